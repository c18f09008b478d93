"""Place a time by its distance from another: "three years ago", "a year earlier", "the year-ago quarter"."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import replace

from auditor.text import period_bounds as bounds
from auditor.text.period_bounds import Stretch
from auditor.text.period_quarter import part_behind
from auditor.text.period_relative import calendar_unit
from auditor.text.period_scene import Found, Scene
from auditor.text.period_words import WORDS
from auditor.text.period_year import Year


def counted_from(scene: Scene, length: Found, ends: tuple[float, float], code: str) -> Found:
    """The length itself, or the time so long before or after another: "ago", "earlier", "from now"."""
    after = length.last + 1
    hedge = WORDS.follows.get(scene.word(after), "")
    if scene.word(after) == "from" and scene.word(after + 1) == "now":
        hedge, after = "next", after + 1
    if not hedge:
        return length
    found = replace(length, last=after, hedge=hedge) if hedge != "after" else replace(length, hedge=hedge)
    if scene.word(after) == "before":
        return replace(length, hedge=hedge)
    if hedge in ("after", "") or (hedge == "next" and scene.word(after) != "now" and scene.word(after) != "hence"):
        return found
    named = scene.reported() if code == "year" and hedge != "next" else None
    years = length.when.unit[1:-1]
    if hedge == "ago" and named and (years != "1" or named.unit[5:6] not in ("Q", "H")):
        named = None
    if named and math.isfinite(ends[1]) and years.isdecimal():
        return replace(found, kind="date", when=bounds.years_before(named, int(years)))
    if scene.published is None:
        return found
    sign = 1 if hedge == "next" else -1
    return replace(found, kind="date", when=_away(scene.published, found.when, ends, code, sign))


def _away(today: dt.date, length: Stretch, ends: tuple[float, float], code: str, sign: int) -> Stretch:
    """The days so far from today, as finely as the length was written."""
    days = sorted(sign * end * bounds.DAYS_PER_YEAR for end in (length.low, length.high))
    low, high = today.toordinal() + days[0], today.toordinal() + days[1]
    if math.isinf(low) or math.isinf(high) or "X" in length.unit:
        return Stretch(low, high, "PAST_REF" if sign < 0 else "FUTURE_REF")
    low, high = float(math.floor(low)), float(math.ceil(high))
    middle = (low + high) / 2
    if not 1 < middle < dt.date.max.toordinal():
        return Stretch(low, high, "PAST_REF")
    centre = dt.date.fromordinal(int(middle))
    if code in ("year", "decade") and ends[1] - ends[0] == 1:
        count = int(ends[0] + 0.5) * (10 if code == "decade" else 1)
        name = f"{today.year + sign * count:04d}"
        return Stretch(low, high, name if code == "year" else name[:3])
    if code == "day" and ends[1] - ends[0] == 1:
        return bounds.day(today + dt.timedelta(sign * int(ends[0] + 0.5)))
    names = {"week": bounds.week, "fortnight": bounds.week, "month": lambda d: bounds.months(d.year, d.month, d.month)}
    if code in names:
        return Stretch(low, high, names[code](centre).unit)
    if code in ("year", "quarter"):
        return Stretch(low, high, f"{centre.year:04d}")
    return Stretch(low, high, bounds.decade(centre.year).unit if code in ("decade", "century") else centre.isoformat())


def read_year_ago(scene: Scene, i: int, code: str) -> Found | None:
    """"year-ago", "the year-earlier quarter": the same part of the calendar one year before."""
    if code != "year" or scene.word(i + 1) != "-" or scene.word(i + 2) not in ("ago", "earlier"):
        return None
    last = i + 3 if scene.word(i + 3) in ("quarter", "period", "half") else i + 2
    named = scene.reported()
    if scene.published:
        part = part_behind(scene, i, i + 3, Year(scene.published.year - 1, fiscal=False, next=i + 3))
        if part:
            return replace(part, hedge="earlier")
    if named:
        return Found(i, last, bounds.years_before(named, 1), "earlier")
    if scene.published is None:
        return Found(i, last, bounds.unknown("PAST_REF"), "earlier")
    if scene.word(last) == "quarter":
        told = Stretch(calendar_unit(scene, "quarter", -1).low, calendar_unit(scene, "quarter", 0).high, "")
        unit = calendar_unit(scene, "quarter", -5).unit
        return Found(i, last, replace(bounds.years_before(told, 1), unit=unit), "earlier")
    one = Stretch(0.5, 1.5, "P1Y")
    return Found(i, last, _away(scene.published, one, (0.5, 1.5), "year", -1), "earlier")
