"""Name parts of the calendar in Chinese: 8月29日, 第三季度, 上半年, 年底, with or without their year."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from auditor.text import period_bounds as bounds
from auditor.text.chinese_number import read_number
from auditor.text.chinese_words import listed, numbered, paired
from auditor.text.period_bounds import Stretch

_YEAR = re.compile(r"(?<![\d.])(?<!\d,)\d{4}")
_FIRST_YEAR, _LAST_YEAR = 1500, 2150
_MOST_DIGITS = 2


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a year that has not been told yet."""

    end: int
    """The offset after its words."""
    of_year: Callable[[int], Stretch | None]
    unknown: str
    """Its TIMEX3 value where the year is unknown."""
    this_year: bool = False
    """Whether without a year it is one of the year of publication: 上半年, 年底."""

    def nearest(self, today: dt.date | None, *, ahead: bool) -> Stretch | None:
        """The one nearest to the day of publication; ``ahead`` asks for one that is not over."""
        if today is None:
            return bounds.unknown(self.unknown)
        if self.this_year:
            return self.of_year(today.year)
        now = today.toordinal()
        near = [found for year in range(today.year - 1, today.year + 2) if (found := self.of_year(year))]
        later = [found for found in near if found.high > now]
        return min(
            (later if ahead and later else near), key=lambda found: max(found.low - now, now - found.high), default=None
        )


def read_year(text: str, i: int) -> tuple[int, int] | None:
    """The offset after the four digits of a year, in figures or in characters, and the year."""
    match = _YEAR.match(text, i)
    if match:
        year = int(match.group())
        return (match.end(), year) if _FIRST_YEAR < year < _LAST_YEAR else None
    digits, at = "", i
    while len(digits) < 4 and (read := numbered("numbers", "units").at(text, at)):
        at, digits = read[0], digits + str(read[1])
    if len(digits) < 4 or not _FIRST_YEAR < int(digits) < _LAST_YEAR:
        return None
    return (at, int(digits)) if listed("periods", "year").at(text, at) else None


def small_number(text: str, i: int, most: int) -> tuple[int, int] | None:
    """The offset after a whole number from one to ``most``, and the number."""
    written = read_number(text, i)
    if written is None or written.number.low != written.number.high or not written.number.plain or written.effect:
        return None
    value = int(written.number.low)
    goes_on = text[i - 1 : i].isdecimal() or (text[i - 1 : i] in (".", ",") and text[i - 2 : i - 1].isdecimal())
    return (written.end, value) if 1 <= value <= most and not goes_on else None


def read_part(text: str, i: int) -> Part | None:
    """The part of a year that begins at offset ``i``."""
    return next((part for part in _parts(text, i) if part), None)


def _parts(text: str, i: int) -> Iterator[Part | None]:
    yield _half(text, i)
    yield _quarter(text, i)
    yield _month(text, i)


def year_part(text: str, i: int) -> Part | None:
    """年底, 年初."""
    found = paired("periods", "year_parts").at(text, i)
    if found is None:
        return None
    end, share = found
    return Part(end, lambda year: bounds.part_of(bounds.calendar_year(year), share), "XXXX", this_year=True)


def _half(text: str, i: int) -> Part | None:
    found = numbered("periods", "halves").at(text, i)
    if found is None:
        return None
    end, number = found
    return Part(end, lambda year: bounds.half(year, number), f"XXXX-H{number}", this_year=True)


def _quarter(text: str, i: int) -> Part | None:
    named = numbered("periods", "quarter_names").at(text, i)
    at = listed("numbers", "ordinals").skip(text, i)
    counted = small_number(text, at, 4)
    unit = listed("periods", "quarter").at(text, counted[0]) if counted else None
    if named:
        end, number = named
        if text[i - 1 : i].isascii() and text[i - 1 : i].isalnum():
            return None
    elif counted and unit:
        end, number = unit[0], counted[1]
    else:
        return None
    return Part(end, lambda year: bounds.quarter(year, number), f"XXXX-Q{number}")


def _month(text: str, i: int) -> Part | None:
    """8月, 8月29日, 八月下旬."""
    counted = small_number(text, i, 12)
    unit = listed("periods", "month").at(text, counted[0]) if counted else None
    if counted is None or unit is None:
        return None
    month = counted[1]
    share = paired("periods", "month_parts").at(text, counted[0]) or paired("periods", "month_parts").at(text, unit[0])
    if share:
        unknown = f"XXXX-{month:02d}"
        return Part(share[0], lambda year: bounds.part_of(bounds.months(year, month, month), share[1]), unknown)
    day = read_day(text, unit[0])
    if day:
        end, number = day
        return Part(end, lambda year: bounds.day_of(year, month, number), f"XXXX-{month:02d}-{number:02d}")
    return Part(unit[0], lambda year: bounds.months(year, month, month), f"XXXX-{month:02d}")


def read_day(text: str, i: int) -> tuple[int, int] | None:
    """The offset after 29日 or 29号, and the number."""
    counted = small_number(text, i, 31)
    unit = listed("periods", "day").at(text, counted[0]) if counted else None
    if counted is None or unit is None or listed("periods", "day_never").at(text, unit[0]):
        return None
    return unit[0], counted[1]
