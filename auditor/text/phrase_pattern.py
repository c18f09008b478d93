"""Phrases of the lexicon as a part of a regular expression."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

GAP: Final = r"\s{1,3}"
"""Between two words; bounded, so that no run of blanks is slow to search."""


def one_of(phrases: Iterable[str]) -> str:
    """Any one of some phrases, the longest first."""
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))
