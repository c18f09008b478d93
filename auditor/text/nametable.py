"""The names of one article joined: which form stands for which full name.

The full name needs no knowledge of other articles: it is the longest form that the article itself shows to be the
same name.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import NamedTuple

from auditor.text.name_forms import Form, Words, collect
from auditor.text.name_key import fold
from auditor.text.name_words import is_before_names, is_common, is_describing, is_generic, places
from auditor.text.names import Name
from auditor.text.short_names import Short, short_names
from auditor.text.ticker import symbol
from auditor.text.tokens import Tokens

_SELLERS = frozenset({"retailer", "insurer", "lender", "brewer", "miner", "grocer"})
"""Words that at the beginning of a sentence stand before a name and are no part of it, as those in *-maker* do."""
_COUNTRIES = frozenset({"u.s.", "u.k."})
"""They stand before a company's name as adjectives do."""
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
_GIVEN_AND_SURNAME = 3
"""Words of a person's name."""
_VOWELS = frozenset("aeiouy")


class Known(NamedTuple):
    """What a name stands for."""

    words: Words
    """The full name."""
    by: str
    """What shows it, in a few words; empty where it stands for itself and nothing else shows it."""


class NameTable:
    """The names of an article."""

    def __init__(self, names: Iterable[tuple[Name, Tokens]], text: str) -> None:
        """``names`` in the order of the article, whose text is ``text``, each with the tokens of its sentence."""
        self._forms: Mapping[Words, Form] = collect(names)
        self._text = text
        """The article as it is, in which a word in lower case shows that it is no name."""
        self._told_common: dict[str, bool] = {}

    @cached_property
    def _short(self) -> Mapping[Words, Short]:
        return short_names(self._forms)

    def resolve(self, name: Name) -> Words | None:
        """The words that are the name's key; None where it is no name, or a surname without a fuller form."""
        found = self.known(name)
        return found.words if found else None

    def known(self, name: Name) -> Known | None:
        """The full name that a name stands for, and what shows it; None where it is no name."""
        words = self._proven(name)
        if words is None:
            return None
        if self.is_person(words, name):
            return self._person(words)
        return self._organisation(words)

    def is_person(self, words: Words, name: Name) -> bool:
        """Whether the article shows the name to be a person's."""
        form = self._forms.get(words)
        if (form and form.legal) or (len(words) == 1 and (words in self._short or self._begins_company(words))):
            return False
        return name.kind == "person" or bool(form and form.person) or (len(words) == 1 and bool(self._full(words)))

    def is_company(self, words: Words) -> bool:
        """Whether a legal form, a ticker or a word like *retailer* shows a full name to be a company's."""
        form = self._forms.get(words)
        return form is not None and (form.legal or form.described)

    def stands_out(self, words: Words) -> bool:
        """Whether an article can mean a full name by *the company*: it shows it to be one, or has it more than once.

        Where no company was shown to be one before it, every name can be meant.
        """
        if self.is_company(words) or self.count(words) > 1:
            return True
        form = self._forms.get(words)
        return form is None or form.first <= self._first_company

    @cached_property
    def _first_company(self) -> int:
        """The place of the first name with a legal form or a ticker; beyond all names where there is none."""
        return min((form.first for form in self._forms.values() if form.legal), default=sys.maxsize)

    def count(self, words: Words) -> int:
        """How often a full name stands in the article, in any of its forms."""
        return sum(form.count for w in self.forms_of(words) if (form := self._forms.get(w)))

    def forms_of(self, words: Words) -> list[Words]:
        """The forms in which the article writes a full name, that itself first."""
        return [words, *(short for short, meant in self._short.items() if meant.full == words)]

    def shown(self, key: Words) -> str:
        """A key as the article spells it; capitalised where the article never has it alone."""
        form = self._forms.get(key)
        return form.shown if form else " ".join(word.capitalize() for word in key)

    def _counted(self, words: Words) -> bool:
        form = self._forms.get(words)
        return form is not None and form.count > 0

    def _proven(self, name: Name) -> Words | None:
        """The form itself, or that part of it which the article proves to be a name."""
        words = self._without_prefix(name)
        if words != name.words:
            return words
        if name.proof == "capital" or name.legal or self._counted(words):
            return words
        if name.proof == "headline":
            return self._headline(name)
        if len(words) > 1:
            return words
        return words if not self._common(words[0]) else None

    def _without_prefix(self, name: Name) -> Words:
        """A name without the word that only stands before it: "Rival Acme Corp", "Former Acme", "U.S. Acme"."""
        words, rest = name.words, name.words[1:]
        if not rest or rest[0] == "of" or all(map(is_generic, rest)):
            return words
        makes = words[0].endswith("maker") or words[0] in _SELLERS  # "Drugmaker Acme", whether or not it comes again
        opening = name.proof == "opening" and not self._written(words)
        if opening and ((makes and not is_common(rest[0])) or (is_describing(words[0]) and not name.legal)):
            return rest
        whose = self._forms.get(rest)
        if opening and self._counted(rest):
            meant = self._short.get(rest)
            shown = self.is_company(meant.full if meant else rest)
            return rest if is_before_names(words[0]) or (shown and is_common(words[0])) else words
        return rest if words[0] in _COUNTRIES and whose is not None and whose.legal and not name.legal else words

    def _written(self, words: Words) -> bool:
        form = self._forms.get(words)
        return form is not None and form.legal

    def _headline(self, name: Name) -> Words | None:
        """The longest beginning of a headline's name that the text confirms; a person's whole name."""
        for size in range(len(name.words) - 1, 0, -1):
            if self._counted(name.words[:size]) and not (size == 1 and is_generic(name.words[0])):
                return name.words[:size]
        return name.words if name.kind == "person" and len(name.words) > 1 else None

    def _common(self, word: str) -> bool:
        """Whether a word at the start of a sentence is no name: a common one, or one the article has in lower case."""
        known = self._told_common.get(word)
        if known is None:
            known = self._told_common[word] = self._is_common(word)
        return known

    def _is_common(self, word: str) -> bool:
        if is_common(word) or is_generic(word) or f" {word} " in self._text:
            return True
        shown = self.shown((word,))  # without a vowel and not in capitals it is a short word: Shr, Cts
        return not shown.isupper() and _VOWELS.isdisjoint(fold(word))

    def _person(self, words: Words) -> Known | None:
        if len(words) > 1:
            return Known(words, "")
        full = self._full(words)
        return Known(full, "the full name") if full else None

    def _full(self, surname: Words) -> Words | None:
        """The one full name of a person that ends in the surname."""
        if surname in places():
            return None
        full = self._people.get(surname, ())
        return full[0] if len(full) == 1 else None

    @cached_property
    def _people(self) -> Mapping[Words, list[Words]]:
        """The full names of persons by their surnames."""
        people: dict[Words, list[Words]] = {}
        for form in self._forms.values():
            if form.person and len(form.words) > 1:
                people.setdefault(_surname(form.words), []).append(form.words)
        titled = [form.words for form in self._forms.values() if self._titled(form)]
        for words in titled:
            if all(known in titled for known in people.get(words[-1:], ())):
                people.setdefault(words[-1:], []).append(words)
        return people

    def _titled(self, form: Form) -> bool:
        """Whether the article has the last of a name's few words as a person's: "Varg Ostmar", then "Mr. Ostmar"."""
        surname = self._forms.get(form.words[-1:])
        if surname is None or not surname.person or form.person or form.legal or form.described or not form.count:
            return False
        plain = not any(is_generic(word) or is_common(word) or (word,) in places() for word in form.words)
        return plain and 1 < len(form.words) <= _GIVEN_AND_SURNAME and not form.shown.split()[0].isupper()

    def _begins_company(self, word: Words) -> bool:
        return word in self._company_beginnings

    @cached_property
    def _company_beginnings(self) -> frozenset[Words]:
        return frozenset(form.words[:1] for form in self._forms.values() if form.legal)

    def _organisation(self, words: Words) -> Known | None:
        meant = self._short.get(words)
        full = meant.full if meant else words
        form = self._forms.get(full)
        if meant is None and self._follows_longer(words):
            return None
        if len(full) == 1 and is_generic(full[0]) and not (form and form.legal):
            return None
        shown = self._shown_by(form)
        if meant is None:
            return Known(full, shown)
        link = "short for" if meant.by in ("beginning", "end") else f"{meant.by} of"
        return Known(full, f"{link} {self.shown(full)}" + (f", {shown}" if shown else ""))

    def _follows_longer(self, words: Words) -> bool:
        """Whether a word may be short for a company of a place that came first: "Acme" after "Acme Elmland Corp"."""
        form = self._forms.get(words)
        if len(words) > 1 or (form is not None and form.legal):
            return False
        return any(
            other.legal and other.words[:1] == words and any((word,) in places() for word in other.words[1:])
            and other.first < (form.first if form is not None and form.count else sys.maxsize)
            for other in self._forms.values()
        )  # fmt: skip

    @staticmethod
    def _shown_by(form: Form | None) -> str:
        if form is None:
            return ""
        if form.ticker:
            return f"ticker {form.ticker}" if form.ticker != symbol(form.ticker) else f"code {form.ticker}"
        return f"legal form {form.suffix[-1].capitalize()}" if form.suffix else ""


def _surname(words: Words) -> Words:
    """The last word of a person's name, without what tells him from his father: Jr, III."""
    last = next((i for i in range(len(words) - 1, 0, -1) if words[i] not in _GENERATIONS), 0)
    return words[last : last + 1]
