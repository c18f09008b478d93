"""Place a date by the precision written: a day, a month, a year; *before* and *no later than* leave the past open."""

from __future__ import annotations

import math
import re

from auditor.compare.axis import WEEKDAY
from auditor.model import Mention, Reading, Value

_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")


def place_weekday(mention: Mention, text: str) -> Value | None:
    """The weekday of a date whose week no article tells; None for any other date.

    Undated articles are mostly collected round one story, and in it a thing has one weekday.
    """
    found = _WEEKDAY.fullmatch(mention.unit)
    if found is None:
        return None
    day = float(found[1])
    return Value("date", text, day, day + 1, WEEKDAY, (Reading(WEEKDAY, day, day + 1),), " ".join(text.split()))


def place_date(mention: Mention, text: str) -> Value | None:
    """The value of a date, in days; None where the article does not tell which year it is of."""
    if not math.isfinite(mention.low) and not math.isfinite(mention.high):
        return None
    reading = Reading("date", mention.low, mention.high)
    return Value("date", text, mention.low, mention.high, "day", (reading,), " ".join(text.split()))
