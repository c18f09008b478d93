"""Intervals in words: what an answer can mean, what the claims of one share, and where two answers part."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from auditor.compare.axis import DATES, UNMEASURED
from auditor.model import Interval
from auditor.report.words import day_of, interval, number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.model import Claim, Finding, Position

_UNITS = {"length": "years", "sign": "percent", "count": "", "count=": ""}


def shared(finding: Finding) -> list[tuple[str, str]]:
    """Each answer, lowest first, and what its claims share; nothing for names and the like."""
    return [(position.answer, span(position.low, position.high, finding.axis)) for position in _ordered(finding)]


def partings(finding: Finding) -> Iterator[str]:
    """Why no value fits two neighbours."""
    for below, above in pairwise(_ordered(finding)):
        if below.high <= above.low:
            yield (
                f"“{below.answer}” lies below {_figure(below.high, finding.axis)}, “{above.answer}” starts at "
                f"{_figure(above.low, finding.axis)}: no value fits both."
            )


def arithmetic(finding: Finding) -> list[str]:
    """What the claims of each answer share, and why no value fits two neighbours; nothing for names and the like."""
    return [*(f"{answer}: {told}" for answer, told in shared(finding)), *partings(finding)]


def lies(claim: Claim, axis: str) -> str:
    """What a claim was read as, and where that lies on the axis."""
    for reading in claim.value.readings:
        if reading.axis == axis and axis not in UNMEASURED:
            rate = ", at the exchange rate of the time" if reading.converted else ""
            return f"{claim.value.answer}: {span(reading.low, reading.high, axis)}{rate}"
    return claim.value.answer


def span(low: float, high: float, axis: str) -> str:
    """An interval in words, with its unit or as days."""
    if axis in DATES:
        return _dates(low, high)
    return interval(Interval(low, high), unit_of(axis)) if low < high else "no value"


def unit_of(axis: str) -> str:
    """``money:USD/year`` is counted in USD/year, ``length`` in years; other axes name their unit."""
    return _UNITS.get(axis, (axis.partition(":")[2] or axis).rstrip("="))


def _ordered(finding: Finding) -> list[Position]:
    if finding.axis in UNMEASURED:
        return []
    return sorted(finding.positions, key=lambda position: (position.high, position.low))


def _dates(low: float, high: float) -> str:
    first, last = day_of(low), day_of(high)
    if not math.isfinite(low):
        return f"before {last}" if math.isfinite(high) else "any day"
    return f"from {first} to before {last}" if math.isfinite(high) else f"from {first} on"


def _figure(amount: float, axis: str) -> str:
    return day_of(amount) if axis in DATES else number(amount)
