"""Link the claims of a question that are in dispute: by chains of conflicts, each within the rule's reach."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.finding.axes import Lane, Spot
    from auditor.finding.cells import Circle
    from auditor.finding.panel import Panel

    Shelves = dict[Lane, "_Shelf"]


def linked(panel: Panel, disputing: Sequence[set[int]], odd: Sequence[set[int]]) -> list[list[int]]:
    """The linked sets of a panel, each in ascending order; claims in no conflict are in none.

    ``disputing``: for each circle, its claims that meet none of the circle's rivals; ``odd``: those that share no value
    with some other.
    """
    if not any(disputing) and not panel.moments and all(map(partial(_is_one, panel), panel.circles, odd)):
        return sorted(sorted(members) for members in odd if members)
    graph = _Graph(panel)
    for circle, doubted in zip(panel.circles, disputing, strict=True):
        fellows = graph.shelve(circle.fellows)
        graph.connect(circle.fellows, fellows)
        if doubted:
            graph.connect(doubted, graph.shelve(circle.rivals))
            graph.connect(circle.rivals, graph.shelve(sorted(doubted)))
    return [sorted(members) for i in range(len(panel.claims)) if len(members := graph.component(i)) > 1]


def _is_one(panel: Panel, circle: Circle, odd: set[int]) -> bool:
    """Whether all that conflict in a circle are linked: they lie on one lane, each in reach of every other.

    What conflicts with anything conflicts with the lowest upper end or with the highest lower end, and so do these.
    """
    if not odd:
        return True
    lanes = {spot.lane for i in circle.fellows for spot in panel.spots[i]}
    days = [day for i in circle.fellows if (day := panel.days[i]) is not None]
    near = panel.reach is None or not days or max(days) - min(days) <= panel.reach
    return near and len(lanes) == 1 and not next(iter(lanes)).via


_SKEW = 2
"""In days: by so much the calendars of two places and the hours of two articles may differ."""


class _Graph:
    """Conflicts as edges that are never written down: a search takes each claim off its shelves once."""

    def __init__(self, panel: Panel) -> None:
        self._panel = panel
        self._taken = [False] * len(panel.claims)
        self._places: list[list[tuple[_Shelf, int]]] = [[] for _ in panel.claims]
        self._against: list[list[Shelves]] = [[] for _ in panel.claims]

    def shelve(self, members: Iterable[int]) -> Shelves:
        """Shelves of their own for the members."""
        kind = _Growing if self._panel.moments else _Shelf
        shelves = {lane: kind(self._panel, placed) for lane, placed in self._panel.lanes(members).items()}
        for shelf in shelves.values():
            for position, i in enumerate(shelf.claims):
                self._places[i].append((shelf, position))
        return shelves

    def connect(self, members: Iterable[int], shelves: Shelves) -> None:
        """The members are compared with what stands on the shelves."""
        for i in members:
            self._against[i].append(shelves)

    def component(self, start: int) -> list[int]:
        """All claims that chains of conflicts join with ``start``; none if it was found before."""
        if self._taken[start]:
            return []
        found: list[int] = []
        waiting = [start]
        self._take(start)
        while waiting:
            i = waiting.pop()
            found.append(i)
            for other in self._conflicts(i):
                if not self._taken[other]:
                    self._take(other)
                    waiting.append(other)
        return found

    def _take(self, i: int) -> None:
        self._taken[i] = True
        for shelf, position in self._places[i]:
            shelf.drop(position)

    def _conflicts(self, i: int) -> Iterable[int]:
        for shelves in self._against[i]:
            for lane, shelf in shelves.items():
                for spot in self._panel.spots[i]:
                    if spot.lane.meets(lane):
                        yield from shelf.against(spot, i)


class _Shelf:
    """Claims of one lane in time order, the undated first, from which conflicting ones are picked fast."""

    def __init__(self, panel: Panel, placed: list[tuple[int, Spot]]) -> None:
        days = panel.days
        self._panel = panel
        undated = [entry for entry in placed if days[entry[0]] is None]
        dated = [(day, entry) for entry in placed if (day := days[entry[0]]) is not None]
        dated.sort(key=lambda pair: pair[0])
        ordered = undated + [entry for _, entry in dated]
        self.claims = [i for i, _ in ordered]
        self._undated = len(undated)
        self._days = [day for day, _ in dated]
        self._highs = _Lowest([spot.high for _, spot in ordered])
        self._lows = _Lowest([-spot.low for _, spot in ordered])

    def drop(self, position: int) -> None:
        self._highs.drop(position)
        self._lows.drop(position)

    def against(self, spot: Spot, i: int) -> list[int]:
        """The claims still here that share no value with ``spot``, where claim ``i`` lies, and are in its reach."""
        positions: list[int] = []
        for first, last in self._spans(self._panel.days[i], self._panel.reach):
            positions += self._highs.up_to(spot.low, first, last)
            positions += self._lows.up_to(-spot.high, first, last)
        return [self.claims[position] for position in positions]

    def _spans(self, day: int | None, reach: int | None) -> list[tuple[int, int]]:
        if day is None or reach is None:
            return [(0, len(self.claims))]
        first = self._undated + bisect_left(self._days, day - reach)
        last = self._undated + bisect_right(self._days, day + reach)
        return [(0, self._undated), (first, last)]


class _Growing(_Shelf):
    """Claims of a number that may only grow: one conflicts with a higher one that was said no later than itself."""

    def __init__(self, panel: Panel, placed: list[tuple[int, Spot]]) -> None:
        self._panel = panel
        timed = [(moment, entry) for entry in placed if (moment := panel.moments[entry[0]]) is not None]
        undated = [entry for entry in placed if panel.moments[entry[0]] is None]
        by_latest = sorted(timed, key=lambda pair: pair[0].latest)
        by_earliest = sorted(timed, key=lambda pair: pair[0].earliest)
        self._undated = len(undated)
        self._latest = [moment.latest for moment, _ in by_latest]
        self._earliest = [moment.earliest for moment, _ in by_earliest]
        lower = undated + [entry for _, entry in by_latest]
        higher = undated + [entry for _, entry in by_earliest]
        self.claims = [i for i, _ in lower]
        self._higher = [i for i, _ in higher]
        self._place = {i: k for k, i in enumerate(self._higher)}
        self._highs = _Lowest([spot.high for _, spot in lower])
        self._lows = _Lowest([-spot.low for _, spot in higher])

    def drop(self, position: int) -> None:
        self._highs.drop(position)
        self._lows.drop(self._place[self.claims[position]])

    def against(self, spot: Spot, i: int) -> list[int]:
        """The lower ones that were said no earlier than claim ``i``, and the higher ones no later, in its reach."""
        moment, reach, undated = self._panel.moments[i], self._panel.reach, self._undated
        far = math.inf if reach is None else reach + _SKEW
        lower, higher = [(0, len(self.claims))], [(0, len(self.claims))]
        if moment is not None:
            later = bisect_left(self._latest, moment.earliest), bisect_right(self._latest, moment.latest + far)
            earlier = bisect_left(self._earliest, moment.earliest - far), bisect_right(self._earliest, moment.latest)
            lower = [(0, undated), (undated + later[0], undated + later[1])]
            higher = [(0, undated), (undated + earlier[0], undated + earlier[1])]
        found = [self.claims[k] for first, last in lower for k in self._highs.up_to(spot.low, first, last)]
        found += [self._higher[k] for first, last in higher for k in self._lows.up_to(-spot.high, first, last)]
        return [other for other in found if self._panel.near(i, other)]


class _Lowest:
    """A segment tree over numbers: finds all that are small enough in a range, in steps of log n each."""

    def __init__(self, values: Sequence[float]) -> None:
        self._size = 1 << len(values).bit_length()
        padding = [math.inf] * (self._size - len(values))
        self._nodes = [math.inf] * self._size + list(values) + padding
        for node in range(self._size - 1, 0, -1):
            self._nodes[node] = min(self._nodes[2 * node], self._nodes[2 * node + 1])

    def drop(self, position: int) -> None:
        nodes, node = self._nodes, position + self._size
        nodes[node] = math.inf
        while node > 1:
            node >>= 1
            lowest = min(nodes[2 * node], nodes[2 * node + 1])
            if nodes[node] == lowest:
                return
            nodes[node] = lowest

    def up_to(self, limit: float, first: int, last: int) -> list[int]:
        """The positions from ``first`` to before ``last`` whose number is ``limit`` or less."""
        nodes, size = self._nodes, self._size
        if nodes[1] > limit:
            return []
        waiting = self._cover(limit, first + size, last + size)
        found: list[int] = []
        while waiting:
            node = waiting.pop()
            if node >= size:
                found.append(node - size)
            else:
                waiting += [child for child in (2 * node, 2 * node + 1) if nodes[child] <= limit]
        return found

    def _cover(self, limit: float, left: int, right: int) -> list[int]:
        """The fewest nodes over the leaves from ``left`` to before ``right``; none above the limit."""
        cover: list[int] = []
        while left < right:
            if left & 1:
                cover.append(left)
                left += 1
            if right & 1:
                right -= 1
                cover.append(right)
            left >>= 1
            right >>= 1
        return [node for node in cover if self._nodes[node] <= limit]
