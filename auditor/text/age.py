"""Read ages: "a 42-year-old", "18 month-old", "aged 45", "Ana Ruiz, 66, said", "He will be 35 by May"."""

from __future__ import annotations

from typing import Final

from auditor.text.lexicon import words
from auditor.text.number import Number
from auditor.text.tokens import Tokens

_UNITS = {"year": "year of age", "years": "year of age", "month": "month of age", "months": "month of age",
          "week": "week of age", "weeks": "week of age", "day": "day of age", "days": "day of age"}  # fmt: skip
_BE: Final = words("grammar")["before_age"]
_BEFORE = _BE | {",", "of", "at", "now"}
BEFORE_AGE = _BEFORE
"""A bare number is an age only behind one of these."""
AGE_STARTERS = frozenset(_UNITS)
"""What the words of an age begin with, behind a number."""
_PERSONS: Final = words("grammar")["who_has_an_age"]
_AFTER_AGE = frozenset({",", ".", ";", ")", "was", "is"})
"""What may follow "Ana Ruiz, 66": a mark, or the verb of one person."""
_TURNING = frozenset({"turned", "turns"})
_GROWN = 16
_OLDEST = 120


def age_after(tokens: Tokens, i: int, number: Number) -> tuple[str, int] | None:
    """The unit of an age and the token after its words, for the number that begins at token ``i``."""
    return _old(tokens, number.next) or (("year of age", number.next) if _alone(tokens, i, number) else None)


def _old(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """ "-year-old", "years old", "month-old", "years of age" at token ``i``."""
    if i >= len(tokens.low):
        return None
    at = i + (tokens.low[i] == "-")
    unit = _UNITS.get(tokens.low[at]) if at < len(tokens.low) else None
    if unit is None:
        return None
    at += 1
    if tokens.low[at : at + 2] == ["of", "age"]:
        return unit, at + 2
    at += at < len(tokens.low) and tokens.low[at] == "-"
    return (unit, at + 1) if tokens.low[at : at + 1] in (["old"], ["olds"]) else None


def _alone(tokens: Tokens, i: int, number: Number) -> bool:
    """Whether a bare number is an age: between commas after a name, after *aged*, after "he is"."""
    before = tokens.low[i - 1] if i else ""
    if before not in _BEFORE or not number.plain or not 0 < number.low < _OLDEST:
        return False
    after = tokens.low[number.next] if number.next < len(tokens.low) else "."
    if before == "," and i > 1 and not number.in_words:
        named = tokens.raw[i - 2][0].isupper() and tokens.low[i - 2] not in words("function")["starters"]
        return named and after in _AFTER_AGE and number.low >= 1 and tokens.raw[i - 2][0].isalpha()
    if before in ("aged", "age", "ages"):
        return True
    if before in ("at", "now"):
        return number.low >= _GROWN and not number.in_words and _at_age(tokens, i, after)
    if before == "of":
        return tokens.low[max(i - 2, 0) : i - 1] == ["age"]
    if before not in _BE or after not in (".", ",", "by", "when", "in", "and", "next", "on"):
        return False
    named = before in _TURNING and i > 2 and tokens.raw[i - 2][0].isupper() and tokens.raw[i - 3][0].isupper()
    return named or not _PERSONS.isdisjoint(tokens.low[max(i - 3, 0) : i - 1])


def _at_age(tokens: Tokens, i: int, after: str) -> bool:
    """Whether *at* or *now* leads to an age: "At 55, Jane Doe won", "Jane Doe, who at 55 is", "Jane Doe, now 55,"."""
    lead = tokens.low[max(i - 2, 0) : i]
    if lead[-1:] == ["now"]:
        return lead[:1] == [","] and after == ","
    return (lead == ["at"] and after == ",") or (lead[:1] == ["who"] and after in (",", "is"))
