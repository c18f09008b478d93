"""Read the two ends of a range: "5-7%", "$5 to $7 billion", "between 5 and 7 percent", "ranging from $2 to $9"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Final

from auditor.text.amount import Amount, Taken, times
from auditor.text.amount_reader import read_amount
from auditor.text.currency import currency_before
from auditor.text.direction import tells_move
from auditor.text.hedge import hedge_before
from auditor.text.lexicon import words
from auditor.text.number import Number
from auditor.text.numeral import is_year
from auditor.text.tokens import Tokens

_RANGING: Final = words("grammar")["ranging"]
_HUNDREDTH = Decimal("0.01")
_FARTHEST = 10
"""How many times the upper end the lower one may become: "from $15 to $10 billion", not "$200 to $4 million"."""
_JOINTS = frozenset({"and", "to", "-", "through"})
_LISTING = frozenset({"or", "and"})
_WHOLE = 100_000
"""So many cents are told in dollars."""
AMOUNT_JOINTS = _JOINTS | _LISTING
"""What stands between two amounts of which one may complete the other."""


def with_unit_of_next(tokens: Tokens, amount: Amount, taken: Taken) -> Amount:
    """The 5 of "from 5 to 7 percent" and of "5 or 7 percent" as 5 percent; any other amount as it is."""
    at = amount.number.next
    if amount.kind == "money" and amount.number.plain:
        return _with_magnitude_of_next(tokens, amount, taken)
    if amount.kind != "count" or amount.unit or at + 1 >= len(tokens.low) or taken(tokens.start[at + 1]):
        return amount
    word = tokens.low[at]
    moved = word == "to" and amount.first > 0 and tokens.low[amount.first - 1] == "from"
    listed = word in _LISTING and amount.number.low == amount.number.high
    if not moved and not listed:
        return amount
    other = read_amount(tokens, at + 1, taken)
    if (
        other is None
        or other.kind == "count"
        or other.first != at + 1
        or other.unit in ("fraction", "times", "year of age")
    ):
        return amount
    coin = other.noun if other.kind == "money" else amount.noun
    if other.kind == "money" and other.noun and amount.number.low >= _WHOLE:  # "23.8 mln or 57 cts a share"
        coin = ""
    return replace(amount, kind=other.kind, unit=other.unit, number=lower_end(amount, other), noun=coin)


def _with_magnitude_of_next(tokens: Tokens, amount: Amount, taken: Taken) -> Amount:
    """The $4 of "from $4 to $5 billion" as billions."""
    at = amount.next
    if (
        at + 1 >= len(tokens.low)
        or tokens.low[at] != "to"
        or amount.first == 0
        or tokens.low[amount.first - 1] != "from"
    ):
        return amount
    other = read_amount(tokens, at + 1, taken)
    alike = other is not None and other.kind == "money" and other.unit == amount.unit and other.number.scaled
    return replace(amount, number=carried(amount.number, other.number)) if other and alike else amount


def upper_end(tokens: Tokens, amount: Amount, taken: Taken) -> Amount | None:
    """The second amount of "5-7%", "$5 to $7 billion", "between 5 and 7 percent"; never of "from 5 to 7"."""
    joint = amount.next if amount.unit and amount.kind != "count" else amount.number.next
    if joint + 1 >= len(tokens.low) or tokens.low[joint] not in _JOINTS:
        return None
    if tokens.low[joint : joint + 3] == ["-", "to", "-"]:  # "0-to-60-mph"
        joint += 1
    if joint + 1 >= len(tokens.low) or not _joins(tokens, joint, amount.first) or taken(tokens.start[joint + 1]):
        return None
    begin = joint + 1
    begin += begin + 1 < len(tokens.low) and tokens.low[joint] == "to" and tokens.low[begin] == "-"
    other = read_amount(tokens, begin, taken)
    if other is None or not (_alike(amount, other) or (tokens.low[joint] == "and" and _both_bare(amount, other))):
        return None
    if tokens.low[joint] == "-" and _spelled_behind(tokens, other.number.next):
        return None
    if amount.kind == "count" and tokens.low[joint] == "to" and currency_before(tokens, begin):
        return None  # "cut the price of the Lumina 4 to $849"
    large = other.kind == "money" or other.number.scaled
    if (
        large and amount.kind == "count" and is_year(tokens, amount.first, amount.number)
    ):  # "cut in 1986 to 900 million"
        return None
    ranging = tokens.low[amount.first - 1] == "from" if amount.first else False
    if (
        tokens.low[joint] == "to"
        and amount.unit
        and amount.kind != "count"
        and not ranging
        and _moved(tokens, amount, other)
    ):
        return None
    if amount.kind == "money" and other.kind == "count":  # "$5-7 billion"
        other = replace(other, next=other.number.next)
    return other if lower_end(amount, other).low < other.number.low else None


def _spelled_behind(tokens: Tokens, i: int) -> bool:
    """Whether letters in capitals go on with a number to call: "305-471-TIPS"."""
    glued = i + 1 < len(tokens.low) and tokens.low[i] == "-" and tokens.glued(i) and tokens.glued(i + 1)
    return glued and tokens.raw[i + 1].isupper() and len(tokens.raw[i + 1]) > 1


def _joins(tokens: Tokens, joint: int, first: int) -> bool:
    """Whether the token between two amounts makes a range of them."""
    word = tokens.low[joint]
    if word not in _JOINTS:
        return False
    hedge = hedge_before(tokens, first)
    before = hedge[0] - 1 if hedge else first - 1
    how = tokens.low[before] if before >= 0 else ""
    if word == "and":
        return how == "between"
    if word == "-":
        return tokens.glued(joint) == tokens.glued(joint + 1)
    return how != "from" or (before > 0 and tokens.low[before - 1] in _RANGING)


def _alike(amount: Amount, other: Amount) -> bool:
    """Whether two amounts can be the ends of one range: of one unit, or the first bare."""
    if amount.unit == "year of age":
        return other.kind == "count" and not other.unit
    if amount.kind == "count":
        bare = not amount.unit or amount.unit == other.unit
        return bare and (other.kind != "count" or bool(other.unit or other.noun))
    if other.kind == "count":
        return amount.kind == "money" and not other.unit
    return amount.kind == other.kind and amount.unit == other.unit


def _both_bare(amount: Amount, other: Amount) -> bool:
    """Whether neither end of "between 45 and 50" has a unit."""
    return amount.kind == other.kind == "count" and not (amount.unit or other.unit or amount.noun or other.noun)


def _moved(tokens: Tokens, amount: Amount, other: Amount) -> bool:
    """Whether *to* leads from a change to a level: "down 23 cents to $22.98", "rose $10 to $45"."""
    if amount.kind in ("money", "measure") and other.kind == amount.kind:
        hedge = hedge_before(tokens, amount.first)
        first = hedge[0] if hedge else amount.first
        before = tokens.low[first - 1] if first else ""
        if before == "by" or tells_move(before):
            return True
    return other.number.low > 5 * lower_end(amount, other).low


def lower_end(amount: Amount, other: Amount) -> Number:
    """The lower end of a range as the upper one counts: the 5 of "5 to 7 billion" and of "5 to 7 cents"."""
    if amount.kind == "count" and other.kind == "money" and other.noun and amount.number.low < _WHOLE:
        return times(amount.number, _HUNDREDTH)
    return carried(amount.number, other.number)


def carried(lower: Number, upper: Number) -> Number:
    """The lower end with the upper one's magnitude, where it has none of its own: "5 to 7 billion"."""
    power = next((power for power in (12, 9, 6, 3) if upper.low >= Decimal(10) ** power), 0)
    unit = Decimal(10) ** power
    if not upper.scaled or upper.step * 1000 < unit or lower.low >= 1000 or lower.step >= 1000:
        return lower
    if lower.low * unit > upper.low * _FARTHEST:
        return lower
    return replace(lower, low=lower.low * unit, high=lower.high * unit, step=lower.step * unit)
