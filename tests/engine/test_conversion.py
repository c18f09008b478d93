"""Dated amounts get a reading in the common currency, others stay as they are."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from test_keys import CLAIM

from auditor.engine.conversion import with_conversion
from auditor.model import Claim, Reading

DAY = dt.date(2025, 3, 3)


def claim(*axes: str, published: dt.date | None = DAY) -> Claim:
    readings = tuple(Reading(axis, 71.5e9, 72.5e9) for axis in axes)
    return replace(CLAIM, value=replace(CLAIM.value, readings=readings), published=published)


def test_yuan_become_dollars_of_the_day() -> None:
    written, converted = with_conversion(claim("money:CNY")).value.readings
    assert written == Reading("money:CNY", 71.5e9, 72.5e9)
    assert converted.axis == "money:USD"
    assert converted.converted
    assert 9.7e9 < converted.low < converted.high < 10.1e9


def test_the_rate_of_an_amount_stays_in_its_axis() -> None:
    assert with_conversion(claim("money:EUR/year")).value.readings[1].axis == "money:USD/year"


def test_the_first_currency_with_a_rate_is_converted() -> None:
    readings = with_conversion(claim("money:XTS", "money:EUR", "money:CNY")).value.readings
    assert [reading.axis for reading in readings] == ["money:XTS", "money:EUR", "money:CNY", "money:USD"]
    assert readings[3].high == pytest.approx(72.5e9 * 1.0796)


@pytest.mark.parametrize(
    "unconverted",
    [
        claim("money:USD"),
        claim("money:CNY", "money:USD"),
        claim("money:XTS"),
        claim("money:CNY", published=None),
        claim("money:CNY", published=dt.date(1987, 3, 3)),
        replace(CLAIM, value=replace(CLAIM.value, kind="percent", readings=(Reading("percent", 1, 2),))),
    ],
)
def test_what_has_dollars_or_no_rate_stays_as_it_is(unconverted: Claim) -> None:
    assert with_conversion(unconverted) == unconverted


def test_what_is_no_money_of_a_known_currency_is_not_looked_at_as_an_interval() -> None:
    whole = claim("ratio")
    empty = replace(whole, value=replace(whole.value, readings=(Reading("ratio", 1.0, 1.0),)))
    assert with_conversion(empty) == empty
