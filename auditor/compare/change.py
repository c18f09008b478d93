"""Place a move: its sign alone, or its sign and size."""

from __future__ import annotations

import math

from auditor.model import Interval, Mention, Reading, Value

_SIGN = {"up": Interval(0.0, math.inf), "down": Interval(-math.inf, 0.0), "flat": Interval(-1.0, 1.0)}


def place_direction(mention: Mention, text: str) -> Value:
    """The sign of a move, on the axis ``sign``; its size in percent stands beside it where one was written."""
    sign = _SIGN[mention.direction]
    size = mention.interval if mention.unit == "percent" else None
    shown = size or sign
    unit = "percent" if size else ""
    reading = Reading("sign", sign.low, sign.high)
    return Value("direction", text, shown.low, shown.high, unit, (reading,), _answer(mention, text), size)


def place_change(mention: Mention, text: str) -> Value | None:
    """The sign and size of a move, on an axis of its unit; None where no size was written."""
    if not mention.unit:
        return None
    size = mention.interval
    return Value(
        "direction",
        text,
        size.low,
        size.high,
        mention.unit,
        (Reading(f"change:{mention.unit}", size.low, size.high),),
        _answer(mention, text),
        size,
    )


def _answer(mention: Mention, text: str) -> str:
    """``up, "rose 3 percent"``: the way, and the words where they say more."""
    words = " ".join(text.split())
    return f"{mention.direction} ({words})" if words.lower() != mention.direction else mention.direction
