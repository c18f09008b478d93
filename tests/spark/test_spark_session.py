"""What is said where Spark, Java or the master is missing; each in a process of its own, as a user has it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from auditor.spark.guard import sentence
from auditor.spark.session import is_local

EXAMPLES = Path(__file__).parents[2] / "examples"
HIDDEN = "import sys; sys.modules['pyspark'] = None; from auditor.cli import main; main(sys.argv[1:])"


def run(*arguments: str, hidden: bool = False, **environment: str) -> tuple[int, str, str]:
    """How a command line on the examples ends, and what it prints."""
    program = ["-c", HIDDEN] if hidden else ["-m", "auditor"]
    done = subprocess.run(
        [sys.executable, *program, "audit", str(EXAMPLES), "--quiet", *arguments],
        check=False, capture_output=True, text=True, env={**os.environ, **environment},
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr


def test_without_pyspark_it_says_what_to_install() -> None:
    code, printed, told = run("--engine", "spark", hidden=True)
    assert (code, printed) == (2, "")
    assert told == "auditor: the engine spark needs pyspark, which is not installed: pip install 'auditor[spark]'.\n"


def java(folder: Path, answer: str) -> str:
    """A home of a Java that gives its version in these words."""
    program = folder / "bin" / "java"
    program.parent.mkdir(parents=True)
    program.write_text(f"#!/bin/sh\necho '{answer}' >&2\n", encoding="utf-8")
    program.chmod(0o755)
    return str(folder)


def test_without_java_or_with_an_old_one_it_says_what_to_install(tmp_path: Path) -> None:
    pytest.importorskip("pyspark")
    code, printed, told = run("--engine", "spark", JAVA_HOME=str(tmp_path / "nowhere"))
    assert (code, printed) == (2, "")
    assert told.startswith("auditor: the engine spark needs Java, and none can be run here; install Java 17 or later")
    old = java(tmp_path / "old", 'openjdk version "11.0.2" 2019-01-15')
    code, printed, told = run("--engine", "spark", JAVA_HOME=old)
    assert (code, printed) == (2, "")
    assert told.startswith("auditor: the engine spark needs Java 17, and this is Java 11; install Java 17 or later")


def test_a_master_without_the_engine_is_a_slip() -> None:
    code, printed, told = run("--master", "local[2]")
    assert (code, printed, told) == (2, "", "auditor: --master is for Spark; add --engine spark.\n")


@pytest.mark.parametrize(
    ("master", "local"),
    [("local", True), ("local[2]", True), ("local[*, 4]", True), ("local-cluster[2,1,1024]", False), ("yarn", False)],
)
def test_local_masters_are_known(master: str, local: bool) -> None:
    assert is_local(master) == local


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("x\nModuleNotFoundError: No module named 'auditor.spark'\n", "the workers' Python has no auditor"),
        (
            "[PYTHON_VERSION_MISMATCH] Python in worker has different version: 3.10 than that in driver: 3.11, PySpark",
            "the workers run Python 3.10 and the driver 3.11; give the workers the driver's environment",
        ),
        ("Job aborted: Python worker exited unexpectedly (crashed)", "a Spark worker ended before its time"),
        ("Traceback\n  x\nValueError: no such thing\n", "Spark could not do its part: ValueError: no such thing"),
        ("[PATH_NOT_FOUND] Path does not exist: file:/x.\nat y", "Spark could not do its part: [PATH_NOT_FOUND] Path"),
    ],
)
def test_failures_come_to_one_sentence(told: str, said: str) -> None:
    assert sentence(told).startswith(said)
    assert "\n" not in sentence(told)
