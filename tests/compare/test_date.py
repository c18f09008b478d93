from __future__ import annotations

import math

import pytest

from auditor.compare.date import place_date
from auditor.model import Mention, Reading


@pytest.mark.parametrize(("low", "high"), [(10.0, 11.0), (-math.inf, 11.0), (10.0, math.inf)])
def test_a_date_is_placed_in_days_and_one_end_may_be_open(low: float, high: float) -> None:
    value = place_date(Mention("date", 0, 1, low, high), "before\n May")
    assert value is not None
    assert value.readings == (Reading("date", low, high),)
    assert (value.kind, value.low, value.high, value.unit) == ("date", low, high, "day")
    assert (value.text, value.answer) == ("before\n May", "before May")


def test_a_date_of_no_known_year_has_no_place() -> None:
    assert place_date(Mention("date", 0, 1, -math.inf, math.inf), "in May") is None
