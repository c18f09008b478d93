"""Tell a verb of a move from the noun or the adjective of the same form: "gold firms", but "law firms"."""

from __future__ import annotations

from auditor.text.direction_words import Entry, lists
from auditor.text.lexicon import words
from auditor.text.tokens import Tokens

_SHORTEST_SUBJECT = 1
"""In words: before a comma only a headline has the verb, "gold firms, dollar slips"."""


def is_no_verb(tokens: Tokens, first: int, entry: Entry) -> bool:
    """Whether the word of an entry at token ``first`` is a noun or an adjective, by the words beside it."""
    if len(entry.phrase) > 1:
        return False
    word = entry.phrase[0]
    if word in lists()["also_nouns"]:
        return not (first and _can_begin_a_verb(tokens, first) and _is_followed_as_a_verb(tokens, first + 1))
    return entry.times != 1 and word in lists()["also_adjectives"] and _modifies(tokens, first)


def _can_begin_a_verb(tokens: Tokens, first: int) -> bool:
    """Whether a subject that is traded, or the verb's auxiliary, stands before the token."""
    before = tokens.low[first - 1]
    return before in lists()["market"] or before in lists()["before_base"]


def _is_followed_as_a_verb(tokens: Tokens, i: int) -> bool:
    """Whether what follows says how far, when or why, and goes on with no other verb."""
    if i >= len(tokens.low):
        return True
    after = tokens.low[i]
    if after == ",":
        return i <= _SHORTEST_SUBJECT + 1
    return after in lists()["after_state"] or after[0].isdecimal() or after in ("$", "up") or after.endswith("ly")


def _modifies(tokens: Tokens, first: int) -> bool:
    """Whether a base form stands before its noun and behind no subject: "the next triple witching", "a double blow"."""
    before, after = tokens.low[first - 1] if first else "", tokens.low[first + 1 : first + 2]
    if not after or not after[0].isalpha() or after[0] in words("function")["determiners"]:
        return False
    return not (before in lists()["before_base"] or before.endswith("s") or before in words("function")["pronouns"])
