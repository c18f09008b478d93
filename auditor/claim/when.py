"""The time a claim speaks of: the period its own clause names, bounded by the article's day; and its moment."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from auditor.claim.doubtful_period import doubt_of_period, is_too_short
from auditor.claim.full_year import full_year_beside
from auditor.claim.one_day import longer_period, other_time
from auditor.claim.own_time import (
    day_before_when,
    day_beside,
    follows_at_once,
    is_quarter_or_half,
    is_year_long,
    of_another_clause,
    of_earlier,
    of_saying,
    of_the_verb_before,
    over_by,
    part_within,
    right_behind,
    without_months,
)
from auditor.claim.step import Stop
from auditor.model import Mention, Stance, When
from auditor.text.article import Sentence
from auditor.text.lexicon import load, words
from auditor.text.scan import PhraseSet

_DAYS = {"close": 1, "day": 1, "month": 31, "quarter": 92, "year": 366}
ACCOUNTED = ("stated", "month", "quarter", "year")
"""What a rule asks for whose figures are those of a period of accounts."""
_HEDGES = frozenset({"", "in", "on", "for", "during", "of", "at"})
"""What may lead to the time of a fact."""
_QUARTERS = ((89, 93), (181, 184), (273, 276), (365, 366))
"""In days: how long one, two, three and four quarters are."""
_NEAR = 3
_SUPERLATIVE = 4
"""How many words before a length of time its record stands: "the lowest reading in three years"."""
_LENGTHS = frozenset({"more", "less", "than", "over", "about", "around", "at", "least", "the", "past"})


@dataclass(frozen=True, slots=True)
class Timed:
    """The time of a claim, and whether it is of a single year ("in 2025", "this fiscal year")."""

    when: When | None
    yearly: bool
    names_period: bool
    """Whether the clause names a time of the rule's kind at all, resolved or not."""
    by: str = ""
    """The words that tell the time, and the moment."""


UNTIMED = Timed(None, yearly=False, names_period=False)


@cache
def _moments() -> PhraseSet:
    return PhraseSet(
        ((phrase, moment) for moment, phrases in load("moments").items() for phrase in phrases), inflect=False
    )


def read_when(
    sentence: Sentence, clause: int, period: str, stance: Stance, value: Mention | None, word: int = -1
) -> Timed | Stop:
    """The time of a claim in one clause, first that which stands right before the rule's word at offset ``word``.

    ``period`` is the rule's. A claim of a day is not read from a sentence that speaks of a longer time.
    """
    inside = _own(sentence, clause, period, value, word)
    limit = _DAYS.get(period)
    refused = _refused(sentence, clause, limit, inside, value)
    if refused:
        return Stop("period", refused)
    accounted = _is_accounted(period, value)
    foreseen = accounted and stance in ("forecast", "planned")
    fitting = _fitting(without_months(inside) if foreseen else inside, limit)
    if limit == 1 and (then := day_before_when(sentence, clause)) is not None:
        fitting = [then] if _length(then) <= limit else fitting
    if not fitting and limit != 1 and _goes_on(sentence, clause):
        fitting = _fitting([p for p in sentence.periods if sentence.clause_of(p.start) == clause - 1], limit)
    beside = [p for p in inside if p.kind == "date" and p.end <= word and _beside(sentence, p, word)]
    beside = [p for p in beside if p in fitting or (p.hedge == "from" and limit != 1)]  # "up from its 1985 profit"
    behind = right_behind(sentence, fitting, value, word) if accounted else []
    behind = behind or [p for p in fitting if value is not None and follows_at_once(sentence, p, value)]
    found = beside[-1:] or behind[:1] or fitting[:1]
    stated = found[0] if found else None
    if foreseen and not beside:
        stated = full_year_beside(sentence, word) or stated
    if stated is not None and accounted:
        narrower = part_within(sentence, fitting, stated, value)
        if isinstance(narrower, Stop):
            return narrower
        told = stance in ("asserted", "reported")
        stated = over_by(narrower, sentence.article.document.day) if told else narrower
        doubt = doubt_of_period(sentence, stated, stance)
        if doubt:
            return Stop("period", doubt)
    held = value.start if value is not None else -1
    moment, shown = _moment(sentence, clause, held) if limit == 1 else ("", "")
    yearly = stated is not None and is_year_long(stated)
    when = _when(sentence, stated, stance, moment)
    named = _words(sentence, stated) if stated is not None and when is not None and when.stated else ""
    return Timed(when, yearly, stated is not None, "; ".join(filter(None, (named, f"“{shown}”" if shown else ""))))


def _own(sentence: Sentence, clause: int, period: str, value: Mention | None, word: int) -> list[Mention]:
    """The times of a clause that can be the claim's: not that of saying, nor of another figure or verb."""
    held = value.start if value is not None else -1
    end = max(word + 1, value.end if value is not None else 0)
    inside = [
        p
        for p in sentence.periods
        if sentence.clause_of(p.start) == clause
        and p.start != held
        and not of_saying(sentence, p)
        and not of_earlier(sentence, p, value)
        and not (word >= 0 and of_another_clause(sentence, p, end, value))
    ]
    if not period:
        return [p for p in inside if not of_the_verb_before(sentence, p, word)]
    if _is_accounted(period, value):  # "on Tuesday it posted a loss of $5 million for the first half"
        return [p for p in inside if not is_too_short(p)] or inside
    return inside


def _is_accounted(period: str, value: Mention | None) -> bool:
    """Whether the value is one of accounts, which are of a period."""
    return period in ACCOUNTED and value is not None and value.kind == "money"


def _refused(
    sentence: Sentence, clause: int, limit: int | None, inside: Sequence[Mention], value: Mention | None
) -> str:
    """Why the clause is of another length of time than the rule asks for; empty where it is not."""
    if limit == 1:
        longer = "" if day_beside(sentence, inside, value) else longer_period(sentence, clause, value)
        longer = longer or other_time(sentence, clause)
        return f"the sentence speaks of a longer time than a day, or of another day: “{longer}”" if longer else ""
    several = limit is not None and any(_several_years(p) and not _of_a_record(sentence, p) for p in inside)
    return "the clause speaks of several years" if several else ""


def _of_a_record(sentence: Sentence, period: Mention) -> bool:
    """Whether a length of time tells only how long a figure was not passed: "the lowest rate in three years"."""
    low, i = sentence.tokens.low, sentence.token_at(period.start)
    while i > 0 and (low[i - 1] in words("function")["adverbs"] or low[i - 1] in _LENGTHS):
        i -= 1
    before = low[max(i - _SUPERLATIVE, 0) : i]
    return before[-1:] in (["in"], ["for"]) and any(word.endswith("est") for word in before)


def _beside(sentence: Sentence, period: Mention, word: int) -> bool:
    """Whether a time stands with the word: "its 1985 profit", "a third-quarter net loss"."""
    last, first = sentence.token_at(period.end - 1), sentence.token_at(word)
    return first - last <= _NEAR and "after" not in sentence.tokens.low[last:first]


def _fitting(inside: Sequence[Mention], limit: int | None) -> list[Mention]:
    """The dates of some periods that can be the time of a fact, none longer than the limit."""
    dated = [p for p in inside if p.kind == "date" and (p.hedge in _HEDGES or _is_quarters(p))]
    return [p for p in dated if (limit is None or _length(p) <= limit) and not _vague(p)]


def _is_quarters(period: Mention) -> bool:
    """Whether two months bound a quarter or several: "between April and June", "in the January to September period"."""
    return period.hedge == "span" and any(low <= period.high - period.low <= high for low, high in _QUARTERS)


def _vague(period: Mention) -> bool:
    """Whether a part of a business year may lie anywhere in two: "the fiscal second quarter"."""
    return is_quarter_or_half(period) and period.high - period.low > 2 * _DAYS["quarter"] + 1


def _goes_on(sentence: Sentence, clause: int) -> bool:
    """Whether a clause only adds to the one before, whose verb and time it shares: ", and income of $5 million"."""
    low = [sentence.tokens.low[i] for i in sentence.clause_tokens(clause)]
    if len(low) > 2 and low[1].endswith("s") and (low[2][0].isdigit() or low[2] in words("function")["determiners"]):
        return False  # "in 2025, and employs 5,100 workers"
    function = words("function")
    verbs = function["auxiliaries"] | function["pronouns"] | words("verbs")["of_intent"]
    return low[:1] == ["and"] and not any(word in verbs or word.endswith("ed") for word in low)


def _when(sentence: Sentence, stated: Mention | None, stance: Stance, moment: str) -> When | None:
    if stated is not None and math.isfinite(stated.low) and math.isfinite(stated.high):
        start, last = dt.date.fromordinal(int(stated.low)), dt.date.fromordinal(int(stated.high) - 1)
        return When(start, last, moment, stated=True)
    published = sentence.article.document.day
    past = published if stance in ("asserted", "reported") else None
    return When(None, past, moment) if past is not None or moment else None


def _words(sentence: Sentence, period: Mention) -> str:
    return f"“{sentence.article.document.text[period.start : period.end]}”"


def _moment(sentence: Sentence, clause: int, at: int) -> tuple[str, str]:
    """The moment that the words nearest to the value fix, and these words; both empty where none do."""
    start, end = sentence.clause_span(clause)
    text = sentence.plain[start - sentence.start : end - sentence.start]
    hits = [h for h in _moments().find(text) if text[max(h.start - 1, 0)] != "-"]  # "its New York-traded stock"
    if not hits:
        return "", ""
    hit = min(hits, key=lambda hit: (abs(start + hit.start - at), hit.start))
    return hit.labels[0], sentence.article.document.text[start + hit.start : start + hit.end]


def _length(mention: Mention) -> float:
    """Days; 0 for a relative time that is not resolved, whose length its TIMEX value tells."""
    if math.isfinite(mention.low) and math.isfinite(mention.high):
        return mention.high - mention.low
    return 366.0 if is_year_long(mention) else 0.0


def _several_years(mention: Mention) -> bool:
    if mention.kind == "duration":
        return mention.high > 1.5
    return mention.hedge == "span" and mention.high - mention.low > 400
