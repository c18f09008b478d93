"""Place a time by its distance from another: "three years ago", "a year earlier", "the year-ago quarter"."""

from __future__ import annotations

import datetime as dt
import math

from auditor.text import period_bounds as bounds
from auditor.text.altered import altered
from auditor.text.period_bounds import Stretch
from auditor.text.period_count import ONE, Count
from auditor.text.period_quarter import part_behind
from auditor.text.period_scene import Found, Scene
from auditor.text.period_unit import calendar_unit
from auditor.text.period_words import WORDS
from auditor.text.period_year import Year

_YEARS = {"year": 1, "decade": 10, "century": 100}
_LIFETIME = 150
"""In years: so far back a period that was named before can still be compared."""
_FIRST_DAY, _LAST_DAY = dt.date(1, 12, 31).toordinal(), dt.date(9998, 1, 1).toordinal()


def counted_from(scene: Scene, length: Found, count: Count, code: str, *, hedged: bool) -> Found:
    """The length itself, or the time so long before or after another: "ago", "earlier", "from now"."""
    after = length.last + 1
    word = scene.words[after]
    if (word == "from" and scene.words[after + 1] == "now") or word == "hence":
        ahead = altered(length, last=after + (word == "from"), hedge="next")
        return _from_today(scene, ahead, count, code, 1, hedged=hedged)
    hedge = WORDS.follows.get(word, "")
    if hedge not in ("ago", "earlier") or word == "before":
        return altered(length, hedge=hedge or length.hedge)
    found = altered(length, last=after, hedge=hedge)
    years = int(count.low) if code == "year" and count.low == count.high else 0
    named = (scene.reported() if hedge == "earlier" else None) or (scene.told() if years == 1 else None)
    if named and 0 < years <= _LIFETIME:
        return altered(found, kind="date", when=bounds.years_before(named, years))
    return _from_today(scene, found, count, code, -1, hedged=hedged)


def _from_today(scene: Scene, found: Found, count: Count, code: str, sign: int, *, hedged: bool = False) -> Found:
    """The days so far from the day of publication, named as finely as the length; hedged or vague, by the length."""
    today = scene.published
    if today is None:
        return found
    span = (found.when.low, found.when.high)
    ends = sorted(today.toordinal() + sign * end * bounds.DAYS_PER_YEAR for end in span)
    if any(math.isfinite(end) and not _FIRST_DAY < end < _LAST_DAY for end in ends):
        return altered(found, kind="date", when=_clipped(ends, "PAST_REF" if sign < 0 else "FUTURE_REF"))
    if hedged or count.figure == "X":
        return altered(found, kind="date", when=_clipped(ends, found.when.unit))
    low, high = float(math.floor(ends[0])), float(math.ceil(ends[1]))
    if code == "day" and count.step == 1 and high - low <= 3:
        return altered(found, kind="date", when=bounds.day(today + dt.timedelta(sign * int(count.low))))
    name = _name(today, (low + high) / 2, count, code, sign)
    return altered(found, kind="date", when=Stretch(low, high, name))


def _clipped(ends: list[float], unit: str) -> Stretch:
    """Ends that a calendar can hold; what lies beyond it is open."""
    low = round(ends[0]) if ends[0] > _FIRST_DAY else -math.inf
    high = round(ends[1]) if ends[1] < _LAST_DAY else math.inf
    return Stretch(min(low, _LAST_DAY), max(high, _FIRST_DAY), unit)


def _name(today: dt.date, middle: float, count: Count, code: str, sign: int) -> str:
    """The TIMEX3 value of a time counted in the given unit."""
    centre = dt.date.fromordinal(int(middle))
    if code in ("week", "fortnight"):
        return bounds.week(centre).unit
    if code == "month":
        return bounds.months(centre.year, centre.month, centre.month).unit
    year = centre.year
    if code in _YEARS and count.low == count.high:
        year = today.year + sign * int(count.low * _YEARS[code])
    if code in ("year", "quarter"):
        return f"{year:04d}"
    return bounds.decade(year).unit if code in _YEARS else centre.isoformat()


def read_year_ago(scene: Scene, i: int, code: str) -> Found | None:
    """ "year-ago", "the year-earlier quarter", "the year ago period": the same part of the calendar one year before."""
    ago = i + 1 + (scene.words[i + 1] == "-")
    if code != "year" or scene.words[ago] not in ("ago", "earlier"):
        return None
    named = scene.words[ago + 1] in ("quarter", "period", "half")
    if ago == i + 1 and not (named and scene.words[i - 1] == "the"):  # "a year earlier"
        return None
    last = ago + named
    if scene.published:
        part = part_behind(scene, i, ago + 1, Year(scene.published.year - 1, fiscal=False, next=ago + 1))
        if part:
            return altered(part, hedge="earlier")
    known = scene.reported() or scene.told()
    if known:
        when = bounds.years_before(known, 1)
        if scene.words[last] == "period":
            when = altered(when, unit=known.unit if known.unit.startswith("P") else when.unit)
        return Found(i, last, when, "earlier")
    if scene.published is None:
        return Found(i, last, bounds.unknown("PAST_REF"), "earlier")
    if scene.words[last] == "quarter":
        told = Stretch(calendar_unit(scene, "quarter", -1).low, calendar_unit(scene, "quarter", 0).high, "")
        unit = calendar_unit(scene, "quarter", -5).unit
        return Found(i, last, altered(bounds.years_before(told, 1), unit=unit), "earlier")
    one = Found(i, last, Stretch(0.5, 1.5, "P1Y"), "earlier", "duration")
    return _from_today(scene, one, ONE, "year", -1)
