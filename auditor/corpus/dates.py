"""Read a date of publication in the forms that outlets, feeds and databases write."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from auditor.corpus.zones import read_zone

ADVICE = "write it as 2006-10-23 or 2006-10-23T08:36-04:00"
_LONGEST = 200
_YEARS = range(1600, 2200)
"""Newspapers began about 1600; placeholders such as 0001-01-01 and 9999-12-31 lie outside."""
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july",
    "august", "september", "october", "november", "december",
)  # fmt: skip

_FLAGS = re.ASCII | re.IGNORECASE
_WEEKDAY = re.compile(r"(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b[.,]* ?", _FLAGS)
_BRACKETS = re.compile(r"\([^()]*\)")
_FORMS = tuple(
    re.compile(form, _FLAGS)
    for form in (
        r"(?P<year>\d{4})(?P<gap>[-/.])(?P<month>\d{1,2})(?P=gap)(?P<day>\d{1,2})(?!\d)",
        r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?!\d)",
        r"(?P<year>\d{4})[- ](?P<month>[a-z]{3,9})[- ](?P<day>\d{1,2})(?!\d)",
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)?[-/. ]*(?P<month>[a-z]{3,9})[-/., ]*(?P<year>\d{4})(?!\d)",
        r"(?P<month>[a-z]{3,9})[-/. ]*(?P<day>\d{1,2})(?:st|nd|rd|th)?[-/, ]+(?P<year>\d{4})(?!\d)",
        r"(?P<first>\d{1,2})(?P<gap>[-/.])(?P<second>\d{1,2})(?P=gap)(?P<year>\d{4})(?!\d)",
    )
)
_YEAR_LAST = re.compile(
    r"(?P<day>[a-z]{3,9} \d{1,2}),? (?P<clock>\d\d?:\d\d(?::\d\d)?(?: [-+a-z0-9:]+)?) (?P<year>\d{4})", _FLAGS
)
"""The form of C's ctime: ``Mon Oct 23 08:36:00 2006``."""
_CLOCK = re.compile(
    r"(?:T|[, ]*(?:at|[-–—|•@](?= ))?[, ]*)"
    r"(?P<hour>\d{1,2})(?::?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,](?P<fraction>\d+))?)?)?"
    r" ?(?P<half>[ap]\.?m\b\.?)?(?P<rest>.*)",
    _FLAGS,
)
_DIGITS = re.compile(r"(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?", re.ASCII)
_EPOCH = re.compile(r"(?P<seconds>\d{9,10})(?:\.\d+)?|(?P<milliseconds>\d{13})", re.ASCII)


@lru_cache(4096)
def parse_published(text: str) -> dt.date:
    """The date that ``text`` writes: a ``datetime`` where it has a time, aware where it has a zone.

    After the time, words that are no zone with a fixed offset ("ET", a wire's codes) are not read, so the
    time keeps no zone. Raises ValueError with a sentence for a date that is ambiguous, impossible or unknown.
    """
    if len(text) > _LONGEST:
        raise ValueError(f'"{text[:40]}…" is too long for a date; {ADVICE}')
    written = " ".join(text.split())
    try:
        return _read_digits(written) or _read_words(written)
    except _ImpossibleError as error:
        raise ValueError(f'"{written}" is no possible date ({error}); {ADVICE}') from None


class _ImpossibleError(Exception):
    """A date or a time that no calendar or clock shows."""


def _read_digits(written: str) -> dt.datetime | None:
    """``20061023083600``, or the seconds or milliseconds since 1970."""
    if match := _DIGITS.fullmatch(written):
        year, month, day, *clock = (int(part or 0) for part in match.groups())
        return _moment(_day(year, month, day), *clock)
    if match := _EPOCH.fullmatch(written):
        seconds = int(match["seconds"]) if match["seconds"] else int(match["milliseconds"]) // 1000
        moment = dt.datetime.fromtimestamp(seconds, dt.UTC)
        _day(moment.year, moment.month, moment.day)
        return moment
    return None


def _read_words(written: str) -> dt.date:
    line = _BRACKETS.sub("", written).strip(" ,;.")
    if match := _WEEKDAY.match(line):
        line = line[match.end() :]
    if match := _YEAR_LAST.fullmatch(line):
        line = f"{match['day']}, {match['year']} {match['clock']}"
    for form in _FORMS:
        match = form.match(line)
        day = match and _day_of(match, written)
        if match and day:
            return _with_clock(day, line[match.end() :], written)
    raise ValueError(f'"{written}" is no date in a form known here; {ADVICE}')


def _day_of(match: re.Match[str], written: str) -> dt.date | None:
    """The day of one form; None where its word is no month."""
    parts = match.groupdict()
    year = int(parts["year"])
    if "first" in parts:
        return _day_of_numbers(int(parts["first"]), int(parts["second"]), year, written)
    month = int(parts["month"]) if parts["month"].isdigit() else _month(parts["month"])
    return _day(year, month, int(parts["day"])) if month is not None else None


def _day_of_numbers(first: int, second: int, year: int, written: str) -> dt.date:
    """The day of ``23/10/2006``, where only one order of day and month is possible."""
    if first != second and first <= 12 and second <= 12:
        one, other = _day(year, second, first), _day(year, first, second)
        raise ValueError(f'"{written}" may be {one} or {other}; write the one that is meant')
    return _day(year, second, first) if second <= 12 else _day(year, first, second)


def _month(word: str) -> int | None:
    for number, name in enumerate(_MONTHS, 1):
        if name.startswith(word.lower()):
            return number
    return None


def _with_clock(day: dt.date, rest: str, written: str) -> dt.date:
    """The day with the time and the zone that follow it, if any."""
    zone = read_zone(rest)
    if not rest.strip() or (zone and not zone.tail):
        return day
    match = _CLOCK.fullmatch(rest)
    if match is None or not (match["minute"] or match["half"]):
        raise ValueError(f'the date "{written}" is followed by something that is no time; {ADVICE}')
    zone = read_zone(match["rest"])
    if re.search(r"\d", zone.tail if zone else match["rest"]):
        raise ValueError(f'the time of "{written}" cannot be read; {ADVICE}')
    moment = _moment(
        day,
        _hour(int(match["hour"]), match["half"]),
        int(match["minute"] or 0),
        int(match["second"] or 0),
        int((match["fraction"] or "0")[:6].ljust(6, "0")),
    )
    return moment.replace(tzinfo=zone.offset) if zone else moment


def _hour(hour: int, half: str | None) -> int:
    if not half:
        return hour
    if not 1 <= hour <= 12:
        raise _ImpossibleError(f"hour {hour} with a.m. or p.m.")
    return hour % 12 + (12 if half[0] in "pP" else 0)


def _day(year: int, month: int, day: int) -> dt.date:
    if year not in _YEARS:
        raise _ImpossibleError(f"the year {year:04}")
    try:
        return dt.date(year, month, day)
    except ValueError as error:
        raise _ImpossibleError(str(error)) from None


def _moment(day: dt.date, hour: int, minute: int, second: int, microsecond: int = 0) -> dt.datetime:
    try:
        return dt.datetime.combine(day, dt.time(hour, minute, second, microsecond))
    except ValueError as error:
        raise _ImpossibleError(str(error)) from None
