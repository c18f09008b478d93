"""Whom the words at a place of the sentence name: the subject behind "With 400 employees," or "Founded in 1919,"."""

from __future__ import annotations

from auditor.claim.antecedent import antecedent
from auditor.claim.complement import described
from auditor.claim.reference import Kinds, Subject, elsewhere, named
from auditor.text.article import Sentence


def named_at(sentence: Sentence, at: int, kinds: Kinds) -> list[Subject]:
    """The subject that begins at token ``at``: a name, *it*, or "the Elmstadt brewer"; empty where it is none."""
    low = sentence.tokens.low
    if low[at : at + 1] == ["it"]:
        key = antecedent(sentence, at, kinds)
        return [elsewhere(sentence, key, at)] if key else []
    told = described(sentence, at, kinds) if low[at : at + 1] in (["the"], ["this"]) else None
    if told is not None:
        return told
    first = at + (low[at : at + 1] == ["the"])
    name = next((n for n in sentence.names if n.first == first and not n.possessive), None)
    subject = named(sentence, name, kinds) if name is not None else None
    return [subject] if subject else []
