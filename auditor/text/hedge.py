"""The words around a quantity that widen or open its interval: more than, nearly, up to, about."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import Final, Literal

from auditor.text.lexicon import load, words
from auditor.text.number import Number
from auditor.text.number_table import number_starters
from auditor.text.tokens import Tokens, tokenize

Effect = Literal["above", "at_least", "at_most", "below", "nearly", "about", "above_slightly", "one_of"]
Change = Literal["=", "~", ">", "<", "up", "down"]

_Phrases = dict[str, list[tuple[tuple[str, ...], Effect]]]


_ARTICLES = ("a", "an", "the")
_LEADS = ("and", "at")
"""What hedges behind a quantity begin with that may lead to another: "50 people at least 10 of whom"."""
_UP_TO = ("up", "to")
_GOING: Final = words("grammar")["before_up"]
_BEING: Final = words("grammar")["forms_of_be"]
_STOPS = frozenset({"from", ",", ";", ".", "and", "but", "or", "as", "when", "that", "which"})
_LONGEST = 6
"""In words: no longer is an amount before its "from"."""
_HALF, _TWENTIETH, _NEARLY, _SLIGHTLY = (Decimal(share) for share in ("0.5", "0.05", "0.9", "1.1"))

_CHANGES: dict[Effect, Change] = {
    "above": ">", "at_least": ">", "above_slightly": ">", "at_most": "<", "below": "<", "nearly": "~", "about": "~",
}  # fmt: skip


def change_of(effect: Effect | None) -> Change:
    """The sign of a hedge: ``>`` for *more than* and *at least*, ``<`` for *up to*, ``~`` for *about* and *nearly*."""
    return _CHANGES.get(effect, "=") if effect else "="


def _phrases(side: str) -> _Phrases:
    """Phrases by the token next to the quantity, longest first."""
    table: _Phrases = {}
    for effect, phrases in load("hedges")[side].items():
        for phrase in phrases:
            low = tuple(tokenize(str(phrase)).low)
            table.setdefault(low[-1 if side == "before" else 0], []).append((low, effect))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


_BEFORE: Final = _phrases("before")
_AFTER: Final = _phrases("after")
HEDGE_STARTERS: Final = frozenset(_AFTER)
"""What a hedge behind its quantity begins with."""


def hedge_before(tokens: Tokens, i: int) -> tuple[int, Effect] | None:
    """The hedge that ends right before token ``i``: its first token and its effect."""
    at = i - 1
    if at < 0:
        return None
    if at and tokens.low[at] in _ARTICLES:
        at -= 1
    for phrase, effect in _BEFORE.get(tokens.low[at], ()):
        first = at - len(phrase) + 1
        if first >= 0 and tuple(tokens.low[first : at + 1]) == phrase:
            if at < i - 1 and (phrase in (("over",), ("under",)) or tokens.low[at + 1] == "the"):
                continue
            if phrase == _UP_TO and _leads_up(tokens, first, i):
                continue
            return first, effect
    return None


def _leads_up(tokens: Tokens, first: int, i: int) -> bool:
    """Whether the *up* at token ``first`` belongs to a verb of a move: "go up to $120", "was up to 136 from 46"."""
    before = tokens.low[first - 1] if first else ""
    if before in _GOING:
        return True
    if before not in _BEING:
        return False
    following = next((low for low in tokens.low[i : i + _LONGEST] if low in _STOPS), "")
    return following == "from"


def hedge_after(tokens: Tokens, i: int) -> tuple[int, Effect] | None:
    """The hedge that begins at token ``i``: the token after it and its effect."""
    if i >= len(tokens.low):
        return None
    for phrase, effect in _AFTER.get(tokens.low[i], ()):
        after = i + len(phrase)
        if tuple(tokens.low[i:after]) == phrase and not (phrase[0] in _LEADS and _goes_on(tokens, after)):
            return after, effect
    return None


def _goes_on(tokens: Tokens, i: int) -> bool:
    """Whether a noun or number follows, so that another phrase begins: "€5 million and above the forecast"."""
    if i >= len(tokens.low):
        return False
    low = tokens.low[i]
    function = words("function")
    return (
        low[0].isdecimal()
        or low == "$"
        or low in number_starters()
        or low in function["determiners"]
        or low in function["prepositions"]
    )


def interval(number: Number, effect: Effect | None, *, exact: bool = False) -> tuple[float, float]:
    """The half-open interval a number and its hedge stand for.

    ``exact`` is for plain counts: 27 people is ``[27, 28)``, more than 27 is ``[28, inf)``.
    Ends are computed in decimals and converted once, so that neighbours like 5.2 and 5.3 share none.
    """
    low, high, step, kept = number.low, number.high, number.step, number.kept
    if effect is None and kept is not None and kept.low is low and high is low:
        return (kept.point, kept.point + 1) if exact else (kept.bottom, kept.top)
    if low != high:
        return _vague(low, high, effect)
    if exact and effect != "about":
        bottom, top, after = low, low + 1, low + 1
    else:
        half = step * _HALF
        bottom, top, after = low - half, low + half, low
    if effect is None:
        return float(bottom), float(top)
    bounds = _hedged(low, (bottom, top, after), step, effect)
    return bounds if bounds[0] < bounds[1] else (float(bottom), float(top))


def _hedged(low: Decimal, ends: tuple[Decimal, Decimal, Decimal], step: Decimal, effect: Effect) -> tuple[float, float]:
    """The ends by a hedge, of a figure with its bottom, its top and the least figure above it."""
    bottom, top, after = ends
    if effect == "about":
        five = abs(low) * _TWENTIETH
        return float(min(bottom, low - five)), float(max(top, low + five))
    if effect == "nearly":
        return float(low * _NEARLY), float(low)
    if effect == "above_slightly":
        return float(after), float(max(low * _SLIGHTLY, after + step))
    if effect in ("at_most", "below"):
        return -math.inf, float(top if effect == "at_most" else low)
    return float(after if effect == "above" else low), math.inf


def _vague(low: Decimal, high: Decimal, effect: Effect | None) -> tuple[float, float]:
    """Tens of billions: ten to a hundred; more than tens of billions has no top."""
    if effect in ("above", "at_least"):
        return float(low), math.inf
    if effect in ("at_most", "below"):
        return -math.inf, float(high)
    return float(low), float(high)


def is_above(hedge: str) -> bool:
    """Whether the words of a hedge leave the figure itself out: more than, over; not *at least*."""
    return hedge in load("hedges")["before"]["above"]
