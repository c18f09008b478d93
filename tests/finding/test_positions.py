"""Positions are the fewest answers that account for every claim."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from samples import PRICE, TIMELINE, claim, converted, decided, dollars, timeline
from strategies import intervals

from auditor.finding.positions import cut
from auditor.model import Interval, Reading


def largest_incompatible(spans: list[Interval]) -> int:
    """The size of the largest set of which no two meet, by trying all sets."""
    return next(
        size
        for size in range(len(spans), -1, -1)
        for chosen in combinations(spans, size)
        if all(not one.meets(other) for one, other in combinations(chosen, 2))
    )


@given(st.lists(intervals(), max_size=8))
def test_there_are_as_many_positions_as_mutually_incompatible_claims(spans: list[Interval]) -> None:
    common = cut([(span.low, span.high) for span in spans])
    assert len(common) == largest_incompatible(spans)


@given(st.lists(intervals(), min_size=1, max_size=8))
def test_every_claim_meets_a_position_and_positions_are_apart(spans: list[Interval]) -> None:
    common = [Interval(low, high) for low, high in cut([(span.low, span.high) for span in spans])]
    assert all(any(span.meets(position) for position in common) for span in spans)
    assert all(not one.meets(other) for one, other in combinations(common, 2))


def test_neighbours_by_precision_do_not_meet() -> None:
    assert len(cut([(9.5, 10.5), (10.5, 11.5)])) == 2


def test_a_claim_that_fits_several_positions_is_listed_under_each() -> None:
    (finding,) = decided(
        PRICE,
        claim(dollars(9.5, 10.5), "a.txt", "2026-03-02"),
        claim(dollars(11.5, 12.5), "b.txt", "2026-03-02"),
        claim(dollars(9.0, float("inf")), "c.txt", "2026-03-02"),
    ).findings
    assert [[one.document for one in position.claims] for position in finding.positions] == [
        ["a.txt", "c.txt"],
        ["b.txt", "c.txt"],
    ]
    assert [position.fits for position in finding.positions] == [(1, 2), (1, 2)]
    assert [(position.low, position.high) for position in finding.positions] == [(9.5e9, 10.5e9), (11.5e9, 12.5e9)]


def test_what_meets_only_one_position_is_listed_under_that_alone() -> None:
    (finding,) = decided(
        PRICE,
        claim(dollars(9.5, 10.5), "a.txt"),
        claim(dollars(11.5, 12.5), "b.txt"),
        claim(dollars(8.0, 11.0), "c.txt"),
    ).findings
    assert [len(position.claims) for position in finding.positions] == [2, 1]


def test_the_axis_with_most_stories_is_shown_and_the_rest_follows() -> None:
    (finding,) = decided(
        TIMELINE,
        claim(timeline(length=(2.5, 3.5)), "a.txt"),
        claim(timeline(length=(4.5, 5.5), deadline=(739000.0, 739365.0)), "b.txt"),
        claim(timeline(length=(4.5, 5.5)), "c.txt"),
        claim(timeline(deadline=(741000.0, 741365.0)), "d.txt"),
    ).findings
    assert finding.axis == "length"
    assert [{one.document for one in position.claims} for position in finding.positions] == [
        {"a.txt"},
        {"b.txt", "c.txt"},
        {"b.txt"},
        {"d.txt"},
    ]


def test_a_copy_never_changes_the_axis() -> None:
    own = claim(timeline(length=(2.5, 3.5), deadline=(1000.0, 1001.0)), "a.txt")
    other = claim(timeline(length=(4.5, 5.5), deadline=(2000.0, 2001.0)), "b.txt")
    more = claim(timeline(length=(4.5, 5.5)), "c.txt")
    assert decided(TIMELINE, own, other, more).findings[0].axis == "length"
    assert decided(TIMELINE, own, other, more, own, own).findings[0].axis == "length"


def test_claims_that_share_a_currency_are_never_compared_at_a_rate() -> None:
    both = dollars(71.0, 73.0, "CNY", Reading("money:USD", 9.5e9, 10.5e9))
    yuan = dollars(71.0, 73.0, "CNY", converted(11.0, 11.5))
    assert not decided(PRICE, claim(both, "a.txt"), claim(yuan, "b.txt")).findings


def test_two_amounts_of_one_currency_on_two_days_are_not_compared_at_two_rates() -> None:
    one = dollars(71.0, 73.0, "CNY", converted(9.8, 9.9))
    same = dollars(71.0, 73.0, "CNY", converted(10.1, 10.2))
    other = dollars(9.0, 9.3, "EUR", converted(9.5, 10.4))
    assert not decided(PRICE, claim(one, "a.txt"), claim(same, "b.txt"), claim(other, "c.txt")).findings


def test_amounts_that_share_no_currency_meet_at_the_rate() -> None:
    yuan = dollars(71.0, 73.0, "CNY", converted(9.8, 10.0))
    agrees = decided(PRICE, claim(dollars(9.5, 10.5), "a.txt"), claim(yuan, "b.txt"))
    disputes = decided(PRICE, claim(dollars(11.5, 12.5), "a.txt"), claim(yuan, "b.txt"))
    assert not agrees.findings
    assert len(disputes.findings) == 1
