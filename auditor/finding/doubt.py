"""Give an unknown the benefit of the doubt: does it agree with any of the claims it may belong with?"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.finding.axes import Spot
    from auditor.finding.panel import Panel

    Placed = Sequence[tuple[int, Spot]]


def agreeing(panel: Panel, askers: Iterable[int], others: Iterable[int]) -> dict[int, bool]:
    """For each asker that can be compared with some of the others in its reach: whether it meets one.

    Meeting on one axis is enough. By counting, so n log n: of all intervals of a window, those that begin
    below an asker's end less those that end by its beginning are the ones it meets.
    """
    asking = panel.lanes(askers)
    met: dict[int, bool] = {}
    for lane, members in panel.lanes(others).items():
        for own, placed in asking.items():
            if own.meets(lane):
                for i, meets in _sweep(panel, placed, members):
                    met[i] = met.get(i, False) or meets
    return met


def _sweep(panel: Panel, placed: Placed, members: Placed) -> Iterable[tuple[int, bool]]:
    reach = panel.reach
    whole = _Window(spot for _, spot in members)
    if reach is None:
        yield from whole.answers(placed)
        return
    yield from whole.answers([(i, spot) for i, spot in placed if panel.days[i] is None])
    window = _Window(spot for i, spot in members if panel.days[i] is None)
    dated = sorted(((day, spot) for i, spot in members if (day := panel.days[i]) is not None), key=_day)
    asking = sorted(
        ((day, i, spot) for i, spot in placed if (day := panel.days[i]) is not None),
        key=lambda ask: ask[0],
    )
    first = last = 0
    for day, i, spot in asking:
        while last < len(dated) and dated[last][0] <= day + reach:
            window.add(dated[last][1])
            last += 1
        while first < last and dated[first][0] < day - reach:
            window.remove(dated[first][1])
            first += 1
        yield from window.answers([(i, spot)])


def _day(dated: tuple[int, Spot]) -> int:
    return dated[0]


class _Window:
    """The ends of the intervals that are in reach, sorted."""

    def __init__(self, spots: Iterable[Spot]) -> None:
        ends = [(spot.low, spot.high) for spot in spots]
        self._lows = sorted(low for low, _ in ends)
        self._highs = sorted(high for _, high in ends)

    def add(self, spot: Spot) -> None:
        insort(self._lows, spot.low)
        insort(self._highs, spot.high)

    def remove(self, spot: Spot) -> None:
        del self._lows[bisect_left(self._lows, spot.low)]
        del self._highs[bisect_left(self._highs, spot.high)]

    def answers(self, placed: Placed) -> Iterable[tuple[int, bool]]:
        if self._lows:
            for i, spot in placed:
                begun, over = bisect_left(self._lows, spot.high), bisect_right(self._highs, spot.low)
                yield i, begun > over
