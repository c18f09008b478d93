"""Read a sum of money around its number: the currency before or after it, its coins, its rate."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from auditor.text.amount import Amount, times
from auditor.text.currency import Currency, code_scale, currency_after
from auditor.text.number import Number, magnitude, read_number
from auditor.text.tokens import Tokens
from auditor.text.unit import rate_after

_HUNDREDTH = Decimal("0.01")
_COINS = 100


def priced_before(tokens: Tokens, number: Number, code: str, i: int) -> Amount:
    """A sum whose currency stands before it; "$5 million dollars" says it twice."""
    at = number.next
    again = currency_after(tokens, at, number)
    if at < len(tokens.low) and tokens.raw[at] in ("US", "U.S."):  # "$75 U.S. per barrel"
        at += 1
    elif again is not None and not again.coin and (tokens.raw[at].isupper() or again.code == code):
        at = again.next
    scale = code_scale(tokens.raw[i])
    per, after = rate_after(tokens, at)
    number = times(number, Decimal(scale)) if scale > 1 else number
    return _with_coins(tokens, Amount(number, "money", code, per, i, after))


def priced_after(tokens: Tokens, number: Number, money: Currency, first: int) -> Amount:
    """A sum whose currency stands after it; "75 USD million" has its magnitude behind the code."""
    at = money.next
    if number.plain and tokens.raw[at - 1].isupper():  # "75 USD million"
        scale, at = magnitude(tokens, at)
        number = times(number, scale) if scale != 1 else number
    per, at = rate_after(tokens, at)
    scale = _HUNDREDTH if money.coin else Decimal(code_scale(tokens.raw[money.next - 1]))
    number = times(number, scale) if scale != 1 else number
    return _with_coins(tokens, Amount(number, "money", money.code, per, first, at, noun=money.coin))


def _with_coins(tokens: Tokens, amount: Amount) -> Amount:
    """A sum with the hundredths written after it: "3 dollars 50 cents", "13 dollars and 45 cents", "15 dollars 50"."""
    at = amount.next + (tokens.low[amount.next : amount.next + 1] == ["and"])
    if amount.noun or amount.per or not amount.number.plain or at >= len(tokens.low):
        return amount
    coins = read_number(tokens, at)
    if coins is None or not coins.plain or not 0 < coins.low < _COINS or coins.low != coins.high:
        return amount
    money = currency_after(tokens, coins.next, coins)
    if money is not None and not (money.coin and money.code == amount.unit):
        return amount
    if money is None and tokens.low[coins.next : coins.next + 1] not in ([], ["."], ["more"]):
        return amount
    number = amount.number
    whole = number.low + coins.low * _HUNDREDTH
    number = replace(number, low=whole, high=whole, step=_HUNDREDTH, plain=False)
    return replace(amount, number=number, next=money.next if money else coins.next)
