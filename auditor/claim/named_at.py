"""Whom the words at a place of the sentence name: the subject behind "With 400 employees," or "Founded in 1919,"."""

from __future__ import annotations

from auditor.claim.antecedent import antecedent
from auditor.claim.complement import described
from auditor.claim.describing import describes
from auditor.claim.reference import Kinds, Subject, elsewhere, named
from auditor.text.article import Sentence

_ARTICLES = frozenset({"a", "an", "current", "total", "combined", "stock", "estimated"})
_IN_A_LIST = frozenset({"and", "or", "the"})
_HAVING = frozenset({"has", "had"})
_OPENS_ASIDE = ([",", "with"], [",", "which"])
_DESCRIBING = 6
"""How many words may stand between *the* and the name that they describe: "the Elmstadt chip equipment maker Acme"."""
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


def named_behind(sentence: Sentence, at: int, kinds: Kinds) -> list[Subject]:
    """The subject that begins at token ``at``, also behind what describes it: "the Elmstadt chip maker Acme is"."""
    found = named_at(sentence, at, kinds)
    if found or sentence.tokens.low[at : at + 1] != ["the"]:
        return found
    name = next((n for n in sentence.names if at < n.first <= at + _DESCRIBING and n.kind != "place"), None)
    if name is None or name.possessive or not describes(sentence, range(at + 1, name.first)):
        return []
    subject = named(sentence, name, kinds)
    return [subject] if subject else []


def had_with(sentence: Sentence, first: int, kinds: Kinds) -> list[Subject]:
    """Who has what stands at token ``first``: "Acme, with a market value of", "that gives Acme a market value of".

    "With a market value of $5 billion, Acme is", "Acme, which has a market value of".
    """
    low, i = sentence.tokens.low, first - 1
    while i > 0 and low[i] in _ARTICLES:
        i -= 1
    if i == 0 and low[0] == "with":
        comma = next((k for k in range(first, len(low) - 1) if low[k] == ","), -1)
        return named_behind(sentence, comma + 1, kinds) if comma > 0 else []
    if low[i] in _HAVING and low[max(i - 2, 0) : i] == [",", "which"]:
        i -= 1
        if any(n.after == i - 1 and low[n.first - 1] in _IN_A_LIST for n in sentence.names):
            return []  # "its businesses in Elmland and the Far East, which had sales of"
    given = low[i + 1] in ("a", "an") and any(n.after == i + 1 and low[n.first - 1] in _GIVING for n in sentence.names)
    end = i + 1 if given else i - 1 if low[i - 1 : i + 1] in _OPENS_ASIDE else -1
    name = next((n for n in sentence.names if n.after == end and not n.possessive), None)
    subject = named(sentence, name, kinds) if name is not None else None
    return [subject] if subject else []
