"""The answers that are no figures: names, places, dates, versions, records, the answers of a map, yes and no."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from auditor.claim.bound import Bound
from auditor.claim.compiled import CompiledRule
from auditor.claim.dated import bound_date
from auditor.claim.located import bound_place
from auditor.claim.named_value import bound_name, place_organisation, place_person, several
from auditor.claim.people import office_holder
from auditor.claim.platform import of_some_versions, only_a_noun, told_by_noun
from auditor.claim.reaction import bound_answer
from auditor.claim.record import bound_record
from auditor.claim.step import Stop
from auditor.claim.ties import right_after, stands_by
from auditor.claim.versioned import bound_version
from auditor.compare.category import place_category, place_truth
from auditor.compare.date import place_date, place_weekday
from auditor.compare.record import place_record
from auditor.compare.timeline import place_timeline
from auditor.model import Mention, Value
from auditor.text.article import Sentence
from auditor.text.scan import Hit
from auditor.text.stance import Held

_WEEK = 7 * 24.0
"""In hours."""
_PAST = frozenset({"past", "ago", "since", "earlier"})


def _timeline(_: CompiledRule, sentence: Sentence, hit: Hit) -> Bound | Stop:
    clause = sentence.clause_of(hit.start)
    text = sentence.article.document.text
    candidates = [
        p
        for p in sentence.periods
        if sentence.clause_of(p.start) == clause and p.hedge not in _PAST and _ahead(sentence, p, hit)
    ]
    for mention in sorted(candidates, key=lambda p: (p.start < hit.start, abs(p.start - hit.start))):
        value = place_timeline(mention, text[mention.start : mention.end])
        if value is not None:
            return Bound(value, mention.start, mention.end, mention)
    return Stop("value", "no length of time and no deadline stands in the clause")


def _length(compiled: CompiledRule, sentence: Sentence, hit: Hit) -> Bound | Stop:
    """A length of time that a tie binds, or that follows the word: "served four months", "an eight-year term"."""
    clause, text = sentence.clause_of(hit.start), sentence.article.document.text
    lengths = [p for p in sentence.periods if p.kind == "duration" and p.hedge not in _PAST]
    for mention in (p for p in lengths if sentence.clause_of(p.start) == clause):
        first, last = sentence.token_at(mention.start), sentence.token_at(mention.end - 1)
        if right_after(sentence, hit, mention) or stands_by(compiled.ties, sentence.tokens, first, last):
            value = place_timeline(mention, text[mention.start : mention.end])
            if value is not None:
                return Bound(value, mention.start, mention.end, mention)
    return Stop("value", f"no length of time in the clause is bound to “{_word(sentence, hit)}”")


def _ahead(sentence: Sentence, mention: Mention, hit: Hit) -> bool:
    """A length of time ahead, a span or a deadline; "three-year" only right before the word or its noun."""
    if mention.kind == "date":
        return mention.hedge in ("by", "span", "before")
    if mention.hedge in ("next", "over"):
        return mention.start >= hit.end
    between = sentence.article.document.text[mention.end : hit.start]
    return mention.end <= hit.start and len(between.split()) <= 2 and "," not in between


def _category(compiled: CompiledRule, sentence: Sentence, hit: Hit) -> Bound | Stop:
    answer = bound_answer(compiled, sentence, hit)
    if answer is None:
        return Stop("value", f"none of the answers stands with “{_word(sentence, hit)}”")
    text = sentence.article.document.text[answer.start : answer.end]
    return Bound(place_category(answer.labels[0], compiled.tree, text), answer.start, answer.end)


def _person(compiled: CompiledRule, sentence: Sentence, hit: Hit) -> Bound | Stop:
    name = bound_name(compiled, sentence, hit) if compiled.ties else None
    if name is not None and several(sentence, name):
        return Stop("value", "several persons are named together")
    name = name or office_holder(sentence, hit)
    if name is None:
        return Stop("value", f"no person stands in apposition to “{_word(sentence, hit)}”")
    value = place_person(sentence, name)
    return value if isinstance(value, Stop) else Bound(value, name.start, name.end)


def _organisation(compiled: CompiledRule, sentence: Sentence, hit: Hit) -> Bound | Stop:
    name = bound_name(compiled, sentence, hit)
    if name is None:
        return Stop("value", f"no organisation in the clause is bound to “{_word(sentence, hit)}”")
    if several(sentence, name):
        return Stop("value", "several organisations are named together")
    value = place_organisation(sentence, name)
    return value if isinstance(value, Stop) else Bound(value, name.start, name.end)


def _date(compiled: CompiledRule, sentence: Sentence, hit: Hit) -> Bound | Stop:
    mention = bound_date(compiled, sentence, hit)
    if mention is None:
        return Stop("value", f"no date in the clause is bound to “{_word(sentence, hit)}”")
    text, within = sentence.article.document.text[mention.start : mention.end], compiled.rule.within
    value = place_date(mention, text)
    fixed = within is not None and (math.isinf(within.hours) or within.hours <= _WEEK)  # in a week a weekday is one day
    if value is None and fixed and sentence.article.day is None:
        value = place_weekday(mention, text)
    if value is None:
        return Stop("value", "the article does not tell which year the date is of")
    return Bound(value, mention.start, mention.end, mention)


def _version(compiled: CompiledRule, sentence: Sentence, hit: Hit) -> Bound | Stop:
    return _placed(bound_version(compiled, sentence, hit), "version", sentence, hit)


def _place(compiled: CompiledRule, sentence: Sentence, hit: Hit) -> Bound | Stop:
    return _placed(bound_place(compiled, sentence, hit), "place", sentence, hit)


def _placed(found: tuple[Value, int, int] | None, kind: str, sentence: Sentence, hit: Hit) -> Bound | Stop:
    if found is None:
        return Stop("value", f"no {kind} in the clause is bound to “{_word(sentence, hit)}”")
    return Bound(*found)


def _record(_: CompiledRule, sentence: Sentence, hit: Hit) -> Bound | Stop:
    told = bound_record(sentence, hit)
    if isinstance(told, Stop):
        return told
    when, start, end = told
    last = next((p for p in sentence.periods if start <= p.start < end and p.kind == "date"), None)
    return Bound(place_record(when, sentence.article.document.text[start:end]), start, end, last)


def _truth(_: CompiledRule, sentence: Sentence, hit: Hit) -> Bound | Stop:
    """Yes, or no where the clause denies it: here a denial is an answer."""
    word = sentence.token_at(hit.start), sentence.token_at(hit.end - 1)
    stance = sentence.stance(sentence.clause_of(hit.start), Held(*word, word[0]))
    text = sentence.article.document.text[hit.start : hit.end]
    over = sentence.tokens.low[max(word[0] - 2, 0) : word[0]] == ["no", "longer"]
    told = told_by_noun(sentence, hit)
    if told is None and only_a_noun(sentence, hit):
        return Stop("value", "nothing says whether there is one")
    yes = stance != "denied" and not over if told is None else told
    if not yes and of_some_versions(sentence, hit):
        return Stop("value", "only some versions of it are denied")
    return Bound(place_truth(text, yes=yes), hit.start, hit.end)


def _word(sentence: Sentence, hit: Hit) -> str:
    return sentence.article.document.text[hit.start : hit.end]


NAMED: Mapping[str, Callable[[CompiledRule, Sentence, Hit], Bound | Stop]] = {
    "timeline": _timeline, "category": _category, "person": _person, "organisation": _organisation, "place": _place,
    "date": _date, "length": _length, "version": _version, "record": _record, "yes/no": _truth,
}  # fmt: skip
"""How each such kind of value is read at a rule's word."""
