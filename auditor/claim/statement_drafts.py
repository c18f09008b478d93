"""The claims of a line of a statement of results: one of its own period, one of the period a year before."""

from __future__ import annotations

from dataclasses import replace

from auditor.claim.bound import Bound
from auditor.claim.compiled import CompiledRule
from auditor.claim.draft import Draft, make_claim
from auditor.claim.facets import read_facets
from auditor.claim.reference import Subject
from auditor.claim.statement import line_at, told_before
from auditor.claim.statement_period import is_heading, reporter, statement_when, year_before
from auditor.claim.step import Stop
from auditor.claim.when import Timed
from auditor.compare.amount import place_amount
from auditor.model import LINE_OF_STATEMENT, Mention, When
from auditor.text.article import Sentence
from auditor.text.scan import Hit

_PERIODS = frozenset({"stated", "quarter", "year"})


def statement_drafts(compiled: CompiledRule, sentence: Sentence, hit: Hit) -> list[Draft] | Stop | None:
    """The claims of the line whose label the rule's word is; None where it is no line of a statement."""
    rule = compiled.rule
    kind, _, per = rule.value.partition(" per ")
    if kind != "money" or rule.period not in _PERIODS:
        return None
    line = line_at(compiled, sentence, hit, kind, per)
    if line is None:
        return None
    subject = reporter(sentence)
    if subject is None:
        return Stop("subject", "neither the title nor the first sentence names the one company of the statement")
    when = statement_when(sentence, line.start)
    if when is None and line.before is None:
        return Stop("period", "no heading and no title tells the period of the line")
    if told_before(sentence, line, is_heading):
        return Stop("period", "the same line stands above it under the same heading")
    label = Hit(line.start, hit.end, hit.labels)
    same = read_facets(compiled, sentence, hit, line.start)
    if isinstance(same, Stop):
        return same
    drafts = []
    if when is not None:
        drafts.append(_draft(compiled, sentence, label, _placed(sentence, line.now), when, same, subject))
    if line.before is not None:
        earlier = _beside(_placed(sentence, line.before), line.now, has_period=when is not None)
        time = year_before(when) if when else When(None, sentence.article.document.day, stated=True)
        drafts.append(_draft(compiled, sentence, label, earlier, time, same, subject))
    return drafts


def _beside(earlier: Bound, now: Mention, *, has_period: bool) -> Bound:
    """The earlier figure of a line, placed on an axis of its own by the figure it stands beside.

    Two versions of a statement that agree on this period's figure speak of one year before, whether or not
    they name it; where the period is not named, the figure is compared in no other way.
    """
    mark = f"|beside {now.point:,.10g} {now.unit}"
    own = tuple(replace(reading, axis=reading.axis + mark) for reading in earlier.value.readings)
    readings = (*earlier.value.readings, *own) if has_period else own
    return replace(earlier, value=replace(earlier.value, readings=readings))


def _placed(sentence: Sentence, mention: Mention) -> Bound:
    text = sentence.article.document.text[mention.start : mention.end]
    value = place_amount(mention, text, yearly=True)
    return Bound(value, mention.start, mention.end, mention, by=LINE_OF_STATEMENT)


def _draft(
    compiled: CompiledRule,
    sentence: Sentence,
    hit: Hit,
    bound: Bound,
    when: When,
    same: tuple[tuple[str, str | None], ...],
    subject: Subject,
) -> Draft:
    timed = Timed(when, yearly=True, names_period=True, by="the heading above the line")
    return Draft(make_claim(compiled.rule, sentence, hit, bound, timed, "asserted", same, subject), bound)
