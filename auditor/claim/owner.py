"""Who owns the thing a word names: "Acme's U.S. stock", "its shares", "the retailer's shares", "Acme shares"."""

from __future__ import annotations

from auditor.claim.antecedent import antecedent, description_owner
from auditor.claim.reference import Kinds, Subject, elsewhere, named
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.name_words import is_generic
from auditor.text.names import Name

_MAX_MODIFIERS = 7


def owner_of(sentence: Sentence, first: int, kinds: Kinds, *, definite: bool) -> list[Subject] | None:
    """The owner right before the word at token ``first``; None where no owner stands there.

    An empty list means an owner that is no name of the kind asked for: "chip companies' shares". ``definite``
    lets a bare *the* mean what was spoken of before: "the stock".
    """
    tokens = sentence.tokens
    names = {name.last: name for name in sentence.names} | {name.after - 1: name for name in sentence.names}
    i = first - 1
    while i >= 0 and first - i <= _MAX_MODIFIERS and sentence.clause[i] == sentence.clause[first]:
        name = names.get(i)
        if name is not None and not name.possessive and (name.kind == "place" or nobodys(sentence, name)):
            i = name.first - 1
            continue
        if name is not None and _is_name(sentence, name):
            return _name_owns(sentence, name, kinds, adjacent=i == first - 1)
        low = tokens.low[i]
        if low == "whose":  # "Acme, whose revenue rose to"
            return _head_of(sentence, i, kinds)
        if low in words("owners")["nobody"]:
            return []
        if low == "its" or (definite and i == first - 1 and low in ("the", "this")):
            return _refers(sentence, antecedent(sentence, i, kinds), i)
        if low == "'" and i and not tokens.raw[i - 1][-1].isalnum():
            return None  # the end of a quotation: "'a plain man,' died"
        if low in ("'s", "'"):
            return _refers(sentence, description_owner(sentence, i - 1, kinds), i - 1)
        if low in words("owners")["end_of_phrase"] or _ends_phrase(low):
            return None
        i -= 1
    return None


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


def _head_of(sentence: Sentence, i: int, kinds: Kinds) -> list[Subject]:
    """The name that the *whose* at token ``i`` stands for: the one right before its comma."""
    at = i - (sentence.tokens.low[max(i - 1, 0)] == ",")
    name = next((n for n in sentence.names if n.after == at and not n.possessive), None)
    subject = named(sentence, name, kinds) if name is not None else None
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
