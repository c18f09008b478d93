"""Rates of the European Central Bank's table, by the day."""

from __future__ import annotations

import datetime as dt
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.compare.currency import convert, newest_rate_day, rate_day
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
