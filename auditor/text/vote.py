"""How many voted for something and how many against: "121 votes to 104", "voted 18-15", "51 in favour, 44 against"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from auditor.text.lexicon import load
from auditor.text.phrase_pattern import GAP, number_told, numerals, one_of, whole_number

_YEARS = re.compile(r"(?:19|20)[0-9]{2}")
""" "voted in 2019-20" tells when."""


class Vote(NamedTuple):
    """A vote with its place in a text."""

    start: int
    end: int
    first: int
    """The votes that are told first: those that carried it, or those for it."""
    second: int


def read_votes(text: str, start: int, end: int) -> Iterator[Vote]:
    """The votes between two offsets of a text, in order."""
    patterns = _patterns()
    if not patterns[0].search(text, start, end):
        return
    last = start
    found = (match for pattern in patterns[1:] for match in pattern.finditer(text, start, end))
    for match in sorted(found, key=lambda match: match.start("first")):
        if match.start("first") >= last and not _YEARS.fullmatch(match["first"]):
            last = match.end("second")
            first, second = (number_told(match[side], numerals()) for side in ("first", "second"))
            yield Vote(match.start("first"), last, first, second)


@cache
def _patterns() -> list[re.Pattern[str]]:
    told = load("vote")
    number = whole_number(4)
    first, second = rf"(?<![\w.,$€£-])(?P<first>{number})", rf"(?P<second>{number})(?![\w%]|[.,-][0-9])"
    votes, to = one_of(told["votes"]), one_of(told["to"])
    side = rf"(?:{GAP}(?:{to}){GAP}|\s?[-–]\s?)"
    few = rf"(?:{GAP}[\w']+){{0,3}}?"
    every = (
        rf"\b(?:{votes})\b|\b(?:{one_of(told['against'])})\b",
        rf"{first}{GAP}(?:{votes}){GAP}(?:{to}){GAP}{second}",
        rf"\b(?:{votes})\b{few}{GAP}{first}{side}{second}",
        rf"{first}{side}{second}{GAP}(?:{votes})\b",
        rf"{first}{few}{GAP}(?:{one_of(told['for'])})\b,?{few}{GAP}{second}{few}{GAP}(?:{one_of(told['against'])})\b",
    )
    return [re.compile(pattern, re.IGNORECASE) for pattern in every]
