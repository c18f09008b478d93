"""How large a value is, in one number."""

from __future__ import annotations

import math

from auditor.model import Value


def size_of(value: Value) -> float:
    """The middle of a value's ends, or the end that is told."""
    low, high = value.readings[0].low, value.readings[0].high
    if math.isinf(high):
        return abs(low)
    return abs(high) if math.isinf(low) or not low else abs(low + high) / 2
