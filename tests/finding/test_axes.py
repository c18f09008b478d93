"""On which axes two claims are compared, and how far a tolerance reaches."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import claim, converted, dollars, move, timeline
from strategies import intervals

from auditor.finding.axes import WRITTEN, Lane, Spot, place, widened
from auditor.model import Claim, Interval, Reading, Tolerance

USD = frozenset({"money:USD"})
EUR = frozenset({"money:EUR"})


@pytest.mark.parametrize(
    ("one", "other", "compares", "meets"),
    [
        (Lane("percent", WRITTEN), Lane("percent", WRITTEN), True, True),
        (Lane("percent", WRITTEN), Lane("length", WRITTEN), False, False),
        # a rate put one or both there: not where the article gives a currency that both have
        (Lane("money:USD", WRITTEN), Lane("money:USD", EUR), True, True),
        (Lane("money:USD", EUR), Lane("money:USD", WRITTEN), True, True),
        (Lane("money:USD", EUR), Lane("money:USD", USD), True, True),
        (Lane("money:USD", EUR), Lane("money:USD", EUR | USD), False, False),
        # chapters part what was said before a change from what was said after it
        (Lane("percent", WRITTEN, 0), Lane("percent", WRITTEN, 0), True, True),
        (Lane("percent", WRITTEN, 0), Lane("percent", WRITTEN, 1), True, False),
        (Lane("percent", WRITTEN, None), Lane("percent", WRITTEN, 1), True, True),
        (Lane("percent", WRITTEN, 1), Lane("percent", WRITTEN, None), True, True),
        (Lane("percent", WRITTEN, 0), Lane("length", WRITTEN, 0), False, False),
    ],
)
def test_which_lanes_can_contradict_each_other(one: Lane, other: Lane, *, compares: bool, meets: bool) -> None:
    assert (one.compares(other), one.meets(other)) == (compares, meets)


@given(intervals(), intervals())
def test_two_spots_conflict_exactly_where_they_share_no_value(one: Interval, other: Interval) -> None:
    a, b = (Spot(Lane("percent", WRITTEN), span.low, span.high) for span in (one, other))
    assert a.conflicts(b) == b.conflicts(a) == (not one.meets(other))
    assert not a.conflicts(b._replace(lane=Lane("length", WRITTEN)))


def test_a_claim_has_one_spot_on_each_of_its_axes() -> None:
    twice = dollars(9.5, 10.5, "USD", Reading("money:USD", 1.0, 2.0))
    (spots,) = place([claim(twice)], None)
    assert spots == (Spot(Lane("money:USD", WRITTEN), 9.5e9, 10.5e9),)
    (spots,) = place([claim(timeline(length=(2.5, 3.5), deadline=(100.0, 101.0)))], None)
    assert [spot.lane for spot in spots] == [Lane("length", WRITTEN), Lane("deadline", WRITTEN)]


def test_an_amount_is_converted_only_beside_claims_of_other_currencies() -> None:
    yuan = claim(dollars(71.0, 73.0, "CNY", converted(9.8, 10.0)))
    euro = claim(dollars(9.0, 9.3, "EUR", converted(9.9, 10.1)))
    both = claim(dollars(71.0, 73.0, "CNY", Reading("money:USD", 9.5e9, 10.5e9)))
    dollar = claim(dollars(9.5, 10.5))

    def lanes(*claims: Claim) -> list[list[str]]:
        return [[spot.lane.axis for spot in spots] for spots in place(claims, None)]

    cny, eur, usd = "money:CNY", "money:EUR", "money:USD"
    assert lanes(yuan, dollar) == [[cny, usd], [usd]]
    assert lanes(yuan, euro) == [[cny, usd], [eur, usd]]
    assert lanes(both, dollar) == [[cny, usd], [usd]]
    assert place([yuan, dollar], None)[0][1].lane.via == frozenset({cny})
    assert place([both, dollar], None)[0][1].lane.via == frozenset({cny})  # the outlet's own rate is a rate


def test_a_second_reading_that_is_no_currency_is_written() -> None:
    both = claim(timeline(length=(2.5, 3.5), deadline=(100.0, 101.0)))
    mixed = claim(dollars(9.5, 10.5, "USD", Reading("percent", 1.0, 2.0)))
    turned = replace(mixed, value=replace(mixed.value, readings=mixed.value.readings[::-1]))
    spots = [spot for told in place([both, mixed, turned], None) for spot in told]
    assert all(spot.lane.via == WRITTEN for spot in spots)
    (moved,) = place([claim(move("up"))], None)
    assert moved[0].lane == Lane("sign", WRITTEN)


def test_what_a_reckoning_put_on_an_axis_joins_no_claim_that_shares_a_written_one() -> None:
    both = claim(timeline(length=(2.5, 3.5), deadline=(100.0, 101.0)))
    only, apart = timeline(length=(4.5, 5.5)), timeline(deadline=(300.0, 301.0))
    reckoned = claim(replace(only, readings=(*only.readings, Reading("deadline", 200.0, 201.0, converted=True))))

    def lanes(*claims: Claim) -> list[list[str]]:
        return [[spot.lane.axis for spot in spots] for spots in place(claims, None)]

    assert lanes(reckoned) == [["length", "deadline"]]
    assert lanes(reckoned, claim(apart)) == [["length", "deadline"], ["deadline"]]
    assert lanes(reckoned, both) == [["length"], ["length", "deadline"]]
    assert place([reckoned], None)[0][1].lane.via == frozenset({"length"})


def test_a_second_reading_on_an_axis_hides_no_later_one() -> None:
    value = timeline(length=(2.5, 3.5))
    three = (value.readings[0], Reading("length", 4.5, 5.5), Reading("deadline", 100.0, 101.0))
    (spots,) = place([claim(replace(value, readings=three))], None)
    assert [(spot.lane.axis, spot.low) for spot in spots] == [("length", 2.5), ("deadline", 100.0)]


ABSOLUTE, POINTS = Tolerance("1.5", 1.5, "absolute"), Tolerance("1 point", 1.0, "points")
SHARE = Tolerance("19%", 0.19, "relative")


@pytest.mark.parametrize(
    ("low", "high", "axis", "tolerance", "expected"),
    [
        (9.0, 10.0, "percent", None, (9.0, 10.0)),
        (9.0, 10.0, "percent", Tolerance("0", 0.0, "relative"), (9.0, 10.0)),
        (9.0, 10.0, "percent", ABSOLUTE, (8.25, 10.75)),
        (9.0, 10.0, "percent", POINTS, (8.5, 10.5)),
        (9.0, 10.0, "change:percent", POINTS, (8.5, 10.5)),
        (9.0, 10.0, "change:USD", POINTS, (9.0, 10.0)),
        (9.0, 10.0, "change:USD", SHARE, (8.1, 10.0 / 0.9)),
        (9.0, 10.0, "change:USD", ABSOLUTE, (8.25, 10.75)),
        (9.0, 10.0, "sign", ABSOLUTE, (9.0, 10.0)),
        (9.0, 10.0, "deadline", SHARE, (9.0, 10.0)),
        (9.0, 10.0, "money:USD", SHARE, (8.1, 10.0 / 0.9)),
        (-10.0, -9.0, "money:USD", SHARE, (-10.0 / 0.9, -8.1)),
        (-10.0, 10.0, "money:USD", SHARE, (-10.0 / 0.9, 10.0 / 0.9)),
        (0.0, 10.0, "money:USD", SHARE, (0.0, 10.0 / 0.9)),
        (-10.0, 0.0, "money:USD", SHARE, (-10.0 / 0.9, 0.0)),
        # a share of the whole and more: all of one sign is near
        (9.0, 10.0, "money:USD", Tolerance("100%", 1.0, "relative"), (0.0, math.inf)),
        (0.0, 10.0, "money:USD", Tolerance("200%", 2.0, "relative"), (0.0, math.inf)),
        (-10.0, -9.0, "money:USD", Tolerance("100%", 1.0, "relative"), (-math.inf, 0.0)),
        (-10.0, 0.0, "money:USD", Tolerance("100%", 1.0, "relative"), (-math.inf, 0.0)),
        (-1.0, 0.5, "money:USD", Tolerance("100%", 1.0, "relative"), (-math.inf, math.inf)),
        (0.5, 0.75, "money:USD", SHARE, (0.45, 0.75 / 0.9)),
        (-0.75, -0.5, "money:USD", SHARE, (-0.75 / 0.9, -0.45)),
    ],
)
def test_a_tolerance_widens_both_ends(
    low: float, high: float, axis: str, tolerance: Tolerance | None, expected: tuple[float, float]
) -> None:
    assert widened(low, high, axis, tolerance) == pytest.approx(expected)


@given(st.floats(1.0, 100.0), st.floats(1.0, 100.0), st.sampled_from([0.01, 0.19, 0.5, 0.9]), st.sampled_from([1, -1]))
def test_two_figures_of_one_sign_meet_exactly_within_the_share_of_the_larger(
    one: float, other: float, share: float, sign: int
) -> None:
    near, far = sorted((one, other))
    if abs(far - near - share * far) < 1e-6:
        return  # on the very edge
    tolerance = Tolerance("", share, "relative")
    ends = [sorted((sign * x, sign * x * (1 + 1e-12))) for x in (near, far)]
    spots = [widened(low, high, "money:USD", tolerance) for low, high in ends]
    (low, high), (other_low, other_high) = spots
    assert (low < other_high and other_low < high) == (far - near < share * far)


TENTH = Tolerance("10%", 0.1, "relative")


@pytest.mark.parametrize(
    ("low", "high", "axis", "expected"),
    [
        # twenty miners lie on twenty, though their interval ends before twenty-one
        (20.0, 21.0, "count:person", (20 * math.sqrt(0.9), 20 / math.sqrt(0.9))),
        (1.0, 2.0, "count:person", (math.sqrt(0.9), 1 / math.sqrt(0.9))),
        (18.0, 23.0, "count:person", (18 * math.sqrt(0.9), 22 / math.sqrt(0.9))),
        # what is no whole number, or not counted, has both its ends
        (20.5, 21.0, "count:person", (20.5 * math.sqrt(0.9), 21 / math.sqrt(0.9))),
        (20.0, 21.5, "count:person", (20 * math.sqrt(0.9), 21.5 / math.sqrt(0.9))),
        (20.0, 20.5, "count:person", (20 * math.sqrt(0.9), 20.5 / math.sqrt(0.9))),
        (20.0, 21.0, "measure:metre", (20 * math.sqrt(0.9), 21 / math.sqrt(0.9))),
        (0.0, 1.0, "count:person", (0.0, 1 / math.sqrt(0.9))),  # none at all
        (20.0, 20.0, "count:person", (20 * math.sqrt(0.9), 20 / math.sqrt(0.9))),
    ],
)
def test_what_is_counted_lies_on_whole_numbers(
    low: float, high: float, axis: str, expected: tuple[float, float]
) -> None:
    assert widened(low, high, axis, TENTH) == pytest.approx(expected, rel=1e-9)


def test_the_last_of_what_is_counted_is_still_within() -> None:
    """The upper end is the next number above, so that an answer right on it meets."""
    _, end = widened(9.0, 10.0, "count:person", Tolerance("19%", 0.19, "relative"))
    assert end > 9 / math.sqrt(0.81)


def test_a_share_of_a_date_is_no_distance() -> None:
    assert widened(739_000.0, 739_001.0, "date", TENTH) == (739_000.0, 739_001.0)
    assert widened(20.0, 21.5, "percent", TENTH) != (20.0, 21.5)
