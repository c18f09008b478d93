"""A person whose surname is a slip away from a commoner answer's is that person."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import claim

from auditor.compare.name import place_name
from auditor.finding.one_spelling import one_spelling
from auditor.model import Claim
from auditor.text.person import person_key

NAMES = ("Jane Brandmeyer", "Jane Brandmeier", "Jane Branmeyer", "Tom Brandmeyer", "Jane Doe", "Jane Dow", "Jane Hale")


def answers(*names: str) -> list[Claim]:
    """A claim by an article of its own for each name."""
    return [
        replace(
            claim(place_name(person_key(tuple(name.lower().split())), name), f"{number} {name}"),
            document=f"{number}.md",
        )
        for number, name in enumerate(names)
    ]


def positions(*names: str) -> set[float]:
    """Where the answers lie."""
    return {one.value.low for one in one_spelling(answers(*names))}


@pytest.mark.parametrize(
    ("names", "count"),
    [
        (["Jane Brandmeyer", "Jane Branmeyer"], 1),  # a letter too few
        (["Jane Brandmeyer", "Jane Brandmeier"], 1),  # a wrong one
        (["Jane Brandmeyer", "Jane Brandmeeyer"], 1),  # one too many
        (["Jane Brandmeyer", "Jane Brandemyer"], 1),  # two changed with each other
        (["Jane Brandmeyer", "Jane Brandwalder"], 2),
        (["Jane Brandmeyer", "Tom Brandmeier"], 2),
        (["Jane Doe", "Jane Dow"], 2),  # too short to be a slip
        (["Jane Q. Brandmeyer", "Jane Brandmeier"], 1),
    ],
)
def test_slip(names: list[str], count: int) -> None:
    assert len(positions(*names)) == count


def test_the_commoner_name_stands_and_the_article_keeps_its_words() -> None:
    given_names = answers("Jane Brandmeier", "Jane Brandmeyer", "Jane Brandmeyer")
    told = one_spelling(given_names)
    assert {one.value.answer for one in told} == {"Jane Brandmeyer"}
    assert told[0].value.text == "Jane Brandmeier"
    assert told[0].named_by == "“Jane Brandmeier” is taken for Jane Brandmeyer, spelled almost alike"
    assert told[1:] == given_names[1:]


@given(st.lists(st.sampled_from(NAMES), max_size=8), st.randoms(use_true_random=False))
def test_order_and_repetition_change_nothing(names: list[str], chance: object) -> None:
    turned = names.copy()
    chance.shuffle(turned)  # type: ignore[attr-defined]
    assert positions(*names) == positions(*turned) == positions(*names, *names)


@given(st.lists(st.sampled_from(NAMES), max_size=8))
def test_no_other_person_is_touched(names: list[str]) -> None:
    for before, after in zip(answers(*names), one_spelling(answers(*names)), strict=True):
        if not before.value.answer.startswith("Jane Bran"):
            assert after == before


@pytest.mark.parametrize(
    ("names", "count"),
    [
        (["Jane Marlow", "Jane Marlaw"], 1),  # six letters
        (["Jane Marlo", "Jane Marla"], 2),  # five
        (["Jane Marlow", "Jane Marlo"], 2),  # one of six and one of five
        (["Jane Marlow", "Jane Morlaw"], 2),  # two letters
    ],
)
def test_a_surname_must_be_long_to_be_taken_for_another(names: list[str], count: int) -> None:
    assert len(positions(*names)) == count


def test_a_name_that_is_taken_for_another_says_so_behind_what_names_it() -> None:
    one, slip = answers("Jane Marlow", "Jane Marlaw")
    told = "“Jane Marlow” is taken for Jane Marlaw, spelled almost alike"
    placed, _ = one_spelling([replace(one, named_by="its"), slip])
    assert placed.named_by == f"its; {told}"
    assert one_spelling([one, slip])[0].named_by == told


def test_what_is_taken_for_a_commoner_name_is_none_that_others_are_taken_for() -> None:
    """The commonest of three that lie a letter apart one after the other."""
    told = answers("Jane Marlow", "Jane Marlow", "Jane Marlaw", "Jane Marlew", "Jane Narlew")
    assert [one.value.answer for one in one_spelling(told)] == ["Jane Marlow"] * 4 + ["Jane Narlew"]
