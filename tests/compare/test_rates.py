"""The table of rates is the library's, read day by day."""

from __future__ import annotations

import datetime as dt
from importlib.machinery import ModuleSpec

import pytest
from currency_converter import CurrencyConverter, RateNotFoundError
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.compare.rates import BASE, RateTable, rate_table

LIBRARY = CurrencyConverter()
LINES = ["Date,USD,XTS,ABC,", "2026-03-04,1.5,N/A,,", "2026-03-03,1.25,2,,", "2026-03-02,N/A,4,N/A,"]


@settings(max_examples=300)
@given(
    st.sampled_from(sorted(LIBRARY.currencies)),
    st.dates(min_value=dt.date(1998, 12, 20), max_value=LIBRARY.bounds[BASE].last_date + dt.timedelta(days=10)),
)
def test_the_library_gives_the_same_rates(currency: str, day: dt.date) -> None:
    try:
        rate = LIBRARY.convert(1, "EUR", currency, day)
    except RateNotFoundError:
        rate = 1.0 if currency == BASE else None
    assert rate_table().rate(currency, day) == rate
    assert rate_table().bounds(currency) == tuple(LIBRARY.bounds[currency])


def test_a_day_or_a_currency_without_a_rate_has_none() -> None:
    table = RateTable(LINES)
    assert [table.rate("XTS", dt.date(2026, 3, day)) for day in (1, 2, 3, 4, 5)] == [None, 4.0, 2.0, None, None]
    assert table.rate("DEM", dt.date(2026, 3, 3)) is None
    assert table.rate(BASE, dt.date(1900, 1, 1)) == 1.0


def test_bounds_are_the_first_and_the_last_day_with_a_rate() -> None:
    table = RateTable(LINES)
    assert table.bounds("USD") == (dt.date(2026, 3, 3), dt.date(2026, 3, 4))
    assert table.bounds("XTS") == (dt.date(2026, 3, 2), dt.date(2026, 3, 3))
    assert table.bounds(BASE) == (dt.date(2026, 3, 2), dt.date(2026, 3, 4))
    assert table.bounds("ABC") is None
    assert table.bounds("DEM") is None


def test_an_empty_line_at_the_end_is_no_day() -> None:
    table = RateTable([*LINES, ""])
    assert table.bounds("USD") == RateTable(LINES).bounds("USD")


def test_the_column_of_the_days_and_the_empty_one_at_the_end_are_no_currencies() -> None:
    table = RateTable([LINES[0], *(f"{line}7," for line in LINES[1:])])
    assert [(table.rate(name, dt.date(2026, 3, 3)), table.bounds(name)) for name in ("", "Date")] == [(None, None)] * 2


@pytest.mark.parametrize("found", [None, ModuleSpec("currency_converter", None)])
def test_without_the_library_its_name_is_told(found: ModuleSpec | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("auditor.compare.rates.find_spec", lambda _: found)
    with pytest.raises(ModuleNotFoundError, match=r"^currency_converter$"):
        rate_table.__wrapped__()
