"""What leads from a rule's word to a number of people behind it: "toll rose to 31", "put the number of dead at 27"."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.claim.compiled import CompiledRule, Tie
from auditor.claim.count_of import Count
from auditor.claim.figure import way_of
from auditor.claim.revision import changed_to
from auditor.model import EVENT
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.people import people
from auditor.text.scan import Hit

_APART = 14
"""How many words may stand between "toll" and "rose to"."""
_BORDERS = frozenset({";", "and", "but", "while", "when", "after"})
_NUMBER = 9
"""How many words back "the number of" may stand: "the number of people known to be missing was"."""
_STOOD = (["stood", "at"], ["stands", "at"], ["rose", "to"], ["fell", "to"])
"""These are told of the number, whatever it is of: "the number of people missing after the blast stood at"."""
_STANDING = frozenset({"stood", "stands", "standing", "remained", "remains", "put"})
_PUTTING = frozenset({"put", "puts", "putting", "placed", "estimated"})
_REACHING = frozenset({"reached", "reaches", "was", "is", "hit"})
"""Verbs between "the number of people killed" and the number."""


def is_left_behind(sentence: Sentence, count: Count, between: Sequence[str]) -> bool:
    """Whether a number with its noun is the last of those whom somebody leaves: "a husband and three children"."""
    last = sentence.tokens.low[sentence.token_at(count.end - 1)]
    named = last in words("people")["offspring"] or last in words("people")["sons"]
    return (
        named
        and len(between) <= _APART
        and between[-1:] in (["and"], [","])
        and any(people(word) or word in words("people")["spouses"] for word in between)
    )


def is_changed(sentence: Sentence, hit: Hit, count: Count) -> bool:
    """Whether a change of what the word names leads to the number: "raised its job cuts to 5,000"."""
    mention = next((q for q in sentence.quantities if q.start == count.start), None)
    return mention is not None and changed_to(sentence, hit, mention)


def number_moved(compiled: CompiledRule, sentence: Sentence, first: int, end: int) -> bool:
    """Whether the number of what the word names moved to that number: "the number of wounded rose to 31"."""
    low = sentence.tokens.low
    begin = next((k for k in range(first - 2, max(first - _NUMBER, -1), -1) if low[k : k + 2] == ["number", "of"]), -1)
    event = compiled.rule.subject == (EVENT,)
    borders = _BORDERS - {"after"} if event and low[end - 2 : end] in _STOOD else _BORDERS
    if begin < 0 or not borders.isdisjoint(low[first:end]):
        return False
    if low[end - 1] == "to":
        near = [low[end - 2], *(low[max(begin - 3, 0) : begin] if compiled.rule.subject == (EVENT,) else [])]
        return any(way_of(word) or word in words("verbs")["changing"] for word in near)
    if not event:
        return False
    if low[end - 1] == "at":
        return low[end - 2] in _STANDING or not _PUTTING.isdisjoint(low[max(begin - 3, 0) : begin])
    return low[end - 1] in _REACHING


def leads(tie: Tie, low: Sequence[str], first: int, end: int) -> bool:
    """Whether the tie's words end right before token ``end``, and begin at the rule's word or inside it."""
    return any(_closes(phrase, low, first, end) or _closes(phrase, low, first, end - 1) for phrase in tie.before)


def _closes(phrase: tuple[str, ...], low: Sequence[str], first: int, end: int) -> bool:
    """Whether the phrase ends before token ``end``; its first word may stand apart: "toll from the blast rose to"."""
    begin = end - len(phrase)
    if begin < 0 or begin > first + _APART or end <= first:
        return False
    if tuple(low[begin:end]) == phrase:
        return begin <= first + 1
    apart = tuple(low[begin + 1 : end]) == phrase[1:] and len(phrase) > 1 and phrase[0] in low[first : first + 2]
    return apart and _BORDERS.isdisjoint(low[first : begin + 1])
