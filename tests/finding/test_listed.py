"""Which positions a claim that is in no conflict is listed under."""

from __future__ import annotations

from dataclasses import replace

import pytest
from samples import PRICE, TIMELINE, claim, decided, dollars, timeline

from auditor.finding.cells import questions
from auditor.finding.judge import judge
from auditor.finding.panel import panel
from auditor.model import Claim, Reading, Rule, Value

RULE = replace(PRICE, same=())


def listed(rule: Rule, *claims: Claim) -> list[list[str]]:
    """The articles of each position."""
    (finding,) = decided(rule, *claims).findings
    return [[one.document for one in position.claims] for position in finding.positions]


ONE, OTHER = claim(dollars(1, 2), "a", "2026-03-02"), claim(dollars(5, 6), "b", "2026-03-03")


@pytest.mark.parametrize(
    ("said", "near"),
    [
        ("2026-03-10", True),
        ("2026-03-11", False),
        ("2026-03-03", True),
        ("2026-02-23", True),
        ("2026-02-22", False),
        ("", True),
    ],
)
def test_within_the_reach_of_the_dispute(said: str, near: bool) -> None:
    between = claim(dollars(0, 20), "m", said)
    found = listed(RULE, ONE, OTHER, between)
    assert [sorted(position) for position in found] == ([["a", "m"], ["b", "m"]] if near else [["a"], ["b"]])
    everywhere = listed(replace(RULE, within=None), ONE, OTHER, between)
    assert [sorted(position) for position in everywhere] == [["a", "m"], ["b", "m"]]


def test_a_dispute_with_an_undated_claim_is_in_reach_of_all() -> None:
    found = listed(RULE, ONE, claim(dollars(5, 6), "b"), claim(dollars(0, 20), "m", "2026-06-02"))
    assert [sorted(position) for position in found] == [["a", "m"], ["b", "m"]]


def test_rivals_count_for_the_reach_too() -> None:
    rival = claim(dollars(5, 6), "k", "2026-03-02", basis="cash")
    unknown, between = claim(dollars(1, 2), "u", "2026-03-05"), claim(dollars(0, 20), "m", "2026-03-12")
    assert listed(PRICE, rival, unknown, between) == [["u", "m"], ["k", "m"]]


@pytest.mark.parametrize(
    ("value", "positions"),
    [
        (dollars(0, 20), [["a", "m"], ["b", "m"]]),
        (dollars(0, 5), [["a", "m"], ["b"]]),
        (dollars(2, 20), [["a"], ["b", "m"]]),
        (dollars(0, 5.1), [["a", "m"], ["b", "m"]]),
        (dollars(1.9, 20), [["a", "m"], ["b", "m"]]),
    ],
)
def test_under_each_position_that_it_meets(value: Value, positions: list[list[str]]) -> None:
    found = listed(RULE, ONE, OTHER, claim(value, "m", "2026-03-04"))
    assert [sorted(position) for position in found] == positions


def test_the_axis_with_most_stories_comes_first_wherever_it_is_written() -> None:
    claims = [
        claim(timeline(deadline=(1, 2), length=(1, 2)), "a"),
        claim(timeline(deadline=(5, 6)), "b"),
        claim(timeline(length=(5, 6)), "c"),
        claim(timeline(length=(9, 10)), "d"),
    ]
    (finding,) = decided(TIMELINE, *claims).findings
    assert finding.axis == "length"
    assert listed(TIMELINE, *claims) == [["a"], ["c"], ["d"], ["a"], ["b"]]


def test_of_two_axes_with_as_many_stories_the_first_by_name() -> None:
    one = claim(timeline(length=(1, 2), deadline=(1, 2)), "a")
    (finding,) = decided(TIMELINE, one, claim(timeline(length=(5, 6), deadline=(5, 6)), "b")).findings
    assert finding.axis == "deadline"
    assert len(finding.positions) == 2


def test_what_is_in_dispute_on_both_axes_is_listed_once() -> None:
    both = [claim(timeline(length=(n, n + 1), deadline=(n, n + 1)), f"{n}") for n in (1, 3, 5)]
    assert listed(TIMELINE, *both) == [["1"], ["3"], ["5"]]


def told(article: str, **axes: tuple[float, float]) -> Claim:
    readings = tuple(Reading(axis, *ends) for axis, ends in axes.items())
    value = timeline(length=(1, 2))
    return claim(replace(value, readings=readings, answer=article), article)


@pytest.mark.parametrize(
    ("claims", "positions"),
    [
        # an axis on which all in dispute are listed already is left out, a later one is not
        (
            [told("a", x=(1, 2), y=(1, 2), z=(1, 2)), told("b", x=(5, 6), y=(5, 6)), told("c", z=(5, 6))],
            [["a"], ["b"], ["a"], ["c"]],
        ),
        # on the main axis all of the set have a place, in dispute there or not
        (
            [told("a", x=(1, 2), z=(1, 2)), told("b", x=(5, 6)), told("c", x=(0, 20), z=(5, 6))],
            [["a", "c"], ["b", "c"]],
        ),
        # on another one only those in dispute there
        (
            [told("a", x=(1, 2), z=(1, 2)), told("b", x=(5, 6)), told("c", z=(5, 6)), told("m", x=(9, 10), z=(0, 20))],
            [["a"], ["b"], ["m"], ["a"], ["c"]],
        ),
        # then the axis with more stories first
        (
            [
                told("a", x=(1, 2), a=(1, 2), y=(1, 2)),
                told("b", x=(5, 6)),
                told("c", x=(9, 10)),
                told("d", x=(0, 20), y=(5, 6)),
                told("e", y=(9, 10)),
                told("f", a=(5, 6)),
            ],
            [["a", "d"], ["b", "d"], ["c", "d"], ["a"], ["d"], ["e"], ["a"], ["f"]],
        ),
    ],
)
def test_a_dispute_on_several_axes(claims: list[Claim], positions: list[list[str]]) -> None:
    rule = replace(TIMELINE, id="several")
    claims = [replace(one, value=replace(one.value, kind="timeline")) for one in claims]
    assert listed_together(rule, claims) == positions


def listed_together(rule: Rule, claims: list[Claim]) -> list[list[str]]:
    """As ``listed``, of claims whose first axes are different ones."""
    (question,) = questions(claims, rule)
    asked = panel(claims, question, rule)
    return [[claims[asked.ids[i]].document for i in stand.members] for stand in judge(asked).stands]
