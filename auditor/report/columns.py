"""Text set in columns of a terminal: wrapped and padded by the width that characters have on a screen."""

from __future__ import annotations

import textwrap
from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

GAP = 2
"""Blanks between two columns."""


def width_of(text: str) -> int:
    """The columns a text takes: two for most East Asian characters, none for a mark on another."""
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(character: str) -> int:
    from wcwidth import wcwidth  # noqa: PLC0415 - a check of rules needs no such table

    return max(wcwidth(character), 0)


def wrapped(text: str, width: int) -> list[str]:
    """The lines of a text, none wider than ``width``; a word that is too long is broken."""
    if text.isascii():
        return textwrap.wrap(text, width, break_on_hyphens=False)
    lines: list[str] = []
    line, room = "", width
    for word in text.split(" "):
        wide = width_of(word)
        if line and wide + 1 <= room:
            line, room = f"{line} {word}", room - wide - 1
            continue
        if line:
            lines.append(line)
        *full, line = _broken(word, width)
        lines += full
        room = width - width_of(line)
    return [*lines, line] if line else lines


def _broken(word: str, width: int) -> list[str]:
    """The pieces of a word, each as wide as may be; the last may be empty only where the word is."""
    pieces = [""]
    room = width
    for character in word:
        wide = _width(character)
        if wide > room:
            pieces.append("")
            room = width
        pieces[-1] += character
        room -= wide
    return pieces


def padded(text: str, width: int) -> str:
    """The text with blanks up to the width."""
    return text + " " * (width - width_of(text))


def lines_of(cells: Sequence[str], widths: Sequence[int]) -> Iterator[list[str]]:
    """The lines of one row, each cell wrapped and padded to its column."""
    columns: Iterable[list[str]] = (wrapped(cell, width) or [""] for cell, width in zip(cells, widths, strict=True))
    for line in zip_longest(*columns, fillvalue=""):
        yield [padded(cell, width) for cell, width in zip(line, widths, strict=True)]
