"""The grammatical subject of a clause's verb: the nearest name or *it* to its left that is no object."""

from __future__ import annotations

from auditor.claim.antecedent import antecedent
from auditor.claim.reference import Kinds, Subject, elsewhere, named
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.names import Name

_MAX_MODIFIERS = 5


def clause_subject(sentence: Sentence, before: int, kinds: Kinds, skip: int = -1) -> Subject | None:
    """The subject of the verb at token ``before``; ``skip`` is the offset of a name that cannot be it."""
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


def _following(sentence: Sentence, clause: int, kinds: Kinds) -> Subject | None:
    """The subject of the clause that a participle clause leads into: the first name right after the comma."""
    following = next((n for n in sentence.names if sentence.clause[n.first] == clause + 1), None)
    if following is None or following.possessive or sentence.tokens.low[following.first - 1] != ",":
        return None
    return named(sentence, following, kinds)


def _inherited(sentence: Sentence, before: int, clause: int, kinds: Kinds) -> Subject | None:
    """The subject of the clause before, for one that has none of its own: ", and plans to spend"."""
    start = next(i for i in range(len(sentence.clause)) if sentence.clause[i] == clause)
    if start == 0 or start > before:
        return None
    return clause_subject(sentence, start - 1, kinds) if sentence.clause[start - 1] != clause else None


def _bare(low: list[str], sentence: Sentence, before: int, clause: int) -> bool:
    """Whether only conjunctions, adverbs and verbs of intent stand between the clause's start and its verb."""
    inside = [low[i] for i in range(before) if sentence.clause[i] == clause]
    function = words("function")
    return len(inside) <= 4 and not any(
        w in function["determiners"] or w in function["prepositions"] for w in inside if w != "to"
    )


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
    return at == before or (
        at < len(low) and (low[at] in words("function")["auxiliaries"] or low[at] in words("verbs")["of_intent"])
    )


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
