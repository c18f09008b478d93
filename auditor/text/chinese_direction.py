"""Read which way a figure moved in a Chinese sentence, and by how much: 上涨逾10%, 跌超3%, 收高, 基本持平."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from auditor.model import Mention
from auditor.text.chinese_words import Phrases, listed, of_language, paired, section

Way = Literal["up", "down", "flat"]

_SIGN: dict[Way, tuple[float, float]] = {"up": (0.0, math.inf), "down": (-math.inf, 0.0), "flat": (-1.0, 1.0)}
_WAYS: tuple[Way, ...] = ("up", "down", "flat")
_REACH = 8
"""In characters: no more may stand between the two ends of a way."""


@dataclass(frozen=True, slots=True)
class _Entry:
    way: Way | None
    """None for a word that tells no move."""
    noun: bool = False
    sized: bool = False
    percent: float = math.nan
    """The size that the word tells by itself: 翻番."""


@of_language
def _lexicon() -> Phrases[_Entry]:
    sized = frozenset(section("directions", "sized"))
    table = {word: _Entry(None) for word in section("directions", "none")}
    for way in _WAYS:
        for key in ("verbs", "nouns"):
            for word in section("directions", way, key):
                table[word] = _Entry(way, key == "nouns", word in sized)
    for word, percent in section("directions", "multiples").items():
        table[word] = _Entry("up" if percent > 0 else "down", percent=float(percent))
    return Phrases(table)


def read_directions(text: str, quantities: Sequence[Mention]) -> list[Mention]:
    """The directions of a sentence in narrow characters, in order, each with the size that stands beside it."""
    lexicon = _lexicon()
    initials = lexicon.initials
    found: list[Mention] = []
    sizes = [quantity for quantity in quantities if quantity.kind in ("percent", "money") and quantity.high > 0]
    starts, ends = {size.start: size for size in sizes}, {size.end: size for size in sizes}
    i = 0
    while i < len(text):
        match = lexicon.at(text, i) if text[i] in initials else None
        if match is None:
            i += 1
            continue
        end, entry = match
        if entry.way and not listed("directions", "negations").before(text, i):
            told = _told(text, (i, end), entry, entry.way, starts, ends)
            if told and not (found and found[-1].end > told.start):
                found.append(told)
        i = end
    return found


def _told(
    text: str, span: tuple[int, int], entry: _Entry, way: Way, starts: dict[int, Mention], ends: dict[int, Mention]
) -> Mention | None:
    start, end = span
    if not math.isnan(entry.percent):
        low, high = entry.percent - abs(entry.percent) / 10, entry.percent + abs(entry.percent) / 10
        return Mention("direction", start, end, low, high, "percent", "", way, point=entry.percent)
    size = _size_after(text, end, starts) or _size_before(text, start, ends)
    if size:
        bounds = _SIGN[way] if way == "flat" else _signed(way, size)
        return Mention(
            "direction", min(start, size.start), max(end, size.end), *bounds, "" if way == "flat" else size.unit,
            size.hedge, way, point=-size.point if way == "down" else size.point,
        )  # fmt: skip
    digits = _digits(text, start, end) if way != "flat" else None
    if digits:
        bottom, top = digits[2]
        low, high = (bottom, top) if way == "up" else (-top, -bottom)
        return Mention("direction", min(start, digits[0]), max(end, digits[1]), low, high, "percent", "", way)
    return None if entry.sized else Mention("direction", start, end, *_SIGN[way], "", "", way)


def _signed(way: Way, size: Mention) -> tuple[float, float]:
    bottom, top = max(size.low, 0.0), size.high
    return (bottom, top) if way == "up" else (-top, -bottom)


def _size_after(text: str, end: int, starts: dict[int, Mention]) -> Mention | None:
    between = listed("directions", "between")
    once = between.skip(text, end)
    return starts.get(end) or starts.get(once) or starts.get(between.skip(text, once))


def _size_before(text: str, start: int, ends: dict[int, Mention]) -> Mention | None:
    """The size of 10%的涨幅."""
    of = listed("directions", "behind").before(text, start)
    return ends.get(of[0]) if of else None


def _digits(text: str, start: int, end: int) -> tuple[int, int, tuple[float, float]] | None:
    """两位数的增长, 增长两位数: the span and the size."""
    table = paired("directions", "digits")
    of = listed("directions", "behind").before(text, start)
    before = table.before(text, of[0] if of else start)
    if before:
        return before[0], end, before[1]
    after = table.at(text, end)
    return (start, after[0], after[1]) if after else None


def with_changes(text: str, quantities: Sequence[Mention], directions: Sequence[Mention]) -> list[Mention]:
    """The quantities, those inside a move with its way, the two of 从8%升至10% as one range."""
    told: list[Mention] = []
    for quantity in quantities:
        way = next((d.direction for d in directions if d.start <= quantity.start and quantity.end <= d.end), "")
        if way == "up" and quantity.change not in (">", "<"):
            told.append(replace(quantity, change="up"))
        elif way == "down" and quantity.change not in (">", "<"):
            told.append(replace(quantity, change="down"))
        elif told and _way_between(text, told[-1], quantity):
            told[-1] = _joined(told[-1], quantity)
        else:
            told.append(quantity)
    return told


def _way_between(text: str, first: Mention, second: Mention) -> bool:
    if (first.kind, first.unit) != (second.kind, second.unit) or first.also or second.also:
        return False
    if not (math.isnan(first.upper) and math.isnan(second.upper)):
        return False
    between = text[first.end : second.start]
    led = listed("directions", "from").before(text, first.start) is not None
    return led and 0 < len(between) <= _REACH and listed("directions", "to").before(text, second.start) is not None


def _joined(first: Mention, second: Mention) -> Mention:
    low, high = min(first.low, second.low), max(first.high, second.high)
    return replace(first, end=second.end, low=low, high=high, hedge="", upper=second.point, change="=")
