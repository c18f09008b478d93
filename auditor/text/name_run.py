"""How far a run of capitalised words goes: over "of", a hyphen, an abbreviation's full stop, sometimes *and*."""

from __future__ import annotations

from typing import Final

from auditor.text.lexicon import words
from auditor.text.name_words import is_common, is_generic, is_trade, places
from auditor.text.place_words import cities
from auditor.text.ticker import is_ticker
from auditor.text.tokens import Tokens

JOINERS: Final = words("grammar")["name_joiners"]
"""Small words inside a name."""


def run_end(tokens: Tokens, caps: list[bool], first: int) -> int:
    """The last token of the run of capitalised words that begins at ``first``."""
    last = first
    i = first + 1
    while i < len(tokens.low):
        raw = tokens.raw[i]
        follows = i + 1 < len(tokens.low) and caps[i + 1]
        if is_ticker(tokens, i) or (tokens.low[i - 1] in words("names")["legal"] and _sentence_word(tokens, i)):
            break
        if caps[i] or (raw == "&" and follows):
            last = i
        elif raw == "." and tokens.glued(i) and _abbreviates(tokens, i):
            if _is_state(tokens, i - 1, first):
                return i
            last = i if follows and not _sentence_word(tokens, i + 1) else last
            if last != i:
                return i if tokens.low[i - 1] in words("names")["legal"] else last
        elif (follows and _joins(tokens, i)) or _clipped_and(tokens, caps, i):
            pass
        else:
            break
        i += 1
    return last


def _joins(tokens: Tokens, i: int) -> bool:
    """Whether a name goes on over token ``i`` to the capital after it: "Bank of", "Coca-", "Doe's Corp"."""
    raw = tokens.raw[i]
    if tokens.low[i] == "'s":
        return tokens.low[i + 1] in words("names")["legal"]
    if raw == "-":
        return tokens.glued(i) and tokens.glued(i + 1)
    if raw == ",":
        return tokens.low[i + 1] in ("inc", "ltd", "llc", "plc")
    if tokens.low[i] == "of" and _of_somebody(tokens, i):
        return False
    if tokens.low[i] == "for":  # "the Institute for Boats", but "calls for Acme"
        return tokens.low[i - 1] in words("names")["bodies"]
    if tokens.low[i] == "and":  # "Acme Tire and Rubber Co", but "Acme Inc and Brightwater"
        return (is_trade(tokens.low[i - 1]) and is_trade(tokens.low[i + 1])) or _of_a_body(tokens, i)
    return tokens.low[i] in JOINERS and not _sentence_word(tokens, i + 1)


def _clipped_and(tokens: Tokens, caps: list[bool], i: int) -> bool:
    """Whether token ``i`` is of the clipped *and* between two capitals: "Nuts 'n Bolts", "Nuts 'n' Bolts"."""
    low = tokens.low
    first = next((k for k in range(i, max(i - 3, 0), -1) if low[k] == "'" and low[k + 1 : k + 2] == ["n"]), 0)
    if not first:
        return False
    after = first + 2 + (low[first + 2 : first + 3] == ["'"])
    return i < after < len(low) and caps[after]


def _of_somebody(tokens: Tokens, i: int) -> bool:
    """Whether the *of* at token ``i`` stands between two names: "Jane Doe of Acme", "the Supervisory Board of Acme"."""
    before = tokens.low[i - 1]
    organs = words("names")["organs"]
    somewhere = tuple(tokens.low[i + 1 : i + 2]) in cities() or _places_at(tokens, i + 1)
    if somewhere and not _heads_a_body(before):  # "Acme of Oslo", but "Bank of Oslo"
        return True
    if before in organs:
        beside = {tokens.low[i + 1], *tokens.low[max(i - 3, 0) : i - 1]}
        return not organs.isdisjoint(beside)
    if i < 2 or not tokens.raw[i - 2][0].isupper():
        return False
    known = _heads_a_body(before) or is_trade(before)
    return tokens.low[i - 2] in words("names")["given"] or not (known or is_common(tokens.low[i - 2]))


def _heads_a_body(word: str) -> bool:
    """Whether a word before *of* is one that names begin with: Bank, University, Ministry, House."""
    return is_common(word) or is_generic(word) or word in words("names")["bodies"]


def _of_a_body(tokens: Tokens, i: int) -> bool:
    """Whether the *and* at token ``i`` stands in an authority's or a company's name.

    "The Boats and Harbours Commission", "Acme Investment and Trust Corp", "Elmland and Nordland Banking Group".
    """
    last = i + 1
    while last + 1 < len(tokens.low) and tokens.raw[last + 1][0].isupper():
        last += 1
    if last == i + 1:
        return False
    left, right, end = tokens.low[i - 1], tokens.low[i + 1], tokens.low[last]
    if end in words("names")["bodies"] and is_common(left):
        return True
    one = last == i + 2  # of two words the other is mostly a name of its own: "the Treasury and General Boats Co"
    alike = (one and is_common(left) and is_common(right)) or ((left,) in places() and _places_at(tokens, i + 1))
    return alike and end in words("names")["legal"]


def _places_at(tokens: Tokens, i: int) -> bool:
    """Whether a place's name of one word or two begins at token ``i``."""
    return tuple(tokens.low[i : i + 1]) in places() or tuple(tokens.low[i : i + 2]) in places()


def _abbreviates(tokens: Tokens, i: int) -> bool:
    word = tokens.low[i - 1]
    abbreviations = words("abbreviations")
    known = (abbreviations[kind] for kind in ("never", "maybe", "countries", "units"))
    return len(word) == 1 or any(word in some for some in known) or word == "wm"


def _is_state(tokens: Tokens, i: int, first: int) -> bool:
    """Whether a short word by itself behind a comma is a town's state, as in "ELMSTADT, Ore. Acme Inc today said"."""
    alone = i == first and i > 0 and tokens.low[i - 1] == ","
    return alone and tokens.low[i] in words("abbreviations")["maybe"] - words("names")["legal"]


def _sentence_word(tokens: Tokens, i: int) -> bool:
    return tokens.low[i] in words("function")["starters"]
