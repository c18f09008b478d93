"""Companies that are not called by their names: "the company", "the Elmstadt-based e-commerce giant"."""

from __future__ import annotations

from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.names import Name

_LONGEST = 9
"""How many tokens "the Elmstadt, Oregon-based maker" may have up to its noun."""
_DEFINITE = frozenset({"the", "this"})
_BORDERS = frozenset({";", ":", '"', "“", "”", "(", ")"})
_GRAMMAR = ("auxiliaries", "prepositions", "determiners")


def begins_at(sentence: Sentence, i: int) -> int:
    """Where the description begins whose noun stands at token ``i``; -1 where none does."""
    low = sentence.tokens.low
    if low[i] not in words("names")["descriptions"] or any(n.first <= i <= n.last for n in sentence.names):
        return -1
    for k in range(i - 1, max(i - _LONGEST, -1), -1):
        if low[k] in _DEFINITE:
            return k
        if low[k] in ("'s", "'"):
            return _whose(sentence, k)
        if low[k] in _BORDERS or any(low[k] in words("function")[group] for group in _GRAMMAR):
            return -1
    return -1


def _whose(sentence: Sentence, k: int) -> int:
    """Where "the world's" or "Elmland's" begins, whose possessive stands at token ``k``; -1 for a company's."""
    low = sentence.tokens.low
    if low[k - 1] in words("owners")["regions"]:
        return k - 2 if k > 1 and low[k - 2] in _DEFINITE else -1
    return next((name.first for name in sentence.names if name.last == k - 1 and name.kind == "place"), -1)


def modifiers(sentence: Sentence, i: int) -> frozenset[str]:
    """The words of a description before its noun at token ``i``: ``e``, ``commerce`` of "the e-commerce giant"."""
    first = begins_at(sentence, i)
    return frozenset(w for w in sentence.tokens.low[first + 1 : i] if w[0].isalnum()) if first >= 0 else frozenset()


def within_description(sentence: Sentence, name: Name) -> bool:
    """Whether a name only tells which company is meant: "the Elmstadt brewer"."""
    if name.possessive or name.legal:
        return False
    reach = range(name.after, min(name.first + _LONGEST, len(sentence.tokens)))
    return any(0 <= begins_at(sentence, i) < name.first for i in reach)


def apposed(sentence: Sentence, i: int) -> bool:
    """Whether the description whose noun stands at token ``i`` says what the name before its comma is."""
    first = begins_at(sentence, i)
    return first > 1 and sentence.tokens.low[first - 1] == "," and any(n.after == first - 1 for n in sentence.names)
