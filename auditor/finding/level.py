"""How grave a dispute is: by the rule, and by how far apart its answers lie."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from auditor.compare.axis import DATES, UNMEASURED, counts_points
from auditor.finding.cells import compatible
from auditor.finding.positions import written_on
from auditor.model import LINE_OF_STATEMENT, Interval

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from auditor.engine.keys import Cell
    from auditor.finding.positions import Stand
    from auditor.model import Claim, Level, Rule, Tolerance, When

DAYS_OF_A_YEAR = 365.2425
_EXTREMES = 32
"""Claims at either end of an axis that are tried against each other, to step over known differences."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Two claims of different positions, and the sizes that they state."""

    axis: str
    low: Interval
    high: Interval

    @property
    def distance(self) -> float:
        """What lies between the two, in the axis's own unit."""
        return self.low.gap(self.high)

    def reaches(self, limit: Tolerance) -> bool:
        """Whether the two lie at least so far apart; a share is of the smaller magnitude, never of dates."""
        distance = self.distance * (1 + 1e-9)
        if limit.unit in ("relative", "times"):
            share = limit.amount if limit.unit == "relative" else limit.amount - 1
            return self.axis not in DATES and self.distance > 0 and distance >= share * self._smaller
        if limit.unit == "points" and not counts_points(self.axis):
            return False
        return distance >= limit.amount * (DAYS_OF_A_YEAR if self.axis == "deadline" else 1)

    @property
    def _smaller(self) -> float:
        return min(abs(self.low.high), abs(self.high.low))


class _Sized(NamedTuple):
    """What claims under one position state alike: a size, a place on the axis, and what sets them apart."""

    position: int
    cell: Cell
    when: When | None
    low: float
    """Of the size, as is ``high``."""
    high: float
    bottom: float
    """Of its place, as is ``top``."""
    top: float


def stated_size(claim: Claim, axis: str) -> Interval | None:
    """What a claim says of the size: that of its direction where it gives one, else its place on the axis."""
    if axis in UNMEASURED:
        return None
    if claim.value.size is not None:
        return claim.value.size
    written = written_on(claim, axis)
    return written.interval if written else None


def widest_gap(stands: Sequence[Stand], claims: Sequence[Claim], cells: Mapping[int, Cell]) -> Gap | None:
    """The widest gap between claims of two positions with no known moment, day or facet between them."""
    axis = stands[0].axis
    if axis in UNMEASURED:
        return None
    every = (
        _Sized(p, cells[i], claims[i].when, size.low, size.high, placed.low, placed.high)
        for p, stand in enumerate(stands)
        if stand.axis == axis
        for i in stand.members
        if (placed := written_on(claims[i], axis)) and (size := claims[i].value.size or placed)
    )
    sized = list(dict.fromkeys(every))
    lower = sorted(sized, key=lambda one: one.high)[:_EXTREMES]
    upper = sorted(sized, key=lambda one: -one.low)[:_EXTREMES]
    pairs = [(below, above) for below in lower for above in upper if _comparable(below, above)]
    if not pairs:
        return None
    below, above = max(pairs, key=lambda pair: pair[1].low - pair[0].high)
    return Gap(axis, Interval(below.low, below.high), Interval(above.low, above.high))


def _comparable(below: _Sized, above: _Sized) -> bool:
    return (
        below.high <= above.low
        and below.position != above.position
        and (below.top <= above.bottom or above.top <= below.bottom)
        and compatible(below.cell, above.cell)
        and not _days_differ(below.when, above.when)
    )


def _days_differ(first: When | None, second: When | None) -> bool:
    """Whether both articles state the time they speak of, and the two times share no day."""
    if not (first and second and first.stated and second.stated):
        return False
    return bool(
        (first.start and second.end and second.end < first.start)
        or (second.start and first.end and first.end < second.start)
    )


class Graded(NamedTuple):
    """A level, and what makes it that, in a few words."""

    level: Level
    why: str


def level_of(
    rule: Rule,
    gap: Gap | None,
    figures: Sequence[float],
    *,
    anchored: bool = False,
    tabled: bool = False,
    untold: str = "",
) -> Graded:
    """The rule's level; an error from its gap on, a note where the figures can hardly be of one thing.

    ``figures``: one of each position, ascending. ``anchored``: the claims share a figure, so they are of one thing.
    ``tabled``: two articles print it as a line of a statement, with company, account and period in its headings.
    ``untold``: what one of two answers does not say and the other does, by which they may be told apart.
    """
    if anchored:
        return Graded("error", "the claims share another figure, so they are of one thing")
    if tabled and rule.level == "note":
        return Graded("warning", "two statements of results give the same line of the same period")
    if untold:
        return Graded("note", f"one of the answers does not tell its {untold}, by which the two may be told apart")
    if rule.note_beyond and _far_apart(figures, rule.note_beyond.amount):
        return Graded("note", f"the figures lie {rule.note_beyond.text} apart or more: they are hardly of one thing")
    if rule.error_from and gap and gap.reaches(rule.error_from):
        known = "no time, moment or basis known between them"
        return Graded("error", f"the answers lie at least {rule.error_from.text} apart, with {known}")
    if rule.adds_up:
        return Graded(rule.level, "figures of one sentence do not fit")
    return Graded(rule.level, _short_of(rule, gap))


def both_tabled(stands: Sequence[Stand], claims: Sequence[Claim]) -> bool:
    """Whether lines of statements in two articles stand on either side of the dispute."""
    tabled = [
        {claims[i].document for i in stand.members if claims[i].bound_by == LINE_OF_STATEMENT} for stand in stands
    ]
    return any(one and other and not one & other for one, other in combinations(tabled, 2))


def untold_between(stands: Sequence[Stand], claims: Sequence[Claim], rule: Rule) -> str:
    """The name under ``same`` that one of two positions tells and the other does not, wherever two are compared."""
    names = [facet.name for facet in rule.same if not facet.anchors]
    if not names:
        return ""
    told = [{tuple(dict(claims[i].same).get(name) for name in names) for i in stand.members} for stand in stands]
    if any(one & other for one, other in combinations(told, 2)):
        return ""
    one, other = next(iter(told[0])), next(iter(told[1]))
    return next((name for name, a, b in zip(names, one, other, strict=True) if (a is None) != (b is None)), "")


def _short_of(rule: Rule, gap: Gap | None) -> str:
    """Why a dispute has the level of its rule, and no graver one."""
    if rule.error_from is None or rule.level == "error":
        return "every dispute of this rule has this level"
    if gap is None:
        return "a time, a moment or a basis that the articles give sets the answers apart, or none gives a size"
    return f"the answers lie less than {rule.error_from.text} apart"


def _far_apart(figures: Sequence[float], factor: float) -> bool:
    """Whether even neighbouring figures differ by so many times, and none by a slip of the decimal point."""
    ratios = [ratio(low, high) for low, high in pairwise(figures)]
    return bool(ratios) and min(ratios) >= factor * (1 - 1e-9) and not any(map(is_slip, ratios))


def ratio(low: float, high: float) -> float:
    """How many times the larger magnitude is the smaller; 0 where the signs differ or one is nought."""
    if low * high <= 0:
        return 0.0
    small, large = sorted((abs(low), abs(high)))
    return large / small


def is_slip(factor: float) -> bool:
    """Whether two figures differ by exactly 10, 100 or 1,000 times."""
    return any(math.isclose(factor, slip, rel_tol=1e-3) for slip in (10, 100, 1000))


def figure(interval: Interval, kind: str) -> float:
    """The figure as written: the middle of an interval, a count's lower end, the only end of an open one."""
    if kind == "count" and math.isfinite(interval.low):
        return interval.low
    if math.isfinite(interval.low) and math.isfinite(interval.high):
        return (interval.low + interval.high) / 2
    return interval.low if math.isfinite(interval.low) else interval.high
