"""Units of measure after a number: miles, sq ft, kWh, degrees Celsius; and how large each is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from auditor.text.lexicon import load, words
from auditor.text.tokens import Tokens, tokenize

_POWERS = {"square": 2, "sq": 2, "cubic": 3, "cu": 3}
_POWER_NAMES = {2: "square", 3: "cubic"}
_OFTEN_OTHER: Final = words("grammar")["units_often_other"]
"""Singular words that after a number are mostly no unit: "two second halves"; a hyphen makes them one."""

_Phrase = tuple[tuple[str, ...], str]


@dataclass(frozen=True, slots=True)
class Scale:
    """What a unit measures and how large it is."""

    dimension: str
    factor: float
    """How many of the dimension's first unit one is."""


@dataclass(frozen=True, slots=True)
class _Table:
    names: dict[str, list[_Phrase]]
    """By their first token in lower case, longest first."""
    symbols: dict[str, list[_Phrase]]
    """By their first token as written, longest first."""
    scales: dict[str, Scale]


@cache
def _table() -> _Table:
    names: dict[str, list[_Phrase]] = {}
    symbols: dict[str, list[_Phrase]] = {}
    scales: dict[str, Scale] = {}
    for dimension, units in load("measures").items():
        for unit, (factor, spelled, written) in units.items():
            scales[unit] = Scale(dimension, float(factor))
            for table, spellings in ((names, spelled), (symbols, written)):
                for spelling in spellings.split():
                    phrase = tuple(tokenize(spelling.replace("_", " ")).raw)
                    table.setdefault(phrase[0], []).append((phrase, unit))
    for phrases in (*names.values(), *symbols.values()):
        phrases.sort(key=lambda entry: -len(entry[0]))
    return _Table(names, symbols, scales)


@cache
def measure_starters() -> frozenset[str]:
    """Every word in lower case that a unit of measure can begin with."""
    table = _table()
    return frozenset(_POWERS) | table.names.keys() | {symbol.lower() for symbol in table.symbols}


@cache
def measure_symbols() -> frozenset[str]:
    """Every symbol, as written, that a unit of measure can begin with: GB, km."""
    return frozenset(_table().symbols)


def scale_of(unit: str) -> Scale | None:
    """The dimension and the size of a unit by its canonical name, or None for an unknown one."""
    found = _table().scales.get(unit)
    power, _, base = unit.partition(" ")
    if found is None and power in _POWERS and base in _table().scales:
        exponent = _POWERS[power]
        length = _table().scales[base]
        dimension, unit_of_length = ("area", 1.0) if exponent == 2 else ("volume", 1000.0)
        return Scale(dimension, unit_of_length * length.factor**exponent) if length.dimension == "length" else None
    return found


def measure_after(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """The unit of measure written at token ``i`` and the token after it; rates come as ``mile per hour``."""
    if i >= len(tokens.low):
        return None
    low = tokens.low[i]
    if low in _POWERS:
        return _powered(tokens, i)
    table = _table()
    named = _match(tokens.low, i, table.names.get(low, ()))
    if named is not None:
        plain = named[1] > i + 1 or low not in _OFTEN_OTHER or tokens.low[i - 1] in ("-", "one", "1")
        return named if plain else None
    return _match(tokens.raw, i, table.symbols.get(tokens.raw[i], ()))


def unit_word(word: str) -> str:
    """The unit that one word in lower case names, or nothing."""
    return next((unit for phrase, unit in _table().names.get(word, ()) if len(phrase) == 1), "")


def unit_of(text: str) -> str:
    """The canonical name of the unit that a text is: GB, kilometres, square miles; empty for none."""
    tokens = tokenize(text)
    found = measure_after(tokens, 0) if tokens.raw else None
    return found[0] if found and found[1] == len(tokens.low) else ""


def _match(words: list[str], i: int, phrases: list[_Phrase] | tuple[()]) -> tuple[str, int] | None:
    for phrase, unit in phrases:
        if tuple(words[i : i + len(phrase)]) == phrase:
            return unit, i + len(phrase)
    return None


def _powered(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """ "square miles", "sq. ft.", "cubic-feet"."""
    at = i + 1
    while at < len(tokens.low) and tokens.low[at] in (".", "-"):
        at += 1
    if at >= len(tokens.low):
        return None
    found = _match(tokens.low, at, _table().names.get(tokens.low[at], ())) or _match(
        tokens.raw, at, _table().symbols.get(tokens.raw[at], ())
    )
    if found is None and tokens.low[at] == "m":
        found = ("metre", at + 1)
    if found is None or _table().scales[found[0]].dimension != "length":
        return None
    return f"{_POWER_NAMES[_POWERS[tokens.low[i]]]} {found[0]}", found[1]
