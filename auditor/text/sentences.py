"""Split a text into sentences, with true offsets: at full stops, at line breaks, after inline headings."""

from __future__ import annotations

import re
from functools import cache

from auditor.text.inflect import past_forms
from auditor.text.lexicon import words
from auditor.text.lines import Lines
from auditor.text.name_words import calendar, is_common

_CANDIDATE = re.compile(
    r"[.!?…\n。！？](?:(?<=\n)|(?<=[.!?…])[.!?…]*[\"'”’)\]]*(?=\s|$)|(?<=[。！？])[。！？]*[\"”’」』）)]*)"
)
"""All alternatives begin with one set of characters, so that the rest of a text is passed over in C."""
_PLAIN_CANDIDATE = re.compile(r"[.!?\n](?:(?<=\n)|(?<=[.!?])[.!?]*[\"')\]]*(?=\s|$))")
"""The same for a text in ASCII: a set of few characters is faster."""
_OPENING = frozenset("\"'“‘(<")
_LAST_WORD = re.compile(r"[^\s(\"“‘'<]+$")
_WORD = re.compile(r"\S*")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]$")
_LIST_NUMBER = re.compile(r"\s*\(?\d{1,2}")
_HEADING = re.compile(r"((?:A )?[A-Z][A-Z'’-]+(?:,? [A-Z'’-]+)*,? [A-Z'’-]{2,})(?= (?:[A-Z][a-z]|[\"“]|[A-Z]\.))")
_BEFORE_A_CODE = re.compile(r"([A-Z][A-Z'’-]+(?:,? [A-Z'’-]+)+)(?= [A-Z&]{2,5}(?:,| [a-z]))")
"""A heading before a name that is in capitals too: "REVENUE GROWTH ACM, which employs"."""
_MARKS = "\"'“‘,.:;!?"
_LONGEST = 30
"""No abbreviation is as long."""
_REPEATED = 40
"""So far before a full stop a name is looked for that comes again behind it."""


def sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The sentences of ``text[start:end]`` as (start, end), trimmed of white space, in order."""
    stop = len(text) if end is None else end
    lines = Lines(text, start, stop)
    line = -1
    spans: list[tuple[int, int]] = []
    begin = start
    candidates = _PLAIN_CANDIDATE if text.isascii() else _CANDIDATE
    for match in candidates.finditer(text, start, stop):
        at, after = match.span()
        if text[at] == "\n":
            line += 1
            ends = lines.ends_sentence(line)
        else:
            ends = _stops(text, begin, at, after, stop)
        if ends:
            _add(text, begin, after, spans)
            begin = after
    _add(text, begin, stop, spans)
    return spans


def _add(text: str, begin: int, end: int, spans: list[tuple[int, int]]) -> None:
    """Keep a sentence, trimmed, and the heading in capitals before it as one of its own."""
    piece = text[begin:end].lstrip()
    if not piece:
        return
    first = end - len(piece)
    last = first + len(piece.rstrip())
    if piece[:2].isupper():
        stop = _heading_end(text, first, end)
        if stop:
            spans.append((first, stop))
            first = stop + 1
    spans.append((first, last))


def _heading_end(text: str, first: int, end: int) -> int:
    """The end of a heading of several words in capitals that a sentence was run into; 0 where there is none."""
    heading = _HEADING.match(text, first, end)
    before = None if heading else _BEFORE_A_CODE.match(text, first, end)
    found = heading or before
    long = [word for word in found.group(1).replace(",", "").split() if len(word) > 3] if found else []
    if found is None or len(long) < 2 or (before and not all(is_common(word.lower()) for word in long)):
        return 0
    return found.end(1)


def _stops(text: str, begin: int, at: int, end: int, stop: int) -> bool:
    """Whether the mark at ``at`` is the full stop of a sentence and not of an abbreviation."""
    following = end
    while following < stop and text[following].isspace():
        following += 1
    while following < stop and text[following] in _OPENING:
        following += 1
    if following < stop and text[following - 1] in "(<" and text[following].isspace():
        following += 1  # a wire writes a ticker as "( ACM.N )"
    if following == stop or text[following].isspace():
        return True
    if text[following].islower():
        return False
    if text[at] != "." or (at + 1 < len(text) and text[at + 1] == "."):
        return True
    return _stops_after(text, begin, at, following, stop)


def _stops_after(text: str, begin: int, at: int, following: int, stop: int) -> bool:
    """Whether the word before the full stop at ``at`` can end a sentence, given what follows."""
    words_before = text[max(begin, at - _LONGEST) : at].rsplit(None, 1)
    word = words_before[-1] if words_before and not text[at - 1].isspace() else ""
    if not word.isalpha():
        before = _LAST_WORD.search(text, max(begin, at - _LONGEST), at)
        word = before.group() if before else ""
        if not word or _LIST_NUMBER.fullmatch(text, begin, at):
            return not word
    lower = word.lower()
    if len(word) > 1 and lower not in _abbreviations() and not _INITIALS.match(word):
        return True
    abbreviations = words("abbreviations")
    if lower in abbreviations["never"]:
        return False
    if lower in abbreviations["before_digit"] and text[following].isdigit():
        return False
    if lower in abbreviations["units"] and text[following].isupper():
        return _word(text, following, stop).lower() not in calendar()
    if lower in _may_end() or _INITIALS.match(word):
        after = _WORD.match(text, following, stop)
        lead = text[max(begin, at - _REPEATED) : at].split()[-2:-1]
        again = after is not None and lead == [after.group()]  # "shares of Acme Inc. Acme said"
        starts = (
            again
            or (lower in words("names")["legal"] and _goes_on(text, following, stop, spelled="." in word))
            or _starts_a_sentence(_word(text, following, stop), after_a_country=lower in abbreviations["countries"])
        )
        return starts and not (len(word) == 1 and word.isupper() and word != "I")
    return True


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset().union(*words("abbreviations").values())


@cache
def _may_end() -> frozenset[str]:
    """Abbreviations at which a sentence may end."""
    abbreviations = words("abbreviations")
    return abbreviations["maybe"] | abbreviations["countries"] | abbreviations["units"]


def _word(text: str, start: int, stop: int) -> str:
    """The word that begins at ``start``, without marks: the *It* of *It's*."""
    found = _WORD.match(text, start, stop)
    word = found.group().strip(_MARKS) if found else ""
    return word.replace("’", "'").partition("'")[0]


def _goes_on(text: str, start: int, stop: int, *, spelled: bool) -> bool:
    """Whether a word that is no title begins at ``start`` and its verb follows: "Acme Inc. Terms were not told".

    Behind a form that is ``spelled`` with stops only a common word does: "A.G. Doe said" is one sentence.
    """
    word = _WORD.match(text, start, stop)
    if word is None or text[start - 1] in "(<" or not word.group().isalpha():  # a ticker
        return False
    low = word.group().lower()
    if low in words("names")["person_titles"] or (spelled and not is_common(low)):
        return False
    verb = _word(text, word.end() + 1, stop)
    return verb in words("function")["auxiliaries"] or verb in past_forms() or verb in words("verbs")["of_saying"]


def _starts_a_sentence(word: str, *, after_a_country: bool) -> bool:
    """Whether a capitalised word after an abbreviation is one that sentences begin with."""
    low = word.lower()
    function = words("function")
    if after_a_country:
        return low in function["starters"] and not (len(word) > 1 and word.isupper())
    return low in function["starters"] or low in function["openers"]
