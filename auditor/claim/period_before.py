"""The second claim of a sentence that gives the figure of this period and of the one before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from auditor.claim.bound import Bound
from auditor.claim.doubtful_period import same_part
from auditor.claim.earlier import BEHIND, earlier_amount
from auditor.claim.own_time import is_part_of_year
from auditor.claim.statement_period import year_before
from auditor.claim.when import ACCOUNTED, Timed
from auditor.compare.amount import place_amount
from auditor.model import Rule, When
from auditor.text.article import Sentence
from auditor.text.scan import Hit

PERIODS = ACCOUNTED


def is_year(when: When | None) -> bool:
    """Whether a time is a year or a part of one, in which a company's results lie on an axis of their own."""
    return bool(when and when.start and when.end and is_part_of_year((when.end - when.start).days + 1))


def of_the_period_before(
    rule: Rule, sentence: Sentence, hit: Hit, now: Bound, time: Timed
) -> Iterator[tuple[Bound, Timed]]:
    """The amount of the period before with its own time, where the rule asks for a period and the sentence tells it."""
    if rule.period not in PERIODS or not rule.value.startswith("money"):
        return
    per = rule.value.partition(" per ")[2]
    found = earlier_amount(sentence, now.mention, hit, per) if now.mention else None
    later = time.when.start if time.when and time.when.stated else None
    if found is not None and time.when and (found.period.hedge in BEHIND or same_part(sentence, found.period)):
        found = replace(found, when=year_before(time.when))  # "a year earlier", "in the same quarter last year"
    if found is not None and later and found.when.end and found.when.end < later:
        yearly = time.yearly
        text = sentence.article.document.text[found.mention.start : found.mention.end]
        value = place_amount(found.mention, text, yearly=yearly)
        bound = Bound(
            value, found.mention.start, found.mention.end, found.mention, by="the figure of the period before"
        )
        yield bound, Timed(found.when, yearly=yearly, names_period=True, by="the period before")
