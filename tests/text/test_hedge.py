from __future__ import annotations

import math
from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.text.hedge import Effect, hedge_after, hedge_before, interval
from auditor.text.number import Number
from auditor.text.reader import read_mentions
from auditor.text.tokens import tokenize

EFFECTS: tuple[Effect, ...] = get_args(Effect)
places = st.integers(min_value=-12, max_value=4)
digits = st.integers(min_value=0, max_value=10**6)


def figure(count: int, place: int) -> Number:
    """``count`` units of ten to the ``place``, as it would be read."""
    step = Decimal(1).scaleb(-place)
    return Number(count * step, count * step, step, 1, plain=place == 0)


@given(digits, digits, places)
def test_different_figures_of_one_precision_share_no_point(a: int, b: int, place: int) -> None:
    (low_a, high_a), (low_b, high_b) = interval(figure(a, place), None), interval(figure(b, place), None)
    assert (max(low_a, low_b) >= min(high_a, high_b)) == (a != b)


@given(digits, digits)
def test_different_counts_share_no_point(a: int, b: int) -> None:
    (low_a, high_a), (low_b, high_b) = (interval(figure(n, 0), None, exact=True) for n in (a, b))
    assert (max(low_a, low_b) >= min(high_a, high_b)) == (a != b)


@given(digits, places)
def test_a_plain_interval_holds_its_figure(count: int, place: int) -> None:
    number = figure(count, place)
    low, high = interval(number, None)
    assert low <= float(number.low) < high


@given(st.integers(min_value=-(10**6), max_value=10**6), places, st.sampled_from((None, *EFFECTS)), st.booleans())
def test_no_interval_is_empty(count: int, place: int, effect: Effect | None, exact: bool) -> None:
    low, high = interval(figure(count, place), effect, exact=exact and place == 0)
    assert low < high


@given(digits, digits, st.sampled_from((None, *EFFECTS)))
def test_no_interval_of_a_vague_number_is_empty(a: int, b: int, effect: Effect | None) -> None:
    low, high = interval(Number(Decimal(min(a, b)), Decimal(max(a, b) + 1), Decimal(1), 1, plain=False), effect)
    assert low < high


@pytest.mark.parametrize(
    ("effect", "low", "high", "exact_low", "exact_high"),
    [
        (None, 19.5, 20.5, 20, 21),
        ("above", 20, math.inf, 21, math.inf),
        ("at_least", 20, math.inf, 20, math.inf),
        ("at_most", -math.inf, 20.5, -math.inf, 21),
        ("below", -math.inf, 20, -math.inf, 20),
        ("nearly", 18, 20, 18, 20),
        ("about", 19, 21, 19, 21),
        ("above_slightly", 20, 22, 21, 22),
    ],
)
def test_what_each_hedge_makes_of_twenty(
    effect: Effect | None, low: float, high: float, exact_low: float, exact_high: float
) -> None:
    assert interval(figure(20, 0), effect) == (low, high)
    assert interval(figure(20, 0), effect, exact=True) == (exact_low, exact_high)


def test_neighbours_that_floats_would_join_are_kept_apart() -> None:
    assert interval(figure(52, 1), None)[1] == interval(figure(53, 1), None)[0] == 5.25


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        ("more than 5", "above"),
        ("no more than 5", "at_most"),
        ("not less than 5", "at_least"),
        ("just over 5", "above_slightly"),
        ("as much as 5", "at_most"),
        ("more than a 5", "above"),
        ("~5", "about"),
    ],
)
def test_the_longest_hedge_before_wins(text: str, effect: Effect) -> None:
    tokens = tokenize(text)
    assert hedge_before(tokens, len(tokens) - 1) == (0, effect)


@pytest.mark.parametrize("text", ["over the 5", "under a 5", "paid 5", "5"])
def test_what_is_no_hedge(text: str) -> None:
    tokens = tokenize(text)
    assert hedge_before(tokens, len(tokens) - 1) is None


def test_a_hedge_behind() -> None:
    tokens = tokenize("5 or more")
    assert hedge_after(tokens, 1) == (3, "at_least")
    assert hedge_after(tokens, 3) is None


@pytest.mark.parametrize(
    "text",
    ["Oil could go up to $120 a barrel", "Imports were up to $136 from $46", "Shares climbed up to $31.22 on Monday"],
)
def test_the_up_of_a_move_is_no_hedge(text: str) -> None:
    amounts = [mention for mention in read_mentions(text) if mention.kind == "money"]
    assert amounts[0].hedge == ""
    assert amounts[0].low > 0


@pytest.mark.parametrize("text", ["It was up to $5 a mile", "a fine of up to $5, or five days from now"])
def test_up_to_is_a_hedge_everywhere_else(text: str) -> None:
    amounts = [mention for mention in read_mentions(text) if mention.kind == "money"]
    assert amounts[0].hedge == "up to"
