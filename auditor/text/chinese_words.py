"""Look up the phrases of a language written without spaces: the longest one that begins or ends at a place.

Which language that is, is told by the sentence that is read (``reading``); every table is made once for each.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Any, Generic, TypeVar

from auditor.text.lexicon import languages, load

_V = TypeVar("_V")
_spoken: ContextVar[str] = ContextVar("spoken", default="zh")
"""The language of the sentence that is read."""
_WIDE = {0xFF01 + n: 0x21 + n for n in range(94)} | {0x3000: 0x20, 0xFFE5: 0xA5, 0xFF0E: 0x2E}
_LATIN = re.compile("[A-Za-z]")
_LETTERS_PER_IDEOGRAPH = 4
"""An ideograph says what about four Latin letters say; English with a Chinese name in it stays English."""


@cache
def _letters() -> dict[str, re.Pattern[str]]:
    """The letters of each language of the lexicon that its letters tell."""
    told = ((code, load("language", code)["letters"]) for code in languages())
    return {code: re.compile(f"[{letters}]") for code, letters in told if letters}


def own_letters(text: str) -> list[str]:
    """The languages of the lexicon, by their codes, of which a letter stands anywhere in the text."""
    if text.isascii():
        return []
    return [code for code, letters in _letters().items() if letters.search(text)]


def is_written_in(language: str, sentence: str) -> bool:
    """Whether a sentence is written in a language, be it with some words in Latin letters."""
    count = len(_letters()[language].findall(sentence))
    return count > 0 and _LETTERS_PER_IDEOGRAPH * count >= len(_LATIN.findall(sentence))


@contextmanager
def reading(language: str) -> Iterator[None]:
    """While the block runs, words are those of the language."""
    token = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(token)


def of_language(make: Callable[..., _V]) -> Callable[..., _V]:
    """Remember what a function makes of a language's words, for each language by itself."""
    made: dict[tuple[Hashable, ...], _V] = {}

    def remembered(*keys: str) -> _V:
        key = (_spoken.get(), *keys)
        if key not in made:
            made[key] = make(*keys)
        return made[key]

    return remembered


def narrow(text: str) -> str:
    """The text with full-width figures, letters and marks as narrow ones; as long as the text itself."""
    return text.translate(_WIDE)


class Phrases(Generic[_V]):
    """Phrases and what each stands for."""

    def __init__(self, table: Mapping[str, _V]) -> None:
        self._table = {narrow(phrase): value for phrase, value in table.items()}
        self._lengths = sorted({len(phrase) for phrase in self._table if phrase}, reverse=True)

    def at(self, text: str, i: int) -> tuple[int, _V] | None:
        """The offset after the longest phrase that begins at ``i``, and what it stands for."""
        for length in self._lengths:
            phrase = text[i : i + length]
            if phrase in self._table and len(phrase) == length:
                return i + length, self._table[phrase]
        return None

    def before(self, text: str, i: int) -> tuple[int, _V] | None:
        """The offset of the longest phrase that ends at ``i``, and what it stands for."""
        for length in self._lengths:
            if length <= i and text[i - length : i] in self._table:
                return i - length, self._table[text[i - length : i]]
        return None

    def skip(self, text: str, i: int) -> int:
        """The offset after the phrase at ``i``; ``i`` where none is."""
        found = self.at(text, i)
        return found[0] if found else i

    @property
    def phrases(self) -> tuple[str, ...]:
        """The phrases, in the order of the lexicon."""
        return tuple(self._table)

    @property
    def initials(self) -> frozenset[str]:
        """The characters that a phrase can begin with."""
        return frozenset(phrase[0] for phrase in self._table if phrase)


def section(name: str, *keys: str) -> Any:
    """A part of ``<name>.yaml``; callers give it a type at once."""
    part = load(name, _spoken.get())
    for key in keys:
        part = part[key]
    return part


@of_language
def listed(name: str, *keys: str) -> Phrases[str]:
    """A list of the lexicon, each phrase standing for itself."""
    return Phrases({str(phrase): str(phrase) for phrase in section(name, *keys)})


@of_language
def mapped(name: str, *keys: str) -> Phrases[str]:
    """A map of the lexicon from phrases to names."""
    return Phrases({str(phrase): str(value) for phrase, value in section(name, *keys).items()})


@of_language
def numbered(name: str, *keys: str) -> Phrases[int]:
    """A map of the lexicon from phrases to whole numbers."""
    return Phrases({str(phrase): int(value) for phrase, value in section(name, *keys).items()})


@of_language
def paired(name: str, *keys: str) -> Phrases[tuple[float, float]]:
    """A map of the lexicon from phrases to two numbers."""
    return Phrases({str(phrase): (float(a), float(b)) for phrase, (a, b) in section(name, *keys).items()})


def starts(tables: Iterable[Phrases[Any]]) -> frozenset[str]:
    """The characters that a phrase of any of the tables can begin with."""
    return frozenset[str]().union(*(table.initials for table in tables))
