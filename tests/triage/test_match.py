"""A position is found again by where it lies: agreeing articles and those taken away open nothing, new answers do."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from strategies import intervals, tolerances
from triage_samples import FOUR, SIX, TEN, node, span

from auditor.finding.decide import decide
from auditor.model import Choice, Claim, Finding, Interval, Place, Reading, Rule, Span, Tolerance, Value
from auditor.triage.dispute import Mark, dispute_of
from auditor.triage.match import gone, unknown

EVER = Span("ever", math.inf)
RULE = Rule("toll", "How many?", ("none",), ("die",), "money", within=EVER)


def claim(span: Interval, document: str) -> Claim:
    reading = Reading("money:USD", span.low, span.high)
    value = Value("money", "so much", span.low, span.high, "USD", (reading,), "so much")
    return Claim("toll", "", "", (), value, None, "asserted", document, "", None, 1, 0, 4, "die.", document)


def marks(spans: list[Interval], tolerance: Tolerance | None = None, reverse: bool = False) -> tuple[Mark, ...]:
    """The positions of claims with these values; none where they are no dispute."""
    claims = [claim(span, f"{'z' if reverse else 'a'}{i}.txt") for i, span in enumerate(spans)]
    rule = replace(RULE, tolerance=tolerance)
    findings = decide([claims[::-1] if reverse else claims], {"toll": rule}).findings
    return tuple(mark for finding in findings for mark in dispute_of(finding).marks)


values = st.lists(intervals(), min_size=2, max_size=9)


@given(values, tolerances)
def test_positions_know_themselves(spans: list[Interval], tolerance: Tolerance | None) -> None:
    known = marks(spans, tolerance)
    assert unknown(known, known) == gone(known, known) == ()


@given(values, st.randoms(use_true_random=False), tolerances)
def test_order_and_names_of_articles_do_not_matter(spans: list[Interval], chance: object, tolerance: Tolerance) -> None:
    known = marks(spans, tolerance)
    shuffled = marks(spans, tolerance, reverse=True)
    assert unknown(known, shuffled) == gone(known, shuffled) == ()


@given(values, st.data(), tolerances)
def test_an_article_taken_away_opens_nothing(spans: list[Interval], data: st.DataObject, tolerance: Tolerance) -> None:
    left = data.draw(st.lists(st.sampled_from(range(len(spans))), min_size=1, unique=True))
    assert unknown(marks(spans, tolerance), marks([spans[i] for i in left], tolerance)) == ()


@given(values, intervals(), tolerances)
def test_an_article_that_agrees_with_a_position_opens_nothing(
    spans: list[Interval], more: Interval, tolerance: Tolerance | None
) -> None:
    known = marks(spans, tolerance)
    assume(any(more.meets(Interval(mark.places[0].low, mark.places[0].high)) for mark in known))
    assert unknown(known, marks([*spans, more], tolerance)) == ()


@given(values, st.just(Interval(30, 31)) | intervals(), tolerances)
def test_an_answer_that_needs_a_position_of_its_own_is_new(
    spans: list[Interval], more: Interval, tolerance: Tolerance | None
) -> None:
    known = marks(spans, tolerance)
    now = marks([*spans, more], tolerance)
    assume(len(now) > len(known))
    assert unknown(known, now)


@given(st.integers(2, 6), st.integers(0, 5))
def test_a_position_added_is_named(count: int, at: int) -> None:
    every = [span(10.0 * i, 10.0 * i + 3, answer=str(i)) for i in range(count + 1)]
    added = every[min(at, count)]
    known = [mark for mark in every if mark is not added]
    assert unknown(known, every) == (added,)
    assert gone(every, known) == (added,)


def test_a_narrower_answer_is_the_same_position() -> None:
    assert unknown([span(9.5, 10.5), span(3.5, 4.5)], [span(10.15, 10.25), span(3.5, 4.5)]) == ()


def test_a_known_position_that_splits_is_new_once() -> None:
    known = [span(9.5, 10.5), span(3.5, 4.5)]
    now = [span(3.5, 4.5), span(9.55, 9.65, answer="9.6"), span(10.15, 10.25, answer="10.2")]
    assert [mark.answer for mark in unknown(known, now)] == ["10.2"]


def test_the_same_two_answers_at_another_time_are_known() -> None:
    assert unknown([FOUR, SIX], [FOUR, SIX, FOUR, SIX]) == ()


def test_another_axis_is_another_answer() -> None:
    assert unknown([FOUR, SIX], [FOUR, span(6.45e9, 6.55e9, axis="money:EUR")]) == (
        span(6.45e9, 6.55e9, axis="money:EUR"),
    )


def test_a_position_is_found_on_the_other_axis_where_it_lies() -> None:
    euros = Mark("€9 billion", (Place("money:EUR", 8.5e9, 9.5e9, 8.5e9), Place("money:USD", 9.6e9, 10.4e9, 9.6e9)))
    assert unknown([FOUR, euros], [FOUR, TEN]) == ()
    assert gone([FOUR, euros], [FOUR, TEN]) == ()


def test_a_wide_claim_does_not_hide_a_new_answer() -> None:
    """At least 3 meets every position, and makes none."""
    now = [span(3.5, 4.5, answer="4"), span(19.5, 20.5, answer="20")]
    assert [mark.answer for mark in unknown([span(3.5, 4.5), span(9.5, 10.5)], now)] == ["20"]


@pytest.mark.parametrize(
    ("known", "now", "new"),
    [
        ([("alive",), ("dead",)], [("alive",), ("dead", "murdered")], []),
        ([("alive",), ("dead", "murdered")], [("alive",), ("dead",)], []),
        ([("alive",), ("dead", "murdered")], [("alive",), ("dead", "executed")], ["executed"]),
        ([("alive",), ("dead",)], [("alive",), ("dead", "executed"), ("dead", "murdered")], ["murdered"]),
        ([("alive",), ("dead",)], [("alive",), ("deader",)], ["deader"]),
    ],
)
def test_a_general_answer_includes_its_special_ones(
    known: list[tuple[str, ...]], now: list[tuple[str, ...]], new: list[str]
) -> None:
    found = unknown([node(*path) for path in known], [node(*path) for path in now])
    assert [mark.answer for mark in found] == new


def test_a_choice_added_to_a_rule_moves_no_answer() -> None:
    """Numbered depth first, every answer behind the new one has another number."""
    old = (Choice("alive", ("live",)), Choice("dead", ("die",)))
    new = (Choice("absent", ("leave",)), *old)
    assert unknown(category_marks(old, 0, 1), category_marks(new, 1, 2)) == ()
    assert {mark.places[0].path for mark in category_marks(new, 1, 2)} == {("alive",), ("dead",)}


def category_marks(choices: tuple[Choice, ...], *numbers: int) -> tuple[Mark, ...]:
    rule = replace(RULE, value="category", choices=choices)
    claims = []
    for number in numbers:
        low, name = float(number), choices[number].name
        value = Value("category", name, low, low + 1, name, (Reading("category", low, low + 1),), name)
        claims.append(replace(claim(Interval(low, low + 1), name), value=value))
    (finding,) = decide([claims], {"toll": rule}).findings
    return dispute_of(finding).marks


def test_a_finding_made_by_hand_has_the_place_of_its_position() -> None:
    (finding,) = decide([[claim(Interval(1, 2), "a"), claim(Interval(3, 4), "b")]], {"toll": RULE}).findings
    bare: Finding = replace(finding, positions=tuple(replace(one, places=()) for one in finding.positions))
    assert unknown(dispute_of(bare).marks, dispute_of(finding).marks) == ()
