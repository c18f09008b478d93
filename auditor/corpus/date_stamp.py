"""Find the day that an article without a field for it tells in a line of its own: "Updated: 3 May 2026, 10:14 GMT"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.corpus.dates import parse_published
from auditor.corpus.zones import is_zone

if TYPE_CHECKING:
    import datetime as dt

_HEAD = 2000
_LINES = 6
"""Lines with something in them, of so many characters: address, headline, byline and standfirst may stand above."""
_LAST = 2
"""Lines with something in them at the end."""
_PUBLISHED = frozenset({"published", "published:", "posted", "posted:"})
_LONGEST = 90
"""In characters: a longer line tells something."""

_FLAGS = re.ASCII | re.IGNORECASE
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}"
_NTH = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = re.compile(
    rf"\b(?:{_MONTH}\s*{_NTH}[\s,]+\d{{4}}|{_NTH}[\s-]*{_MONTH}[\s,-]+\d{{4}}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{4})(?!\d)",
    _FLAGS,
)
_may_date = re.compile(r"\d{4}").search
"""Every date has a year of four figures; most lines have none."""
_SPACED = re.compile(r"(?<=\d)\s*([:/.-])\s*(?=\d)")
"""Marks inside a time or a date that a tokenizer has set apart: ``10 : 14``, ``2026 - 05 - 03``."""
_POINT = re.compile(r"(?<=[a-z])\s*\.", _FLAGS)
"""The point of "Dec." and of "a.m."."""
_CLOCK = re.compile(
    r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s*[ap]\s*m?\b)?|\d{1,2}\s*[ap]\s*m\b|\d{4}(?=\s*(?:gmt|hkt|utc))", _FLAGS
)
_WORD = re.compile(r"[^\W\d_]+")
_REST = re.compile(r"[\s.,:;|@()/–—•·-]*")
_WEEKDAYS = frozenset(
    "mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday".split()  # noqa: SIM905
)
_STAMP = _WEEKDAYS | frozenset(
    "posted published updated modified first last article date on at originally created filed".split()  # noqa: SIM905
)
"""What a line may say of its day, beside the hour."""


def day_in_stamp(text: str) -> dt.date | None:
    """The day that lines near the start of ``text`` tell and nothing else; None where they tell several.

    Where none does, a line at its end that says *published*. Another day that stands alone in a line further down makes
    the first one the heading of an entry.
    """
    days = {day for line in _head(text) for day in _days_of(line, _STAMP)}
    days = days or {day for line in _tail(text) for day in _days_of(line, _STAMP)}
    if len(days) != 1:
        return None
    entries = (day for line in text.splitlines() if len(line) <= _LONGEST for day in _days_of(line, _WEEKDAYS))
    return days.pop() if days.issuperset(entries) else None


def _head(text: str) -> list[str]:
    """The short ones of the lines above and beside the article's first sentences."""
    lines = [line for line in text[:_HEAD].splitlines() if line.strip()]
    return [line for line in lines[:_LINES] if len(line) <= _LONGEST]


def _tail(text: str) -> list[str]:
    """The short ones of the last lines that say when the article was published."""
    lines = [line for line in text[-_HEAD:].splitlines() if line.strip()][-_LAST:]
    return [line for line in lines if len(line) <= _LONGEST and says_published(line)]


def says_published(line: str) -> bool:
    """Whether a line says that something was published."""
    return not _PUBLISHED.isdisjoint(line.lower().split())


def is_date_stamp(line: str) -> bool:
    """Whether a line tells a day and nothing else but an hour and that the article was published then."""
    return len(line) <= _LONGEST and bool(_days_of(line.strip(), _STAMP))


def _days_of(line: str, words: frozenset[str]) -> list[dt.date]:
    """The days of a line that holds nothing else but hours and such words; none of any other line."""
    if not _may_date(line):
        return []
    plain = _SPACED.sub(r"\1", _POINT.sub(" ", line))
    found = [match.group() for match in _DATE.finditer(plain)]
    if not found:
        return []
    rest = _CLOCK.sub(" ", _DATE.sub(" ", plain))
    known = all(word.lower() in words or is_zone(word) for word in _WORD.findall(rest))
    if not known or not _REST.fullmatch(_WORD.sub(" ", rest)):
        return []
    return [day for written in found if (day := _day(written)) is not None]


def _day(written: str) -> dt.date | None:
    try:
        return parse_published(written)
    except ValueError:
        return None
