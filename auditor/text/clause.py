"""Where a sentence's clauses end: the borders a value or a subject does not cross."""

from __future__ import annotations

from functools import cache
from typing import Final

from auditor.text.inflect import past_forms
from auditor.text.lexicon import words
from auditor.text.tokens import Tokens

_AS_PART: Final = words("grammar")["as_part"]
_NO_PARTICIPLES: Final = words("grammar")["no_participles"]
_LIST = 20
"""How many tokens the rest of a list in a relative clause may have."""
_LONGEST = 150
"""Tokens of one clause; what has more is a table or a list, and is parted, so that nobody has to look at all of it."""
_RELATIVE = frozenset({"which", "who", "whose"})
_LEADING = frozenset({"as", "if", "since"})
_ALONE: Final = words("grammar")["opens_a_clause"]
_OPENING = _ALONE | {"as", "after", "before", "compared", "on"}
_BEHIND_POST = frozenset({"of", "in", "on", "at", ",", ".", "last", "after", "by", "and"})
"""Behind a post in lower case: it is what somebody is made or is no longer, "ousted as director on Monday"."""
_BEHIND = frozenset({";", ":", "-", ","})
"""A clause begins at a word of the first set, or behind a mark of the second."""


def clauses(tokens: Tokens) -> list[int]:
    """For each token the number of its clause, from 0. A relative clause between commas interrupts its own."""
    numbers: list[int] = []
    current = last = 0
    resume: int | None = None
    lead = bool(tokens) and (tokens.low[0] in words("function")["clause_anywhere"] or tokens.low[0] in _LEADING)
    before = ""
    for i, low in enumerate(tokens.low):
        if resume is not None and i > 0 and before == "," and not _goes_on(tokens, i):
            current, resume = resume, None
        elif (i and (before in _BEHIND or low in _OPENING) and _border(tokens, i)) or (
            lead and i > 3 and before == "," and not tokens.raw[i][0].isdigit()
        ):
            opens = low in _RELATIVE and before == ","
            resume = current if opens and _closes(tokens, i) else None
            last += 1
            current, lead = last, False
        numbers.append(current)
        before = low
    return numbers if len(numbers) <= _LONGEST else _parted(numbers)


def _parted(numbers: list[int]) -> list[int]:
    """The clauses of the tokens, numbered anew so that none has more than ``_LONGEST``."""
    sizes: dict[int, int] = {}
    anew: dict[tuple[int, int], int] = {}
    parted = []
    for number in numbers:
        size = sizes[number] = sizes.get(number, -1) + 1
        parted.append(anew.setdefault((number, size // _LONGEST), len(anew)))
    return parted


def _closes(tokens: Tokens, i: int) -> bool:
    """Whether a comma follows that ends the relative clause opened at token ``i``."""
    return "," in tokens.low[i + 2 : i + 25]


def _goes_on(tokens: Tokens, i: int) -> bool:
    """Whether a relative clause goes on after a comma: "which makes boats, rafts and oars, said"."""
    if _verb_like(tokens.low[i]):
        return False
    for later in range(i + 1, min(i + _LIST, len(tokens) - 1)):
        if tokens.low[later] == "," and _verb_like(tokens.low[later + 1]):
            inside = tokens.low[i:later]
            return "and" in inside and not any(map(_verb_like, inside))
    return False


def _verb_like(low: str) -> bool:
    """Whether a word can be the verb that an interrupted clause goes on with."""
    if low in words("function")["auxiliaries"] or low in words("verbs")["of_intent"] or low in past_forms():
        return True
    return low in words("verbs")["of_saying"] or low.endswith("ed") or low in words("function")["adverbs"]


def _border(tokens: Tokens, i: int) -> bool:
    """Whether a clause begins at token ``i``."""
    low, before = tokens.low[i], tokens.low[i - 1]
    if before in (";", ":") and not tokens.raw[i][0].isdigit():
        return True
    if before == "-" and not tokens.glued(i) and not tokens.glued(i - 1):
        return True
    if low == "as":
        return _as_border(tokens, i)
    function = words("function")
    if before == ",":
        return (low in function["clause_after_comma"] and not _list_and(tokens, i)) or low == "said" or _participle(low)
    if low in ("after", "before"):
        return i + 1 < len(tokens.low) and tokens.low[i + 1].endswith("ing")
    if low == "compared" or (low == "on" and tokens.low[i + 1 : i + 2] == ["news"]):
        return True
    return low in _ALONE


def _participle(low: str) -> bool:
    """``sending``, ``marking``: what follows from the clause before, told after a comma."""
    return len(low) > 5 and low.endswith("ing") and low not in _NO_PARTICIPLES


@cache
def _titles() -> frozenset[str]:
    return words("posts")["of_a_title"] | words("names")["person_titles"] | words("names")["professions"]


def _as_border(tokens: Tokens, i: int) -> bool:
    """``as`` opens a clause, but not in "as much as", "as well as", "such as", "as a leading firm"."""
    after = tokens.low[i + 1] if i + 1 < len(tokens.low) else ""
    before = tokens.low[i - 1]
    if before in _AS_PART or after in _AS_PART or after in ("a", "an", "of", "part", "its", "their", "chief"):
        return False
    if after in _titles() and not tokens.raw[i + 1].istitle() and _BEHIND_POST.issuperset(tokens.low[i + 2 : i + 3]):
        return False
    return len(tokens.low) - i - (tokens.low[-1] in (".", "!", "?")) > 2


def _list_and(tokens: Tokens, i: int) -> bool:
    """The ``and`` of "A, B, and C": a name between commas stands before it, or only names follow to the next mark."""
    if tokens.low[i] not in ("and", "or", "but"):
        return False
    if tokens.low[i] != "but" and _name_between_commas(tokens, i - 1) and i + 1 < len(tokens.low):
        return tokens.raw[i + 1][0].isupper()
    stop = next((k for k in range(i + 1, min(i + 7, len(tokens.low))) if tokens.low[k] in (",", ".", "(")), i + 7)
    inside = tokens.raw[i + 1 : stop]
    return bool(inside) and all(word[:1].isupper() or not word[0].isalpha() for word in inside)


def _name_between_commas(tokens: Tokens, comma: int) -> bool:
    """Whether only capitalised words stand between the comma at token ``comma`` and the one before it."""
    i = comma - 1
    while i >= 0 and tokens.raw[i][0].isupper():
        i -= 1
    return 0 <= i < comma - 1 and tokens.low[i] == ","
