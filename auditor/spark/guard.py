"""What goes wrong in Spark, as one plain sentence."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

from auditor.errors import AuditorError
from auditor.spark.book import FOREIGN

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHIP = "give the workers the driver's environment, as docs/scale.md shows."
_MISSING = re.compile(r"No module named '(?P<name>auditor|pyarrow|pydantic|rensa)[.\w]*'")
_FOREIGN = re.compile(rf"{FOREIGN} [^\n]*")
_PYTHON = re.compile(r"PYTHON_VERSION_MISMATCH[^\n]*?(?P<worker>3\.\d+)[^\n]*?(?P<driver>3\.\d+)")
_CAUSE = re.compile(r"^(?:[\w.]+\.)?(?P<kind>\w+(?:Error|Exception)): (?P<what>[^\n]+)", re.MULTILINE)
_DIED = ("Python worker exited unexpectedly", "ExecutorLostFailure", "OutOfMemoryError")


@contextmanager
def guarded() -> Iterator[None]:
    """Spark's failures as AuditorErrors of one sentence."""
    from py4j.protocol import Py4JError  # noqa: PLC0415 - only an audit on Spark needs it
    from pyspark.errors import PySparkException  # noqa: PLC0415

    try:
        yield
    except (PySparkException, Py4JError) as error:
        raise AuditorError(sentence(str(error))) from error


def sentence(told: str) -> str:
    """What a failure comes to."""
    if found := _FOREIGN.search(told):
        return found.group()
    if found := _MISSING.search(told):
        return f"the workers' Python has no {found['name']}; {_SHIP}"
    if found := _PYTHON.search(told):
        return f"the workers run Python {found['worker']} and the driver {found['driver']}; {_SHIP}"
    if any(sign in told for sign in _DIED):
        return (
            "a Spark worker ended before its time, and so did those that took its place; memory may have run out: "
            "give executors more (spark.executor.memoryOverhead), or use more partitions."
        )
    causes = _CAUSE.findall(told)
    cause = ": ".join(causes[-1]) if causes else told.strip().partition("\n")[0]
    return f"Spark could not do its part: {cause}"
