"""Capitals that are no names: a currency or a unit beside its figure, as in HK$5, "SEK 41 billion", "40 GWh"."""

from __future__ import annotations

from functools import cache

from auditor.text.currency import money_marks
from auditor.text.lexicon import words
from auditor.text.measure import measure_symbols
from auditor.text.tokens import Tokens


def of_figure(tokens: Tokens, i: int) -> bool:
    """Whether token ``i`` is a currency's country or code before its figure, or a code or a unit behind one."""
    raw = tokens.raw
    after = raw[i + 1] if i + 1 < len(raw) else ""
    if after == "$":
        return tokens.glued(i + 1)
    before = raw[i - 1] if i else ""
    if before[:1].isdigit():
        return raw[i] in _codes() or raw[i] in measure_symbols() or tokens.low[i] in words("units")["percent"]
    return after[:1].isdigit() and raw[i] in _codes()


@cache
def _codes() -> frozenset[str]:
    return frozenset(code for code in money_marks()[1] if code.isupper())
