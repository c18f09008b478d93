from __future__ import annotations

import datetime as dt
import math

import pytest

from auditor.compare.record import EVER, last_beaten, place_record
from auditor.model import Interval, Mention, Reading

TODAY = dt.date(2026, 3, 2)


def years(low: float, high: float) -> Mention:
    return Mention("duration", 0, 1, low, high, "P")


def test_a_record_is_placed_by_the_day_on_which_it_was_last_beaten() -> None:
    value = place_record(Interval(100.0, 200.0), "since\n 1991")
    assert value.readings == (Reading("record", 100.0, 200.0),)
    assert (value.kind, value.low, value.high, value.unit) == ("date", 100.0, 200.0, "day")
    assert value.answer == "since 1991"


def test_a_record_of_all_times_was_beaten_before_the_year_1700() -> None:
    assert Interval(-math.inf, float(dt.date(1700, 1, 1).toordinal())) == EVER


@pytest.mark.parametrize(
    ("low", "high", "first", "last"),
    [
        (24.5, 25.5, 2000, 2002),  # in 25 years: half a year of precision, and as much for counting back
        (9.5, 10.5, 2015, 2017),
        (20.0, 30.0, 1991, 2011),
    ],
)
def test_a_length_of_time_is_counted_back_from_the_article(low: float, high: float, first: int, last: int) -> None:
    when = last_beaten(years(low, high), TODAY)
    assert when is not None
    assert when.low == pytest.approx(TODAY.replace(year=first).toordinal(), abs=1)
    assert when.high == pytest.approx(TODAY.replace(year=last).toordinal(), abs=1)


def test_more_than_ten_years_ago_has_no_first_day() -> None:
    when = last_beaten(years(10.0, math.inf), TODAY)
    assert when is not None
    assert when.low == -math.inf
    assert when.high == pytest.approx(TODAY.replace(year=2016).toordinal(), abs=1)


def test_a_length_that_may_be_any_tells_nothing() -> None:
    assert last_beaten(years(-math.inf, math.inf), TODAY) is not None
    assert last_beaten(years(math.inf, math.inf), TODAY) is None
