"""Whose account a clause without an owner tells: that of the company which says it.

"Revenue rose to $5 million, the company said": only where the clause itself names nobody.
"""

from __future__ import annotations

from auditor.claim.antecedent import antecedent
from auditor.claim.reference import Kinds, Subject, elsewhere, named
from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.names import Name
from auditor.text.scan import Hit

_MAX_TITLE = 2
"""How many words may stand between a company and its verb of saying: "Acme Inc subsidiary said"."""


def account_owner(sentence: Sentence, hit: Hit, kinds: Kinds) -> Subject | None:
    """The owner of the account named at ``hit`` in a clause that names none."""
    at = sentence.token_at(hit.start)
    speaker = _of_itself(sentence, at, kinds)
    if speaker is not None:
        return speaker
    clause = sentence.clause[at]
    if any(sentence.clause[n.first] == clause and n.kind != "place" for n in _proper(sentence)):
        return None
    return _sayer(sentence, at, kinds)


def _of_itself(sentence: Sentence, at: int, kinds: Kinds) -> Subject | None:
    """Who speaks of itself before the account: "Calder Ltd's Elmstadt Stations Inc unit said it will pay"."""
    low = sentence.tokens.low
    for i in range(at - 1, 1, -1):
        if low[i] == "it" and sentence.clause[i] == sentence.clause[at]:
            if low[i - 1] not in words("verbs")["of_saying"]:
                return None
            near = [n for n in sentence.names if n.after <= i - 1 <= n.after + _MAX_TITLE and not n.possessive]
            between = low[near[-1].after : i - 1] if near else []
            return named(sentence, near[-1], kinds) if near and all(word.isalpha() for word in between) else None
    return None


def _proper(sentence: Sentence) -> list[Name]:
    """The names of a sentence that the article shows to be names."""
    return [name for name in sentence.names if sentence.article.names.resolve(name) is not None]


def _sayer(sentence: Sentence, at: int, kinds: Kinds) -> Subject | None:
    """Who says the clause, in words that follow it: ", the company said", ", Acme said"."""
    low = sentence.tokens.low
    for i in range(at + 1, len(low)):
        if low[i] not in words("verbs")["of_saying"] or low[i - 1] == ",":
            continue
        begin = next((k for k in range(i - 1, max(i - 7, -1), -1) if low[k] == ","), None)
        if begin is None:
            return None
        name = next((n for n in sentence.names if begin < n.first <= n.last < i and n.after == i), None)
        if name is not None:
            return named(sentence, name, kinds)
        key = antecedent(sentence, i - 1, kinds) if _refers(low[begin + 1 : i]) else None
        return elsewhere(sentence, key, i - 1) if key else None
    return None


def _refers(inside: list[str]) -> bool:
    return inside == ["it"] or (inside[:1] == ["the"] and inside[-1] in words("names")["descriptions"])
