"""Whether ``unless`` or ``needs`` rules out the clause of a rule's word."""

from __future__ import annotations

from auditor.claim.compiled import EVERY_VALUE, CompiledRule
from auditor.claim.step import Stop
from auditor.claim.topic import in_reach, is_topic
from auditor.model import EVENT
from auditor.text.article import Sentence

_JOINING = ("as", "when")


def refused_at(compiled: CompiledRule, sentence: Sentence, clause: int) -> Stop | None:
    """Why ``unless`` or ``needs`` rules the clause out, if they do."""
    if compiled.of_story and not in_reach(compiled, sentence):
        return Stop("needs", "it stands too far from the beginning of its article")
    veto = vetoed_at(compiled, sentence, clause)
    if veto:
        return veto
    text = _text_of(sentence, clause)
    needed = EVERY_VALUE not in compiled.rule.words and bool(compiled.needs.find(text))
    if compiled.needs and not (needed or _needed_beside(compiled, sentence, clause)):
        where = "at the head of the article" if EVERY_VALUE in compiled.rule.words else "in the clause"
        return Stop("needs", f"none of the words it needs stands {where}: {', '.join(compiled.rule.needs)}")
    return None


def vetoed_at(compiled: CompiledRule, sentence: Sentence, clause: int) -> Stop | None:
    """Why ``unless`` rules a clause out, if it does."""
    veto = compiled.vetoing.find(_text_of(sentence, clause))
    return Stop("unless", f"“{veto[0].labels[0]}” rules out the clause") if veto else None


def _text_of(sentence: Sentence, clause: int) -> str:
    start, end = sentence.clause_span(clause)
    return sentence.plain[start - sentence.start : end - sentence.start]


def _needed_beside(compiled: CompiledRule, sentence: Sentence, clause: int) -> bool:
    """Whether a word that an event's rule needs stands in a clause that *as* or *when* joins to the word's own.

    "Quill was a Category 3 storm when it struck", "Quill struck as a Category 3 storm".
    """
    if compiled.of_story:
        return is_topic(compiled, sentence)
    if compiled.rule.subject != (EVENT,):
        return False
    opening = dict(reversed(list(zip(sentence.clause, sentence.tokens.low, strict=True))))
    joined = [clause - 1] if opening[clause] in _JOINING else []
    joined += [clause + 1] if opening.get(clause + 1) in _JOINING else []
    spans = [sentence.clause_span(number) for number in joined if number in opening]
    return any(compiled.needs.find(sentence.plain[a - sentence.start : b - sentence.start]) for a, b in spans)
