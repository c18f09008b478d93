"""Cut a stretch of text into words, numbers and marks, with their offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate

_cut = re.compile(
    r"((?=\S)(?:"  # white space is left at once
    r"[A-Za-z]{2,}+(?![\w'’])"  # most words; the rest of the pattern is for the others
    r"|[^\w\s.'’]"
    r"|[^\W\d_]{2,}+(?![\d'’])"
    r"|(?:[^\W\d_]\.){2,}"  # U.S., N.V.
    r"|\d+(?:[.,]\d+)*|(?<![\w.])\.\d+"  # 1,200 and 3.5 and .25
    r"|[A-Z]{3}(?=\d)|Rs(?=\d)"  # RMB380bn
    r"|(?<=\$)[A-Z]{1,2}(?=\d)|\bPS(?=\d\d|\d[.,]\d|\d[mbk])"  # $US5, and £ as transliteration has it
    r"|[^\W\d_]+(?:['’][^\W\d_]+(?<!['’][sS]))?\d*"  # words, O'Neill, H20; a possessive 's stands apart
    r"|['’][sS]\b"
    r"|[^\w\s]|_"
    r"))"
).split
"""What stands between tokens and the tokens, by turns: one call of C code for a whole sentence."""

PLAIN = str.maketrans(
    {
        "\n": " ", "\r": " ", "\t": " ", "\u00a0": " ", "\u2009": " ", "\u202f": " ",
        "’": "'", "‘": "'", "“": '"', "”": '"', "‑": "-", "‐": "-", "–": "-", "—": "-", "−": "-",
    }
)  # fmt: skip
"""One character for one, so that offsets stay true."""


def plain(text: str) -> str:
    """The text in lower case with straight quotes, hyphens and spaces; as long as the text itself."""
    lowered = text.translate(PLAIN).lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text.translate(PLAIN))


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

    def __len__(self) -> int:
        return len(self.raw)

    def glued(self, i: int) -> bool:
        """Whether token ``i`` stands directly against the one before it."""
        return i > 0 and self.start[i] == self.end[i - 1]

    def span(self, first: int, last: int) -> str:
        """The text from token ``first`` to token ``last``, inclusive."""
        return self.text[self.start[first] : self.end[last]]


def tokenize(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """The tokens of ``text[start:end]``."""
    piece = text[start:end]
    parts = _cut(piece)
    raw = parts[1::2]
    borders = list(accumulate(map(len, parts), initial=start))
    starts, ends = borders[1:-1:2], borders[2::2]
    if piece.isascii():
        low = list(map(str.lower, raw))
    else:
        lowered = plain(piece)
        low = [lowered[a - start : b - start] for a, b in zip(starts, ends, strict=True)]
    return Tokens(text, raw, low, starts, ends)
