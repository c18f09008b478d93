"""The words that numbers are made of, from the lexicon, typed and read once."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from auditor.text.lexicon import load


@dataclass(frozen=True, slots=True)
class NumberTable:
    """What numbers are written with, and what each word is worth."""

    words: dict[str, Decimal]
    tens: frozenset[str]
    magnitudes: dict[str, Decimal]
    suffixes: dict[str, Decimal]
    vague: dict[str, tuple[Decimal, Decimal]]


def _read() -> NumberTable:
    raw = load("numbers")
    units = {w: Decimal(n) for w, n in raw["units"].items()}
    tens = {w: Decimal(n) for w, n in raw["tens"].items()}
    return NumberTable(
        words={**units, **tens},
        tens=frozenset(tens),
        magnitudes={w: Decimal(n) for w, n in raw["magnitudes"].items()},
        suffixes={w: Decimal(n) for w, n in raw["suffixes"].items()},
        vague={w: (Decimal(a), Decimal(b)) for w, (a, b) in raw["vague"].items()},
    )


NUMBERS: Final = _read()


@cache
def number_starters() -> frozenset[str]:
    """The words a number can begin with; any token that begins with a digit can too."""
    return frozenset(NUMBERS.words) | frozenset(NUMBERS.vague) | frozenset(NUMBERS.magnitudes)
