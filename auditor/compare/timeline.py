"""Place a length of time and a deadline on their axes; a span such as 2025-2028 has both."""

from __future__ import annotations

import datetime as dt
import math

from auditor.model import Mention, Reading, Value

_YEAR = 365.2425


def place_timeline(mention: Mention, text: str) -> Value | None:
    """The value of a duration, a deadline or a span; None for a date that is none of them."""
    readings = _readings(mention)
    if not readings:
        return None
    first = readings[0]
    unit = "years" if first.axis == "length" else "day"
    return Value("timeline", text, first.low, first.high, unit, readings, " ".join(text.split()))


def _readings(mention: Mention) -> tuple[Reading, ...]:
    if mention.kind == "duration":
        return (Reading("length", mention.low, mention.high),)
    if not math.isfinite(mention.low) and not math.isfinite(mention.high):
        return ()
    if mention.hedge == "span":
        return _span(mention)
    return (Reading("deadline", mention.low, mention.high),)


def _span(mention: Mention) -> tuple[Reading, ...]:
    """2025-2028 is three years by subtraction and four by counting; its deadline is its last unit."""
    counted = (mention.high - mention.low) / _YEAR
    years = "-" not in mention.unit.partition("/")[2]
    last = dt.date.fromordinal(int(mention.high) - 1)
    begin = dt.date(last.year, 1, 1) if years else last.replace(day=1)
    unit = 1.0 if years else 1 / 12
    length = Reading("length", max(counted - 1.5 * unit, 0.0), counted + 0.5 * unit)
    return length, Reading("deadline", float(begin.toordinal()), mention.high)
