"""What two claims must share before they are compared."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from strategies import BASIS, TOPIC

from auditor.engine.keys import ALWAYS, Time, base_key, bin_of, cell_of, dimension, time_of, unit
from auditor.model import Claim, Reading, Rule, Value, When

RULE = Rule("investment", "How much?", ("organisation",), ("invest",), "money", same=(TOPIC, BASIS))
DAY = dt.date(2026, 5, 17)
CLAIM = Claim(
    rule="investment",
    subject="Acme",
    key="acme",
    same=(("topic", "AI"), ("basis", None)),
    value=Value("money", "$10 billion", 9.5, 10.5, "USD", (Reading("money:USD", 9.5, 10.5),), "$10 billion"),
    when=None,
    stance="asserted",
    document="a.txt",
    source="Wire",
    published=DAY,
    line=1,
    start=0,
    end=4,
    quote="Acme",
)


def with_axis(axis: str) -> Claim:
    return replace(CLAIM, value=replace(CLAIM.value, readings=(Reading(axis, 9.5, 10.5),)))


@pytest.mark.parametrize(
    ("axis", "expected"),
    [
        ("money:USD", "money"),
        ("money:CNY/year", "money/year"),
        ("percent", "percent"),
        ("length", "timeline"),
        ("deadline", "timeline"),
        ("change:percent", "change:percent"),
        ("count:jobs", "count"),
        ("percent=", "percent"),
    ],
)
def test_dimension_is_the_axis_without_its_currency(axis: str, expected: str) -> None:
    assert dimension(axis) == expected


def test_currencies_share_a_key_and_rates_have_their_own() -> None:
    assert base_key(CLAIM, RULE) == base_key(with_axis("money:CNY"), RULE)
    assert base_key(CLAIM, RULE) != base_key(with_axis("money:USD/year"), RULE)


def test_a_key_holds_rule_subject_lane_and_sure_facets() -> None:
    key = base_key(CLAIM, RULE)
    assert key != base_key(replace(CLAIM, key="brightwater"), RULE)
    assert key != base_key(replace(CLAIM, stance="forecast"), RULE)
    assert key == base_key(replace(CLAIM, stance="planned"), RULE)
    assert key != base_key(replace(CLAIM, same=(("topic", "chips"), ("basis", None))), RULE)
    assert key == base_key(replace(CLAIM, same=(("topic", "AI"), ("basis", "debt"))), RULE)


def test_no_text_can_pass_for_a_boundary_between_two_parts_of_a_key() -> None:
    one = replace(CLAIM, key='acme", "fact')
    assert base_key(one, RULE) != base_key(replace(CLAIM, key="acme"), RULE)


def test_a_cell_holds_what_may_be_unknown() -> None:
    cell = cell_of(replace(CLAIM, when=When(None, DAY, "close")), RULE)
    assert cell == ((None,), ALWAYS, "close")


@pytest.mark.parametrize(
    ("period", "name", "first", "last"),
    [
        ("day", "2026-05-17", DAY, DAY),
        ("close", "2026-05-17", DAY, DAY),
        ("month", "2026-05", dt.date(2026, 5, 1), dt.date(2026, 5, 31)),
        ("quarter", "2026-Q2", dt.date(2026, 4, 1), dt.date(2026, 6, 30)),
        ("year", "2026", dt.date(2026, 1, 1), dt.date(2026, 12, 31)),
    ],
)
def test_units_of_the_calendar(period: str, name: str, first: dt.date, last: dt.date) -> None:
    assert unit(period, DAY) == (name, first, last)


def test_a_leap_year_and_the_last_quarter_end_where_they_should() -> None:
    assert unit("month", dt.date(2024, 2, 3))[2] == dt.date(2024, 2, 29)
    assert unit("quarter", dt.date(9999, 11, 3))[2] == dt.date(9999, 12, 31)


def test_a_time_is_known_only_where_it_is_stated_and_fits_one_unit() -> None:
    stated = When(DAY, dt.date(2026, 5, 20), stated=True)
    known = Time("known", "2026-05", dt.date(2026, 5, 1), dt.date(2026, 5, 31))
    assert time_of(replace(CLAIM, when=stated), "month") == known
    assert time_of(replace(CLAIM, when=stated), "day").precision == "range"
    assert time_of(replace(CLAIM, when=stated), "stated").name == "2026-05-17/2026-05-20"
    assert time_of(replace(CLAIM, when=When(DAY, None, stated=True)), "day").name == "2026-05-17/"


@pytest.mark.parametrize(
    ("start", "end", "name"),
    [
        ("2026-03-29", "2026-06-28", "2026-04-01/2026-06-30"),  # thirteen weeks are a quarter
        ("2026-04-08", "2026-07-07", "2026-04-01/2026-06-30"),
        ("2026-04-09", "2026-07-07", "2026-04-09/2026-07-07"),
        ("2026-03-25", "2026-06-23", "2026-04-01/2026-06-30"),
        ("2026-03-24", "2026-06-23", "2026-03-24/2026-06-23"),
        ("2025-12-29", "2026-12-28", "2026-01-01/2026-12-31"),
        ("2026-05-01", "2026-05-27", "2026-05-01/2026-05-31"),
        ("2026-05-02", "2026-05-27", "2026-05-02/2026-05-27"),  # no month of accounts
        ("2026-05-03", "2026-05-03", "2026-05-03/2026-05-03"),
        ("9999-09-01", "9999-12-31", "9999-09-01/9999-12-31"),
    ],
)
def test_a_time_of_accounts_is_one_of_whole_months_if_it_is_a_few_days_off(start: str, end: str, name: str) -> None:
    stated = When(dt.date.fromisoformat(start), dt.date.fromisoformat(end), stated=True)
    time = time_of(replace(CLAIM, when=stated), "stated")
    assert (time.precision, time.name) == ("known", name)
    assert time.start
    assert time.end
    assert f"{time.start}/{time.end}" == name


def test_an_unstated_time_is_of_the_unit_of_publication_or_open() -> None:
    bound = When(None, DAY)
    assert time_of(replace(CLAIM, when=bound), "month").precision == "said"
    assert time_of(replace(CLAIM, when=bound, published=None), "month") == Time("open", "", None, DAY)
    assert time_of(replace(CLAIM, published=None), "month") == Time("open", "", None, None)
    assert time_of(replace(CLAIM, when=bound), "stated") == Time("open", "", None, None)


def test_only_what_is_certain_keeps_a_claim_to_its_bin() -> None:
    rule = replace(RULE, period="day")
    known = replace(CLAIM, same=(("topic", "AI"), ("basis", "debt")), when=When(DAY, DAY, stated=True))
    said = replace(known, when=None)
    assert bin_of(cell_of(known, rule)) == bin_of(cell_of(said, rule))
    assert not bin_of(cell_of(known, rule)).vague
    assert bin_of(cell_of(said, replace(rule, period="stated"))).vague
    assert bin_of(cell_of(replace(known, same=CLAIM.same), rule)).vague
    assert bin_of(cell_of(replace(said, published=None), rule)).vague
