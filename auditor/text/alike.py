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


@lru_cache(_WORDS)
def alike(noun: str) -> str:
    """The same of a noun in the singular, as a word: "house" for "home"; itself where it has no other for it."""
    return _groups().get(stem(noun), noun)


@cache
def _groups() -> dict[str, str]:
    return {stem(word): first for first, others in words("alike").items() for word in (first, *sorted(others))}


@cache
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("english")
