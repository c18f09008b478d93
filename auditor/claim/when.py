"""The time a claim speaks of: the period its own clause names, bounded by the article's day; and its moment."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass
from functools import cache

from auditor.claim.step import Stop
from auditor.model import Mention, Stance, When
from auditor.text.article import Sentence
from auditor.text.lexicon import load, words
from auditor.text.scan import PhraseSet

_DAYS = {"close": 1, "day": 1, "month": 31, "quarter": 92, "year": 366}
_LEAD = 16
"""How many characters before a clause may tell that it is of another day: "the day after shares fell"."""


@dataclass(frozen=True, slots=True)
class Timed:
    """The time of a claim, and whether it is of a single year ("in 2025", "this fiscal year")."""

    when: When | None
    yearly: bool
    names_period: bool
    """Whether the clause names a time of the rule's kind at all, resolved or not."""


UNTIMED = Timed(None, yearly=False, names_period=False)


@cache
def _other_days() -> PhraseSet:
    return PhraseSet(((phrase, phrase) for phrase in load("other_days")), inflect=False)


@cache
def _moments() -> PhraseSet:
    return PhraseSet(
        ((phrase, moment) for moment, phrases in load("moments").items() for phrase in phrases), inflect=False
    )


def read_when(sentence: Sentence, clause: int, period: str, stance: Stance, value: Mention | None) -> Timed | Stop:
    """The time of a claim in one clause.

    ``period`` is the rule's. A claim of a day is not read from a sentence that speaks of a longer time.
    """
    held = value.start if value is not None else -1
    inside = [
        p
        for p in sentence.periods
        if sentence.clause_of(p.start) == clause and p.start != held and not _of_saying(sentence, p)
    ]
    limit = _DAYS.get(period)
    if limit == 1:
        longer = _longer_period(sentence, clause) or _other_time(sentence, clause)
        if longer:
            return Stop("period", f"the sentence speaks of a longer time than a day, or of another day: “{longer}”")
    elif limit is not None and any(_several_years(p) for p in inside):
        return Stop("period", "the clause speaks of several years")
    dated = [p for p in inside if p.kind == "date" and p.hedge in ("", "in", "on", "for", "during", "of", "at")]
    fitting = [p for p in dated if limit is None or _length(p) <= limit]
    stated = fitting[0] if fitting else None
    moment = _moment(sentence, clause, held) if limit == 1 else ""
    yearly = stated is not None and _is_year(stated)
    return Timed(_when(sentence, stated, stance, moment), yearly, stated is not None)


def _of_saying(sentence: Sentence, period: Mention) -> bool:
    """Whether the time is that of the saying ("the company said on Monday"), or too loose to be one ("now")."""
    if period.unit.endswith("_REF"):
        return True
    before = sentence.tokens.low[: sentence.token_at(period.start)]
    while before and before[-1] in ("on", "in", "earlier", "late", "early", "reporters"):
        before.pop()
    return bool(before) and before[-1] in words("verbs")["of_saying"]


def _when(sentence: Sentence, stated: Mention | None, stance: Stance, moment: str) -> When | None:
    if stated is not None and math.isfinite(stated.low) and math.isfinite(stated.high):
        start, last = dt.date.fromordinal(int(stated.low)), dt.date.fromordinal(int(stated.high) - 1)
        return When(start, last, moment, stated=True)
    published = sentence.article.document.day
    past = published if stance in ("asserted", "reported") else None
    return When(None, past, moment) if past is not None or moment else None


def _moment(sentence: Sentence, clause: int, at: int) -> str:
    """The moment that the words nearest to the value fix."""
    start, end = sentence.clause_span(clause)
    hits = _moments().find(sentence.plain[start - sentence.start : end - sentence.start])
    if not hits:
        return ""
    return min(hits, key=lambda hit: (abs(start + hit.start - at), hit.start)).labels[0]


def _other_time(sentence: Sentence, clause: int) -> str:
    """The words by which the clause counts from an earlier time, or tells of the day before or after."""
    start, end = sentence.clause_span(clause)
    begin, stop = max(start - sentence.start - _LEAD, 0), end - sentence.start
    found = _other_days().find(sentence.plain[begin:stop])
    return found[0].labels[0] if found else ""


def _length(mention: Mention) -> float:
    """Days; 0 for a relative time that is not resolved, whose length its TIMEX value tells."""
    if math.isfinite(mention.low) and math.isfinite(mention.high):
        return mention.high - mention.low
    return 366.0 if _is_year(mention) else 0.0


def _is_year(mention: Mention) -> bool:
    """Whether a date is one year, or a part of one that is not a day."""
    unit = mention.unit
    if mention.hedge == "span":
        return False
    if unit.startswith("P"):  # told by its last day: "the year ended March 31"
        return mention.kind == "date" and 360 < mention.high - mention.low < 372
    return (unit.startswith("XXXX") and "W" not in unit) or (unit[:4].isdigit() and len(unit) in (4, 7))


def _several_years(mention: Mention) -> bool:
    if mention.kind == "duration":
        return mention.high > 1.5
    return mention.hedge == "span" and mention.high - mention.low > 400


def _between_semicolons(sentence: Sentence, clause: int) -> tuple[int, int]:
    """The offsets of the independent part of the sentence that holds a clause."""
    start, _ = sentence.clause_span(clause)
    text = sentence.plain
    at = start - sentence.start
    begin = text.rfind(";", 0, at) + 1
    end = text.find(";", at)
    return sentence.start + begin, sentence.start + (len(text) if end < 0 else end)


def _longer_period(sentence: Sentence, clause: int) -> str:
    """The words of a time longer than a few days that the clause's part of the sentence speaks of, or nothing."""
    text = sentence.article.document.text
    begin, end = _between_semicolons(sentence, clause)
    for mention in sentence.periods:
        if not begin <= mention.start < end:
            continue
        if mention.kind == "duration" and mention.hedge != "ago" and mention.high > 5 / 365:
            return text[mention.start : mention.end]
        long = math.isfinite(mention.low) and math.isfinite(mention.high) and mention.high - mention.low > 4
        if mention.kind == "date" and (long or mention.hedge == "since" or _is_year(mention)):
            return text[mention.start : mention.end]
    return ""
