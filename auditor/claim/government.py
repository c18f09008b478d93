"""Whether a name is an object: what a preposition or a verb governs does not do what the clause tells."""

from __future__ import annotations

from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.names import Name

_MAX_MODIFIERS = 5
_BEFORE_A_VERB = frozenset({"to", "will", "would", "may", "might", "could", "can", "shall", "should", "must"})
_JOINING = frozenset({"and", "or", "&"})


def is_object(sentence: Sentence, name: Name, before: int, *, listed: bool = False) -> bool:
    """Whether a preposition or a verb governs the name, and no verb up to token ``before`` follows it at once.

    ``listed`` where the name is one of a list: "of Acme, Brightwater and Corvid".
    """
    low = sentence.tokens.low
    function, verbs = words("function"), words("verbs")
    listed = listed or low[name.after : name.after + 1] == ["and"]
    i = name.first - 1
    for _ in range(_MAX_MODIFIERS):
        if i < 0 or not (low[i].isalpha() or low[i] in ("-", "'s", "'") or (listed and low[i] == ",")):
            return False
        if low[i] in function["prepositions"] and (
            _governs_a_time(sentence, i, name) or _governs_a_place(sentence, i, name)
        ):
            return False
        if low[i] in function["prepositions"] and low[i] != "for":
            return not verb_follows(sentence, name, before)
        if low[i] == "for" or low[i] in verbs["with_object"] or (i and _is_infinitive(sentence, i)):
            return not (verb_follows(sentence, name, before) or low[name.after : name.after + 1] == ["to"])
        if low[i] in function["auxiliaries"]:
            return False
        if low[i] in function["conjunctions"] or low[i] == ",":
            other = next((n for n in sentence.names if n.after == i), None)
            if other is None or (low[i] == "," and other.kind == "place"):
                return False
            return is_object(sentence, other, before, listed=True)
        i -= 1
    return False


def _governs_a_time(sentence: Sentence, i: int, name: Name) -> bool:
    """Whether a time stands between the preposition at token ``i`` and the name: "On Monday Acme posted"."""
    before = name.first - 1
    before -= sentence.tokens.low[before] == "the" and before > i  # "On Monday the Bank of Elmstadt cut"
    if before <= i:
        return False
    last = sentence.tokens.start[before]
    return any(p.start <= last < p.end and p.start > sentence.tokens.start[i] for p in sentence.periods)


def _governs_a_place(sentence: Sentence, i: int, name: Name) -> bool:
    """Whether the preposition at token ``i`` leads to a place alone: "In Elmland the Union Party won"."""
    place = next((n for n in sentence.names if n.first == i + 1 and n.kind == "place" and not n.possessive), None)
    return (
        place is not None
        and range(place.after, name.first) == range(name.first - 1, name.first)
        and (sentence.tokens.low[name.first - 1] == "the")
    )


def _is_infinitive(sentence: Sentence, i: int) -> bool:
    """Whether token ``i`` is a verb after *to* or *will*."""
    low = sentence.tokens.low
    return low[i - 1] in _BEFORE_A_VERB and low[i] not in words("function")["determiners"]


def verb_follows(sentence: Sentence, name: Name, before: int) -> bool:
    """Whether a verb follows a name at once: "that Acme plans"; behind a comma only that of its own *which*."""
    low = sentence.tokens.low
    at = name.after
    if at == before:
        return low[at] != "," or low[at + 1 : at + 2] in ([], ["which"], ["who"], ["whose"])
    if at >= len(low):
        return False
    return low[at] in words("function")["auxiliaries"] or low[at] in words("verbs")["of_intent"]


def joined(sentence: Sentence, name: Name) -> list[Name]:
    """The names that *and* joins with a name into one subject, the name itself last: "Acme, Brightwater and Corvid"."""
    low = sentence.tokens.low
    found = [name]
    i = name.first - 1
    while i > 0 and name.first - i <= _MAX_MODIFIERS and low[i] not in _JOINING:
        if not (low[i].isalpha() or low[i] == "-") or low[i] in words("function")["prepositions"]:
            return found
        i -= 1
    if i <= 0 or low[i] not in _JOINING:
        return found
    while (other := _ends_at(sentence, i)) is not None:
        found.insert(0, other)
        i = other.first - 1
        if i <= 0 or low[i] != ",":
            break
    return found


def _ends_at(sentence: Sentence, i: int) -> Name | None:
    """The name that ends before token ``i``, past the aside after it: "Acme, run by Jane Doe, and"."""
    found = next((n for n in sentence.names if n.after == i and not n.possessive), None)
    if found is not None or sentence.tokens.low[i - 1] != ",":
        return found
    heads = [n for n in sentence.names if n.after < i - 1 and sentence.tokens.low[n.after] == "," and not n.possessive]
    return heads[-1] if heads else None
