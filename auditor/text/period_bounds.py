"""Calendar arithmetic: the days that a week, month, quarter, year or decade covers, and its TIMEX3 value."""

from __future__ import annotations

import datetime as dt
import math
import re
from dataclasses import dataclass, replace
from functools import lru_cache

from auditor.text.period_words import WORDS

DAYS_PER_YEAR = 365.25
_YEAR = re.compile(r"\d{4}")
_kept = lru_cache(maxsize=1 << 12)
"""The articles of a corpus speak of the same days and months."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days from ``low`` up to but not including ``high`` (proleptic ordinals), and the TIMEX3 value."""

    low: float
    high: float
    unit: str
    loose: bool = False
    """Whether the days are only bounds, as of a fiscal year."""

    @property
    def known(self) -> bool:
        """Whether it has a place in the calendar."""
        return not math.isinf(self.low) and not math.isinf(self.high)


def unknown(unit: str) -> Stretch:
    """A time that cannot be placed."""
    return Stretch(-math.inf, math.inf, unit)


def _month_start(year: int, month: int) -> int:
    """The ordinal of a month's first day; months beyond 1 to 12 run into the neighbouring years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return dt.date(min(max(year, dt.MINYEAR), dt.MAXYEAR), month, 1).toordinal()


@_kept
def day(date: dt.date) -> Stretch:
    return Stretch(date.toordinal(), date.toordinal() + 1, date.isoformat())


def day_of(year: int, month: int, number: int) -> Stretch | None:
    """The day of that number; None where the month has none."""
    try:
        return day(dt.date(year, month, number))
    except ValueError:
        return None


@_kept
def week(date: dt.date) -> Stretch:
    """The ISO week, Monday to Sunday, that holds the day."""
    number = date.isocalendar()
    monday = date.toordinal() - date.weekday()
    return Stretch(monday, monday + 7, f"{number.year:04d}-W{number.week:02d}")


def weekend(date: dt.date) -> Stretch:
    """Saturday and Sunday of the ISO week that holds the day."""
    whole = week(date)
    return Stretch(whole.low + 5, whole.high, f"{whole.unit}-WE")


@_kept
def months(year: int, first: int, last: int, unit: str = "") -> Stretch:
    """From the first day of one month to the last of another of the same year; single months too."""
    if not unit:
        names = [f"{year + (m - 1) // 12:04d}-{(m - 1) % 12 + 1:02d}" for m in (first, last)]
        unit = names[0] if first == last else "/".join(names)
    return Stretch(_month_start(year, first), _month_start(year, last + 1), unit)


@_kept
def quarter(year: int, number: int) -> Stretch:
    return months(year, 3 * number - 2, 3 * number, f"{year:04d}-Q{number}")


@_kept
def half(year: int, number: int) -> Stretch:
    return months(year, 6 * number - 5, 6 * number, f"{year:04d}-H{number}")


@_kept
def calendar_year(year: int) -> Stretch:
    return months(year, 1, 12, f"{year:04d}")


def decade(year: int) -> Stretch:
    """The ten years whose numbers share the year's first three digits."""
    first = year // 10 * 10
    return months(first, 1, 120, f"{first // 10:03d}")


def century(number: int) -> Stretch:
    """The 20th is 1901 to 2000; its TIMEX3 value is ``19``."""
    return months(100 * number - 99, 1, 1200, f"{number - 1:02d}")


def fiscal_year(year: int, part: str = "") -> Stretch:
    """Any twelve months that a firm may call so: some end in January of the year, some begin in April."""
    return replace(months(year, -10, 15), unit=f"{year:04d}{part}", loose=True)


def season(year: int, code: str) -> Stretch:
    """A season that begins in the year."""
    month, first, to_month, to = WORDS.season_days[code]
    end = _month_start(year if to_month > month else year + 1, to_month)
    return Stretch(_month_start(year, month) + first - 1, end + to - 1, f"{year:04d}-{code}")


def ending(end: Stretch, length: int, unit: str) -> Stretch:
    """The given number of months up to the end of a day or month; a quarter of the calendar by its own name."""
    after = dt.date.fromordinal(int(end.high))
    start = _month_start(after.year, after.month - length) + after.day - 1
    last = dt.date.fromordinal(int(end.high) - 1)
    if length == 3 and last.month % 3 == 0 and last.day > 20:
        return Stretch(start, end.high, f"{last.year:04d}-Q{last.month // 3}")
    return Stretch(start, end.high, unit)


def weeks_ending(end: Stretch, count: int) -> Stretch:
    """The given number of weeks up to the end of a day."""
    return Stretch(end.high - 7 * count, end.high, f"P{count}W")


def part_of(stretch: Stretch, share: tuple[float, float]) -> Stretch:
    """A share of a stretch, from and to, in whole days."""
    size = stretch.high - stretch.low
    return replace(
        stretch,
        low=stretch.low + math.floor(size * share[0]),
        high=stretch.low + math.ceil(size * share[1]),
    )


def years_before(stretch: Stretch, count: int) -> Stretch:
    """The same part of the calendar, some years earlier; months without a name of their own by their year."""
    ends = [_shift(end, -count) for end in (stretch.low, stretch.high)]
    if stretch.unit.startswith("P"):
        unit = f"{last_year(stretch) - count:04d}"
    else:
        unit = _YEAR.sub(lambda match: f"{int(match[0]) - count:04d}", stretch.unit)
    return replace(stretch, low=ends[0], high=ends[1], unit=unit)


def last_year(stretch: Stretch) -> int:
    """The year its TIMEX3 value names, else that of its last day."""
    if stretch.unit[:4].isdecimal():
        return int(stretch.unit[:4])
    return dt.date.fromordinal(int(stretch.high) - 1).year


def _shift(ordinal: float, count: int) -> int:
    date = dt.date.fromordinal(int(ordinal))
    return _month_start(date.year + count, date.month) + date.day - 1
