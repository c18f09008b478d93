"""Read weeks, months, quarters and years told from the day of publication: last year, year-end."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from auditor.text import period_bounds as bounds
from auditor.text.lexicon import words
from auditor.text.period_bounds import Stretch
from auditor.text.period_quarter import part_behind
from auditor.text.period_scene import Found, Scene
from auditor.text.period_tense import looks_ahead
from auditor.text.period_words import WORDS
from auditor.text.period_year import Year

if TYPE_CHECKING:
    from collections.abc import Callable

_REPORTED = 6
"""Up to this month *the year* of what is reported may be the one before."""
_WITHIN: Final = words("grammar")["within"]


def _quarter(today: dt.date, shift: int) -> Stretch:
    number = (today.month - 1) // 3 + shift
    return bounds.quarter(today.year + number // 4, number % 4 + 1)


_SHIFTED: Final[dict[str, Callable[[dt.date, int], Stretch]]] = {
    "day": lambda today, shift: bounds.day(today + dt.timedelta(shift)),
    "week": lambda today, shift: bounds.week(_reporting_day(today) + dt.timedelta(7 * shift)),
    "weekend": lambda today, shift: bounds.weekend(today + dt.timedelta(7 * shift)),
    "month": lambda today, shift: bounds.months(today.year, today.month + shift, today.month + shift),
    "quarter": _quarter,
    "year": lambda today, shift: bounds.calendar_year(today.year + shift),
    "decade": lambda today, shift: bounds.decade(today.year + 10 * shift),
    "century": lambda today, shift: bounds.century((today.year - 1) // 100 + 1 + shift),
}
_BLANKS: Final = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
"""The TIMEX3 value of a unit that cannot be placed."""


def _reporting_day(today: dt.date) -> dt.date:
    """The day whose week is "this week"; on a Sunday "last week" is the week that ends."""
    return today + dt.timedelta(today.isoweekday() == 7)


def calendar_unit(scene: Scene, code: str, shift: int, *, fiscal: bool = False) -> Stretch:
    """This, the last or the next week, month, quarter, year, decade or century."""
    today = scene.published
    if today is None:
        return bounds.unknown(_BLANKS[code])
    if fiscal and code == "year":
        return bounds.fiscal_year(today.year + shift)
    return _SHIFTED[code](today, shift)


def read_shifted(scene: Scene, i: int, code: str) -> Found | None:
    """ "this year", "last fiscal year", "next month", "this year's third quarter", "the previous quarter"."""
    j = i - 1
    fiscal = scene.words[j] in WORDS.fiscal
    j -= fiscal or scene.words[j] in ("calendar", "business", "full")
    word = scene.words[j]
    the = scene.words[j - 1] == "the"
    if code not in _BLANKS:
        return None
    if word in WORDS.backward:
        return Found(j, i, _previous(scene, code, fiscal=fiscal), "earlier")
    shift = WORDS.shifts.get(word)
    if shift is None or scene.words[i].endswith("s"):
        return None
    length = word in ("past", "coming") or (the and word not in ("current", "this"))
    if length and not fiscal and code not in ("quarter", "weekend"):
        return None  # "the last year" is twelve months long
    composed = None
    if code == "year" and scene.published and scene.words[i + 1] == "'s":
        composed = part_behind(scene, j, i + 1, Year(scene.published.year + shift, fiscal, i + 1))
    return composed or Found(j, i, calendar_unit(scene, code, shift, fiscal=fiscal))


def _previous(scene: Scene, code: str, *, fiscal: bool) -> Stretch:
    """The unit before the period last named; somewhere in the past when none was."""
    named = scene.reported()
    if named and code == "year":
        return bounds.years_before(named, 1)
    if scene.published is None:
        return bounds.unknown("PAST_REF")
    current = calendar_unit(scene, code, 0, fiscal=fiscal)
    return Stretch(-math.inf, current.low, "PAST_REF") if current.known else current


def _is_running(code: str, before: str) -> bool:
    """Whether a bare unit behind a preposition is the one now running: "in the year", "for the day"."""
    if code == "day":
        return before == "for"
    if code == "century" or (code == "decade" and before == "for"):
        return False
    return before in _WITHIN


def _that_year(scene: Scene, i: int) -> Found | None:
    """ "that year": the year named before in the sentence."""
    for found in reversed(scene.found):
        if found.kind == "date" and found.when.known and found.when.unit[:4].isdecimal():
            year = bounds.calendar_year(int(found.when.unit[:4]))
            return Found(i - 1, i, year)
    return None


def read_weekend(scene: Scene, i: int) -> Found | None:
    """ "this weekend", "over the weekend"."""
    shifted = read_shifted(scene, i, "weekend")
    if shifted or scene.words[i - 1] != "the":
        return shifted
    when = calendar_unit(scene, "weekend", 0)
    if scene.published and when.low > scene.published.toordinal() and not looks_ahead(scene, i, i):
        when = calendar_unit(scene, "weekend", -1)
    return Found(i, i, when)


def read_end(scene: Scene, i: int, code: str) -> Found | None:
    """ "year-end", "quarter end", "the year's end"."""
    last = i + 1 + (scene.words[i + 1] in ("-", "'s"))
    if scene.words[last] != "end" or code not in ("year", "month", "quarter", "week", "decade"):
        return None
    when = calendar_unit(scene, code, 0)
    return Found(i, last, bounds.part_of(when, WORDS.parts["end"]) if when.known else when)


def read_bare(scene: Scene, i: int, code: str) -> Found | None:
    """ "the end of the year", "for the full year", "in the quarter": the one now running or just told."""
    fiscal = scene.words[i - 1] in WORDS.fiscal
    j = i - 1
    j -= fiscal or scene.words[j] in ("full", "whole", "entire", "calendar", "latest")
    if code == "year" and scene.words[j] == "that" and j == i - 1:
        return _that_year(scene, i)
    part = scene.words[j] == "-" and scene.words[j - 1] in WORDS.parts and code in ("century", "decade")
    if part:
        return Found(i, i, calendar_unit(scene, code, 0))
    if scene.words[j] != "the" or scene.words[i + 1] in ("-", "of") or code not in _BLANKS:
        return None
    before = scene.words[j - 1]
    inside = before == "of" and scene.words[j - 2] in WORDS.parts
    inside = inside or (before == "in" and scene.words[j - 2] in ("earlier", "later", "early", "late"))
    if not inside and not _is_running(code, before):
        return None
    when = calendar_unit(scene, code, 0, fiscal=fiscal)
    if code == "week" and scene.published:
        when = bounds.week(scene.published)
    new = scene.published is not None and scene.published.month <= _REPORTED
    if before == "for" and code == "year" and new and not looks_ahead(scene, j, i):
        when = replace(when, low=calendar_unit(scene, code, -1, fiscal=fiscal).low)
    return Found(i - fiscal, i, when)
