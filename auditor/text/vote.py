"""How many voted for something and how many against: "121 votes to 104", "voted 18-15", "51 in favour, 44 against"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from auditor.text.lexicon import load

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
            yield Vote(match.start("first"), last, _number(match["first"]), _number(match["second"]))


def _number(told: str) -> int:
    spelled: dict[str, int] = load("clock")["hours"]
    return spelled[told.lower()] if told.lower() in spelled else int(told)


@cache
def _patterns() -> list[re.Pattern[str]]:
    told = load("vote")
    number = rf"(?:[0-9]{{1,4}}|{_any(load('clock')['hours'])})"
    first, second = rf"(?<![\w.,$€£-])(?P<first>{number})", rf"(?P<second>{number})(?![\w%]|[.,-][0-9])"
    votes, to = _any(told["votes"]), _any(told["to"])
    side = rf"(?:\s+(?:{to})\s+|\s?[-–]\s?)"
    few = r"(?:\s+[\w']+){0,3}?"
    every = (
        rf"\b(?:{votes})\b|\b(?:{_any(told['against'])})\b",
        rf"{first}\s+(?:{votes})\s+(?:{to})\s+{second}",
        rf"\b(?:{votes})\b{few}\s+{first}{side}{second}",
        rf"{first}{side}{second}\s+(?:{votes})\b",
        rf"{first}{few}\s+(?:{_any(told['for'])})\b,?{few}\s+{second}{few}\s+(?:{_any(told['against'])})\b",
    )
    return [re.compile(pattern, re.IGNORECASE) for pattern in every]


def _any(phrases: Iterable[str]) -> str:
    """One of some phrases, the longest first."""
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))
