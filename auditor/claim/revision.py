"""What a verb of changing leads to: "raised its bid for Acme to $6 billion", "the offer was increased to"."""

from __future__ import annotations

from auditor.claim.statement import LEAST_TOTAL
from auditor.model import Mention
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.scan import Hit

_HEDGES = 3
"""Words that may stand between *to* and its figure: "to as much as $5 million"."""
_FARTHEST = 16
"""Tokens between the rule's word and the *to* of its figure: "its bid for the smaller rival Acme by a tenth to"."""
_ALIKE = 3
"""The ends of a range are seldom so many times apart, a figure and its step seldom nearer."""
_PARTED = frozenset({";", "as", "after", "when", "while", "and", "but", "or", ",", "that", "which"})
_BESIDE = frozenset({"s", "'s", "'", "-", "(", ")", "."})


def lead_to(sentence: Sentence, first: int) -> int:
    """The *to* that leads to the figure at token ``first``; -1 where none does."""
    low = sentence.tokens.low
    if low[max(first - 2, 0) : first] == ["range", "of"]:  # "to a range of $5 million to $6 million"
        first -= 2
    for i in range(first - 1, max(first - 1 - _HEDGES, -1), -1):
        if low[i] == "to" or low[i] in words("function")["conjunctions"]:  # "loans to Elmland and $6 million of"
            return i if low[i] == "to" else -1
    return -1


def changed_to(sentence: Sentence, hit: Hit, mention: Mention) -> bool:
    """Whether a verb of changing has the rule's word for its object, or its subject, and the amount for its end."""
    if mention.kind == "money" and not mention.per and abs(mention.point) < LEAST_TOTAL:
        return False  # "raised its offer to $42" is of a share
    last = sentence.token_at(hit.end - 1)
    lead = lead_to(sentence, sentence.token_at(mention.start))
    if not last < lead <= last + _FARTHEST or sentence.clause[lead] != sentence.clause[last]:
        return False
    passive = next((i for i in range(last + 1, lead) if _is_participle(sentence, i)), lead)
    if _is_range(sentence, lead, mention) or not _leads_on(
        sentence, _past_plan(sentence, last), _before_verb(sentence, passive, lead)
    ):
        return False
    if passive < lead:
        return _is_head(sentence, hit) and _plain_measure(sentence, passive, lead)
    return _governs(sentence, hit)


def _is_range(sentence: Sentence, lead: int, mention: Mention) -> bool:
    """Whether *to* joins two ends of one step: "will cut earnings by 7 cents to 10 cents a share"."""
    before = next((q for q in sentence.quantities if sentence.token_at(q.end - 1) == lead - 1), None)
    if before is None or (before.kind, before.unit) != (mention.kind, mention.unit):
        return False
    return 0 < abs(before.point) < abs(mention.point) < _ALIKE * abs(before.point)


def _is_change(sentence: Sentence, i: int) -> bool:
    """Whether a verb of changing stands at token ``i``, and not its noun: "the cuts bring prices to"."""
    low = sentence.tokens.low
    if low[i] not in words("verbs")["changing"]:
        return False
    noun = i > 0 and low[i - 1] in words("function")["determiners"] and not low[i].endswith("ed")
    return not noun or low[i + 1 : i + 2] == ["in"]


def _is_participle(sentence: Sentence, i: int) -> bool:
    """ "was raised", "offer cut", but not "cost cuts"."""
    word = sentence.tokens.low[i]
    return _is_change(sentence, i) and (word.endswith("ed") or word == "cut")


def _before_verb(sentence: Sentence, verb: int, lead: int) -> int:
    """The first token of "has been raised" at the verb; ``lead`` where no verb stands behind the rule's word."""
    low, function = sentence.tokens.low, words("function")
    while verb < lead and (low[verb - 1] in function["auxiliaries"] or low[verb - 1] in function["adverbs"]):
        verb -= 1
    return verb


def _past_plan(sentence: Sentence, last: int) -> int:
    """The token after the word at ``last`` and the nouns of a plan behind it: "spending plans", "profit forecast"."""
    low, at = sentence.tokens.low, last + 1
    result = low[last] in words("statement")["results"]
    nouns = words("verbs")["plans"] | (words("statement")["foreseen"] if result else frozenset())
    while low[at] in nouns:
        at += 1
    return at


def _leads_on(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether only phrases of a preposition stand from token ``begin`` to ``end``: "for Acme in 2026 by a tenth"."""
    low, function = sentence.tokens.low, words("function")
    if begin >= end:
        return True
    odd = _PARTED | function["pronouns"] | function["auxiliaries"]
    return (
        low[begin] in function["prepositions"] and odd.isdisjoint(low[begin:end]) and _only_steps(sentence, begin, end)
    )


def _only_steps(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether an amount between the two tells only by how much, or from what, the change was."""
    low = sentence.tokens.low
    return all(
        low[first - 1] in ("by", "from") or low[first - 2 : first] in (["by", "about"], ["by", "a"])
        for q in sentence.quantities
        if begin <= (first := sentence.token_at(q.start)) < end
    )


def _plain_measure(sentence: Sentence, verb: int, lead: int) -> bool:
    """Whether nothing but a step stands between the verb and *to*: "was raised by a tenth to"."""
    return verb + 1 == lead or sentence.tokens.low[verb + 1] in ("by", "from")


def _governs(sentence: Sentence, hit: Hit) -> bool:
    """Whether a verb of changing stands before the rule's word, which is its object."""
    low, function = sentence.tokens.low, words("function")
    first = sentence.token_at(hit.start)
    clause = sentence.clause[first]
    for i in range(first - 1, max(first - 1 - _FARTHEST, -1), -1):
        if sentence.clause[i] != clause or low[i] in _PARTED or low[i] in function["auxiliaries"]:
            return False
        if _is_change(sentence, i):
            return True
        noun_of = low[i] == "of" and low[i - 1] in words("verbs")["sizes"]  # "raised the value of its bid to"
        increase = low[i] == "in" and _is_change(sentence, i - 1)  # "an increase in its bid to"
        if low[i] in function["prepositions"] and not (noun_of or increase):
            return False
    return False


def _is_head(sentence: Sentence, hit: Hit) -> bool:
    """Whether the rule's word is what the clause begins with, and no part of a phrase before its verb."""
    low, function = sentence.tokens.low, words("function")
    first = sentence.token_at(hit.start)
    for i in range(first - 1, -1, -1):
        if sentence.clause[i] != sentence.clause[first] or low[i] in _PARTED:
            return True
        plain = low[i] in words("verbs")["sizes"] or low[i - 1] in words("verbs")["sizes"] or low[i] in _BESIDE
        if not plain and (low[i] in function["prepositions"] or low[i] in function["auxiliaries"]):
            return False
    return True
