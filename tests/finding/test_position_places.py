"""Where a position lies, so that it is found again."""

from __future__ import annotations

import math
from dataclasses import replace

from samples import PRICE, TIMELINE, claim, decided, dollars, named, timeline

from auditor.model import Choice, Claim, Finding, Place, Reading, Rule, Tolerance


def found(rule: Rule, *claims: Claim) -> Finding:
    (finding,) = decided(rule, *claims).findings
    return finding


def test_a_position_lies_where_its_core_meets_and_opens_at_its_tightest_claim() -> None:
    finding = found(
        replace(PRICE, same=()),
        claim(dollars(9, 11), "a"),
        claim(dollars(10, 11), "b"),
        claim(dollars(8, 12), "c"),
        claim(dollars(14, 16), "d"),
        claim(dollars(15, 17), "e"),
    )
    assert [position.places for position in finding.positions] == [
        (Place("money:USD", 10e9, 11e9, 10e9),),
        (Place("money:USD", 15e9, 16e9, 14e9),),
    ]


def test_the_tightest_claim_opens_a_position_whatever_its_place() -> None:
    claims = (
        claim(dollars(10, 11), "a"),
        claim(dollars(9, 11), "b"),
        claim(dollars(1, 11), "c"),
        claim(dollars(1, 2), "d"),
    )
    finding = found(replace(PRICE, same=()), *claims)
    assert [position.places[0].opens for position in finding.positions] == [1e9, 10e9]


def test_other_axes_come_by_name() -> None:
    def told(years: float, article: str) -> Claim:
        value = timeline(length=(years, years + 1))
        others = tuple(Reading(axis, 1.0, 2.0) for axis in ("z", "b", "y"))
        return claim(replace(value, readings=(*value.readings, *others)), article)

    finding = found(TIMELINE, told(1, "a"), told(5, "b"))
    assert [[place.axis for place in position.places] for position in finding.positions] == [
        ["length", "b", "y", "z"]
    ] * 2


def test_a_tolerance_is_granted() -> None:
    rule = replace(PRICE, same=(), tolerance=Tolerance("1", 1e9, "absolute"))
    finding = found(rule, claim(dollars(9, 11), "a"), claim(dollars(14, 16), "b"))
    assert [position.places for position in finding.positions] == [
        (Place("money:USD", 8.5e9, 11.5e9, 8.5e9),),
        (Place("money:USD", 13.5e9, 16.5e9, 13.5e9),),
    ]
    assert [(position.low, position.high) for position in finding.positions] == [(9e9, 11e9), (14e9, 16e9)]


def test_what_only_a_tolerance_joins_shares_what_it_grants() -> None:
    rule = replace(PRICE, same=(), tolerance=Tolerance("1", 1e9, "absolute"))
    finding = found(rule, claim(dollars(9, 10), "a"), claim(dollars(10.5, 11), "b"), claim(dollars(20, 21), "c"))
    assert (finding.positions[0].low, finding.positions[0].high) == (10e9, 10.5e9)
    touching = found(rule, claim(dollars(9, 10), "a"), claim(dollars(10, 11), "b"), claim(dollars(20, 21), "c"))
    assert (touching.positions[0].low, touching.positions[0].high) == (9.5e9, 10.5e9)


def test_other_axes_are_told_where_all_of_the_core_meet_there() -> None:
    def both(length: tuple[float, float], deadline: tuple[float, float], article: str) -> Claim:
        return claim(timeline(length=length, deadline=deadline), article)

    length = claim(timeline(length=(1, 2)), "z")
    agree = found(TIMELINE, length, both((3, 5), (100, 110), "a"), both((4, 6), (105, 120), "b"))
    assert agree.axis == "length"
    assert agree.positions[1].places == (Place("length", 4, 5, 3), Place("deadline", 105, 110, 105))
    apart = found(TIMELINE, length, both((3, 5), (100, 110), "a"), both((4, 6), (110, 120), "b"))
    assert apart.positions[1].places == (Place("length", 4, 5, 3),)
    lone = found(TIMELINE, length, both((3, 5), (100, 110), "a"), claim(timeline(length=(4, 6)), "b"))
    assert lone.positions[1].places == (Place("length", 4, 5, 3),)


def test_a_category_is_named_by_its_answer_below_those_that_include_it() -> None:
    choices = (Choice("good", ()), Choice("great", (), "good"), Choice("best", (), "great"), Choice("bad", ()))
    rule = replace(PRICE, value="category", choices=choices, same=(), error_from=None, note_beyond=None)
    best, bad = named(2, "best", "category"), named(9, "bad", "category")
    claims = [claim(replace(value, unit=value.answer), value.answer) for value in (best, bad)]
    finding = found(rule, *claims)
    assert [position.places[0].path for position in finding.positions] == [("good", "great", "best"), ("bad",)]
    unknown = claim(replace(named(20, "odd", "category"), unit="odd"), "odd")
    assert found(rule, claims[0], unknown).positions[1].places[0].path == ()


def test_the_path_of_a_category_ends_where_it_turns_in_a_circle() -> None:
    choices = (Choice("one", (), "two"), Choice("two", (), "one"))
    rule = replace(PRICE, value="category", choices=choices, same=(), error_from=None, note_beyond=None)
    claims = [claim(replace(named(n, name, "category"), unit=name), name) for n, name in ((1, "one"), (5, "two"))]
    paths = [position.places[0].path for position in found(rule, *claims).positions]
    assert paths == [("two", "one"), ("one", "two")]


def test_a_name_has_no_path_even_where_it_is_that_of_an_answer() -> None:
    rule = replace(PRICE, choices=(Choice("Ann", ()),), same=(), error_from=None, note_beyond=None)
    claims = [claim(replace(named(n, name), unit=name), name) for n, name in ((1, "Ann"), (5, "Bo"))]
    assert [position.places[0].path for position in found(rule, *claims).positions] == [(), ()]


def test_an_open_end_is_a_place_too() -> None:
    finding = found(replace(PRICE, same=()), claim(dollars(-math.inf, 5), "a"), claim(dollars(9, math.inf), "b"))
    assert [position.places for position in finding.positions] == [
        (Place("money:USD", -math.inf, 5e9, -math.inf),),
        (Place("money:USD", 9e9, math.inf, 9e9),),
    ]
