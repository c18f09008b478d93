"""Place a date by the precision written: a day, a month, a year; *before* and *no later than* leave the past open."""

from __future__ import annotations

import math

from auditor.model import Mention, Reading, Value


def place_date(mention: Mention, text: str) -> Value | None:
    """The value of a date, in days; None where the article does not tell which year it is of."""
    if not math.isfinite(mention.low) and not math.isfinite(mention.high):
        return None
    reading = Reading("date", mention.low, mention.high)
    return Value("date", text, mention.low, mention.high, "day", (reading,), " ".join(text.split()))
