"""What figures make of each other holds whatever exact figures were rounded to what is written."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.compare.sums import change_percent, growth_percent, middle_of, share_percent, total_of
from auditor.model import Interval

figures = st.floats(1.0, 1000.0)
rooms = st.floats(0.001, 0.5)


def about(figure: float, room: float = 0.5) -> Interval:
    return Interval(figure - room, figure + room)


def ends(interval: Interval) -> tuple[object, object]:
    """To compare with, apart from the last bit."""
    return pytest.approx(interval.low, rel=1e-9), pytest.approx(interval.high, rel=1e-9)


def holds(interval: Interval, figure: float) -> bool:
    room = 1e-9 * max(1.0, abs(figure))
    return interval.low - room <= figure <= interval.high + room


CHANGES = [
    # rose by 9.5 to 10.5 to what lies between 109 and 111: set out from 98.5 at the least, 101.5 at the most
    (about(10), about(110, 1), True, False, 100 * 9.5 / 101.5, 100 * 10.5 / 98.5),
    # fell by as much to as much: the level before lies above
    (about(10), about(110, 1), False, False, 100 * 9.5 / 120.5, 100 * 10.5 / 119.5),
    # came from there, up or down
    (about(10), about(110, 1), True, True, 100 * 9.5 / 111, 100 * 10.5 / 109),
    (about(10), about(110, 1), False, True, 100 * 9.5 / 111, 100 * 10.5 / 109),
    # a change that may be none counts from nought on
    (Interval(-1, 2), about(110, 1), True, True, 0.0, 100 * 2 / 109),
    # a rise as large as the level that it led to began at nothing, or less: no percentage is too much
    (Interval(5, 8), Interval(8, 20), True, False, 100 * 5 / 15, math.inf),
    (Interval(5, 9), Interval(8, 20), True, False, 100 * 5 / 15, math.inf),
    (Interval(5, 8), Interval(8.5, 20), True, False, 100 * 5 / 15, 100 * 8 / 0.5),
]


@pytest.mark.parametrize(("change", "level", "up", "came", "low", "high"), CHANGES)
def test_a_change_in_percent_of_the_level_before_it(
    change: Interval, level: Interval, up: bool, came: bool, low: float, high: float
) -> None:
    found = change_percent(change, level, up=up, came=came)
    assert ends(found) == (low, high)


@given(figures, figures, rooms, rooms, st.booleans(), st.booleans())
def test_the_exact_change_in_percent_is_allowed(
    before: float, by: float, room: float, other_room: float, up: bool, came: bool
) -> None:
    after = before + by if up else before - by
    level = before if came else after
    if level - other_room > 0 and by > room:
        found = change_percent(about(by, room), about(level, other_room), up=up, came=came)
        assert holds(found, 100 * by / before)


def test_growth_is_counted_from_the_first_level_and_a_fall_upwards() -> None:
    old, new = about(200), about(250)
    assert ends(growth_percent(old, new, up=True)) == (100 * (249.5 / 200.5 - 1), 100 * (250.5 / 199.5 - 1))
    assert ends(growth_percent(new, old, up=False)) == (100 * (1 - 200.5 / 249.5), 100 * (1 - 199.5 / 250.5))


def test_a_share_is_in_percent_of_the_whole() -> None:
    assert ends(share_percent(about(30), about(60))) == (100 * 29.5 / 60.5, 100 * 30.5 / 59.5)


@given(figures, figures, rooms, rooms)
def test_exact_growth_and_share_are_allowed(old: float, new: float, room: float, other_room: float) -> None:
    known, later = about(old, room), about(new, other_room)
    assert holds(growth_percent(known, later, up=True), 100 * (new - old) / old)
    assert holds(growth_percent(known, later, up=False), 100 * (old - new) / old)
    assert holds(share_percent(later, known), 100 * new / old)


@pytest.mark.parametrize(
    ("parts", "low", "high"),
    [
        ([Interval(7, 8), Interval(5, 6)], 12, 13),  # 7 and 5 are 12
        ([Interval(7, 8), Interval(5, 6), Interval(1, 2)], 13, 14),
        ([Interval(7, 8)], 7, 8),
        ([Interval(6.5, 7.5), Interval(5, 6)], 11.5, 13.5),  # no whole counts
        ([Interval(6.5, 7.25)], 6.5, 7.25),
        ([Interval(7, math.inf), Interval(5, 6)], 12, math.inf),
    ],
)
def test_parts_together(parts: list[Interval], low: float, high: float) -> None:
    assert total_of(parts) == Interval(low, high)


@pytest.mark.parametrize(("first", "second", "middle"), [(2.0, 6.0, 4.0), (6.0, 2.0, 4.0), (-3.0, 4.0, 0.5)])
def test_the_middle_of_a_range_lies_half_way_between_its_lower_ends(first: float, second: float, middle: float) -> None:
    found = middle_of([Interval(first, first + 1), Interval(second, second + 3)])
    assert ends(found) == (middle, middle)
    assert found.low == middle < found.high


def test_the_end_that_was_reckoned_is_allowed_and_an_open_one_stays_open() -> None:
    exact = share_percent(Interval(1, 2), Interval(4, 8))
    assert (exact.low, exact.high) == (12.5, math.nextafter(50.0, math.inf))
    assert share_percent(Interval(1, math.inf), Interval(4, 8)).high == math.inf
