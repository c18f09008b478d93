"""The grammatical subject of a clause's verb: the nearest name, *it* or *they* to its left that is no object."""

from __future__ import annotations

from auditor.claim.antecedent import antecedent
from auditor.claim.apposition import in_apposition
from auditor.claim.description import apposed, begins_at, within_description
from auditor.claim.government import is_object, joined, verb_follows
from auditor.claim.owner import owner_of
from auditor.claim.person_meant import PRONOUNS, described_as, person_meant
from auditor.claim.reference import PERSON, Kinds, Subject, elsewhere, in_brackets, joint, named
from auditor.claim.told import another_told, counted_told, many_told
from auditor.text.article import Sentence
from auditor.text.grammar_words import grammar_words
from auditor.text.inflect import past_forms
from auditor.text.lexicon import words
from auditor.text.names import Name

_PLANS = frozenset({"plan", "plans", "decision", "proposal", "intention", "pledge", "promise", "commitment"})
_DESCRIBED = 8
"""How many words a description between a comma and a name may have."""
_OPENING = 6
"""Tokens of "The 42-year-old", which opens a sentence."""
_FEWEST = 3
"""Words before a verb in "its plan to"."""
_GAINING = (["winning"], ["taking"], ["securing"], ["receiving"], ["getting"], ["gaining"])
_SEVERAL = frozenset({"they", "both", "we", "who"})
"""Subjects that are no one company's, or a person's."""


def clause_subject(
    sentence: Sentence, before: int, kinds: Kinds, skip: int = -1, *, noun: bool = False
) -> Subject | None:
    """The subject of the verb at token ``before``, or of the verb that has the ``noun`` there for its object.

    ``skip`` is the offset of a name that cannot be it.
    """
    planner = _planner(sentence, before, kinds)
    if planner is not None:
        return planner
    clause = sentence.clause[before]
    by_last = {n.after - 1: n for n in sentence.names} | {n.last: n for n in sentence.names}
    together = False
    i = before - 1
    while i >= 0:
        if sentence.clause[i] != clause:
            i -= 1
            continue
        name = by_last.get(i)
        if name is not None and not (noun and _is_standard(sentence, name)):  # "a GAAP net loss"
            if _can_be_subject(sentence, name, before, skip) and (
                name.kind != "place" or _acts(sentence, name, before, kinds, noun)
            ):
                return _of_names(sentence, name, kinds, together=together)
            i = name.first
        elif refers(sentence, i):
            found = antecedent(sentence, i, kinds) if kinds != PERSON else None  # no person is *it*
            return elsewhere(sentence, found, i) if found else None
        if kinds == PERSON and i < _OPENING and (meant := described_as(sentence, i)) is not None:
            return meant
        if kinds == PERSON and sentence.tokens.low[i] in PRONOUNS:
            return person_meant(sentence, i)
        together = together or sentence.tokens.low[i] in _SEVERAL
        if (
            many_told(sentence, i, before)
            or another_told(sentence, i, before, noun=noun)
            or (kinds == PERSON and counted_told(sentence, i, before))
        ):
            return None
        i -= 1
    if together:
        return None
    return _from_around(sentence, before, kinds)


def _from_around(sentence: Sentence, before: int, kinds: Kinds) -> Subject | None:
    """The subject of a clause that names none itself: that of the clause it leads into, adds to or goes on with."""
    clause = sentence.clause[before]
    if _leads_in(sentence, clause):
        return following(sentence, before, kinds)
    relative = _relative(sentence, clause, kinds)
    if relative is not None:
        return relative
    return _inherited(sentence, before, clause, kinds) if _bare(sentence, before, clause) else None


def _is_standard(sentence: Sentence, name: Name) -> bool:
    """Whether what looks like a name only says how a result is reckoned: GAAP; a non-GAAP one is another figure."""
    hyphened = sentence.tokens.low[max(name.first - 1, 0)] == "-"
    return not hyphened and words("statement")["standards"].issuperset(name.words)


def _planner(sentence: Sentence, before: int, kinds: Kinds) -> Subject | None:
    """Whose plan it is to do what the verb at token ``before`` tells: "anger at Acme's plan to cut 40 jobs"."""
    low = sentence.tokens.low
    if before < _FEWEST or low[before - 1] != "to" or low[before - 2] not in _PLANS:
        return None
    owners = owner_of(sentence, before - 2, kinds, definite=False)
    return owners[0] if owners else None


def _acts(sentence: Sentence, name: Name, before: int, kinds: Kinds, noun: bool) -> bool:
    """Whether a verb follows a place at once, and the rule asks for places: "Elmland pumped", not "Elmland oil"."""
    return "place" in kinds and verb_follows(sentence, name, before) and not (noun and name.after == before)


def _can_be_subject(sentence: Sentence, name: Name, before: int, skip: int) -> bool:
    if name.start != skip and name.kind != "place" and _by_its_board(sentence, name, before):
        return True
    if name.possessive or name.start == skip or in_brackets(sentence, name):
        return False
    after = sentence.tokens.low[name.after : name.after + 1]
    if name.after < before and not words("owners")["nobody"].isdisjoint(after):
        return False  # "Acme brand shoes had"
    return not (
        is_object(sentence, name, before) or in_apposition(sentence, name, before) or within_description(sentence, name)
    )


def _by_its_board(sentence: Sentence, name: Name, before: int) -> bool:
    """Whether a company acts by its board: "Acme's board approved a budget", "the board of directors of Acme cut"."""
    low, organs = sentence.tokens.low, words("names")["organs"]
    at = name.after
    if name.possessive:
        while at < before and low[at] in organs | {"of"}:
            at += 1
        directed = low[name.after] in organs
    else:
        directed = low[max(name.first - 2, 0)] in organs and low[max(name.first - 1, 0)] == "of"
    return directed and at < before and (low[at] in words("function")["auxiliaries"] or low[at].endswith("ed"))


def _of_names(sentence: Sentence, name: Name, kinds: Kinds, *, together: bool) -> Subject | None:
    """The subject that a name is, alone or joined with others by *and*; *they* asks for several."""
    names = joined(sentence, name)
    if len(names) == 1:
        return None if together else named(sentence, name, kinds)
    subjects = [subject for other in names if (subject := named(sentence, other, kinds)) is not None]
    return joint(subjects) if len(subjects) == len(names) else None


def refers(sentence: Sentence, i: int) -> bool:
    """Whether token ``i`` is *it*, or the noun of "the company", and stands for a name elsewhere."""
    low = sentence.tokens.low
    if low[i] == "it":
        return i == 0 or low[i - 1] not in words("function")["prepositions"]
    return begins_at(sentence, i) >= 0 and low[i + 1 : i + 2] != ["'s"] and not apposed(sentence, i)


def _leads_in(sentence: Sentence, clause: int) -> bool:
    """Whether the clause opens the sentence as one that leads into another: "Despite gaining", "Founded in", "With"."""
    low = sentence.tokens.low
    if clause or len(low) < 3:
        return False
    return low[0].endswith(("ing", "ed")) or low[1].endswith("ing") or low[0] in past_forms() or low[0] == "with"


def following(sentence: Sentence, before: int, kinds: Kinds) -> Subject | None:
    """The subject of the clause that a lead like "Founded in 1919," leads into: the first name behind its comma.

    Before the name a description may stand, and a place: ", the Dutch chip maker Acme", ", Elmland's Acme".
    """
    low = sentence.tokens.low
    for name in sentence.names:
        if name.first <= before or name.kind == "place":
            continue
        comma = next((i for i in range(name.first - 1, before, -1) if low[i] == ","), -1)
        between = range(comma + 1, name.first)
        placed = {i for n in sentence.names if n.kind == "place" for i in range(n.first, n.after)}
        plain = all(i in placed or low[i] in ("the", "a", "an", "-") or _describes(low[i]) for i in between)
        if comma < 0 or name.possessive or not plain or len(between) > _DESCRIBED:
            return None
        return named(sentence, name, kinds)
    return None


def _describes(low: str) -> bool:
    """Whether a word may stand in a description before a name: a noun or an adjective, no verb."""
    return low.isalpha() and low not in grammar_words() and low not in past_forms() and not low.endswith(("ed", "ing"))


def _relative(sentence: Sentence, clause: int, kinds: Kinds) -> Subject | None:
    """Whom a relative clause between commas is about: "Acme, which has a market value of", "Jane Doe, who served"."""
    first = next(iter(sentence.clause_tokens(clause)), 0)
    low = sentence.tokens.low
    if first < 2 or low[first] not in ("which", "who") or low[first - 1] != ",":
        return None
    name = next((n for n in sentence.names if n.after == first - 1 and not n.possessive), None)
    listed = name is not None and not {"and", "or"}.isdisjoint(low[max(name.first - 2, 0) : name.first])
    return named(sentence, name, kinds) if name is not None and not listed else None


def _inherited(sentence: Sentence, before: int, clause: int, kinds: Kinds) -> Subject | None:
    """The subject of the clause before, for one that has none of its own: ", and plans to spend"."""
    start = sentence.clause.index(clause)
    if start == 0 or start > before:
        return None
    return clause_subject(sentence, start - 1, kinds) if sentence.clause[start - 1] != clause else None


def _bare(sentence: Sentence, before: int, clause: int) -> bool:
    """Whether only conjunctions, adverbs and verbs of intent stand between the clause's start and its verb."""
    inside = [sentence.tokens.low[i] for i in range(before) if sentence.clause[i] == clause]
    if inside in (["after"], ["before"]):  # "after serving four months"
        return True
    if inside[:1] in (["after"], ["by"], ["before"]) and inside[1:2] in _GAINING:  # "after winning 51 percent of the"
        return not any(sentence.clause[n.first] == clause and n.last < before for n in sentence.names)
    function = words("function")
    return len(inside) <= 4 and not any(
        w in function["determiners"] or w in function["prepositions"] for w in inside if w != "to"
    )
