"""Keys, cells, times and bins near their limits."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from oracle import time_of as defined_time_of
from oracle import whole
from strategies import BASIS, TOPIC, cases
from test_keys import CLAIM, DAY, RULE, with_axis

from auditor.engine.keys import (
    ALWAYS,
    Bin,
    Cell,
    Time,
    base_key,
    bin_of,
    cell_of,
    dimension,
    doubtful,
    lane,
    sure,
    time_of,
    unit,
)  # fmt: skip
from auditor.model import Claim, Facet, Rule, When

D = dt.date


@pytest.mark.parametrize(
    ("axis", "expected"),
    [
        ("money:USD|least", "money"),
        ("money:USD/year|most", "money/year"),
        ("money:USD=", "money"),
        ("version|least", "version"),
        ("version", "version"),
        ("place:city", "place"),
        ("place:country", "place"),
        ("count:people", "count"),
        ("count:people=", "count"),
        ("count:people|most", "count"),
        ("percent:points", "percent:points"),
        ("percent|least", "percent"),
        ("change:USD", "change:USD"),
        ("length", "timeline"),
        ("deadline", "timeline"),
        ("date", "date"),
        ("measure:GB", "measure:GB"),
        ("measure:X", "measure:X"),
        ("measure:X=", "measure:X"),
        ("discount:x", "discount:x"),
        ("sum of money:USD", "sum of money"),
        ("sum of money:USD to money:EUR", "sum of money to money"),
    ],
)
def test_what_can_be_compared_has_one_dimension(axis: str, expected: str) -> None:
    assert dimension(axis) == expected


@pytest.mark.parametrize(
    ("stance", "expected"), [("asserted", "fact"), ("planned", "fact"), ("reported", "fact"), ("forecast", "forecast")]
)
def test_forecasts_have_a_lane_of_their_own(stance: str, expected: str) -> None:
    assert lane(replace(CLAIM, stance=stance)) == expected  # type: ignore[arg-type]


PLAN = Facet("plan", (), otherwise="old")


def test_facets_are_sure_or_doubtful() -> None:
    rule = replace(RULE, same=(TOPIC, BASIS, PLAN))
    assert sure(rule) == (TOPIC, PLAN)
    assert doubtful(rule) == (BASIS,)


def test_a_base_key_says_what_it_is_made_of() -> None:
    assert base_key(CLAIM, RULE) == "('investment', 'acme', 'fact', 'money', ['AI'])"
    told = replace(with_axis("percent"), stance="forecast", same=(("basis", "debt"),))
    assert base_key(told, RULE) == "('investment', 'acme', 'forecast', 'percent', [None])"
    both = replace(RULE, same=(PLAN, BASIS, TOPIC))
    assert base_key(replace(CLAIM, same=(("topic", "AI"), ("plan", "old"))), both).endswith("['old', 'AI'])")


def test_the_first_reading_gives_the_dimension() -> None:
    value = replace(CLAIM.value, readings=(*with_axis("percent").value.readings, *CLAIM.value.readings))
    assert "'percent'" in base_key(replace(CLAIM, value=value), RULE)


@pytest.mark.parametrize(("when", "moment"), [(None, ""), (When(None, DAY), ""), (When(None, DAY, "close"), "close")])
def test_a_cell_keeps_the_moment(when: When | None, moment: str) -> None:
    assert cell_of(replace(CLAIM, when=when, same=(("basis", "debt"),)), RULE) == Cell(("debt",), ALWAYS, moment)


@given(st.dates(), st.sampled_from(["day", "close", "month", "quarter", "year"]))
def test_a_unit_is_the_one_around_its_day(day: dt.date, period: str) -> None:
    name, first, last = unit(period, day)
    assert (first, last) == whole(day, period)
    assert unit(period, first) == unit(period, last) == (name, first, last)


@pytest.mark.parametrize(("month", "last"), [(1, 31), (3, 31), (5, 30), (8, 30), (10, 31), (12, 31)])
def test_a_quarter_ends_on_its_own_last_day_whatever_day_is_asked(month: int, last: int) -> None:
    end = unit("quarter", D(2026, month, 31))[2]
    assert (end.month, end.day) == ((month + 2) // 3 * 3, last)


@pytest.mark.parametrize("month", range(1, 13))
def test_names_of_units(month: int) -> None:
    day = D(26, month, 9)
    assert unit("day", day)[0] == unit("close", day)[0] == f"0026-{month:02}-09"
    assert unit("month", day)[0] == f"0026-{month:02}"
    assert unit("quarter", day)[0] == f"0026-Q{(month + 2) // 3}"
    assert unit("year", day)[0] == "0026"


@settings(max_examples=100)
@given(cases(most=5))
def test_a_time_is_that_of_the_definition(case: tuple[Rule, list[Claim]]) -> None:
    rule, claims = case
    for claim in claims:
        time, defined = time_of(claim, rule.period), defined_time_of(claim, rule)
        assert time.precision == defined.rank
        if rule.period:
            assert (time.start or D.min, time.end or D.max) == (defined.first, defined.last)
    for one in claims:
        for other in claims:
            alike = defined_time_of(one, rule) == defined_time_of(other, rule)
            assert (time_of(one, rule.period) == time_of(other, rule.period)) == alike


STATED = [
    # start, end, period: precision, name
    (DAY, DAY, "day", "known", "2026-05-17"),
    (DAY, D(2026, 5, 18), "day", "range", "2026-05-17/2026-05-18"),
    (DAY, D(2026, 5, 31), "month", "known", "2026-05"),
    (DAY, D(2026, 6, 1), "month", "range", "2026-05-17/2026-06-01"),
    (None, DAY, "month", "range", "/2026-05-17"),
    (DAY, None, "month", "range", "2026-05-17/"),
    (DAY, D(2026, 5, 18), "stated", "known", "2026-05-17/2026-05-18"),
    (DAY, None, "stated", "range", "2026-05-17/"),
    (None, DAY, "stated", "range", "/2026-05-17"),
]


@pytest.mark.parametrize(("start", "end", "period", "precision", "name"), STATED)
def test_a_stated_time(start: dt.date | None, end: dt.date | None, period: str, precision: str, name: str) -> None:
    time = time_of(replace(CLAIM, when=When(start, end, stated=True)), period)
    assert (time.precision, time.name) == (precision, name)
    if precision == "range" or period == "stated":
        assert (time.start, time.end) == (start, end)


def test_a_time_that_is_stated_without_a_day_is_that_of_the_article() -> None:
    said = Time("said", "2026-05", D(2026, 5, 1), D(2026, 5, 31))
    assert time_of(replace(CLAIM, when=When(None, None, stated=True)), "month") == said
    assert time_of(replace(CLAIM, when=None), "month") == said
    assert time_of(replace(CLAIM, when=When(DAY, DAY, stated=True)), "") == ALWAYS == Time("known", "", None, None)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (Cell(("debt",), ALWAYS, ""), Bin("(('debt',), '')", False)),
        (Cell(("debt",), ALWAYS, "close"), Bin("(('debt',), '')", False)),
        (Cell((None,), ALWAYS, ""), Bin("((None,), '')", True)),
        (Cell(("debt", None), ALWAYS, ""), Bin("(('debt', None), '')", True)),
        (Cell((), Time("said", "2026-05", DAY, DAY), ""), Bin("((), '2026-05')", False)),
        (Cell((), Time("range", "2026-05-17/", DAY, None), ""), Bin("((), ('range', '2026-05-17/', None))", True)),
        (Cell((), Time("open", "", None, None), ""), Bin("((), ('open', '', None))", True)),
    ],
)
def test_a_bin_is_vague_where_its_claims_may_be_of_another(cell: Cell, expected: Bin) -> None:
    assert bin_of(cell) == expected
