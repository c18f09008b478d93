"""Try many variations of every example with hypothesis, and keep the smallest one that moves a verdict."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate, combinations
from math import prod
from typing import TYPE_CHECKING, TypeAlias

from auditor.errors import UsageError
from auditor.ruletest.reader import RememberingReader
from auditor.ruletest.run import outcome_of
from auditor.ruletest.vary import Variation, compose, told, variations

if TYPE_CHECKING:
    from auditor.claim.reader import ClaimReader
    from auditor.model import Example, Rule

Picks: TypeAlias = "list[tuple[Variation, int]]"
"""Variations, each with the number of one of its ways."""
MOST_AT_ONCE = 3
"""Variations of one example that are tried together."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A variation that means the same as an example and yet moves its verdict."""

    rule: str
    kind: str
    path: str
    line: int
    variation: str
    """What was changed, in words."""
    articles: tuple[str, ...]
    """The varied articles, each with its date."""
    outcome: str
    """What came instead of what the example shows."""


@dataclass(frozen=True, slots=True)
class Together:
    """A few variations at once, tried in up to ``most`` of all the ways in which they go together."""

    variations: tuple[Variation, ...]
    most: int

    @property
    def ways(self) -> int:
        """In how many ways they go together."""
        return prod(variation.ways for variation in self.variations)

    @property
    def tried(self) -> int:
        """How many of them may be tried."""
        return min(self.ways, self.most)

    def picks(self, index: int) -> Picks:
        """The ``index``-th of those that may be tried, which lie evenly among all: each variation with its way."""
        rest = index * self.ways // self.tried
        picks: Picks = []
        for variation in self.variations:
            rest, way = divmod(rest, variation.ways)
            picks.append((variation, way))
        return picks


def generate(rule: Rule, number: int) -> list[Moved]:
    """For each example, the smallest of ``number`` variations that moves its verdict, where one does.

    The same rule gives the same variations. Raises UsageError where hypothesis is not installed.
    """
    reader = RememberingReader([rule])
    found = (_first_that_moves(rule, example, reader, number) for example in rule.examples)
    return [moved for moved in found if moved is not None]


def _first_that_moves(rule: Rule, example: Example, reader: ClaimReader, number: int) -> Moved | None:
    try:
        from hypothesis import HealthCheck, Phase, given, settings  # noqa: PLC0415 - an extra; only this needs it
        from hypothesis import strategies as st  # noqa: PLC0415
    except ImportError as error:
        raise UsageError("--generate needs hypothesis: pip install 'auditor[generate]'.") from error
    ways = variations(rule, example.documents)
    if not ways or outcome_of(rule, example.kind, example.documents, reader):
        return None  # an example that fails as it stands is told already
    few = [Together(some, number) for size in range(1, MOST_AT_ONCE + 1) for some in combinations(ways, size)]
    ends = list(accumulate(one.tried for one in few))
    failed: list[Picks] = []

    @settings(
        max_examples=number, derandomize=True, database=None, deadline=None,
        phases=(Phase.generate, Phase.shrink), suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(st.integers(0, ends[-1] - 1))
    def verdict_stays(index: int) -> None:
        at = bisect_right(ends, index)
        picks = few[at].picks(index - ends[at] + few[at].tried)
        if _moved(rule, example, reader, picks):
            failed.append(picks)
            raise _VerdictMoved

    try:
        verdict_stays()
    except _VerdictMoved:
        return _smallest(rule, example, reader, failed[-1])
    return None


def _smallest(rule: Rule, example: Example, reader: ClaimReader, picks: Picks) -> Moved | None:
    """The fewest of some variations that move the verdict together."""
    some = (list(few) for size in range(1, len(picks) + 1) for few in combinations(picks, size))
    return next((moved for moved in (_moved(rule, example, reader, few) for few in some) if moved), None)


class _VerdictMoved(Exception):  # noqa: N818 - it tells hypothesis what to make smaller
    """A variation moved the verdict."""


def _moved(rule: Rule, example: Example, reader: ClaimReader, picks: Picks) -> Moved | None:
    documents = compose(picks, example.documents)
    outcome = outcome_of(rule, example.kind, documents, reader)
    if not outcome:
        return None
    articles = tuple(f"{document.published or 'unknown'}: {document.text}" for document in documents)
    return Moved(rule.id, example.kind, rule.path, example.line, ", ".join(told(picks)), articles, outcome)
