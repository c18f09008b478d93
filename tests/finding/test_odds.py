"""How likely two figures are of one thing: what speaks for it, and what against it."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import claim

from auditor.claim.signs import read_beside
from auditor.finding.odds import AT_FIRST, WEIGHTS, Told, evidence, odds, told
from auditor.model import Reading, Value, ValueKind

ONE = Told("measure", "length in metres", 12.0, 0.0, False, 2, 1, read_beside("crest slate"))


def beside(text: str) -> Told:
    return ONE._replace(beside=read_beside(text))


def of(text: str, *, unit: str = "length in metres", low: float = 12.0, high: float = 12.5) -> Told:
    """How a figure is told that an article writes so."""
    kind: ValueKind = "date" if unit in ("date", "year") else "measure"
    value = Value(kind, text, low, high, unit, (Reading(kind, low, high),), text)
    return told(replace(claim(value, "a"), beside="crest"), (low + high) / 2, 3)


def likely(one: Told, other: Told) -> float:
    return odds(evidence(one, other))


@pytest.mark.parametrize(
    ("one", "other", "against"),
    [
        (ONE, ONE._replace(size=24.0), 2.9 * math.log(2)),
        (ONE, ONE._replace(size=6.0), 2.9 * math.log(2)),
        (ONE, ONE._replace(size=0.0), 0),  # a time has no size
        (ONE, ONE._replace(others=3), 0.75 * math.log(3)),
        (ONE._replace(others=2), ONE._replace(others=3), 0.75 * math.log(6)),
        (ONE, ONE._replace(digits=3), 0.45 - 0.4),
        (ONE, ONE._replace(digits=1), 0.45 + 0.4),
        (ONE._replace(digits=4), ONE._replace(digits=4), -0.4 * 4),
        (ONE._replace(digits=5), ONE._replace(digits=5), -0.4 * 4),  # eight digits are as good as ten
        (ONE._replace(kind="count"), ONE._replace(kind="count"), 0.3 - 1.7),
        (ONE._replace(kind="percent"), ONE._replace(kind="percent"), 0.3 + 0.6),
        (ONE._replace(kind="timeline"), ONE._replace(kind="timeline"), 0.3 - 1.0),
        (ONE._replace(kind="money"), ONE._replace(kind="money"), 0.3),
        (ONE._replace(of="year"), ONE._replace(of="year"), 2.4),
        (ONE, ONE._replace(is_month=True), 0.9),
        (ONE._replace(is_month=True), ONE._replace(is_month=True), 0.9),
        (ONE._replace(day=1000.0), ONE._replace(day=1365.25), 0.35),
        (ONE, beside("crest"), 1.1),
        (ONE, beside("crest slate *miner"), 0),
        (beside("crest slate *miner"), beside("crest slate *miner"), -0.8),
        (beside("crest slate *miner"), beside("crest slate *nurse"), 1.8),
        (beside("crest slate =acme"), beside("crest slate =varn"), 0.5),
        (beside("crest slate :5-6"), beside("crest slate :6-7"), 0.8),
        (beside("crest slate >"), ONE, 1.1),
        (beside("crest slate >"), beside("crest slate >"), 0),
    ],
)
def test_what_speaks_against_it_is_taken_off(one: Told, other: Told, against: float) -> None:
    assert likely(one, other) == likely(other, one)
    assert likely(ONE, ONE) - likely(one, other) == pytest.approx(against)


def test_evidence_is_weighed_and_added_up() -> None:
    shown = evidence(ONE, ONE._replace(size=24.0))
    assert {name: value for name, value in shown._asdict().items() if value} == {
        "likeness": 2.0,
        "larger": pytest.approx(math.log(2)),
        "digits": 4,
        "measure": True,
    }
    weighed = 2 * WEIGHTS.likeness + math.log(2) * WEIGHTS.larger + 4 * WEIGHTS.digits + WEIGHTS.measure
    assert likely(ONE, ONE._replace(size=24.0)) == pytest.approx(AT_FIRST + weighed)
    assert likely(ONE, ONE) == pytest.approx(-2.6 + 2 * 1.1 + 4 * 0.4 + 0.3)


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("12 metres", 2),
        ("1,200 metres", 2),
        ("1.25 million", 3),
        ("0.5 per cent", 1),
        ("a dozen", 1),
        ("about 40", 1),
        ("0", 1),
        ("14 March 2026", 2),
    ],
)
def test_digits_are_those_of_the_first_number_without_zeros_at_its_ends(text: str, digits: int) -> None:
    assert of(text).digits == digits


def test_a_figure_is_told_with_its_size_or_its_day() -> None:
    assert of("12 metres")[:5] == ("measure", "length in metres", 12.25, 0.0, False)
    assert of("12 metres").others == 3
    assert of("12 metres").beside == read_beside("crest")
    assert of("1931", unit="year")[2:5] == (0.0, 0.0, False)
    assert of("12 May", unit="date")[2:5] == (0.0, 12.25, False)
    assert of("May", unit="date", high=38.0)[2:5] == (0.0, 25.0, True)
    assert of("May", unit="date", high=37.0)[2:5] == (0.0, 24.5, False)
    assert of("a lot", high=math.inf).size == 0.0
    assert of("nothing", low=0.0, high=0.0).size == 0.0
    assert of("half a metre", low=0.25, high=0.75).size == 0.5


@given(st.floats(1, 1e9), st.floats(1, 1e9), st.floats(1, 3))
def test_the_farther_apart_two_figures_are_the_less_likely_they_are_of_one_thing(
    less: float, more: float, times: float
) -> None:
    one, other = ONE._replace(size=min(less, more)), ONE._replace(size=max(less, more))
    assert likely(one, other._replace(size=other.size * times)) <= likely(one, other)
