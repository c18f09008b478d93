"""The words that tell a move, and the words that govern them, compiled once from the lexicon."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from auditor.text.grammar_words import grammar_words
from auditor.text.inflect import word_forms
from auditor.text.lexicon import load, words
from auditor.text.tokens import tokenize

Way = Literal["up", "down", "flat", ""]
Role = Literal["verb", "noun", "state", "mark", "cause", "level", "attribute", "turn", "none"]
Effect = Literal["keep", "reverse", "reach", "leave", "market", "past"]
"""What a word does to the noun of a move behind it: *extend* gains, *erase* gains, *hit* a high, *off* its lows,
*log* a loss (which only a price does), *after* a fall."""

_EFFECTS: tuple[Effect, ...] = ("past", "leave", "reverse", "market", "keep", "reach")
_WAYS: tuple[Way, ...] = ("up", "down", "flat")
_ROLES: tuple[tuple[Role, str], ...] = (
    ("noun", "nouns"), ("state", "states"), ("mark", "marks"), ("verb", "verbs"),
    ("cause", "causes"), ("level", "levels"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """A phrase that tells a move."""

    phrase: tuple[str, ...]
    way: Way
    role: Role
    sized: bool = False
    """Whether it is a move only with its size beside it."""
    times: float = 1.0
    """What it multiplies the figure by: 2 for *double*."""


@dataclass(frozen=True, slots=True)
class Entries:
    """The phrases that begin with one word, longest first; of equals a noun before a verb."""

    longer: dict[str, tuple[Entry, ...]]
    """Phrases of two words and more, by their second."""
    single: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Governor:
    """A phrase before the noun of a move, and what it makes of it."""

    phrase: tuple[str, ...]
    effect: Effect


@cache
def moves() -> dict[str, Entries]:
    """Phrases of moves by their first word."""
    raw = load("directions")
    entries = [Entry(low, "", "none") for phrase in raw["none"] for low in _inflected(str(phrase), "verb")]
    for phrase, times in raw["multiples"].items():
        way: Way = "up" if times > 1 else "down"
        entries += [Entry(low, way, "verb", times=float(times)) for low in _inflected(phrase, "verb")]
    for role, key in _ROLES:
        for way in _WAYS:
            for phrase in raw[way].get(key, ()):
                sized = phrase in raw["sized"].get(key, ())
                entries += [Entry(low, way, role, sized) for low in _inflected(str(phrase), role)]
    table: dict[str, list[Entry]] = {}
    for entry in entries:
        table.setdefault(entry.phrase[0], []).append(entry)
    return {first: _entries(group) for first, group in table.items()}


@cache
def telling() -> frozenset[str]:
    """Words of which every phrase of a move has one: its first, or one that is no word of grammar."""
    grammar = grammar_words()
    longer = (entry for group in moves().values() for entries in group.longer.values() for entry in entries)
    inside = frozenset(
        max(entry.phrase, key=lambda word: word.isalpha() and word not in grammar)
        for entry in longer
        if entry.phrase[0] in grammar
    )
    return inside | frozenset(first for first, group in moves().items() if group.single or first not in grammar)


def _entries(group: list[Entry]) -> Entries:
    longer: dict[str, list[Entry]] = {}
    for entry in sorted(group, key=lambda e: -len(e.phrase)):
        if len(entry.phrase) > 1:
            longer.setdefault(entry.phrase[1], []).append(entry)
    single = tuple(entry for entry in group if len(entry.phrase) == 1)
    return Entries({second: tuple(entries) for second, entries in longer.items()}, single)


@cache
def governors() -> dict[str, tuple[Governor, ...]]:
    """Phrases that govern the noun of a move, by their last word, longest first."""
    grouped: dict[str, list[Governor]] = {}
    for effect in _EFFECTS:
        for phrase in load("directions")["governors"][effect]:
            plain = str(phrase) in words("function")["prepositions"]
            for low in _inflected(str(phrase), "state" if plain else "verb"):
                grouped.setdefault(low[-1], []).append(Governor(low, effect))
    return {word: tuple(sorted(group, key=lambda g: -len(g.phrase))) for word, group in grouped.items()}


def _inflected(phrase: str, role: str) -> list[tuple[str, ...]]:
    low = tokenize(phrase).low
    if role == "state":
        return [tuple(low)]
    if role in ("noun", "mark"):
        return [(*low[:-1], form) for form in word_forms(low[-1])[:2]]
    extra = load("directions")["irregular"].get(low[0], "").split()
    return [(form, *low[1:]) for form in dict.fromkeys((*(extra or word_forms(low[0])), low[0], low[0] + "s"))]


@cache
def lists() -> dict[str, frozenset[str]]:
    """The lists of single words that the grammar of moves asks for."""
    return {name: frozenset(str(entry).split()) for name, entry in load("directions")["lists"].items()}
