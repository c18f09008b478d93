"""Read a number, in figures or in words, with the precision it was written in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from auditor.text.lexicon import load
from auditor.text.tokens import Tokens

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?$")
_SIMPLE = re.compile(r"\d*\.?\d+$")
_ONE = Decimal(1)

MAX_DIGITS = 15
"""A longer figure is no quantity of the news, and no longer exact as a float."""
_LARGEST = Decimal(10) ** 18


@dataclass(frozen=True, slots=True)
class Number:
    """A number and how finely it was written."""

    low: Decimal
    """The figure; with ``high`` the ends of a vague one ("tens of billions")."""
    high: Decimal
    """Equal to ``low`` for a figure."""
    step: Decimal
    """The unit of the last digit written: 0.1 billion for "5.2 billion", 1 for "53"."""
    next: int
    """The token after the number."""
    plain: bool
    """Whether it is a bare figure or word, without decimals or magnitude."""
    in_words: bool = False
    plus: bool = False
    """Whether a plus sign stands before the magnitude: "5+ billion"."""


@dataclass(frozen=True, slots=True)
class _Table:
    words: dict[str, Decimal]
    tens: frozenset[str]
    magnitudes: dict[str, Decimal]
    suffixes: dict[str, Decimal]
    vague: dict[str, tuple[Decimal, Decimal]]


@cache
def _table() -> _Table:
    raw = load("numbers")
    units = {w: Decimal(n) for w, n in raw["units"].items()}
    tens = {w: Decimal(n) for w, n in raw["tens"].items()}
    return _Table(
        words={**units, **tens},
        tens=frozenset(tens),
        magnitudes={w: Decimal(n) for w, n in raw["magnitudes"].items()},
        suffixes={w: Decimal(n) for w, n in raw["suffixes"].items()},
        vague={w: (Decimal(a), Decimal(b)) for w, (a, b) in raw["vague"].items()},
    )


@cache
def number_starters() -> frozenset[str]:
    """The words a number can begin with; any token that begins with a digit can too."""
    table = _table()
    return frozenset(table.words) | frozenset(table.vague) | frozenset(table.magnitudes)


def read_number(tokens: Tokens, i: int) -> Number | None:
    """The number that begins at token ``i``, or None."""
    low = tokens.low[i]
    if is_figure(low):
        return _figure(tokens, i)
    table = _table()
    if low in table.vague:
        return _vague(tokens, i)
    if low in table.words or (low in table.magnitudes and i and tokens.low[i - 1] == "a"):
        return _in_words(tokens, i)
    return None


def is_figure(word: str) -> bool:
    """Whether a token is written in figures: ``53``, ``1,200.5``, ``.25``."""
    return word[0].isdecimal() or (word[0] == "." and word[1:2].isdecimal())


def figure(text: str) -> Decimal | None:
    """The value of a figure such as ``1,200.5``; None where the marks are not in their places."""
    if sum(map(str.isdecimal, text)) > MAX_DIGITS:
        return None
    if _SIMPLE.match(text):
        return Decimal(text)
    if _GROUPED.match(text):
        return Decimal(text.replace(",", ""))
    return None


def _figure(tokens: Tokens, i: int) -> Number | None:
    value = figure(tokens.raw[i])
    if value is None:
        return None
    step = _ONE.scaleb(int(value.as_tuple().exponent))
    nxt = i + 1
    plus = nxt < len(tokens) and tokens.low[nxt] == "+" and tokens.glued(nxt)
    scale, after = magnitude(tokens, nxt + plus)
    nxt = after if scale != 1 else nxt
    return Number(
        value * scale, value * scale, step * scale, nxt, plain=scale == 1 and step == 1, plus=plus and scale != 1
    )


def magnitude(tokens: Tokens, i: int) -> tuple[Decimal, int]:
    """The product of the magnitude words from token ``i`` on, and the token after them."""
    table = _table()
    scale = _ONE
    while i < len(tokens):
        low = tokens.low[i]
        if tokens.glued(i) and low in table.suffixes and scale == 1:
            return table.suffixes[low], i + 1
        hyphen = low == "-" and i + 1 < len(tokens) and tokens.low[i + 1] in table.magnitudes
        factor = table.magnitudes.get(tokens.low[i + 1] if hyphen else low)
        if factor is None or scale * factor > _LARGEST:
            break
        scale *= factor
        i += 2 if hyphen else 1
    return scale, i


def _in_words(tokens: Tokens, i: int) -> Number:
    """ "twenty-seven", "a hundred and five", "three million", "a dozen"."""
    table = _table()
    total, part, nxt = Decimal(0), Decimal(0), i
    scaled = False
    while nxt < len(tokens):
        low = tokens.low[nxt]
        if low == "-" and nxt > i and nxt + 1 < len(tokens) and tokens.low[nxt - 1] in table.tens:
            follow = table.words.get(tokens.low[nxt + 1])
            if follow is None or follow >= 10:
                break
            part, nxt = part + follow, nxt + 2
        elif low in table.words and (nxt == i or (part % 100 == 0 and tokens.low[nxt - 1] != "-")):
            part, nxt = part + table.words[low], nxt + 1
        elif total + part > _LARGEST:
            break
        elif low in ("hundred", "dozen"):
            part, nxt, scaled = (part or _ONE) * table.magnitudes[low], nxt + 1, True
        elif low in table.magnitudes:
            total, part = total + (part or _ONE) * table.magnitudes[low], Decimal(0)
            nxt, scaled = nxt + 1, True
        elif low == "and" and scaled and nxt + 1 < len(tokens) and tokens.low[nxt + 1] in table.words:
            nxt += 1
        else:
            break
    value = total + part
    step = _ONE if not total or part else _last_magnitude(tokens, nxt)
    return Number(value, value, step, nxt, plain=step == 1, in_words=True)


def _last_magnitude(tokens: Tokens, nxt: int) -> Decimal:
    return _table().magnitudes.get(tokens.low[nxt - 1], _ONE)


def _vague(tokens: Tokens, i: int) -> Number | None:
    """ "tens of billions", "hundreds of thousands of", "dozens"."""
    table = _table()
    bottom, top = table.vague[tokens.low[i]]
    nxt = i + 1
    while nxt + 1 < len(tokens) and tokens.low[nxt] == "of" and tokens.low[nxt + 1] in table.vague:
        more = table.vague[tokens.low[nxt + 1]][0]
        if top * more > _LARGEST:
            return None
        bottom, top, nxt = bottom * more, top * more, nxt + 2
    if i and tokens.low[i - 1] in ("the", "many"):
        return None
    if tokens.low[i] in ("tens", "scores") and tokens.low[nxt : nxt + 1] != ["of"] and nxt == i + 1:
        return None
    return Number(bottom, top, bottom, nxt, plain=False, in_words=True)
