"""Read the amount that begins at a token: money, percent, an age, a measure, a part, or a count with its noun."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from auditor.text.age import AGE_STARTERS, BEFORE_AGE, age_after
from auditor.text.amount import Amount, Taken, hedge_at
from auditor.text.currency import CURRENCY_STARTERS, currency_after, currency_before, is_weight
from auditor.text.figure import is_figure
from auditor.text.fraction import FRACTION_FOLLOWS, SLASHES, read_fraction, with_fraction
from auditor.text.hedge import HEDGE_STARTERS
from auditor.text.lexicon import load, words
from auditor.text.measure import measure_after, measure_starters
from auditor.text.noun import count_noun, noun_phrase, plural
from auditor.text.number import Number, read_number
from auditor.text.part import counted_without_number, one_of, one_word, past_owner, ratio_of, share_of
from auditor.text.priced import priced_after, priced_before
from auditor.text.share import COUNTERS, RATIO_STARTERS, read_multiple
from auditor.text.tokens import Tokens
from auditor.text.unit import UNIT_STARTERS, percent_after, rate_after

_LEADING: Final[dict[str, str]] = load("units")["leading"]
_FOLLOWS: Final = (
    AGE_STARTERS | CURRENCY_STARTERS | FRACTION_FOLLOWS | HEDGE_STARTERS | RATIO_STARTERS | UNIT_STARTERS
    | measure_starters() | {"-", "per"}
)  # fmt: skip
"""Before any other word a number is a count, or nothing; this is told by one look."""


def read_amount(tokens: Tokens, i: int, taken: Taken) -> Amount | None:
    """The amount that begins at token ``i``."""
    low = tokens.low[i]
    prefix, at = None, i
    if not low[0].isdecimal():
        multiple = read_multiple(tokens, i)
        if multiple is not None:
            return Amount(multiple, "measure", "times", "", i, i + 1)
        if low in COUNTERS:
            return counted_without_number(tokens, i)
        prefix = currency_before(tokens, i)
        if prefix:
            at = prefix[1]
            if at >= len(tokens.low) or taken(tokens.start[at]):
                return None
    fraction = read_fraction(tokens, at) if _may_be_fraction(tokens, at) else None
    if fraction is not None:
        amount = _unit_after(tokens, fraction, i)
        return amount if amount.kind != "count" or fraction.low > 1 else share_of(tokens, i, fraction)
    number = read_number(tokens, at)
    if number is None:
        return None
    if prefix is None and _is_bare(tokens, i, number):
        return _counted(tokens, number, i)
    number = with_fraction(tokens, number)
    if prefix:
        return priced_before(tokens, number, prefix[0], i)
    return ratio_of(tokens, i, number) or one_of(tokens, i, number) or _unit_after(tokens, number, i)


def _may_be_fraction(tokens: Tokens, i: int) -> bool:
    """Whether a fraction may begin at token ``i``: behind a figure stands a slash."""
    low = tokens.low
    return not low[i][0].isdigit() or (i + 1 < len(low) and low[i + 1] in SLASHES)


def _is_bare(tokens: Tokens, i: int, number: Number) -> bool:
    """Whether nothing behind a number can make more of it than a count."""
    low, at = tokens.low, number.next
    if at >= len(low) or (i and low[i - 1] in BEFORE_AGE):
        return False
    follow = low[at]
    return follow not in _FOLLOWS and not follow[0].isdigit()


def _counted(tokens: Tokens, number: Number, i: int) -> Amount:
    """A number as a count of the noun right behind it."""
    at = number.next
    first = i - 1 if number.in_words and i and tokens.low[i - 1] in ("a", "an") else i
    noun, after = count_noun(tokens, at)
    if noun:
        return Amount(number, "count", noun, "", first, after, None, noun_phrase(tokens, at, after))
    if i and tokens.low[i - 1] in _LEADING:
        return Amount(number, "measure", _LEADING[tokens.low[i - 1]], "", first, at)
    return Amount(number, "count", "", "", first, at, noun=_distant_noun(tokens, i, number, at))


def _unit_after(tokens: Tokens, number: Number, i: int) -> Amount:
    first = i - 1 if number.in_words and i and tokens.low[i - 1] in ("a", "an") else i
    at = number.next
    if at >= len(tokens.low):
        age = age_after(tokens, i, number)
        return Amount(number, "measure", age[0], "", first, at) if age else Amount(number, "count", "", "", first, at)
    if at + 1 < len(tokens.low):
        at += tokens.low[at] == "-"
        at += at + 1 < len(tokens.low) and tokens.low[at] == "of" and tokens.low[at - 1].endswith("s")
    measured = _measured(tokens, number, i, first, at)
    if measured is not None:
        return measured
    hedge = hedge_at(tokens, number.next)
    start = hedge[1] if hedge else at
    unit = measure_after(tokens, start) if hedge else None
    if unit:  # "10-plus years", "10 or more miles"
        name, _, per = unit[0].partition(" per ")
        return Amount(number, "measure", name, per, first, unit[1], hedge)
    noun, after = count_noun(tokens, start)
    if noun:
        return Amount(number, "count", noun, "", first, after, hedge, noun_phrase(tokens, start, after))
    if tokens.low[number.next] == "per":
        per, after = rate_after(tokens, number.next)
        return Amount(number, "count", "", per, first, after)
    return Amount(number, "count", "", "", first, number.next, noun=_distant_noun(tokens, i, number, at))


def _distant_noun(tokens: Tokens, i: int, number: Number, at: int) -> str:
    """The noun that is not right after its number: "two of its plants", "8 million 250ml bottles"."""
    if tokens.low[at] == "of" and number.plain:
        begin = past_owner(tokens, at + 1)
        noun, after = count_noun(tokens, begin) if begin > at + 1 else ("", begin)
        return noun_phrase(tokens, begin, after) if noun and plural(noun) else ""
    if is_figure(tokens.low[at]) and not tokens.glued(at):
        size = read_number(tokens, at)
        begin = size.next + (tokens.low[size.next : size.next + 1] == ["-"]) if size else at
        unit = measure_after(tokens, begin)
        noun, after = count_noun(tokens, unit[1]) if unit else ("", at)
        return noun_phrase(tokens, unit[1], after) if noun and unit else ""
    attributive = i > 0 and tokens.low[i - 1] in ("a", "an", "the") and number.low > 1
    return one_word(tokens, at) if attributive else ""


def _measured(tokens: Tokens, number: Number, i: int, first: int, at: int) -> Amount | None:
    """The number as money, a percentage, an age or a measure, by the words at token ``at``."""
    money = currency_after(tokens, at, number)
    if money:
        return priced_after(tokens, number, money, first)
    percent = percent_after(tokens, number)
    if percent:
        per, after = rate_after(tokens, percent[1])
        signed = _negative(tokens, number, i)
        return Amount(signed or number, "percent", percent[0], per, i - 1 if signed else first, after)
    age = age_after(tokens, i, number)
    if age:
        return Amount(number, "measure", age[0], "", first, age[1])
    if tokens.low[at] in ("pound", "pounds") and is_weight(tokens, at, number):
        return Amount(number, "measure", "pound-mass", "", first, at + 1)
    unit = measure_after(tokens, at)
    if unit is None:
        return None
    letter = len(tokens.raw[at]) == 1 and tokens.raw[at].isalpha() and unit[1] == at + 1  # "b/d" is more than one
    if letter and not (tokens.glued(at) and not number.in_words):
        return None
    if tokens.raw[at] in ("C", "F") and words("units")["weather"].isdisjoint(tokens.low):
        return None
    name, _, per = unit[0].partition(" per ")
    if unit[0] == "times" and not number.in_words and tokens.low[unit[1] : unit[1] + 1] == ["of"]:
        return None
    after = unit[1]
    if not per:
        per, after = rate_after(tokens, after)
    signed = _negative(tokens, number, i)
    return Amount(signed or number, "measure", name, per, i - 1 if signed else first, after)


def _negative(tokens: Tokens, number: Number, i: int) -> Number | None:
    """The number below zero, where a minus is written before it: "-0.3 percent", "minus 0.3 percent"."""
    if i == 0 or tokens.low[i - 1] not in ("-", "minus"):
        return None
    free = not tokens.glued(i - 1) or tokens.low[i - 2] in ("(", "minus")
    if tokens.low[i - 1] == "-" and not (tokens.glued(i) and i > 1 and free):
        return None
    return replace(number, low=-number.high, high=-number.low)
