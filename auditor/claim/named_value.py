"""The person or organisation that a rule asks for: bound by a tie, or right after the word with *of* or *by*."""

from __future__ import annotations

from itertools import pairwise

from auditor.claim.compiled import CompiledRule
from auditor.claim.founding import past_apposition, past_date
from auditor.claim.step import Stop
from auditor.claim.ties import stands_by
from auditor.compare.name import place_name
from auditor.model import Value
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.name_key import canonical, fold
from auditor.text.name_words import is_common, is_generic
from auditor.text.names import Name, is_outlet
from auditor.text.person import is_initials, person_key, without_suffix
from auditor.text.scan import Hit

_LEADS: tuple[list[str], ...] = ([], ["by"], ["of"], ["from"], ["to"], ["for"], ["as"])
_OTHERS = frozenset({"others", "his", "her", "their", "two", "three", "several"})
"""Behind *and* these are more who did it: "by Jane Doe and her brother"."""
_ASIDE = 20
"""How many tokens behind a name another may be joined to it, past what an aside tells of the first."""
_INITIALS = 5
"""A single word of capitals with at most so many letters may be short for any name."""


def bound_name(compiled: CompiledRule, sentence: Sentence, hit: Hit) -> Name | None:
    """The name of the rule's kind that a tie binds; without ties the one right after the word."""
    clause = sentence.clause_of(hit.start)
    near = [name for name in sentence.names if abs(sentence.clause[name.first] - clause) <= 1 and not name.possessive]
    bound = [name for name in near if _is_bound(compiled, sentence, hit, name)]
    fitting = [name for name in bound if _fits(compiled.rule.value, sentence, name)]
    return min(fitting, key=lambda name: abs(name.start - hit.start), default=None)


def _is_bound(compiled: CompiledRule, sentence: Sentence, hit: Hit, name: Name) -> bool:
    tokens = sentence.tokens
    if compiled.ties:
        last = name.after - 1
        if tokens.low[last + 1 : last + 2] == ["co"] or _entitles(tokens.low, last + 1):
            return False  # "founded by Acme co-founder Jane Doe"
        if tokens.low[last + 1 : last + 3] == [",", "who"]:  # "Jane Doe, who founded Acme"
            last += 2
        elif tokens.low[last + 1 : last + 3] == [",", "whose"]:  # "Jane Doe, whose father founded Acme"
            return False
        else:
            last = past_apposition(sentence, name)
        begin = sentence.token_at(hit.end - 1) + 1
        behind = past_date(sentence, begin)  # "founded in 1919 by Jane Doe"
        if begin < behind == name.first - 1 and tokens.low[behind] == "by":
            phrases = (phrase for tie in compiled.ties if not tie.after for phrase in tie.before)
            return any(
                phrase[-1] == "by" and tuple(tokens.low[begin - len(phrase) + 1 : begin]) == phrase[:-1]
                for phrase in phrases
            )
        return stands_by(compiled.ties, tokens, name.first, last)
    begin = sentence.token_at(hit.end - 1) + 1
    between = tokens.low[begin : name.first]
    if between[-1:] == ["the"]:
        between = between[:-1]
    return name.first >= begin and between in _LEADS


def _entitles(low: list[str], at: int) -> bool:
    """Whether a title stands behind a company's name: "Acme founder Jane Doe"; not a verb, as in "Jane Doe founded"."""
    return low[at : at + 1] != [] and low[at] in words("posts")["of_a_title"]


def _fits(kind: str, sentence: Sentence, name: Name) -> bool:
    table = sentence.article.names
    key = table.resolve(name)
    if key is None or name.kind == "place" or is_outlet(name):
        return False
    person = table.is_person(key, name)
    if kind == "organisation":
        return not person
    return (person or (name.kind == "unknown" and 1 < len(key) <= 4)) and not (table.is_company(key) or is_body(key))


def is_body(key: tuple[str, ...]) -> bool:
    """Whether words of a name show it to be an authority's or a company's: "Bank of Acme", "Elmstadt Commission"."""
    return "of" in key or key[-1] in words("names")["bodies"]


def several(sentence: Sentence, name: Name) -> bool:
    """Whether the name is one of several: "founded by Jane Doe and Tom Arden"."""
    low = sentence.tokens.low
    firsts = {other.first for other in sentence.names} - {name.first}
    lasts = {other.after - 1 for other in sentence.names} - {name.after - 1}
    behind = low[name.after : name.after + 1]
    another = next((n for n in sentence.names if n.first == name.after + 1), None)
    alike = another is not None and (another.legal == name.legal)  # "founded by Jane Doe, Acme Inc makes"
    joined = behind in (["and"], ["&"]) or (behind == [","] and alike)
    before = low[max(name.first - 1, 0) : name.first]
    if behind == [","] and any(low[i - 2 : i] == [",", "and"] for i in firsts if name.after < i <= name.after + _ASIDE):
        return True  # "by Jane Doe, once head of Acme, and Tom Arden"
    if _described_beside(sentence, name, lasts):
        return True
    aside = low[name.after : name.after + _ASIDE]
    if behind in (["and"], [","]) and any(a == "and" and b in _OTHERS for a, b in pairwise(aside)):
        return True
    return (joined and (name.after + 1 in firsts or low[name.after + 1 : name.after + 2] in (["others"], ["two"]))) or (
        before in (["and"], ["&"], [","]) and name.first - 2 in lasts
    )


def _described_beside(sentence: Sentence, name: Name, lasts: set[int]) -> bool:
    """Whether *and* joins the name, with what describes it, to another: "Jane Doe and former banker Tom Arden"."""
    low, i = sentence.tokens.low, name.first - 1
    while i > 0 and low[i].isalpha() and low[i] != "and" and low[i] not in words("function")["prepositions"]:
        i -= 1
    return i > 0 and low[i] == "and" and i - 1 in lasts


def place_person(sentence: Sentence, name: Name) -> Value | Stop:
    """The value of a person, whose article must give the full name."""
    table = sentence.article.names
    key = table.resolve(name)
    if key is None or len(key) < 2 or table.is_company(key) or is_body(key):
        return Stop("value", "a surname without a fuller form in its article is not compared")
    shown = table.shown(key)
    if shown.isupper() and len(key) > 2:
        return Stop("value", "in capitals a heading may have run into the name")
    plain = without_suffix(key)
    if all(map(is_initials, plain[:-1])):
        return place_name(f"{plain[0][0]} {plain[-1]}", shown, initials=True)
    return place_name(person_key(key), shown)


def place_organisation(sentence: Sentence, name: Name) -> Value | Stop:
    """The value of an organisation, placed by the first word that tells it from others.

    Two articles that call it "Calder" and "Calder Robotics" agree; initials may be short for any name.
    """
    table = sentence.article.names
    key = table.resolve(name)
    if key is None:
        return Stop("value", "the name stands for nothing that the article shows")
    shown = table.shown(key)
    if len(key) == 1 and shown.isupper() and len(shown) <= _INITIALS:
        return Stop("value", "initials without their full name in the article are not compared")
    return place_name(_telling(key), shown)


def _telling(key: tuple[str, ...]) -> str:
    """The first word of a name that is no common one; the whole name where it is."""
    first = key[1] if key[0] == "the" and len(key) > 1 else key[0]
    common = is_common(first) or is_generic(first) or first in words("names")["given"] or len(first) < 3
    return canonical(key) if common else fold(first)
