"""What each article answers to a question of a story, if it gives one answer."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import claim

from auditor.finding.one_answer import one_answer_each
from auditor.model import Claim, Reading, Value


def answer(document: str, *owls: tuple[float, float], part: str = "body", **axes: tuple[float, float]) -> Claim:
    """A claim of a number of owls, on axes of its own where they are given."""
    readings = tuple(Reading(axis, *told) for axis, told in (*(("owls", each) for each in owls), *axes.items()))
    low, high = readings[0].low, readings[0].high
    return replace(claim(Value("count", "", low, high, "owl", readings, f"{low:g}"), document), part=part)


def kept(*claims: Claim) -> list[int]:
    """The places of the claims that are answers; no claim is lost."""
    answers, left_out = one_answer_each(claims)
    places = {id(one): n for n, one in enumerate(claims)}
    assert sorted(places[id(one)] for one in (*answers, *left_out)) == list(range(len(claims)))
    return [places[id(one)] for one in answers]


def test_what_an_article_says_once_or_twice_the_same_is_its_answer() -> None:
    assert kept(answer("a", (3, 4)), answer("b", (5, 6)), answer("b", (5, 9))) == [0, 1, 2]


def test_an_article_that_gives_two_figures_has_no_answer() -> None:
    assert kept(answer("a", (3, 4)), answer("b", (5, 6)), answer("b", (7, 8))) == [0]


def test_figures_that_only_touch_are_two() -> None:
    assert kept(answer("a", (3, 4)), answer("a", (4, 5))) == []
    assert kept(answer("a", (3, 4.5)), answer("a", (4, 5))) == [0, 1]


@pytest.mark.parametrize("part", ["title", "summary", "lead"])
def test_what_it_says_first_is_its_answer(part: str) -> None:
    assert kept(answer("a", (3, 4), part=part), answer("a", (5, 6))) == [0]
    assert kept(answer("a", (5, 6)), answer("a", (3, 4), part=part)) == [1]
    assert kept(answer("a", (3, 4), part=part), answer("a", (3, 5), part="lead"), answer("a", (5, 6))) == [0, 1]


def test_of_several_people_one_by_himself_is_no_other_answer() -> None:
    def people(document: str, low: float) -> Claim:
        value = Value("count", "", low, low + 1, "people", (Reading("count:people", low, low + 1),), f"{low:g}")
        return claim(value, document)

    assert kept(people("a", 37), people("a", 1)) == [0]
    assert kept(people("a", 1), people("b", 1)) == [0, 1]
    assert kept(people("a", 37), people("a", 2)) == []
    assert kept(answer("a", (37, 38)), answer("a", (1, 2))) == []  # of owls one is as good as many


def test_an_article_that_gives_two_figures_first_has_no_answer() -> None:
    assert kept(answer("a", (3, 4), part="title"), answer("a", (5, 6), part="lead")) == []
    assert kept(answer("a", (3, 4), part="lead"), answer("a", (5, 6), part="lead"), answer("a", (3, 4))) == []


def test_an_answer_that_another_article_gives_beside_its_own_is_of_that_other_thing() -> None:
    led = (answer("a", (3, 4), part="lead"), answer("a", (5, 6)))
    assert kept(*led, answer("b", (5, 6)), answer("c", (7, 8))) == [0, 3]
    assert kept(*led, answer("b", (6, 7))) == [0, 2]  # it only touches


def test_what_an_article_itself_says_again_of_another_thing_leaves_its_answer_alone() -> None:
    assert kept(answer("a", (3, 4), part="lead"), answer("a", (3, 4)), answer("a", (5, 6))) == [0]


def test_figures_agree_that_meet_on_one_of_the_axes_that_all_of_them_have() -> None:
    both = (answer("a", years=(3, 4), ends=(9, 10)), answer("a", years=(5, 6), ends=(9, 11)))
    assert kept(*both) == [0, 1]
    assert kept(*both[::-1]) == [0, 1]


def test_an_axis_that_only_some_have_shows_no_agreement() -> None:
    assert kept(answer("a", years=(3, 4), ends=(9, 10)), answer("a", years=(5, 6))) == []


@pytest.mark.parametrize("given", [answer("b", years=(3, 4)), answer("b", ends=(9, 10))])
def test_an_answer_is_of_another_thing_on_whichever_axis_it_is_given(given: Claim) -> None:
    other = (answer("b", part="lead", years=(1, 2), ends=(1, 2)), given)
    assert kept(answer("a", years=(3, 4), ends=(9, 10)), *other) == [1]


told = st.builds(
    lambda document, low, length, part: answer(document, (low, low + length), part=part),
    st.sampled_from("abc"), st.integers(1, 5), st.integers(1, 2), st.sampled_from(("title", "lead", "body", "body")),
)  # fmt: skip


@given(st.lists(told, max_size=24))
def test_answers_come_in_their_order_and_those_of_one_article_agree(claims: list[Claim]) -> None:
    places = kept(*claims)
    assert places == sorted(places)
    for document in "abc":
        own = [claims[n].value for n in places if claims[n].document == document]
        if own:
            assert max(value.low for value in own) < min(value.high for value in own)


def test_answers_far_down_a_long_list_come_in_their_order() -> None:
    doubtful = [answer(f"{n // 2}", (n, n + 1)) for n in range(40)]
    assert kept(doubtful[0], answer("a", (90, 91)), *doubtful[1:7], answer("b", (90, 91)), *doubtful[7:]) == [1, 8]


@given(st.data(), st.lists(told, max_size=12))
def test_the_order_of_the_claims_changes_no_answer(data: st.DataObject, claims: list[Claim]) -> None:
    mixed = data.draw(st.permutations(range(len(claims))))
    again = kept(*(claims[n] for n in mixed))
    assert sorted(mixed[n] for n in again) == kept(*claims)


@given(st.lists(told, max_size=12), st.permutations("abc"))
def test_that_articles_have_other_names_changes_no_answer(claims: list[Claim], names: list[str]) -> None:
    renamed = [replace(one, document=names["abc".index(one.document)]) for one in claims]
    assert kept(*renamed) == kept(*claims)
