"""Which move of a clause belongs to a rule's word: "its stock … fell 3%", "a drop in Acme's shares"."""

from __future__ import annotations

import math
from typing import Final

from auditor.claim.reach import opens_clause, reaches
from auditor.claim.settled import by_its_name, by_the_close, closes, settled_move, summed_up
from auditor.model import Mention
from auditor.text.article import Sentence
from auditor.text.direction_size import Direction
from auditor.text.direction_words import lists
from auditor.text.lexicon import words
from auditor.text.scan import Hit

_BE: Final = words("grammar")["forms_of_be"]
_AFTER_A_MOVE = frozenset({"in", "on", "at", "for", ".", ",", "by", "this", "after", "as"})
_LINKS = frozenset({"in", "of", "for", "on", "off", "from"})
_MAX_OBJECT = 6
"""How many tokens stand at most between a cause and its object."""
_PARTS = frozenset(
    {"most", "many", "some", "none", "all", "half", "thirds", "third", "quarter", "quarters", "majority"}
)
_OWNERS = frozenset({"'s", "'", "its", "their", "his", "her"})
_JOINING = frozenset({"and", "but", "then"})
_OF_NUMBERS = ("increase", "increases", "decrease", "decreases", "reduction", "growth")
"""Nouns of how many shares there are, not of their price: "an increase in authorized shares"."""


def bound_move(sentence: Sentence, hit: Hit) -> Mention | None:
    """The direction whose subject, or whose object where it tells a cause, is the hit's noun; or None."""
    clause = sentence.clause_of(hit.start)
    if closes(sentence, hit):
        return by_its_name(sentence, hit)
    if _part(sentence, hit):
        return None
    inside = [m for m in sentence.directions if sentence.clause_of(m.end - 1) == clause]
    causes = [m for m in inside if m.role == "cause" and m.end <= hit.start and _governs(sentence, m, hit)]
    if causes:
        return causes[-1]
    after = [m for m in inside if m.start >= hit.end and _after(sentence, hit, m)]
    told = [m for m in after if m.role != "level"]
    if told:
        if (settled := settled_move(sentence, hit)) is not None and settled.start > told[0].start:
            return settled
        passing = len(told) > 1 and (told[0].role == "turn" or _aside(sentence, hit, told[0]))
        return told[1] if passing else told[0]
    before = [m for m in inside if m.end <= hit.start and _before(sentence, hit, m)]
    passed = after[0] if after else None
    return before[-1] if before else summed_up(sentence, hit) or _continued(sentence, clause, hit) or passed


def _part(sentence: Sentence, hit: Hit) -> bool:
    """Whether the sentence speaks of a part of many: "two-thirds of the shares closed lower"."""
    at = sentence.token_at(hit.start)
    if sentence.tokens.low[max(at - 2, 0) : at] != ["of", "the"]:
        return False
    offset = sentence.tokens.start[at - 2]
    return any(q.start < offset <= q.end + 1 for q in sentence.quantities) or sentence.tokens.low[at - 3] in _PARTS


def _after(sentence: Sentence, hit: Hit, mention: Direction) -> bool:
    """Whether the hit's noun is the subject of a move behind it, or the noun it is a move of: "gold's fall"."""
    if mention.role == "noun":
        between = sentence.tokens.low[sentence.token_at(hit.end - 1) + 1 : sentence.token_at(mention.start)]
        return all(low in ("'s", "'", "-") or low in lists()["market"] for low in between)
    if mention.role in ("cause", "attribute"):
        return False
    bare = mention.role == "level" or not (mention.unit or opens_clause(sentence, hit))
    return reaches(sentence, hit, mention.start, apposed=not bare)


def _aside(sentence: Sentence, hit: Hit, mention: Direction) -> bool:
    """Whether a move stands in an aside right after the hit's noun: "Acme shares, down earlier, ended higher"."""
    first, last = sentence.token_at(hit.end - 1) + 1, sentence.token_at(mention.start)
    return sentence.tokens.low[last - 1] == "," and all(
        i in sentence.named or sentence.tokens.low[i] in ("of", "in", ",") for i in range(first, last)
    )


def _before(sentence: Sentence, hit: Hit, mention: Direction) -> bool:
    """Whether a move before the hit is of its noun: "a drop in Acme's stock", "falling stock"."""
    if mention.role == "attribute":
        held = sentence.tokens.low[sentence.token_at(hit.start)] in lists()["held"]
        return not held and sentence.token_at(mention.end - 1) + 1 == sentence.token_at(hit.start)
    return mention.role != "cause" and _linked(sentence, mention, hit)


def _governs(sentence: Sentence, cause: Direction, hit: Hit) -> bool:
    """Whether the hit's noun is the object of the cause, alone or in a list: "weighs on stocks, gold"."""
    first, last = sentence.token_at(cause.end - 1) + 1, sentence.token_at(hit.start)
    if sentence.plain.startswith("'s", hit.end - sentence.start) or not _owned(sentence, first, last):
        return False
    function = words("function")
    return last - first <= _MAX_OBJECT and all(
        low in ("and", "&", ",", "'s", "’s", "-") or low in function["determiners"] or (
            low[0].isalnum() and low not in function["prepositions"] and low not in function["auxiliaries"]
            and low not in function["conjunctions"] and low not in function["pronouns"]
        )
        for low in sentence.tokens.low[first:last]
    )  # fmt: skip


def _owned(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the noun at token ``last`` has its owner before it where it needs one: "lifted its shares"."""
    low = sentence.tokens.low
    return low[last] not in lists()["held"] or not _OWNERS.isdisjoint(low[first:last])


def _continued(sentence: Sentence, clause: int, hit: Hit) -> Mention | None:
    """The move of the next clause where that has no subject of its own: "opened flat, but fell 3 percent"."""
    ahead = sentence.clause_tokens(clause + 1) if clause < sentence.clause[-1] else []
    if not ahead or sentence.tokens.low[ahead[0]] not in _JOINING or not opens_clause(sentence, hit):
        return None
    if not lists()["settled"].isdisjoint(sentence.tokens.low[i] for i in sentence.clause_tokens(clause)):
        return None  # "closed at $20, but dipped after the bell"
    for mention in sentence.directions:
        first = sentence.token_at(mention.start)
        if first in ahead and mention.role == "verb":
            between = sentence.tokens.low[ahead[0] + 1 : first]
            return (
                mention if all(low.endswith("ly") or low in words("function")["adverbs"] for low in between) else None
            )
    return None


def bound_percent(sentence: Sentence, hit: Hit) -> Mention | None:
    """A percentage said of the hit's noun with no direction: "its stock … was more than 10%"."""
    clause = sentence.clause_of(hit.start)
    for mention in sentence.quantities_of(clause):
        if mention.kind != "percent" or mention.unit != "percent" or mention.start < hit.end:
            continue
        first = sentence.token_at(mention.start)
        if sentence.tokens.low[first - 1] not in _BE:
            continue
        if reaches(sentence, hit, mention.start) and not _described(sentence, mention):
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
    if by_the_close(sentence, mention):
        return False
    return any(low in ("has", "have", "had", "having") for low in sentence.tokens.low[max(first - 3, 0) : first])


def _joined(sentence: Sentence, first: int, last: int) -> bool:
    """Whether more than a list of names stands between two tokens."""
    tokens = sentence.tokens
    return any(
        tokens.low[i] in (",", "but") or (tokens.low[i] == "and" and not tokens.raw[i + 1][0].isupper())
        for i in range(first, last)
    )


def _linked(sentence: Sentence, mention: Direction, hit: Hit) -> bool:
    """Whether *in* or *of* leads from a move to the noun: "a notable drop in Acme's U.S. stock"."""
    first, last = sentence.token_at(mention.end - 1) + 1, sentence.token_at(hit.start)
    between = sentence.tokens.low[first:last]
    between = between[between[:1] == ["seen"] :]
    if sentence.plain[mention.start - sentence.start : mention.end - sentence.start].endswith(_OF_NUMBERS):
        return False
    if mention.role == "noun" and between[:1] == ["from"]:
        return False
    return bool(between) and len(between) <= 7 and between[0] in _LINKS and not _joined(sentence, first, last)
