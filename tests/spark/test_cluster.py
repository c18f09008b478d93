"""Executors of their own, each a process beside the driver's, as on a cluster: what they need reaches them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from auditor.errors import AuditorError
from auditor.spark.session import need_spark

pytest.importorskip("pyspark")

RUN = Path(__file__).with_name("on_a_cluster.py")


def on_a_cluster(folder: Path) -> dict[str, Any]:
    """What the program beside this test prints; Java's own words go elsewhere."""
    done = subprocess.run(
        [sys.executable, str(RUN), str(folder)],
        check=False, capture_output=True, text=True, env={**os.environ, "PYSPARK_PYTHON": sys.executable},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def test_two_executors_of_which_one_is_killed_report_the_same(tmp_path: Path) -> None:
    try:
        need_spark()
    except AuditorError as error:
        pytest.skip(str(error))
    told = on_a_cluster(tmp_path)
    assert told["master"] == "local-cluster[2,1,1024]"
    assert told["killed"]
    assert told["same"]
    assert "Fenwick Marine" in " ".join(told["findings"])
