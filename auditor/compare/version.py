"""Place a version, or all versions from one to another."""

from __future__ import annotations

import math

from auditor.compare.amount import LEAST, MOST
from auditor.model import Interval, Reading, Value


def place_version(least: Interval | None, most: Interval | None, text: str, *, limit: bool) -> Value:
    """The value of all versions from ``least`` to ``most``; None is an open end.

    ``limit``: the ends are the answers, each on an axis of its own.
    """
    whole = Interval(least.low if least else -math.inf, most.high if most else math.inf)
    ends = [Reading(f"version{side}", end.low, end.high) for side, end in ((LEAST, least), (MOST, most)) if end]
    readings = tuple(ends) if limit and ends else (Reading("version", whole.low, whole.high),)
    return Value("version", text, whole.low, whole.high, "", readings, " ".join(text.split()))
