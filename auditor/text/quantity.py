"""Read the quantities of a sentence: money, percent, measures and counts, with their hedges, ranges and rates."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Final

from auditor.model import Mention
from auditor.text.amount import Amount, Taken, hedge_at
from auditor.text.amount_reader import read_amount
from auditor.text.apposition import Placed, join_apposed
from auditor.text.carry import with_unit_of_last
from auditor.text.currency import currency_before, money_pairs, money_starters
from auditor.text.figure import is_figure
from auditor.text.fraction import FRACTION_STARTERS
from auditor.text.hedge import HEDGE_STARTERS, Effect, change_of, hedge_before, interval
from auditor.text.lexicon import words
from auditor.text.number_table import number_starters
from auditor.text.numeral import is_numeral
from auditor.text.share import COUNTERS, FIGURELESS, MULTIPLES
from auditor.text.span import AMOUNT_JOINTS, lower_end, upper_end, with_unit_of_next
from auditor.text.tokens import Tokens

_STARTERS: Final = number_starters() | FRACTION_STARTERS | MULTIPLES.keys() | COUNTERS.keys() | money_starters()
"""The words a quantity can begin with; any token that begins with a digit can too."""
_PAIRS: Final = money_pairs()
_SECONDS: Final = frozenset[str]().union(*_PAIRS.values())
_FIGURES: Final = frozenset("0123456789.")
_BEHIND_VERSUS: Final = words("grammar")["behind_versus"]


def read_quantities(tokens: Tokens, taken: Taken = lambda _: False) -> list[Mention]:
    """The quantities of a sentence, in order, none overlapping; ``taken`` tells the offsets that dates hold."""
    found: list[Placed] = []
    free = 0
    for i in quantity_starts(tokens):
        read = None if i < free or taken(tokens.start[i]) else _read(tokens, i, taken)
        if read is not None:
            found.append(with_unit_of_last(tokens, found, read))
            free = found[-1][2]
    return join_apposed(tokens, found) if found else []


def quantity_starts(tokens: Tokens) -> list[int]:
    """The tokens at which a quantity may begin, in order; most sentences without one are passed over in C."""
    lows = tokens.low
    if not tokens.figured and _STARTERS.isdisjoint(lows):
        return []
    found = [i for i, low in enumerate(lows) if low in _STARTERS or (low[0] in _FIGURES and low != ".")]
    if not _SECONDS.isdisjoint(lows):
        found += [i - 1 for i, low in enumerate(lows) if low in _SECONDS and i and low in _PAIRS.get(lows[i - 1], ())]
        found.sort()
    if not tokens.text.isascii():
        found = sorted({*found, *(i for i, low in enumerate(lows) if low[0].isdecimal())})
    return found


def _read(tokens: Tokens, i: int, taken: Taken) -> Placed | None:
    """The mention that begins at token ``i``, with its first token and the one after it."""
    amount = read_amount(tokens, i, taken)
    if amount is None:
        return None
    if _goes_on(tokens, amount):
        other = upper_end(tokens, amount, taken)
        if other is not None:
            return _ranged(tokens, amount, other)
        amount = with_unit_of_next(tokens, amount, taken)
    if amount.hedge is None or amount.hedge[2] != "one_of":
        prefixed = not is_figure(tokens.low[i]) and currency_before(tokens, i) is not None
        if not prefixed and is_numeral(tokens, i, amount.number, amount.kind):
            return None
    return _single(tokens, amount)


def _goes_on(tokens: Tokens, amount: Amount) -> bool:
    """Whether a second amount may follow: "5-7%", "from 5 to 7 percent", "5 or 7 percent"."""
    low, at, after = tokens.low, amount.number.next, amount.next
    size = len(low)
    return (after < size and low[after] in AMOUNT_JOINTS) or (at < size and low[at] in AMOUNT_JOINTS)


def _single(tokens: Tokens, amount: Amount) -> Placed:
    """The mention of one amount with the hedge before, inside or after it."""
    number = amount.number
    low = tokens.low
    before = hedge_before(tokens, amount.first)
    if before and low[before[0]] == "under" and amount.unit and amount.exact and number.in_words:
        before = None  # "under two conditions"
    follow = low[amount.next] if amount.next < len(low) else ""
    after = amount.hedge
    if after is None and (follow == "-" or follow in HEDGE_STARTERS):
        after = hedge_at(tokens, amount.next)
    effect: Effect | None = before[1] if before else None
    article = low[amount.first - 1] in ("a", "an", "the") if before else False
    hedge = tokens.span(before[0], amount.first - 1 - article) if before else ""
    end = amount.next
    if after is not None:
        effect, hedge = after[2], tokens.span(after[0], after[1] - 1)
        end = max(end, after[1])
    elif number.plus:
        effect, hedge = "at_least", "+"
    first = before[0] if before else amount.first
    ends = interval(number, effect, exact=amount.kind == "count" and number.plain)
    hedge = hedge or ("vs" if _after_versus(tokens, first) and not _expected(tokens, end) else "")
    point = math.nan if low[amount.first] in FIGURELESS else number.point
    upper = math.nan if number.low == number.high else float(number.high)
    return _mention(tokens, amount, (first, end), ends, hedge, effect, (point, upper)), first, end


def _after_versus(tokens: Tokens, i: int) -> bool:
    """Whether the amount at token ``i`` is that of the earlier period, in wires: "14 cts vs 12 cts"."""
    at = i - 1
    while at > 0 and tokens.low[at] in _BEHIND_VERSUS:
        at -= 1
    return at > 0 and tokens.low[at] in ("vs", "versus")


def _expected(tokens: Tokens, i: int) -> bool:
    """Whether the figure before token ``i`` is what was expected, of no earlier period: "vs. $1.15 est."."""
    return i < len(tokens.low) and tokens.low[i] in words("units")["expected"]


def _ranged(tokens: Tokens, amount: Amount, other: Amount) -> Placed:
    """The mention of a range from one amount to another."""
    lower = lower_end(amount, other)
    whole = replace(amount if amount.kind == "money" else other, next=other.next, per=other.per)
    hedge = hedge_before(tokens, amount.first)
    effect = hedge[1] if hedge else None
    widened = effect if effect == "about" else None
    low, _ = interval(lower, widened, exact=other.exact)
    _, high = interval(other.number, widened, exact=other.exact)
    low, high = (
        (-math.inf if effect in ("at_most", "below") else low),
        (math.inf if effect in ("above", "at_least") else high),
    )
    first = hedge[0] if hedge else amount.first
    told = tokens.span(first, amount.first - 1) if hedge else ""
    figures = (float(lower.low), float(other.number.low))
    return _mention(tokens, whole, (first, other.next), (low, high), told, effect, figures), first, other.next


def _mention(
    tokens: Tokens,
    amount: Amount,
    span: tuple[int, int],
    ends: tuple[float, float],
    hedge: str,
    effect: Effect | None,
    figures: tuple[float, float],
) -> Mention:
    return Mention(
        kind=amount.kind,
        start=tokens.start[span[0]],
        end=tokens.end[span[1] - 1],
        low=ends[0],
        high=ends[1],
        unit=amount.unit,
        hedge=" ".join(hedge.lower().split()) if hedge else "",
        per=amount.per,
        point=figures[0],
        upper=figures[1],
        change=change_of(effect),
        noun=amount.noun,
    )
