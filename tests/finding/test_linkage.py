"""Groups in which any two answers differ by a pair that was told."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.finding.linkage import Linkage, neighbours

Told = tuple[list[str], list[int], set[tuple[int, int]]]


def grouped(articles: list[str], values: list[int], rivals: set[tuple[int, int]]) -> list[list[int]]:
    """The groups of numbers with values, of which equal ones are joined first."""
    pairs = list(combinations(range(len(values)), 2))
    equal = [(a, b) for a, b in pairs if values[a] == values[b]]
    linkage = Linkage(articles, values, lambda a, b: values[a] == values[b])
    for a, b in rivals:
        linkage.rival(a, b)
    for a, b in (*equal, *sorted(rivals)):
        linkage.join(a, b)
    return list(linkage.groups())


def test_a_pair_that_is_told_is_one_group() -> None:
    assert grouped(["a", "b", "c"], [1, 2, 3], {(0, 1)}) == [[0, 1], [2]]


def test_what_equals_one_answer_is_drawn_to_no_other_by_itself() -> None:
    # the articles a and b give 1 and 2 to one question, c gives 1 to it and d gives 3 to another
    assert grouped(["a", "b", "c", "d"], [1, 2, 1, 3], {(0, 1), (2, 3)}) == [[0, 1, 2], [3]]


def test_three_answers_are_of_one_question_where_each_pair_is_told() -> None:
    assert grouped(["a", "b", "c"], [1, 2, 3], {(0, 1), (1, 2)}) == [[0, 1], [2]]
    assert grouped(["a", "b", "c"], [1, 2, 3], {(0, 1), (1, 2), (0, 2)}) == [[0, 1, 2]]


def test_no_article_gives_two_answers() -> None:
    assert grouped(["a", "b", "a"], [1, 2, 3], {(0, 1), (1, 2), (0, 2)}) == [[0, 1], [2]]


def test_equal_by_pairs_only_is_not_one_answer() -> None:
    values = [100, 103, 106]
    near = Linkage(["a", "b", "c"], values, lambda a, b: abs(values[a] - values[b]) <= 3)
    for a, b in ((0, 1), (1, 2)):
        near.join(a, b)
    assert list(near.groups()) == [[0, 1], [2]]


@st.composite
def told(draw: st.DrawFn) -> Told:
    count = draw(st.integers(1, 9))
    articles = [draw(st.sampled_from("abcde")) for _ in range(count)]
    values = [draw(st.integers(1, 4)) for _ in range(count)]
    pairs = [
        (a, b)
        for a, b in combinations(range(count), 2)
        if articles[a] != articles[b] and values[a] != values[b] and draw(st.booleans())
    ]
    return articles, values, set(pairs)


@given(told())
def test_every_number_stands_in_one_group_and_any_two_answers_of_one_are_told_to_differ(told: Told) -> None:
    articles, values, rivals = told
    groups = grouped(*told)
    assert sorted(n for group in groups for n in group) == list(range(len(values)))
    for group in groups:
        answers = {value: {n for n in group if values[n] == value} for value in {values[n] for n in group}}
        for one, other in combinations(answers.values(), 2):
            assert any((min(a, b), max(a, b)) in rivals for a in one for b in other)
            assert {articles[a] for a in one}.isdisjoint(articles[b] for b in other)


@given(told())
def test_a_pair_of_articles_that_meet_in_nothing_else_is_always_found(told: Told) -> None:
    _, values, rivals = told
    for a, b in rivals:
        fellows = [n for n in range(len(values)) if n not in (a, b)]
        if any(values[n] in (values[a], values[b]) or {(n, a), (a, n), (n, b), (b, n)} & rivals for n in fellows):
            continue
        assert [a, b] in grouped(*told)


@pytest.mark.parametrize("pair", [(0, 1), (1, 0)])
@pytest.mark.parametrize("joined", [(0, 1), (1, 0)])
def test_that_two_differ_holds_for_both_of_them(pair: tuple[int, int], joined: tuple[int, int]) -> None:
    linkage = Linkage(["a", "b"], [1, 2], int.__eq__)
    linkage.rival(*pair)
    linkage.join(*joined)
    assert list(linkage.groups()) == [[0, 1]]


@pytest.mark.parametrize("pairs", list(permutations([(0, 1), (0, 2), (1, 2)])))
def test_three_answers_are_one_question_in_whatever_order_the_pairs_are_told(pairs: Sequence[tuple[int, int]]) -> None:
    values = [1, 2, 3]
    linkage = Linkage(["a", "b", "c"], values, lambda a, b: values[a] == values[b])
    linkage.link([], pairs)
    assert list(linkage.groups()) == [[0, 1, 2]]


def test_equal_answers_are_joined_before_those_that_differ() -> None:
    # the article a gives 1, and 2 as b does; that its 1 and the other's 2 differ comes too late
    values = [1, 2, 2]
    linkage = Linkage(["a", "b", "a"], values, lambda a, b: values[a] == values[b])
    linkage.link([(1, 2)], [(0, 1)])
    assert list(linkage.groups()) == [[0], [1, 2]]


def test_each_number_is_held_against_the_64_that_follow_it() -> None:
    assert list(neighbours([7, 8, 9])) == [(7, 8), (7, 9), (8, 9)]
    found = set(neighbours(range(200)))
    assert {other for one, other in found if one == 0} == set(range(1, 65))
    assert {other for one, other in found if one == 100} == set(range(101, 165))
    assert {other for one, other in found if one == 190} == set(range(191, 200))
