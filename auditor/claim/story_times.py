"""The lengths of time, the dates and the times of day of a sentence that can be of its article's story."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from auditor.claim.own_time import of_saying
from auditor.compare.axis import CLOCK
from auditor.compare.date import place_date
from auditor.compare.timeline import place_timeline
from auditor.model import Mention, Reading, Value
from auditor.text.article import Sentence
from auditor.text.clock import read_clocks
from auditor.text.name_words import calendar

_TIMEX = re.compile(r"P(T?)[0-9.]+([YMWDHS])")
_TIMES = {
    "Y": "years", "M": "years", "W": "days", "D": "days", "TH": "hours", "TM": "hours", "TS": "seconds",
}  # fmt: skip
"""In what a length of time is compared, by how its TIMEX3 value begins; 18 months are a year and a half."""
_CALENDAR = re.compile(r"[0-9]{4}(-(?:[0-9]{2}|SP|SU|FA|WI))?(?:-[0-9]{2})?")
"""A day, a month, a season, a year."""
_OF_A_MONTH = len("2026-05")
_WRITTEN = re.compile(r"[0-9]")
_AT = frozenset({"", "in", "on", "by", "at", "for", "of", "during", "from", "until"})
"""How a date is bound that is one of the story; *since* it something is a record."""
_RECENT = 2
"""In years: those around its own an article gives with all sorts of figures."""
MORE = frozenset({"more", "other", "another", "further", "additional"})
"""Before a counted noun or a length of time these tell that there are others beside."""
_OF_ANOTHER_TIME = frozenset({"past", "ago", "since", "earlier"})
_LEADING = frozenset({"next", "in", "within", "last", "past", "every", "coming", "each", "first"})
_FOLLOWING = frozenset({"after", "later", "before", "ago", "earlier", "since", "old", "from", "high", "low"})
"""How a length of time is bound, led to or followed that tells when, and not how long."""
_FOR = frozenset({"for", "lasted", "lasts", "lasting", "took", "takes", "taken", "spent"})
"""Before a length of time these tell that it is one, whatever follows: "for 11 days before it was found"."""
_OF_PAGES = frozenset({"at", "on", "by", "last", "updated", "posted", "published", "am", "pm", "p", "a", "m"})
_PAGE = 3
"""In words: what is no sentence has none of its own so near a date, but for these."""
_ABOUT = 0.25
"""In hours: so exactly a time of day is told."""


class Figure(NamedTuple):
    """A figure or a time, its value, and what it is compared by: "area in hectares", "sum in EUR", "time in years"."""

    mention: Mention
    value: Value
    of: str


def times_in(sentence: Sentence) -> Iterator[Figure]:
    """The times of a sentence that can be of its article's story."""
    yield from _lengths(sentence)
    yield from _dates(sentence)
    yield from _clocks(sentence)


def _lengths(sentence: Sentence) -> Iterator[Figure]:
    for period in sentence.periods:
        began = _TIMEX.match(period.unit) if period.kind == "duration" else None
        text = sentence.article.document.text[period.start : period.end]
        if began and not _tells_when(sentence, period):
            value = place_timeline(period, text)
            if value is not None:
                yield Figure(period, value, f"time in {_TIMES[began[1] + began[2]]}")


def _tells_when(sentence: Sentence, period: Mention) -> bool:
    """Whether a length of time tells when something is, and not how long it lasts: "two weeks after", "in 30 days".

    Or by how much longer: "another six years".
    """
    low = sentence.tokens.low
    first, after = sentence.token_at(period.start), sentence.token_at(period.end - 1) + 1
    behind = low[after + 1 : after + 2] if low[after : after + 1] == ["or"] else low[after : after + 1]
    lasts = not _FOR.isdisjoint(low[max(first - 1, 0) : first + 1]) and _LEADING.isdisjoint(low[first:after])
    of_its_own = period.hedge not in _OF_ANOTHER_TIME and _FOLLOWING.isdisjoint(behind)
    return not (
        (lasts or of_its_own)
        and _LEADING.isdisjoint(low[max(first - 2, 0) : first + 1])
        and MORE.isdisjoint(low[max(first - 1, 0) : after])
    )


def _dates(sentence: Sentence) -> Iterator[Figure]:
    """The days, months and years that an article gives by the calendar: "21 May", "March 2025"; none of the news."""
    for period in sentence.periods:
        text = sentence.article.document.text[period.start : period.end]
        told = _CALENDAR.fullmatch(period.unit) if period.kind == "date" and _is_named(period, text) else None
        if told and period.hedge in _AT and not _is_of_news(sentence, period):
            value = place_date(period, text)
            of = "date" if told[1] else "year"
            if value is not None and (of != "year" or _is_far_year(sentence, period)):
                yield Figure(period, value, of)


def _is_named(period: Mention, text: str) -> bool:
    """Whether a date has a figure, or is a month or a season by its name: not "last month", "Tuesday"."""
    if _WRITTEN.search(text):
        return True
    return len(period.unit) == _OF_A_MONTH and not calendar().isdisjoint(text.lower().replace("-", " ").split())


def _is_far_year(sentence: Sentence, period: Mention) -> bool:
    """Whether a year is one of long ago, in which something was, or one to come, in which something will be."""
    day = sentence.article.document.day
    return day is not None and not day.year - _RECENT < int(period.unit) <= day.year + _RECENT


def _is_of_news(sentence: Sentence, period: Mention) -> bool:
    """Whether a date is that of the article, of the day before or after it, or of what somebody said."""
    day = sentence.article.document.day
    if day is not None and period.low - 1 <= day.toordinal() <= period.high:
        return True
    return of_saying(sentence, period) or _is_of_page(sentence, period)


def _is_of_page(sentence: Sentence, period: Mention) -> bool:
    """Whether a date stands by itself, as it does at the head of a page: "Last updated at 17:50, 22 July 2013"."""
    raw = sentence.tokens.raw
    first, after = sentence.token_at(period.start), sentence.token_at(period.end - 1) + 1
    near = (*raw[max(first - _PAGE, 0) : first], *raw[after : after + _PAGE])
    return not any(word.isalpha() and word.islower() and word not in _OF_PAGES for word in near)


def _clocks(sentence: Sentence) -> Iterator[Figure]:
    """The times of day; by one of them much has happened."""
    text = sentence.article.document.text
    for start, end, hour in read_clocks(text, sentence.start, sentence.end):
        if "by" in sentence.tokens.low[max(sentence.token_at(start) - 1, 0) : sentence.token_at(start)]:
            continue
        low, high = hour - _ABOUT, hour + _ABOUT
        reading = Reading(CLOCK, low, high)
        value = Value("date", text[start:end], low, high, CLOCK, (reading,), " ".join(text[start:end].split()))
        clock = Mention("date", start, end, low, high, CLOCK, "at")
        if not _is_of_page(sentence, clock):
            yield Figure(clock, value, CLOCK)
