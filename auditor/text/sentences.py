"""Split a text into sentences, with true offsets: at full stops, at line breaks, after inline headings."""

from __future__ import annotations

import re

from auditor.text.lexicon import words
from auditor.text.lines import Lines

_CANDIDATE = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)|[。！？]+[\"”’」』）)]*|\n")
_LAST_WORD = re.compile(r"[^\s(\"“‘'<]+$")
_NEXT_WORD = re.compile(r"\s*([\"'“‘(<]*)(?:(?<=[(<])\s)?(\S*)")  # a wire writes a ticker as "( ACM.N )"
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]$")
_LIST_NUMBER = re.compile(r"\s*\(?\d{1,2}")
_HEADING = re.compile(r"\s*([A-Z][A-Z'’-]+(?: [A-Z'’-]+)+)(?= (?:[A-Z][a-z]|[\"“]|[A-Z]\.))")


def sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The sentences of ``text[start:end]`` as (start, end), trimmed of white space, in order."""
    stop = len(text) if end is None else end
    lines = Lines(text, start, stop)
    spans: list[tuple[int, int]] = []
    begin = start
    for match in _CANDIDATE.finditer(text, start, stop):
        at = match.start()
        broken = text[at] == "\n"
        if lines.ends_sentence(at) if broken else _stops(text, begin, at, match.end(), stop):
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
    if not word or _LIST_NUMBER.fullmatch(text, begin, at):
        return not word
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
