"""Read holidays as days: "Christmas", "last Thanksgiving", "Easter Monday 2025", "the day after Thanksgiving"."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from auditor.text import period_bounds as bounds
from auditor.text.period_relative import noun_follows
from auditor.text.period_scene import Found, Scene
from auditor.text.period_tense import leaning, nearest
from auditor.text.period_words import WORDS
from auditor.text.period_year import year_after
from auditor.text.tokens import tokenize

if TYPE_CHECKING:
    from auditor.text.period_bounds import Stretch


def _names() -> dict[str, list[tuple[list[str], tuple[int, ...]]]]:
    """The words of each holiday and its rule, by the first word; the longest first."""
    table: dict[str, list[tuple[list[str], tuple[int, ...]]]] = {}
    for name, rule in WORDS.holidays.items():
        words = tokenize(name).low
        table.setdefault(words[0], []).append((words, rule))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


_NAMES: Final = _names()
STARTS: Final = frozenset(_NAMES) - {"new"}
"""The words with which the name of a holiday begins, but for a word so common that the next gives it away."""
_DAYS: Final = ("day", "eve", "sunday", "monday", "friday", "wednesday")
"""Last words that leave no doubt that a day is meant."""


def read_holiday(scene: Scene, i: int) -> Found | None:
    """The holiday whose name begins at token ``i``."""
    if not scene.capital(i):
        return None
    low = scene.tokens.low
    named = next((n for n in _NAMES[low[i]] if low[i : i + len(n[0])] == n[0]), None)
    if named is None:
        return None
    words, rule = named
    last = i + len(words) - 1
    if _is_name(scene, i, last):
        return None
    year = year_after(scene, last + 1)
    if year and not year.fiscal:
        when = _in_year(year.number, rule)
        return Found(i, year.next - 1, when) if when else None
    shift = WORDS.shifts.get(scene.words[i - 1])
    first = i - (shift is not None)
    if scene.published is None:
        return Found(first, last, bounds.unknown("XXXX-XX-XX"))
    when = _near(scene, first, last, rule, shift)
    if when and scene.words[last + 1] == "week":
        last, when = last + 1, bounds.week(dt.date.fromordinal(int(when.low)))
    return Found(first, last, when) if when else None


def read_new_year(scene: Scene, i: int) -> Found | None:
    """ "New Year's Eve", with "year" at token ``i``."""
    return read_holiday(scene, i - 1) if scene.words[i - 1] == "new" else None


def _is_name(scene: Scene, first: int, last: int) -> bool:
    """ "Christmas Island", "a Christmas party": a name, or a word that only describes."""
    if scene.words[last + 1] in WORDS.holiday_ends or (scene.capital(last + 1) and scene.year(last + 1) is None):
        return True
    if scene.words[first - 1] in ("a", "an"):
        return True
    certain = scene.words[last] in _DAYS or scene.words[last + 1] == "week" or scene.year(last + 1) is not None
    return not certain and noun_follows(scene, last + 1)


def _near(scene: Scene, first: int, last: int, rule: tuple[int, ...], shift: int | None) -> Stretch | None:
    """The holiday nearest to the day of publication that the words before it and the tense allow."""
    assert scene.published is not None
    today = scene.published.toordinal()
    near = [_in_year(scene.published.year + n, rule) for n in (-1, 0, 1)]
    choices = [choice for choice in near if choice]
    if shift == -1:
        choices = [choice for choice in choices if choice.low < today][-1:]
    elif shift == 1:
        choices = [choice for choice in choices if choice.low > today][:1]
    return nearest(choices, today, leaning(scene, first, last)) if choices else None


def _in_year(year: int, rule: tuple[int, ...]) -> Stretch | None:
    """The day by its rule: month and day, the nth weekday of a month, or days after Easter."""
    if len(rule) == 1:
        return bounds.day(_easter(year) + dt.timedelta(rule[0]))
    if len(rule) == 2:
        return bounds.day_of(year, *rule)
    month, nth, weekday = rule
    days = [dt.date(year, month, n) for n in range(1, 32) if bounds.day_of(year, month, n)]
    days = [day for day in days if day.isoweekday() == weekday]
    return bounds.day(days[nth - 1 if nth > 0 else nth])


def _easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return dt.date(year, f // 31, f % 31 + 1)
