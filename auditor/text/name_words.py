"""What the lexicon knows of names: places, outlets, units of companies, and words that are no names."""

from __future__ import annotations

from functools import cache, lru_cache

from auditor.text.grammar_words import grammar_words
from auditor.text.lexicon import load, words
from auditor.text.tokens import tokenize

_ENDINGS = ("ly", "ing", "tion", "tions", "ment", "ments", "ness", "ance", "ences", "ence", "ity", "ities")
_SHORT = 5
"""Names like Reed end in *ed*; a longer word is a participle."""


@cache
def places() -> frozenset[tuple[str, ...]]:
    """The names of places, peoples and market indexes, each as its words in lower case."""
    names = load("names")
    single = {(word,) for word in words("names")["places"]}
    return frozenset(single | {_words(place) for place in names["places_of_two"] + names["indexes"]})


@cache
def outlets() -> frozenset[tuple[str, ...]]:
    """The names of news outlets, each as its words in lower case."""
    return frozenset(map(_words, load("names")["outlets"]))


def _words(name: str) -> tuple[str, ...]:
    """The words of a name as they are read in an article: without marks and a possessive's s."""
    return tuple(word for word in tokenize(name).low if word[0].isalnum())


@cache
def calendar() -> frozenset[str]:
    """Months, weekdays and quarters, which end a name."""
    return words("names")["calendar"]


@lru_cache(maxsize=1 << 13)
def is_common(word: str) -> bool:
    """Whether a word is one that opens sentences without being a name: profit, investors, recently."""
    common = words("common")["words"]
    if word in grammar_words() or word in common or word.endswith(_ENDINGS):
        return True
    if word.endswith("s") and (word[:-2] in common or f"{word[:-3]}y" in common or is_common(word[:-1])):
        return True
    return word.endswith("ed") and len(word) > _SHORT


def is_generic(word: str) -> bool:
    """Whether a word by itself is no name of a company: bank, first, united, robotics."""
    return word in words("names")["generic"] or word in words("names")["trades"]


def is_trade(word: str) -> bool:
    """Whether a word at the end of a company's name tells its trade: Robotics, Airlines, Foods."""
    return word in words("names")["trades"] or word in words("names")["units"]


def is_before_names(word: str) -> bool:
    """Whether a word stands before names and is no part of one: rival, former, retailer, both."""
    names = words("names")
    return is_describing(word) or word in names["before_names"] or word in names["descriptions"]


def is_describing(word: str) -> bool:
    """Whether a word that opens a sentence describes the name behind it and is no part of one: rival, former."""
    return word in words("names")["describing"]


def is_unit(words_after: tuple[str, ...]) -> bool:
    """Whether the words after a company's name make it a unit's: North America, Credit, Cloud."""
    return bool(words("names")["units"].intersection(words_after)) or any((w,) in places() for w in words_after)
