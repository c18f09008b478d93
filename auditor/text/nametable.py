"""The names of one article joined: which short form stands for which full one, and the key of each.

A key needs no knowledge of other articles: it is the shortest form that the article itself uses alone for the
name, or the full name of a person.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from auditor.text.name_words import is_common, is_generic, is_unit
from auditor.text.names import Name


@dataclass(slots=True)
class NameTable:
    """The names of an article, in the order they appear."""

    forms: dict[tuple[str, ...], int] = field(default_factory=dict)
    """How often each form stands where its capital proves it a name."""
    legal: set[tuple[str, ...]] = field(default_factory=set)
    """Forms written with a legal suffix or a ticker at least once."""
    people: set[tuple[str, ...]] = field(default_factory=set)
    """Forms that were read as persons at least once."""
    spelled: dict[tuple[str, ...], str] = field(default_factory=dict)
    """Each form as the article first spells it."""
    text: str = ""
    """The article as it is, in which a word in lower case shows that it is no name."""

    @classmethod
    def of(cls, names: Iterable[tuple[Name, str]], text: str) -> NameTable:
        """The table of an article's names, each with its core as it is spelled in the article's ``text``."""
        table = cls(text=text)
        for name, spelled in names:
            table.spelled.setdefault(name.words, spelled)
            if name.proof == "capital" or name.legal:
                table.forms[name.words] = table.forms.get(name.words, 0) + 1
            if name.legal:
                table.legal.add(name.words)
            if name.kind == "person":
                table.people.add(name.words)
        return table

    def resolve(self, name: Name) -> tuple[str, ...] | None:
        """The words that are the name's key; None where it is no name, or a surname without a fuller form."""
        words = self._known(name)
        if words is None:
            return None
        if self.is_person(words, name):
            return self._person(words)
        return self._organisation(words)

    def is_person(self, words: tuple[str, ...], name: Name) -> bool:
        """Whether the article shows the name to be a person's."""
        if words in self.legal or (len(words) == 1 and self._begins_company(words)):
            return False
        return name.kind == "person" or words in self.people or (len(words) == 1 and self._full(words) is not None)

    def shown(self, key: tuple[str, ...]) -> str:
        """A key as the article spells it; capitalised where the article never has it alone."""
        return self.spelled.get(key) or " ".join(word.capitalize() for word in key)

    def _known(self, name: Name) -> tuple[str, ...] | None:
        """The form itself, or its longest beginning that the article proves to be a name."""
        if name.proof == "capital" or name.legal or name.words in self.forms:
            return name.words
        if name.proof == "opening" and len(name.words) > 1:
            rest = name.words[1:]  # only the first word's capital is the sentence's
            return rest if is_common(name.words[0]) and rest in self.forms else name.words
        for size in range(len(name.words) - 1, 0, -1):
            if name.words[:size] in self.forms and not (size == 1 and is_generic(name.words[0])):
                return name.words[:size]
        if name.kind == "person" and len(name.words) > 1:
            return name.words
        return name.words if name.proof == "opening" and not any(map(self._common, name.words)) else None

    def _common(self, word: str) -> bool:
        """Whether a word at the start of a sentence is no name: a common one, or one the article has in lower case."""
        return is_common(word) or is_generic(word) or f" {word} " in self.text

    def _person(self, words: tuple[str, ...]) -> tuple[str, ...] | None:
        return words if len(words) > 1 else self._full(words)

    def _full(self, surname: tuple[str, ...]) -> tuple[str, ...] | None:
        """The one full name of a person that ends in the surname."""
        full = [form for form in self.people if len(form) > 1 and form[-1:] == surname]
        return full[0] if len(full) == 1 else None

    def _begins_company(self, word: tuple[str, ...]) -> bool:
        return any(form[:1] == word for form in self.legal)

    def _organisation(self, words: tuple[str, ...]) -> tuple[str, ...] | None:
        for size in range(1, len(words) if words in self.legal else 0):
            short = words[:size]
            if is_unit(words[size:]) or (size == 1 and is_generic(short[0])):
                continue
            if short in self.forms and self._owner(short) == words:
                return short
        return None if len(words) == 1 and is_generic(words[0]) else words

    def _owner(self, short: tuple[str, ...]) -> tuple[str, ...]:
        """Whose short form it is: its own where it was written with a legal suffix, else the first longer name's."""
        if short in self.legal:
            return short
        longer = (form for form in self.forms if len(form) > len(short) and form[: len(short)] == short)
        return next(longer, short)
