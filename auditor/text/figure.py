"""The value of a figure as it is written: 1,200.5, 10 000, 12,00,000, 3x10-8, and what a scanner made of it."""

from __future__ import annotations

import re
from decimal import Decimal

from auditor.text.tokens import Tokens

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?$|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$")  # 1,200,000 and 12,00,000
_SIMPLE = re.compile(r"\d*\.?\d+$")
_WITH_LETTERS = re.compile(r"\d[\dO]*(?:,[\dO]{3})*(?![^\W_])")
_SCANNED = 12
"""Tokens that a figure with letters is cut into at most."""
_HARD_SPACES = "\u00a0\u2009\u202f"
_LARGEST = Decimal(10) ** 18

MAX_DIGITS = 15
"""A longer figure is no quantity of the news, and no longer exact as a float."""


def is_figure(word: str) -> bool:
    """Whether a token is written in figures: ``53``, ``1,200.5``, ``.25``."""
    return word[0].isdecimal() or (word[0] == "." and len(word) > 1 and word[1].isdecimal())


def figure(text: str) -> Decimal | None:
    """The value of a figure such as ``1,200.5``; None where the marks are not in their places."""
    if len(text) > MAX_DIGITS and sum(map(str.isdecimal, text)) > MAX_DIGITS:
        return None
    if _SIMPLE.match(text):
        return Decimal(text)
    if _GROUPED.match(text):
        return Decimal(text.replace(",", ""))
    return None


def scanned(tokens: Tokens, i: int) -> tuple[Decimal, int] | None:
    """The figure at token ``i`` in which a scanner took a nought for a letter, and the token after it: "$1O,OOO"."""
    written = _WITH_LETTERS.match(tokens.text, tokens.start[i])
    value = figure(written.group().replace("O", "0")) if written else None
    if written is None or value is None or written.end() not in tokens.end[i : i + _SCANNED]:
        return None
    return value, tokens.end.index(written.end(), i) + 1


def spaced(tokens: Tokens, value: Decimal, i: int) -> tuple[Decimal, int]:
    """The figure with the groups of three that stand apart: "10 000" with a hard or a plain space, "80, 000"."""
    if value >= 1000:
        return value, i
    while i < len(tokens.low) and value < _LARGEST:
        comma = tokens.low[i] == "," and tokens.low[i + 1 : i + 2] == ["000"]
        at = i + comma
        group = tokens.low[at]
        gap = tokens.text[tokens.end[at - 1] : tokens.start[at]]
        if len(group) != 3 or not group.isdecimal() or len(gap) != 1 or not (gap in _HARD_SPACES or group == "000"):
            break
        value, i = value * 1000 + int(group), at + 1
    return value, i


def power_of_ten(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """The exponent of the "×10−8" at token ``i``, and the token after it."""
    if i + 3 >= len(tokens.low) or tokens.low[i] not in ("×", "x") or tokens.low[i + 1] != "10":
        return None
    at = i + 2 + (tokens.low[i + 2] == "^")
    negative = tokens.low[at] == "-"
    at += negative
    if at >= len(tokens.low) or not tokens.low[at].isdecimal() or len(tokens.low[at]) > 2 or at == i + 2:
        return None
    exponent = int(tokens.low[at])
    return (-exponent if negative else exponent), at + 1
