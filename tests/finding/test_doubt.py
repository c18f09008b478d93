"""Who agrees with whom, and who is linked with whom, on one axis: held to all pairs."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from oracle import linked_sets
from samples import PRICE, claim, converted, dollars, named, timeline
from strategies import intervals

from auditor.finding.cells import questions
from auditor.finding.doubt import agreeing
from auditor.finding.judge import judge
from auditor.finding.panel import Panel, panel
from auditor.model import Claim, Interval, Reading, Rule, Span, Value

DAYS = st.none() | st.sampled_from([dt.date(2026, 3, day) for day in range(1, 13)])
HOURS = st.sampled_from([dt.datetime(2026, 3, day, hour) for day in (1, 2, 4) for hour in (9, 17)])
REACHES = st.sampled_from([None, Span("ever", math.inf), Span("a day", 24.0), Span("3 days", 72.0)])


@st.composite
def told(draw: st.DrawFn, days: st.SearchStrategy[dt.date | None]) -> list[Claim]:
    """Claims of one question that all lie on one axis."""
    found: list[Claim] = []
    for number in range(draw(st.integers(2, 8))):
        span: Interval = draw(intervals())
        reading = Reading("percent", span.low, span.high)
        value = Value("percent", "so much", span.low, span.high, "percent", (reading,), f"{span.low}")
        found.append(replace(claim(value, f"{number}"), published=draw(days)))
    return found


def seated(rule: Rule, claims: list[Claim]) -> Panel:
    (question,) = questions(claims, rule)
    return panel(claims, question, rule)


@settings(max_examples=150)
@given(told(DAYS), REACHES, st.data())
def test_an_asker_agrees_where_it_meets_one_in_its_reach(
    claims: list[Claim], within: Span | None, data: st.DataObject
) -> None:
    asked = seated(replace(PRICE, same=(), within=within), claims)
    everyone = range(len(claims))
    askers = data.draw(st.lists(st.sampled_from(everyone), unique=True))
    others = data.draw(st.lists(st.sampled_from(everyone), unique=True))

    def meets(i: int, j: int) -> bool:
        return claims[i].value.readings[0].interval.meets(claims[j].value.readings[0].interval)

    expected = {
        i: any(meets(i, j) for j in others if asked.near(i, j)) for i in askers if any(asked.near(i, j) for j in others)
    }
    assert agreeing(asked, askers, others) == expected


@settings(max_examples=150)
@given(told(DAYS), REACHES)
def test_linked_are_those_that_chains_of_conflicts_join(claims: list[Claim], within: Span | None) -> None:
    rule = replace(PRICE, same=(), within=within)
    assert {frozenset(members) for members in judge(seated(rule, claims)).sets} == linked_sets(claims, rule)


@settings(max_examples=150)
@given(told(DAYS | HOURS), REACHES)
def test_answers_that_grow_are_linked_as_defined(claims: list[Claim], within: Span | None) -> None:
    rule = replace(PRICE, same=(), within=within, grows=True)
    assert {frozenset(members) for members in judge(seated(rule, claims)).sets} == linked_sets(claims, rule)


@pytest.mark.parametrize(
    ("asker", "other", "expected"),
    [
        # meeting on one axis is enough
        (timeline(length=(1, 2), deadline=(10, 11)), timeline(length=(1, 2), deadline=(20, 21)), {0: True}),
        (timeline(deadline=(10, 11), length=(1, 2)), timeline(deadline=(20, 21), length=(1, 2)), {0: True}),
        (timeline(length=(1, 2), deadline=(10, 11)), timeline(length=(3, 4), deadline=(20, 21)), {0: False}),
        (timeline(length=(1, 2)), timeline(length=(2, 3)), {0: False}),
        (timeline(length=(2, 3)), timeline(length=(1, 2)), {0: False}),
        # what shares no axis is no company
        (timeline(length=(1, 2)), timeline(deadline=(1, 2)), {}),
        (dollars(1, 2), dollars(1, 2, "EUR"), {}),
        (dollars(1, 2), dollars(7, 8, "EUR", converted(1, 2)), {0: True}),
        (dollars(7, 8, "EUR", converted(1, 2)), dollars(9, 10, "EUR", converted(1, 2)), {0: False}),
    ],
)
def test_agreeing_on_several_axes(asker: Value, other: Value, expected: dict[int, bool]) -> None:
    asked = seated(replace(PRICE, same=()), [claim(asker, "a"), claim(other, "b")])
    assert agreeing(asked, [0], [1]) == expected


def answers(told: str) -> list[Claim]:
    """Claims such as ``5:1``, the answer 1 on 5 March; ``:1`` without a day."""
    parts = [one.partition(":") for one in told.split()]
    return [
        claim(named(float(answer), answer), f"{n}", f"2026-03-{int(day):02}" if day else "")
        for n, (day, _, answer) in enumerate(parts)
    ]


@pytest.mark.parametrize(
    ("askers", "others", "met"),
    [
        # three days either way, both ends in it
        ("5:1", "2:1", {0: True}),
        ("5:1", "8:1", {0: True}),
        ("5:1", "1:1", {}),
        ("5:1", "9:1", {}),
        ("5:1", "2:2", {0: False}),
        ("5:1", "8:2", {0: False}),
        # only what is in reach is asked, in whichever order it comes
        ("5:1", "2:2 1:1", {0: False}),
        ("5:1", "9:1 8:2", {0: False}),
        ("5:1", "9:1 4:2 1:1", {0: False}),
        ("5:1", "1:2 2:1", {0: True}),
        # what has no day is in reach of all, and all are in its reach
        ("5:1", ":1", {0: True}),
        ("5:1", ":2", {0: False}),
        (":1", "1:2 30:1", {0: True}),
        (":1", "1:2 30:2", {0: False}),
        (":1", ":1", {0: True}),
        # each asker has a reach of its own
        ("20:1 5:1", "6:1 4:1 5:1 20:2", {0: False, 1: True}),
        ("5:1 20:1 12:1", "6:1 4:1 20:2", {0: True, 1: False}),
        ("6:1 5:1", "9:1 2:2", {0: True, 1: False}),
        ("5:1 :2 20:2", "4:1 21:2", {0: True, 1: True, 2: True}),
    ],
)
def test_agreeing_within_three_days(askers: str, others: str, met: dict[int, bool]) -> None:
    asking, asked = answers(askers), answers(others)
    question = seated(replace(PRICE, same=(), within=Span("3 days", 72.0)), [*asking, *asked])
    assert agreeing(question, range(len(asking)), range(len(asking), len(question.claims))) == met


def test_two_that_dispute_the_same_claim_are_linked_by_it() -> None:
    claims = [claim(dollars(19, 21), "a"), claim(dollars(19, 21), "b"), claim(dollars(9, 11), "c", basis="cash")]
    (unstated,) = (asked for asked in questions(claims, PRICE) if asked.cell.facets == (None,))
    assert judge(panel(claims, unstated, PRICE)).sets == [[0, 1, 2]]


def at(number: int, said: str) -> Claim:
    """A number told on a day of March, ``5``, or at an hour of it, ``5T09``; at no known time without."""
    day, _, hour = said.partition("T")
    told = claim(named(number, f"{number}"), f"{number} {said}")
    if not said:
        return told
    return replace(told, published=dt.datetime(2026, 3, int(day), int(hour)) if hour else dt.date(2026, 3, int(day)))


@pytest.mark.parametrize(
    ("claims", "sets"),
    [
        # a higher one said at noon, and a lower one of that day or of a later hour, not of an earlier one
        ([at(31, "5T12"), at(27, "5"), at(27, "5T09"), at(27, "5T17")], [[0, 1, 3]]),
        # a lower one said at noon, and a higher one of an earlier hour, not of a later one
        ([at(27, "5T12"), at(31, "5T18"), at(31, "5T19"), at(31, "5T09")], [[0, 3]]),
        # what has no time may be said before and after all others
        ([at(27, ""), at(31, "5")], [[0, 1]]),
        ([at(31, ""), at(27, "5")], [[0, 1]]),
        ([at(31, "5"), at(31, ""), at(27, "")], [[0, 1, 2]]),
        ([at(27, "5"), at(31, "6"), at(35, "7")], []),
    ],
)
def test_numbers_that_may_only_grow(claims: list[Claim], sets: list[list[int]]) -> None:
    rule = replace(PRICE, same=(), within=None, grows=True)
    assert judge(seated(rule, claims)).sets == sets


def test_a_wide_figure_joins_two_that_have_no_time() -> None:
    rule = replace(PRICE, same=(), within=None, grows=True)
    claims = [claim(dollars(5, 15), "a", "2026-03-05"), claim(dollars(1, 6), "b"), claim(dollars(20, 21), "c")]
    assert judge(seated(rule, claims)).sets == [[0, 1, 2]]


def test_each_way_of_telling_the_time_is_linked_by_itself() -> None:
    rule = replace(PRICE, same=(), period="month", within=Span("3 days", 72.0))
    stated = claim(named(1, "1"), "x", "2026-03-12", on="2026-03-12")
    claims = [*answers("1:1 2:2 20:1 21:2"), stated]
    assert judge(seated(rule, claims)).sets == [[0, 1], [2, 3]]


def test_members_of_a_set_are_in_order() -> None:
    wide = [claim(dollars(1, 9), f"{n}") for n in range(9)]
    wide[1], wide[8] = claim(dollars(1, 2), "low"), claim(dollars(8, 9), "high")
    assert judge(seated(replace(PRICE, same=()), wide)).sets == [[1, 8]]
