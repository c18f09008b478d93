"""Place money, percent and counts on their axes; two forms of one amount give two readings."""

from __future__ import annotations

import math

from auditor.model import Mention, Reading, Value

LEAST, MOST = "|least", "|most"
"""At the end of an axis: where the limit is the answer, each end is compared with its like."""


def place_amount(
    mention: Mention, text: str, *, part: bool = False, yearly: bool = False, limit: bool = False
) -> Value:
    """The value of a quantity.

    ``part``: the amount is only a part of what is asked for ("another $600 million"), so the whole is at
    least as much. ``yearly``: the amount is that of one year, which is never compared with a total.
    ``limit``: the ends of the amount are the answers, each on an axis of its own.
    """
    forms = [mention] if mention.also is None else [mention, mention.also]
    readings = tuple(
        reading
        for form in forms
        for reading in (
            _ends(form, _axis(form, yearly=yearly))
            if limit
            else [Reading(_axis(form, yearly=yearly), form.low, math.inf if part else form.high)]
        )
    )
    kind = mention.kind if mention.kind in ("money", "percent", "count") else "measure"
    high = math.inf if part else mention.high
    answer = f"a loss of {' '.join(text.split())}" if _is_loss(mention) else " ".join(text.split())
    return Value(kind, text, mention.low, high, mention.unit, readings, answer)


def _is_loss(mention: Mention) -> bool:
    """Whether a sum of money lies below nought, which its figure alone does not show."""
    return mention.kind == "money" and mention.high <= 0 and math.isfinite(mention.low)


def _ends(mention: Mention, axis: str) -> list[Reading]:
    """The ends of a figure: of a range both, of "up to" the most, of "at least" the least; a bare figure is both."""
    if math.isfinite(mention.upper):
        low, high = min(mention.point, mention.upper), max(mention.point, mention.upper)
        room = min(mention.point - mention.low, mention.high - mention.upper)
        room = room if math.isfinite(room) and room > 0 else abs(high) * _LEAST_ROOM
        return [_near(axis + LEAST, low, room), _near(axis + MOST, high, room)]
    if math.isinf(mention.low) and math.isfinite(mention.point):
        return [_near(axis + MOST, mention.point, _room(mention))]
    if math.isinf(mention.high) and math.isfinite(mention.point):
        return [_near(axis + LEAST, mention.point, _room(mention))]
    return [Reading(axis + LEAST, mention.low, mention.high), Reading(axis + MOST, mention.low, mention.high)]


_LEAST_ROOM = 1e-9


def _room(mention: Mention) -> float:
    """Half the precision of a figure whose one end is open."""
    end = mention.high if math.isfinite(mention.high) else mention.low
    return abs(end - mention.point) or abs(mention.point) * _LEAST_ROOM


def _near(axis: str, figure: float, room: float) -> Reading:
    return Reading(axis, figure - room, figure + room)


def _axis(mention: Mention, *, yearly: bool) -> str:
    base = "percent" if mention.kind == "percent" and mention.unit == "percent" else f"{mention.kind}:{mention.unit}"
    per = mention.per or ("year" if yearly else "")
    return f"{base}/{per}" if per else base
