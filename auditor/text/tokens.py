"""Cut a stretch of text into words, numbers and marks, with their offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from auditor.text.lexicon import load, words


def _letters() -> str:
    """A pattern for the letters of a currency that touch their figure: RMB380bn, Rs500, R5 million."""
    written = sorted(load("money")["written"].keys() | {"RM"}, key=len, reverse=True)
    short = sorted((word.upper() for word in words("money")["glued"] - {"ps"}), key=len, reverse=True)
    scales = "|".join((*load("numbers")["magnitudes"], *load("numbers")["suffixes"]))
    return rf"[A-Z]{{3}}(?=\d)|(?:{'|'.join(written)})(?=\d)|(?:{'|'.join(short)})(?=\d[\d.,]*[ -]?(?:{scales})\b)"


_cut: Final = re.compile(
    r"((?=\S)(?:"  # white space is left at once
    r"[A-Za-z]{2,}+(?![\w'’])"  # most words; the rest of the pattern is for the others
    r"|[^\w\s.'’]"
    r"|[^\W\d_]{2,}+(?![\d'’])"
    r"|(?:[^\W\d_]\.){2,}"  # U.S., N.V.
    r"|\d+(?:[.,]\d+)*|(?<![\w.])\.\d+"  # 1,200 and 3.5 and .25
    rf"|{_letters()}"
    r"|(?<=\$)[A-Z]{1,2}(?=\d)|\bPS(?=\d\d|\d[.,]\d|\d[mbk])"  # $US5, and £ as transliteration has it
    r"|[^\W\d_]+(?:['’][^\W\d_]+(?<!['’][sS]))?\d*"  # words, O'Neill, H20; a possessive 's stands apart
    r"|['’][sS]\b"
    r"|[^\w\s]|_"
    r"))"
).split
"""What stands between tokens and the tokens, by turns, in one call."""

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "‑": "-", "‐": "-", "–": "-", "—": "-", "−": "-"})
"""One character for one, so that offsets stay true."""
_SPACES = str.maketrans(dict.fromkeys("\n\r\t\u00a0\u2009\u202f", " "))
_figure = re.compile(r"\d").search


def plain(text: str) -> str:
    """The text in lower case with straight quotes, hyphens and spaces; as long as the text itself."""
    return _lowered(text).translate(_SPACES)


def _lowered(text: str) -> str:
    """The text in lower case with straight quotes and hyphens, its white space as it is."""
    if text.isascii():
        return text.lower()
    straight = text.translate(_STRAIGHT)
    lowered = straight.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in straight)


@dataclass(slots=True)
class Tokens:
    """The tokens of a stretch of text, as parallel lists; ``start`` and ``end`` are offsets into ``text``."""

    text: str
    """The whole text, of which the tokens cover a part."""
    raw: list[str]
    """As written."""
    low: list[str]
    """In lower case, with straight quotes and hyphens."""
    start: list[int]
    end: list[int]
    figured: bool = True
    """Whether a token may be written in figures; False only where none is."""

    def __len__(self) -> int:
        return len(self.raw)

    def glued(self, i: int) -> bool:
        """Whether token ``i`` stands directly against the one before it."""
        return i > 0 and self.start[i] == self.end[i - 1]

    def span(self, first: int, last: int) -> str:
        """The text from token ``first`` to token ``last``, inclusive."""
        return self.text[self.start[first] : self.end[last]]


def tokenize(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """The tokens of ``text[start:end]``; everything that is done for each of them is done in C."""
    piece = text[start:end]
    parts = _cut(piece)
    borders = list(accumulate(map(len, parts), initial=start))
    raw = parts[1::2]
    low = list(map(str.lower if piece.isascii() else _lowered, raw))
    return Tokens(text, raw, low, borders[1:-1:2], borders[2::2], _figure(piece) is not None)
