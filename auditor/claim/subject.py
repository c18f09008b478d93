"""Whose fact a clause tells: by possessive, by *of* or *by*, by the clause's own subject; never by nearness."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from auditor.claim.antecedent import antecedent, description_owner
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.names import Name, is_outlet
from auditor.text.scan import Hit

_MAX_MODIFIERS = 7
_UNITS = frozenset({"unit", "subsidiary", "arm", "division", "affiliate", "parent", "rival", "partner", "supplier"})
_OF = frozenset({"of", "in", "by", "from", "at"})


Form = Literal["verb", "noun", "definite", "post"]
"""What the words are: a verb, a noun, a noun that with *the* means what was spoken of before ("the stock"), or a post,
which belongs to the clause's subject only where that appoints somebody to it."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Who a claim is about, and where the sentence says so."""

    key: tuple[str, ...]
    shown: str
    start: int
    """Offset of the words that name it in the sentence; -1 where another sentence does."""
    end: int


def find_subjects(sentence: Sentence, hit: Hit, kinds: tuple[str, ...], form: Form, skip: int = -1) -> list[Subject]:
    """The subjects of the fact told by the words at ``hit``; empty where the grammar names none.

    ``skip`` is the offset of a name that is the claim's value and so cannot be its subject.
    """
    first = sentence.token_at(hit.start)
    last = sentence.token_at(hit.end - 1)
    of = form != "verb" and sentence.tokens.low[last + 1 : last + 2] == ["of"]
    owner = _possessor(sentence, first, kinds, definite=form == "definite" and not of)
    if owner is not None:
        return [s for s in owner if form != "post" or _named_here(sentence, s)]
    if form != "verb":
        listed = _complement(sentence, last, kinds)
        if listed or of and sentence.tokens.low[last + 2 : last + 3] != ["$"]:
            return listed
    if form == "definite" or (form == "post" and not _appoints(sentence, first)):
        return []
    subject = clause_subject(sentence, first, kinds, skip)
    return [subject] if subject else []


def _named_here(sentence: Sentence, subject: Subject) -> bool:
    """Whether the sentence itself names the subject, and no other of its kind: whose *its* is a post's is often unclear."""
    resolve = sentence.article.names.resolve
    if any(name.start == subject.start for name in sentence.names):
        return True
    others = [n for n in sentence.names if n.start < subject.start and n.kind in ("organisation", "unknown")]
    return {resolve(name) for name in others} - {None} == {subject.key}


def _appoints(sentence: Sentence, before: int) -> bool:
    """Whether the clause's verb appoints: named, hired, elected."""
    clause = sentence.clause[before]
    low = sentence.tokens.low
    return any(sentence.clause[i] == clause and low[i] in words("verbs")["of_appointing"] for i in range(before))


def only_name(sentence: Sentence, clause: int, kinds: tuple[str, ...]) -> Subject | None:
    """The one subject that a clause, else its sentence, names at all."""
    everything = [(i, s) for i, s in ((n.first, named(sentence, n, kinds)) for n in sentence.names) if s is not None]
    for group in ([s for i, s in everything if sentence.clause[i] == clause], [s for _, s in everything]):
        if len({s.key for s in group}) == 1:
            return group[0]
        if group:
            return None
    return None


def named(sentence: Sentence, name: Name, kinds: tuple[str, ...]) -> Subject | None:
    """The subject a name stands for, if it is of the kinds asked for."""
    table = sentence.article.names
    key = table.resolve(name)
    if key is None or is_outlet(name):
        return None
    kind = "place" if name.kind == "place" else "person" if table.is_person(key, name) else "organisation"
    if not (kind in kinds or "any" in kinds or (kind == "organisation" and "product" in kinds)):
        return None
    return Subject(key, table.shown(key), name.start, name.end)


def _possessor(
    sentence: Sentence, first: int, kinds: tuple[str, ...], *, definite: bool
) -> list[Subject] | None:
    """The owner right before the hit ("Acme's U.S. stock", "its shares", "Acme shares"); None where there is none.

    An empty list means an owner that is nobody's name: "chip companies' shares".
    """
    tokens, names = sentence.tokens, {n.last: n for n in sentence.names}
    ends = {n.after - 1: n for n in sentence.names}
    i = first - 1
    while i >= 0 and first - i <= _MAX_MODIFIERS and sentence.clause[i] == sentence.clause[first]:
        low = tokens.low[i]
        if low in _UNITS:
            return []
        name = ends.get(i) or names.get(i)
        if name is not None:
            adjacent = i == first - 1
            if name.kind == "place" and not name.possessive:
                i = name.first - 1
                continue
            if name.possessive or adjacent:
                subject = named(sentence, name, kinds)
                return [subject] if subject else []
            return None
        if low in ("their", "his", "her", "our", "my", "your", "whose", "both"):
            return []
        if low == "its":
            found = antecedent(sentence, i, kinds)
            return [elsewhere(sentence, found, i)] if found else []
        if low in ("'s", "'"):
            owner = description_owner(sentence, i - 1, kinds)
            return [elsewhere(sentence, owner, i - 1)] if owner else []
        if low in ("the", "this") and definite and i == first - 1:
            found = antecedent(sentence, i, kinds)
            return [elsewhere(sentence, found, i)] if found else []
        if low in words("function")["determiners"] or low in words("verbs")["of_causing"]:
            return None
        if low in (",", ";", ":") or low in words("function")["prepositions"] or low in words("function")["auxiliaries"]:
            return None
        i -= 1
    return None


def elsewhere(sentence: Sentence, key: tuple[str, ...], i: int) -> Subject:
    """A subject named in another place, which token ``i`` refers to."""
    tokens = sentence.tokens
    return Subject(key, sentence.article.names.shown(key), tokens.start[i], tokens.end[i])


def _complement(sentence: Sentence, last: int, kinds: tuple[str, ...]) -> list[Subject]:
    """The names after *of*, *in* or *by*: "shares of Acme, Brightwater and Corvid"."""
    tokens = sentence.tokens
    by_first = {n.first: n for n in sentence.names}
    i = last + 1
    if i >= len(tokens) or tokens.low[i] not in _OF:
        return []
    found: list[Subject] = []
    i += 1
    skipped = 0
    while i < len(tokens) and skipped <= 3:
        name = by_first.get(i)
        if name is not None:
            subject = None if name.possessive else named(sentence, name, kinds)
            if subject is None:
                return found
            found.append(subject)
            i, skipped = name.after, 0
            if i < len(tokens) and tokens.low[i] in _UNITS:
                return found[:-1]
            while i < len(tokens) and tokens.low[i] in (",", "and", "&"):
                i += 1
            if i not in by_first:
                return found
        elif not found and (tokens.low[i] in words("function")["determiners"] or tokens.low[i].isalpha() or tokens.low[i] == "-"):
            if tokens.low[i] in words("function")["prepositions"] or tokens.low[i] in words("function")["auxiliaries"]:
                return []
            i, skipped = i + 1, skipped + 1
        else:
            return found
    return found


def clause_subject(
    sentence: Sentence, before: int, kinds: tuple[str, ...], skip: int = -1
) -> Subject | None:
    """The grammatical subject of the verb at token ``before``: the nearest name or *it* to the left that is no object."""
    tokens = sentence.tokens
    clause = sentence.clause[before]
    inside = [n for n in sentence.names if n.last < before and sentence.clause[n.first] == clause]
    for name in reversed(inside):
        if name.kind == "place" or name.possessive or name.start == skip:
            continue
        if _is_object(sentence, name, before):
            continue
        subject = named(sentence, name, kinds)
        if subject is not None and not _anaphor_between(sentence, name.last + 1, before):
            return subject
        if subject is None:
            return None
    for i in range(before - 1, -1, -1):
        if sentence.clause[i] == clause and _anaphor(sentence, i):
            found = antecedent(sentence, i, kinds)
            return elsewhere(sentence, found, i) if found else None
    if _leads_in(sentence, clause):
        return _following(sentence, clause, kinds)
    return _inherited(sentence, before, clause, kinds) if _bare(tokens.low, sentence, before, clause) else None


def _leads_in(sentence: Sentence, clause: int) -> bool:
    """Whether the clause opens the sentence with a participle: "Despite gaining $5 billion, Acme …"."""
    low = sentence.tokens.low
    return clause == 0 and len(low) > 2 and (low[0].endswith("ing") or low[1].endswith("ing"))


def _following(sentence: Sentence, clause: int, kinds: tuple[str, ...]) -> Subject | None:
    """The subject of the clause that a participle clause leads into: the first name right after the comma."""
    following = next((n for n in sentence.names if sentence.clause[n.first] == clause + 1), None)
    if following is None or following.possessive or sentence.tokens.low[following.first - 1] != ",":
        return None
    return named(sentence, following, kinds)


def _inherited(sentence: Sentence, before: int, clause: int, kinds: tuple[str, ...]) -> Subject | None:
    """The subject of the clause before, for one that has none of its own: ", and plans to spend"."""
    start = next(i for i in range(len(sentence.clause)) if sentence.clause[i] == clause)
    if start == 0 or start > before:
        return None
    return clause_subject(sentence, start - 1, kinds) if sentence.clause[start - 1] != clause else None


def _bare(low: list[str], sentence: Sentence, before: int, clause: int) -> bool:
    """Whether only conjunctions, adverbs and verbs of intent stand between the clause's start and its verb."""
    inside = [low[i] for i in range(before) if sentence.clause[i] == clause]
    function = words("function")
    return len(inside) <= 4 and not any(w in function["determiners"] or w in function["prepositions"] for w in inside if w != "to")


def _is_object(sentence: Sentence, name: Name, before: int) -> bool:
    """Whether a preposition governs the name, and no verb follows it at once."""
    tokens = sentence.tokens
    i = name.first - 1
    modifiers = 0
    while i >= 0 and modifiers < 5 and (tokens.low[i].isalpha() or tokens.low[i] == "-"):
        low = tokens.low[i]
        if low in words("function")["prepositions"]:
            return not _verb_follows(sentence, name, before)
        if low in words("function")["auxiliaries"]:
            return False
        if low in words("function")["conjunctions"]:
            other = next((n for n in sentence.names if n.last == i - 1), None)
            return other is not None and _is_object(sentence, other, before)
        i, modifiers = i - 1, modifiers + 1
    return False


def _verb_follows(sentence: Sentence, name: Name, before: int) -> bool:
    at = name.after
    low = sentence.tokens.low
    return at == before or (at < len(low) and (low[at] in words("function")["auxiliaries"] or low[at] in words("verbs")["of_intent"]))


def _anaphor(sentence: Sentence, i: int) -> bool:
    """Whether token ``i`` is *it*, or the noun of "the company"."""
    low = sentence.tokens.low
    if low[i] in ("it", "they"):
        return i == 0 or low[i - 1] not in words("function")["prepositions"]
    if low[i] in words("names")["descriptions"] and i:
        return any(w in ("the", "this") for w in low[max(i - 4, 0) : i]) and low[i + 1 : i + 2] != ["'s"]
    return False


def _anaphor_between(sentence: Sentence, first: int, before: int) -> bool:
    return any(_anaphor(sentence, i) for i in range(first, before) if sentence.clause[i] == sentence.clause[before])
