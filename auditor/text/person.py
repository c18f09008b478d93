"""The key of a person: given name and surname, whatever nickname, initial or suffix an article uses."""

from __future__ import annotations

from functools import cache
from typing import Final

from auditor.text.lexicon import load, words
from auditor.text.name_key import fold

_SUFFIXES: Final = words("grammar")["name_suffixes"]
_TITLES: Final = words("grammar")["titles_before_names"]


@cache
def _nicknames() -> dict[str, str]:
    table: dict[str, str] = {}
    for row in load("nicknames"):
        for name in row:
            table.setdefault(name, row[0])
    return table


def is_initials(word: str) -> bool:
    """Whether a given name is only its first letters: ``j``, ``w.a.``."""
    return len(word.strip(".")) == 1 or ("." in word and all(len(part) == 1 for part in word.strip(".").split(".")))


def without_suffix(name: tuple[str, ...]) -> tuple[str, ...]:
    """The name without *Jr* or *III*."""
    return tuple(word for word in name if word not in _SUFFIXES)


def person_key(name: tuple[str, ...]) -> str:
    """``("jim", "q", "balsillie")`` and ``("james", "balsillie")`` are both ``james balsillie``."""
    plain = list(name)
    while len(plain) > 2 and plain[0].rstrip(".") in _TITLES:
        plain.pop(0)
    while is_initials(plain[0]) and not all(map(is_initials, plain[:-1])):  # "J. Hugh Doe"
        plain.pop(0)
    parts = ["-".join(map(fold, word.split("-"))) for word in without_suffix(tuple(plain))]
    if len(parts) < 2:
        return " ".join(parts)
    given = _nicknames().get(parts[0], parts[0])
    return f"{given} {parts[-1]}"
