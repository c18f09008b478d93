"""Read the fractions of a number: "1/4", "6 1/2", "5½", "three-quarters", "half a million", "two and a half"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Final

from auditor.text.figure import figure
from auditor.text.lexicon import load
from auditor.text.number import Number, magnitude
from auditor.text.tokens import Tokens

_ONE = Decimal(1)
_HALF = Decimal("0.5")
_BOTTOMS = frozenset({2, 3, 4, 5, 8, 10, 16, 32, 64, 128})
"""What news divides by; 9/11 and 24/7 are no fractions."""
_LONGEST_WHOLE = Decimal(10000)
_ALONE = frozenset({"half", "quarter"})
"""Words that may be a fraction without a number before them; "third" and "fifth" alone are ordinals."""


_NAMES: Final = {word: Decimal(bottom) for word, bottom in load("numbers")["fractions"].items()}
_SIGNS: Final = {sign: (Decimal(top), Decimal(bottom)) for sign, (top, bottom) in load("numbers")["signs"].items()}
_TOPS: Final = {word: Decimal(number) for word, number in load("numbers")["units"].items()}

FRACTION_WORDS: Final = frozenset(_NAMES)
"""The words that name a part: half, third, quarters."""
FRACTION_STARTERS: Final = FRACTION_WORDS | _SIGNS.keys()
"""The words and signs that a fraction can begin with, beside those of numbers."""
_BEHIND: Final = _SIGNS.keys() | {"-", "and"}
"""What a fraction behind a whole number begins with, beside a figure."""
SLASHES: Final = ("/", "⁄")
FRACTION_FOLLOWS: Final = _BEHIND
"""What a fraction behind a whole number begins with, beside a figure."""


def with_fraction(tokens: Tokens, number: Number) -> Number:
    """The number with the fraction written after it; the number itself where there is none."""
    if not number.plain or number.low >= _LONGEST_WHOLE:
        return number
    i = number.next
    follow = tokens.low[i] if i < len(tokens.low) else ""
    if follow not in _BEHIND and not follow[:1].isdigit():
        return number
    sign = _SIGNS.get(follow) if tokens.glued(i) else None
    if sign is not None:
        return _mixed(tokens, number, sign, i + 1)
    if not number.in_words:
        hyphen = follow == "-" and tokens.glued(i)
        at = i + 1 if hyphen else i
        written = _slashed(tokens, at) if at < len(tokens.low) and tokens.glued(at) == hyphen else None
        if written is not None:
            return _mixed(tokens, number, written, at + 3)
    if follow in _SIGNS or follow[:1].isdigit():
        return number
    words = [low for low in tokens.low[i : i + 6] if low != "-"][:3]
    if words == ["and", "a", "half"]:
        hyphens = tokens.low[i : i + 6].count("-") if tokens.low[i] == "-" else 0
        return _mixed(tokens, number, (_ONE, Decimal(2)), i + 3 + hyphens)
    return number


def read_fraction(tokens: Tokens, i: int) -> Number | None:
    """The bare fraction that begins at token ``i``; only a unit after it shows that it is an amount."""
    low = tokens.low[i]
    if low[0].isdigit():
        written = _slashed(tokens, i)
        return _number(tokens, written, _past_article(tokens, i + 3)) if written else None
    if low in _SIGNS:
        return _number(tokens, _SIGNS[low], i + 1)
    return _in_words(tokens, i)


def _in_words(tokens: Tokens, i: int) -> Number | None:
    """ "one-half", "three quarters of a", "half a million", "a quarter"."""
    if tokens.low[i : i + 2] == ["quarter", "a"]:  # "the same quarter a year ago"
        return None
    at, top = i, _ONE
    if tokens.low[i] in _TOPS:
        top = _TOPS[tokens.low[i]]
        at = i + 1
        at += at + 1 < len(tokens.low) and tokens.low[at] == "-"
    elif tokens.low[i] not in _ALONE and not _a_part(tokens, i):
        return None
    bottom = _NAMES.get(tokens.low[at]) if at < len(tokens.low) else None
    if bottom is None or not 0 < top < bottom:
        return None
    return _number(tokens, (top, bottom), _past_article(tokens, at + 1), in_words=True)


def _a_part(tokens: Tokens, i: int) -> bool:
    """Whether the ordinal at token ``i`` is a part: "a third of them", "fell by a tenth"."""
    if tokens.low[i] not in _NAMES or i == 0 or tokens.low[i - 1] != "a":
        return False
    return tokens.low[i + 1 : i + 2] == ["of"] or (i > 1 and tokens.low[i - 2] == "by")


def _past_article(tokens: Tokens, i: int) -> int:
    """The token after the *of a* in "three-quarters of a point", the *a* in "half a million"."""
    at = i + (i + 1 < len(tokens.low) and tokens.low[i] == "of")
    if at < len(tokens.low) and tokens.low[at] in ("a", "an", "one"):
        at += 1
        return at + (at + 1 < len(tokens.low) and tokens.raw[at] in ("US", "U.S."))
    return at


def _slashed(tokens: Tokens, i: int) -> tuple[Decimal, Decimal] | None:
    """The ``1/4`` that begins at token ``i``."""
    if i + 2 >= len(tokens.low) or tokens.low[i + 1] not in SLASHES:
        return None
    if not (tokens.glued(i + 1) and tokens.glued(i + 2)):
        return None
    top, bottom = figure(tokens.raw[i]), figure(tokens.raw[i + 2])
    if top is None or bottom is None or not 0 < top < bottom or bottom not in _BOTTOMS:
        return None
    return top, bottom


def _number(tokens: Tokens, parts: tuple[Decimal, Decimal], i: int, *, in_words: bool = False) -> Number:
    top, bottom = parts
    scale, after = magnitude(tokens, i)
    value = top * scale / bottom
    step = scale / bottom if scale == 1 else scale / 10
    return Number(value, value, step, after, plain=False, in_words=in_words)


def _mixed(tokens: Tokens, number: Number, parts: tuple[Decimal, Decimal], i: int) -> Number:
    """A whole number and a fraction: "6 1/2", "two and a half billion"."""
    top, bottom = parts
    scale, after = magnitude(tokens, i)
    value = (number.low + top / bottom) * scale
    step = scale / bottom
    return replace(number, low=value, high=value, step=step, next=after, plain=False)
