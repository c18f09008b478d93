"""The claims of a question side by side."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given
from oracle import SharedAxes
from samples import PRICE, WEEK, claim, converted, dollars, timeline
from strategies import cases

from auditor.finding.cells import questions
from auditor.finding.panel import Panel, panel
from auditor.model import Claim, Rule, Span


def seated(rule: Rule, *claims: Claim) -> Panel:
    (question,) = questions(claims, rule)
    return panel(claims, question, rule)


@pytest.mark.parametrize(
    ("within", "reach"),
    [
        (None, None),
        (Span("ever", math.inf), None),
        (WEEK, 7),
        (Span("36 hours", 36.0), 1),
        (Span("23 hours", 23.0), 0),
        (Span("24 hours", 24.0), 1),
    ],
)
def test_the_reach_is_in_whole_days(within: Span | None, reach: int | None) -> None:
    assert seated(replace(PRICE, within=within), claim(dollars(1, 2))).reach == reach


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("2026-03-02", "2026-03-09", True),
        ("2026-03-02", "2026-03-10", False),
        ("2026-03-09", "2026-03-02", True),
        ("2026-03-10", "2026-03-02", False),
        ("", "2026-03-02", True),
        ("2026-03-02", "", True),
        ("", "", True),
    ],
)
def test_two_claims_are_near_within_the_reach_or_where_a_date_lacks(one: str, other: str, *, near: bool) -> None:
    claims = claim(dollars(1, 2), "a", one), claim(dollars(1, 2), "b", other)
    assert seated(PRICE, *claims).near(0, 1) == near
    assert seated(replace(PRICE, within=None), *claims).near(0, 1)


def test_only_answers_that_grow_need_the_hour() -> None:
    claims = claim(dollars(1, 2), "a", "2026-03-02"), claim(dollars(1, 2), "b")
    assert seated(PRICE, *claims).moments == ()
    first, second = seated(replace(PRICE, grows=True), *claims).moments
    assert first is not None
    assert second is None


def test_rivals_stand_behind_the_questions_own_claims() -> None:
    rule = replace(PRICE, period="day")
    known = claim(dollars(1, 2), "a", "2026-03-02", on="2026-03-01")
    unknown = claim(dollars(3, 4), "b")
    asked = [panel([known, unknown], question, rule) for question in questions([known, unknown], rule)]
    assert [(one.ids, one.own) for one in asked] == [((0,), 1), ((1, 0), 1)]
    assert [circle.rivals for circle in asked[1].circles] == [[1]]
    assert asked[1].claims == (unknown, known)
    assert asked[1].days == (None, known.published.toordinal() if known.published else 0)


def test_a_change_that_is_told_parts_the_lanes() -> None:
    before, after = claim(dollars(1, 2), "a", "2026-03-02"), claim(dollars(3, 4), "b", "2026-03-05")
    told = replace(after, revises="raised")
    asked = seated(PRICE, before, told)
    assert [[spot.lane.chapter for spot in spots] for spots in asked.spots] == [[0], [1]]
    assert [[spot.lane.chapter for spot in spots] for spots in seated(PRICE, before, after).spots] == [[None], [None]]
    assert [(spot.low, spot.high) for spots in asked.spots for spot in spots] == [(1e9, 2e9), (3e9, 4e9)]


def odds(*claims: Claim) -> dict[str, set[int]]:
    return seated(replace(PRICE, same=()), *claims).odds(range(len(claims)))


def test_odd_is_who_shares_no_value_with_some_other() -> None:
    low, middle, high = (claim(dollars(*ends), f"{ends}") for ends in ((1, 2), (1.5, 4), (3, 5)))
    assert odds(low, middle) == {}
    assert odds(low, middle, high) == {"money:USD": {0, 2}}
    assert odds(claim(dollars(1, 2)), claim(dollars(2, 3))) == {"money:USD": {0, 1}}
    assert odds(low) == {}


def test_odd_is_told_for_each_axis() -> None:
    both = claim(timeline(length=(1, 2), deadline=(10, 11)), "a")
    length, deadline = claim(timeline(length=(3, 4)), "b"), claim(timeline(deadline=(12, 13)), "c")
    assert odds(both, length, deadline) == {"length": {0, 1}, "deadline": {0, 2}}
    assert odds(both, length) == {"length": {0, 1}}


def test_amounts_at_a_rate_are_odd_beside_others_only() -> None:
    yuan = claim(dollars(71, 73, "CNY", converted(9.8, 9.9)), "a")
    same = claim(dollars(71, 73, "CNY", converted(10.1, 10.2)), "b")
    dollar = claim(dollars(11, 12), "c")
    assert odds(yuan, same) == {}
    assert odds(yuan, same, dollar) == {"money:USD": {0, 1, 2}}
    assert odds(yuan, same, claim(dollars(7, 8), "d")) == {"money:USD": {0, 1, 2}}


@given(cases(most=6))
def test_odd_is_who_conflicts_with_some_other_pair_by_pair(case: tuple[Rule, list[Claim]]) -> None:
    rule, claims = case
    plain = replace(rule, grows=False, within=None, tolerance=None)
    for question in questions(claims, plain):
        asked = panel(claims, question, plain)
        shared = SharedAxes(asked.claims, plain)
        everyone = range(len(asked.claims))
        expected = {
            i for i in everyone for j in everyone if i != j and shared.conflict(asked.claims[i], asked.claims[j])
        }
        assert set().union(*asked.odds(everyone).values()) == expected
