"""Whether what somebody says has a subject of its own: "the agency said the kingdom pumped" is not of the agency."""

from __future__ import annotations

from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.names import Name

_SAID = frozenset({"said", "says", "say", "saying", "stated", "noted", "added"})
"""Verbs of saying that have a clause for their object; what is reported or declared may be an amount."""
_EMPLOYED_BY = frozenset({"at", "of", "for", "with", "from", "by", "in"})
"""What stands before the company of somebody who speaks: "analysts at Acme said it would"."""


def of_itself(sentence: Sentence, i: int) -> Name | None:
    """Who says something of itself: Brightwater of "Acme rose after Brightwater said it would"."""
    low = sentence.tokens.low
    said = i - 1 - (low[i - 1] == "that")
    if low[i] != "it" or said < 1 or low[said] not in words("verbs")["of_saying"]:
        return None
    name = next((n for n in sentence.names if n.after == said and not n.possessive), None)
    works_there = name is not None and not _EMPLOYED_BY.isdisjoint(low[max(name.first - 3, 0) : name.first])
    return None if works_there else name


def another_told(sentence: Sentence, said: int, before: int, *, noun: bool) -> bool:
    """Whether token ``said`` is a verb of saying, and tells the word at ``before`` of something else than who says it.

    Of a ``noun`` what stands right before it is a part of its own phrase: "said quarterly profit".
    """
    low, function = sentence.tokens.low, words("function")
    if low[said] not in _SAID:
        return False
    inside = [i for i in range(said + 1, before) if not _passed_over(sentence, i)]
    if [low[i] for i in inside] == ["the"] and inside[0] < before - 1:
        return True  # "said the 5200 costs": what is called by a number alone
    if not inside or low[inside[0]] in function["prepositions"] | function["pronouns"] | function["auxiliaries"]:
        return False
    if (
        low[inside[0]] == "its"
        or low[inside[0]].endswith(("ing", "ed"))
        or low[inside[0]] in words("verbs")["of_intent"]
    ):
        return False
    if not noun:
        return True
    ends = function["determiners"] | function["auxiliaries"] | function["prepositions"]
    return any(low[i] in ends for i in inside[1:])


def counted_told(sentence: Sentence, said: int, before: int) -> bool:
    """Whether token ``said`` is a verb of saying, and what is said tells of a number of people: "said 95 were held"."""
    low = sentence.tokens.low
    if low[said] not in _SAID:
        return False
    ends = (sentence.token_at(q.end - 1) + 1 for q in sentence.quantities if q.kind == "count")
    return any(said < end <= before and low[end] in words("function")["auxiliaries"] for end in ends)


def _passed_over(sentence: Sentence, i: int) -> bool:
    """Whether a token opens no subject: *that*, an adverb, a time, an amount, a mark."""
    word, offset = sentence.tokens.low[i], sentence.tokens.start[i]
    if word == "that" or not word[0].isalnum() or word in words("function")["adverbs"] or word.endswith("ly"):
        return True
    return any(m.start <= offset < m.end for m in (*sentence.periods, *sentence.quantities))
