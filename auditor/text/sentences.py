"""Split a text into sentences, with true offsets.

A line break ends a sentence unless the text is hard-wrapped there: the next line's first word would not have
fitted on the line. Blank lines, bullets, headings and indents always end one.
"""

from __future__ import annotations

import re

from auditor.text.lexicon import words

_CANDIDATE = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)|\n")
_LAST_WORD = re.compile(r"[^\s(\"“‘'<]+$")
_NEXT_WORD = re.compile(r"\s*([\"'“‘(<]*)(\S*)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]$")
_BULLET = re.compile(r"\s*(?:[•·*▪●◦‣–—-]|\(?\d{1,2}[.)])\s+\S")
_HEADING = re.compile(r"\s*([A-Z][A-Z'’-]+(?: [A-Z'’-]+)+)(?= (?:[A-Z][a-z]|[\"“]|[A-Z]\.))")

WRAP_WIDTH = 100
"""A text with a longer line than this is not hard-wrapped."""


def sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The sentences of ``text[start:end]`` as (start, end), trimmed of white space, in order."""
    stop = len(text) if end is None else end
    width = _wrap_width(text, start, stop)
    spans: list[tuple[int, int]] = []
    begin = start
    for match in _CANDIDATE.finditer(text, start, stop):
        at = match.start()
        if text[at] == "\n":
            ends = _line_ends(text, begin, at, stop, width)
        else:
            ends = _stops(text, begin, at, match.end(), stop)
        if ends:
            _add(text, begin, match.end(), spans)
            begin = match.end()
    _add(text, begin, stop, spans)
    return spans


def _add(text: str, begin: int, end: int, spans: list[tuple[int, int]]) -> None:
    heading = _HEADING.match(text, begin, end)
    if heading and sum(len(word) > 3 for word in heading.group(1).split()) > 1:
        _add_trimmed(text, begin, heading.end(1), spans)
        begin = heading.end(1)
    _add_trimmed(text, begin, end, spans)


def _add_trimmed(text: str, begin: int, end: int, spans: list[tuple[int, int]]) -> None:
    piece = text[begin:end]
    stripped = piece.strip()
    if stripped:
        first = begin + len(piece) - len(piece.lstrip())
        spans.append((first, first + len(stripped)))


def _wrap_width(text: str, start: int, stop: int) -> int:
    """The width the text is wrapped at; 0 when a line is too long for a wrapped text."""
    width = max((len(line) for line in text[start:stop].split("\n")), default=0)
    return width if width <= WRAP_WIDTH else 0


def _line_ends(text: str, begin: int, at: int, stop: int, width: int) -> bool:
    """Whether the line break at ``at`` ends the sentence that began at ``begin``."""
    if not width:
        return True
    line_start = max(text.rfind("\n", begin, at) + 1, begin)
    next_end = text.find("\n", at + 1, stop)
    following = text[at + 1 : stop if next_end < 0 else next_end]
    if not following.strip() or following[:1].isspace() or _BULLET.match(following):
        return True
    return at - line_start + 1 + len(following.split(None, 1)[0]) <= width


def _stops(text: str, begin: int, at: int, end: int, stop: int) -> bool:
    """Whether the mark at ``at`` is the full stop of a sentence and not of an abbreviation."""
    following = _NEXT_WORD.match(text, end, stop)
    after = following.group(2) if following else ""
    if not after:
        return True
    if after[0].islower():
        return False
    if text[at] != "." or (at + 1 < len(text) and text[at + 1] == "."):
        return True
    before = _LAST_WORD.search(text, max(begin, at - 30), at)
    word = before.group() if before else ""
    if not word:
        return True
    lower = word.lower()
    abbreviations = words("abbreviations")
    if lower in abbreviations["never"]:
        return False
    if lower in abbreviations["before_digit"] and after[0].isdigit():
        return False
    if lower in abbreviations["maybe"] or _INITIALS.match(word):
        return _starts_a_sentence(after) and not (len(word) == 1 and word.isupper() and word != "I")
    return True


def _starts_a_sentence(word: str) -> bool:
    """Whether a capitalised word after an abbreviation is one that sentences begin with."""
    return word.strip("\"'“‘,.").lower() in words("function")["starters"]
