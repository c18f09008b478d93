"""Units beside a number: percent and points after it, and what the quantity is a rate of."""

from __future__ import annotations

from typing import Final

from auditor.text.lexicon import load, words
from auditor.text.measure import measure_after, unit_word
from auditor.text.number import Number
from auditor.text.tokens import Tokens, tokenize

_NO_RATE: Final = words("grammar")["no_rates"]
"""After an article these are an ordinal, a diploma, a trophy: "a second time"."""
_YEARLY = ("annually", "yearly")
_ARTICLES = frozenset({"a", "an"})


def _phrases(name: str) -> dict[str, list[tuple[str, ...]]]:
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(load("units")[name], key=len, reverse=True):
        low = tuple(tokenize(phrase).low)
        table.setdefault(low[0], []).append(low)
    return table


_POINTS: Final = (("points", _phrases("points")), ("basis points", _phrases("basis_points")))
_PERCENT: Final = words("units")["percent"]
_POINTED: Final = frozenset(first for _, phrases in _POINTS for first in phrases)
_AFTER: Final = _PERCENT | _POINTED | {"per", "pc"}
"""What a percentage can be named by."""
UNIT_STARTERS: Final = _AFTER
"""Every word in lower case by which a figure before it may be a percentage or points."""
_RATES: Final = load("units")["rates"].keys() | {"/"}
_NAMES: Final[dict[str, str]] = load("units")["rate_names"]
_UNITS: Final = words("units")["rate_units"]
_ADJECTIVES: Final = words("units")["rate_adjectives"]


def percent_marks() -> frozenset[str]:
    """The words, in lower case, one of which every percentage and every change in points is told by."""
    return _AFTER


def percent_after(tokens: Tokens, number: Number) -> tuple[str, int] | None:
    """``percent``, ``points`` or ``basis points`` after the number, and the token after that."""
    i = number.next
    if i >= len(tokens.low):
        return None
    at = i + 1 if tokens.low[i] == "-" and i + 1 < len(tokens.low) else i
    low = tokens.low[at]
    if low not in _AFTER:
        return None
    for unit, phrases in _POINTS if low in _POINTED else ():
        for phrase in phrases.get(low, ()):
            if tuple(tokens.low[at : at + len(phrase)]) == phrase:
                making = phrase == ("point",) and number.plain and number.low == 1 and at == i
                return None if making else (unit, at + len(phrase))  # "made one point"
    if low in _PERCENT:
        apart = low == "%" and tokens.start[at] - tokens.end[at - 1] > 1  # of the next column of a table
        return None if apart else ("percent", at + 1)
    if low == "per" and tokens.low[at + 1 : at + 2] == ["cent"]:
        return "percent", at + 2
    if low == "per" and tokens.low[at + 1 : at + 3] == ["-", "cent"]:
        return "percent", at + 3
    if low == "pc" and tokens.glued(at):
        return "percent", at + 1
    return None


def rate_after(tokens: Tokens, i: int) -> tuple[str, int]:
    """What the quantity before token ``i`` is a rate of ("a share", "per barrel"), and the token after."""
    if i >= len(tokens.low):
        return "", i
    low, at = tokens.low[i], i
    if low == "-":
        at = _unhyphened(tokens, i)
        low = tokens.low[at]
    if low in _RATES:
        return _rated(tokens, at, i)
    return ("year", at + 1) if low in _YEARLY else ("", i)


def _rated(tokens: Tokens, at: int, i: int) -> tuple[str, int]:
    """The unit after the "per", "a", "each" or slash at token ``at``; nothing, and ``i``, where there is none."""
    how = tokens.low[at]
    at = _unhyphened(tokens, at + 1)
    while at + 1 < len(tokens.low) and tokens.low[at] in _ADJECTIVES:
        at += 1
    if at >= len(tokens.low) or (how in _ARTICLES and _compound(tokens, at)):
        return "", i
    low = tokens.low[at]
    if low in _UNITS:
        return _NAMES.get(low, low), at + 1
    if how in ("per", "/"):
        measured = measure_after(tokens, at)
        if measured is not None:
            return measured
        if how == "per" and low.isalpha() and low != "cent" and low not in words("function")["determiners"]:
            return _NAMES.get(low, low), at + 1
    elif how in _ARTICLES and low not in _NO_RATE and not low.endswith("s") and unit_word(low):
        return unit_word(low), at + 1
    return "", i


def _unhyphened(tokens: Tokens, i: int) -> int:
    """The token after a hyphen at token ``i``, as in "$20-a-share"; ``i`` itself where there is none."""
    return i + (i + 1 < len(tokens.low) and tokens.low[i] == "-" and tokens.glued(i + 1))


def _compound(tokens: Tokens, i: int) -> bool:
    """Whether the unit goes on as another word: "a year-ago loss", "a year earlier"."""
    if tokens.low[i + 1 : i + 3] in (["-", "ago"], ["-", "earlier"], ["-", "end"], ["-", "old"], ["-", "long"]):
        return True
    return i + 1 < len(tokens.low) and tokens.low[i + 1] in ("ago", "earlier", "before", "later", "after")
