from __future__ import annotations

import math

import pytest

from auditor.compare.version import place_version
from auditor.model import Interval, Reading

TWO, FIVE = Interval(2.0, 3.0), Interval(5.0, 6.0)


@pytest.mark.parametrize(
    ("least", "most", "low", "high"),
    [
        (TWO, FIVE, 2.0, 6.0),
        (TWO, TWO, 2.0, 3.0),
        (TWO, None, 2.0, math.inf),
        (None, FIVE, -math.inf, 6.0),
        (None, None, -math.inf, math.inf),
    ],
)
def test_all_versions_from_one_to_another(least: Interval, most: Interval, low: float, high: float) -> None:
    value = place_version(least, most, "2\n to 5", limit=False)
    assert value.readings == (Reading("version", low, high),)
    assert (value.kind, value.low, value.high, value.unit) == ("version", low, high, "")
    assert value.answer == "2 to 5"


def test_where_the_limit_is_asked_each_end_that_is_told_has_an_axis() -> None:
    least, most = Reading("version|least", 2.0, 3.0), Reading("version|most", 5.0, 6.0)
    assert place_version(TWO, FIVE, "x", limit=True).readings == (least, most)
    assert place_version(TWO, None, "x", limit=True).readings == (least,)
    assert place_version(None, FIVE, "x", limit=True).readings == (most,)
    assert place_version(None, None, "x", limit=True).readings == (Reading("version", -math.inf, math.inf),)
