"""What may be the same question, and who knows more of it: held to the definition, claim by claim."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from oracle import Told, parts_of, time_of
from oracle import compatible as defined_compatible
from oracle import knows_more as defined_knows_more
from strategies import cases

from auditor.engine.keys import Cell, Time, cell_of
from auditor.finding.cells import compatible, knows_more, may_coincide, questions
from auditor.model import Claim, Rule

D = dt.date


@settings(max_examples=60)
@given(cases(most=6))
def test_two_cells_compare_as_the_definition_says(case: tuple[Rule, list[Claim]]) -> None:
    rule, claims = case
    cells = [cell_of(claim, rule) for claim in claims]
    told = [Told(parts_of(claim, rule), time_of(claim, rule)) for claim in claims]
    for cell, one in zip(cells, told, strict=True):
        for another, other in zip(cells, told, strict=True):
            assert compatible(cell, another) == defined_compatible(one, other)
            assert knows_more(cell, another) == defined_knows_more(one, other)


@settings(max_examples=60)
@given(cases())
def test_every_claim_is_a_fellow_once_and_rivals_know_more(case: tuple[Rule, list[Claim]]) -> None:
    rule, claims = case
    cells = [cell_of(claim, rule) for claim in claims]
    circles = [circle for question in questions(claims, rule) for circle in question.circles]
    assert sorted(i for circle in circles for i in circle.fellows) == list(range(len(claims)))
    for circle in circles:
        assert {cells[i] for i in circle.fellows} == {circle.cell}
        better = [i for i, cell in enumerate(cells) if knows_more(cell, circle.cell) and compatible(cell, circle.cell)]
        assert sorted(circle.rivals) == better


def known(first: dt.date, last: dt.date, name: str = "x") -> Time:
    return Time("known", name, first, last)


MARCH = known(D(2026, 3, 1), D(2026, 3, 31), "2026-03")
OPEN = Time("open", "", None, None)


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        (MARCH, MARCH, True),
        (MARCH, known(D(2026, 4, 1), D(2026, 4, 30), "2026-04"), False),
        # two stated spans are one only where they are the same
        (known(D(2026, 3, 1), D(2026, 3, 5), "x"), known(D(2026, 3, 3), D(2026, 3, 9), "y"), False),
        # an unknown time is of any unit that begins by the day of its telling
        (OPEN, MARCH, True),
        (Time("open", "", None, D(2026, 3, 1)), MARCH, True),
        (Time("open", "", None, D(2026, 2, 28)), MARCH, False),
        (Time("open", "", None, D(2026, 2, 28)), OPEN, True),
        # a day of telling is of the unit that holds its own
        (Time("said", "x", D(2026, 3, 2), D(2026, 3, 2)), MARCH, True),
        (Time("said", "x", D(2026, 3, 1), D(2026, 3, 31)), MARCH, True),
        (Time("said", "x", D(2026, 2, 28), D(2026, 3, 1)), MARCH, False),
        (Time("said", "x", D(2026, 3, 31), D(2026, 4, 1)), MARCH, False),
        (Time("said", "x", D(2026, 3, 2), D(2026, 3, 2)), Time("said", "y", D(2026, 3, 2), D(2026, 3, 2)), False),
        (Time("said", "x", D(2026, 3, 2), D(2026, 3, 2)), Time("range", "y", D(2026, 3, 1), None), False),
        # a range is of every unit that it touches
        (Time("range", "x", D(2026, 3, 31), D(2026, 5, 1)), MARCH, True),
        (Time("range", "x", D(2026, 4, 1), D(2026, 5, 1)), MARCH, False),
        (Time("range", "x", D(2026, 1, 1), D(2026, 3, 1)), MARCH, True),
        (Time("range", "x", D(2026, 1, 1), D(2026, 2, 28)), MARCH, False),
        (Time("range", "x", None, D(2026, 3, 1)), MARCH, True),
        (Time("range", "x", None, D(2026, 2, 28)), MARCH, False),
        (Time("range", "x", D(2026, 3, 31), None), MARCH, True),
        (Time("range", "x", D(2026, 4, 1), None), MARCH, False),
        (Time("range", "x", D(2026, 3, 1), None), Time("range", "y", None, D(2026, 3, 9)), False),
        (Time("range", "x", D(2026, 3, 1), None), OPEN, True),
        (Time("range", "x", D(2026, 3, 1), None), Time("open", "", None, D(2026, 2, 1)), False),
    ],
)
def test_which_times_may_coincide(one: Time, other: Time, *, may: bool) -> None:
    assert may_coincide(one, other) == may_coincide(other, one) == may


@pytest.mark.parametrize(
    ("one", "other", "more"),
    [
        (MARCH, MARCH, False),
        (MARCH, OPEN, True),
        (OPEN, MARCH, False),
        (OPEN, OPEN, False),
        (Time("open", "", None, D(2026, 3, 1)), OPEN, True),
        (OPEN, Time("open", "", None, D(2026, 3, 1)), False),
        (Time("open", "", None, D(2026, 3, 1)), Time("open", "", None, D(2026, 3, 2)), True),
        (Time("open", "", None, D(2026, 3, 2)), Time("open", "", None, D(2026, 3, 2)), False),
        (Time("said", "x", D(2026, 3, 2), D(2026, 3, 2)), OPEN, True),
        (Time("said", "x", D(2026, 3, 2), D(2026, 3, 2)), Time("range", "y", None, D(2026, 3, 9)), False),
        (Time("range", "y", None, D(2026, 3, 9)), Time("said", "x", D(2026, 3, 2), D(2026, 3, 2)), False),
        (MARCH, Time("range", "y", None, D(2026, 3, 9)), True),
        (MARCH, Time("said", "x", D(2026, 3, 2), D(2026, 3, 2)), True),
    ],
)
def test_who_knows_more_of_a_time(one: Time, other: Time, *, more: bool) -> None:
    assert knows_more(Cell((), one, ""), Cell((), other, "")) == more


@pytest.mark.parametrize(
    ("one", "other", "more", "may"),
    [
        ((("cash",), ""), ((None,), ""), True, True),
        (((None,), ""), (("cash",), ""), False, True),
        ((("cash",), ""), (("debt",), ""), False, False),
        (((None,), "close"), ((None,), ""), True, True),
        (((None,), ""), ((None,), "close"), False, True),
        (((None,), "close"), ((None,), "open"), False, False),
        (((None,), "close"), ((None,), "close"), False, True),
        (((None, "a"), ""), (("cash", None), ""), True, True),
        (((None, "a"), ""), (("cash", "a"), ""), False, True),
    ],
)
def test_who_knows_more_of_a_basis_or_a_moment(
    one: tuple[tuple[str | None, ...], str], other: tuple[tuple[str | None, ...], str], *, more: bool, may: bool
) -> None:
    a, b = (Cell(facets, MARCH, moment) for facets, moment in (one, other))
    assert (knows_more(a, b), compatible(a, b), compatible(b, a)) == (more, may, may)
