"""Figures of which only the unit is known: what meets none of another article's figures, and what does not count."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.finding.loose import several, unmatched
from auditor.model import Claim, Document, Reading, Rule, Value
from auditor.pipeline import audit

ANY = Rule(
    id="any-quantity",
    question="What is the figure in <unit>?",
    subject=("none",),
    words=("<value>",),
    value="quantity",
)


def disputed(one: str, other: str) -> bool:
    report = audit([Document(id="one", text=one), Document(id="other", text=other)], [ANY])
    return bool(report.findings)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The town has 27 bridges.", "The town has more than 27 bridges."),
        ("The town has 27 bridges.", "The town has fewer than 27 bridges."),
        ("The town has 27 bridges.", "The town has 31 bridges and 4 towers."),
        ("The club won 27 games.", "The club won more than 31 matches."),
        ("It holds 10% of the shares.", "It holds less than 10% of the shares."),
        ("The film earned $165.4 million.", "The film earned less than $165.4 million."),
        ("It opened in 1998.", "It opened before 1998."),
        ("It opened in May 1998.", "It opened after 2010."),
        ("The boxes weigh 200, 150 and 280 pounds.", "The boxes weigh more than 200, 150 and 280 pounds."),
        ("It lasts 6 months.", "It lasts more than 6 months."),
    ],
)
def test_contradicts(one: str, other: str) -> None:
    assert disputed(one, other)
    assert disputed(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The town has 27 bridges.", "The town has at least 27 bridges and 31 towers."),
        ("The town has 27 bridges.", "The town has 31 bridges, 27 of them of stone and 27 bridges in all."),
        ("The town has 27 bridges.", "It holds 10% of the shares."),
        ("It earned $25 million.", "It earned $25,043,767."),
        ("It opened in 1998.", "It opened on 4 May 1998."),
        ("It opened in 2012.", "It opened after 2010."),
        ("It did not sell 27 boats.", "It sold 31 boats."),
    ],
)
def test_does_not_contradict(one: str, other: str) -> None:
    assert not disputed(one, other)
    assert not disputed(other, one)


def claim(document: str, low: int, high: int, axis: str) -> Claim:
    value = Value("count", str(low), low, high, "", (Reading(axis, low, high),), str(low))
    return Claim("any-quantity", "", "", (), value, None, "asserted", document, "", None, 1, 0, 1, "x")


claims = st.lists(
    st.builds(
        lambda document, low, width, axis: claim(document, low, low + width, axis),
        st.sampled_from("abc"),
        st.integers(0, 20),
        st.integers(1, 4),
        st.sampled_from(("count:bridge", "count:tower")),
    ),
    max_size=12,
)


@settings(deadline=None)
@given(claims)
def test_equals_the_definition(drawn: list[Claim]) -> None:
    """By pairs: a claim is odd that meets no claim of another document on its axis, where there is one."""
    if len({c.document for c in drawn}) == 2:
        return  # two stories with equally many figures pair off what they share first

    def odd(one: Claim) -> bool:
        others = [c.value.readings[0] for c in drawn if c.document != one.document]
        mine = one.value.readings[0]
        shared = [r for r in others if r.axis == mine.axis]
        return bool(shared) and not any(r.interval.meets(mine.interval) for r in shared)

    assert unmatched(drawn) == [i for i, one in enumerate(drawn) if odd(one)]


@settings(deadline=None)
@given(claims, st.permutations(range(12)))
def test_order_changes_nothing(drawn: list[Claim], order: list[int]) -> None:
    shuffled = [drawn[i] for i in order if i < len(drawn)]

    def odd(given_claims: list[Claim]) -> list[str]:
        return sorted(repr(given_claims[i]) for i in unmatched(given_claims))

    assert odd(drawn) == odd(shuffled)


def figures(told: str) -> list[Claim]:
    """``a 27 bridge`` is a figure of article ``a``; two axes after one figure are two readings."""
    found = []
    for part in told.split(", "):
        document, low, *axes = part.split()
        first = claim(document, int(low), int(low) + 1, axes[0])
        readings = tuple(Reading(axis, float(low), float(low) + 1) for axis in axes)
        found.append(replace(first, value=replace(first.value, readings=readings)))
    return found


@pytest.mark.parametrize(
    ("told", "odd"),
    [
        ("a 1 x, b 1 x", []),
        ("a 1 x, b 9 x", [0, 1]),
        ("a 1 x, b 9 y", []),
        ("a 1 x, a 9 x", []),
        # two articles with equally many figures: what they share is of the same things
        ("a 1 x, a 2 x, b 1 x, b 9 x", [1, 3]),
        ("a 1 x, a 2 x, b 9 x, b 1 x", [1, 2]),
        ("a 1 x, a 1 x, b 1 x, b 9 x", [1, 3]),
        ("a 1 x, a 1 x, b 1 x, b 1 x", []),
        ("a 1 x, a 2 x, b 2 x, b 1 x", []),
        # not where one gives more, nor where there are three
        ("a 1 x, a 2 x, b 1 x", [1]),
        ("a 1 x, a 1 x, b 1 x", []),
        ("a 1 x, a 9 x, b 1 x, b 1 x, c 1 x, c 1 x", [1]),
        # the same noun where the other article has it, else any
        ("a 1 x= y, b 1 y, b 7 z", []),
        ("a 1 x= y, b 9 x, b 1 y", []),
        ("a 1 x y, b 9 x, b 1 y", [0, 1]),
        ("a 1 z y, b 9 x, b 1 y", []),
        ("a 1 x y, b 1 x, b 9 y", [2]),
        ("a 1 m:X, b 1 m:X, c 1 m:X", []),
        ("a 1 m:X= m:X, b 1 m:X= m:X, c 9 m:X= m:X", [2]),
    ],
)
def test_figures_of_articles(told: str, odd: list[int]) -> None:
    assert unmatched(figures(told)) == odd


def test_readings_that_touch_do_not_meet() -> None:
    assert unmatched([claim("a", 1, 2, "x"), claim("b", 2, 3, "x"), claim("b", 9, 10, "z")]) == [0, 1]
    assert unmatched([claim("a", 1, 3, "x"), claim("b", 2, 3, "x"), claim("b", 9, 10, "z")]) == []


def test_several_is_more_than_one_article() -> None:
    assert not several([])
    assert not several(figures("a 1 x, a 2 x"))
    assert several(figures("a 1 x, b 1 x"))
