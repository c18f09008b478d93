"""Who founded what, beyond "was founded": by verbs that found only what a person starts, and by nouns of it."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.claim.clause_subject import clause_subject, following, refers
from auditor.claim.complement import complement
from auditor.claim.named_at import named_at
from auditor.claim.owner import owner_of
from auditor.claim.reference import PERSON, Kinds, Subject, governed, named, surely_company
from auditor.claim.voice import before_helpers, is_passive
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.names import Name
from auditor.text.scan import Hit

_FOUNDERS = frozenset({"he", "she", "they", "two", "three"})
_APPOSED = 8
"""How many tokens "a shoe maker founded in 1919" may have before its participle."""
_COMPANY = (["company"], ["firm"], ["group"], ["business"], ["bank"])
_ENDS = frozenset({",", ".", ";", "-", ")", "and", "who", "when", "while", "but"})


def starts_it(sentence: Sentence, hit: Hit) -> bool:
    """Whether the verb founds what stands beside it: "Jane Doe started Acme in 1990", not "Acme started Calder".

    Of a verb like *founded* nothing has to be asked.
    """
    first, last = sentence.token_at(hit.start), sentence.token_at(hit.end - 1)
    low = sentence.tokens.low
    if low[first] not in words("verbs")["of_starting"]:
        return True
    if is_passive(sentence, first):
        return _told_beside(sentence, first)
    if first == 0 or low[first - 1] == "," or low[last + 1 : last + 2] == ["by"]:
        return low[last + 1 : last + 2] in (["in"], ["on"], ["by"], ["as"])
    doer = next((n for n in sentence.names if n.after == first), None)
    if doer is None and low[first - 1] != "who":
        return False
    table = sentence.article.names
    key = table.resolve(doer) if doer is not None else None
    if doer is not None and not (key is not None and table.is_person(key, doer)):
        return False
    done = next((n for n in sentence.names if n.first == last + 1), None)
    behind = low[done.after : done.after + 1] if done is not None else []
    return done is not None and (not behind or behind[0] in _ENDS or behind[0] in words("function")["prepositions"])


def creates_company(sentence: Sentence, hit: Hit, found: Sequence[Subject]) -> bool:
    """Whether what a verb like *launched* stands with is surely a company: "Jane Doe launched Acme Foods".

    Somebody may create or launch anything; of a verb like *founded* nothing has to be asked.
    """
    if sentence.tokens.low[sentence.token_at(hit.start)] not in words("verbs")["of_creating"]:
        return True
    return all(surely_company(sentence.article, subject.key) for subject in found)


def founds_alone(sentence: Sentence, hit: Hit) -> bool:
    """Whether the verb can tell who founded it: "co-founded by Jane Doe" leaves the others open."""
    first = sentence.token_at(hit.start)
    return sentence.tokens.low[max(first - 2, 0) : first] != ["co", "-"] and starts_it(sentence, hit)


def _told_beside(sentence: Sentence, verb: int) -> bool:
    """Whether the subject of a passive stands right before it: "Acme was set up", not "the Acme mill was"."""
    low = sentence.tokens.low
    i = before_helpers(low, verb)
    return low[i] in ("which", "that", ",", ")") or refers(sentence, i) or any(n.after == i + 1 for n in sentence.names)


def told_since(sentence: Sentence, hit: Hit, kinds: Kinds) -> list[Subject] | None:
    """Whose beginning a noun or an intransitive verb dates: "its founding in 1919", "Acme started out in 1919"."""
    first, last = sentence.token_at(hit.start), sentence.token_at(hit.end - 1)
    low = sentence.tokens.low
    if low[first] == "founding":
        of = complement(sentence, last, kinds) if low[last + 1 : last + 2] == ["of"] else []
        if low[:2] == ["since", "its"] and first == len(("since", "its")):  # "Since its founding in 1919, Acme"
            return led_in(sentence, last, kinds)
        return of or owner_of(sentence, first, kinds, definite=False) or []
    if low[last] not in words("verbs")["ends_of_beginning"] or is_passive(sentence, first):
        return None
    if kinds == PERSON and low[first - 1] == ",":  # "Jane Doe, driven from power in May,"
        return None
    free = (n for n in sentence.names if n.after == first and not n.possessive)
    beside = any(not governed(sentence, n) for n in free) or refers(sentence, first - 1)
    subject = clause_subject(sentence, first, kinds) if beside or low[first - 1] in ("which", "that") else None
    return [subject] if subject else []


def founded_at(sentence: Sentence, at: int, kinds: Kinds) -> list[Subject]:
    """What stands behind the verb at token ``at``, by name or as "the company": "the technology giant" may be any."""
    plain = sentence.tokens.low[at : at + 1] == ["the"] and sentence.tokens.low[at + 1 : at + 2] in _COMPANY
    return named_at(sentence, at, kinds) if plain or sentence.tokens.low[at : at + 1] != ["the"] else []


def led_in(sentence: Sentence, start: int, kinds: Kinds) -> list[Subject]:
    """Whom a participle at the head of a sentence leads up to: "Founded in 1919 by Jane Doe, Acme makes shoes"."""
    low = sentence.tokens.low
    for i in range(start, len(low) - 1):
        if low[i] == "," and (told := named_at(sentence, i + 1, kinds)):
            return told
    subject = following(sentence, start, kinds)  # "Founded in 1919, the Elmstadt shoe maker Acme"
    return [subject] if subject else []


def apposed_to(sentence: Sentence, first: int, kinds: Kinds) -> list[Subject]:
    """Whom a participle tells of in an aside: "Acme, a shoe maker founded in 1919,", "a maker of shoes based in"."""
    low = sentence.tokens.low
    if low[first - 1] == "-":
        return []  # "Jane Doe, a Varn-based analyst"
    born = low[first] == "born"  # as no town is: "a native of Varn (born in May 1991)"
    first -= born and low[first - 1] in ("(", ",")
    for i in range(first - 1, max(first - _APPOSED, 0), -1):
        if low[i] in ("a", "an", "the") and low[i - 1] == ",":
            name = next((n for n in sentence.names if n.after == i - 1 and not n.possessive), None)
            subject = named(sentence, name, kinds) if name is not None else None
            return [subject] if subject else []
        owned = low[i + 1] in ("a", "an", "the") or any(n.first == i + 1 and n.kind != "place" for n in sentence.names)
        free = born or (low[i] == "of" and not owned)  # but "a unit of the bank founded in"
        if not (low[i].isalpha() or low[i] == "-") or (low[i] in words("function")["prepositions"] and not free):
            return []
    return []


def founded_by_another(sentence: Sentence, first: int, kinds: Kinds) -> list[Subject]:
    """What a relative clause says somebody founded: "Acme, the shoe maker that Jane Doe founded in 1919"."""
    low = sentence.tokens.low
    for i in range(first - 1, max(first - _APPOSED, 1), -1):
        if low[i] in ("that", "which"):
            told = any(i < n.first < first for n in sentence.names) or low[i + 1] in _FOUNDERS
            if not told or low[first - 1] in words("function")["auxiliaries"]:
                return []
            name = next(
                (n for n in sentence.names if n.after == i - 1 and low[i - 1] == "," and not n.possessive), None
            )
            subject = named(sentence, name, kinds) if name is not None else None
            return [subject] if subject else apposed_to(sentence, i, kinds)
        if not (low[i].isalpha() or low[i] == "-"):
            return []
    return []


def past_date(sentence: Sentence, begin: int) -> int:
    """The token after "in 1919" at token ``begin``; ``begin`` where no date stands there."""
    low = sentence.tokens.low
    if low[begin : begin + 1] not in (["in"], ["on"]):
        return begin
    start = sentence.tokens.start[min(begin + 1, len(low) - 1)]
    date = next((p for p in sentence.periods if p.kind == "date" and p.start <= start < p.end), None)
    return sentence.token_at(date.end - 1) + 1 if date else begin


def past_apposition(sentence: Sentence, name: Name) -> int:
    """The *who* of "Jane Doe, the engineer who founded"; the name's last token where none stands there."""
    low = sentence.tokens.low
    if low[name.after : name.after + 2] not in ([",", "the"], [",", "a"], [",", "an"]):
        return name.after - 1
    for i in range(name.after + 2, min(name.after + 2 + _APPOSED, len(low))):
        if low[i] == "who":
            return i
        if not (low[i].isalpha() or low[i] == "-") or low[i] in words("function")["prepositions"]:
            break
    return name.after - 1
