"""What some figures make of another: the least and the greatest value that they allow, as precisely as written."""

from __future__ import annotations

import math
from collections.abc import Sequence

from auditor.model import Interval


def change_percent(change: Interval, level: Interval, *, up: bool, came: bool) -> Interval:
    """A change in percent of the level before it.

    ``level`` is the one that the change led to, or where ``came`` the one that it set out from.
    """
    low, high = max(change.low, 0.0), change.high
    if came:
        least, most = low / level.high, high / level.low
    else:
        sign = -1.0 if up else 1.0
        least = low / (level.high + sign * low)
        base = level.low + sign * high
        most = high / base if base > 0 else math.inf
    return _closed(100 * least, 100 * most)


def growth_percent(old: Interval, new: Interval, *, up: bool) -> Interval:
    """The way from one level to another in percent of the first; where it is told as a fall, a fall counts as more."""
    low, high = 100 * (new.low / old.high - 1), 100 * (new.high / old.low - 1)
    return _closed(low, high) if up else _closed(-high, -low)


def share_percent(part: Interval, whole: Interval) -> Interval:
    """A part in percent of its whole."""
    return _closed(100 * part.low / whole.high, 100 * part.high / whole.low)


def total_of(parts: Sequence[Interval]) -> Interval:
    """Some parts together."""
    return Interval(sum(part.low for part in parts), _inner_top(sum(part.high for part in parts), len(parts)))


def _inner_top(top: float, parts: int) -> float:
    """Whole counts are half-open: 7 and 5 are 12, though [7, 8) and [5, 6) reach to 14."""
    return top - (parts - 1) if float(top).is_integer() else top


def middle_of(ends: Sequence[Interval]) -> Interval:
    """Half way between two ends."""
    low, high = ends
    return _closed((low.low + high.low) / 2, (low.low + high.low) / 2)


def _closed(low: float, high: float) -> Interval:
    """The interval with its upper end in it."""
    return Interval(low, math.nextafter(high, math.inf))
