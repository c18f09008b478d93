"""Which figures of one affair are of one thing: of like size, told beside the same words, names and other figures.

Two articles on one affair that give a figure of one unit may each mean another thing by it, and mostly do. That they
mean the same shows where each figure is, of all that the other article gives, the one that most signs tie to it; where
neither article gives the other's figure, too; and where neither sentence is of somebody or some day of its own.
"""

from __future__ import annotations

import math
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from auditor.claim.signs import NAME, SORT, read_beside
from auditor.claim.story_figures import SPEED, VOTES
from auditor.compare.axis import CLOCK
from auditor.compare.size import ROUNDED, by_size, size_of
from auditor.finding.affairs import affairs_of, may_be_of_one, neighbourhoods_of, share_heads, share_names
from auditor.finding.alike import are_of_two, are_told_apart, likeness
from auditor.finding.linkage import Linkage, neighbours

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from auditor.model import Claim, Rule

_EXACT = frozenset({"count", "date", "percent"})
"""Kinds of figures that are not rounded."""
_AS_FAR_AS = 3.0
"""So many times as large one of two amounts of one thing may be."""
_NEAR = 2.0
"""The same where hardly a sign is needed."""
_TELLING = frozenset({"measure", "count"})
"""Kinds of figures of which few articles give more than one of one unit."""
_MANY = 10
"""Of fewer things than these an article gives figures of all sorts: two banks, three states."""
_DAYS = {"date": 60, "month": 1500, "year": 15000}
"""So many days apart two dates of one thing may be."""
_LEAST_LONE, _LEAST = 1.5, 2.0
"""So many signs must be shared: where each article gives just one figure of the kind; where one gives several."""
_LEAST_TELLING = 0.5
"""So many of a lone figure of a unit of which few articles give any."""
_LEAST_OF_COMMON = 2.5
"""So many of sums and dates, of which any article may give several."""
_LEAST_OF_ANY = {"year": 3.0, "share in percent": 3.0, "number of people": 2.0, VOTES: 1.0, CLOCK: 2.0}
"""So many of years, percentages, people and times of day, of which an article gives all sorts; and of votes."""
_LEAST_OF_YEARLESS = 3.0
"""So many of months whose year is not told, of which news of business has all too many."""
_LEAST_EQUAL = 1.0
"""So many of figures that are equal, but where each article gives just one."""


class Alike(NamedTuple):
    """The claims of one affair and one unit."""

    questions: list[list[Claim]]
    """Those of one thing each, of two articles or more."""
    alone: list[Claim]
    """Those that nothing ties to another article's."""
    affairs: dict[str, int]
    """For each document the number of its affair: what other rules on stories hold together."""


class _Pair(NamedTuple):
    """Two figures of one thing; those come first that are equal, then those that most signs tie."""

    differ: bool
    unlike: float
    one: int
    other: int


def told_alike(claims: Sequence[Claim], rule: Rule) -> Alike:
    """The claims of one unit by what they are of; for each sign no more than n log n."""
    told = _Figures(claims, rule)
    linkage = Linkage(
        [claim.document for claim in told.claims],
        [(claim.value.low, claim.value.high) for claim in told.claims],
        told.are_equal,
    )
    pairs = sorted(told.pairs())
    linkage.link(
        [(pair.one, pair.other) for pair in pairs if not pair.differ],
        [(pair.one, pair.other) for pair in pairs if pair.differ],
    )
    every = [[told.claims[n] for n in group] for group in linkage.groups()]
    return Alike(
        questions=[group for group in every if len(group) > 1],
        alone=[claim for group in every if len(group) == 1 for claim in group],
        affairs=told.affairs,
    )


class _Figures:
    """The figures of an affair, in the order of their size."""

    def __init__(self, claims: Sequence[Claim], rule: Rule) -> None:
        self.affairs = affairs_of(claims, rule)
        self._neighbourhoods = neighbourhoods_of(claims)
        self.claims = sorted(claims, key=by_size)
        self.sizes = [size_of(claim.value) for claim in self.claims]
        self._beside = [read_beside(claim.beside) for claim in self.claims]
        self._documents: dict[str, list[int]] = defaultdict(list)
        for n, claim in enumerate(self.claims):
            self._documents[claim.document].append(n)

    def pairs(self) -> Iterator[_Pair]:
        """The pairs that are of one thing."""
        alike = {pair: likeness(self._beside[pair[0]], self._beside[pair[1]]) for pair in self._meeting()}
        rivals: dict[tuple[int, str], list[tuple[float, int]]] = defaultdict(list)
        for (one, other), signs in alike.items():
            rivals[one, self.claims[other].document].append((signs, other))
            rivals[other, self.claims[one].document].append((signs, one))
        for (one, other), signs in alike.items():
            if self.are_equal(one, other):
                both = self._beside[one].lone and self._beside[other].lone
                if both or signs >= _LEAST_EQUAL:
                    yield _Pair(False, -signs, one, other)
                continue
            if signs >= self._least(one, other) and self._are_of_one(one, other, signs, rivals):
                yield _Pair(True, -signs, one, other)

    def _meeting(self) -> set[tuple[int, int]]:
        """The pairs of figures of two articles on one affair that share a sign."""
        by_sign: dict[tuple[int, int, str], list[int]] = defaultdict(list)
        for n, beside in enumerate(self._beside):
            document = self.claims[n].document
            names, sorts = (NAME + word for word in beside.written), (SORT + word for word in beside.sorts)
            for sign in chain(beside.signs, names, sorts):
                by_sign[0, self.affairs[document], sign].append(n)
                by_sign[1, self._neighbourhoods[document], sign].append(n)
            if self._tells_alone(n):
                by_sign[0, self.affairs[document], ""].append(n)
        pairs = {pair for places in by_sign.values() for pair in neighbours(places)}
        return {pair for pair in pairs if self._are_of_one_affair(*pair)}

    def _are_of_one_affair(self, one: int, other: int) -> bool:
        a, b = self.claims[one], self.claims[other]
        if a.document == b.document:
            return False
        joined = self.affairs[a.document] == self.affairs[b.document] and share_names(a, b)
        return (joined or may_be_of_one(a, b)) and (not self._are_of_business(one, other) or share_heads(a, b))

    def _are_of_business(self, one: int, other: int) -> bool:
        return self._beside[one].of_business or self._beside[other].of_business

    def are_equal(self, one: int, other: int) -> bool:
        """Whether two figures are one, told with more or fewer digits."""
        less, more = sorted((self.sizes[one], self.sizes[other]))
        return more <= less if self.claims[one].value.kind in _EXACT else more <= ROUNDED * less

    def _can_be_equal(self, one: int, other: int) -> bool:
        """Whether two figures can be one: "more than 50" and 60."""
        a, b = (self.claims[n].value.readings[0] for n in (one, other))
        return max(a.low, b.low) < min(a.high, b.high) or self.are_equal(one, other)

    def _least(self, one: int, other: int) -> float:
        value = self.claims[one].value
        if value.unit == VOTES and self._tells_alone(one) and self._tells_alone(other):
            return 0.0
        if value.unit in _LEAST_OF_ANY:
            return _LEAST_OF_ANY[value.unit]
        if value.unit == "month" and not all(any(map(str.isdigit, self.claims[n].value.text)) for n in (one, other)):
            return math.inf if self._are_of_business(one, other) else _LEAST_OF_YEARLESS
        if self._beside[one].lone and self._beside[other].lone:
            telling = self._tells_alone(one) and self.sizes[other] <= _NEAR * self.sizes[one]
            return _LEAST_TELLING if telling else _LEAST_LONE
        return _LEAST_OF_COMMON if value.kind == "money" or value.unit in _DAYS else _LEAST

    def _tells_alone(self, one: int) -> bool:
        """Whether a figure tells almost by itself what it is of: the only one of a unit that few articles have."""
        value = self.claims[one].value
        few = value.kind in _TELLING and not value.unit.startswith(SPEED)
        return few and self._beside[one].lone and (self.sizes[one] >= _MANY or value.unit == VOTES)

    def _are_of_one(
        self, one: int, other: int, signs: float, rivals: dict[tuple[int, str], list[tuple[float, int]]]
    ) -> bool:
        return (
            self._are_near(one, other)
            and not are_told_apart(self._beside[one], self._beside[other])
            and not are_of_two(self._beside[one], self._beside[other])
            and all(
                not self._is_given(a, b) and not self._has_rival(b, signs, rivals[a, self.claims[b].document])
                for a, b in ((one, other), (other, one))
            )
        )

    def _are_near(self, one: int, other: int) -> bool:
        """Whether two figures are not too far apart to be of one thing."""
        less, more = self.sizes[one], self.sizes[other]
        unit = self.claims[one].value.unit
        if unit in _DAYS:
            return more - less <= _DAYS[unit] and self._lies_ahead(one) == self._lies_ahead(other)
        return unit == CLOCK or more <= _AS_FAR_AS * less

    def _lies_ahead(self, one: int) -> bool:
        """Whether a date is later than the day of its article."""
        said = self.claims[one].said
        return said is not None and self.sizes[one] > said.toordinal()

    def _is_given(self, one: int, other: int) -> bool:
        """Whether the article of ``other`` gives the figure ``one`` too, of whatever it counts in that sentence."""
        if any(self._can_be_equal(one, n) for n in self._documents[self.claims[other].document]):
            return True
        return any(math.isclose(number, self.sizes[one]) for number in self._beside[other].numbers)

    def _has_rival(self, other: int, signs: float, rivals: Iterable[tuple[float, int]]) -> bool:
        """Whether as many signs tie one of ``rivals``, the figures of the same article, as tie ``other``."""
        return any(likes >= signs and not self._can_be_equal(n, other) for likes, n in rivals)
