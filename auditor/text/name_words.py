"""What the lexicon knows of names: places, outlets, units of companies, and words that are no names."""

from __future__ import annotations

from functools import cache

from auditor.text.lexicon import load, words
from auditor.text.tokens import tokenize


@cache
def places() -> frozenset[tuple[str, ...]]:
    """The names of places, peoples and market indexes, each as its words in lower case."""
    names = load("names")
    single = {(word,) for word in words("names")["places"]}
    return frozenset(single | {tuple(tokenize(place).low) for place in names["places_of_two"] + names["indexes"]})


@cache
def outlets() -> frozenset[tuple[str, ...]]:
    """The names of news outlets, each as its words in lower case."""
    return frozenset(tuple(tokenize(outlet).low) for outlet in load("names")["outlets"])


@cache
def calendar() -> frozenset[str]:
    """Months, weekdays and quarters, which end a name."""
    return words("names")["calendar"]


def is_common(word: str) -> bool:
    """Whether a word is one that opens sentences without being a name: profit, investors, recently."""
    common = words("common")["words"]
    if any(word in group for group in words("function").values()):
        return True
    return word in common or word.endswith(("ly", "ing")) or (word.endswith("s") and word[:-1] in common)


def is_generic(word: str) -> bool:
    """Whether a word by itself is no name of a company: bank, first, united."""
    return word in words("names")["generic"]


def is_unit(words_after: tuple[str, ...]) -> bool:
    """Whether the words after a company's name make it a unit's: North America, Credit, Cloud."""
    return bool(words("names")["units"].intersection(words_after)) or any((w,) in places() for w in words_after)
