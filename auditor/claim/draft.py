"""A claim as it is written down: who, what, when, on whose word, and the exact words that say so."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from auditor.claim.affair import affair_of
from auditor.claim.beside import beside
from auditor.claim.bound import Bound
from auditor.claim.chapter import changed_by, is_former
from auditor.claim.context import around
from auditor.claim.people import new_in_post
from auditor.claim.reference import Subject
from auditor.claim.session import not_the_close
from auditor.claim.told_as import FIGURES, told_as
from auditor.claim.when import Timed
from auditor.model import FIGURE, NUMBER_OF, STORY, Claim, Document, Rule, Stance
from auditor.text.article import Sentence
from auditor.text.name_key import canonical, institution_of
from auditor.text.scan import Hit

_COUNTS: dict[Stance, str] = {
    "asserted": "fact", "reported": "fact", "planned": "plan", "forecast": "forecast",
}  # fmt: skip
FORMER = "told as an earlier figure"
_OF_AN_AFFAIR = 45
"""In days: so long ago may have happened what articles on one affair tell of."""
_TRAILING = " \t\r\n,;:.–—-"


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim, with the value it was made of."""

    claim: Claim
    bound: Bound
    far: int = 0
    """How many characters lie between the rule's word and the value; of two words the nearer reads it."""


def make_claim(
    rule: Rule,
    sentence: Sentence,
    hit: Hit,
    bound: Bound,
    timed: Timed,
    stance: Stance,
    same: tuple[tuple[str, str | None], ...],
    subject: Subject,
) -> Claim:
    """The claim of one rule's word in one sentence."""
    document = sentence.article.document
    start, end = _quote(sentence, [(hit.start, hit.end), (bound.start, bound.end), (subject.start, subject.end)])
    before, after = around(sentence, start, end)
    institution = institution_of(subject.key) if subject.shown else ""
    known_as = f"“{subject.shown}” is the {institution}" if institution else ""
    return Claim(
        rule=rule.id,
        subject=institution or subject.shown,
        key=canonical(subject.key) if subject.shown and subject.key else " ".join(subject.key),
        same=same,
        value=bound.value,
        when=timed.when,
        stance=stance,
        document=document.id,
        source=document.source,
        published=document.published,
        line=sentence.article.line_of(start),
        start=start,
        end=end,
        quote=document.text[start:end],
        excluded=_excluded(rule, document, bound, timed, stance) or _former(rule, sentence, hit, bound),
        title=document.title,
        url=document.url,
        before=before,
        after=after,
        word=document.text[hit.start : hit.end],
        dated_by=document.dated_by,
        named=document.text[subject.start : subject.end] if subject.start >= 0 else "",
        named_by="; ".join(filter(None, (subject.by, known_as))),
        bound_by=bound.by,
        timed_by=timed.by,
        revises=_revises(rule, sentence, hit, bound),
        told_as=told_as(rule, sentence, bound),
        affair=affair_of(sentence.article).key if rule.subject == (STORY,) else "",
        beside=beside(sentence, bound, any_figure=rule.value == FIGURE) if rule.subject == (STORY,) else "",
        said_by=sentence.speakers[sentence.token_at(max(bound.start, sentence.start))],
    )


def _lasting(rule: Rule, bound: Bound) -> bool:
    """Whether an answer is a figure that stays good for a while, until another takes its place."""
    return rule.within is not None and not rule.grows and not rule.adds_up and bound.value.kind in FIGURES


def _revises(rule: Rule, sentence: Sentence, hit: Hit, bound: Bound) -> str:
    """The words by which a figure that stays good for a while, or the holder of a post, took the place of another."""
    if rule.value == "person" and rule.within is not None:
        return new_in_post(sentence, hit)
    counted = rule.value == NUMBER_OF  # "1,200 new jobs" take the place of none
    return changed_by(sentence, hit, bound) if _lasting(rule, bound) and not counted else ""


def _former(rule: Rule, sentence: Sentence, hit: Hit, bound: Bound) -> str:
    """Why a figure is not compared that the sentence itself calls an earlier one."""
    return FORMER if _lasting(rule, bound) and is_former(sentence, hit, bound) else ""


def _excluded(rule: Rule, document: Document, bound: Bound, timed: Timed, stance: Stance) -> str:
    """Why a claim cannot be compared; empty when it can."""
    if _COUNTS.get(stance) not in rule.stance and not (stance == "planned" and "own forecast" in rule.stance):
        return stance
    if _long_past(rule, document, timed):
        return "history"
    other = (
        not_the_close(document.published, timed.when, sized=bound.value.size is not None)
        if rule.period == "close"
        else ""
    )
    return other or bound.excluded


def _long_past(rule: Rule, document: Document, timed: Timed) -> bool:
    """Whether a rule that asks for no time is told of one that lies farther back than its answers stay good."""
    when, day = timed.when, document.day
    if rule.period or rule.value == FIGURE or rule.within is None or math.isinf(rule.within.hours):
        return False
    if when is None or day is None:
        return False
    reach = max(rule.within.hours / 24, _OF_AN_AFFAIR) if rule.subject == (STORY,) else rule.within.hours / 24
    return when.stated and when.end is not None and (day - when.end).days > reach


def _quote(sentence: Sentence, spans: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The clauses from the first of the spans to the last, without the marks around them."""
    inside = [(a, b) for a, b in spans if sentence.start <= a < b <= sentence.end]
    first, last = min(a for a, _ in inside), max(b for _, b in inside)
    start = min(sentence.clause_span(sentence.clause_of(first))[0], first)
    end = max(sentence.clause_span(sentence.clause_of(last - 1))[1], last)
    text = sentence.article.document.text[start:end]
    return start + len(text) - len(text.lstrip(_TRAILING + "•*")), end - (len(text) - len(text.rstrip(_TRAILING)))
