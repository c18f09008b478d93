"""Read the times a Chinese sentence names: dates, periods, deadlines and lengths of time, as intervals."""

from __future__ import annotations

import datetime as dt
import math
import re
from dataclasses import dataclass, replace

from auditor.model import Mention
from auditor.text import period_bounds as bounds
from auditor.text.chinese_calendar import read_day, read_part, read_year, small_number, year_part
from auditor.text.chinese_length import length_initials, read_length
from auditor.text.chinese_words import listed, mapped, numbered, paired, starts
from auditor.text.period_bounds import Stretch

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_ANY_YEAR = re.compile(r"\d{4}|\d{2}")
_SHORT_YEAR = re.compile(r"\d{2}(?!\d)")
_CLAUSE_ENDS = (",", ";", "。", "、")
_WEEK, _YOUNGEST_DECADE = 7, 30


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence in narrow characters and the day it was published, if known."""

    text: str
    today: dt.date | None

    def ahead(self, i: int) -> bool:
        """Whether the clause that holds offset ``i`` tells of a time to come."""
        begin = max(self.text.rfind(mark, 0, i) for mark in _CLAUSE_ENDS) + 1
        ends = [at for mark in _CLAUSE_ENDS if (at := self.text.find(mark, i)) >= 0]
        clause = self.text[begin : min(ends, default=len(self.text))]
        return any(word in clause for word in listed("periods", "future").phrases)


@dataclass(frozen=True, slots=True)
class _Dated:
    end: int
    when: Stretch
    year: int | None = None
    """The year it names, for the second date of a range."""


def read_periods(text: str, today: dt.date | None) -> list[Mention]:
    """Every date and length of time of a sentence in narrow characters, in order, none overlapping another."""
    scene = Scene(text, today)
    initials = _initials()
    found: list[Mention] = []
    i = 0
    while i < len(text):
        read = _read(scene, i) if text[i] in initials else None
        if read is None or (found and read.start < found[-1].end):
            i += 1
            continue
        found.append(read)
        i = max(read.end, i + 1)
    return found


def _initials() -> frozenset[str]:
    tables = [numbered("periods", key) for key in ("years", "months", "weeks", "quarters", "days", "halves")]
    tables += [numbered("periods", "quarter_names"), numbered("periods", "centuries")]
    others = [listed("periods", "week"), listed("numbers", "ordinals"), mapped("periods", "references")]
    shares = [paired("periods", "year_parts"), paired("periods", "month_parts")]
    return length_initials() | starts(tables) | starts(others) | starts(shares)


def _read(scene: Scene, i: int) -> Mention | None:
    date = _date(scene, i, None)
    if date is None:
        return read_length(scene.text, i) or _reference(scene.text, i)
    return _bound(scene, i, _ranged(scene, date))


def _reference(text: str, i: int) -> Mention | None:
    found = mapped("periods", "references").at(text, i)
    return Mention("date", i, found[0], -math.inf, math.inf, found[1]) if found else None


def _date(scene: Scene, i: int, year: int | None) -> _Dated | None:
    """The date at an offset; ``year`` is that of the date before it in a range."""
    return (
        _iso(scene.text, i)
        or _of_year(scene, i)
        or _of_relative_year(scene, i)
        or _decade(scene.text, i)
        or _yearless(scene, i, year)
        or _week(scene, i)
        or _relative(scene, i)
        or _day(scene, i)
    )


def _iso(text: str, i: int) -> _Dated | None:
    match = _ISO.match(text, i)
    when = bounds.day_of(*map(int, match.groups())) if match and not text[i - 1 : i].isdecimal() else None
    return _Dated(match.end(), when) if match and when else None


def _of_year(scene: Scene, i: int) -> _Dated | None:
    """2025年8月29日, 2025年第三季度, 2027财年, and the 2025 of 2025-2028年."""
    read = read_year(scene.text, i)
    if read is None:
        return None
    at, year = read
    fiscal = listed("periods", "fiscal").at(scene.text, at) or listed("periods", "fiscal").at(scene.text, at + 1)
    if fiscal:
        return _Dated(fiscal[0], bounds.fiscal_year(year), year)
    word = listed("periods", "year").at(scene.text, at)
    if word:
        return _within(scene.text, word[0], year)
    to = listed("numbers", "ranges").at(scene.text, at)
    second = _ANY_YEAR.match(scene.text, to[0]) if to else None
    closed = second and listed("periods", "year").at(scene.text, second.end())
    return _Dated(at, bounds.calendar_year(year), year) if closed else None


def _within(text: str, at: int, year: int) -> _Dated:
    """The year whose words end at ``at``, or the part of it that is named behind."""
    part = read_part(text, at) or year_part(text, at) or year_part(text, at - 1)
    when = part.of_year(year) if part else None
    return _Dated(part.end, when, year) if part and when else _Dated(at, bounds.calendar_year(year), year)


def _of_relative_year(scene: Scene, i: int) -> _Dated | None:
    found = numbered("periods", "years").at(scene.text, i)
    if found is None:
        return None
    at, shift = found
    if scene.today:
        return _within(scene.text, at, scene.today.year + shift)
    part = read_part(scene.text, at) or year_part(scene.text, at) or year_part(scene.text, at - 1)
    return _Dated(part.end if part else at, bounds.unknown(part.unknown if part else "XXXX"))


def _decade(text: str, i: int) -> _Dated | None:
    """90年代, 上世纪90年代."""
    century = numbered("periods", "centuries").at(text, i)
    counted = small_number(text, century[0] if century else i, 90)
    word = listed("periods", "decade").at(text, counted[0]) if counted else None
    if counted is None or word is None or counted[1] % 10:
        return None
    base = century[1] if century else 1900 if counted[1] >= _YOUNGEST_DECADE else 2000
    return _Dated(word[0], bounds.decade(base + counted[1]))


def _yearless(scene: Scene, i: int, year: int | None) -> _Dated | None:
    part = read_part(scene.text, i) or year_part(scene.text, i)
    if part is None:
        return None
    when = part.of_year(year) if year else part.nearest(scene.today, ahead=scene.ahead(i))
    return _Dated(part.end, when, year) if when else None


def _week(scene: Scene, i: int) -> _Dated | None:
    """上周, 上周五, 周五."""
    shifted = numbered("periods", "weeks").at(scene.text, i)
    bare = listed("periods", "week").at(scene.text, i)
    if shifted is None and bare is None:
        return None
    at = shifted[0] if shifted else bare[0] if bare else i
    weekday = numbered("periods", "weekdays").at(scene.text, at)
    if weekday is None:
        if shifted is None:
            return None
        shift = dt.timedelta(_WEEK * shifted[1])
        when = bounds.week(scene.today + shift) if scene.today else bounds.unknown("XXXX-WXX")
        return _Dated(at, when)
    end, number = weekday
    if scene.today is None:
        return _Dated(end, bounds.unknown(f"XXXX-WXX-{number}"))
    days = number - scene.today.isoweekday()
    if shifted:
        days += _WEEK * shifted[1]
    elif scene.ahead(i) and days < 0:
        days += _WEEK
    elif not scene.ahead(i) and days > 0:
        days -= _WEEK
    return _Dated(end, bounds.day(scene.today + dt.timedelta(days)))


def _relative(scene: Scene, i: int) -> _Dated | None:
    """昨天, 上个月, 下季度."""
    text, today = scene.text, scene.today
    day = numbered("periods", "days").at(text, i)
    if day:
        when = bounds.day(today + dt.timedelta(day[1])) if today else bounds.unknown("XXXX-XX-XX")
        return _Dated(day[0], when)
    month = numbered("periods", "months").at(text, i)
    if month:
        return _of_month(text, month[0], today.replace(day=1) if today else None, month[1])
    quarter = numbered("periods", "quarters").at(text, i)
    if quarter and today is None:
        return _Dated(quarter[0], bounds.unknown("XXXX-QX"))
    if quarter and today:
        year, number = divmod(today.year * 4 + (today.month - 1) // 3 + quarter[1], 4)
        return _Dated(quarter[0], bounds.quarter(year, number + 1))
    return None


def _of_month(text: str, at: int, first: dt.date | None, shift: int) -> _Dated:
    """本月, 上月29日, 上月底."""
    day, share = read_day(text, at), paired("periods", "month_parts")
    part = share.at(text, at) or share.at(text, at - 1)
    end = day[0] if day else part[0] if part else at
    if first is None:
        return _Dated(end, bounds.unknown(f"XXXX-XX-{day[1]:02d}" if day else "XXXX-XX"))
    year, month = divmod(first.year * 12 + first.month - 1 + shift, 12)
    whole = bounds.months(year, month + 1, month + 1)
    if day:
        return _Dated(end, bounds.day_of(year, month + 1, day[1]) or whole, year)
    return _Dated(end, bounds.part_of(whole, part[1]) if part else whole, year)


def _day(scene: Scene, i: int) -> _Dated | None:
    """29日, of the month of publication, or of the one before where it is still to come and nothing says so."""
    found = read_day(scene.text, i)
    if found is None:
        return None
    end, number = found
    today = scene.today
    if today is None:
        return _Dated(end, bounds.unknown(f"XXXX-XX-{number:02d}"))
    first = today.replace(day=1)
    if number > today.day and not scene.ahead(i):
        first = (first - dt.timedelta(1)).replace(day=1)
    when = bounds.day_of(first.year, first.month, number)
    return _Dated(end, when) if when else None


def _ranged(scene: Scene, first: _Dated) -> tuple[_Dated, bool]:
    """The span from this date to the one behind a dash or 至, and whether there is one."""
    to = listed("numbers", "ranges").at(scene.text, first.end)
    if to is None:
        return first, False
    second = _date(scene, to[0], first.year) or _short_year(scene.text, to[0], first.year)
    if second is None:
        return first, False
    low, high = first.when.low, second.when.high
    unit = f"{first.when.unit}/{second.when.unit}"
    return (_Dated(second.end, Stretch(low, high, unit)), True) if low < high else (first, False)


def _short_year(text: str, i: int, first: int | None) -> _Dated | None:
    """The 28 of 2025-28年."""
    match = _SHORT_YEAR.match(text, i)
    word = listed("periods", "year").at(text, match.end()) if match else None
    if match is None or word is None or first is None:
        return None
    year = first // 100 * 100 + int(match.group())
    return _Dated(word[0], bounds.calendar_year(year), year)


def _bound(scene: Scene, start: int, found: tuple[_Dated, bool]) -> Mention:
    """The mention of a date with what binds it: 到2030年, 2020年以来."""
    dated, span = found
    when = dated.when
    behind = mapped("periods", "bindings_behind").at(scene.text, dated.end)
    before = mapped("periods", "bindings").before(scene.text, start)
    hedge = "span" if span else behind[1] if behind else before[1] if before else ""
    one_day = when.high - when.low == 1
    if hedge == "before":
        hedge, when = "by", replace(when, low=-math.inf)
    elif hedge == "in" and one_day:
        hedge = "on"
    return Mention("date", start, dated.end, float(when.low), float(when.high), when.unit, hedge)
