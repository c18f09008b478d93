"""Read shares of a whole and multiples: "one in five", "half the condos", "a third of those", "sixfold", "doubled"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Final

from auditor.text.fraction import FRACTION_WORDS
from auditor.text.lexicon import load, words
from auditor.text.noun import is_function_word
from auditor.text.number import Number, read_number
from auditor.text.tokens import Tokens

_ONE = Decimal(1)
_MOST_OF = Decimal(1000)
_RATIOS = ("in", "of", "out")
RATIO_STARTERS = frozenset(_RATIOS)
"""What makes a share of two numbers."""
_PRONOUNS: Final = words("grammar")["wholes"]


MULTIPLES: Final = {
    word: Decimal(str(times)) for name in ("folds", "multiples") for word, times in load("numbers")[name].items()
}
"""Words that say how many times: ``sixfold``, ``doubled``."""
COUNTERS: Final = {word: Decimal(number) for word, number in load("numbers")["counters"].items()}
"""Words that count without being numbers: *no*, *twin*."""
FIGURELESS: Final = COUNTERS.keys() | load("numbers")["multiples"].keys()
"""Verbs, adverbs and the like that tell an amount without a number: *doubled*, *no survivors*."""


def read_multiple(tokens: Tokens, i: int) -> Number | None:
    """The multiple whose word stands at token ``i``."""
    times = MULTIPLES.get(tokens.low[i])
    if times is None:
        return None
    step = _ONE if times >= 1 else Decimal("0.1")
    return Number(times, times, step, i + 1, plain=False, in_words=True)


def read_ratio(tokens: Tokens, number: Number) -> Number | None:
    """The share that "one in five", "three out of 10" and "one of four" are."""
    at = number.next
    if not number.plain or at + 1 >= len(tokens.low) or tokens.low[at] not in _RATIOS or number.low > 20:
        return None
    if tokens.low[at] == "out":
        if tokens.low[at + 1] != "of":
            return None
        at += 1
    elif tokens.low[at] == "of" and number.low != 1:
        return None
    at += tokens.low[at] == "in" and tokens.low[at + 1] == "every"
    whole = read_number(tokens, at + 1) if at + 1 < len(tokens.low) else None
    if whole is None or whole.low != whole.high or not number.low < whole.low <= _MOST_OF or not whole.plain:
        return None
    if tokens.low[number.next] == "in" and not (number.in_words or number.low == 1):
        return None
    if tokens.low[at] == "of" and tokens.low[at - 1] != "out" and not whole.in_words:
        return None
    value = number.low / whole.low
    return replace(number, low=value, high=value, step=_ONE / whole.low / 2, next=whole.next, plain=False)


def read_share(tokens: Tokens, i: int, fraction: Number) -> int | None:
    """The token at which the whole of a fraction begins ("half the condos", "a third of those"); None for none."""
    at = fraction.next
    low = tokens.low
    begin = next((k for k in range(i, at) if low[k] in FRACTION_WORDS), i) + 1
    if begin < len(tokens.low) and low[begin] == "-":
        return begin + 1 if begin + 1 < len(tokens.low) and low[begin + 1].isalpha() else None
    if begin < len(tokens.low) and "-" in low[i:begin] and low[begin].isalpha() and not is_function_word(low[begin]):
        return begin  # "its one-third interest"
    if begin >= len(tokens.low) or (i > 1 and low[i - 2 : i] == ["by", "a"]):
        return begin
    if low[begin] == "of":
        return begin + 1
    determined = low[begin] in words("function")["determiners"] or low[begin] in _PRONOUNS
    return begin if determined and low[i] != "quarter" and low[begin] not in ("a", "an", "that", "this") else None
