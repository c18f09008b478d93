"""Read the quantities of a sentence: money, percent, points and counts, with their hedges, ranges and rates."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from auditor.model import Mention, MentionKind
from auditor.text.direction import tells_move
from auditor.text.fraction import fraction_starters, read_fraction, with_fraction
from auditor.text.hedge import Effect, hedge_after, hedge_before, interval
from auditor.text.number import Number, is_figure, number_starters, read_number
from auditor.text.numeral import is_numeral
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
_APPOSITIONS = (
    ["("], ["["], ["(", "or"], [",", "or"], ["or"], ["-", "or"], [",", "equivalent", "to"], ["(", "equivalent", "to"],
    [",", "the", "equivalent", "of"], [",", "or", "the", "equivalent", "of"],
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Amount:
    """A number with its unit, before hedges: tokens ``first`` to ``next`` (exclusive)."""

    number: Number
    kind: MentionKind
    unit: str
    per: str
    first: int
    next: int
    hedge: tuple[int, int, Effect] | None = None
    """A hedge between the number and its noun: its tokens and its effect ("10 or more people")."""

    @property
    def exact(self) -> bool:
        return self.kind == "count" and self.number.plain


def read_quantities(tokens: Tokens, taken: Callable[[int], bool] = lambda _: False) -> list[Mention]:
    """The quantities of a sentence, in order, none overlapping; ``taken`` tells the offsets that dates hold."""
    found: list[tuple[Mention, int, int]] = []
    starters = number_starters() | fraction_starters() | money_starters()
    i = 0
    while i < len(tokens):
        low = tokens.low[i]
        amount = other = None
        if (is_figure(low) or low in starters) and not taken(tokens.start[i]):
            amount = _amount(tokens, i, taken)
        if amount is not None:
            other = _upper_end(tokens, amount, taken)
            amount = _with_unit_of_next(tokens, amount, taken)
            if other is None and _is_numeral(tokens, amount, i):
                amount = None
        if amount is None:
            i += 1
            continue
        mention, first, after = _ranged(tokens, amount, other) if other else _single(tokens, amount)
        found.append((mention, first, after))
        i = after
    return _join_apposed(tokens, found)


def _is_numeral(tokens: Tokens, amount: _Amount, i: int) -> bool:
    prefixed = currency_before(tokens, i) is not None
    return not prefixed and is_numeral(tokens, i, amount.number, amount.kind)


def _amount(tokens: Tokens, i: int, taken: Callable[[int], bool]) -> _Amount | None:
    prefix = currency_before(tokens, i)
    at = prefix[1] if prefix else i
    if at >= len(tokens) or (prefix and at > i and taken(tokens.start[at])):
        return None
    fraction = read_fraction(tokens, at)
    if fraction is not None:
        amount = _unit_after(tokens, fraction, i)
        return amount if amount.kind != "count" or fraction.low > 1 else None
    number = read_number(tokens, at)
    if number is None:
        return None
    number = with_fraction(tokens, number)
    if prefix:
        per, after = rate_after(tokens, number.next)
        return _Amount(number, "money", prefix[0], per, i, after)
    return _unit_after(tokens, number, i)


def _with_unit_of_next(tokens: Tokens, amount: _Amount, taken: Callable[[int], bool]) -> _Amount:
    """The 5 of "from 5 to 7 percent" as 5 percent; any other amount as it is."""
    at = amount.number.next
    bare = amount.kind == "count" and not amount.unit and amount.first > 0
    if not bare or tokens.low[amount.first - 1] != "from" or tokens.low[at : at + 1] != ["to"]:
        return amount
    other = _amount(tokens, at + 1, taken) if at + 1 < len(tokens) and not taken(tokens.start[at + 1]) else None
    if other is None or other.kind == "count":
        return amount
    return replace(amount, kind=other.kind, unit=other.unit, number=_carried(amount.number, other.number))


def _unit_after(tokens: Tokens, number: Number, i: int) -> _Amount:
    first = i - 1 if number.in_words and i and tokens.low[i - 1] in ("a", "an") else i
    at = number.next
    at += at + 1 < len(tokens) and tokens.low[at] == "-" and tokens.glued(at)
    at += at + 1 < len(tokens) and tokens.low[at] == "of" and tokens.low[at - 1].endswith("s")
    money = currency_after(tokens, at, number)
    if money:
        code, at, minor = money
        per, at = rate_after(tokens, at)
        return _Amount(_scaled(number) if minor else number, "money", code, per, first, at)
    percent = percent_after(tokens, number)
    if percent:
        per, at = rate_after(tokens, percent[1])
        signed = _negative(tokens, number, i)
        return _Amount(signed or number, "percent", percent[0], per, i - 1 if signed else first, at)
    hedge = _hedge_at(tokens, number.next)
    noun, after = count_noun(tokens, hedge[1] if hedge else at)
    if noun:
        return _Amount(number, "count", noun, "", first, after, hedge)
    return _Amount(number, "count", "", "", first, number.next)


def _hedge_at(tokens: Tokens, at: int) -> tuple[int, int, Effect] | None:
    """The first and the next token of the hedge at token ``at``, and its effect: "or more", "-plus"."""
    begin = at + (at + 1 < len(tokens) and tokens.low[at] == "-" and tokens.glued(at))
    hedge = hedge_after(tokens, begin)
    return (begin, *hedge) if hedge else None


def _negative(tokens: Tokens, number: Number, i: int) -> Number | None:
    """The number below zero, where a minus is written before it: "-0.3 percent", "minus 0.3 percent"."""
    if i == 0 or tokens.low[i - 1] not in ("-", "minus"):
        return None
    free = not tokens.glued(i - 1) or tokens.low[i - 2] == "("
    if tokens.low[i - 1] == "-" and not (tokens.glued(i) and i > 1 and free and not is_figure(tokens.low[i - 2])):
        return None
    return replace(number, low=-number.high, high=-number.low)


def _scaled(number: Number) -> Number:
    low, high, step = (part * _HUNDREDTH for part in (number.low, number.high, number.step))
    return replace(number, low=low, high=high, step=step, plain=False)


def _single(tokens: Tokens, amount: _Amount) -> tuple[Mention, int, int]:
    """The mention of one amount with the hedge before, inside or after it."""
    number = amount.number
    before = hedge_before(tokens, amount.first)
    after = amount.hedge or _hedge_at(tokens, amount.next)
    effect: Effect | None = before[1] if before else None
    article = tokens.low[amount.first - 1] in ("a", "an", "the") if before else False
    words = tokens.span(before[0], amount.first - 1 - article) if before else ""
    end = amount.next
    if after is not None:
        effect, words = after[2], tokens.span(after[0], after[1] - 1)
        end = max(end, after[1])
    elif number.plus:
        effect, words = "at_least", "+"
    first = before[0] if before else amount.first
    low, high = interval(number, effect, exact=amount.exact)
    point = float(number.low) if number.low == number.high else math.nan
    return _mention(tokens, amount, first, end, low, high, words, point), first, end


def _ranged(tokens: Tokens, amount: _Amount, other: _Amount) -> tuple[Mention, int, int]:
    """The mention of a range from one amount to another."""
    lower = _carried(amount.number, other.number)
    whole = replace(amount if amount.kind == "money" else other, next=other.next, per=other.per)
    low, _ = interval(lower, None, exact=other.exact)
    _, high = interval(other.number, None, exact=other.exact)
    return _mention(tokens, whole, amount.first, other.next, low, high, "", math.nan), amount.first, other.next


def _upper_end(tokens: Tokens, amount: _Amount, taken: Callable[[int], bool]) -> _Amount | None:
    """The second amount of "5-7%", "$5 to $7 billion", "between 5 and 7 percent"; never of "from 5 to 7"."""
    joint = amount.next if amount.unit and amount.kind != "count" else amount.number.next
    before = tokens.low[amount.first - 1] if amount.first else ""
    if joint + 1 >= len(tokens) or taken(tokens.start[joint + 1]) or not _joins(tokens, joint, before):
        return None
    other = _amount(tokens, joint + 1, taken)
    if other is None or not _alike(amount, other):
        return None
    if tokens.low[joint] == "to" and amount.unit and amount.kind != "count" and _moved(tokens, amount, other):
        return None
    if amount.kind == "money" and other.kind == "count":  # "$5-7 billion"
        other = replace(other, next=other.number.next)
    lower = _carried(amount.number, other.number)
    return other if lower.low < other.number.low else None


def _joins(tokens: Tokens, joint: int, before: str) -> bool:
    """Whether the token between two amounts makes a range of them."""
    word = tokens.low[joint]
    if word == "and":
        return before == "between"
    return before != "from" and (word == "to" or (word == "-" and tokens.glued(joint) == tokens.glued(joint + 1)))


def _alike(amount: _Amount, other: _Amount) -> bool:
    """Whether two amounts can be the ends of one range: of one unit, or the first bare."""
    if amount.kind == "count":
        bare = not amount.unit or amount.unit == other.unit
        return bare and (other.kind != "count" or bool(other.unit))
    if other.kind == "count":
        return amount.kind == "money" and not other.unit
    return amount.kind == other.kind and amount.unit == other.unit


def _moved(tokens: Tokens, amount: _Amount, other: _Amount) -> bool:
    """Whether *to* leads from a change to a level: "down 23 cents to $22.98", "rose $10 to $45"."""
    if amount.kind == "money" and other.kind == "money":
        hedge = hedge_before(tokens, amount.first)
        first = hedge[0] if hedge else amount.first
        before = tokens.low[first - 1] if first else ""
        if before == "by" or tells_move(before):
            return True
    return other.number.low > 5 * _carried(amount.number, other.number).low


def _carried(lower: Number, upper: Number) -> Number:
    """The lower end with the upper one's magnitude, where it has none of its own: "5 to 7 billion"."""
    for power in (12, 9, 6, 3):
        unit = Decimal(10) ** power
        if upper.low >= unit and upper.step * 1000 >= unit and lower.low < 1000 and lower.step < 1000:
            break
    else:
        return lower
    return replace(lower, low=lower.low * unit, high=lower.high * unit, step=lower.step * unit)


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
        hedge=" ".join(hedge.lower().split()),
        per=amount.per,
        point=point,
    )


def _join_apposed(tokens: Tokens, found: list[tuple[Mention, int, int]]) -> list[Mention]:
    """ "380 billion yuan ($53 billion)" and "380 billion yuan, or over $50 billion," are one amount in two forms."""
    joined: list[Mention] = []
    skip = False
    for k, (mention, _, after) in enumerate(found):
        if skip:
            skip = False
        elif k + 1 < len(found) and _apposed(tokens, mention, after, found[k + 1]):
            other = found[k + 1][0]
            closed = tokens.text[other.end : other.end + 1] in (")", "]")
            joined.append(replace(mention, end=other.end + closed, also=other))
            skip = True
        else:
            joined.append(mention)
    return joined


def _apposed(tokens: Tokens, mention: Mention, after: int, following: tuple[Mention, int, int]) -> bool:
    other, first, _ = following
    if mention.kind != "money" or other.kind != "money" or mention.unit == other.unit or mention.per != other.per:
        return False
    return tokens.low[after:first] in _APPOSITIONS
