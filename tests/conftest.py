"""Puts this folder on the path, so that every test finds ``strategies``, and sets hypothesis for all of them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from auditor.errors import AuditorError
from auditor.spark.session import need_spark, session

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyspark.sql import SparkSession

settings.register_profile("auditor", deadline=None)
settings.register_profile("quick", deadline=None, max_examples=10)  # pytest --hypothesis-profile quick
settings.load_profile("auditor")
_SMALL = {
    "spark.sql.shuffle.partitions": "2",
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
}
"""Planning anew and compiling take longer than the tests' few rows; no setting changes what comes out."""


@pytest.fixture(scope="session")
def spark() -> Iterator[SparkSession]:
    """One session for all tests that need one; they skip without pyspark or Java, unless CI forbids it."""
    try:
        need_spark()
    except AuditorError as error:
        if os.environ.get("AUDITOR_NEEDS_SPARK"):
            pytest.fail(str(error))
        pytest.skip(str(error))
    with session("local[2]") as running:
        for name, value in _SMALL.items():
            running.conf.set(name, value)
        yield running
