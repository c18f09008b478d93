"""How large a value is, in one number."""

from __future__ import annotations

import math

from auditor.model import Claim, Value

ROUNDED = 1.03
"""So near each other two amounts are one, told with more or fewer digits."""


def size_of(value: Value) -> float:
    """The middle of a value's ends, or the end that is told."""
    low, high = value.readings[0].low, value.readings[0].high
    if math.isinf(high):
        return abs(low)
    return abs(high) if math.isinf(low) or not low else abs(low + high) / 2


def by_size(claim: Claim) -> tuple[float, str, int, str]:
    """What claims are sorted by in the order of their size; ties by their place."""
    return size_of(claim.value), claim.document, claim.start, claim.part
