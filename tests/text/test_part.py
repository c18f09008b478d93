from __future__ import annotations

import math

import pytest

from auditor.model import Mention
from auditor.text.quantity import read_quantities
from auditor.text.tokens import tokenize


def read(text: str) -> list[Mention]:
    return read_quantities(tokenize(text))


@pytest.mark.parametrize(
    ("text", "share", "noun"),
    [
        ("half the houses", 0.5, "house"),
        ("a third of those", 1 / 3, ""),
        ("two-thirds of the voters", 2 / 3, "voter"),
        ("one in five adults", 0.2, "adult"),
        ("three out of 10 farmers", 0.3, "farmer"),
        ("one of four separate mission plans", 0.25, "separate mission plan"),
        ("its one-third interest", 1 / 3, "interest"),
        ("Sales fell by a third", 1 / 3, ""),
        ("a half of the combined 4 million sales", 0.5, "sale"),
    ],
)
def test_shares(text: str, share: float, noun: str) -> None:
    mention = read(text)[0]
    assert (mention.kind, mention.unit, mention.noun) == ("measure", "fraction", noun)
    assert mention.point == pytest.approx(share)


@pytest.mark.parametrize("text", ["the third of them", "a third party", "a quarter ago", "one of them", "half asleep"])
def test_words_of_parts_that_are_no_shares(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "unit", "noun"),
    [
        ("one of the best wireless speakers", "speakers", "good wireless speaker"),
        ("one of Brightwater's largest mines", "mines", "large mine"),
    ],
)
def test_one_of_several_is_at_least_one(text: str, unit: str, noun: str) -> None:
    (mention,) = read(text)
    assert (mention.low, mention.high, mention.unit, mention.noun) == (1, math.inf, unit, noun)
    assert mention.change == "="


@pytest.mark.parametrize(("text", "low"), [("There were no survivors", 0), ("the twin blasts", 2)])
def test_counts_without_a_number(text: str, low: float) -> None:
    (mention,) = read(text)
    assert (mention.kind, mention.low, mention.high) == ("count", low, low + 1)
    assert math.isnan(mention.point)


def test_no_plans_counts_nothing() -> None:
    assert read("Acme has no plans to sell") == []


@pytest.mark.parametrize(
    ("text", "times"), [("Sales doubled", 2), ("It tripled its output", 3), ("Acme halved it", 0.5)]
)
def test_multiples_told_by_a_verb_have_no_figure(text: str, times: float) -> None:
    (mention,) = read(text)
    assert mention.low < times < mention.high
    assert math.isnan(mention.point)
