"""The words that hold sentences together: no name, no noun and no verb with a meaning of its own."""

from __future__ import annotations

from functools import cache

from auditor.text.lexicon import words


@cache
def grammar_words() -> frozenset[str]:
    """Every word of the lexicon's lists of grammar, in lower case: prepositions, pronouns, auxiliaries …"""
    return frozenset().union(*words("function").values())
