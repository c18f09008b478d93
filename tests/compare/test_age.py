"""An age as the year in which the birthday lies: it agrees with itself, whenever it is told."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from auditor.compare.age import place_age
from auditor.model import Mention, Reading, Value

DAYS = st.dates(min_value=dt.date(1950, 1, 1), max_value=dt.date(2080, 12, 31))


def mention(years: int) -> Mention:
    return Mention("measure", 0, 2, years - 0.5, years + 0.5, unit="year of age", point=years)


def age_on(born: dt.date, day: dt.date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def test_an_age_is_placed_where_the_birthday_lies() -> None:
    value = place_age(mention(32), "32", dt.date(2026, 3, 2))
    assert (value.low, value.high) == (dt.date(1993, 3, 3).toordinal(), dt.date(1994, 3, 3).toordinal())
    assert (value.kind, value.readings[0].axis) == ("date", "date")


def test_without_a_day_it_stays_a_number_of_years() -> None:
    value = place_age(mention(32), "32", None)
    assert (value.low, value.high, value.readings[0].axis) == (32, 33, "age")


def test_a_placed_age_keeps_its_words() -> None:
    born = dt.date(1993, 3, 3).toordinal(), dt.date(1994, 3, 3).toordinal()
    for day, kind, axis, ends in ((dt.date(2026, 3, 2), "day", "date", born), (None, "year of age", "age", (32, 33))):
        told = Value("date", "aged\n 32", *ends, kind, (Reading(axis, *ends),), "aged 32")
        assert place_age(mention(32), "aged\n 32", day) == told


def test_the_figure_counts_and_of_an_age_without_one_the_middle() -> None:
    at_least = place_age(Mention("measure", 0, 6, 31.5, 40.5, unit="year of age", point=32), "32 or older", None)
    assert (at_least.low, at_least.high) == (32, 33)
    value = place_age(Mention("measure", 0, 6, 29.5, 34.5, unit="year of age"), "thirty", None)
    assert (value.low, value.high) == (32, 33)


def test_a_leap_day_has_a_day_before_in_every_year() -> None:
    value = place_age(mention(1), "1", dt.date(2024, 2, 29))
    assert (value.low, value.high) == (dt.date(2022, 3, 1).toordinal(), dt.date(2023, 3, 1).toordinal())


@given(DAYS, st.integers(0, 40_000))
def test_the_birthday_lies_in_the_year_that_is_placed(born: dt.date, later: int) -> None:
    day = born + dt.timedelta(days=later)
    value = place_age(mention(age_on(born, day)), "", day)
    leap = born.month == 2 and born.day == 29
    assert value.low - leap <= born.toordinal() < value.high + leap


@given(DAYS, st.integers(0, 30_000), st.integers(0, 3_000))
def test_two_true_ages_always_agree(born: dt.date, first: int, between: int) -> None:
    days = [born + dt.timedelta(days=first), born + dt.timedelta(days=first + between)]
    one, other = (place_age(mention(age_on(born, day)), "", day) for day in days)
    assert max(one.low, other.low) < min(one.high, other.high)


@given(DAYS, st.integers(1, 100))
def test_neighbouring_ages_on_one_day_never_do(day: dt.date, years: int) -> None:
    one, other = place_age(mention(years), "", day), place_age(mention(years - 1), "", day)
    assert one.high == other.low
