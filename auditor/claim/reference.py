"""A subject as one sentence refers to it: by name, or by a word that stands for a name elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from auditor.text.article import Sentence
from auditor.text.names import Name, is_outlet
from auditor.text.person import person_key

Kinds = tuple[str, ...]
"""The kinds of subject a rule asks for: organisation, person, place, product, any."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Who a claim is about, and where the sentence says so."""

    key: tuple[str, ...]
    """The words of its full name."""
    shown: str
    start: int
    """Offset of the words that name it in the sentence; -1 where another sentence does."""
    end: int
    by: str = ""
    """What shows whom the words name, in a few words; empty where they name it in full themselves."""


def named(sentence: Sentence, name: Name, kinds: Kinds) -> Subject | None:
    """The subject a name stands for, if it is of the kinds asked for."""
    table = sentence.article.names
    known = table.known(name)
    if known is None or is_outlet(name):
        return None
    person = table.is_person(known.words, name)
    kind = "place" if name.kind == "place" else "person" if person else "organisation"
    if not (kind in kinds or "any" in kinds or (kind == "organisation" and "product" in kinds)):
        return None
    key = tuple(person_key(known.words).split()) if person else known.words
    return Subject(key, table.shown(known.words), name.start, name.end, known.by)


def elsewhere(sentence: Sentence, key: tuple[str, ...], i: int) -> Subject:
    """A subject named in another place, which token ``i`` refers to."""
    tokens = sentence.tokens
    shown = sentence.article.names.shown(key)
    return Subject(key, shown, tokens.start[i], tokens.end[i], f"“{tokens.raw[i]}” is {shown}")
