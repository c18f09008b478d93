"""Cut the claims of linked sets into positions: the fewest answers that together account for every claim."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from auditor.finding.places import places_of
from auditor.finding.twins import weighed
from auditor.model import Interval

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from auditor.finding.axes import Spot
    from auditor.finding.panel import Panel
    from auditor.model import Claim, Place, Reading


class Stand(NamedTuple):
    """One position before it is put into words."""

    axis: str
    shared: Interval
    """What the position's claims share, unwidened where they share something so."""
    members: list[int]
    places: tuple[Place, ...] = ()


def cut(intervals: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """The common interval of each position, ascending; none reaches into the next.

    Greedy by upper end: a position opens where a lower end reaches the last cut, and cuts at its own upper
    end. Their number is that of the largest set of intervals of which no two meet: the openers are one.
    """
    cuts: list[float] = []
    for low, high in sorted(intervals, key=lambda ends: ends[1]):
        if not cuts or low >= cuts[-1]:
            cuts.append(high)
    lows = [-math.inf] * len(cuts)
    for low, high in intervals:
        for i in range(bisect_right(cuts, low), bisect_right(cuts, high)):
            lows[i] = max(lows[i], low)
    return list(zip(lows, cuts, strict=True))


def stands(panel: Panel, sets: Sequence[Sequence[int]]) -> list[Stand]:
    """The positions of all linked sets, set by set, on the disputed axis that holds most stories.

    Claims in dispute on another axis only follow under that axis. A claim in no conflict is listed with every
    position that it meets in a set within its reach.
    """
    odds = [panel.odds(members) for members in sets]
    main = _main_axis(panel, sets, odds)
    free = sorted(set(range(panel.own)).difference(*sets))
    found: list[Stand] = []
    for members, odd in zip(sets, odds, strict=True):
        near = _within_reach(panel, members, free)
        found += _stands_of(panel, members, odd, near, main)
    return found


def _main_axis(panel: Panel, sets: Sequence[Sequence[int]], odds: Sequence[Mapping[str, set[int]]]) -> str:
    """The disputed axis that holds most stories; of several the first by name."""
    disputed = {axis for odd in odds for axis in odd}
    if len(disputed) == 1:
        return disputed.pop()
    held = _held(panel, (i for members in sets for i in members))
    return min(disputed, key=lambda axis: (-held[axis], axis))


def _held(panel: Panel, members: Iterable[int]) -> Counter[str]:
    """How many stories stand on each axis: a copy never changes which axis is shown."""
    return weighed((spot.lane.axis, panel.claims[i]) for i in members for spot in panel.spots[i])


def _within_reach(panel: Panel, members: Sequence[int], free: Sequence[int]) -> list[int]:
    """Those of the free claims that were said within reach of some member."""
    reach = panel.reach
    days = sorted(day for i in members if (day := panel.days[i]) is not None)
    if reach is None or len(days) < len(members):
        return list(free)
    near = []
    for i in free:
        day = panel.days[i]
        if day is None or bisect_left(days, day - reach) < bisect_right(days, day + reach):
            near.append(i)
    return near


def _stands_of(
    panel: Panel, members: Sequence[int], odds: Mapping[str, set[int]], near: Sequence[int], main: str
) -> list[Stand]:
    held = _held(panel, members) if len(odds) > 1 else Counter[str]()
    found: list[Stand] = []
    listed: set[int] = set()
    for axis in sorted(odds, key=lambda axis: (axis != main, -held[axis], axis)):
        if odds[axis] <= listed:
            continue
        placed = _on(panel, members if not found else sorted(odds[axis]), axis)
        found += _cut_stands(panel, axis, placed, placed | _on(panel, near, axis))
        listed.update(placed)
    return found


def _on(panel: Panel, members: Iterable[int], axis: str) -> dict[int, Spot]:
    return {i: spot for i in members for spot in panel.spots[i] if spot.lane.axis == axis}


def _cut_stands(panel: Panel, axis: str, placed: dict[int, Spot], listed: dict[int, Spot]) -> list[Stand]:
    """The positions of the placed claims, each with all listed claims that meet it."""
    common = cut([(spot.low, spot.high) for spot in placed.values()])
    lows = [low for low, _ in common]
    cuts = [high for _, high in common]
    members: list[list[int]] = [[] for _ in common]
    cores: list[list[int]] = [[] for _ in common]
    for i, spot in sorted(listed.items()):
        first = bisect_right(cuts, spot.low)
        for p in range(first, bisect_left(lows, spot.high)):
            members[p].append(i)
        if i in placed:
            for p in range(first, bisect_right(cuts, spot.high)):
                cores[p].append(i)
    found = []
    for (low, high), core, held in zip(common, cores, members, strict=True):
        span = Interval(low, high)
        places = places_of(panel, axis, {i: placed[i] for i in core}, span)
        found.append(Stand(axis, _shared(panel, axis, core, span), held, places))
    return found


def _shared(panel: Panel, axis: str, core: Iterable[int], common: Interval) -> Interval:
    """What the core of a position shares as written, or what it shares once a tolerance widened it."""
    written = [reading for i in core if (reading := written_on(panel.claims[i], axis))]
    low = max([reading.low for reading in written])
    high = min([reading.high for reading in written])
    return Interval(low, high) if low < high else common


def written_on(claim: Claim, axis: str) -> Reading | None:
    """Where a claim lies on an axis before any tolerance."""
    for reading in claim.value.readings:
        if reading.axis == axis:
            return reading
    return None
