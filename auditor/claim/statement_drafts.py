"""The claims of a line of a statement of results: one of its own period, one of the period a year before."""

from __future__ import annotations

from auditor.claim.compiled import CompiledRule
from auditor.claim.draft import Draft, make_claim
from auditor.claim.facets import read_facets
from auditor.claim.reference import Subject
from auditor.claim.statement import line_at, told_before
from auditor.claim.statement_period import is_heading, reporter, statement_when, year_before
from auditor.claim.step import Stop
from auditor.claim.value import Bound
from auditor.claim.when import Timed
from auditor.compare.amount import place_amount
from auditor.model import Mention, When
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
    if when is None:
        return Stop("period", "no heading and no title tells the period of the line")
    if told_before(sentence, line, is_heading):
        return Stop("period", "the same line stands above it under the same heading")
    label = Hit(line.start, hit.end, hit.labels)
    same = read_facets(compiled, sentence, hit, line.start)
    if isinstance(same, Stop):
        return same
    told = [(line.now, when), *([(line.before, year_before(when))] if line.before else [])]
    return [_draft(compiled, sentence, label, mention, time, same, subject) for mention, time in told]


def _draft(
    compiled: CompiledRule,
    sentence: Sentence,
    hit: Hit,
    mention: Mention,
    when: When,
    same: tuple[tuple[str, str | None], ...],
    subject: Subject,
) -> Draft:
    text = sentence.article.document.text[mention.start : mention.end]
    value = place_amount(mention, text, yearly=True)
    bound = Bound(value, mention.start, mention.end, mention)
    timed = Timed(when, yearly=True, names_period=True)
    return Draft(make_claim(compiled.rule, sentence, hit, bound, timed, "asserted", same, subject), bound)


