"""What a sentence can hold, told from its words alone: most sentences are passed over before any quantity is read."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from auditor.text.currency import money_marks
from auditor.text.shared_currency import WORDS
from auditor.text.tokens import Tokens
from auditor.text.unit import percent_marks

_LOW, _WRITTEN = money_marks()
_MARKS: Final = {"money": (_LOW | WORDS | {"vs"}, _WRITTEN), "percent": (percent_marks(), frozenset[str]())}
"""Of a kind of quantity: the words in lower case, and those as written, without one of which there is none.

A wire's "Net 807,000 vs 858,000" counts dollars that nothing but its *vs* tells.
"""
KINDS: Final[Collection[str]] = _MARKS.keys()


def may_hold(kind: str, tokens: Tokens) -> bool:
    """Whether a sentence may hold a quantity of a kind of ``KINDS``; false only where it surely holds none."""
    low, written = _MARKS[kind]
    return not low.isdisjoint(tokens.low) or not written.isdisjoint(tokens.raw)
