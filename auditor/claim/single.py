"""One person without a number, and no one at all: "a 3-year-old boy was killed", "no one was hurt"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from auditor.text.article import Sentence
from auditor.text.event_kind import an_event_word
from auditor.text.inflect import singular
from auditor.text.lexicon import words
from auditor.text.noun import plural
from auditor.text.people import people

_FARTHEST = 7
"""Words from an article to its noun: "a 37-year-old off-duty police officer"."""
_ARTICLES = frozenset({"a", "an", "the", "this", "her", "his", "another", "one", "their", "my"})
_NOBODY = frozenset({"nobody", "none"})
_COMPOUND = frozenset({"police", "staff", "members", "aid", "crew"})
"""Nouns for people that mostly stand before another noun, or for a body of them."""


def no_one(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where "no one" or "nobody" stands and means no one at all."""
    tokens = sentence.tokens
    rest = words("people")["rest"]
    for i, low in enumerate(tokens.low):
        two = low == "no" and tokens.low[i + 1 : i + 2] in (["one"], ["people"], ["person"])
        if two or low in _NOBODY:
            last = i + two
            if tokens.low[last + 1 : last + 2] and tokens.low[last + 1] in (*rest, "of"):
                continue
            yield tokens.start[i], tokens.end[last]


def singles(sentence: Sentence, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where one person is named by a noun without a number, outside the spans that are ``taken``, given in order."""
    tokens = sentence.tokens
    starts = [start for start, _ in taken]
    for i, low in enumerate(tokens.low):
        if not _one_person(low):
            continue
        before = bisect_right(starts, tokens.start[i]) - 1
        if before >= 0 and tokens.start[i] < taken[before][1]:
            continue
        if i + 1 < len(tokens) and _one_person(tokens.low[i + 1]) and low != "man":
            continue  # the last noun of "police officer" is the one counted
        if tokens.low[i + 1 : i + 2] == ["'s"]:
            continue
        begin = _phrase_start(sentence, i)
        yield tokens.start[begin], tokens.end[i]


def _one_person(low: str) -> bool:
    if low in _COMPOUND or an_event_word("attacker", low):
        return False
    return bool(people(low)) and not plural(low) and singular(low) == low and low not in words("people")["not_single"]


def _phrase_start(sentence: Sentence, i: int) -> int:
    """The token at which the noun phrase of the person at token ``i`` begins."""
    low = sentence.tokens.low
    for k in range(i - 1, max(i - 1 - _FARTHEST, -1), -1):
        if low[k] in _ARTICLES:
            return k
        if _no_part(low, k) or any(
            low[k] in words("function")[part] for part in ("prepositions", "conjunctions", "auxiliaries", "pronouns")
        ):
            return min(i, k + 1)
    return i


def _no_part(low: Sequence[str], k: int) -> bool:
    """Whether token ``k`` is a mark, or a figure that is no age: "0:43 Homeless man", but "a 3-year-old boy"."""
    return not (low[k][0].isalnum() or low[k] == "-") or (low[k][0].isdecimal() and low[k + 1] != "-")
