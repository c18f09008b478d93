"""Which figures of one affair are of one thing: of like size, told beside the same words, names and other figures.

Two articles on one affair that give a figure of one unit may each mean another thing by it, and mostly do. That they
mean the same shows where what speaks for it outweighs what speaks against it, and where neither article gives the
other's figure, too.
"""

from __future__ import annotations

import math
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from auditor.claim.signs import NAME, SORT
from auditor.compare.axis import CLOCK
from auditor.compare.size import ROUNDED, by_size, size_of
from auditor.finding.affairs import affairs_of, may_be_of_one, neighbourhoods_of, share_heads, share_names
from auditor.finding.alike import are_days_apart, are_named_apart, are_told_apart
from auditor.finding.linkage import Linkage, neighbours
from auditor.finding.odds import LEAST, evidence, odds, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.claim.signs import Beside
    from auditor.model import Claim, Rule

_EXACT = frozenset({"count", "date", "percent"})
"""Kinds of figures that are not rounded."""
_AS_FAR_AS = 3.0
"""So many times as large one of two amounts of one thing may be."""
_DAYS = {"date": 200, "year": 15000}
"""So many days apart two dates of one thing may be."""
_MONTHS = 1500
"""The same of two months."""
_LEAST_EQUAL = 1.0
"""So many signs must be shared by figures that are equal, but where each article gives just one."""


class Alike(NamedTuple):
    """The claims of one affair and one unit."""

    questions: list[list[Claim]]
    """Those of one thing each, of two articles or more."""
    alone: list[Claim]
    """Those that nothing ties to another article's."""
    affairs: dict[str, int]
    """For each document the number of its affair: what other rules on stories hold together."""


class _Pair(NamedTuple):
    """Two figures of one thing; those come first that are equal, then those that are likeliest to be of one."""

    differ: bool
    unlike: float
    one: int
    other: int


def told_alike(claims: Sequence[Claim], rule: Rule) -> Alike:
    """The claims of one unit by what they are of; for each sign no more than n log n."""
    figures = Figures(claims, rule)
    linkage = Linkage(
        [claim.document for claim in figures.claims],
        [(claim.value.low, claim.value.high) for claim in figures.claims],
        figures.are_equal,
    )
    pairs = sorted(figures.pairs())
    linkage.link(
        [(pair.one, pair.other) for pair in pairs if not pair.differ],
        [(pair.one, pair.other) for pair in pairs if pair.differ],
    )
    every = [[figures.claims[n] for n in group] for group in linkage.groups()]
    return Alike(
        questions=[group for group in every if len(group) > 1],
        alone=[claim for group in every if len(group) == 1 for claim in group],
        affairs=figures.affairs,
    )


class Figures:
    """The figures of an affair, in the order of their size."""

    def __init__(self, claims: Sequence[Claim], rule: Rule) -> None:
        self.affairs = affairs_of(claims, rule)
        self._neighbourhoods = neighbourhoods_of(claims)
        self.claims = sorted(claims, key=by_size)
        self.sizes = [size_of(claim.value) for claim in self.claims]
        self._documents: dict[str, list[int]] = defaultdict(list)
        for n, claim in enumerate(self.claims):
            self._documents[claim.document].append(n)
        several = {document: len({self.sizes[n] for n in own}) for document, own in self._documents.items()}
        self.told = [
            told(claim, size, several[claim.document]) for claim, size in zip(self.claims, self.sizes, strict=True)
        ]

    def _beside(self, one: int) -> Beside:
        return self.told[one].beside

    def _are_lone(self, one: int, other: int) -> bool:
        return self._beside(one).lone and self._beside(other).lone

    def pairs(self) -> Iterator[_Pair]:
        """The pairs that are of one thing."""
        for one, other in self.meeting():
            shown = evidence(self.told[one], self.told[other])
            likely = odds(shown)
            if self.are_equal(one, other):
                if self._are_lone(one, other) or shown.likeness >= _LEAST_EQUAL:
                    yield _Pair(False, -likely, one, other)
            elif likely >= LEAST and self.can_be_of_one(one, other):
                yield _Pair(True, -likely, one, other)

    def meeting(self) -> set[tuple[int, int]]:
        """The pairs of figures of two articles on one affair that share a sign, or are of like size."""
        by_sign: dict[tuple[int, int, str], list[int]] = defaultdict(list)
        for n, beside in enumerate(each.beside for each in self.told):
            document = self.claims[n].document
            names, sorts = (NAME + word for word in beside.written), (SORT + word for word in beside.sorts)
            for sign in chain(beside.signs, names, sorts):
                by_sign[0, self.affairs[document], sign].append(n)
                by_sign[1, self._neighbourhoods[document], sign].append(n)
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
        return self._beside(one).of_business or self._beside(other).of_business

    def are_equal(self, one: int, other: int) -> bool:
        """Whether two figures are one, told with more or fewer digits."""
        less, more = sorted((self.sizes[one], self.sizes[other]))
        return more <= less if self.claims[one].value.kind in _EXACT else more <= ROUNDED * less

    def _can_be_equal(self, one: int, other: int) -> bool:
        """Whether two figures can be one: "more than 50" and 60."""
        a, b = (self.claims[n].value.readings[0] for n in (one, other))
        return max(a.low, b.low) < min(a.high, b.high) or self.are_equal(one, other)

    def can_be_of_one(self, one: int, other: int) -> bool:
        """Whether nothing shows for certain that two unlike figures are of two things."""
        return (
            self._are_near(one, other)
            and self._beside(one).wished == self._beside(other).wished
            and not are_told_apart(self._beside(one), self._beside(other))
            and not (self._are_of_business(one, other) and self._are_of_two_in_business(one, other))
            and not (self._is_given(one, other) or self._is_given(other, one))
        )

    def _are_of_two_in_business(self, one: int, other: int) -> bool:
        """Whether each of two figures in news of business is of somebody or some day of its own, or of any month."""
        a, b = self._beside(one), self._beside(other)
        return are_named_apart(a, b) or are_days_apart(a, b) or self._is_any_month(one) or self._is_any_month(other)

    def _is_any_month(self, one: int) -> bool:
        """Whether a figure is a month without a year, of which news of business has all too many."""
        value = self.claims[one].value
        return value.unit == "date" and not any(map(str.isdigit, value.text))

    def _are_near(self, one: int, other: int) -> bool:
        """Whether two figures are not too far apart to be of one thing."""
        less, more = self.sizes[one], self.sizes[other]
        unit = self.claims[one].value.unit
        if unit in _DAYS:
            reach = _MONTHS if self.told[one].is_month and self.told[other].is_month else _DAYS[unit]
            return more - less <= reach and self._lies_ahead(one) == self._lies_ahead(other)
        return unit == CLOCK or more <= _AS_FAR_AS * less

    def _lies_ahead(self, one: int) -> bool:
        """Whether a date is later than the day of its article."""
        said = self.claims[one].said
        return said is not None and self.sizes[one] > said.toordinal()

    def _is_given(self, one: int, other: int) -> bool:
        """Whether the article of ``other`` gives the figure ``one`` too, of whatever it counts in that sentence."""
        if any(self._can_be_equal(one, n) for n in self._documents[self.claims[other].document]):
            return True
        return any(math.isclose(number, self.sizes[one]) for number in self._beside(other).numbers)
