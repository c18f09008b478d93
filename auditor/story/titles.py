"""Read a headline apart: the marks that say a story is a later version, and the words that are left."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from auditor.text.lexicon import load

Mark = Literal["", "repeated", "updated", "corrected"]
MARKS: tuple[Mark, ...] = ("", "repeated", "updated", "corrected")
"""From the version that came first to the one that stands last."""

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 400
"""Characters of a headline that are read; more is no headline."""


class Title(NamedTuple):
    """A headline without its marks."""

    words: tuple[str, ...]
    """In lower case, without marks of punctuation."""
    mark: Mark
    """The strongest of its marks."""
    number: int
    """That of "UPDATE 3"; 0 where it has none."""

    def overlap(self, other: Title) -> float:
        """The share of the shorter headline's different words that stand in the other too."""
        mine, theirs = set(self.words), set(other.words)
        fewest = min(len(mine), len(theirs))
        return len(mine & theirs) / fewest if fewest else 0.0


def read_title(headline: str) -> Title:
    """The words and the marks of a headline."""
    rest = headline[:_LONGEST].lower().replace("'", "").replace("’", "")
    mark: Mark = ""
    number = 0
    while match := _leading().match(rest) or _trailing().search(rest):
        found = _kinds()[match["mark"]]
        if MARKS.index(found) > MARKS.index(mark):
            mark = found
        number = max(number, int(match["number"] or 0))
        rest = rest[match.end() :] if match.start() == 0 else rest[: match.start()]
    return Title(tuple(_WORD.findall(rest)), mark, number)


@cache
def _kinds() -> dict[str, Mark]:
    return {word: mark for mark, listed in load("versions")["headline"].items() for word in listed}


@cache
def _leading() -> re.Pattern[str]:
    """ "(CORRECTED) - ", "CORRECTED: ", "UPDATE 3-", "CORRECTION (OFFICIAL): "."""
    words = "|".join(sorted(_kinds(), key=len, reverse=True))
    return re.compile(
        rf"[\s*(<\[]{{0,9}}(?P<mark>{words})(?: ?\(official\))?(?: (?P<number>\d{{1,3}}))?"
        r"(?:[)>\]]\s?[-–—:]{0,2}|\s?[-–—:]{1,2})\s*"
    )


@cache
def _trailing() -> re.Pattern[str]:
    """ " (corrected)" at the end."""
    words = "|".join(sorted(_kinds(), key=len, reverse=True))
    return re.compile(rf"\s[(\[](?P<mark>{words})(?: (?P<number>\d{{1,3}}))?[)\]]\s*$")
