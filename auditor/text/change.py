"""How the figures of a sentence are told: as a rise or a fall by so much, as two ends of a way, as a length of time."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from auditor.model import Mention
from auditor.text.altered import altered
from auditor.text.direction_size import Direction
from auditor.text.lexicon import words
from auditor.text.quantity import read_quantities
from auditor.text.tokens import Tokens, tokenize

_BETWEEN: Final = words("grammar")["between_move_and_size"]
_TWINS = frozenset({"or", ", or", "(", ",", ", or about", "or about"})
_OPEN = (">", "<")
_MOVING = frozenset({"verb", "state", "cause"})


def with_changes(tokens: Tokens, quantities: Sequence[Mention], directions: Sequence[Direction]) -> list[Mention]:
    """The quantities, those beside the verb of a move or in apposition to such a one with its way."""
    moving = [move for move in directions if move.direction in ("up", "down") and move.role in _MOVING]
    told: list[Mention] = []
    for quantity in quantities:
        way = (
            (moving and _way(tokens, quantity, moving))
            or _signed(tokens, quantity)
            or (told and _twin(tokens, told[-1], quantity))
            or ""
        )
        told.append(_turned(quantity, way))
    return told


def with_levels(tokens: Tokens, quantities: Sequence[Mention]) -> list[Mention]:
    """The quantities, a bare level of an index in the points that the sentence counts its change in."""
    if "points" not in tokens.low:
        return list(quantities)
    told: list[Mention] = []
    points = False
    for quantity in quantities:
        bare = quantity.kind == "count" and not (quantity.unit or quantity.noun or quantity.per)
        if points and bare and quantity.point >= _LEAST_LEVEL and _leads_to(tokens, quantity):
            told.append(altered(quantity, kind="percent", unit="points"))
            continue
        points = points or quantity.unit == "points"
        told.append(quantity)
    return told


_LEAST_LEVEL = 100
"""An index stands higher; a smaller figure is of something else."""


def _leads_to(tokens: Tokens, quantity: Mention) -> bool:
    at = bisect_left(tokens.start, quantity.start)
    return at > 0 and tokens.low[at - 1] in ("to", "at")


def _turned(quantity: Mention, way: str) -> Mention:
    if way == "up" and quantity.change not in _OPEN:
        return altered(quantity, change="up")
    if way == "down" and quantity.change not in _OPEN:
        return altered(quantity, change="down")
    return quantity


def _way(tokens: Tokens, quantity: Mention, directions: Sequence[Direction]) -> str:
    """The way of the verb right before the quantity; a state with a hedge ("up about 15 percent") is told as about."""
    for direction in directions:
        if direction.start >= quantity.start:
            continue
        first = bisect_left(tokens.start, direction.start)
        at = bisect_left(tokens.start, quantity.start)
        words = tokens.low[first:at]
        if direction.end < quantity.start:
            last = bisect_left(tokens.end, direction.end)
            if tokens.low[last] != "of" and " ".join(tokens.low[last + 1 : at]) in _BETWEEN:
                return _unless_hedged(quantity, words[-1:] or [""], direction)
        elif direction.end >= quantity.end and "of" not in words:
            return _unless_hedged(quantity, words, direction)
    return ""


def _signed(tokens: Tokens, quantity: Mention) -> str:
    """The way that a sign before a percentage tells: "FTSE -0.6%"."""
    if quantity.kind != "percent":
        return ""
    before = tokens.text[quantity.start - 1] if quantity.start else ""
    return "down" if tokens.text[quantity.start] in "-−" else "up" if before == "+" else ""


def _unless_hedged(quantity: Mention, words: Sequence[str], direction: Direction) -> str:
    state = words[-1] in ("up", "down", "higher", "lower") if words else False
    return "" if state and quantity.change == "~" else direction.direction


def _twin(tokens: Tokens, before: Mention, quantity: Mention) -> str:
    """The way of the amount that this one says in another unit: "lost 190 points, or 0.6 percent"."""
    if before.change not in ("up", "down"):
        return ""
    between = " ".join(tokens.text[before.end : quantity.start].lower().split())
    return before.change if between in _TWINS and before.unit != quantity.unit else ""


def with_ways(tokens: Tokens, quantities: Sequence[Mention]) -> list[Mention]:
    """The quantities, the two of "from X to Y" as one range in the order written."""
    if len(quantities) < 2 or "from" not in tokens.low:
        return list(quantities)
    joined: list[Mention] = []
    for quantity in quantities:
        if joined and _way_between(tokens, joined[-1], quantity):
            joined[-1] = _joined(joined[-1], quantity)
        else:
            joined.append(quantity)
    return joined


_REACH = 8
"""How many words may stand between the ends of a way: "from $36,040 at 10 pm to $34,935"."""


def _way_between(tokens: Tokens, first: Mention, second: Mention) -> bool:
    """Whether *from* stands before the first quantity and *to* before the second."""
    if not (math.isnan(first.upper) and math.isnan(second.upper)) or math.isnan(first.point + second.point):
        return False
    bare = second.kind == "count" and not second.unit
    if (first.kind != second.kind or first.unit != second.unit) and not bare:
        return False
    if first.also or second.also:
        return False
    a, z, b = (bisect_left(tokens.start, at) for at in (first.start, first.end, second.start))
    way = "from" in tokens.low[max(a - 2, 0) : a] or (first.hedge != "" and tokens.low[a] == "from")
    words = tokens.low[z:b]
    return way and 0 < len(words) <= _REACH and words[-1] == "to" and "," not in words and "and" not in words


def _joined(first: Mention, second: Mention) -> Mention:
    """One mention of both ends."""
    low, high = min(first.low, second.low), max(first.high, second.high)
    return altered(
        first, end=second.end, low=low, high=high, point=first.point, upper=second.point, per=first.per or second.per,
        hedge="", change="=" if first.change in _OPEN else first.change,
    )  # fmt: skip


def with_figure(tokens: Tokens, period: Mention) -> Mention:
    """A length of time with the figure or figures it was written with, and the unit it counts, as its noun."""
    if period.kind != "duration":
        return period
    inside = tokenize(tokens.text, period.start, period.end)
    sizes = [size for size in read_quantities(inside) if size.kind in ("measure", "count")]
    if not sizes or sizes[-1].kind != "measure" or math.isnan(sizes[-1].point):
        return period
    last = sizes[-1]
    first = sizes[0].point
    upper = last.upper if len(sizes) == 1 else last.point
    return altered(period, point=first, upper=upper, change=last.change, noun=last.unit, per=last.per)
