"""Numbers of people of one sort each that are counted together: "two men and a woman were killed"."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.claim.count_of import Count
from auditor.text.article import Sentence

_JOINS = (["and"], [","], [",", "and"])


def with_left(sentence: Sentence, count: Count, counts: Sequence[Count]) -> Count:
    """The count with those joined to it before: "two men and a woman were killed"."""
    for other in sorted(counts, key=lambda c: -c.start):
        if other.end <= count.start and _joined(sentence, other, count):
            count = _sum(other, count)
    return count


def with_right(sentence: Sentence, count: Count, counts: Sequence[Count]) -> Count:
    """The count with those joined to it behind: "killed two men and a woman"."""
    for other in counts:
        if other.start >= count.end and _joined(sentence, count, other):
            count = _sum(count, other)
    return count


def _joined(sentence: Sentence, one: Count, other: Count) -> bool:
    """Whether nothing but *and* or a comma stands between two numbers of people of one sort each."""
    if one.whole or other.whole:
        return False
    first, last = sentence.token_at(one.end - 1) + 1, sentence.token_at(other.start)
    between = sentence.tokens.low[first:last]
    return between in _JOINS


def _sum(one: Count, other: Count) -> Count:
    return Count(one.low + other.low, one.high + other.high - 1, one.start, other.end, whole=False)
