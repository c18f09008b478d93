"""The algebra of half-open intervals, on which every comparison rests."""

from __future__ import annotations

import math
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import intervals

from auditor.model import ANYTHING, Interval

POINTS = [n / 2 for n in range(-8, 36)]
"""Every value that tells the intervals of the strategy apart."""


def holds(interval: Interval, point: float) -> bool:
    return interval.low <= point < interval.high


@given(intervals(), intervals())
def test_two_meet_exactly_where_they_share_a_point(one: Interval, other: Interval) -> None:
    shared = any(holds(one, point) and holds(other, point) for point in POINTS)
    assert one.meets(other) == other.meets(one) == shared


@given(intervals(), intervals())
def test_a_gap_is_what_lies_between(one: Interval, other: Interval) -> None:
    assert one.gap(other) == other.gap(one) >= 0.0
    if one.gap(other) > 0:
        low, high = sorted((one, other), key=lambda span: span.low)
        between = Interval(low.high, high.low)
        assert one.gap(other) == between.high - between.low
        assert not between.meets(one)
        assert not between.meets(other)
    else:
        assert one.meets(other) or one.high == other.low or other.high == one.low


@given(intervals())
def test_an_interval_meets_itself_and_everything(one: Interval) -> None:
    assert one.meets(one)
    assert one.meets(ANYTHING)
    assert one.gap(one) == one.gap(ANYTHING) == 0.0


@given(st.lists(intervals(), min_size=2, max_size=6))
def test_all_share_a_point_exactly_where_every_two_meet(spans: list[Interval]) -> None:
    common = max(span.low for span in spans) < min(span.high for span in spans)
    assert all(one.meets(other) for one, other in combinations(spans, 2)) == common


def test_neighbours_touch_and_do_not_meet() -> None:
    low, high = Interval(9.5, 10.5), Interval(10.5, 11.5)
    assert not low.meets(high)
    assert low.gap(high) == high.gap(low) == 0.0
    assert low.gap(Interval(12.0, 13.0)) == 1.5


@pytest.mark.parametrize(
    ("low", "high"), [(1.0, 1.0), (2.0, 1.0), (math.inf, math.inf), (math.nan, 1.0), (1.0, math.nan)]
)
def test_an_interval_is_never_empty(low: float, high: float) -> None:
    with pytest.raises(ValueError, match="low < high"):
        Interval(low, high)
