"""What a noun of a move tells: extends gains, erases losses, hits a 4-week high, after a two-day fall."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from auditor.model import Mention
from auditor.text.direction_size import Direction, sized
from auditor.text.direction_words import Effect, Entry, Role, Way, governors, lists
from auditor.text.lexicon import words
from auditor.text.number_table import number_starters
from auditor.text.tokens import Tokens

_REACH = 9
"""How many tokens stand at most between a governing word and its noun."""
_OPPOSITE: dict[Way, Way] = {"up": "down", "down": "up"}
_PARTITIVE: Final = words("grammar")["parts_of_a_move"]
_INSIDE = frozenset({"-", "%", "$", ".", "&", "'", "'s", "/"})
_OPENS_CLAUSE: Final = words("grammar")["opens_a_reason"]
_SIGN = {"up": (0.0, math.inf), "down": (-math.inf, 0.0)}


def governed(tokens: Tokens, first: int, last: int, entry: Entry, quantities: Sequence[Mention]) -> Direction | None:
    """The move that a noun tells under the word that governs it; alone it is tied to what it is of by *in* or *of*."""
    found = _governor(tokens, first, _OF_MOVES)
    if found is None:
        verbal = _verbal(tokens, first)
        if tokens.low[first : last + 2] == ["gains", "from"] and not _figure_at(tokens, last + 2):
            return None  # "gains from the deal"
        return sized(tokens, first, last, entry, quantities, "verb" if verbal else "noun")
    begin, effect = found
    if tokens.low[begin] == "to" and begin == first - 1 and not entry.sized:
        return sized(tokens, first, last, entry, quantities, "verb")
    if effect == "past":
        return sized(tokens, first, last, entry, quantities, "noun")
    loose = (effect == "market" and entry.sized) or tokens.low[begin] in words("function")["prepositions"]
    if loose and lists()["sessions"].isdisjoint(tokens.low[begin:first]):
        return sized(tokens, first, last, entry, quantities, "verb" if _after_a_noun(tokens, first) else "noun")
    if effect == "reverse":
        way = _OPPOSITE[entry.way]
        low, high = _SIGN[way]
        return Direction("direction", tokens.start[begin], tokens.end[last], low, high, direction=way, role="turn")
    move = sized(tokens, first, last, replace(entry, sized=False), quantities, "verb")
    if move is None or move.start < tokens.start[first]:
        return move
    return replace(move, start=tokens.start[begin])


def mark_reached(tokens: Tokens, first: int, last: int, entry: Entry) -> Direction | None:
    """The move to a level that is told as a mark: "at a 4-week high", "to its lowest since May", "off its lows"."""
    if not _is_mark(tokens, last):
        return None
    found = _governor(tokens, first, _OF_MARKS) or _apposed(tokens, first)
    if found is None or found[1] == "past":
        return None
    begin, effect = found
    while begin and tokens.low[begin] in words("function")["prepositions"] and tokens.low[begin - 1] in ("to", "at"):
        begin -= 1
    inside = tokens.low[begin : last + 1]
    named = not lists()["marks"].isdisjoint(inside) or any(low[0].isdigit() for low in inside)
    if not (named or len(entry.phrase) > 1 or tokens.low[last].endswith("s") or effect == "keep"):
        return None
    way = entry.way if effect == "reach" else _OPPOSITE[entry.way]
    low, high = _SIGN[way]
    role: Role = "state" if begin and tokens.low[begin - 1] == "," else "verb"
    return Direction("direction", tokens.start[begin], tokens.end[last], low, high, direction=way, role=role)


def _apposed(tokens: Tokens, first: int) -> tuple[int, Effect] | None:
    """``closes at $50, highest since May``: a superlative right after a comma."""
    at = first - 1
    while at > 0 and tokens.low[at] in ("the", "its", "a", "new", "fresh"):
        at -= 1
    return (at + 1, "reach") if at > 0 and tokens.low[at] == "," else None


def _is_mark(tokens: Tokens, last: int) -> bool:
    """Whether the word is a noun, or a superlative of a level: not "high prices", not "the best way"."""
    after = tokens.low[last + 1] if last + 1 < len(tokens.low) else ""
    if tokens.low[last].endswith("est") or tokens.low[last] in ("best", "worst"):
        return (
            not after
            or not after[0].isalpha()
            or not lists()["superlative"].isdisjoint(tokens.low[last + 1 : last + 4])
        )
    if tokens.low[last].endswith("s") or after in ("close", "settlement", "level", "finish", "mark"):
        return True
    free = not after or not after[0].isalpha() or after in lists()["after_state"]
    return free or after in words("function")["prepositions"] or after.endswith("ly")


_OF_MOVES: tuple[Effect, ...] = ("past", "reverse", "market", "keep")
_OF_MARKS: tuple[Effect, ...] = ("past", "leave", "reverse", "reach")


def _governor(tokens: Tokens, first: int, effects: tuple[Effect, ...]) -> tuple[int, Effect] | None:
    """The first token and the effect of the word that governs the noun at token ``first``."""
    known, function = governors(), words("function")
    for i in range(first - 1, max(first - 1 - _REACH, -1), -1):
        low = tokens.low[i]
        if _inside_noun(tokens, i):
            continue
        for governor in known.get(low, ()):
            begin = i + 1 - len(governor.phrase)
            if governor.effect in effects and begin >= 0 and tuple(tokens.low[begin : i + 1]) == governor.phrase:
                return begin, governor.effect
        if low in function["prepositions"] or low in function["conjunctions"] or low in function["auxiliaries"]:
            return None
        if low in lists()["market"] and low not in lists()["days"] and low not in lists()["unheld"]:
            return None
        if low == "'s" and tokens.low[i - 1] not in lists()["days"] and not tokens.low[i - 1].isdigit():
            return None  # "capped the index's loss"
        if not (low[0].isalnum() or low in _INSIDE):
            return None
    return None


def _inside_noun(tokens: Tokens, i: int) -> bool:
    """Whether a preposition is a part of the noun's phrase: "a streak of gains", "a more than 3-week high"."""
    low, before = tokens.low[i], tokens.low[i - 1] if i else ""
    if low == "of":
        return before in _PARTITIVE
    return (
        low == "closing"
        or (low == "than" and before in ("more", "less", "-"))
        or (low in ("over", "under") and _figure_at(tokens, i + 1))
    )


def _figure_at(tokens: Tokens, i: int) -> bool:
    return i < len(tokens.low) and (
        tokens.low[i][0].isdigit() or tokens.low[i] in ("$", "rs") or tokens.low[i] in number_starters()
    )


def _after_a_noun(tokens: Tokens, first: int) -> bool:
    """Whether a name, or the noun of a price, stands right before the word: "shares in Acme rise"."""
    if first == 0:
        return False
    named = tokens.raw[first - 1][0].isupper() and tokens.raw[first].islower()
    return named or tokens.low[first - 1] in lists()["market"]


def _verbal(tokens: Tokens, first: int) -> bool:
    """Whether nothing shows the word to be a noun rather than the verb of the same form: "prices gain", "a gain"."""
    function = words("function")
    for i in range(first - 1, max(first - 1 - _REACH, -1), -1):
        low = tokens.low[i]
        if low in _OPENS_CLAUSE:
            return True
        if low in function["determiners"] or low in function["prepositions"]:
            return low in function["prepositions"] and (i < first - 4 or _after_a_noun(tokens, first))
        if low[0].isdigit() or low in ("-", "%"):
            return False
        if low in function["auxiliaries"] or low in function["conjunctions"] or low in (",", ";", ":"):
            return True
    return True
