"""What the lexicon knows of places: cities, countries, states and their abbreviations, and what is none of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from auditor.text.lexicon import load, words

Words = tuple[str, ...]

_LONGEST_CODE = 4
_SHORT = {"ft": "fort", "mt": "mount", "st": "saint", "pt": "port"}


@cache
def cities() -> frozenset[Words]:
    """The cities that are known by name, capitals among them."""
    return _names("cities") | capitals()


@cache
def capitals() -> frozenset[Words]:
    """Cities from which reporters tell of a whole country."""
    return _names("capitals")


def seat_of(name: Words) -> str:
    """The country of which a capital, or a city of bureaus, is the seat; empty for any other place."""
    country = load("places")["capitals"].get("_".join(name))
    return country_of(tuple(country.split("_"))) if country else ""


@cache
def countries() -> frozenset[Words]:
    """Countries and larger parts of the world."""
    return _names("countries")


@cache
def states() -> frozenset[Words]:
    """States and provinces by their full names."""
    return frozenset(tuple(name.split()) for name in load("places")["states"])


@cache
def _abbreviations() -> Mapping[str, str]:
    table: dict[str, str] = {}
    for name, short in load("places")["states"].items():
        table.update(dict.fromkeys(str(short).split(), name))
    return table


def state_of(word: str) -> str:
    """The state whose abbreviation the word is, in lower case without its last full stop; empty for none."""
    return _abbreviations().get(word) or _abbreviations().get(word.rstrip("."), "")


@cache
def _aliases() -> Mapping[Words, Words]:
    table = load("places")["aliases"]
    return {tuple(other.split("_")): tuple(name.split("_")) for other, name in table.items()}


def country_of(name: Words) -> str:
    """The country that a name stands for, England as the United Kingdom; empty for a larger part of the world."""
    if "_".join(name) in words("places")["wider"]:
        return ""
    return str(load("places")["countries_in"].get("_".join(name), "_".join(name))).replace("_", " ")


def is_country(name: str) -> bool:
    """Whether a name with spaces is that of one country, and of no state and no larger part of the world."""
    words_of = tuple(name.split())
    return words_of in countries() and words_of not in states() and "_".join(words_of) not in words("places")["wider"]


def nation(adjective: str) -> str:
    """The country of an adjective in lower case: chile of "chilean"; empty for any other word."""
    return str(load("places")["nations"].get(adjective, "")).replace("_", " ")


def canonical(name: Words) -> Words:
    """One way of writing a place: Ft. Worth is Fort Worth, L.A. is Los Angeles."""
    bare = tuple(_SHORT.get(word, word) for word in name)
    return _aliases().get(name) or _aliases().get(bare, bare)


def a_word_of(part: str, word: str) -> bool:
    """Whether the word stands in a list of the lexicon of places: directions, towns, areas, sites …"""
    return word in words("places")[part]


def _names(part: str) -> frozenset[Words]:
    return frozenset(tuple(name.split("_")) for name in words("places")[part])


def is_code(raw: Sequence[str], end: int) -> bool:
    """Whether the word before token ``end`` is a broadcaster's call sign, or stands alone in capitals among others.

    KATV and WMC; UN in "a school in UN hands".
    """
    word = raw[end - 1]
    if not word.isupper() or not 1 < len(word) <= _LONGEST_CODE:
        return False
    alone = end < 2 or not raw[end - 2][0].isupper()
    sign = len(word) > 2 and word[0] in "KW"
    return sign or (alone and any(other.islower() and len(other) > 3 for other in raw))
