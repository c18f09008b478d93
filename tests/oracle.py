"""The definition of a dispute in plain Python, pair by pair: slow, and written to be read."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.compare.axis import EXACT, counts_points
from auditor.engine.keys import base_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from auditor.model import Claim, Reading, Rule

UNITS: dict[str, Callable[[dt.date], tuple[int, ...]]] = {
    "day": lambda day: (day.year, day.month, day.day),
    "close": lambda day: (day.year, day.month, day.day),
    "month": lambda day: (day.year, day.month),
    "quarter": lambda day: (day.year, (day.month - 1) // 3),
    "year": lambda day: (day.year,),
}


def base_groups(claims: Sequence[Claim], rules: Mapping[str, Rule]) -> list[list[Claim]]:
    """The claims of each base key."""
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(base_key(claim, rules[claim.rule]), []).append(claim)
    return list(groups.values())


def linked_sets(claims: Sequence[Claim], rule: Rule) -> set[frozenset[int]]:
    """The linked sets of one base key, over all of its questions, by the claims' places."""
    told = [Told(parts_of(claim, rule), time_of(claim, rule)) for claim in claims]
    found: set[frozenset[int]] = set()
    for question in {one.question for one in told}:
        own = [i for i, one in enumerate(told) if one.question == question]
        rivals = {i: [j for j, other in enumerate(told) if is_rival(told[i], other)] for i in own}
        members = sorted({*own, *(j for known in rivals.values() for j in known)})
        shared = SharedAxes([claims[i] for i in members], rule)
        pairs = [*fellow_pairs(claims, told, own, shared), *doubted_pairs(claims, rivals, shared)]
        found.update(components(members, pairs))
    return found


def fellow_pairs(
    claims: Sequence[Claim], told: Sequence[Told], own: Sequence[int], shared: SharedAxes
) -> Iterator[tuple[int, int]]:
    """Claims that know and lack the same, said in reach of each other, that conflict."""
    for i in own:
        for j in own:
            if told[i] == told[j] and shared.near(claims[i], claims[j]) and shared.conflict(claims[i], claims[j]):
                yield i, j


def doubted_pairs(
    claims: Sequence[Claim], rivals: Mapping[int, Sequence[int]], shared: SharedAxes
) -> Iterator[tuple[int, int]]:
    """A claim that lacks something, with those it may belong with, where it meets none of them."""
    for i, known in rivals.items():
        reached = [j for j in known if shared.near(claims[i], claims[j])]
        if not any(shared.meet(claims[i], claims[j]) for j in reached):
            yield from ((i, j) for j in reached if shared.conflict(claims[i], claims[j]))


def components(members: Sequence[int], pairs: Iterable[tuple[int, int]]) -> Iterator[frozenset[int]]:
    """The sets of two and more that the pairs join."""
    sets = {i: {i} for i in members}
    for i, j in pairs:
        if sets[i] is not sets[j]:
            sets[i] |= sets[j]
            for k in sets[j]:
                sets[k] = sets[i]
    return (frozenset(joined) for joined in sets.values() if len(joined) > 1)


@dataclass(frozen=True)
class Time:
    """What is known of a claim's time: a rank, and the first and the last day it may be."""

    rank: str
    first: dt.date
    last: dt.date
    unit: tuple[object, ...] = ()
    asked: tuple[object, ...] = ()


@dataclass(frozen=True)
class Told:
    """What a claim says about all that may be unknown."""

    parts: tuple[str | None, ...]
    time: Time

    @property
    def question(self) -> tuple[object, ...]:
        return self.parts, self.time.asked


def time_of(claim: Claim, rule: Rule) -> Time:
    """The time of a claim, as its article states, implies or bounds it."""
    if not rule.period:
        return Time("known", dt.date.min, dt.date.max, (), ())
    when = claim.when
    if when and when.stated and (when.start or when.end):
        first, last = when.start or dt.date.min, when.end or dt.date.max
        if when.start and when.end:
            if rule.period == "stated":
                return Time("known", first, last, (first, last), ("span", first, last))
            unit = UNITS[rule.period](first)
            if unit == UNITS[rule.period](last):
                return Time("known", *whole(first, rule.period), unit, ("unit", *unit))
        return Time("range", first, last, (first, last), ("range", first, last))
    if rule.period == "stated":
        return Time("open", dt.date.min, dt.date.max, (), ("open",))
    if claim.said:
        unit = UNITS[rule.period](claim.said)
        return Time("said", *whole(claim.said, rule.period), unit, ("unit", *unit))
    last = when.end if when and when.end else dt.date.max
    return Time("open", dt.date.min, last, (last,), ("open", last))


def whole(day: dt.date, period: str) -> tuple[dt.date, dt.date]:
    """The first and the last day of the unit around a day, found by walking."""
    unit = UNITS[period]
    first = last = day
    while first > dt.date.min and unit(first - dt.timedelta(1)) == unit(day):
        first -= dt.timedelta(1)
    while last < dt.date.max and unit(last + dt.timedelta(1)) == unit(day):
        last += dt.timedelta(1)
    return first, last


def parts_of(claim: Claim, rule: Rule) -> tuple[str | None, ...]:
    """The answers that may be unknown, the moment among them."""
    answers = dict(claim.same)
    moment = claim.when.moment if claim.when else ""
    return (*(answers.get(facet.name) for facet in rule.same if facet.otherwise == "any"), moment or None)


RANKS = {"open": 0, "said": 1, "range": 1, "known": 2}


def is_rival(unknown: Told, other: Told) -> bool:
    """Whether the other knows some part that the unknown lacks, and may be of the same question."""
    return knows_more(other, unknown) and compatible(unknown, other)


def knows_more(one: Told, other: Told) -> bool:
    """Whether ``one`` knows some part that ``other`` lacks."""
    if any(a is not None and b is None for a, b in zip(one.parts, other.parts, strict=True)):
        return True
    if one.time.rank == other.time.rank == "open":
        return one.time.last < other.time.last
    return RANKS[one.time.rank] > RANKS[other.time.rank]


def compatible(one: Told, other: Told) -> bool:
    """Whether nothing that both know differs."""
    if any(a is not None and b is not None and a != b for a, b in zip(one.parts, other.parts, strict=True)):
        return False
    if one.time == other.time:
        return True
    low, high = sorted((one.time, other.time), key=lambda time: RANKS[time.rank])
    overlap = low.first <= high.last and high.first <= low.last
    if low.rank == "open" or {low.rank, high.rank} == {"range", "known"}:
        return overlap
    return low.rank == "said" and high.rank == "known" and high.first <= low.first and low.last <= high.last


class SharedAxes:
    """On which axes two claims of a company are compared, and whether they meet there."""

    def __init__(self, company: Sequence[Claim], rule: Rule) -> None:
        self._company = company
        self._rule = rule

    def near(self, one: Claim, other: Claim) -> bool:
        """Whether the two were said within the rule's reach of each other."""
        within = self._rule.within
        if within is None or one.said is None or other.said is None:
            return True
        return abs((one.said - other.said).days) * 24 <= within.hours

    def conflict(self, one: Claim, other: Claim) -> bool:
        if not self._rule.grows:
            return any(not meets for meets in self._verdicts(one, other))
        return any(not grown(low, high) for low, high in self._apart(one, other))

    def _apart(self, one: Claim, other: Claim) -> Iterator[tuple[Claim, Claim]]:
        """The lower and the higher of the two, for each axis on which they do not meet."""
        for a, b, meets in self._judged(one, other):
            if not meets:
                yield (one, other) if a.low < b.low else (other, one)

    def meet(self, one: Claim, other: Claim) -> bool:
        return any(self._verdicts(one, other))

    def _verdicts(self, one: Claim, other: Claim) -> list[bool]:
        return [meets for _, _, meets in self._judged(one, other)]

    def _judged(self, one: Claim, other: Claim) -> list[tuple[Reading, Reading, bool]]:
        both_written = written(one) & written(other)
        return [
            (a, b, self._near_enough(a, b))
            for a in one.value.readings
            for b in other.value.readings
            if a.axis == b.axis
            and not (both_written and (rated(one, a) or rated(other, b)))
            and self._joins(one, a)
            and self._joins(other, b)
        ]

    def _joins(self, claim: Claim, reading: Reading) -> bool:
        """A converted reading joins only where no claim written there shares a written axis with its claim."""
        if not rated(claim, reading):
            return True
        return not any(reading.axis in written(other) and written(other) & written(claim) for other in self._company)

    def _near_enough(self, a: Reading, b: Reading) -> bool:
        low, high = max(a.low, b.low), min(a.high, b.high)
        if low < high:
            return True
        tolerance = self._rule.tolerance
        if tolerance is None or a.axis in EXACT:
            return False
        if tolerance.unit == "points" and not counts_points(a.axis):
            return False
        if tolerance.unit != "relative":
            return low - high < tolerance.amount
        larger = max(abs(low), abs(high))
        return math.isfinite(low - high) and low - high < tolerance.amount * larger - 1e-9


def written(claim: Claim) -> set[str]:
    """The axes on which the article itself places a claim."""
    return {reading.axis for reading in claim.value.readings if not rated(claim, reading)}


def grown(lower: Claim, higher: Claim) -> bool:
    """Whether the lower number was surely told before the higher one."""
    if lower.published is None or higher.published is None:
        return False
    return bounds(lower.published)[1] < bounds(higher.published)[0]


def bounds(published: dt.date) -> tuple[dt.datetime, dt.datetime]:
    """The first and the last second at which an article may have appeared."""
    if isinstance(published, dt.datetime):
        told = published if published.tzinfo else published.replace(tzinfo=dt.UTC)
        return told, told
    first = dt.datetime.combine(published, dt.time(), dt.UTC)
    return first, first + dt.timedelta(days=1, seconds=-1)


def rated(claim: Claim, reading: Reading) -> bool:
    """Whether a rate put the amount there: the table's, or the outlet's own for a second currency."""
    first, own = (axis.partition("/")[0] for axis in (claim.value.readings[0].axis, reading.axis))
    return reading.converted or (first.startswith("money:") and own.startswith("money:") and first != own)
