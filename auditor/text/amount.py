"""One amount: a number with its unit, before any hedge or range."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from auditor.model import MentionKind
from auditor.text.altered import altered
from auditor.text.hedge import Effect, hedge_after
from auditor.text.number import Number
from auditor.text.tokens import Tokens

Taken = Callable[[int], bool]
"""Whether a date holds the offset."""


@dataclass(slots=True)  # a frozen one takes three times as long to make
class Amount:
    """A number with its unit, before hedges: tokens ``first`` to ``next`` (exclusive)."""

    number: Number
    kind: MentionKind
    unit: str
    per: str
    first: int
    next: int
    hedge: tuple[int, int, Effect] | None = None
    """A hedge between the number and its noun: its tokens and its effect ("10 or more people")."""
    noun: str = ""
    """The counted noun with its adjectives, in the singular; the coin of a sum written in hundredths."""

    @property
    def exact(self) -> bool:
        return self.kind == "count" and self.number.plain


def times(number: Number, factor: Decimal) -> Number:
    """The number, so many times as large."""
    low, high, step = (part * factor for part in (number.low, number.high, number.step))
    return altered(number, low=low, high=high, step=step, plain=False)


def hedge_at(tokens: Tokens, at: int) -> tuple[int, int, Effect] | None:
    """The first and the next token of the hedge at token ``at``, and its effect: "or more", "-plus"."""
    begin = at + (at + 1 < len(tokens.low) and tokens.low[at] == "-" and tokens.glued(at))
    hedge = hedge_after(tokens, begin)
    return (begin, *hedge) if hedge else None
