"""The key of a person: given name and surname, whatever nickname, initial or suffix an article uses."""

from __future__ import annotations

from functools import cache
from typing import Final

from auditor.text.lexicon import load, words
from auditor.text.name_key import fold

_SUFFIXES: Final = words("grammar")["name_suffixes"]


@cache
def _nicknames() -> dict[str, str]:
    table: dict[str, str] = {}
    for row in load("nicknames"):
        for name in row:
            table.setdefault(name, row[0])
    return table


def person_key(name: tuple[str, ...]) -> str:
    """``("jim", "q", "balsillie")`` and ``("james", "balsillie")`` are both ``james balsillie``."""
    words = ["-".join(map(fold, word.split("-"))) for word in name if word not in _SUFFIXES]
    if len(words) < 2:
        return " ".join(words)
    given = _nicknames().get(words[0], words[0])
    return f"{given} {words[-1]}"
