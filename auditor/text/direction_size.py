"""A move with the percentage or sum that stands beside its words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from auditor.model import Mention
from auditor.text.direction_words import Entry, Role, Way, lists
from auditor.text.lexicon import words
from auditor.text.tokens import Tokens

_SIGN: dict[str, tuple[float, float]] = {"up": (0.0, math.inf), "down": (-math.inf, 0.0), "flat": (-1.0, 1.0)}
_MULTI_DIGIT = {"single": (0.5, 9.5), "double": (9.5, 99.5), "triple": (99.5, 999.5)}


@dataclass(frozen=True, slots=True)
class Direction(Mention):
    """The mention of a move, with the part that its words play in the sentence."""

    role: Role = "verb"
    """verb, state: the subject moves; cause: the object does; noun: tied by *in* or *of*, or a
    possessive; level: a figure is passed; attribute: what stands right behind moves ("falling
    shares"); turn: an earlier move is undone ("erased its gains")."""


def sized(
    tokens: Tokens, first: int, last: int, entry: Entry, quantities: Sequence[Mention], role: Role | None = None
) -> Direction | None:
    """The direction with the percentage or sum beside it, else with its sign alone; None where it needs a size."""
    start, end = tokens.start[first], tokens.end[last]
    size = _beside(tokens, first, last, entry, quantities)
    low, high = _SIGN[entry.way]
    unit, hedge, point = "", "", math.nan
    if size is not None:
        start, end = min(start, size.start), max(end, size.end)
        low, high, unit, hedge, point = _signed(entry.way, size)
    elif entry.times != 1:
        low, high, hedge = _multiplied(tokens, first, entry)
        unit, point = "percent", 100 * (entry.times - 1)
    elif entry.role == "noun" and first >= 3 and _digits_before(tokens, first):
        bottom, top = _MULTI_DIGIT[tokens.low[first - 3]]
        start, unit = tokens.start[first - 3], "percent"
        low, high = (bottom, top) if entry.way == "up" else (-top, -bottom)
    if entry.sized and not (unit and (entry.role != "noun" or unit == "percent")):
        return None
    return Direction("direction", start, end, low, high, unit, hedge, entry.way, point=point, role=role or entry.role)


def _multiplied(tokens: Tokens, first: int, entry: Entry) -> tuple[float, float, str]:
    """The change in percent of a figure that "doubled", "more than doubled" or "nearly doubled"."""
    exact = 100 * (entry.times - 1)
    before = tokens.low[first - 1] if first else ""
    if before == "than" and first > 1 and tokens.low[first - 2] == "more":
        return (exact, math.inf, "more than") if exact > 0 else (-100.0, exact, "more than")
    if before in ("nearly", "almost"):
        return (0.9 * exact, exact, before) if exact > 0 else (exact, 0.9 * exact, before)
    return exact - 10, exact + 10, ""


def _digits_before(tokens: Tokens, first: int) -> bool:
    """Whether "double-digit" stands before token ``first``."""
    return tokens.low[first - 1] == "digit" and tokens.low[first - 3] in _MULTI_DIGIT


def _signed(way: Way, size: Mention) -> tuple[float, float, str, str, float]:
    unit = size.unit
    if way == "flat":
        return (*_SIGN["flat"], "", size.hedge, size.point)
    bottom, top = max(size.low, 0.0), size.high
    if way == "up":
        return bottom, top, unit, size.hedge, size.point
    return -top, -bottom, unit, size.hedge, -size.point


def _beside(tokens: Tokens, first: int, last: int, entry: Entry, quantities: Sequence[Mention]) -> Mention | None:
    """The size right after the verb ("fell by over 10%"), or before or after the noun ("a 3% drop", "a drop of 3%")."""
    at, end = last + 1, len(tokens.low)
    between_words = lists()["between"]
    while at < min(end, last + 4) and tokens.low[at] in between_words:
        at += 1
    for told in quantities:
        quantity = _in_percent(told) if told.unit == "fraction" else told
        if quantity.kind not in ("percent", "money") or quantity.high <= 0:
            continue
        if at < end and quantity.start <= tokens.start[at] < quantity.end and quantity.start > tokens.start[last]:
            return _percent_twin(tokens, quantity, quantities)
        if entry.role != "verb" and quantity.end <= tokens.start[first]:
            comparative = quantity.kind == "percent" and tokens.low[first] in ("higher", "lower")
            between = tokens.text[quantity.end : tokens.start[first]].strip(" -," if comparative else " -")
            if not between or (entry.role == "noun" and _adjective(between)):
                return quantity
    return None


def _in_percent(part: Mention) -> Mention:
    """A part as a percentage: "fell by a third"."""
    return replace(
        part, kind="percent", unit="percent", low=100 * part.low, high=100 * part.high, point=100 * part.point
    )


def _adjective(between: str) -> bool:
    """Whether one plain word stands between a size and its noun: "a 3% daily drop"."""
    return between.isalpha() and between.islower() and between not in words("function")["prepositions"]


def _percent_twin(tokens: Tokens, quantity: Mention, quantities: Sequence[Mention]) -> Mention:
    """The percentage of "fell $1.20, or 3.1 percent": the size that can be compared."""
    if quantity.kind == "percent":
        return quantity
    for other in quantities:
        if other.kind == "percent" and 0 < other.start - quantity.end <= 6:
            between = tokens.text[quantity.end : other.start].strip(" ,(")
            if between in ("", "or"):
                return other
    return quantity
