from __future__ import annotations

import math

import pytest

from auditor.compare.change import place_change, place_direction
from auditor.model import Interval, Mention, Reading

ROSE = Mention("direction", 0, 4, 0, math.inf, direction="up")
ROSE_10 = Mention("direction", 0, 4, 9.5, 10.5, "percent", direction="up", point=10)
FELL = Mention("direction", 0, 4, -math.inf, 0, direction="down")
FELL_CENTS = Mention("direction", 0, 4, -0.235, -0.225, "USD", direction="down")
FLAT = Mention("direction", 0, 4, -1, 1, direction="flat")


def sign(mention: Mention) -> Interval:
    return place_direction(mention, "x").readings[0].interval


def test_a_direction_is_compared_by_its_sign_whatever_its_size() -> None:
    assert sign(ROSE) == sign(ROSE_10) == Interval(0, math.inf)
    assert sign(FELL) == sign(FELL_CENTS) == Interval(-math.inf, 0)


def test_up_and_down_share_no_point_and_flat_meets_both() -> None:
    assert not sign(ROSE).meets(sign(FELL))
    assert sign(FLAT).meets(sign(ROSE))
    assert sign(FLAT).meets(sign(FELL))


@pytest.mark.parametrize(("mention", "size"), [(ROSE_10, Interval(9.5, 10.5)), (ROSE, None), (FELL_CENTS, None)])
def test_only_percent_is_a_size(mention: Mention, size: Interval | None) -> None:
    assert place_direction(mention, "x").size == size


def test_the_shown_interval_is_the_size_where_there_is_one() -> None:
    value = place_direction(ROSE_10, "rose 10 percent")
    assert (value.low, value.high, value.unit) == (9.5, 10.5, "percent")
    assert value.answer == "up (rose 10 percent)"
    assert place_direction(ROSE, "up").answer == "up"


def test_a_change_has_an_axis_of_its_unit() -> None:
    percent, cents = place_change(ROSE_10, "x"), place_change(FELL_CENTS, "x")
    assert percent is not None
    assert cents is not None
    assert (percent.readings[0].axis, cents.readings[0].axis) == ("change:percent", "change:USD")


def test_a_change_without_a_size_is_none() -> None:
    assert place_change(ROSE, "rose") is None


def test_a_direction_without_a_size_shows_its_sign_and_has_no_unit() -> None:
    for mention in (ROSE, FELL_CENTS):
        value = place_direction(mention, "x")
        assert (value.kind, value.unit, value.readings[0].axis) == ("direction", "", "sign")
        assert (value.low, value.high) == (sign(mention).low, sign(mention).high)


def test_little_changed_is_less_than_one_percent_either_way() -> None:
    assert sign(FLAT) == Interval(-1.0, 1.0)


@pytest.mark.parametrize(("mention", "axis"), [(ROSE_10, "change:percent"), (FELL_CENTS, "change:USD")])
def test_a_change_shows_its_size_in_its_unit(mention: Mention, axis: str) -> None:
    value = place_change(mention, "rose  so much")
    assert value is not None
    assert value.readings == (Reading(axis, mention.low, mention.high),)
    assert (value.kind, value.low, value.high, value.unit) == ("direction", mention.low, mention.high, mention.unit)
    assert (value.size, value.answer) == (mention.interval, f"{mention.direction} (rose so much)")
