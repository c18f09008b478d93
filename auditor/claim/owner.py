"""Who owns the thing a word names: "Acme's U.S. stock", "its shares", "the retailer's shares", "Acme shares"."""

from __future__ import annotations

from auditor.claim.antecedent import antecedent, description_owner
from auditor.claim.description import begins_at
from auditor.claim.person_meant import OWNING, person_meant
from auditor.claim.reference import PERSON, Kinds, Subject, elsewhere, named
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.name_words import is_generic
from auditor.text.names import Name
from auditor.text.place_words import canonical, is_country, nation

_MAX_MODIFIERS = 7
_PLACE = ("place",)


def owner_of(sentence: Sentence, first: int, kinds: Kinds, *, definite: bool) -> list[Subject] | None:
    """The owner right before the word at token ``first``; None where no owner stands there.

    An empty list means an owner that is no name of the kind asked for: "chip companies' shares". ``definite``
    lets a bare *the* mean what was spoken of before: "the stock".
    """
    tokens = sentence.tokens
    names = {name.last: name for name in sentence.names} | {name.after - 1: name for name in sentence.names}
    place: Name | None = None
    i = first - 1
    while i >= 0 and first - i <= _MAX_MODIFIERS and sentence.clause[i] == sentence.clause[first]:
        name = names.get(i)
        if name is not None and not name.possessive and (name.kind == "place" or nobodys(sentence, name)):
            place = place or (name if name.kind == "place" else None)
            i = name.first - 1
            continue
        if name is not None and _is_name(sentence, name):
            return _name_owns(sentence, name, kinds, adjacent=i == first - 1)
        low = tokens.low[i]
        if kinds == PERSON and low in OWNING:
            person = person_meant(sentence, i)
            return [person] if person else []
        if low == "whose" and (owner := _before_whose(sentence, i, kinds)) is not None:
            return owner
        if low in words("owners")["nobody"]:
            return []
        if low == "its" or (definite and i == first - 1 and low in ("the", "this")):
            return _refers(sentence, antecedent(sentence, i, kinds), i)
        if low == "'" and i and not tokens.raw[i - 1][-1].isalnum():
            return None  # the end of a quotation: "'a plain man,' died"
        if low in ("'s", "'"):
            return _refers(sentence, description_owner(sentence, i - 1, kinds), i - 1)
        if low in words("owners")["end_of_phrase"] or _ends_phrase(low):
            break
        i -= 1
    return _of_place(sentence, place) if place is not None and kinds == _PLACE else None


def _of_place(sentence: Sentence, name: Name) -> list[Subject] | None:
    """The country or the place whose name stands before what is its own: "Chilean inflation", "UK inflation"."""
    country = nation(name.words[0]) if len(name.words) == 1 else ""
    if country:
        shown = country.title()
        return [Subject(tuple(country.split()), shown, name.start, name.end, f"what is so called is of {shown}")]
    subject = named(sentence, name, _PLACE) if is_country(" ".join(canonical(name.words))) else None
    return [subject] if subject else None


def _before_whose(sentence: Sentence, i: int, kinds: Kinds) -> list[Subject] | None:
    """The owner before the comma and *whose* at token ``i``: "Acme, whose shares", "The brewer, whose shares"."""
    if i < 2 or sentence.tokens.low[i - 1] != ",":
        return None
    name = next((n for n in sentence.names if n.after == i - 1), None)
    if name is not None:
        subject = named(sentence, name, kinds) if not name.possessive and name.kind != "place" else None
        return [subject] if subject else []
    return _refers(sentence, antecedent(sentence, i - 2, kinds), i - 2) if begins_at(sentence, i - 2) >= 0 else None


def _is_name(sentence: Sentence, name: Name) -> bool:
    """Whether a capital at the start of a sentence is more than that: "Net profit" is nobody's."""
    return name.possessive or name.proof != "opening" or sentence.article.names.resolve(name) is not None


def nobodys(sentence: Sentence, name: Name) -> bool:
    """Whether a word in capitals is nobody's name: "its AI spending", "its TV unit"."""
    return len(name.words) == 1 and is_generic(name.words[0]) and sentence.article.names.resolve(name) is None


def _name_owns(sentence: Sentence, name: Name, kinds: Kinds, *, adjacent: bool) -> list[Subject] | None:
    if not (name.possessive or adjacent):
        return None
    subject = named(sentence, name, kinds)
    return [subject] if subject else []


def _refers(sentence: Sentence, key: tuple[str, ...] | None, i: int) -> list[Subject]:
    return [elsewhere(sentence, key, i)] if key else []


def _ends_phrase(low: str) -> bool:
    """Whether a word stands before a noun phrase and not in it."""
    function = words("function")
    return (
        low in function["determiners"]
        or low in function["prepositions"]
        or low in function["auxiliaries"]
        or low in words("verbs")["of_causing"]
    )
