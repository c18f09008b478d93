"""Try many variations of every example with hypothesis, and keep the smallest one that moves a verdict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.errors import UsageError
from auditor.ruletest.reader import RememberingReader
from auditor.ruletest.run import outcome_of
from auditor.ruletest.vary import Variation, compose, told, variations

if TYPE_CHECKING:
    from auditor.claim.reader import ClaimReader
    from auditor.model import Example, Rule

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
    one = st.sampled_from(range(len(ways))).flatmap(lambda i: st.tuples(st.just(i), st.integers(0, ways[i].ways - 1)))
    failed: list[Moved] = []

    @settings(
        max_examples=number, derandomize=True, database=None, deadline=None,
        phases=(Phase.generate, Phase.shrink), suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(st.lists(one, min_size=1, max_size=MOST_AT_ONCE, unique_by=lambda pick: pick[0]))
    def verdict_stays(picks: list[tuple[int, int]]) -> None:
        moved = _moved(rule, example, reader, [(ways[i], way) for i, way in sorted(picks)])
        if moved is not None:
            failed.append(moved)
            raise _VerdictMoved

    try:
        verdict_stays()
    except _VerdictMoved:
        return failed[-1]  # the last one tried is the smallest
    return None


class _VerdictMoved(Exception):  # noqa: N818 - it tells hypothesis what to make smaller
    """A variation moved the verdict."""


def _moved(rule: Rule, example: Example, reader: ClaimReader, picks: list[tuple[Variation, int]]) -> Moved | None:
    documents = compose(picks, example.documents)
    outcome = outcome_of(rule, example.kind, documents, reader)
    if not outcome:
        return None
    articles = tuple(f"{document.published or 'unknown'}: {document.text}" for document in documents)
    return Moved(rule.id, example.kind, rule.path, example.line, ", ".join(told(picks)), articles, outcome)
