"""Rates of the European Central Bank's table, by the day."""

from __future__ import annotations

import datetime as dt
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.compare.currency import convert, newest_rate_day, rate_day
from auditor.compare.rates import RateTable
from auditor.model import Interval

MONDAY = dt.date(2025, 3, 3)
FRIDAY = dt.date(2025, 2, 28)


def test_the_rate_is_of_the_last_banking_day_before() -> None:
    assert rate_day("CNY", "USD", MONDAY) == FRIDAY
    assert rate_day("CNY", "USD", FRIDAY) == dt.date(2025, 2, 27)
    assert rate_day("CNY", "USD", dt.datetime(2025, 3, 3, 18, 30)) == FRIDAY


def test_easter_and_the_turn_of_the_year_are_no_gap() -> None:
    assert rate_day("GBP", "USD", dt.date(2024, 4, 2)) == dt.date(2024, 3, 28)
    assert rate_day("GBP", "USD", dt.date(2025, 1, 2)) == dt.date(2024, 12, 31)


def test_an_amount_is_as_wide_as_its_rate_was_uncertain() -> None:
    amount = convert(Interval(100.0, 101.0), "EUR", "USD", MONDAY)
    assert amount is not None
    # Reference rates from 28 February to 6 March 2025: 1.0411 at the least, 1.0796 at the most.
    assert amount.low == pytest.approx(104.11, abs=0.01)
    assert amount.high == pytest.approx(101 * 1.0796, abs=0.01)


def test_open_ends_stay_open_and_losses_widen_downwards() -> None:
    assert convert(Interval(-math.inf, math.inf), "EUR", "USD", MONDAY) == Interval(-math.inf, math.inf)
    loss = convert(Interval(-101.0, -100.0), "EUR", "USD", MONDAY)
    gain = convert(Interval(100.0, 101.0), "EUR", "USD", MONDAY)
    assert loss is not None
    assert gain is not None
    assert (loss.low, loss.high) == (-gain.high, -gain.low)


@pytest.mark.parametrize(
    ("currency", "day"),
    [
        ("XTS", MONDAY),
        ("EUR", dt.date(1998, 5, 1)),
        ("EUR", dt.date.min + dt.timedelta(days=5)),
        ("CNY", dt.date(9999, 12, 31)),
        ("RUB", dt.date(2024, 5, 2)),
        ("DEM", MONDAY),
    ],
)
def test_outside_the_table_there_is_no_rate(currency: str, day: dt.date) -> None:
    assert convert(Interval(1.0, 2.0), currency, "USD", day) is None
    assert rate_day(currency, "USD", day) is None


def test_the_table_ends_with_its_newest_day() -> None:
    newest = newest_rate_day()
    assert newest > dt.date(2025, 1, 1)
    assert convert(Interval(1.0, 2.0), "EUR", "USD", newest) is not None
    assert convert(Interval(1.0, 2.0), "EUR", "USD", newest + dt.timedelta(days=1)) is None


@settings(max_examples=40)
@given(st.dates(dt.date(2006, 1, 1), dt.date(2024, 12, 31)), st.sampled_from(["CNY", "GBP", "JPY", "EUR"]))
def test_an_amount_never_gets_narrower(day: dt.date, currency: str) -> None:
    once = convert(Interval(10.0, 11.0), currency, "USD", day)
    assert once is not None
    assert once.high / once.low >= 1.1 * (1 - 1e-12)


def test_a_currency_without_rates_for_longer_than_holidays_has_none() -> None:
    last = dt.date(2008, 12, 9)  # then no rate of the krona for nine years
    assert rate_day("ISK", "USD", last + dt.timedelta(days=10)) == last
    assert rate_day("ISK", "USD", last + dt.timedelta(days=11)) is None


def test_a_currency_that_is_no_longer_quoted_has_no_rate_from_the_next_day_on() -> None:
    last = dt.date(2022, 3, 1)
    assert rate_day("RUB", "USD", last) == dt.date(2022, 2, 28)
    assert rate_day("RUB", "USD", last + dt.timedelta(days=1)) is None
    assert rate_day("USD", "RUB", last + dt.timedelta(days=1)) is None


def test_neither_currency_may_be_unknown() -> None:
    assert convert(Interval(1.0, 2.0), "USD", "XTS", MONDAY) is None
    assert convert(Interval(1.0, 2.0), "XTS", "XXX", MONDAY) is None


def test_a_table_without_days_is_older_than_every_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("auditor.compare.currency.rate_table", lambda: RateTable(["Date,USD,"]))
    assert newest_rate_day() == dt.date.min


def test_a_time_of_day_makes_no_other_rate() -> None:
    evening = dt.datetime(2025, 3, 3, 18, 30)
    assert convert(Interval(1.0, 2.0), "EUR", "USD", evening) == convert(Interval(1.0, 2.0), "EUR", "USD", MONDAY)


@pytest.mark.parametrize(
    ("low", "high"), [(0.5, 0.75), (0.0, 0.5), (-0.75, -0.5), (-0.5, 0.0), (-0.5, 0.5), (-2.0, 3.0), (1.0, 2.0)]
)
def test_each_end_takes_the_rate_that_leaves_most_room(low: float, high: float) -> None:
    # Reference rates from 28 February to 6 March 2025: 1.0411 at the least, 1.0796 at the most.
    amount = convert(Interval(low, high), "EUR", "USD", MONDAY)
    assert amount is not None
    assert amount.low == pytest.approx(min(low * 1.0411, low * 1.0796), abs=1e-4)
    assert amount.high == pytest.approx(max(high * 1.0411, high * 1.0796), abs=1e-4)


@pytest.mark.parametrize("shift", [-3, -2, -1, 0, 1, 2, 3])
def test_a_rate_of_any_day_within_three_is_allowed(shift: int) -> None:
    day = dt.date(2025, 3, 6)
    amount, only = convert(Interval(1.0, 2.0), "EUR", "USD", day), RATES[day + dt.timedelta(days=shift)]
    assert amount is not None
    assert amount.low <= only + 1e-9
    assert 2 * only <= amount.high + 1e-9


RATES = {
    dt.date(2025, 3, 3): 1.0465, dt.date(2025, 3, 4): 1.0557, dt.date(2025, 3, 5): 1.0694, dt.date(2025, 3, 6): 1.0796,
    dt.date(2025, 3, 7): 1.0857, dt.date(2025, 3, 8): 1.0857, dt.date(2025, 3, 9): 1.0857,
}  # fmt: skip
"""Dollars for a euro, as the European Central Bank published them; of a weekend, those of the Friday."""
