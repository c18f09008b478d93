"""What the readers of periods share: the sentence, what was read of it so far, and what they return."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from auditor.text.period_words import WORDS

if TYPE_CHECKING:
    import datetime as dt

    from auditor.text.period_bounds import Stretch
    from auditor.text.tokens import Tokens


_BEYOND: Final = [""] * 24


def nothing() -> None:
    """No period was told before."""


@dataclass(slots=True)  # a frozen one takes three times as long to make
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
    ends: Found | None = None
    """The last day by which a period is told, a date of its own: "quarter ended June 30"."""

    def bound(self, hedge: str) -> Found:
        """The same, bound by a preposition; ``dataclasses.replace`` is five times as slow."""
        return Found(self.first, self.last, self.when, hedge, self.kind, self.yearless, self.ends)


@dataclass(slots=True)
class Scene:
    """One sentence and the day it was published."""

    tokens: Tokens
    published: dt.date | None
    before: Callable[[], Stretch | None] = nothing
    """The latest part of a business year that an earlier sentence names; asked only where a period points back."""
    floor: int = 0
    """The first token that no period has taken yet."""
    found: list[Found] = field(default_factory=list)
    words: list[str] = field(init=False)
    """The tokens in lower case; empty before the floor, and as far beyond the sentence as a reader looks on both
    sides: a negative index leads to the end of the list. A list needs no call, and this is what readers do most."""

    def __post_init__(self) -> None:
        self.words = self.tokens.low + _BEYOND

    def read_from(self, floor: int, read: Callable[[], Found | None]) -> Found | None:
        """What a reader finds where the floor lies higher for its time."""
        before, words = self.floor, self.words
        self.floor, self.words = floor, [""] * floor + words[floor:]
        try:
            return read()
        finally:
            self.floor, self.words = before, words

    def capital(self, i: int) -> bool:
        """Whether the token begins with a capital letter."""
        raw = self.tokens.raw
        return 0 <= i < len(raw) and raw[i][0].isupper()

    def glued(self, i: int) -> bool:
        """Whether the token stands directly against the one before it."""
        return 0 < i < len(self.tokens.low) and self.tokens.glued(i)

    def number(self, i: int) -> int | None:
        """The value of a token of one to four figures."""
        word = self.words[i]
        return int(word) if word.isdecimal() and len(word) <= 4 else None

    def year(self, i: int) -> int | None:
        """The value of a token that can be a year of our time and counts nothing."""
        word = self.words[i]
        if len(word) != 4 or not word.isdecimal() or not 1900 <= int(word) <= 2099:
            return None
        return None if self.words[i + 1] in WORDS.counted else int(word)

    def ordinal(self, i: int) -> int | None:
        """The value of an ordinal word."""
        return WORDS.ordinals.get(self.words[i])

    def add(self, found: Found) -> None:
        """Keep what was read, and the date that ends it; their tokens are taken."""
        self.found.append(found)
        if found.ends:
            self.found.append(found.ends.bound("end"))
        floor = self.found[-1].last + 1
        self.words[self.floor : floor] = [""] * (floor - self.floor)
        self.floor = floor

    def reported(self) -> Stretch | None:
        """The latest period, longer than a week, that the sentence has named."""
        for found in reversed(self.found):
            when = found.when
            if found.kind == "date" and found.hedge != "end" and when.known and when.high - when.low > 7:
                return when
        return None

    def told(self) -> Stretch | None:
        """The latest part of a business year, now over, that the sentence, or one before it, has named."""
        for found in reversed(self.found):
            if found.kind == "date" and is_reported(found.when, found.hedge, self.published):
                return found.when
        return self.before()


def is_reported(when: Stretch, hedge: str, published: dt.date | None) -> bool:
    """Whether it is a quarter, a half or some months that are over and are told for themselves, not to compare."""
    unit = when.unit
    part = unit[5:6] in ("Q", "H") or (unit[:1] == "P" and unit[-1:] in ("M", "Q"))
    if not part or not when.known or hedge in ("earlier", "ago", "end"):
        return False
    return published is None or when.loose or when.high <= published.toordinal() + 1


Reader = Callable[[Scene, int], Found | None]
"""Reads the period that the word at a token gives away, or finds that there is none."""
