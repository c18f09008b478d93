"""Join numbers in chains: which of them belong together, once all pairs are told."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Joined:
    """Disjoint sets of the numbers below ``count`` (union-find with path halving)."""

    def __init__(self, count: int) -> None:
        self._parents = array("I", range(count))

    def root(self, number: int) -> int:
        """A number that all of its set share, until two sets are joined."""
        parents = self._parents
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    def join(self, one: int, other: int) -> None:
        """Make one set of those of two numbers."""
        self._parents[self.root(one)] = self.root(other)

    def roots(self) -> array[int]:
        """For each number the one that all of its set share."""
        return array("I", map(self.root, range(len(self._parents))))


class Firsts:
    """The first name, in sorted order, of each set of two or more numbers."""

    def __init__(self, joined: Joined, names: Iterable[str]) -> None:
        """``names`` are those of all numbers, in turn."""
        self._roots = joined.roots()
        sizes = array("I", [0]) * len(self._roots)
        for root in self._roots:
            sizes[root] += 1
        self._names: dict[int, str] = {}
        for root, name in zip(self._roots, names, strict=True):
            if sizes[root] > 1:
                self._names[root] = min(self._names.get(root, name), name)
        self._members: dict[int, array[int]] = {}

    def name(self, number: int) -> str:
        """The first name of a number's set; empty for a number that stands alone."""
        return self._names.get(self._roots[number], "")

    def fellows(self, number: int) -> Sequence[int]:
        """The numbers of a set of two or more, in their order; none for a number that stands alone."""
        if not self._members:
            for one, root in enumerate(self._roots):
                if root in self._names:
                    self._members.setdefault(root, array("I")).append(one)
        return self._members.get(self._roots[number], ())


def chained(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For every document of the pairs the first, in sorted order, of all that chains of pairs join with it."""
    numbers: dict[str, int] = {}
    told = [(numbers.setdefault(one, len(numbers)), numbers.setdefault(other, len(numbers))) for one, other in pairs]
    joined = Joined(len(numbers))
    for one, other in told:
        joined.join(one, other)
    firsts = Firsts(joined, numbers)
    return {name: firsts.name(number) or name for name, number in numbers.items()}
