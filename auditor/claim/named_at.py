"""Whom the words at a place of the sentence name: the subject behind "With 400 employees," or "Founded in 1919,"."""

from __future__ import annotations

from auditor.claim.antecedent import antecedent
from auditor.claim.complement import described
from auditor.claim.reference import Kinds, Subject, elsewhere, named
from auditor.text.article import Sentence

_ARTICLES = frozenset({"a", "an", "current", "total", "combined", "stock", "estimated"})
_GIVING = frozenset({"give", "gives", "giving", "gave", "given"})


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


def had_with(sentence: Sentence, first: int, kinds: Kinds) -> list[Subject]:
    """Who has what stands at token ``first``: "Acme, with a market value of", "that gives Acme a market value of"."""
    low, i = sentence.tokens.low, first - 1
    while i > 0 and low[i] in _ARTICLES:
        i -= 1
    given = low[i + 1] in ("a", "an") and any(n.after == i + 1 and low[n.first - 1] in _GIVING for n in sentence.names)
    end = i + 1 if given else i - 1 if low[i - 1 : i + 1] == [",", "with"] else -1
    name = next((n for n in sentence.names if n.after == end and not n.possessive), None)
    subject = named(sentence, name, kinds) if name is not None else None
    return [subject] if subject else []
