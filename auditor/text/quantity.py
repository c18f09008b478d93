"""Read the quantities of a sentence: money, percent, points and counts, with their hedges, ranges and rates."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from auditor.model import Mention, MentionKind
from auditor.text.hedge import Effect, hedge_after, hedge_before, interval
from auditor.text.number import Number, number_starters, read_number
from auditor.text.tokens import Tokens
from auditor.text.unit import (
    count_noun,
    currency_after,
    currency_before,
    money_starters,
    percent_after,
    rate_after,
)

_HUNDREDTH = Decimal("0.01")
_NOT_BEFORE = frozenset({"no", "#", "section", "chapter", "page", "article", "version", "room", "flight", "route", "gate"})


@dataclass(frozen=True, slots=True)
class _Amount:
    """A number with its unit, before hedges: tokens ``first`` to ``next`` (exclusive)."""

    number: Number
    kind: MentionKind
    unit: str
    per: str
    first: int
    next: int


def read_quantities(tokens: Tokens, taken: Callable[[int], bool] = lambda _: False) -> list[Mention]:
    """The quantities of a sentence, in order, none overlapping; ``taken`` tells the offsets that dates hold."""
    found: list[tuple[Mention, int, int]] = []
    starters, symbols = number_starters(), money_starters()
    i = 0
    while i < len(tokens):
        low = tokens.low[i]
        amount = None
        if (low[0].isdigit() or low in starters or low in symbols) and not taken(tokens.start[i]):
            amount = _amount(tokens, i, taken)
        if amount is None:
            i += 1
            continue
        mention, first, after = _with_range(tokens, amount, taken)
        found.append((mention, first, after))
        i = after
    return _join_apposed(tokens, found)


def _amount(tokens: Tokens, i: int, taken: Callable[[int], bool]) -> _Amount | None:
    prefix = currency_before(tokens, i)
    at = prefix[1] if prefix else i
    if at >= len(tokens) or (prefix and at > i and taken(tokens.start[at])):
        return None
    number = read_number(tokens, at)
    if number is None or (not prefix and _no_quantity(tokens, i, number)):
        return None
    if prefix:
        per, after = rate_after(tokens, number.next)
        return _Amount(number, "money", prefix[0], per, i, after)
    return _unit_after(tokens, number, i)


def _unit_after(tokens: Tokens, number: Number, first: int) -> _Amount:
    at = number.next
    at += at + 1 < len(tokens) and tokens.low[at] == "-" and tokens.glued(at)
    at += at + 1 < len(tokens) and tokens.low[at] == "of" and tokens.low[at - 1].endswith("s")
    money = currency_after(tokens, at)
    if money:
        code, at, minor = money
        per, at = rate_after(tokens, at)
        return _Amount(_scaled(number) if minor else number, "money", code, per, first, at)
    percent = percent_after(tokens, number.next)
    if percent:
        per, at = rate_after(tokens, percent[1])
        return _Amount(number, "percent", percent[0], per, first, at)
    noun, after = count_noun(tokens, at)
    return _Amount(number, "count", noun, "", first, after if noun else number.next)


def _scaled(number: Number) -> Number:
    return replace(
        number,
        low=number.low * _HUNDREDTH,
        high=number.high * _HUNDREDTH,
        step=number.step * _HUNDREDTH,
        plain=False,
    )


def _no_quantity(tokens: Tokens, i: int, number: Number) -> bool:
    """Versions, ordinals, clock times, list markers, scores and numbers that are names."""
    nxt = number.next
    after = tokens.low[nxt] if nxt < len(tokens) else ""
    before = tokens.low[i - 1] if i else ""
    if nxt < len(tokens) and tokens.glued(nxt) and after in ("st", "nd", "rd", "th", ":", "s", "/", "g"):
        return True
    if before in _NOT_BEFORE or (before == "." and i > 1 and tokens.low[i - 2] in _NOT_BEFORE):
        return True
    if tokens.glued(i) and (before in (":", "/", "#", "_", "@") or before[-1].isalpha()):
        return True
    if before == "-" and i > 1 and tokens.glued(i) and tokens.glued(i - 1):
        return not tokens.raw[i - 2][0].isdigit()
    if i == 0 and after in (".", ")") and number.plain:
        return True
    return after in ("a.m.", "p.m.", "am", "pm", "o'clock") or (number.in_words and _pronoun_one(tokens, i, number))


def _pronoun_one(tokens: Tokens, i: int, number: Number) -> bool:
    """"one of the first", "no one", "one day": a word, not a count."""
    if tokens.low[i] != "one" or number.next != i + 1:
        return False
    noun, _ = count_noun(tokens, i + 1)
    return not noun or (i > 0 and tokens.low[i - 1] in ("no", "any", "some", "every", "the", "this", "that", "for"))


def _with_range(
    tokens: Tokens, amount: _Amount, taken: Callable[[int], bool]
) -> tuple[Mention, int, int]:
    """The mention of one amount, or of a range whose lower end it is."""
    hedge = hedge_before(tokens, amount.first)
    other = _upper_end(tokens, amount, taken)
    if other is not None:
        lower = _carried(amount.number, other.number)
        if lower.low < other.number.high:
            whole = replace(amount if amount.kind == "money" else other, next=other.next, per=other.per)
            low, _ = interval(lower, None, exact=_exact(other))
            _, high = interval(other.number, None, exact=_exact(other))
            mention = _mention(tokens, whole, amount.first, other.next, low, high, "", math.nan)
            return mention, amount.first, other.next
    after = hedge_after(tokens, amount.next)
    effect: Effect | None = after[1] if after else (hedge[1] if hedge else None)
    low, high = interval(amount.number, effect, exact=_exact(amount))
    words = tokens.span(hedge[0], amount.first - 1) if hedge else ""
    words = tokens.span(amount.next, after[0] - 1) if after else words
    first = hedge[0] if hedge else amount.first
    end = after[0] if after else amount.next
    point = float(amount.number.low) if amount.number.low == amount.number.high else math.nan
    return _mention(tokens, amount, first, end, low, high, words, point), first, end


def _exact(amount: _Amount) -> bool:
    return amount.kind == "count" and amount.number.plain


def _upper_end(tokens: Tokens, amount: _Amount, taken: Callable[[int], bool]) -> _Amount | None:
    """The second amount of "5-7%", "$5 to $7 billion", "between 5 and 7 percent"; never of "from 5 to 7"."""
    joint = amount.next if amount.unit and amount.kind != "count" else amount.number.next
    if joint + 1 >= len(tokens):
        return None
    before = tokens.low[amount.first - 1] if amount.first else ""
    word = tokens.low[joint]
    if not (word in ("-", "to") and before != "from" or word == "and" and before == "between"):
        return None
    if taken(tokens.start[joint + 1]):
        return None
    other = _amount(tokens, joint + 1, taken)
    if other is None or (amount.kind == "money" and other.kind == "money" and other.unit != amount.unit):
        return None
    if word == "to" and other is not None and other.number.low > 5 * amount.number.low and amount.unit:
        return None  # "down 23 cents to $22.98"
    if amount.kind == "money" and other.kind == "count":  # "$5-7 billion"
        return replace(other, next=other.number.next) if word != "to" or not other.unit else None
    return other if other.kind == amount.kind or amount.kind == "count" else None


def _carried(lower: Number, upper: Number) -> Number:
    """The lower end with the upper one's magnitude, where it has none of its own: "5 to 7 billion"."""
    for power in (12, 9, 6, 3):
        unit = Decimal(10) ** power
        if upper.low >= unit and upper.step * 1000 >= unit and lower.low < 1000 and not lower.in_words:
            magnitude = unit
            break
    else:
        return lower
    return replace(lower, low=lower.low * magnitude, high=lower.high * magnitude, step=lower.step * magnitude)


def _mention(
    tokens: Tokens, amount: _Amount, first: int, after: int, low: float, high: float, hedge: str, point: float
) -> Mention:
    return Mention(
        kind=amount.kind,
        start=tokens.start[first],
        end=tokens.end[after - 1],
        low=low,
        high=high,
        unit=amount.unit,
        hedge=hedge.lower(),
        per=amount.per,
        point=point,
    )


def _join_apposed(tokens: Tokens, found: list[tuple[Mention, int, int]]) -> list[Mention]:
    """"380 billion yuan ($53 billion)" and "380 billion yuan, or over $50 billion," are one amount in two forms."""
    joined: list[Mention] = []
    skip = False
    for k, (mention, _, after) in enumerate(found):
        if skip:
            skip = False
            continue
        if k + 1 < len(found) and _apposed(tokens, mention, after, found[k + 1]):
            other = found[k + 1][0]
            end = other.end + (tokens.text[other.end : other.end + 1] == ")")
            mention, skip = replace(mention, end=end, also=other), True
        joined.append(mention)
    return joined


def _apposed(tokens: Tokens, mention: Mention, after: int, following: tuple[Mention, int, int]) -> bool:
    other, first, _ = following
    if mention.kind != "money" or other.kind != "money" or mention.unit == other.unit or mention.per != other.per:
        return False
    between = tokens.low[after:first]
    return between in (["("], [",", "or"], ["or"], ["-", "or"], [",", "about"], ["(", "or"])
