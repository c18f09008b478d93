"""Whose fact it is where the answer is a name too: the other side of "founded", or what stands beside a place."""

from __future__ import annotations

from auditor.claim.bound import Bound
from auditor.claim.clause_subject import clause_subject, refers
from auditor.claim.complement import complement
from auditor.claim.founding import (
    apposed_to,
    creates_company,
    founded_at,
    founded_by_another,
    founds_alone,
    led_in,
    past_date,
)
from auditor.claim.located import before_seat
from auditor.claim.owner import owner_of
from auditor.claim.reference import PERSON, Kinds, Subject, named
from auditor.claim.subject import is_noun
from auditor.claim.voice import is_passive, object_of
from auditor.text.article import Sentence
from auditor.text.inflect import past_forms
from auditor.text.lexicon import words
from auditor.text.scan import Hit

_FARTHEST = 4
"""Words between *based* and the name: "Varn-based shoe maker Acme"."""


def other_side(sentence: Sentence, hit: Hit, bound: Bound, kinds: Kinds) -> list[Subject] | None:
    """The subject of a verb whose other side is the value; None where the words are no such verb.

    "Jane Doe founded Acme", "Acme was founded by Jane Doe", "Acme, founded by Jane Doe,".
    """
    first, last = sentence.token_at(hit.start), sentence.token_at(hit.end - 1)
    low = sentence.tokens.low
    if low[last + 1 : last + 2] == ["of"]:
        return complement(sentence, last, kinds)
    if is_noun(sentence, first) or _posted(sentence, first, last):
        return None
    if is_passive(sentence, first):
        subject = clause_subject(sentence, first, kinds, bound.start)
        return [subject] if subject else []
    if bound.start > hit.start and low[past_date(sentence, last + 1)] == "by":
        if first == 0:
            return led_in(sentence, sentence.token_at(bound.end - 1) + 1, kinds)
        return before_comma(sentence, first, kinds) or apposed_to(sentence, first, kinds)
    if bound.start < hit.start:
        return object_of(sentence, last, kinds) or founded_at(sentence, last + 1, kinds)
    subject = clause_subject(sentence, first, kinds, bound.start)
    return [subject] if subject else []


def founded(sentence: Sentence, hit: Hit, bound: Bound, kinds: Kinds) -> list[Subject] | None:
    """What the value founded, by a verb that can tell who alone did it; None where the words are no such verb."""
    found = other_side(sentence, hit, bound, kinds) if founds_alone(sentence, hit) else []
    return found if found is None or creates_company(sentence, hit, found) else []


def _posted(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the word stands as a title: right before a name, behind a possessive or another name."""
    if sentence.tokens.low[first].endswith(("ed", "ing", "set")):
        return False
    before = [name for name in sentence.names if name.after == first]
    follows = any(name.first == last + 1 for name in sentence.names)
    return any(name.possessive or follows for name in before) or sentence.tokens.low[max(first - 1, 0)] == "its"


def before_comma(sentence: Sentence, first: int, kinds: Kinds) -> list[Subject]:
    """The name before the comma or bracket of "Acme, founded by Jane Doe"; else it is the clause's."""
    at = first - 1 - 2 * (sentence.tokens.low[max(first - 2, 0) : first] == ["co", "-"])  # "Acme, co-founded in 1919"
    if sentence.tokens.low[at : at + 1] not in ([","], ["("]):
        return []
    name = next((n for n in sentence.names if n.after == at and not n.possessive), None)
    subject = named(sentence, name, kinds) if name else None
    return [subject] if subject else []


def told_of(sentence: Sentence, hit: Hit, bound: Bound, kinds: Kinds) -> list[Subject]:
    """The subject of a participle with its date or place: "Acme was founded in 1919", "Acme, founded in 1919,"."""
    first = sentence.token_at(hit.start)
    if not sentence.tokens.low[first].endswith(("ed", "t", "n", "set")):
        return []
    if is_passive(sentence, first):
        opening = sentence.clause_tokens(sentence.clause[first])[0]
        if sentence.tokens.low[opening] == "whose":  # "Acme, whose forerunner was founded in 1919"
            return []
        subject = clause_subject(sentence, first, kinds)
        return [subject] if subject else []
    if first == 0:  # "Founded in 1919, Acme makes shoes"
        return led_in(sentence, sentence.token_at(bound.end - 1) + 1, kinds)
    return before_comma(sentence, first, kinds) or apposed_to(sentence, first, kinds)


def done_to(sentence: Sentence, hit: Hit, kinds: Kinds) -> list[Subject]:
    """To whom a participle without *was* is done: "Jane Doe founded Acme in 1919", "the company, founded in 1919".

    Of a noun it is told by its owner: "Jane Doe's arrest on Monday", "the arrest of Jane Doe on Monday".
    """
    first, low = sentence.token_at(hit.start), sentence.tokens.low
    if kinds == PERSON and not low[first].endswith("ed"):
        told = owner_of(sentence, first, kinds, definite=False)
        if told is not None or low[first + 1 : first + 2] == ["of"]:
            return complement(sentence, first, kinds) if told is None else told
        if low[first - 1] != "to":
            return []  # but "voted to oust Jane Doe"
    if low[max(first - 1, 0)] == "," and first > 1 and refers(sentence, first - 2):
        subject = clause_subject(sentence, first - 1, kinds)
        return [subject] if subject else []
    last = sentence.token_at(hit.end - 1)
    told = object_of(sentence, last, kinds) or founded_at(sentence, last + 1, kinds)
    return told or founded_by_another(sentence, first, kinds)


def seated_subject(sentence: Sentence, bound: Bound, kinds: Kinds) -> Subject | None:
    """Who is there: the name behind "Varn-based", or before the comma of ", based in Varn" and ", a Varn-based"."""
    low = sentence.tokens.low
    place, end = sentence.token_at(bound.start), sentence.token_at(bound.end - 1)
    hyphened = low[end + 1 : end + 2] == ["-"]
    if hyphened:
        behind = next((n for n in sentence.names if end + 2 < n.first <= end + 2 + _FARTHEST), None)
        if behind and all(map(_describes, low[end + 3 : behind.first])):
            acts = any(_acts(low, i) for i in range(end + 3, behind.first))
            return None if acts else named(sentence, behind, kinds)
        if not words("names")["person_titles"].isdisjoint(low[end + 3 : end + 3 + _FARTHEST]):
            return None  # "Jane Doe, a Varn-based senior analyst at Acme"
    begin = place if hyphened else _word_before(low, place)
    at = begin - 1 if low[max(begin - 1, 0)] in (",", "(") else begin - 2
    if at < 1 or low[at] not in (",", "("):
        return None
    if refers(sentence, at - 1) and not hyphened:  # "The brewer, based in Varn, makes"
        return clause_subject(sentence, at, kinds)
    name = next((n for n in sentence.names if n.after == at), None)
    return named(sentence, name, kinds) if name and not name.possessive and name.kind != "place" else None


def whose_seat(sentence: Sentence, hit: Hit, kinds: Kinds) -> Subject | None:
    """Whose seat the noun tells behind a name and *whose*: "Acme, whose global headquarters are in Varn"."""
    low = sentence.tokens.low
    i = before_seat(low, sentence.token_at(hit.start))
    if i < 2 or low[i - 1 : i + 1] != [",", "whose"]:
        return None
    name = next((n for n in sentence.names if n.after == i - 1 and not n.possessive and n.kind != "place"), None)
    return named(sentence, name, kinds) if name is not None else None


def _describes(word: str) -> bool:
    """Whether a word can stand before a name to say what it is: "shoe maker"; not "analysts like"."""
    function = words("function")
    lists = ("prepositions", "conjunctions", "auxiliaries", "pronouns", "determiners")
    return (word.isalpha() or word == "-") and not any(word in function[part] for part in lists)


def _acts(low: list[str], i: int) -> bool:
    """Whether token ``i`` is a past verb: "the Varn-based bank sued Acme", not "family-owned" or "privately held"."""
    free = low[i - 1] == "-" or low[i - 1].endswith("ly")
    return not free and (
        low[i] in words("verbs")["of_saying"] or (low[i].endswith("ed") and len(low[i]) > 3) or low[i] in past_forms()
    )


def _word_before(low: list[str], place: int) -> int:
    """The token of *based* before "in Varn"."""
    for i in range(place - 1, max(place - 7, -1), -1):
        if low[i] in ("based", "headquartered", "located"):
            return i
    return place
