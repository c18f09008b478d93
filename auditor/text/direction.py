"""Read which way a figure moved, and by how much: rose, fell 3 percent, a more than 10% plunge, little changed.

A longest-match lexicon of phrases decides, never a single stem inside a longer phrase ("pared losses").
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from auditor.model import Mention
from auditor.text.inflect import word_forms
from auditor.text.lexicon import load, words
from auditor.text.number import number_starters
from auditor.text.tokens import Tokens, tokenize

Way = Literal["up", "down", "flat", ""]
Role = Literal["verb", "noun", "state", "none"]

_SIGN: dict[str, tuple[float, float]] = {"up": (0.0, math.inf), "down": (-math.inf, 0.0), "flat": (-1.0, 1.0)}
_MULTI_DIGIT = {"single": (0.5, 9.5), "double": (9.5, 99.5), "triple": (99.5, 999.5)}
_BETWEEN = frozenset(
    {"by", "of", "another", "further", "sharply", "slightly", "a", "an", "its", "just", "only", "the", "modest"}
    | {"steep", "as", "much"}
)
_BARE_STATES = frozenset({("up",), ("down",), ("higher",), ("lower",), ("flat",), ("steady",)})


_LEVELS = frozenset(
    {"about", "around", "below", "under", "just", "almost", "nearly", "near", "less", "more", "as", "zero"}
)


@dataclass(frozen=True, slots=True)
class _Entry:
    phrase: tuple[str, ...]
    way: Way
    role: Role
    sized: bool = False
    """Whether it is a move only with its size beside it."""


@cache
def _lexicon() -> dict[str, tuple[_Entry, ...]]:
    """Entries by their first word, longest first."""
    raw = load("directions")
    entries: dict[tuple[str, ...], _Entry] = {}
    for phrase in raw["none"]:
        for low in _inflected(str(phrase), "verb"):
            entries[low] = _Entry(low, "", "none")
    ways: tuple[Way, ...] = ("up", "down", "flat")
    for way in ways:
        for role, key in (("noun", "nouns"), ("state", "states"), ("verb", "verbs")):
            for phrase in raw[way][key]:
                for low in _inflected(str(phrase), role):
                    entries.setdefault(low, _Entry(low, way, role, phrase in raw["sized"]))  # type: ignore[arg-type]
    table: dict[str, list[_Entry]] = {}
    for entry in entries.values():
        table.setdefault(entry.phrase[0], []).append(entry)
    return {first: tuple(sorted(group, key=lambda e: -len(e.phrase))) for first, group in table.items()}


def _inflected(phrase: str, role: str) -> list[tuple[str, ...]]:
    low = tokenize(phrase).low
    if role == "state":
        return [tuple(low)]
    extra = load("directions")["irregular"].get(low[0], "").split()
    if role == "noun":
        return [tuple(low), (*low[:-1], low[-1] + "s")]
    return [(form, *low[1:]) for form in dict.fromkeys((*(extra or word_forms(low[0])), low[0], low[0] + "s"))]


def read_directions(tokens: Tokens, quantities: Sequence[Mention]) -> list[Mention]:
    """The directions of a sentence, in order, each with the size that stands beside it."""
    lexicon = _lexicon()
    found: list[Mention] = []
    i = 0
    while i < len(tokens):
        entry = _match(tokens, i, lexicon.get(tokens.low[i], ()))
        if entry is None or entry.role == "none":
            i += len(entry.phrase) if entry else 1
            continue
        last = i + len(entry.phrase) - 1
        if not _misread(tokens, i, last, entry):
            mention = _sized(tokens, i, last, entry, quantities)
            if entry.sized and not (mention.unit and (entry.role == "verb" or mention.unit == "percent")):
                i = last + 1
                continue
            if found and found[-1].end > mention.start and found[-1].direction == mention.direction:
                found.pop()  # "closed up": one move told twice
            found.append(mention)
        i = last + 1
    return found


@cache
def _movers() -> frozenset[str]:
    """The words that tell a move by themselves, verbs and states."""
    return frozenset(
        first
        for first, entries in _lexicon().items()
        if any(len(entry.phrase) == 1 and entry.role in ("verb", "state") for entry in entries)
    )


def tells_move(word: str) -> bool:
    """Whether a word in lower case tells a move, as the verb or the state: rose, fell, up, down."""
    return word in _movers()


def _match(tokens: Tokens, i: int, entries: Sequence[_Entry]) -> _Entry | None:
    for entry in entries:
        if tuple(tokens.low[i : i + len(entry.phrase)]) == entry.phrase:
            return entry
    return None


def _misread(tokens: Tokens, first: int, last: int, entry: _Entry) -> bool:
    """``to fall`` of a plan, ``up to``, ``lower prices``: words of direction that tell no move."""
    after = tokens.low[last + 1] if last + 1 < len(tokens) else ""
    before = tokens.low[first - 1] if first else ""
    if entry.role == "state" and entry.phrase in _BARE_STATES:
        return _not_a_state(before, after)
    if entry.role == "verb" and tokens.low[first].startswith("declin") and after == "to":
        return not _a_level(tokens, last + 2)  # "declined to comment"
    return entry.role == "verb" and before in ("the", "a", "to") and after == ""


def _a_level(tokens: Tokens, i: int) -> bool:
    """Whether what follows *to* is a figure and no verb: "declined to $5", "declined to a two-year low"."""
    words_ahead = tokens.low[i : i + 1]
    if not words_ahead:
        return False
    low = words_ahead[0]
    return not low[0].isalpha() or low in words("function")["determiners"] or low in _LEVELS or low in number_starters()


def _not_a_state(before: str, after: str) -> bool:
    """A state word moves a figure after a form of *be*, a verb of trade, a comma, or before a size or an ending."""
    if before in words("verbs")["before_state"]:
        return False
    particle = before.endswith("ed") or before in words("verbs")["of_particle"]
    return particle or not (after[:1].isdigit() or after == "$")


def _sized(tokens: Tokens, first: int, last: int, entry: _Entry, quantities: Sequence[Mention]) -> Mention:
    """The direction with the percentage or sum beside it, else with its sign alone."""
    start, end = tokens.start[first], tokens.end[last]
    size = _beside(tokens, first, last, entry, quantities)
    low, high = _SIGN[entry.way]
    unit, hedge, point = "", "", math.nan
    if size is not None:
        start, end = min(start, size.start), max(end, size.end)
        low, high, unit, hedge, point = _signed(entry.way, size)
    elif entry.role == "noun" and first >= 3 and _digits_before(tokens, first):
        bottom, top = _MULTI_DIGIT[tokens.low[first - 3]]
        start, unit = tokens.start[first - 3], "percent"
        low, high = (bottom, top) if entry.way == "up" else (-top, -bottom)
    return Mention("direction", start, end, low, high, unit, hedge, entry.way, point=point)


def _digits_before(tokens: Tokens, first: int) -> bool:
    """Whether "double-digit" stands before token ``first``."""
    return tokens.low[first - 1] == "digit" and tokens.low[first - 3] in _MULTI_DIGIT


def _signed(way: Way, size: Mention) -> tuple[float, float, str, str, float]:
    unit = size.unit
    if way == "flat":
        return (*_SIGN["flat"], "", size.hedge, size.point)
    bottom, top = max(size.low, 0.0), size.high
    if way == "up":
        return bottom, top, unit, size.hedge, size.point
    return -top, -bottom, unit, size.hedge, -size.point


def _beside(tokens: Tokens, first: int, last: int, entry: _Entry, quantities: Sequence[Mention]) -> Mention | None:
    """The size right after the verb ("fell by over 10%"), or before or after the noun ("a 3% drop", "a drop of 3%")."""
    at, end = last + 1, len(tokens)
    while at < min(end, last + 4) and tokens.low[at] in _BETWEEN:
        at += 1
    for quantity in quantities:
        if quantity.kind not in ("percent", "money") or quantity.high <= 0:
            continue
        if at < end and quantity.start <= tokens.start[at] < quantity.end and quantity.start > tokens.start[last]:
            return _percent_twin(tokens, quantity, quantities)
        if entry.role != "verb" and quantity.end <= tokens.start[first]:
            between = tokens.text[quantity.end : tokens.start[first]].strip(" -")
            if not between or (entry.role == "noun" and _adjective(between)):
                return quantity
    return None


def _adjective(between: str) -> bool:
    """Whether one plain word stands between a size and its noun: "a 3% daily drop"."""
    return between.isalpha() and between.islower() and between not in words("function")["prepositions"]


def _percent_twin(tokens: Tokens, quantity: Mention, quantities: Sequence[Mention]) -> Mention:
    """The percentage of "fell $1.20, or 3.1 percent": the size that can be compared."""
    if quantity.kind == "percent":
        return quantity
    for other in quantities:
        if other.kind == "percent" and 0 < other.start - quantity.end <= 6:
            between = tokens.text[quantity.end : other.start].strip(" ,(")
            if between in ("", "or"):
                return other
    return quantity
