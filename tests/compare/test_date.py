from __future__ import annotations

import math

import pytest

from auditor.compare.date import place_date, place_weekday
from auditor.model import Mention, Reading, Value


@pytest.mark.parametrize(("low", "high"), [(10.0, 11.0), (-math.inf, 11.0), (10.0, math.inf)])
def test_a_date_is_placed_in_days_and_one_end_may_be_open(low: float, high: float) -> None:
    value = place_date(Mention("date", 0, 1, low, high), "before\n May")
    assert value is not None
    assert value.readings == (Reading("date", low, high),)
    assert (value.kind, value.low, value.high, value.unit) == ("date", low, high, "day")
    assert (value.text, value.answer) == ("before\n May", "before May")


def test_a_date_of_no_known_year_has_no_place() -> None:
    assert place_date(Mention("date", 0, 1, -math.inf, math.inf), "in May") is None


def test_a_weekday_without_a_week_has_its_place_in_any_week() -> None:
    friday = Mention("date", 0, 1, -math.inf, math.inf, "XXXX-WXX-5")
    said = Value("date", "on\n Friday", 5.0, 6.0, "weekday", (Reading("weekday", 5.0, 6.0),), "on Friday")
    assert place_weekday(friday, "on\n Friday") == said


@pytest.mark.parametrize("unit", ["2026-05-08", "XXXX-WXX-5TEV", "XXXX-WXX", "XXXX-WXX-WE"])
def test_no_other_time_is_a_weekday(unit: str) -> None:
    assert place_weekday(Mention("date", 0, 1, -math.inf, math.inf, unit), "Friday") is None
