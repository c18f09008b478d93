"""Words that news uses for one another: "hurt" and "injured", "home" and "house"."""

from __future__ import annotations

from functools import cache, lru_cache

import snowballstemmer

from auditor.text.lexicon import words

_WORDS = 1 << 16
"""Words whose stems are remembered."""


@lru_cache(_WORDS)
def stem(word: str) -> str:
    """What the forms of a word have in common: "arrest" of "arrested" and "arrests"."""
    return str(_stemmer().stemWord(word))


@lru_cache(_WORDS)
def sense(word: str) -> str:
    """The word that stands for all that news uses for one another, or its stem."""
    found = stem(word)
    return _groups().get(found, found)


def thing(noun: str) -> str:
    """The noun, in the singular, that stands for all by which newsrooms count the same: "house" for "home"."""
    return _things().get(noun, noun)


@cache
def _groups() -> dict[str, str]:
    return {stem(word): first for first, others in words("alike").items() for word in (first, *sorted(others))}


@cache
def _things() -> dict[str, str]:
    return {other: first for first, others in words("same_things").items() for other in others}


@cache
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("english")
