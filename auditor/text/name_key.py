"""The key of a name: what "Calder Robotics Ltd", "CALDER ROBOTICS" and "Calder-Robotics" have in common."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache

from auditor.text.lexicon import load, words
from auditor.text.tokens import tokenize

_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
"""Letters that no decomposition turns into plain ones."""
_DIGRAPH = re.compile(r"(?<=[b-df-hj-np-tv-z])(?:([aou])e|aa)(?=[b-df-hj-np-tv-z])")
"""Between consonants *ue* is how a wire writes *ü*: Mueller, Moeller, Maersk."""
EDITION = "#"
"""Before the number of a product's edition in its key."""
_SILENT = frozenset({"and", "the"})


def canonical(name: Iterable[str]) -> str:
    """One string for all spellings of a name, given as its words without legal suffixes; no spaces in it.

    A public institution has one for all of its names.

    A ``+`` joins two that act together, and what begins with ``#`` is the edition of a product: both stay as they are.
    """
    key = _spelled(name)
    institution = _institutions().get(key)
    return institution[0] if institution else key


def is_institution(name: Iterable[str]) -> bool:
    """Whether a name, given as its words, is a public institution's."""
    return _spelled(name) in _institutions()


def institution_of(name: Iterable[str]) -> str:
    """The full name of the public institution that a name, given as its words, is another name of; else empty."""
    key = _spelled(name)
    institution = _institutions().get(key)
    return institution[1] if institution and institution[0] != key else ""


def _spelled(name: Iterable[str]) -> str:
    """One string for all spellings of one name, whatever other names there are for the same."""
    plain = [word if word[:1] in ("+", EDITION) else fold(word) for word in name]
    spoken = [word for word in plain if word and word not in _SILENT] or plain
    return _DIGRAPH.sub(lambda match: match[1] or "a", "".join(_written_out().get(word, word) for word in spoken))


def fold(word: str) -> str:
    """A word in lower case without accents and marks: ``s.p.a.`` is ``spa``, ``Müller's`` is ``mullers``."""
    if word.isascii():
        lowered = word.lower()
        return lowered if lowered.isalnum() else "".join(c for c in lowered if c.isalnum())
    lowered = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold()).translate(_LETTERS)
    return "".join(c for c in lowered if c.isalnum())


def key_of(written: str) -> str:
    """The key of a name as somebody writes it: with its legal form, an article, marks, or none of these."""
    return canonical(core_of(written))


def core_of(written: str) -> tuple[str, ...]:
    """The words that make a name, of what somebody writes; none where no letter and no figure stands in it."""
    spoken = [low for low in tokenize(written).low if low[0].isalnum()]
    return core_and_suffix(spoken)[0] if spoken else ()


def core_and_suffix(parts: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that make a name, and the legal forms at its end.

    *The* at the beginning is left out. A name of which only a word like *news* would be left keeps its first legal
    form: "News Corp". At least one word stays.
    """
    names = words("names")
    stop = len(parts)
    while stop > 1 and parts[stop - 1] in names["legal"]:
        stop -= 1
    start = 1 if stop > 1 and parts[0] == "the" else 0
    bare = stop < len(parts) and stop == start + 1 and parts[start] in names["generic"]
    return tuple(parts[start : stop + bare]), tuple(parts[stop:])


@cache
def _institutions() -> dict[str, tuple[str, str]]:
    """For the key of each name of a public institution, that of its full name, and the full name."""
    found: dict[str, tuple[str, str]] = {}
    lists: dict[str, list[str]] = load("institutions")
    for full, others in lists.items():
        keys = [_spelled(core_of(name)) for name in (full, *others)]
        found |= dict.fromkeys(keys, (keys[0], full))
    return found


@cache
def _written_out() -> dict[str, str]:
    """Short spellings of a name's words, each with the full one."""
    table: dict[str, str] = load("name_spellings")
    return table
