"""A subject as one sentence refers to it: by name, or by a word that stands for a name elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from auditor.text.article import Article, Sentence
from auditor.text.lexicon import words
from auditor.text.name_key import canonical, is_institution
from auditor.text.name_words import is_common, is_generic, is_trade, places
from auditor.text.names import Name, is_outlet
from auditor.text.nametable import NameTable
from auditor.text.person import person_key
from auditor.text.place_words import cities

Kinds = tuple[str, ...]
"""The kinds of subject a rule asks for (organisation, person, place, product, any), or names."""


PERSON = ("person",)
_IN_FULL = (2, 3)
"""Words of a person's name."""
_NO_COMPANIES = frozenset({"place", "product"})
"""Kinds of subjects that no company is one of."""
_WHEN = frozenset({"in", "on", "during", "at", "since", "after", "before", "until", "by"})
"""Prepositions that lead to a time."""
_AFTER_TOLD = frozenset({".", ",", ";", '"', "”", "in", "on", "at", "by", "during", "after"})
"""Behind a name these end "told Acme"; "told Acme it would" has one for its business partner."""
_GOVERNED = 7
"""How many tokens may stand between a preposition and a name: "of Elmstadt-based credit card giant Acme"."""


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
    if name.kind == "place" and "place" in kinds and all(map(is_generic, name.words)):  # "the UK"
        return Subject(name.words, sentence.article.document.text[name.start : name.end], name.start, name.end)
    known = table.known(name)
    if known is None or is_outlet(name) or _is_rest(sentence, name):
        return None
    person = table.is_person(known.words, name) or (kinds == PERSON and may_be_person(table, name, known.words))
    kind = "place" if name.kind == "place" else "person" if person else "organisation"
    maker = kind == "organisation" and "product" in kinds and not is_institution(known.words)
    asked = kind in kinds or "any" in kinds or maker
    if not asked and canonical(known.words) not in _named_by(kinds):
        return None
    key = tuple(person_key(known.words).split()) if person else known.words
    return Subject(key, table.shown(known.words), name.start, name.end, known.by)


def may_be_person(table: NameTable, name: Name, key: tuple[str, ...]) -> bool:
    """Whether a name has the form of a person's and nothing shows it to be of anything else: "Tarn Dost".

    Enough only where no company can be meant: for a rule that asks of persons, and for *he* and *who*.
    """
    if name.kind != "unknown" or name.legal or len(key) not in _IN_FULL or table.is_company(key):
        return False
    plain = not any(is_generic(word) or is_common(word) or is_trade(word) or (word,) in places() for word in key)
    return plain and name.words == key and not is_institution(key)


def _is_rest(sentence: Sentence, name: Name) -> bool:
    """Whether a name is the end of one that holds a possessive: Stores Inc of "Jane's Stores Inc"."""
    owner = next((n for n in sentence.names if n.possessive and n.after == name.first), None)
    return owner is not None and owner.kind != "place" and all(map(is_generic, name.words))


def key_of_kind(sentence: Sentence, name: Name, kinds: Kinds) -> tuple[str, ...] | None:
    """The full name of what a reference like *its* can mean: no place, no outlet, and a person only where asked for."""
    table = sentence.article.names
    key = table.resolve(name)
    if key is None or name.kind == "place" or is_outlet(name) or _is_told(sentence, name):
        return None
    if key in cities() and not table.is_company(key):
        return None
    asked = table.is_person(key, name) == ("person" in kinds) and not _only_names(kinds)
    if _NO_COMPANIES.issuperset(kinds) and (table.is_company(key) or is_institution(key)):
        return None
    return key if asked or "any" in kinds or canonical(key) in _named_by(kinds) else None


def _is_told(sentence: Sentence, name: Name) -> bool:
    """Whether a name is that of whom somebody talks to, mostly an outlet: "chief executive Jane Doe told Acme"."""
    low = sentence.tokens.low
    first = name.first - (low[max(name.first - 1, 0)] == "the")
    closed = not low[name.after : name.after + 1] or low[name.after] in _AFTER_TOLD
    return closed and first > 0 and low[first - 1] == "told"


@lru_cache(maxsize=256)
def _named_by(kinds: Kinds) -> frozenset[str]:
    """The keys of the names among the kinds; a kind has no capital."""
    return frozenset(canonical(kind.lower().split()) for kind in kinds if kind != kind.lower())


def _only_names(kinds: Kinds) -> bool:
    return all(kind != kind.lower() for kind in kinds)


def is_company(sentence: Sentence, name: Name) -> tuple[str, ...] | None:
    """The full name of a name that can be a company's."""
    return key_of_kind(sentence, name, ("organisation",))


def surely_company(article: Article, key: tuple[str, ...]) -> bool:
    """Whether the article or its last word shows a name to be a company's: "the brewer Acme", "Acme Foods"."""
    return article.names.is_company(key) or (len(key) > 1 and is_trade(key[-1]))


def governed(sentence: Sentence, name: Name) -> bool:
    """Whether a preposition governs the name: "according to the Herald", "in Acme"."""
    low = sentence.tokens.low
    timed = False
    for i in range(name.first - 1, max(name.first - 1 - _GOVERNED, -1), -1):
        if not (low[i].isalpha() or low[i] == "-") or low[i] in words("function")["auxiliaries"]:
            return False
        timed = timed or (low[i] in words("owners")["times"] and low[i - 1] != "-")
        if low[i] in words("function")["prepositions"]:
            return not (timed and low[i] in _WHEN)  # "in early March Acme cut its"
    return False


def in_brackets(sentence: Sentence, name: Name) -> bool:
    """Whether a name stands at the head of brackets: "earnings before tax (EBT) of $5 million"."""
    return sentence.tokens.low[max(name.first - 1, 0)] == "("


def joint(subjects: Sequence[Subject]) -> Subject:
    """Several as one: "Acme and Brightwater will invest" tells a sum of neither alone. Their order says nothing."""
    ordered = sorted(subjects, key=lambda subject: canonical(subject.key))
    key = tuple(word for n, subject in enumerate(ordered) for word in (("+",) * (n > 0) + subject.key))
    shown = " and ".join(subject.shown for subject in ordered)
    return Subject(key, shown, subjects[0].start, subjects[-1].end, "several together")


def elsewhere(sentence: Sentence, key: tuple[str, ...], i: int) -> Subject:
    """A subject named in another place, which token ``i`` refers to."""
    tokens = sentence.tokens
    shown = sentence.article.names.shown(key)
    return Subject(key, shown, tokens.start[i], tokens.end[i], f"“{tokens.raw[i]}” is {shown}")
