"""Tell the line breaks that end a sentence from those of hard-wrapped text.

In wrapped text a break ends nothing when the next line's first word would not have fitted on the line, or goes on
in lower case. Blank lines, bullets and indents always end a sentence.
"""

from __future__ import annotations

import re
from functools import lru_cache

from auditor.corpus.date_stamp import is_date_stamp, says_published
from auditor.text.lazy import lazy
from auditor.text.lexicon import words

_BULLET = re.compile(r"\s*(?:[•·*▪●◦‣–—-]|\(?\d{1,2}[.)])\s+\S")
_INDENT = "\n    "
_ROW = re.compile(r"\S(?: {3}|\t)[-+($€£¥ \t]*\d")
"""A row of a table: a figure behind a gap."""
_ENDS = frozenset(".!?:;")
_FIGURES = frozenset("$€£¥0123456789")

WIDEST = 100
"""A block of lines with a longer one is not wrapped."""
_HEAD = 8
"""In lines: so near its beginning an article tells when it was published."""
NARROWEST = 40
"""Nor is one whose lines are all shorter: a menu, a table, an address."""


@lru_cache(maxsize=4)
def has_rows(text: str) -> bool:
    """Whether a line of the text is a row of a table; most texts have no gaps but their indents."""
    flat = text.replace(_INDENT, "\n") if _INDENT in text else text
    return ("   " in flat or "\t" in flat) and _ROW.search(text) is not None


def is_bullet(text: str, start: int) -> bool:
    """Whether a point of a list begins at an offset of the text."""
    return _BULLET.match(text, start) is not None


class Lines:
    """The lines of a stretch of text."""

    def __init__(self, text: str, start: int, stop: int) -> None:
        piece = text[start:stop]
        self._lines = [line.rstrip() for line in piece.split("\n")]
        """Without white space at their ends."""
        self._gapped = has_rows(piece)

    @lazy
    def _wrapped(self) -> list[int]:
        """For each line the width at which its block is wrapped, 0 where the block is not wrapped."""
        return _widths(self._lines)

    @lazy
    def _indented(self) -> bool:
        """Whether several lines are indented, as paragraphs are."""
        return sum(line[:2].isspace() for line in self._lines) > 1

    @lazy
    def _alone(self) -> frozenset[int]:
        """The numbers of the lines that are rows of a table, or only date the article."""
        dated = {number for number, line in enumerate(self._lines[: _HEAD + 1]) if is_date_stamp(line)}
        rows = (number for number, line in enumerate(self._lines) if self._gapped and _ROW.search(line))
        return frozenset(dated.union(rows))

    def ends_sentence(self, number: int) -> bool:
        """Whether the line break after the line with this number, from 0, ends a sentence."""
        line, following = self._lines[number], self._lines[number + 1]
        if not line or not following:
            return True
        alone = self._alone
        if number in alone or (number + 1 in alone and (says_published(following) or not _goes_on(line))):
            return True
        if following[0].islower() and len(line) >= NARROWEST / 2:  # most lines of wrapped text
            return line[-1] in _ENDS
        if following[0].isspace() or _BULLET.match(following):
            return True
        first = following.split(None, 1)[0]
        if first.strip(".,").lower() in words("names")["legal"] and line[-1] not in _ENDS:
            return False
        if following[0] in _FIGURES and len(line) >= NARROWEST and line[-1].islower():
            return False
        width = self._wrapped[number]
        if not width or width != self._wrapped[number + 1]:
            return True
        open_ = number == 0 and line[-1] not in _ENDS
        if open_ and (self._indented or _unfinished(line, width) or _names_company(line)):
            return False  # where paragraphs are indented, a line that is not goes on the one before
        return len(line) + 1 + len(first) <= width


def _goes_on(line: str) -> bool:
    """Whether a line of text is cut in its sentence: "a dividend that is paid on / March 30"."""
    return len(line) >= NARROWEST / 2 and line[-1].islower()


def _unfinished(line: str, width: int) -> bool:
    """Whether a first line, shorter since its dateline was cut off, is the start of a sentence and no heading."""
    inside = line.split()[1:]
    plain = [word for word in inside if word.isalpha() and word.islower()]
    return len(plain) >= 2 and 2 * len(plain) >= len(inside) and len(line) > 0.4 * width


def _names_company(line: str) -> bool:
    """Whether a company stands in the line with its legal form, which headings leave out."""
    return any(word.strip(".,'s’").lower() in words("names")["legal"] for word in line.split())


def _widths(lines: list[str]) -> list[int]:
    """For each line the width at which its block is wrapped, 0 where the block is not wrapped."""
    widths: list[int] = []
    begin = 0
    for i in range(len(lines) + 1):
        if i == len(lines) or not lines[i] or len(lines[i]) > WIDEST:
            block = lines[begin:i]
            widths += [_wrapped_at(block)] * len(block)
            widths += [0] * (i < len(lines))
            begin = i + 1
    return widths


def _wrapped_at(block: list[str]) -> int:
    """The width of a block of lines, if more than one comes near it."""
    width = max(map(len, block), default=0)
    full = sum(len(line) >= 0.7 * width for line in block)
    return width if width >= NARROWEST and (full > 1 or len(block) == 2) else 0
