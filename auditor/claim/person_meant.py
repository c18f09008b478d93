"""Whom *he*, *she* or *who* stands for: the one person that this sentence, or the one before it, has named."""

from __future__ import annotations

from collections.abc import Iterable

from auditor.claim.bound import Bound
from auditor.claim.reference import Subject, governed, may_be_person
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.name_kind import before_noun
from auditor.text.name_words import is_common
from auditor.text.names import Name
from auditor.text.person import person_key
from auditor.text.scan import Hit

_PRONOUNS = frozenset({"he", "she"})
PRONOUNS = _PRONOUNS | {"who"}
"""What stands for a person, and as the subject of a clause for nobody else."""
OWNING = frozenset({"his", "her", "whose"})
"""What stands for a person who owns what follows."""
_PLURAL = (["are"], ["were"], ["have"])
_ARTICLES = frozenset({"the", "a", "an"})
_COPULAS = frozenset({"is", "was", "became", "remains"})
_REACH = 3
"""How many sentences back a person may have been named, where each since speaks of him by a pronoun."""
FULL = 2
"""Words of a name that tells one person."""

Key = tuple[str, ...]


def person_meant(sentence: Sentence, i: int) -> Subject | None:
    """The person that the pronoun at token ``i`` stands for; None for another word, and where it may be any of two."""
    low = sentence.tokens.low[i]
    standing = _PRONOUNS | OWNING
    key = _of_who(sentence, i) if low in ("who", "whose") else _of_pronoun(sentence, i) if low in standing else None
    if key is None or len(key) < FULL:
        return None
    return _as_subject(sentence, key, i, f"“{sentence.tokens.raw[i]}” is ")


def _as_subject(sentence: Sentence, key: Key, i: int, told: str) -> Subject:
    """The person for whom the word at token ``i`` stands; ``told`` leads up to the name and says why."""
    tokens, shown = sentence.tokens, sentence.article.names.shown(key)
    return Subject(tuple(person_key(key).split()), shown, tokens.start[i], tokens.end[i], f"{told}{shown}")


def person_before(sentence: Sentence, i: int) -> Subject | None:
    """The person whom "The 42-year-old" at token ``i`` goes on to tell of; none who only spoke before."""
    if any(name.last < i for name in sentence.names):
        return None
    for back in range(1, min(_REACH, sentence.index) + 1):
        earlier = sentence.article.sentence(sentence.index - back)
        named = _maybe_persons(earlier, earlier.names)
        if named:
            (name, key), *more = named
            if key is None or any(other != key for _, other in more) or not _in_full(sentence, name, key):
                return None
            if any(_of_office(earlier, one) or one.possessive for one, _ in named):
                return None
            return _as_subject(sentence, key, i, "named before: ")
        if _PRONOUNS.isdisjoint(earlier.tokens.low):
            return None
    return None


def described_as(sentence: Sentence, i: int) -> Subject | None:
    """The person whom "The former politician" or "The 42-year-old" that opens a sentence means, its noun at ``i``."""
    low = sentence.tokens.low
    aged = low[2 : i + 1] == ["-", "year", "-", "old"]
    called = i in (1, 2) and low[i] in words("names")["professions"]
    return person_before(sentence, i) if low[0] == "the" and (aged or called) else None


def _in_full(sentence: Sentence, name: Name, key: Key) -> bool:
    """Whether a name is a person's in full, as far as the article shows: given name and surname."""
    person = sentence.article.names.is_person(key, name)
    unknown = name.kind == "unknown" and len(key) <= FULL + 1 and not any(map(is_common, key))
    return len(key) >= FULL and (person or unknown)


def _of_office(sentence: Sentence, name: Name) -> bool:
    """Whether a name is that of somebody who speaks or acts by office: "Sheriff Jane Doe", "Jane Doe said"."""
    low = sentence.tokens.low
    saying = words("verbs")["of_saying"]
    beside = (*low[max(name.first - 2, 0) : name.first], *low[name.after : name.after + 2])
    near = low[max(name.first - 4, 0) : name.first]
    offices = words("people")["of_office"]
    return not saying.isdisjoint(beside) or not offices.isdisjoint((*near, *beside, *name.words))


def described_person(sentence: Sentence, hit: Hit, bound: Bound) -> Subject | None:
    """The person whose name follows at once what is counted of him: "the mother of 13 Jane Doe"."""
    low = sentence.tokens.low
    if low[sentence.token_at(hit.end - 1)] != "of":
        return None  # "is survived by two children, Jane Doe and Tom Doe"
    after = sentence.token_at(bound.end - 1) + 1
    after += low[after : after + 1] == [","]
    name = next((n for n in sentence.names if n.first == after), None)
    if name is None or name.kind not in ("person", "unknown") or name.legal or name.possessive:
        return None
    key = sentence.article.names.resolve(name)
    if key is None or len(key) < FULL:
        return None
    return Subject(tuple(person_key(key).split()), sentence.article.names.shown(key), name.start, name.end)


def _of_pronoun(sentence: Sentence, i: int) -> Key | None:
    """The one person named before *he* or *she* here, else in the sentences before."""
    here = _maybe_persons(sentence, (n for n in sentence.names if n.last < i))
    if here:
        return _only(sentence, here)
    for back in range(1, min(_REACH, sentence.index) + 1):
        earlier = sentence.article.sentence(sentence.index - back)
        named = _maybe_persons(earlier, earlier.names)
        if named:
            return _only(earlier, named)
        if _PRONOUNS.isdisjoint(earlier.tokens.low):
            return None
    return None


def _maybe_persons(sentence: Sentence, names: Iterable[Name]) -> list[tuple[Name, Key | None]]:
    """The names of persons, and those that nothing shows to be of anything else; without a full name as None."""
    table = sentence.article.names
    found: list[tuple[Name, Key | None]] = []
    for name in names:
        key = table.resolve(name)
        if name.kind in ("place", "organisation") or name.legal or (key is not None and table.is_company(key)):
            continue
        if key is None and name.first == 0 and len(name.words) == 1 and before_noun(sentence.tokens, name.last):
            continue  # "Comedy writer Jane Doe says she"
        if (key is not None and table.is_person(key, name)) or not governed(sentence, name):
            found.append((name, key))
    return found


def _only(sentence: Sentence, named: list[tuple[Name, Key | None]]) -> Key | None:
    """The person that the names mean, all of them the same one, who is no object of a preposition."""
    keys = {key for _, key in named}
    key = keys.pop()
    if keys or key is None:
        return None
    table = sentence.article.names
    free = any(not governed(sentence, name) and not name.possessive for name, _ in named)
    person = any(table.is_person(key, name) or may_be_person(table, name, key) for name, _ in named)
    return key if free and person else None


def _of_who(sentence: Sentence, i: int) -> Key | None:
    """The person of "Jane Doe, who", and of "Jane Doe is the bishop who"."""
    name = _before(sentence, i)
    if name is None or name.possessive or sentence.tokens.low[i + 1 : i + 2] in _PLURAL:
        return None
    table = sentence.article.names
    key = table.resolve(name)
    return key if key is not None and (table.is_person(key, name) or may_be_person(table, name, key)) else None


def _before(sentence: Sentence, i: int) -> Name | None:
    """The name right before *who*, past a comma or a dash, or before the *is* of what *who* goes on to tell.

    An apposition may stand between too: "Jane Doe, the former bishop who".
    """
    low = sentence.tokens.low
    at = i - (i > 0 and low[i - 1] in (",", "-", "–", "—"))
    if at < i or any(n.after == i for n in sentence.names):
        return next((n for n in sentence.names if n.after == at), None)
    k = next((k for k in range(i - 1, -1, -1) if low[k] in _COPULAS or low[k] == ","), 0)
    apposed = (
        low[k] == ","
        and low[k + 1] in _ARTICLES
        and not any(k < n.first < i and n.kind != "place" for n in sentence.names)
    )
    k -= 2 * (apposed and low[k - 1].isdecimal() and low[k - 2] == ",")  # "Jane Doe, 71, an elder who"
    return next((n for n in sentence.names if n.after == k), None) if low[k] in _COPULAS or apposed else None
