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

_NAMES: Final = sorted(((tuple(tokenize(name).low), rule) for name, rule in WORDS.holidays.items()), key=lambda n: -len(n[0]))
STARTS: Final = frozenset(name[0] for name, _ in _NAMES)
"""The words with which the name of a holiday begins."""


def read_holiday(scene: Scene, i: int) -> Found | None:
    """The holiday whose name begins at token ``i``."""
    named = next((n for n in _NAMES if all(scene.word(i + k) == word for k, word in enumerate(n[0]))), None)
    if named is None or not scene.capital(i):
        return None
    words, rule = named
    last = i + len(words) - 1
    if _is_name(scene, i, last):
        return None
    year = year_after(scene, last + 1)
    if year and not year.fiscal:
        when = _in_year(year.number, rule)
        return Found(i, year.next - 1, when) if when else None
    shift = WORDS.shifts.get(scene.word(i - 1))
    first = i - (shift is not None)
    if scene.published is None:
        return Found(first, last, bounds.unknown("XXXX-XX-XX"))
    when = _near(scene, first, last, rule, shift)
    return Found(first, last, when) if when else None


def _is_name(scene: Scene, first: int, last: int) -> bool:
    """"Christmas Island", "a Christmas party": a name, or a word that only describes."""
    if scene.word(last + 1) in WORDS.holiday_ends or (scene.capital(last + 1) and scene.year(last + 1) is None):
        return True
    return scene.word(first - 1) in ("a", "an") or (noun_follows(scene, last + 1) and scene.year(last + 1) is None)


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
