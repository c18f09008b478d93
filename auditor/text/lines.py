"""Tell the line breaks that end a sentence from those of hard-wrapped text.

In wrapped text a break ends nothing when the next line's first word would not have fitted on the line, or goes on
in lower case. Blank lines, bullets and indents always end a sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.text.lexicon import words

_BULLET = re.compile(r"\s*(?:[•·*▪●◦‣–—-]|\(?\d{1,2}[.)])\s+\S")
_ENDS = frozenset(".!?:;")
_FIGURES = frozenset("$€£¥0123456789")

WIDEST = 100
"""A block of lines with a longer one is not wrapped."""
NARROWEST = 40
"""Nor is one whose lines are all shorter: a menu, a table, an address."""


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    """Without white space at its end."""
    width: int
    """The width its block is wrapped at; 0 where it is not."""


class Lines:
    """The lines of a stretch of text, by the offset of the break after each."""

    def __init__(self, text: str, start: int, stop: int) -> None:
        pieces = text[start:stop].split("\n")
        widths = _widths([piece.rstrip() for piece in pieces])
        self._numbers: dict[int, int] = {}
        at = start
        for number, piece in enumerate(pieces):
            at += len(piece)
            self._numbers[at] = number
            at += 1
        self._lines = [_Line(piece.rstrip(), width) for piece, width in zip(pieces, widths, strict=True)]

    def ends_sentence(self, offset: int) -> bool:
        """Whether the line break at the offset ends a sentence."""
        number = self._numbers[offset]
        line, following = self._lines[number], self._lines[number + 1].text
        if not line.text or not following or following[0].isspace() or _BULLET.match(following):
            return True
        first = following.split(None, 1)[0]
        if first.strip(".,").lower() in words("names")["legal"] and line.text[-1] not in _ENDS:
            return False
        if following[0].islower() and len(line.text) >= NARROWEST / 2:
            return line.text[-1] in _ENDS
        if following[0] in _FIGURES and len(line.text) >= NARROWEST and line.text[-1].islower():
            return False
        if not line.width or line.width != self._lines[number + 1].width:
            return True
        if number == 0 and _unfinished(line):
            return False
        return len(line.text) + 1 + len(first) <= line.width


def _unfinished(line: _Line) -> bool:
    """Whether a first line, shorter since its dateline was cut off, is the start of a sentence and no heading."""
    inside = line.text.split()[1:]
    plain = [word for word in inside if word.isalpha() and word.islower()]
    return (
        line.text[-1] not in _ENDS
        and len(plain) >= 2
        and 2 * len(plain) >= len(inside)
        and len(line.text) > 0.4 * line.width
    )


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
