"""Join two forms of one amount: "380 billion yuan ($53 billion)", "€5, or over $5,", "8 miles (13 kilometres)"."""

from __future__ import annotations

from dataclasses import replace

from auditor.model import Mention
from auditor.text.hedge import Change
from auditor.text.measure import scale_of
from auditor.text.tokens import Tokens
from auditor.text.unit import rate_after

_APPOSITIONS = (
    ["("], ["["], ["(", "or"], [",", "or"], ["or"], ["-", "or"], [",", "equivalent", "to"], ["(", "equivalent", "to"],
    [",", "the", "equivalent", "of"], [",", "or", "the", "equivalent", "of"],
)  # fmt: skip

_BRACKETS = (["("], ["["], ["(", "about"], ["(", "or"])

Placed = tuple[Mention, int, int]
"""A mention, its first token and the token after it."""


def join_apposed(tokens: Tokens, found: list[Placed]) -> list[Mention]:
    """The mentions, those that are the second form of the one before them put under its ``also``."""
    if len(found) == 1:
        return [found[0][0]]
    joined: list[Mention] = []
    skip = False
    for k, (mention, _, after) in enumerate(found):
        if skip:
            skip = False
        elif k + 1 < len(found) and _apposed(tokens, mention, after, found[k + 1]):
            other = found[k + 1][0]
            closed = tokens.text[other.end : other.end + 1] in (")", "]")
            joined.append(_in_two_forms(tokens, mention, other, found[k + 1][2], closed=closed))
            skip = True
        else:
            joined.append(mention)
    return joined


def _in_two_forms(tokens: Tokens, mention: Mention, other: Mention, after: int, *, closed: bool) -> Mention:
    """The mention with its second form; the rate after the bracket is that of both: "€6 ($7) per share"."""
    other = replace(other, change=_shared(mention, other))
    per, rated = rate_after(tokens, after + 1) if closed and not mention.per else ("", 0)
    if per:
        return replace(mention, end=tokens.end[rated - 1], per=per, also=replace(other, per=per))
    return replace(mention, end=other.end + closed, also=other)


def _apposed(tokens: Tokens, mention: Mention, after: int, following: Placed) -> bool:
    other, first, behind = following
    if mention.kind != other.kind or mention.unit == other.unit:
        return False
    if tokens.low[behind : behind + 1] == ["="]:  # "900,000 euros ($1 = 0.9 euros)": a rate of exchange
        return False
    if mention.kind == "measure":
        return tokens.low[after:first] in _BRACKETS and _same_dimension(mention, other)
    if mention.per != other.per:
        return False
    between = tokens.low[after:first]
    if tokens.low[first] == "or":  # the hedge of "or about $5 million"
        return mention.kind == "money" and between in ([","], ["("], [])
    return mention.kind == "money" and between in _APPOSITIONS


def _same_dimension(mention: Mention, other: Mention) -> bool:
    first, second = (scale_of(f"{m.unit} per {m.per}" if m.per else m.unit) for m in (mention, other))
    if first is None and second is None and mention.per == other.per:
        first, second = scale_of(mention.unit), scale_of(other.unit)
    return first is not None and second is not None and first.dimension == second.dimension


def _shared(mention: Mention, other: Mention) -> Change:
    """The hedge of an amount holds for its second form too: "more than 9 km (6 miles)"."""
    return mention.change if other.change == "=" and mention.change in ("~", ">", "<") else other.change
