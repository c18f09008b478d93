"""What shows that two figures are of one thing, and what that they are of two."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest

from auditor.claim.signs import Beside, read_beside
from auditor.finding.alike import are_days_apart, are_named_apart, are_told_apart, likeness

Shown = TypeVar("Shown")


def both_ways(shows: Callable[[Beside, Beside], Shown], one: str, other: str) -> Shown:
    """What two figures show of each other, whichever comes first."""
    a, b = read_beside(one), read_beside(other)
    assert shows(a, b) == shows(b, a)
    return shows(a, b)


@pytest.mark.parametrize(
    ("one", "other", "signs"),
    [
        ("", "", 0),
        ("bridge cost", "bridge river", 1),
        ("~bridge cost", "bridge cost", 1.5),  # what the article is about tells half as much
        ("#count/24 #2026-03-01", "#2026-03-01 #count/24 gate", 2),
        ("+acme", "+acme", 0.5),
        ("+calder +robotics +acme", "+acme +calder +robotics", 1),  # a name in many words is one
        ("! ^barn ^old", "! ^barn ^old", 1.5),  # and a sort is one, too
        ("! ^barn", "^barn", 1.5),
        ("! ^barn", "! ^eagle", 0),
        ("=acme :1-2 ! ? < % & > *miner", "=acme :1-2 ! ? < % & > *miner", 0),
    ],
)
def test_signs_are_counted(one: str, other: str, signs: float) -> None:
    assert both_ways(likeness, one, other) == signs


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("^barn", "^eagle", True),
        ("^barn ^old", "^barn", False),
        ("^barn", "", False),
        ("<", "", True),
        ("%", "%", False),
        ("%", "<", True),
        ("=acme", "=brightwater", False),
        ("?", "", False),
    ],
)
def test_things_of_two_sorts_and_of_one_place_alone_are_told_apart(one: str, other: str, *, apart: bool) -> None:
    assert both_ways(are_told_apart, one, other) == apart


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("=acme", "=brightwater", True),
        ("=acme", "", False),
        ("=jane/farrow =acme", "=farrow", False),  # it names only the one
        ("=jane/farrow", "=ann/farrow", False),
        ("=acme =varn", "=acme =halden", True),
        (":5-6", ":6-7", False),
        ("?", "", False),
    ],
)
def test_two_sentences_name_others(one: str, other: str, *, apart: bool) -> None:
    assert both_ways(are_named_apart, one, other) == apart


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (":5-6", ":6-7", True),
        (":5-7", ":6-8", False),
        (":5-6 :9-10", ":9-10", False),
        (":5-6", "", False),
        (":0-365", ":90-455", True),  # a year of the calendar and one that ends in March
        (":0-365", ":31-396", False),
        (":0-365", ":90-91", False),
        (":0-365", ":32-397", True),
        (":0-360", ":32-392", True),
        (":0-359", ":32-391", False),
        (":500-530", ":465-830", False),  # a month of a year
        ("=acme", "=brightwater", False),
    ],
)
def test_two_sentences_are_of_other_days(one: str, other: str, *, apart: bool) -> None:
    assert both_ways(are_days_apart, one, other) == apart
