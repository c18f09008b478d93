"""Whether what somebody says has a subject of its own: "the agency said the kingdom pumped" is not of the agency."""

from __future__ import annotations

from itertools import pairwise

from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.names import Name

_RELATIVE = frozenset({"that", "which", "who"})
_APART = frozenset({"and", "but", ",", "it", "its"})
_SAID = frozenset({"said", "says", "say", "saying", "stated", "noted", "added"})
"""Verbs of saying that have a clause for their object; what is reported or declared may be an amount."""
_OWN_WORDS = frozenset({"website", "site", "homepage", "filing", "statement", "report", "spokesman", "spokeswoman"})
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


def of_its_site(sentence: Sentence, begin: int) -> Name | None:
    """Whose own words tell of the company that "the" at token ``begin`` leads to: "Acme's website says the company"."""
    low = sentence.tokens.low
    if begin < 3 or low[begin - 1] not in words("verbs")["of_saying"] or low[begin - 2] not in _OWN_WORDS:
        return None
    return next((n for n in sentence.names if n.possessive and n.after == begin - 2), None)


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


def many_told(sentence: Sentence, i: int, before: int) -> bool:
    """Whether token ``i`` begins a relative clause of things or of a part, which the word at ``before`` is told of.

    What "smartphones that run on" or "a plant that employs" tells is of no one that was named before.
    """
    low = sentence.tokens.low
    if low[i] not in _RELATIVE or not i:
        return False
    owners = words("owners")
    several = low[i - 1].endswith("s") and not low[i - 1].endswith(("ss", "us", "is"))
    if not several and low[i - 1] not in owners["parts"] | owners["units"] | owners["sites"]:
        return False
    speech = words("speech")
    if low[i - 1] in words("verbs")["of_saying"] | speech["estimating"] | speech["either"]:
        return False  # "Acme anticipates that"
    if any(name.first <= i - 1 <= name.last for name in sentence.names):
        return False
    return all(low[k] in words("function")["auxiliaries"] | words("function")["adverbs"] for k in range(i + 1, before))


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


def told_of(sentence: Sentence, i: int, free: list[tuple[Name, tuple[str, ...]]]) -> list[tuple[Name, tuple[str, ...]]]:
    """Without who says it, where he says it of another: of "Acme said Brightwater raised its" only Brightwater."""
    low, saying = sentence.tokens.low, words("verbs")["of_saying"]
    for (speaker, one), (other, key) in pairwise(free):
        between = low[speaker.after : other.first]
        told = between[:1] and between[0] in saying and between[1:] in ([], ["that"])
        if told and key != one and _APART.isdisjoint(low[other.after : i]):
            return [pair for pair in free if pair[1] != one]
    return free


def speaks(sentence: Sentence, name: Name) -> bool:
    """Whether a name that nothing shows to be a company's says what follows: "Doe said the company would"."""
    if sentence.article.names.is_company(sentence.article.names.resolve(name) or ()):
        return False
    return not words("verbs")["of_saying"].isdisjoint(sentence.tokens.low[name.after : name.after + 2])
