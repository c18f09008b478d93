"""What the readers of periods share: the sentence, what was read of it so far, and what they return."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from auditor.text.period_words import WORDS

if TYPE_CHECKING:
    import datetime as dt

    from auditor.text.period_bounds import Stretch
    from auditor.text.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Found:
    """A period read from token ``first`` to token ``last``, inclusive."""

    first: int
    last: int
    when: Stretch
    """Days for a date, years for a duration."""
    hedge: str = ""
    kind: Literal["date", "duration"] = "date"
    yearless: tuple[int, int] | None = None
    """Month and day (0 for a whole month) of a date whose year was not written."""


@dataclass(slots=True)
class Scene:
    """One sentence and the day it was published."""

    tokens: Tokens
    published: dt.date | None
    floor: int = 0
    """The first token that no period has taken yet."""
    found: list[Found] = field(default_factory=list)

    def word(self, i: int) -> str:
        """The token in lower case; empty beyond the free part of the sentence."""
        low = self.tokens.low
        return low[i] if self.floor <= i < len(low) else ""

    def capital(self, i: int) -> bool:
        """Whether the token begins with a capital letter."""
        raw = self.tokens.raw
        return 0 <= i < len(raw) and raw[i][0].isupper()

    def glued(self, i: int) -> bool:
        """Whether the token stands directly against the one before it."""
        return 0 < i < len(self.tokens) and self.tokens.glued(i)

    def number(self, i: int) -> int | None:
        """The value of a token of one to four figures."""
        word = self.word(i)
        return int(word) if word.isdecimal() and len(word) <= 4 else None

    def year(self, i: int) -> int | None:
        """The value of a token that can be a year of our time and counts nothing."""
        word = self.word(i)
        if len(word) != 4 or not word.isdecimal() or not 1900 <= int(word) <= 2099:
            return None
        return None if self.word(i + 1) in WORDS.counted else int(word)

    def ordinal(self, i: int) -> int | None:
        """The value of an ordinal word."""
        return WORDS.ordinals.get(self.word(i))

    def reported(self) -> Stretch | None:
        """The latest period, longer than a week, that the sentence has named."""
        for found in reversed(self.found):
            if found.kind == "date" and found.when.known and found.when.high - found.when.low > 7:
                return found.when
        return None


Reader = Callable[[Scene, int], Found | None]
"""Reads the period that the word at a token gives away, or finds that there is none."""
