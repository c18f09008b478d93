"""Names in apposition: in "Acme, parent of Brightwater, said" it is Acme that said it."""

from __future__ import annotations

from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.names import Name


def in_apposition(sentence: Sentence, name: Name, before: int) -> bool:
    """Whether a name stands between two commas in what is said of the name before the first of them.

    ``before`` is the token whose subject is sought; the second comma may be the token itself.
    """
    low = sentence.tokens.low
    closing = next((i for i in range(name.after, min(before + 1, len(low))) if low[i] == ","), 0)
    if not closing:
        return False
    heads = (n for n in sentence.names if n.last < name.first and low[n.after : n.after + 1] == [","])
    return any(_apposed(sentence, head, closing) for head in heads if not head.possessive)


def _apposed(sentence: Sentence, head: Name, closing: int) -> bool:
    """Whether what stands between a name's comma and the closing one is no clause and no list of names."""
    tokens = sentence.tokens
    opening = tokens.low[head.after + 1]
    if opening not in words("owners")["opening_apposition"] and opening not in words("names")["descriptions"]:
        return False
    inside = tokens.low[head.after + 1 : closing]
    return words("function")["auxiliaries"].isdisjoint(inside) and words("verbs")["of_saying"].isdisjoint(inside)
