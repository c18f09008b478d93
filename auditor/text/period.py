"""Read the times a sentence names: dates, periods, deadlines and lengths of time, as intervals."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING, Final

from auditor.model import Mention
from auditor.text.period_binding import with_binding, with_part
from auditor.text.period_bounds import Stretch
from auditor.text.period_distance import read_year_ago
from auditor.text.period_holiday import STARTS as HOLIDAYS
from auditor.text.period_holiday import read_holiday, read_new_year
from auditor.text.period_length import read_length
from auditor.text.period_month import read_month
from auditor.text.period_quarter import (
    part_behind,
    read_ended,
    read_fiscal,
    read_named_quarter,
    read_part,
    read_part_name,
    read_season,
)
from auditor.text.period_relative import read_day, read_day_part, read_reference, read_some_day, read_term, read_weekday
from auditor.text.period_scene import Found, Reader, Scene, is_reported, nothing
from auditor.text.period_span import with_second
from auditor.text.period_spelled import read_spelled, read_thousand
from auditor.text.period_told import read_told, read_year_of_part, read_year_part
from auditor.text.period_unit import read_bare, read_end, read_shifted, read_weekend
from auditor.text.period_words import WORDS
from auditor.text.period_year import (
    Year,
    is_dotted,
    read_century,
    read_decade_name,
    read_dotted,
    read_old_year,
    read_short_decade,
    read_year,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from auditor.text.tokens import Tokens

_OLDEST, _NEWEST = 1600, 2500
"""Years between which a day of publication is no blank or slip."""


def read_periods(
    tokens: Tokens, published: dt.date | None, before: Callable[[], Mention | None] = nothing
) -> list[Mention]:
    """Every date and duration of a sentence, in order, none overlapping another.

    ``published`` places what is told from the day of writing ("Friday", "last year"); without it such a
    date is ``[-inf, inf)`` and its TIMEX3 value has X for what is not known. ``before`` tells, when asked, the
    quarter or the like that an earlier sentence named: "the quarter" and "a year earlier" may mean it.
    """
    low = tokens.low
    dotted = bool(low) and tokens.text.find(".20", tokens.start[0], tokens.end[-1]) >= 0
    if not dotted and _TRIGGERS.isdisjoint(low):
        return []
    scene = Scene(tokens, _day(published), lambda: _stretch(before()))
    for i in [i for i, word in enumerate(low) if word in _READERS or (dotted and is_dotted(word))]:
        if i < scene.floor:
            continue
        found = _READERS.get(low[i], read_dotted)(scene, i)
        if found is None:
            continue
        if found.kind == "date":
            found = with_binding(scene, with_second(scene, with_part(scene, found), _READERS))
        scene.add(found)
    return [_mention(tokens, found) for found in scene.found]


def _stretch(mention: Mention | None) -> Stretch | None:
    return Stretch(mention.low, mention.high, mention.unit) if mention else None


def latest_part(mentions: list[Mention], published: dt.date | None) -> Mention | None:
    """The last of the mentions that is a quarter, a half or some months, now over, that firms report on."""
    for mention in reversed(mentions):
        when = _stretch(mention)
        if when and mention.kind == "date" and is_reported(when, mention.hedge, published):
            return mention
    return None


def _day(published: dt.date | None) -> dt.date | None:
    """The day of publication; None for the blanks that feeds write as the first or the last of days."""
    if published is None or not _OLDEST < published.year < _NEWEST:
        return None
    return published.date() if isinstance(published, dt.datetime) else published


def _mention(tokens: Tokens, found: Found) -> Mention:
    when = found.when
    start, end = tokens.start[found.first], tokens.end[found.last]
    low, high = float(when.low), float(when.high)
    return Mention(found.kind, start, end, low, high, unit=when.unit, hedge=found.hedge)


def _read_unit(scene: Scene, i: int, code: str) -> Found | None:
    """What a word such as "year" or "quarter" belongs to."""
    if code == "year":
        year = _named_year(scene, i) or read_year_of_part(scene, i) or read_new_year(scene, i)
        if year:
            return year
    if scene.words[i] == "quarter":
        part = read_part(scene, i) or read_named_quarter(scene, i) or read_ended(scene, i, i) or read_told(scene, i)
        if part:
            return part
    special = None
    if code == "day":
        special = read_some_day(scene, i)
    elif code == "century":
        special = read_century(scene, i)
    return (
        special
        or read_ended(scene, i, i)
        or read_year_ago(scene, i, code)
        or read_shifted(scene, i, code)
        or read_end(scene, i, code)
        or read_length(scene, i, code)
        or read_bare(scene, i, code)
    )


def _named_year(scene: Scene, i: int) -> Found | None:
    """ "the year 2025", "fiscal year 2027"."""
    if scene.year(i + 1) is None:
        return read_spelled(scene, i + 1)
    fiscal = scene.words[i - 1] in WORDS.fiscal
    found = read_fiscal(scene, i) if fiscal else read_year(scene, i + 1)
    return Found(i - fiscal, found.last, found.when, found.hedge) if found else None


def _read_year(scene: Scene, i: int) -> Found | None:
    """A year, or the quarter that is named behind it."""
    found = read_year(scene, i)
    if found is None or found.last > i:
        return found
    part = part_behind(scene, i, i + 1, Year(int(scene.words[i]), fiscal=False, next=i + 1))
    return part or read_year_part(scene, i) or found


_PART_NAMES: Final = ("q", "q1", "q2", "q3", "q4", "h1", "h2")


def _readers() -> dict[str, Reader]:
    """The reader of each word that can give a period away."""
    readers: dict[str, Reader] = {str(year): _read_year for year in range(1900, 2100)}
    readers |= {str(year): read_old_year for year in range(1600, 1900)}
    readers |= dict.fromkeys(WORDS.references, read_reference)
    readers |= dict.fromkeys(WORDS.day_parts, read_day_part)
    readers |= dict.fromkeys(WORDS.days, read_day)
    readers |= dict.fromkeys((*WORDS.weekdays, *WORDS.short_weekdays), read_weekday)
    readers |= dict.fromkeys(WORDS.seasons, read_season)
    readers |= dict.fromkeys(WORDS.fiscal, read_fiscal)
    readers |= dict.fromkeys(_fiscal_names(), read_fiscal)
    readers |= dict.fromkeys((*_PART_NAMES, *(f"q{n}" for n in range(10, 30))), read_part_name)
    readers |= {word: partial(_read_unit, code=code) for word, code in WORDS.units.items()}
    readers |= {
        "half": read_part,
        "period": read_told,
        "weekend": read_weekend,
        "term": read_term,
        "s": read_short_decade,
    }
    readers |= dict.fromkeys(WORDS.year_centuries, read_spelled)
    readers |= {"thousand": read_thousand}
    readers |= dict.fromkeys(HOLIDAYS, read_holiday)
    readers |= dict.fromkeys(WORDS.decade_names, read_decade_name)
    return readers | dict.fromkeys(WORDS.months, read_month)


def _fiscal_names() -> list[str]:
    return ["fy", *(f"fy{n:02d}" for n in range(100)), *(f"fy{year}" for year in range(1990, 2100))]


_READERS: Final = _readers()
_TRIGGERS: Final = frozenset(_READERS)
"""As a set, whose ``isdisjoint`` is the fastest way to pass over a sentence without a time."""
