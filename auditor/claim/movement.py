"""Which move of a clause belongs to a rule's word: "its stock … fell 3%", "a drop in Acme's shares"."""

from __future__ import annotations

import math

from auditor.model import Mention
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.scan import Hit

_BE = frozenset({"is", "are", "was", "were", "been", "be"})
_AFTER_A_MOVE = frozenset({"in", "on", "at", "for", ".", ",", "by", "this", "after", "as"})
_LINKS = frozenset({"in", "of", "for", "on", "off", "from"})
_MAX_FOREIGN = 3
_BRACKETS = frozenset({"(", ")", "<", ">"})
_BREAKS = frozenset({"and", "or", "but", "as", "that", "to"})
"""Words after which the verb is another one's."""
_OF_NUMBERS = ("increase", "increases", "decrease", "decreases", "reduction", "growth")
"""Nouns of how many shares there are, not of their price: "an increase in authorized shares"."""


def bound_move(sentence: Sentence, hit: Hit) -> Mention | None:
    """The direction whose subject is the hit's noun, or None."""
    clause = sentence.clause_of(hit.start)
    inside = [m for m in sentence.directions if sentence.clause_of(m.end - 1) == clause]
    after = [m for m in inside if m.start >= hit.end]
    for mention in after:
        if _reaches(sentence, hit.end, mention.start):
            return mention
    before = [m for m in inside if m.end <= hit.start and _linked(sentence, m, hit)]
    return before[-1] if before else None


def bound_percent(sentence: Sentence, hit: Hit) -> Mention | None:
    """A percentage said of the hit's noun with no direction: "its stock … was more than 10%"."""
    clause = sentence.clause_of(hit.start)
    for mention in sentence.quantities:
        if mention.kind != "percent" or mention.unit != "percent" or mention.start < hit.end:
            continue
        first = sentence.token_at(mention.start)
        if sentence.clause_of(mention.start) != clause or sentence.tokens.low[first - 1] not in _BE:
            continue
        if _reaches(sentence, hit.end, mention.start) and not _described(sentence, mention):
            return Mention("direction", mention.start, mention.end, -math.inf, math.inf, "percent", mention.hedge,
                           point=mention.point, also=mention)  # fmt: skip
    return None


def _described(sentence: Sentence, mention: Mention) -> bool:
    """Whether the percentage is of something: "was 10% of the total", "was 55 percent owned"."""
    at = sentence.token_at(mention.end - 1) + 1
    return at < len(sentence.tokens) and sentence.tokens.low[at] not in _AFTER_A_MOVE


def perfect(sentence: Sentence, mention: Mention) -> bool:
    """Whether the move is told in the perfect tense ("has fallen"), which is never of one day."""
    first = sentence.token_at(mention.start)
    return any(low in ("has", "have", "had", "having") for low in sentence.tokens.low[max(first - 3, 0) : first])


def _reaches(sentence: Sentence, start: int, end: int) -> bool:
    """Whether only modifiers, names and asides between commas or brackets stand between two offsets."""
    first = sentence.token_at(start - 1) + 1
    last = sentence.token_at(end)
    clause = sentence.clause[first - 1]
    named = {i for name in sentence.names for i in range(name.first, name.last + 1)}
    foreign = 0
    aside = False
    for i in range(first, last):
        low = sentence.tokens.low[i]
        if sentence.clause[i] != clause or i in named:
            continue
        if low == ",":
            aside = not aside
        elif low in _BRACKETS:
            aside = low in ("(", "<")
        elif not aside and low in _BREAKS:
            return low == "and" and i + 1 in named
        elif not aside:
            foreign += _foreign(low)
    return not aside and foreign <= _MAX_FOREIGN


def _foreign(low: str) -> bool:
    """Whether a word is more than grammar: a noun, a verb or an adjective of its own."""
    function = words("function")
    return low[0].isalpha() and not (
        low.endswith("ly")
        or low in function["auxiliaries"]
        or low in function["adverbs"]
        or low in function["prepositions"]
        or low in function["determiners"]
    )


def _linked(sentence: Sentence, mention: Mention, hit: Hit) -> bool:
    """Whether *in* or *of* leads from a move to the noun: "a notable drop in Acme's U.S. stock"."""
    first, last = sentence.token_at(mention.end - 1) + 1, sentence.token_at(hit.start)
    between = sentence.tokens.low[first:last]
    if sentence.plain[mention.start - sentence.start : mention.end - sentence.start].endswith(_OF_NUMBERS):
        return False
    return bool(between) and len(between) <= 7 and between[0] in _LINKS and "," not in between
