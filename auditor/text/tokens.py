"""Cut a stretch of text into words, numbers and marks, with their offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
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
"""What stands between tokens and the tokens, by turns, in one call."""

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "‑": "-", "‐": "-", "–": "-", "—": "-", "−": "-"})
"""One character for one, so that offsets stay true."""
_SPACES = str.maketrans(dict.fromkeys("\n\r\t\u00a0\u2009\u202f", " "))
_MARKS = frozenset(",.;:?!)%")
"""A mark that stands for itself behind any word or figure."""


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
    """The tokens of ``text[start:end]``. What stands between spaces is mostly one word, or one word with a mark."""
    piece = text[start:end]
    raw: list[str] = []
    low: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    figured = False
    at = start
    for chunk, small in zip(piece.split(" "), _lowered(piece).split(" "), strict=True):
        stop = at + len(chunk)
        word = chunk.isalpha()
        if word or chunk.isdecimal():
            figured = figured or not word
            raw.append(chunk)
            low.append(small)
            starts.append(at)
            ends.append(stop)
        elif chunk[-1:] in _MARKS and chunk[:-1].isalpha():
            raw += (chunk[:-1], chunk[-1])
            low += (small[:-1], chunk[-1])
            starts += (at, stop - 1)
            ends += (stop - 1, stop)
        elif chunk:
            words, lows, begins, stops, figures = _parts(chunk)
            figured = figured or figures
            raw += words
            low += lows
            starts += [at + begin for begin in begins]
            ends += [at + after for after in stops]
        at = stop + 1
    return Tokens(text, raw, low, starts, ends, figured)


@lru_cache(maxsize=1 << 13)
def _parts(chunk: str) -> tuple[list[str], list[str], list[int], list[int], bool]:
    """The tokens of what stands between two spaces, as written and in lower case, their offsets there, any figure."""
    parts = _cut(chunk)
    borders = list(accumulate(map(len, parts)))
    figures = any(map(str.isdecimal, chunk))
    return parts[1::2], [_lowered(part) for part in parts[1::2]], borders[0:-1:2], borders[1::2], figures
