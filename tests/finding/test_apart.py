"""Answers of a story that are told apart."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from samples import claim

from auditor.finding.apart import parted
from auditor.model import Claim, Reading, Value


def answer(size: float, document: str, beside: str = "") -> Claim:
    reading = Reading("count:owl", size, size + 1)
    return replace(claim(Value("count", "", size, size + 1, "owl", (reading,), f"{size:g}"), document), beside=beside)


def sizes(groups: list[list[Claim]]) -> list[list[float]]:
    return [[one.value.low for one in group] for group in groups]


def test_answers_of_two_sorts_are_of_two_questions() -> None:
    assert sizes(parted([answer(3, "a", "^barn"), answer(5, "b", "^eagle")])) == [[3], [5]]
    assert sizes(parted([answer(3, "a", "^barn"), answer(5, "b")])) == [[3, 5]]


def test_what_is_told_of_one_place_alone_is_no_answer_for_all() -> None:
    found = parted([answer(3, "a", "%"), answer(5, "b"), answer(5, "c")])
    assert sizes(found) == [[3], [5, 5]]


def test_answers_that_only_touch_are_two() -> None:
    assert sizes(parted([answer(3, "a", "^barn"), answer(4, "b", "^eagle")])) == [[3], [4]]


def test_of_three_answers_those_stay_together_that_are_not_told_apart() -> None:
    found = parted([answer(3, "a", "^barn"), answer(5, "b"), answer(7, "c", "^eagle")])
    assert sizes(found) == [[3, 5], [7]]


def test_equal_answers_stay_together_however_they_are_told() -> None:
    assert sizes(parted([answer(5, "a", "^barn"), answer(5, "b", "^eagle")])) == [[5, 5]]


def test_where_nothing_is_told_apart_all_stay_one_question_in_their_order() -> None:
    assert sizes(parted([answer(7, "c"), answer(3, "a"), answer(5, "b")])) == [[7, 3, 5]]
    assert sizes(parted([answer(5, "a"), answer(3, "a")])) == [[5, 3]]


def test_what_is_told_apart_is_put_in_the_order_of_its_size() -> None:
    assert sizes(parted([answer(7, "c", "^eagle"), answer(5, "b"), answer(3, "a", "^barn")])) == [[3, 5], [7]]


@given(st.lists(st.tuples(st.integers(1, 4), st.sampled_from(["", "^barn", "^eagle", "<"])), max_size=8))
def test_every_answer_is_kept_and_order_changes_nothing(told: list[tuple[int, str]]) -> None:
    claims = [answer(size, f"{n}", beside) for n, (size, beside) in enumerate(told)]
    found = parted(claims)
    assert sorted(one.document for group in found for one in group) == sorted(one.document for one in claims)
    again = parted(claims[::-1])
    assert sorted(sorted(one.document for one in group) for group in again) == sorted(
        sorted(one.document for one in group) for group in found
    )
