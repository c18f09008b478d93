"""Two figures in one sentence that seem to answer one question: a sentence does not dispute itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from auditor.claim.draft import Draft
from auditor.model import Claim, Value
from auditor.text.article import Article

RIVAL = "beside another figure in its sentence"

_KINDS = ("money", "percent", "number")
"""Kinds of value that a sentence often gives twice: for two times, or for a part and the whole."""


def without_rivals(article: Article, drafts: Sequence[Draft], kinds: dict[str, str]) -> Iterator[Draft]:
    """The drafts of one article; those that answer in two ways within one sentence are kept and never compared.

    One of the two is of another time, a part or an earlier plan, and nothing told which. ``kinds``: the kind of
    value of each rule.
    """
    rivals: set[int] = set()
    beside: dict[tuple[str, str, int], dict[tuple[object, ...], list[int]]] = {}
    for k, draft in enumerate(drafts):
        claim = draft.claim
        if not claim.excluded and kinds[claim.rule].startswith(_KINDS):
            question = (claim.rule, claim.key, article.index_at(draft.bound.start))
            told = (claim.when, claim.same, claim.value.readings)
            beside.setdefault(question, {}).setdefault(told, []).append(k)
    for group in beside.values():
        for one, other in combinations(group.values(), 2):  # what is told twice alike is no rival of itself
            known = one[0] in rivals and other[0] in rivals
            if not known and _rival(drafts[one[0]].claim, drafts[other[0]].claim):
                rivals.update(one, other)
    for k, draft in enumerate(drafts):
        yield replace(draft, claim=replace(draft.claim, excluded=RIVAL)) if k in rivals else draft


def _rival(one: Claim, other: Claim) -> bool:
    return _one_time(one, other) and _one_question(one, other) and _apart(one.value, other.value)


def _one_time(one: Claim, other: Claim) -> bool:
    a, b = one.when, other.when
    if a is None or b is None or not (a.stated and b.stated):
        return True
    return (a.start, a.end) == (b.start, b.end)


def _one_question(one: Claim, other: Claim) -> bool:
    answers = dict(other.same)
    return all(answers.get(name) in (answer, None) or answer is None for name, answer in one.same)


def _apart(one: Value, other: Value) -> bool:
    """Whether the two share an axis and no value on it."""
    spans = {reading.axis: reading for reading in other.readings}
    return any(
        reading.low >= spans[reading.axis].high or spans[reading.axis].low >= reading.high
        for reading in one.readings
        if reading.axis in spans
    )
