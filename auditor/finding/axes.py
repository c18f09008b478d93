"""Place the claims of a question on the axes on which they can be compared."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from auditor.compare.axis import DATES, EXACT, counts_points

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.model import Claim, Reading, Tolerance

_CURRENCY = re.compile(r"money:[A-Z]{3}")
WRITTEN: frozenset[str] = frozenset()


class Lane(NamedTuple):
    """An axis, and how a claim came there."""

    axis: str
    via: frozenset[str]
    """The written axes of a claim that a rate put here; empty where the article itself did."""
    chapter: int | None = None
    """How many changes of the answer were told before the claim; None where that is not known."""

    def meets(self, other: Lane) -> bool:
        """Whether claims of the two lanes can contradict each other: what was said before a change, what is not."""
        one_chapter = self.chapter == other.chapter or None in (self.chapter, other.chapter)
        return one_chapter and self.compares(other)

    def compares(self, other: Lane) -> bool:
        """Whether claims of the two lanes are compared: claims that share a written axis only on that."""
        return self.axis == other.axis and self.via.isdisjoint(other.via)


class Spot(NamedTuple):
    """A claim's place on one axis, widened by half the rule's tolerance on either side."""

    lane: Lane
    low: float
    high: float

    def conflicts(self, other: Spot) -> bool:
        """Whether the two are compared and share no value."""
        return (self.low >= other.high or other.low >= self.high) and self.lane.meets(other.lane)


def place(claims: Sequence[Claim], tolerance: Tolerance | None) -> list[tuple[Spot, ...]]:
    """The spots of each claim, one per axis.

    A converted amount joins an axis only where its claim shares no written axis with a claim that is
    written there: what two articles give in one currency is never compared at a rate. An amount in a second
    currency is the outlet's own conversion, at a rate of its day.
    """
    told = [claim.value.readings for claim in claims]
    written = [_written(readings) for readings in told]
    company: dict[str, set[str]] = {}
    for axes in set(written):
        for axis in axes:
            company.setdefault(axis, set()).update(axes)
    plain: dict[tuple[str, float, float], tuple[Spot, ...]] = {}
    found = []
    for readings, own in zip(told, written, strict=True):
        if len(readings) > 1 or not own:
            found.append(tuple(_spots(readings, own, company, tolerance)))
            continue
        (only,) = readings
        at = only.axis, only.low, only.high
        if at not in plain:
            plain[at] = tuple(_spots(readings, own, company, tolerance))
        found.append(plain[at])
    return found


def _written(readings: Sequence[Reading]) -> frozenset[str]:
    """The axes on which the article itself put the value."""
    if len(readings) == 1:
        return WRITTEN if readings[0].converted else _alone(readings[0].axis)
    return frozenset([reading.axis for reading in readings if not _at_a_rate(readings, reading)])


@lru_cache(1024)
def _alone(axis: str) -> frozenset[str]:
    return frozenset((axis,))


def _spots(
    readings: Sequence[Reading], own: frozenset[str], company: dict[str, set[str]], tolerance: Tolerance | None
) -> Iterable[Spot]:
    placed: set[str] = set()
    for reading in readings:
        axis = reading.axis
        rated = _at_a_rate(readings, reading)
        if axis in placed or (rated and own & company.get(axis, set())):
            continue
        placed.add(axis)
        low, high = widened(reading.low, reading.high, axis, tolerance)
        yield Spot(Lane(axis, own if rated else WRITTEN), low, high)


def _at_a_rate(readings: Sequence[Reading], reading: Reading) -> bool:
    """Whether a rate put the amount on its axis: the table's, or that of the outlet for its second currency."""
    if reading is readings[0]:
        return reading.converted
    first = _CURRENCY.match(readings[0].axis)
    own = _CURRENCY.match(reading.axis)
    return reading.converted or bool(first and own and first[0] != own[0])


def widened(low: float, high: float, axis: str, tolerance: Tolerance | None) -> tuple[float, float]:
    """The interval with half the tolerance on either side.

    A relative tolerance is a share of the larger of two answers: each end moves by the square root of it, so
    that two answers meet exactly when they lie less than that share apart. What is counted lies on whole numbers:
    two and three are one apart, though the interval of the one ends where that of the other begins.
    """
    if tolerance is None or axis in EXACT:
        return low, high
    if (tolerance.unit == "points" and not counts_points(axis)) or (tolerance.unit == "relative" and axis in DATES):
        return low, high
    if tolerance.unit != "relative":
        return low - tolerance.amount / 2, high + tolerance.amount / 2
    if tolerance.amount >= 1:
        return 0.0 if low >= 0 else -math.inf, math.inf if high > 0 else 0.0
    scale = math.sqrt(1 - tolerance.amount)
    if axis.startswith("count:") and 0 < low <= high - 1 and low.is_integer() and high.is_integer():
        return low * scale, math.nextafter((high - 1) / scale, math.inf)
    return (low * scale if low > 0 else low / scale), (high / scale if high > 0 else high * scale)
