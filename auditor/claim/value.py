"""The value a rule asks for, bound to its word in one clause and placed on its axis."""

from __future__ import annotations

import math
from dataclasses import replace

from auditor.claim.binding import as_fine_as_its_change, bound_amounts, is_part
from auditor.claim.bound import Bound
from auditor.claim.compiled import CompiledRule
from auditor.claim.counting import bound_count, counted_noun
from auditor.claim.kinds import NAMED
from auditor.claim.movement import bound_move, bound_percent, perfect
from auditor.claim.nearest_value import nearest_value, reads_nearest
from auditor.claim.owing import owed_to_some
from auditor.claim.plain_number import bound_number
from auditor.claim.settled import of_longer_time
from auditor.claim.statement import negative
from auditor.claim.step import Stop
from auditor.claim.tie import what_binds
from auditor.claim.worth_lost import worth_lost
from auditor.compare.amount import place_amount
from auditor.compare.change import place_change, place_direction
from auditor.model import NUMBER_OF, Mention
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.scan import Hit

_PENDING = "no direction"


def read_value(compiled: CompiledRule, sentence: Sentence, hit: Hit, *, yearly: bool) -> Bound | Stop:
    """The rule's value at one of its words, or what is missing."""
    if compiled.of_story and not compiled.ties and reads_nearest(compiled):
        return nearest_value(compiled, sentence, hit)
    bound = _read(compiled, sentence, hit, yearly=yearly)
    return bound if isinstance(bound, Stop) else replace(bound, by=what_binds(compiled, sentence, hit, bound))


def _read(compiled: CompiledRule, sentence: Sentence, hit: Hit, *, yearly: bool) -> Bound | Stop:
    kind = compiled.rule.value
    if kind == NUMBER_OF:  # its ties, if it has any, are of no use: the noun itself ties the number
        return nearest_value(compiled, sentence, hit)
    if kind in ("direction", "change"):
        return _movement(compiled, sentence, hit)
    if kind in NAMED:
        return NAMED[kind](compiled, sentence, hit)
    if kind.startswith("count of "):
        return _count(compiled, sentence, hit)
    if kind.startswith("number"):
        return _number(compiled, sentence, hit)
    return _amount(compiled, sentence, hit, yearly=yearly)


def _text(sentence: Sentence, mention: Mention) -> str:
    return sentence.article.document.text[mention.start : mention.end]


def _amount(compiled: CompiledRule, sentence: Sentence, hit: Hit, *, yearly: bool) -> Bound | Stop:
    kind, _, per = compiled.rule.value.partition(" per ")
    bound = bound_amounts(compiled, sentence, hit, kind, per)
    if not bound:
        return Stop("value", f"no {kind} in the clause is bound to “{_word(sentence, hit)}”")
    mention = bound[0]
    mention = as_fine_as_its_change(sentence, mention)
    signed = negative(mention) if kind == "money" and _is_loss(sentence, hit) else mention
    part, limit = is_part(sentence, mention) or owed_to_some(sentence, hit, mention), compiled.rule.limit
    value = place_amount(signed, _text(sentence, mention), part=part, yearly=yearly, limit=limit)
    return Bound(value, mention.start, mention.end, mention)


def _count(compiled: CompiledRule, sentence: Sentence, hit: Hit) -> Bound | Stop:
    found = bound_count(compiled, sentence, hit)
    if found is None:
        noun = counted_noun(compiled)
        return Stop("value", f"no number of {noun} in the clause is bound to “{_word(sentence, hit)}”")
    value, start, end = found
    return Bound(value, start, end)


def _number(compiled: CompiledRule, sentence: Sentence, hit: Hit) -> Bound | Stop:
    found = bound_number(compiled, sentence, hit)
    if found is None:
        return Stop("value", f"no {compiled.rule.value} in the clause is bound to “{_word(sentence, hit)}”")
    value, mention = found
    return Bound(value, mention.start, mention.end, mention)


def _is_loss(sentence: Sentence, hit: Hit) -> bool:
    """Whether the word is one of a loss, whose sums lie below nought: "a net loss of $5 million"."""
    return not words("statement")["loss"].isdisjoint(_word(sentence, hit).lower().split())


def _movement(compiled: CompiledRule, sentence: Sentence, hit: Hit) -> Bound | Stop:
    of_worth = compiled.rule.value == "change" and compiled.rule.period == "stated"
    mention = (worth_lost(sentence, hit) if of_worth else None) or bound_move(sentence, hit)
    if mention is None:
        pending = bound_percent(sentence, hit) if compiled.rule.value == "direction" else None
        if pending is None:
            return Stop("value", f"no move in the clause has “{_word(sentence, hit)}” for its subject")
        text = _text(sentence, pending)
        empty = place_direction(Mention("direction", pending.start, pending.end, 0, math.inf, direction="up"), text)
        return Bound(replace(empty, answer=text), pending.start, pending.end, pending, _PENDING)
    if compiled.rule.period in ("close", "day") and perfect(sentence, mention):
        return Stop("value", "the move is told in the perfect tense, which is of no one day")
    if compiled.rule.period in ("close", "day") and of_longer_time(sentence, mention):
        return Stop("value", "the move is that of a longer time than a day")
    text = _text(sentence, mention)
    value = place_change(mention, text) if compiled.rule.value == "change" else place_direction(mention, text)
    if value is None:
        return Stop("value", "the move has no size")
    return Bound(value, mention.start, mention.end, mention)


def with_direction(bound: Bound, way: str) -> Bound:
    """A percentage without a direction, given the one that the same article tells."""
    pending = bound.mention
    if pending is None or pending.also is None:
        return bound
    size = pending.also
    low, high = (max(size.low, 0.0), size.high) if way == "up" else (-size.high, -max(size.low, 0.0))
    mention = replace(pending, low=low, high=high, direction=way, also=None)
    return Bound(place_direction(mention, bound.value.text), bound.start, bound.end, mention)


def _word(sentence: Sentence, hit: Hit) -> str:
    return sentence.article.document.text[hit.start : hit.end]
