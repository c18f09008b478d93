"""Phrases and number words of the lexicon as parts of a regular expression, and what they say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from auditor.text.lexicon import load

GAP: Final = r"\s{1,3}"
"""Between two words; bounded, so that no run of blanks is slow to search."""


def one_of(phrases: Iterable[str]) -> str:
    """Any one of some phrases, the longest first."""
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


@cache
def numerals() -> Mapping[str, int]:
    """The whole numbers that one word tells, and their size: "twelve"."""
    told: dict[str, int] = load("numbers")["units"]
    return told


def whole_number(digits: int) -> str:
    """A whole number of so many digits at most, or in a word."""
    return rf"(?:[0-9]{{1,{digits}}}|{one_of(numerals())})"


def number_told(told: str, names: Mapping[str, int]) -> int:
    """The number that a part of a text tells in figures, or by one of some ``names`` in lower case."""
    low = told.lower()
    return names[low] if low in names else int(low)
