"""Times of day: "5.40 p.m.", "7.15pm", "4am", "00:50", "noon"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_HALVES = re.compile(
    r"\b(?P<hour>1[0-2]|0?[1-9])(?:[.:](?P<minute>[0-5][0-9]))?\s{0,3}(?P<half>[ap])(?:m\b|\.\s?m\b\.?)",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"(?<![0-9:.,/])(?P<hour>0[0-9]|1[3-9]|2[0-3]):(?P<minute>[0-5][0-9])(?![0-9:.,/]*[0-9])")
"""By the clock of 24 hours; of "9:20" alone nobody knows which half of the day it is of."""
_NAMED = re.compile(r"\b(?P<name>noon|midday|midnight)\b", re.IGNORECASE)
_HALF_DAY = 12
_NAMES = {"noon": 12.0, "midday": 12.0, "midnight": 24.0}


class Clock(NamedTuple):
    """A time of day in hours, from 0 to 24, with its place in a text."""

    start: int
    end: int
    hour: float


def read_clocks(text: str, start: int, end: int) -> Iterator[Clock]:
    """The times of day between two offsets of a text, in order."""
    found = [one for read in (_halves, _whole, _named) for one in read(text, start, end)]
    last = start
    for clock in sorted(found, key=lambda clock: (clock.start, -clock.end)):
        if clock.start >= last:  # "05:40 p.m." is one time, not 05:40 as well
            yield clock
            last = clock.end


def _halves(text: str, start: int, end: int) -> Iterator[Clock]:
    for found in _HALVES.finditer(text, start, end):
        past = _HALF_DAY if found["half"].lower() == "p" else 0
        yield Clock(*found.span(), int(found["hour"]) % _HALF_DAY + past + int(found["minute"] or 0) / 60)


def _whole(text: str, start: int, end: int) -> Iterator[Clock]:
    for found in _WHOLE.finditer(text, start, end):
        yield Clock(*found.span(), int(found["hour"]) + int(found["minute"]) / 60)


def _named(text: str, start: int, end: int) -> Iterator[Clock]:
    for found in _NAMED.finditer(text, start, end):
        yield Clock(*found.span(), _NAMES[found["name"].lower()])
