"""Place an age on the axis of days, as the year in which the birthday lies: it stays the same as time goes by."""

from __future__ import annotations

import calendar
import datetime as dt

from auditor.model import Mention, Reading, Value


def place_age(mention: Mention, text: str, day: dt.date | None) -> Value:
    """The value of an age of whole years in an article of ``day``; its own years where there is no day."""
    answer = " ".join(text.split())
    years = round(mention.point) if mention.point == mention.point else round((mention.low + mention.high) / 2)
    if day is None:
        return Value("date", text, years, years + 1, "year of age", (Reading("age", years, years + 1),), answer)
    low, high = _earlier(day, years + 1).toordinal() + 1, _earlier(day, years).toordinal() + 1
    return Value("date", text, low, high, "day", (Reading("date", low, high),), answer)


def _earlier(day: dt.date, years: int) -> dt.date:
    """The same day so many years before; of a leap day the last of February."""
    year = day.year - years
    return day.replace(year=year, day=min(day.day, calendar.monthrange(year, day.month)[1]))
