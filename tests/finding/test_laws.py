"""Laws of a dispute: what never opens one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from oracle import base_groups
from strategies import cases

from auditor.finding.decide import decide
from auditor.model import Claim, Interval, Reading, Rule, Tolerance

LAW = settings(max_examples=50)
WIDER = [
    (None, Tolerance("0.5", 0.5, "absolute")),
    (Tolerance("0.5", 0.5, "absolute"), Tolerance("1.5", 1.5, "absolute")),
    (None, Tolerance("5%", 0.05, "relative")),
    (Tolerance("5%", 0.05, "relative"), Tolerance("19%", 0.19, "relative")),
    (Tolerance("19%", 0.19, "relative"), Tolerance("100%", 1.0, "relative")),
    (Tolerance("1 point", 1.0, "points"), Tolerance("3 points", 3.0, "points")),
]


def disputes(rule: Rule, claims: list[Claim]) -> set[str]:
    """The ids of the findings of some claims."""
    return {finding.id for finding in decide(base_groups(claims, {rule.id: rule}), {rule.id: rule}).findings}


@pytest.mark.parametrize(("narrow", "wide"), WIDER)
@LAW
@given(case=cases())
def test_a_wider_tolerance_adds_no_dispute(
    narrow: Tolerance | None, wide: Tolerance, case: tuple[Rule, list[Claim]]
) -> None:
    rule, claims = case
    assert disputes(replace(rule, tolerance=wide), claims) <= disputes(replace(rule, tolerance=narrow), claims)


@LAW
@given(cases(), st.data())
def test_an_article_that_says_what_another_one_says_opens_and_closes_no_dispute(
    case: tuple[Rule, list[Claim]], data: st.DataObject
) -> None:
    rule, claims = case
    if claims:
        told = data.draw(st.sampled_from(claims))
        again = replace(told, document="another.txt", origin="another.txt", source="Post")
        assert disputes(rule, [*claims, again]) == disputes(rule, claims)


@LAW
@given(cases(), st.data())
def test_an_article_that_leaves_more_open_than_another_one_opens_no_dispute(
    case: tuple[Rule, list[Claim]], data: st.DataObject
) -> None:
    rule, claims = case
    if claims:
        told = data.draw(st.sampled_from(claims))
        below, above = data.draw(st.integers(0, 4)), data.draw(st.integers(0, 4))

        def vague(reading: Reading) -> Reading:
            span = Interval(reading.low - below, reading.high + above)
            return replace(reading, low=span.low, high=span.high)

        value = replace(told.value, readings=tuple(vague(reading) for reading in told.value.readings))
        more = replace(told, document="another.txt", origin="another.txt", value=value)
        assert disputes(rule, [*claims, more]) <= disputes(rule, claims)
