"""What the headings of a table say: "(in millions of dollars)", "$ mln", "% change", "2024", "year ago"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from auditor.model import MentionKind
from auditor.text.currency import currency_after, currency_before
from auditor.text.lexicon import load, words
from auditor.text.measure import measure_after
from auditor.text.number import Number
from auditor.text.number_table import NUMBERS
from auditor.text.tokens import Tokens, tokenize

_SCALES: Final = NUMBERS.magnitudes | {word: Decimal(n) for word, n in load("tables")["scales"].items()}
_GLUED_SCALES: Final = frozenset({"m", "mm", "k", "b", "bn", "000", "000s"})
"""Magnitudes that are one only beside a currency."""
_CELL: Final = re.compile(r"[^\s](?:[^\t\n]*?[^\s])?(?=\s{2,}|\t|$)")
_YEAR: Final = re.compile(r"(?<![\d,.])(?:(19|20)(\d\d)|'(\d\d))(?![\d,.])")
_LONGEST = 8
"""A heading without brackets has no more tokens than this."""
_ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Unit:
    """What a heading says of the figures below it."""

    kind: MentionKind
    name: str
    """The ISO code of money, the unit of a measure; empty where only the magnitude is told."""
    scale: Decimal


def cells(line: str) -> list[tuple[str, int]]:
    """The cells of a line, by gaps of two spaces or a tab, each with the place where it ends."""
    return [(match.group(), match.end()) for match in _CELL.finditer(line)]


def heading_unit(line: str) -> Unit | None:
    """The unit that a heading gives to the figures below it; None where the line is none."""
    tokens = tokenize(line)
    low = tokens.low
    for i, word in enumerate(low):
        if word not in _SCALES or not (_inside_brackets(tokens, i) or _leads(tokens, i)):
            continue
        named = _named(tokens, i)
        if named is not None:
            return Unit(*named, scale=_SCALES[word])
        if word not in _GLUED_SCALES:
            return Unit("money", "", _SCALES[word])
    return _unscaled(tokens)


def _inside_brackets(tokens: Tokens, i: int) -> bool:
    return "(" in tokens.low[:i] and ")" in tokens.low[i:]


def _leads(tokens: Tokens, i: int) -> bool:
    """Whether the line is short, or says before token ``i`` that it tells of figures."""
    led = not words("tables")["leads"].isdisjoint(tokens.low[max(i - 3, 0) : i])
    figures = any(low[0].isdecimal() and low not in _SCALES for low in tokens.low)
    return not figures and (len(tokens) <= _LONGEST or (led and tokens.low[-1] in ("-", ":", ")")))


def _named(tokens: Tokens, i: int) -> tuple[MentionKind, str] | None:
    """The currency or the measure beside the magnitude at token ``i``."""
    many = Number(Decimal(10**6), Decimal(10**6), _ONE, i + 1, plain=False, scaled=True)
    for first in (i - 1, i - 2):
        before = currency_before(tokens, first) if first >= 0 else None
        if before is not None and before[1] in (i, i - 1):
            return "money", before[0]
    at = i + 1 + (tokens.low[i + 1 : i + 2] == ["of"])
    after = currency_after(tokens, at, many)
    if after is not None and not after.coin:
        return "money", after.code
    measured = measure_after(tokens, at)
    return ("measure", measured[0]) if measured else None


def _unscaled(tokens: Tokens) -> Unit | None:
    """ "(in dollars)", "in euros": a currency without a magnitude."""
    for i, word in enumerate(tokens.low[:-1]):
        if word == "in" and (_inside_brackets(tokens, i) or len(tokens) <= _LONGEST - 4):
            one = Number(Decimal(10**6), Decimal(10**6), _ONE, i + 1, plain=False, scaled=True)
            money = currency_after(tokens, i + 1, one)
            if money is not None and not money.coin:
                return Unit("money", money.code, _ONE)
    return None


def is_percent(cell: str) -> bool:
    """Whether the heading of a column is of percentages: "% change", "Change (pct)"."""
    return not words("tables")["percent"].isdisjoint(tokenize(cell).low)


def is_earlier(cell: str) -> int | None:
    """The year of a column, 0 where it is told as earlier only ("year ago"); None for a column of no time."""
    year = _YEAR.search(cell)
    if year:
        return int(year[1] + year[2]) if year[1] else 1900 + int(year[3]) + 100 * (int(year[3]) < 50)
    return 0 if not words("tables")["earlier"].isdisjoint(tokenize(cell.replace("year ago", "year-ago")).low) else None


def currency_in(line: str) -> str:
    """The code of the first currency whose symbol stands in a row; filings write it in the first row alone."""
    tokens = tokenize(line)
    found = (currency_before(tokens, i) for i in range(len(tokens.low)) if not tokens.low[i][0].isalnum())
    return next((currency[0] for currency in found if currency), "")
