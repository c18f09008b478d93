"""How surely a clause speaks: asserted, planned, reported, forecast, denied, conditional, or a question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from auditor.model import Stance
from auditor.text.lexicon import load, words
from auditor.text.tokens import Tokens, tokenize

_Cues = dict[str, list[tuple[tuple[str, ...], Stance]]]

_RANK: dict[Stance, int] = {"question": 0, "denied": 1, "conditional": 2, "forecast": 3, "planned": 4, "reported": 5}
_NEAR = 4
"""Tokens between a preposition that denies, or a contrast, and the figure it is about."""
_VERB_REACH = 3
"""Tokens after "will" in which its verb stands."""


class Held(NamedTuple):
    """The tokens on which a claim rests."""

    first: int
    last: int
    value: int
    """Where its figure begins."""


class _Cue(NamedTuple):
    """A phrase of the lexicon at its place."""

    first: int
    end: int
    phrase: tuple[str, ...]
    stance: Stance


@cache
def _cues() -> _Cues:
    table: _Cues = {}
    for stance, phrases in load("stance").items():
        for phrase in phrases:
            low = tuple(tokenize(phrase).low)
            table.setdefault(low[0], []).append((low, stance))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


@cache
def _contrasts() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in load("speech")["contrast"])


def stance_of(tokens: Tokens, inside: Sequence[int], held: Held | None = None) -> Stance:
    """The stance of the clause made of the tokens ``inside``; the strongest cue wins.

    With ``held`` only the cues count that bear on what the claim rests on: those before it, and those of the verb of
    which it is the subject. "Not" before another figure ("$16 billion, not $14 billion") denies that one alone.
    """
    if not inside:
        return "asserted"
    if tokens.low[-1] == "?" or (len(tokens.low) > 1 and tokens.low[-2] == "?"):
        return "question"
    if held is not None and _contrasted(tokens, held.value):
        return "denied"
    found: Stance = "asserted"
    for cue in _found(tokens, inside):
        if held is None or _bears(tokens, cue, held):
            stance = _meant(tokens, cue)
            if _RANK.get(stance, 9) < _RANK.get(found, 9):
                found = stance
    return found


def _found(tokens: Tokens, inside: Sequence[int]) -> Iterator[_Cue]:
    """The cues of a clause, the longest at each place, without words that only look like one."""
    cues = _cues()
    members = set(inside)
    skip_to = -1
    for i in inside:
        if i < skip_to:
            continue
        for phrase, stance in cues.get(tokens.low[i], ()):
            end = i + len(phrase)
            if tuple(tokens.low[i:end]) == phrase and end - 1 in members:
                skip_to = end
                if not _looks_like(tokens, i, end):
                    yield _Cue(i, end, phrase, stance)
                break


def _looks_like(tokens: Tokens, i: int, end: int) -> bool:
    """ "May 5", "a will of his own", "beat forecasts", "Nor-Quest": a month, a noun, a part of a name."""
    word = tokens.low[i]
    if word == "may":
        return tokens.raw[i] == "May"
    if word == "will":
        return i > 0 and tokens.low[i - 1] in words("function")["determiners"]
    if i and end == i + 1 and word in words("speech")["either"] and not _after_a_sayer(tokens, i):
        return True
    joined = tokens.low[i - 1] == "-" and tokens.glued(i) if i else False
    return joined or (end < len(tokens.low) and tokens.low[end] == "-" and tokens.glued(end))


def _after_a_sayer(tokens: Tokens, i: int) -> bool:
    """ "Acme forecasts", "analysts expect", but not "topped forecasts", "the expected"."""
    at = i - 1 - (i > 1 and tokens.low[i - 1].endswith("ly"))  # "had originally forecast"
    low, raw = tokens.low[at], tokens.raw[at]
    if low in ("had", "has", "have"):
        return True
    return low in words("speech")["sayers"] or (raw[0].isupper() and low not in words("function")["determiners"])


def _contrasted(tokens: Tokens, value: int) -> bool:
    """Whether the figure is the one that is not meant: "not the $5", "rather than $5"."""
    for phrase in _contrasts():
        for gap in range(_NEAR):
            begin = value - gap - len(phrase)
            if begin >= 0 and tuple(tokens.low[begin : begin + len(phrase)]) == phrase:
                return phrase != ("not",) or (begin > 0 and _is_contrast(tokens, begin))
    return False


def _is_contrast(tokens: Tokens, i: int) -> bool:
    """Whether the *not* at token ``i`` sets one figure against another, and denies no verb."""
    after = tokens.low[i + 1] if i + 1 < len(tokens.low) else ""
    plain = after in words("function")["determiners"] or not after[:1].isalpha()
    return tokens.low[i - 1] in (",", "(", "and") and plain


def _bears(tokens: Tokens, cue: _Cue, held: Held) -> bool:
    if cue.phrase == ("not",) and cue.first and _is_contrast(tokens, cue.first):
        return False  # asked for by itself
    if cue.phrase == ("without",):
        return any(0 <= at - cue.end < _NEAR for at in (held.first, held.value))
    if cue.first <= held.last:
        return True
    between = tokens.low[held.last + 1 : cue.first]
    return words("speech")["parting"].isdisjoint(between)


def _meant(tokens: Tokens, cue: _Cue) -> Stance:
    """The stance of a cue, which for *would*, *will* and *expects to* the words around it decide."""
    last = cue.phrase[-1]
    if cue.phrase == ("would",):
        return _would(tokens, cue)
    if cue.stance == "planned" and (last == "will" or cue.phrase[0].startswith("expect")):
        return "forecast" if _comes_about(tokens, cue.end) else "planned"
    return cue.stance


def _would(tokens: Tokens, cue: _Cue) -> Stance:
    """ "It said it would build" is a plan told later, "analysts estimated it would earn" a forecast."""
    if tokens.low[cue.end : cue.end + 1] == ["have"]:
        return "conditional"
    speech = words("speech")
    for i in range(cue.first - 1, -1, -1):
        if tokens.low[i] in (";", ".", '"', "if"):
            break
        if tokens.low[i] in speech["estimating"]:
            return "forecast"
        if tokens.low[i] in speech["telling"]:
            return "forecast" if _comes_about(tokens, cue.end) else "planned"
    return "conditional"


def _has_object(tokens: Tokens, i: int) -> bool:
    """Whether a noun follows at token ``i`` that something is done to: "will increase its stake"."""
    return i < len(tokens.low) and tokens.low[i] in words("function")["determiners"]


def _comes_about(tokens: Tokens, i: int) -> bool:
    """Whether the verb from token ``i`` on tells what comes about and not what someone does."""
    speech = words("speech")
    for k in range(i, min(i + _VERB_REACH, len(tokens.low))):
        low = tokens.low[k]
        if low in speech["outcomes"]:
            return not (low in words("verbs")["changing"] and _has_object(tokens, k + 1))
        if low == "be":
            after = tokens.low[k + 1] if k + 1 < len(tokens.low) else ""
            return not (after.endswith("ed") or after in speech["acts"])
        if not (low.endswith("ly") or low in words("function")["adverbs"]):
            return False
    return False
