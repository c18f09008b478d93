"""A subject as one sentence refers to it: by name, or by a word that stands for a name elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from auditor.text.article import Sentence
from auditor.text.names import Name, is_outlet

Kinds = tuple[str, ...]
"""The kinds of subject a rule asks for: organisation, person, place, product, any."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Who a claim is about, and where the sentence says so."""

    key: tuple[str, ...]
    shown: str
    start: int
    """Offset of the words that name it in the sentence; -1 where another sentence does."""
    end: int


def named(sentence: Sentence, name: Name, kinds: Kinds) -> Subject | None:
    """The subject a name stands for, if it is of the kinds asked for."""
    table = sentence.article.names
    key = table.resolve(name)
    if key is None or is_outlet(name):
        return None
    kind = "place" if name.kind == "place" else "person" if table.is_person(key, name) else "organisation"
    if not (kind in kinds or "any" in kinds or (kind == "organisation" and "product" in kinds)):
        return None
    return Subject(key, table.shown(key), name.start, name.end)


def elsewhere(sentence: Sentence, key: tuple[str, ...], i: int) -> Subject:
    """A subject named in another place, which token ``i`` refers to."""
    tokens = sentence.tokens
    return Subject(key, sentence.article.names.shown(key), tokens.start[i], tokens.end[i])
