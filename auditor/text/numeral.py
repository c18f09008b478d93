"""Tell numbers that are no quantities: versions, ordinals, clock times, list marks, scores, names of models."""

from __future__ import annotations

from auditor.text.lexicon import words
from auditor.text.number import Number, is_figure
from auditor.text.tokens import Tokens
from auditor.text.unit import count_noun, plural

_LABELS = frozenset(
    {"no", "nos", "#", "section", "chapter", "page", "article", "version", "room", "flight", "route", "gate", "grade"}
)
_CLOCK = frozenset({"a.m.", "p.m.", "am", "pm", "o'clock", "gmt", "et", "est", "edt", "bst", "cet", "utc", "hrs"})
_GLUED_MARKS = frozenset({"st", "nd", "rd", "th", ":", "s", "/"})
_PLACING = frozenset({"in", "at", "near", "from", "of", "on", "by", "with", "for", "to"})
_ONES = frozenset({"no", "any", "some", "every", "the", "this", "that", "for"})


def is_numeral(tokens: Tokens, i: int, number: Number, unit: str) -> bool:
    """Whether the number at token ``i`` is a name or a mark, given the kind of what stands after it.

    ``unit`` is ``count`` for a number without a currency or a percent sign: only such a number can be a name.
    """
    before = tokens.low[i - 1] if i else ""
    if before in _LABELS or (before == "." and i > 1 and tokens.low[i - 2] in _LABELS):
        return True
    if tokens.glued(i) and before and (before in (":", "/", "#", "_", "@") or before[-1].isalpha()):
        return True
    if unit != "count":
        return False
    if number.plain and (_marked(tokens, i, number) or _hyphenated(tokens, i, number) or _named(tokens, i, number)):
        return True
    return _clock(tokens, number) or (number.in_words and _pronoun_one(tokens, i, number))


def _marked(tokens: Tokens, i: int, number: Number) -> bool:
    """An ordinal, a clock's colon, a list's number, a figure glued to letters: "5th", "10:30", "1."."""
    nxt = number.next
    after = tokens.low[nxt] if nxt < len(tokens) else ""
    if i == 0 and after in (".", ")"):
        return True
    if not after or not tokens.glued(nxt) or number.in_words:
        return False
    return after in _GLUED_MARKS or after[0].isalpha() or (after == "." and _glued_capitals(tokens, nxt + 1))


def _glued_capitals(tokens: Tokens, i: int) -> bool:
    """The ``HK`` of the ticker ``0992.HK``."""
    return i < len(tokens) and tokens.glued(i) and tokens.raw[i].isupper()


def _hyphenated(tokens: Tokens, i: int, number: Number) -> bool:
    """Part of a score, a model or an age: "3-2", "A-320", "10-K", "45-year-old", "three-for-two"."""
    nxt = number.next
    if i > 1 and tokens.low[i - 1] == "-" and tokens.glued(i) and tokens.glued(i - 1):
        return True
    if nxt + 1 >= len(tokens) or tokens.low[nxt] != "-" or not (tokens.glued(nxt) and tokens.glued(nxt + 1)):
        return False
    follows = tokens.low[nxt + 1]
    if is_figure(follows):
        return True
    old = tokens.low[nxt + 2 : nxt + 4] == ["-", "old"]
    return old or follows == "for" or len(follows) == 1


def _named(tokens: Tokens, i: int, number: Number) -> bool:
    """The figure of a name: "Boeing 737", "the S&P 500", "Fortune 500 companies"; not "In Elmstadt 27 people"."""
    if number.in_words or i == 0 or not any(c.isupper() for c in tokens.raw[i - 1]) or "." in tokens.raw[i - 1]:
        return False
    if i == 1 or tokens.low[i - 1] in words("function")["starters"]:
        return False
    noun, after = count_noun(tokens, number.next)
    if not noun or not plural(noun):
        return True
    if tokens.raw[after - 1][0].isupper():
        return False
    return tokens.low[i - 2] not in _PLACING and tokens.raw[i - 1][0].isupper() and number.low >= 100


def _clock(tokens: Tokens, number: Number) -> bool:
    after = tokens.low[number.next] if number.next < len(tokens) else ""
    return after in _CLOCK


def _pronoun_one(tokens: Tokens, i: int, number: Number) -> bool:
    """ "one of the first", "no one", "Capital One": a word, not a count."""
    if tokens.low[i] != "one" or number.next != i + 1:
        return False
    if i and tokens.raw[i] == "One" and tokens.raw[i - 1][0].isupper():
        return True
    noun, _ = count_noun(tokens, i + 1)
    return not noun or (i > 0 and tokens.low[i - 1] in _ONES)
