"""Times of day: "5.40 p.m.", "7.15pm", "4am", "00:50", "noon", "half past three in the morning"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from auditor.text.lexicon import load
from auditor.text.phrase_pattern import GAP, number_told, numerals, one_of, whole_number

_HALVES = re.compile(
    r"\b(?P<hour>1[0-2]|0?[1-9])(?:[.:](?P<minute>[0-5][0-9]))?\s{0,3}(?P<half>[ap])(?:m\b|\.\s?m\b\.?)",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"(?<![0-9:.,/])(?P<hour>0[0-9]|1[3-9]|2[0-3]):(?P<minute>[0-5][0-9])(?![0-9:.,/]*[0-9])")
"""By the clock of 24 hours; of "9:20" alone nobody knows which half of the day it is of."""
_HALF_DAY = 12


class Clock(NamedTuple):
    """A time of day in hours, from 0 to 24, with its place in a text."""

    start: int
    end: int
    hour: float


class _Spoken(NamedTuple):
    """How times of day are spoken, as patterns."""

    named: re.Pattern[str]
    part: re.Pattern[str]
    """A part of the day, without which the others find nothing."""
    followed: re.Pattern[str]
    """With the part of the day behind the time: "at twenty to eleven that night"."""
    led: re.Pattern[str]
    """With the part of the day before it: "on Thursday morning at 7:54"."""


def read_clocks(text: str, start: int, end: int) -> Iterator[Clock]:
    """The times of day between two offsets of a text, in order."""
    found = [one for read in (_halves, _whole, _named, _spoken) for one in read(text, start, end)]
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
    names = load("clock")["names"]
    for found in _patterns().named.finditer(text, start, end):
        yield Clock(*found.span(), float(names[found["name"].lower()]))


def _spoken(text: str, start: int, end: int) -> Iterator[Clock]:
    """The times whose half of the day a word tells: "3.42 in the morning", "six o'clock that evening"."""
    patterns = _patterns()
    if patterns.part.search(text, start, end):
        for pattern in (patterns.followed, patterns.led):
            for found in pattern.finditer(text, start, end):
                told = {key: value.lower() for key, value in found.groupdict().items() if value}
                hour = _hour(told)
                if hour is not None:
                    yield Clock(*found.span(), hour)


def _hour(told: dict[str, str]) -> float | None:
    """A time in hours by what a pattern has found of it; None for "13 in the morning"."""
    spoken: dict[str, Any] = load("clock")
    hour = number_told(next(told[key] for key in _HOURS if key in told), numerals())
    if not 1 <= hour <= _HALF_DAY:
        return None
    minutes = number_told(told.get("minutes") or told.get("minute") or "0", spoken["minutes"])
    before = -minutes if told.get("side") in spoken["to"] else minutes
    after: int = spoken["parts"][told["part"]]
    if after == _HALF_DAY and hour % _HALF_DAY < spoken["begins"][told["part"]]:
        after = 0
    return (hour % _HALF_DAY + after + before / 60) % (2 * _HALF_DAY)


_HOURS = ("hour", "hour_told", "full_hour", "bare_hour")
"""The groups of a pattern that may hold the hour."""


@cache
def _patterns() -> _Spoken:
    spoken = load("clock")
    hour = rf"{whole_number(2)}\b"
    part = rf"(?P<part>{one_of(spoken['parts'])})\b(?!{GAP}(?:{one_of(spoken['of_other'])}))"
    exact = r"(?P<hour>[0-9]{1,2})[.:](?P<minute>[0-5][0-9])\b"
    told = (
        rf"(?P<minutes>[0-9]{{1,2}}|{one_of(spoken['minutes'])})(?:{GAP}minutes)?"
        rf"{GAP}(?P<side>{one_of([*spoken['past'], *spoken['to']])}){GAP}(?P<hour_told>{hour})"
    )
    full = rf"(?P<full_hour>{hour})\s{{0,3}}(?:{one_of(spoken['full'])})"
    bare = "|".join(rf"(?<=\b{re.escape(word)}\s)" for word in spoken["at"])
    days = one_of(spoken["days"])
    link = rf"(?:(?:{one_of(spoken['link'])})(?:{GAP}(?:{days}))?|(?:{days})){GAP}"
    behind = rf",?{GAP}{link}{part}"
    no_figure = r"(?<![\w.:,])"
    return _Spoken(
        named=_pattern(rf"\b(?P<name>{one_of(spoken['names'])})\b"),
        part=_pattern(rf"\b{part}"),
        followed=_pattern(rf"{no_figure}(?:{exact}|{told}|{full}|(?:{bare})(?P<bare_hour>{hour})){behind}"),
        led=_pattern(rf"\b{part},?{GAP}(?:\w+{GAP}){{0,2}}?(?:{one_of(spoken['at'])}){GAP}(?:{exact}|{full}|{told})"),
    )


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)
