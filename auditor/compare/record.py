"""Place a record by the day on which it was last beaten: since 1991, in 25 years, ever."""

from __future__ import annotations

import datetime as dt
import math

from auditor.model import Interval, Mention, Reading, Value

EVER = Interval(-math.inf, float(dt.date(1700, 1, 1).toordinal()))
"""A record of all times was beaten before anybody counted."""
_YEAR = 365.2425


def place_record(when: Interval, text: str) -> Value:
    """The value of a record that was last beaten within ``when``, in days."""
    reading = Reading("record", when.low, when.high)
    return Value("date", text, when.low, when.high, "day", (reading,), " ".join(text.split()))


def last_beaten(length: Mention, published: dt.date) -> Interval | None:
    """The days that lie as long ago as a length of time says: "in 25 years"; None for one without an end."""
    day = float(published.toordinal())
    room = (
        (length.high - length.low) / 2 if math.isfinite(length.high) else 0.0
    )  # "in 16 months" may be 17, counted back
    low, high = day - (length.high + room) * _YEAR, day - (length.low - room) * _YEAR
    return Interval(low, high) if low < high else None
