"""The widest gap between claims that nothing known sets apart."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from random import Random

import pytest
from samples import CLOSE, PRICE, claim, dollars, move, named, timeline

from auditor.engine.keys import cell_of
from auditor.finding.level import Gap, stated_size, widest_gap
from auditor.finding.positions import Stand
from auditor.model import Claim, Interval, Rule, When

D = dt.date
RULE = replace(PRICE, period="day")


def gap(*positions: list[Claim], axis: str = "money:USD", rule: Rule = RULE) -> Gap | None:
    claims = [one for position in positions for one in position]
    stands, first = [], 0
    for position in positions:
        stands.append(Stand(axis, Interval(0, 1), list(range(first, first + len(position)))))
        first += len(position)
    return widest_gap(stands, claims, {i: cell_of(one, rule) for i, one in enumerate(claims)})


def priced(low: float, high: float, basis: str | None = None, when: When | None = None) -> Claim:
    return replace(claim(dollars(low, high), basis=basis), when=when)


def between(low: float, high: float) -> Gap:
    """From an upper to a lower end, in billions; what lies beyond them is a billion wide."""
    return Gap("money:USD", Interval((low - 1) * 1e9, low * 1e9), Interval(high * 1e9, (high + 1) * 1e9))


def test_the_farthest_two_of_two_positions_make_the_gap() -> None:
    low, middle, high = priced(1, 2), priced(3, 4), priced(8, 9)
    assert gap([low], [high]) == gap([high], [low]) == between(2, 8)
    assert gap([low], [middle], [high]) == between(2, 8)
    assert gap([low, middle], [high]) == between(2, 8)
    assert gap([low]) is None


def test_neighbours_that_touch_have_a_gap_of_nothing() -> None:
    found = gap([priced(1, 2)], [priced(2, 3)])
    assert found == between(2, 2)
    assert found.distance == 0


def test_claims_of_one_position_have_no_gap() -> None:
    assert gap([priced(1, 2), priced(8, 9)]) is None
    assert gap([priced(1, 2), priced(8, 9)], [priced(4, 5)]) in (between(2, 4), between(5, 8))


def stated(first: dt.date | None, last: dt.date | None, *, named: bool = True) -> When:
    return When(first, last, stated=named)


MONDAY, TUESDAY = stated(D(2026, 3, 2), D(2026, 3, 2)), stated(D(2026, 3, 3), D(2026, 3, 3))
WEEK = stated(D(2026, 3, 2), D(2026, 3, 8))


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (priced(1, 2), priced(8, 9), False),
        (priced(1, 2, "cash"), priced(8, 9, "debt"), True),
        (priced(1, 2, "cash"), priced(8, 9), False),
        (priced(1, 2, when=MONDAY), priced(8, 9, when=MONDAY), False),
        (priced(1, 2, when=MONDAY), priced(8, 9, when=TUESDAY), True),
        (priced(1, 2, when=MONDAY), priced(8, 9), False),
        (priced(1, 2, when=WEEK), priced(8, 9, when=TUESDAY), False),
    ],
)
def test_what_is_known_to_differ_makes_no_gap(one: Claim, other: Claim, *, apart: bool) -> None:
    expected = None if apart else between(2, 8)
    assert gap([one], [other]) == gap([other], [one]) == expected


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        (MONDAY, TUESDAY, True),
        (WEEK, TUESDAY, False),
        (WEEK, stated(D(2026, 3, 8), D(2026, 3, 9)), False),
        (WEEK, stated(D(2026, 3, 9), D(2026, 3, 9)), True),
        (stated(None, D(2026, 3, 2)), TUESDAY, True),
        (stated(None, D(2026, 3, 3)), TUESDAY, False),
        (stated(D(2026, 3, 3), None), MONDAY, True),
        (stated(D(2026, 3, 2), None), MONDAY, False),
        (stated(None, D(2026, 3, 2)), stated(None, D(2026, 3, 9)), False),
        (stated(D(2026, 3, 2), None), stated(D(2026, 3, 9), None), False),
        # a time that only the article's own date bounds sets nothing apart
        (stated(D(2026, 3, 2), D(2026, 3, 2), named=False), TUESDAY, False),
        (None, TUESDAY, False),
    ],
)
def test_days_that_both_articles_state(first: When | None, second: When | None, *, apart: bool) -> None:
    timeless = replace(PRICE, period="")  # the days are the question's own business where it has a period
    for one, other in ((first, second), (second, first)):
        found = gap([priced(1, 2, when=one)], [priced(8, 9, when=other)], rule=timeless)
        assert found == (None if apart else between(2, 8))


def test_of_very_many_claims_the_outermost_are_tried() -> None:
    low, high = [priced(n, n + 1) for n in range(50)], [priced(n, n + 1) for n in range(90, 140)]
    for seed in range(3):
        Random(seed).shuffle(low)
        Random(seed).shuffle(high)
        assert gap(low, high) == between(1, 139)


def test_positions_on_another_axis_have_no_say() -> None:
    far = Stand("deadline", Interval(0, 1), [2])
    claims = [claim(timeline(length=(n, n + 1), deadline=(1, 2))) for n in (1, 3, 90)]
    stands = [Stand("length", Interval(0, 1), [n]) for n in (0, 1)]
    found = widest_gap([*stands, far], claims, {n: cell_of(one, CLOSE) for n, one in enumerate(claims)})
    assert found == Gap("length", Interval(1, 2), Interval(3, 4))


def test_the_size_of_a_direction_counts_and_its_sign_decides() -> None:
    up, down, flat = claim(move("up", 9, 10)), claim(move("down", -4, -3)), claim(move("flat", -0.5, 0.5))
    assert gap([up], [down], axis="sign") == Gap("sign", Interval(-4, -3), Interval(9, 10))
    assert gap([up], [flat], axis="sign") is None
    assert gap([claim(move("up"))], [down], axis="sign") == Gap("sign", Interval(-4, -3), Interval(0, float("inf")))


def test_names_and_claims_beside_the_axis_have_no_size() -> None:
    assert stated_size(claim(named(1, "Ann Lee")), "name") is None
    assert stated_size(claim(dollars(1, 2)), "money:EUR") is None
    assert stated_size(claim(dollars(1, 2)), "money:USD") == Interval(1e9, 2e9)
    assert stated_size(claim(move("up", 9, 10)), "sign") == Interval(9, 10)
    assert gap([priced(1, 2)], [claim(dollars(8, 9, "EUR"))]) is None
