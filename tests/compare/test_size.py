"""How large a value is, in one number."""

from __future__ import annotations

import math

import pytest

from auditor.compare.size import size_of
from auditor.model import Reading, Value


def value(low: float, high: float) -> Value:
    return Value("measure", "", low, high, "metre", (Reading("measure:metre", low, high),), "")


@pytest.mark.parametrize(
    ("low", "high", "size"),
    [
        (10.0, 12.0, 11.0),
        (-12.0, -10.0, 11.0),
        (10.0, math.inf, 10.0),  # at least ten
        (-10.0, math.inf, 10.0),
        (-math.inf, 10.0, 10.0),  # at most ten
        (-math.inf, -10.0, 10.0),
        (0.0, 10.0, 10.0),  # under ten
        (1.0, 10.0, 5.5),
        (0.0, math.inf, 0.0),
    ],
)
def test_the_size_is_the_middle_or_the_end_that_is_told(low: float, high: float, size: float) -> None:
    assert size_of(value(low, high)) == size
