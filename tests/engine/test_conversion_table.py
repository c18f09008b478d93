"""Which reading of an amount is converted, and into what."""

from __future__ import annotations

import datetime as dt

import pytest
from test_conversion import DAY, claim

from auditor.compare.currency import convert
from auditor.engine.conversion import with_conversion


@pytest.mark.parametrize(
    ("axes", "axis"),
    [
        (("money:CNY",), "money:USD"),
        (("money:CNY/share",), "money:USD/share"),
        (("money:CNY|least",), "money:USD|least"),
        (("money:XTS", "money:CNY"), "money:USD"),
        (("percent", "money:CNY"), "money:USD"),
    ],
)
def test_the_first_reading_with_a_rate_gives_a_converted_one(axes: tuple[str, ...], axis: str) -> None:
    given = claim(*axes)
    found = with_conversion(given)
    *written, last = found.value.readings
    assert tuple(written) == given.value.readings
    expected = convert(given.value.readings[-1].interval, "CNY", "USD", DAY)
    assert (last.axis, last.interval, last.converted) == (axis, expected, True)


@pytest.mark.parametrize(
    "axes", [("percent",), ("money:XTS", "money:USD"), ("money:USD/year",), ("money:CNYX",), ("money:US",)]
)
def test_what_names_no_currency_with_a_rate_is_left(axes: tuple[str, ...]) -> None:
    assert with_conversion(claim(*axes)) == claim(*axes)


def test_a_time_of_day_is_no_hindrance() -> None:
    evening = dt.datetime(2025, 3, 3, 18, 30, tzinfo=dt.UTC)
    assert len(with_conversion(claim("money:CNY", published=evening)).value.readings) == 2
