"""How many of some claims share a value with another: by sorted ends, log n each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.model import Claim, Reading


class Ends:
    """The sorted ends of some claims' readings on each axis."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._lows: dict[str, list[float]] = defaultdict(list)
        self._highs: dict[str, list[float]] = defaultdict(list)
        for claim in claims:
            for reading in claim.value.readings:
                self._lows[reading.axis].append(reading.low)
                self._highs[reading.axis].append(reading.high)
        for ends in (*self._lows.values(), *self._highs.values()):
            ends.sort()

    def count(self, axis: str) -> int:
        return len(self._lows.get(axis, ()))

    def meeting(self, reading: Reading) -> int:
        """How many readings share a point with this one."""
        begun = bisect_left(self._lows.get(reading.axis, []), reading.high)
        return begun - bisect_right(self._highs.get(reading.axis, []), reading.low)
