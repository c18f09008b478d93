"""Read dates that hold the name of a month: "Aug. 29, 2025", "29 August", "last June", "August 2025"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.text import period_bounds as bounds
from auditor.text.period_scene import Found, Scene
from auditor.text.period_tense import leaning, nearest
from auditor.text.period_words import WORDS
from auditor.text.period_year import Year, year_after

if TYPE_CHECKING:
    from auditor.text.period_bounds import Stretch

_SPANS = frozenset({"quarter", "period", "half", "months"})
"""Behind "January-March" these are a part of it."""


_LONGEST_SHORT = 4
_WHOLE = frozenset({"may", "june", "july"})
"""Months that are not shortened, though they are short."""


def _may_be_dotted(scene: Scene, i: int) -> bool:
    """Whether a full stop behind a month may belong to it: "Aug. 29"; behind one in full it mostly ends a sentence."""
    month = scene.words[i]
    return len(month) <= _LONGEST_SHORT and (month not in _WHOLE or scene.words[i + 2][:1].isdecimal())


def read_month(scene: Scene, i: int) -> Found | None:
    """A date that holds a month's name: "Aug. 29, 2025", "29 August", "last June", "August 2025"."""
    months = _read_months(scene, i)
    if months is not None:
        return months
    if scene.words[i + 1 + 2 * (scene.words[i + 2] in WORDS.ended)] == "quarter":
        return None  # "the June quarter" is read from its last word
    month = WORDS.months[scene.words[i]]
    dotted = _may_be_dotted(scene, i) and scene.words[i + 1] == "." and scene.glued(i + 1)
    after = i + 1 + dotted
    first, number, j = _day(scene, i, after)
    year = year_after(scene, j)
    if number is None and not _is_month(scene, i, after, year):
        return None
    last = year.next - 1 if year else (j if number is not None else i + 1) - 1
    if number is None:
        return _whole_month(scene, i, last, month, year)
    if year is None:
        when = placed(scene, first, last, month, number)
        return Found(first, last, when, yearless=(month, number)) if when else None
    when = bounds.day_of(year.number, month, number)
    return Found(first, last, when) if when else None


def _read_months(scene: Scene, i: int) -> Found | None:
    """Several months joined by a hyphen: "January-March", "the October-December quarter of 2025"."""
    words = scene.words
    if words[i + 1] != "-" or words[i + 2] not in WORDS.months or not (scene.glued(i + 1) and scene.glued(i + 2)):
        return None
    if not (scene.capital(i) and scene.capital(i + 2)) or scene.number(i - 1) or scene.number(i + 3) in range(1, 32):
        return None
    first, last = WORDS.months[words[i]], WORDS.months[words[i + 2]]
    last += 12 * (last <= first)
    end = i + 2 + (words[i + 3] in _SPANS)
    named = year_after(scene, end + 1)
    if named:
        return Found(i, named.next - 1, _months_of(named.number, first, last), named.hedge)
    if scene.published is None:
        return Found(i, end, bounds.unknown("XXXX"))
    year, today = scene.published.year, scene.published.toordinal()
    choices = [_months_of(y, first, last) for y in (year - 1, year, year + 1)]
    return Found(i, end, nearest(choices, today, leaning(scene, i, end)))


def _months_of(year: int, first: int, last: int) -> Stretch:
    """The months of a year; a quarter or a half where they are one."""
    if last - first == 2 and first % 3 == 1:
        return bounds.quarter(year, first // 3 + 1)
    if last - first == 5 and first % 6 == 1:
        return bounds.half(year, first // 6 + 1)
    return bounds.months(year, first, last)


def _day(scene: Scene, i: int, after: int) -> tuple[int, int | None, int]:
    """The day beside the month at ``i``: the first token of the date, the day, the token after both."""
    number, j = day_number(scene, after)
    if number is not None:
        return i, number, j
    k = i - 1
    k -= scene.words[k] == "of" and scene.words[k - 1] in WORDS.ordinal_endings
    k -= scene.words[k] in WORDS.ordinal_endings and scene.glued(k)
    before = scene.number(k)
    if before and before <= 31 and scene.words[k - 1] not in WORDS.money_marks and not scene.glued(k):
        return k, before, after
    return i, None, after


def day_number(scene: Scene, i: int) -> tuple[int | None, int]:
    """A day of the month at token ``i`` ("29", "29th", "eighth") and the token after it."""
    number = scene.number(i)
    if number is None:
        number = scene.ordinal(i) if scene.words[i + 1] != "quarter" else None
        return number, i + 1 if number is not None else i
    if not 1 <= number <= 31 or scene.words[i + 1] in WORDS.counted or _is_clock(scene, i):
        return None, i
    return number, i + 2 if scene.words[i + 1] in WORDS.ordinal_endings and scene.glued(i + 1) else i + 1


def _is_clock(scene: Scene, i: int) -> bool:
    """Whether a figure goes on as a time of day or a fraction: "May 10:30"."""
    return scene.words[i + 1] in (":", "/") and scene.number(i + 2) is not None


def _is_month(scene: Scene, i: int, after: int, year: Year | None) -> bool:
    """Whether a month's name without a day is one: "may", "march on" and "Theresa May" are not."""
    if scene.words[i] not in WORDS.doubtful_months or (year and scene.capital(i)):
        return True
    before = scene.words[i - 1]
    if not scene.capital(i):
        return False
    if before in WORDS.bindings or before in WORDS.shifts:
        return after > i + 1 or not _given_name(scene, i)
    if scene.words[after] in WORDS.month_verbs:
        return False
    if len(scene.words[i]) <= 3 and scene.words[i] != "may":
        return after > i + 1
    if i == 0 and scene.words[after] in WORDS.month_nouns:
        return True
    part = before == "-" and scene.words[i - 2] in WORDS.parts
    span = scene.words[after + 1] in WORDS.months
    lower = i > scene.floor and before.isalpha() and not scene.capital(i - 1)
    return part or span or lower or before in WORDS.year_prepositions or before in WORDS.year_lead


def _given_name(scene: Scene, i: int) -> bool:
    """Whether a short month's name is somebody's: "reporting by Jan Novak"; not "in Jan Acme sold"."""
    short = len(scene.words[i]) <= 3 and scene.words[i] != "may"
    named = scene.capital(i + 1) and scene.words[i + 1].isalpha() and scene.words[i + 1] not in WORDS.months
    return short and named and scene.words[i - 1] in WORDS.before_given_names


def _whole_month(scene: Scene, i: int, last: int, month: int, year: Year | None) -> Found:
    shift = WORDS.shifts.get(scene.words[i - 1]) if year is None else None
    first = i - 1 if shift is not None else i
    if year is not None:
        return Found(first, last, bounds.months(year.number, month, month))
    if scene.published is None:
        return Found(first, last, bounds.unknown(f"XXXX-{month:02d}"), yearless=(month, 0))
    if shift is None:
        when = placed(scene, first, last, month, 0) or bounds.unknown(f"XXXX-{month:02d}")
        return Found(first, last, when, yearless=(month, 0))
    late = month >= scene.published.month if shift < 0 else month <= scene.published.month
    number = scene.published.year + (shift if late else 0)
    return Found(first, last, bounds.months(number, month, month))


def placed(scene: Scene, first: int, last: int, month: int, number: int) -> Stretch | None:
    """A month, or a day of it, put into the year that the tense and the day of publication suggest."""
    if scene.published is None:
        known = bounds.day_of(2000, month, number) if number else None
        name = f"XXXX-{month:02d}" + (f"-{number:02d}" if number else "")
        return bounds.unknown(name) if known or not number else None
    year, today = scene.published.year, scene.published.toordinal()
    years = (year - 1, year, year + 1)
    near = [bounds.day_of(y, month, number) if number else bounds.months(y, month, month) for y in years]
    choices = [choice for choice in near if choice]
    return nearest(choices, today, leaning(scene, first, last)) if choices else None
