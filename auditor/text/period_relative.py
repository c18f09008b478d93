"""Read times told from the day of publication: weekdays, today, last year, the weekend, year-end."""

from __future__ import annotations

import datetime as dt
from typing import Final

from auditor.text import period_bounds as bounds
from auditor.text.lexicon import words
from auditor.text.period_bounds import Stretch
from auditor.text.period_month import read_month
from auditor.text.period_quarter import part_behind
from auditor.text.period_scene import Found, Scene
from auditor.text.period_tense import leaning
from auditor.text.period_words import WORDS
from auditor.text.period_year import Year

_FUNCTION: Final = frozenset[str]().union(*words("function").values()) | WORDS.past | WORDS.future


def read_weekday(scene: Scene, i: int) -> Found | None:
    """"Friday", "last Friday", "Friday afternoon", "Friday, Aug. 29, 2025"."""
    full = scene.word(i) in WORDS.weekdays
    dated = _dated(scene, i)
    if dated or not full:
        return dated
    if scene.word(i - 1) in WORDS.named_days and scene.capital(i - 1):
        return None
    if scene.word(i - 1) in ("each", "every") or not scene.capital(i):
        return None
    number = WORDS.weekdays[scene.word(i)]
    last = i + 1 if scene.word(i + 1) in WORDS.day_parts else i
    first = i
    shift = WORDS.shifts.get(scene.word(i - 1))
    if shift is not None:
        first = i - 2 if scene.word(i - 2) == "this" else i - 1
    if scene.published is None:
        return Found(first, last, bounds.unknown(f"XXXX-WXX-{number}"))
    since = (scene.published.isoweekday() - number) % 7
    return Found(first, last, bounds.day(scene.published - dt.timedelta(_days_back(scene, first, i, since))))


def _days_back(scene: Scene, first: int, i: int, since: int) -> int:
    """How many days before publication the weekday lies, when its latest was ``since`` days ago."""
    modifier = scene.word(first) if first < i else ""
    if modifier in ("last", "past"):
        return since or 7
    if modifier in ("next", "following", "upcoming", "coming"):
        return since - 7
    if modifier == "this" and scene.word(i - 1) != "past":
        return since and since - 7
    return (since and since - 7) if _is_ahead(scene, first, i) else since


def _is_ahead(scene: Scene, first: int, i: int) -> bool:
    """Whether the clause speaks of the day to come; "Friday's vote" is mostly over."""
    return scene.word(i + 1) != "'s" and leaning(scene, first, i) == "future"


def _dated(scene: Scene, i: int) -> Found | None:
    """A weekday in front of a full date."""
    j = i + 1
    j += scene.word(j) == "." and scene.glued(j)
    j += scene.word(j) == ","
    j += scene.word(j) == "the"
    month = j if scene.word(j) in WORDS.months else j + 1 + (scene.word(j + 1) in WORDS.ordinal_endings)
    if scene.word(month) not in WORDS.months or (month > j and scene.number(j) is None):
        return None
    found = read_month(scene, month)
    if found is None or found.first != j or found.yearless == (WORDS.months[scene.word(month)], 0):
        return None
    return Found(i, found.last, found.when, yearless=found.yearless)


def read_day(scene: Scene, i: int) -> Found | None:
    """"today", "yesterday", "tomorrow morning"."""
    if scene.capital(i) and i > 0 and scene.capital(i - 1) and scene.word(i - 1) not in WORDS.bindings:
        return None
    last = i + 1 if scene.word(i + 1) in WORDS.day_parts else i
    return Found(i, last, _from_today(scene, WORDS.days[scene.word(i)]))


def read_day_part(scene: Scene, i: int) -> Found | None:
    """"this morning", "last night"."""
    if scene.word(i - 1) not in ("this", "last"):
        return None
    return Found(i - 1, i, _from_today(scene, -1 if scene.word(i - 1) == "last" else 0))


def _from_today(scene: Scene, shift: int) -> Stretch:
    if scene.published is None:
        return bounds.unknown("XXXX-XX-XX")
    return bounds.day(scene.published + dt.timedelta(shift))


def read_reference(scene: Scene, i: int) -> Found | None:
    """"now", "recently", "soon", "the future": a time without a place in the calendar."""
    word = scene.word(i)
    before, after = scene.word(i - 1), scene.word(i + 1)
    if word in ("future", "past"):
        lead = ("the", "near", "foreseeable", "distant", "in") if word == "future" else ("the", "distant", "recent")
        if before not in lead or _names(scene, i + 1):
            return None
    elif word == "soon" and after in ("as", "after", "afterward", "afterwards"):
        return None
    name = WORDS.references[word]
    if scene.published is None:
        return Found(i, i, bounds.unknown(name))
    today = bounds.day(scene.published)
    low = -float("inf") if name == "PAST_REF" else today.low
    high = float("inf") if name == "FUTURE_REF" else today.high
    return Found(i, i, Stretch(low, high, name))


def _names(scene: Scene, i: int) -> bool:
    """Whether a noun seems to follow, of which the word before is only an adjective."""
    word = scene.word(i)
    return (word.isalpha() and not word.isupper() and word not in _FUNCTION) or scene.number(i) is not None


def calendar_unit(scene: Scene, code: str, shift: int, *, fiscal: bool = False) -> Stretch:
    """This, the last or the next week, month, quarter, year, decade or century."""
    blanks = {"week": "XXXX-WXX", "month": "XXXX-XX", "quarter": "XXXX-QX", "weekend": "XXXX-WXX-WE"}
    today = scene.published
    if today is None:
        return bounds.unknown("FYXXXX" if fiscal else blanks.get(code, "XXXX"))
    if code in ("week", "weekend"):
        moved = today + dt.timedelta(7 * shift)
        return bounds.week(moved) if code == "week" else bounds.weekend(moved)
    if code == "month":
        return bounds.months(today.year, today.month + shift, today.month + shift)
    if code == "quarter":
        number = (today.month - 1) // 3 + shift
        return bounds.quarter(today.year + number // 4, number % 4 + 1)
    if code == "decade":
        return bounds.decade(today.year + 10 * shift)
    if code == "century":
        return bounds.century((today.year - 1) // 100 + 1 + shift)
    return bounds.fiscal_year(today.year + shift) if fiscal else bounds.calendar_year(today.year + shift)


def read_shifted(scene: Scene, i: int, code: str) -> Found | None:
    """"this year", "last fiscal year", "next month", "this year's third quarter", "the previous quarter"."""
    j = i - 1
    fiscal = scene.word(j) in WORDS.fiscal
    j -= fiscal or scene.word(j) in ("calendar", "business", "full")
    word = scene.word(j)
    the = scene.word(j - 1) == "the"
    if word in WORDS.backward:
        return Found(j, i, _previous(scene, code, fiscal=fiscal), "earlier")
    shift = WORDS.shifts.get(word)
    if shift is None or code not in ("week", "month", "quarter", "year", "decade", "century", "weekend"):
        return None
    if not fiscal and code != "weekend" and (word in ("past", "coming") or (the and word not in ("current", "this"))):
        return None
    when = calendar_unit(scene, code, shift, fiscal=fiscal)
    if code == "year" and scene.published:
        year = Year(scene.published.year + shift, fiscal, i + 1)
        composed = part_behind(scene, j, i + 1, year) if scene.word(i + 1) == "'s" else None
        if composed:
            return composed
    return Found(j, i, when)


def _previous(scene: Scene, code: str, *, fiscal: bool) -> Stretch:
    """The unit before the period last named; somewhere in the past when none was."""
    named = scene.reported()
    if named and code == "year":
        return bounds.years_before(named, 1)
    if scene.published is None:
        return bounds.unknown("PAST_REF")
    current = calendar_unit(scene, code, 0, fiscal=fiscal)
    return Stretch(-float("inf"), current.low, "PAST_REF") if current.known else current


def read_weekend(scene: Scene, i: int) -> Found | None:
    """"this weekend", "over the weekend"."""
    shifted = read_shifted(scene, i, "weekend")
    if shifted or scene.word(i - 1) != "the":
        return shifted
    when = calendar_unit(scene, "weekend", 0)
    if scene.published and when.low > scene.published.toordinal() and leaning(scene, i, i) != "future":
        when = calendar_unit(scene, "weekend", -1)
    return Found(i, i, when)


def read_bare(scene: Scene, i: int, code: str) -> Found | None:
    """"the end of the year", "year-end", "for the full year", "in the quarter": the one now running or just told."""
    hyphen = scene.word(i + 1) == "-"
    k = i + 1 + (hyphen or scene.word(i + 1) == "'s")
    if scene.word(k) == "end" and code in ("year", "month", "quarter", "week", "decade"):
        when = calendar_unit(scene, code, 0)
        return Found(i, k, bounds.part_of(when, WORDS.parts["end"]) if when.known else when, "")
    j = i - 1
    j -= scene.word(j) in ("full", "whole", "entire", "calendar", "latest") or scene.word(j) in WORDS.fiscal
    if scene.word(j) != "the" or hyphen or code in ("day", "hour", "minute", "second", "fortnight", "century"):
        return None
    fiscal = scene.word(i - 1) in WORDS.fiscal
    first = i - fiscal
    before = scene.word(j - 1)
    inside = before == "of" and scene.word(j - 2) in WORDS.parts
    if inside or (before == "in" and scene.word(j - 2) in ("earlier", "later", "early", "late")):
        return Found(first, i, calendar_unit(scene, code, 0, fiscal=fiscal))
    if code == "quarter" and scene.published:
        past, now = calendar_unit(scene, code, -1), calendar_unit(scene, code, 0)
        return Found(i, i, Stretch(past.low, now.high, past.unit))
    if before not in ("for", "in", "of", "during", "throughout") or (code == "decade" and before == "for"):
        return None
    when = calendar_unit(scene, code, 0, fiscal=fiscal)
    if before == "for" and scene.published and scene.published.month <= 3 and leaning(scene, j, i) != "future":
        when = Stretch(calendar_unit(scene, code, -1).low, when.high, when.unit)
    return Found(first, i, when)
