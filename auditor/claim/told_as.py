"""Whether a figure is told as a part of what is asked for, or as so much a year: the commonest harmless reasons."""

from __future__ import annotations

import math

from auditor.claim.bound import Bound
from auditor.claim.rate import IN_A_YEAR
from auditor.model import Rule
from auditor.text.article import Sentence

FIGURES = frozenset({"money", "percent", "count", "measure"})
"""Kinds of values that are a figure."""
PART = "part"


def told_as(rule: Rule, sentence: Sentence, bound: Bound) -> str:
    """``part``, ``a year`` or another rate than the rule's own; empty for a figure told as the rule asks for it."""
    if rule.adds_up or bound.value.kind not in FIGURES:
        return ""
    written = [q for q in sentence.quantities if q.start < bound.end and bound.start < q.end]
    open_end = any(math.isinf(q.high) for q in written)
    if math.isinf(bound.value.high) and not open_end and not rule.limit:
        return PART
    asked = rule.value.partition(" per ")[2]
    rates = {q.per for q in written if q.per in IN_A_YEAR and q.per != asked}
    return f"{'an' if 'hour' in rates else 'a'} {rates.pop()}" if len(rates) == 1 and asked != "any" else ""
