"""Place money, percent and counts on their axes; two forms of one amount give two readings."""

from __future__ import annotations

import math

from auditor.model import Mention, Reading, Value


def place_amount(mention: Mention, text: str, *, part: bool = False, yearly: bool = False) -> Value:
    """The value of a quantity.

    ``part``: the amount is only a part of what is asked for ("another $600 million"), so the whole is at
    least as much. ``yearly``: the amount is that of one year, which is never compared with a total.
    """
    forms = [mention] if mention.also is None else [mention, mention.also]
    readings = tuple(Reading(_axis(form, yearly=yearly), form.low, math.inf if part else form.high) for form in forms)
    first = readings[0]
    kind = mention.kind if mention.kind in ("money", "percent", "count") else "measure"
    return Value(kind, text, first.low, first.high, mention.unit, readings, " ".join(text.split()))


def _axis(mention: Mention, *, yearly: bool) -> str:
    base = "percent" if mention.kind == "percent" and mention.unit == "percent" else f"{mention.kind}:{mention.unit}"
    per = mention.per or ("year" if yearly else "")
    return f"{base}/{per}" if per else base
