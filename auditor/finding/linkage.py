"""Group items of which some pairs are told to be equal, and some to answer one question differently.

Complete linkage: in a group any two answers differ by a pair that was told, and no article gives two of them. So what
answers the one question is never drawn to another by what merely equals it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_MEET = 64
"""So many of those that follow it in their order an item is held against."""


@dataclass(eq=False, slots=True)
class _Answer:
    """Items that are equal, by pairs."""

    members: set[int]
    articles: set[str]
    rivals: set[int] = field(default_factory=set)
    """Items that are told to answer the question of some member differently."""
    distinct: list[int] = field(default_factory=list)
    """One member for each value."""


class Linkage:
    """Numbers from 0 on, each a group of its own until two are joined."""

    def __init__(
        self, articles: Sequence[str], values: Sequence[object], are_equal: Callable[[int, int], bool]
    ) -> None:
        """``articles`` and ``values`` are those of the numbers; numbers of one value are equal to the same numbers."""
        self._values = values
        self._are_equal = are_equal
        self._groups = [[_Answer({n}, {article}, distinct=[n])] for n, article in enumerate(articles)]

    def link(self, equal: Iterable[tuple[int, int]], rivals: Sequence[tuple[int, int]]) -> None:
        """Join pairs that are equal, then pairs that answer one question differently, the surest of each first."""
        for one, other in rivals:
            self.rival(one, other)
        for one, other in (*equal, *rivals):
            self.join(one, other)

    def rival(self, one: int, other: int) -> None:
        """Note that two numbers answer one question differently; all such pairs come before the first is joined."""
        self._groups[one][0].rivals.add(other)
        self._groups[other][0].rivals.add(one)

    def join(self, one: int, other: int) -> None:
        """Make one group of those of two numbers, if any two answers in it fit."""
        less, more = self._groups[one], self._groups[other]
        if less is more:
            return
        same = [(a, b) for a in less for b in more if self._is_same(a, b)]
        groups = _united([*less, *more], same)
        answers = [self._merged(group) for group in groups]
        if any(not _fit(a, b) for k, a in enumerate(answers) for b in answers[:k]):
            return
        for answer in answers:
            for n in answer.members:
                self._groups[n] = answers

    def _is_same(self, one: _Answer, other: _Answer) -> bool:
        return all(self._are_equal(a, b) for a in one.distinct for b in other.distinct)

    def _merged(self, answers: Sequence[_Answer]) -> _Answer:
        first = answers[0]
        if len(answers) == 1:
            return first
        distinct = {self._values[n]: n for answer in answers for n in answer.distinct}
        return _Answer(
            set[int]().union(*(answer.members for answer in answers)),
            set[str]().union(*(answer.articles for answer in answers)),
            set[int]().union(*(answer.rivals for answer in answers)),
            list(distinct.values()),
        )

    def groups(self) -> Iterator[list[int]]:
        """The numbers of each group, in their order."""
        for n, group in enumerate(self._groups):
            members = sorted(member for answer in group for member in answer.members)
            if members[0] == n:
                yield members


def _fit(one: _Answer, other: _Answer) -> bool:
    """Whether two different answers can be to one question."""
    return one.articles.isdisjoint(other.articles) and not one.rivals.isdisjoint(other.members)


def _united(answers: Sequence[_Answer], same: Sequence[tuple[_Answer, _Answer]]) -> list[list[_Answer]]:
    """The answers in sets of those that chains of pairs make one."""
    sets = {id(answer): [answer] for answer in answers}
    for one, other in same:
        a, b = sets[id(one)], sets[id(other)]
        if a is not b:
            a.extend(b)
            for answer in b:
                sets[id(answer)] = a
    return list({id(found): found for found in sets.values()}.values())


def neighbours(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The pairs of numbers of which the second follows not far behind the first."""
    for k, one in enumerate(places):
        for other in islice(places, k + 1, k + 1 + _MEET):
            yield one, other
