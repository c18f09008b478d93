"""Read the parts of a business year: quarters, halves, fiscal years, and periods that end on a given day."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.text import period_bounds as bounds
from auditor.text.period_month import placed, read_month
from auditor.text.period_scene import Found, Scene
from auditor.text.period_tense import leaning, looks_ahead, nearest
from auditor.text.period_words import WORDS
from auditor.text.period_year import Year, crossed, fiscal_name, year_after

if TYPE_CHECKING:
    from auditor.text.period_bounds import Stretch

_LENGTHS = {"weeks": 0, "week": 0, "month": 1, "months": 1, "quarter": 3, "half": 6, "year": 12}
"""In months; 0 for weeks."""
_LETTERS = {"weeks": "W", "week": "W", "quarter": "Q", "year": "Y"}
"""Of a TIMEX3 duration; months for the others."""
_PLURALS = ("weeks", "months")
_ENDING_TO = ("year", "half", "quarter", "months", "weeks")


def read_part(scene: Scene, i: int) -> Found | None:
    """ "third quarter", "first-half", "fiscal second quarter of 2026", with its number before token ``i``."""
    j = i - 1
    j -= scene.words[j] == "-"
    fiscal = scene.words[j] in WORDS.fiscal
    j -= fiscal
    number = scene.ordinal(j)
    if number is None and year_after(scene, i + 1):
        number = _at_an_end(scene.words[j], scene.words[i])
    if number is None or number > (2 if scene.words[i] == "half" else 4):
        return None
    k = j - 1 - (scene.words[j - 1] == "-")
    if scene.words[k] in WORDS.fiscal:
        j, fiscal = k, True
    return part_at(scene, j, i, number, None, fiscal=fiscal)


def _at_an_end(word: str, unit: str) -> int | None:
    """The number that *opening* or *final* stands for, before a quarter or a half of a year."""
    if word in WORDS.opening:
        return 1
    return (2 if unit == "half" else 4) if word in WORDS.closing else None


def part_at(scene: Scene, first: int, i: int, number: int, year: Year | None, *, fiscal: bool) -> Found:
    """The numbered quarter or half that ends at token ``i``, in the given year or the one that follows."""
    letter = "H" if scene.words[i][0] == "h" else "Q"
    ended = read_ended(scene, first, i)
    if ended and ended.ends:
        end = ended.ends.when
        name = f"{_last_year(end)}-{letter}{number}"
        return replace(ended, when=replace(ended.when, unit=name))
    behind = year_after(scene, i + 1) if year is None else None
    last = behind.next - 1 if behind else i
    year = year or behind
    if year is None:
        when = _near(scene, first, i, f"{letter}{number}", fiscal=fiscal)
        return Found(first, last, when)
    if year.fiscal or fiscal:
        return Found(first, last, bounds.fiscal_year(year.number, f"-{letter}{number}"), year.hedge)
    return Found(first, last, _part(year.number, letter, number), year.hedge)


def _part(year: int, letter: str, number: int) -> Stretch:
    return bounds.quarter(year, number) if letter == "Q" else bounds.half(year, number)


def _near(scene: Scene, first: int, last: int, name: str, *, fiscal: bool) -> Stretch:
    """A quarter or half without a year: the latest that has begun, or the next that has not ended."""
    if scene.published is None:
        return bounds.unknown(f"XXXX-{name}")
    year, today = scene.published.year, scene.published.toordinal()
    if fiscal:
        return bounds.fiscal_year(year, f"-{name}")
    near = [_part(y, name[0], int(name[1])) for y in (year - 1, year, year + 1)]
    return nearest(near, today, leaning(scene, first, last))


def read_part_name(scene: Scene, i: int) -> Found | None:
    """ "Q3 2025", "Q3", "H1 of fiscal 2026", "3Q25"."""
    word, first = scene.words[i], i
    number = int(word[1]) if len(word) == 2 else 0
    year = None
    if word[1:2] in ("", "1", "2") and scene.glued(i) and scene.number(i - 1) in (1, 2, 3, 4):
        first, number = i - 1, scene.number(i - 1) or 0
        year = Year(2000 + int(word[1:]), fiscal=False, next=i + 1) if len(word) == 3 else None
    if not number or (scene.glued(first) and scene.words[first - 1] not in ("(", '"')):
        return None
    return part_at(scene, first, i, number, year, fiscal=False)


def read_fiscal(scene: Scene, i: int) -> Found | None:
    """ "fiscal 2027", "FY27"; a fiscal year or quarter is read from its own word."""
    named = fiscal_name(scene, i)
    if named:
        number, after = named
    else:
        short = scene.words[i + 1] == "'" and scene.number(i + 2) is not None and len(scene.words[i + 2]) == 2
        year = scene.year(i + 1) if not short else 2000 + (scene.number(i + 2) or 0)
        if year is None:
            return None
        number, after = year, i + 2 + short
    number, after = crossed(scene, number, after)
    composed = part_behind(scene, i, after, Year(number, fiscal=True, next=after))
    return composed or _fiscal_ended(scene, i, after - 1, number) or Found(i, after - 1, bounds.fiscal_year(number))


def _fiscal_ended(scene: Scene, first: int, last: int, number: int) -> Found | None:
    """The fiscal year ``number`` at tokens ``first`` to ``last`` with its last day: "fiscal 1986, ended March 26"."""
    j = _to_its_end(scene, last + 1)
    end = _last_day(scene, j + 1) if scene.words[j] in WORDS.ended else None
    if end is None or not end.when.known:
        return None
    return Found(first, last, bounds.ending(end.when, _LENGTHS["year"], f"{number:04d}"), ends=end)


def _to_its_end(scene: Scene, j: int) -> int:
    """The token of *ended* in ", ended", "that ended", ", which ended" at token ``j``; ``j`` where there is none."""
    comma = scene.words[j] == "," and (scene.words[j + 1] in WORDS.ended or scene.words[j + 1] == "which")
    return j + comma + (scene.words[j + comma] in ("that", "which"))


def part_behind(scene: Scene, first: int, i: int, year: Year) -> Found | None:
    """The quarter or half named after its year, from token ``i``: "2025's third quarter", "2025 Q3"."""
    i += scene.words[i] == "'s"
    fiscal = scene.words[i] in WORDS.fiscal
    i += fiscal
    word = scene.words[i]
    if len(word) == 2 and word[0] in "qh" and word[1] in "1234":
        return part_at(scene, first, i, int(word[1]), year, fiscal=year.fiscal)
    unit = i + 1 + (scene.words[i + 1] == "-")
    number = scene.ordinal(i) or _at_an_end(scene.words[i], scene.words[unit])
    if number is None or number > 4 or scene.words[unit] not in ("quarter", "half"):
        return None
    return part_at(scene, first, unit, number, year, fiscal=fiscal or year.fiscal)


def read_named_quarter(scene: Scene, i: int) -> Found | None:
    """ "the June quarter", "the June-ended quarter": three months up to the end of that month."""
    j = i - 1
    if scene.words[j] in WORDS.ended:
        j -= 1 + (scene.words[j - 1] == "-")
    if scene.words[j] not in WORDS.months or not scene.capital(j):
        return None
    number = WORDS.months[scene.words[j]]
    year = year_after(scene, i + 1)
    if year and not year.fiscal:
        return Found(j, year.next - 1, _quarter_to(bounds.months(year.number, number, number)))
    month = placed(scene, j, i, number, 0)
    if month is None or not month.known:
        return Found(j, i, bounds.unknown(f"XXXX-Q{number // 3}" if number % 3 == 0 else "XXXX-QX"))
    return Found(j, i, _quarter_to(month))


def _quarter_to(month: Stretch) -> Stretch:
    """The three months up to the end of one, by their names."""
    first = dt.date.fromordinal(int(month.low))
    return bounds.ending(month, 3, bounds.months(first.year, first.month - 2, first.month).unit)


def read_ended(scene: Scene, first: int, i: int, count: int | None = None) -> Found | None:
    """A period told by its last day: "quarter ended June 30", "nine months to September 2025", "quarter, which ended".

    ``count`` is how many of the unit at token ``i`` it lasts; one where nothing is said.
    """
    j = _to_its_end(scene, i + 1)
    unit, word = scene.words[i], scene.words[j]
    if unit not in _LENGTHS or (unit in _PLURALS and count is None):
        return None
    if word not in WORDS.ended and not (word == "to" and unit in _ENDING_TO):
        return None
    end = _last_day(scene, j + 1)
    if end is None:
        return None
    number = 1 if count is None else count
    months = _LENGTHS[unit] * number
    name = f"P{number}{_LETTERS[unit]}" if unit in _LETTERS else f"P{months}M"
    if not end.when.known:
        when = bounds.unknown(name)
    else:
        when = bounds.ending(end.when, months, name) if months else bounds.weeks_ending(end.when, number)
    return Found(first, i, when, ends=end)


def _last_year(end: Stretch) -> str:
    return f"{dt.date.fromordinal(int(end.low)).year:04d}" if end.known else "XXXX"


def _last_day(scene: Scene, i: int) -> Found | None:
    """The day or month at token ``i`` with which a period ends."""
    i += scene.words[i] in ("on", "in", "the")
    if (scene.words[i], scene.words[i + 1]) == ("end", "of"):
        i += 2
    if scene.published and scene.words[i] in WORDS.days:
        return Found(i, i, bounds.day(scene.published + dt.timedelta(WORDS.days[scene.words[i]])))
    if scene.words[i] not in WORDS.months:
        return None
    end = scene.read_from(i - 1, lambda: read_month(scene, i))
    return end if end and end.first == i else None


def read_season(scene: Scene, i: int) -> Found | None:
    """ "this summer", "last fall", "the winter of 2024", "spring 2025"; a bare fall or spring is none."""
    code = WORDS.seasons[scene.words[i]]
    year = year_after(scene, i + 1)
    j = i - 1
    j -= scene.words[j] in ("early", "late") and scene.words[j - 1] == "the"
    if scene.words[j] in ("past", "coming") and scene.words[j - 1] == "this":
        j -= 1
    shift = WORDS.shifts.get(scene.words[j])
    if year is not None:
        return Found(i, year.next - 1, bounds.season(year.number, code))
    leads = (*WORDS.bindings, "over", "into")
    bound = scene.words[j] == "the" and scene.words[j - 1] in leads and scene.words[i + 1] not in ("in", "of")
    if shift is None and not bound:
        return None
    first = j if shift is not None else i
    if scene.published is None:
        return Found(first, i, bounds.unknown(f"XXXX-{code}"))
    near = [bounds.season(scene.published.year + n, code) for n in (-1, 0, 1)]
    today = scene.published.toordinal()
    if shift == -1:
        return Found(first, i, next(s for s in reversed(near) if s.high <= today or s is near[0]))
    if shift == 1 or looks_ahead(scene, first, i):
        return Found(first, i, next(s for s in near if s.high > today))
    return Found(first, i, near[1])
