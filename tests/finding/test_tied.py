"""What ties the figures of a finding, in words."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import FIGURE, claim, dollars

from auditor.finding.tied import tied_by
from auditor.model import Claim, Document, Position
from auditor.pipeline import audit

FIGURES = "#count/24 #count/9 #percent/40 #2027 #money.USD/9000000 #2026-03-02 #count/30"
ALONE = "Neither article gives another figure of this kind."


def told(document: str, beside: str) -> Claim:
    return replace(claim(dollars(1, 2), document), beside=beside)


def position(*claims: Claim) -> Position:
    return Position("so much", claims, (1,) * len(claims), 1e9, 2e9)


def tied(*besides: str) -> str:
    """What ties some positions, each of one article."""
    return tied_by([position(told(str(n), beside)) for n, beside in enumerate(besides)])


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("crest gravel", "crest oak", "“crest”"),
        ("repair crest", "crest repair", "“crest”, “repair”"),  # in the order of the alphabet
        ("~dam crest", "crest dam", "“crest”, “dam”"),
        ("home", "house", "“home” / “house”"),  # words for the same, as either has them
        ("house", "home", "“house” / “home”"),
        ("crests", "crest", "“crests” / “crest”"),
        ("home", "house home", "“home”"),
        ("house", "home house", "“house” / “home”"),
        ("home house", "home", "“home”, “house” / “home”"),
        # names, in full where both have all of one
        ("=calder/robotics +Calder +Robotics", "+Robotics +Calder", "Calder Robotics"),
        ("=calder/robotics +Calder +Robotics", "+Robotics", "Robotics"),
        ("=calder/robotics +CALDER +Robotics", "+Calder", "CALDER"),
        ("=acme =jane/farrow +Acme +Farrow +Jane", "=acme +Acme +Farrow +Jane", "Acme, Jane Farrow"),
        ("=farrow =jane/farrow +Farrow +Jane", "+Farrow +Jane", "Farrow, Jane"),
        ("+Varn =acme +Acme", "+Varn +Acme", "Acme, Varn"),
        ("=varn/müller +Müller +Varn", "+Muller +Varn", "Varn Müller"),
        # other figures and days
        ("#count/24 #count/30", "#count/24", "24"),
        ("#percent/40", "#percent/40", "40 percent"),
        ("#money.EUR/12000000", "#money.EUR/12000000", "12 million EUR"),
        ("#count/24 #measure/24", "#count/24 #measure/24", "24"),
        ("#percent/24 #count/24", "#percent/24 #count/24", "24, 24 percent"),
        (f"{FIGURES} #count/7", FIGURES, "9, 24, 30, 40 percent, 9 million USD, 2 March 2026, 2027"),
        ("#2026-03", "#2026-03", "March 2026"),
        ("#2026-Q3", "#2026-Q3", "the third quarter of 2026"),
        ("#2026-Q1/2026-Q3", "#2026-Q1/2026-Q3", "the first quarter of 2026 to the third quarter of 2026"),
        ("#2027-H1", "#2027-H1", "the first half of 2027"),
        ("#2027-H2", "#2027-H2", "the second half of 2027"),
        ("#199", "#199", "the 1990s"),
        ("#2026-SU +Varn", "#2026-SU +Varn", "Varn"),  # a season, whose word is told
        ("#2026-W09 +Varn", "#2026-W09 +Varn", "Varn"),  # a week, which nobody names by its number
        ("#2026/2026-W09 +Varn", "#2026/2026-W09 +Varn", "Varn"),
        ("#money.USD/5 +Varn", "#money.EUR/5 +Varn", "Varn"),
        ("#2026-03-02 :5-6", "#2026-03-02 :5-6", "2 March 2026"),
        ("#2016/2019", "#2016/2019", "2016 to 2019"),
        ("#2026", "#2026", "2026"),
        # names first, then figures, then words
        ("crest #count/24 +Acme =acme", "crest #count/24 +Acme", "Acme, 24, “crest”"),
        # a name's word is told once
        ("crest varn +Varn", "crest varn +Varn", "Varn, “crest”"),
        ("crest varn +Varn", "crest varn", "“crest”, “varn”"),
    ],
)
def test_what_both_sentences_have_is_told(one: str, other: str, shared: str) -> None:
    assert tied(one, other) == f"Both sentences have {shared}."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("!", "!"),
        ("crest !", "oak !"),
        ("+Acme =acme", "+Varn =varn"),
        ("#count/24", "#count/25"),
        ("#count/24", "#percent/24"),
        (":5-6 ^barn ? < % @site !", ":5-6 ^barn ? < % @site !"),  # these only part figures
    ],
)
def test_figures_that_nothing_ties_are_the_only_ones_of_their_kind(one: str, other: str) -> None:
    assert tied(one, other) == ALONE


def test_of_many_sentences_the_two_are_told_that_most_ties() -> None:
    besides = ["crest", "crest oak", "oak gate crest", "mill"]
    expected = "The two closest sentences have “crest”, “oak”."
    assert tied(*besides) == tied(*besides[::-1]) == expected
    assert tied(*besides[1:]) == expected
    assert tied(*besides[1:3]) == "Both sentences have “crest”, “oak”."


def test_each_claim_of_a_position_may_be_one_of_the_two() -> None:
    few, most = told("a", "crest"), told("b", "crest oak gate")
    other = position(told("c", "crest"), told("d", "oak gate"))
    assert tied_by([position(few, most), other]) == "Both sentences have “gate”, “oak”."
    assert tied_by([position(most, few), other]) == "Both sentences have “gate”, “oak”."


def test_claims_of_one_position_are_not_held_against_each_other() -> None:
    together = position(told("a", "crest oak"), told("b", "crest oak"))
    assert tied_by([together, position(told("c", "crest"))]) == "Both sentences have “crest”."


def test_what_one_article_says_itself_twice_ties_nothing() -> None:
    twice = told("a", "crest oak")
    assert tied_by([position(twice), position(twice, told("b", "crest"))]) == "Both sentences have “crest”."
    assert tied_by([position(twice), position(twice)]) == ""


@pytest.mark.parametrize(("place", "shared"), [(6, "“crest”, “gate”, “oak”"), (7, "“crest”")])
def test_six_positions_are_looked_through(place: int, shared: str) -> None:
    besides = ["crest oak gate", *["crest"] * (place - 2), "crest oak gate"]
    assert tied(*besides) == f"The two closest sentences have {shared}."


@pytest.mark.parametrize(("place", "shared"), [(6, "“crest”, “gate”, “oak”"), (7, "“crest”")])
@pytest.mark.parametrize("turned", [False, True])
def test_six_claims_of_a_position_are_looked_through(place: int, shared: str, *, turned: bool) -> None:
    besides = [*["crest"] * (place - 1), "crest oak gate"]
    many = position(*(told(str(n), beside) for n, beside in enumerate(besides)))
    one = position(told("one", "crest oak gate"))
    assert tied_by([one, many] if turned else [many, one]) == f"Both sentences have {shared}."


WORDS = ("crest", "gate", "oak", "~dam", "+Acme", "+Varn", "=acme", "#count/24", "#2026-03-02", "!", "?")
sentences = st.sets(st.sampled_from(WORDS)).map(lambda parts: " ".join(sorted(parts)))


@given(sentences, sentences)
def test_the_order_of_two_answers_changes_nothing_that_is_told(one: str, other: str) -> None:
    assert tied(one, other) == tied(other, one)


@given(st.lists(sentences, min_size=2, max_size=4), st.data())
def test_that_the_articles_have_other_names_changes_nothing(besides: list[str], data: st.DataObject) -> None:
    names = data.draw(st.permutations(range(len(besides))))
    renamed = [position(told(str(n), beside)) for n, beside in zip(names, besides, strict=True)]
    assert tied_by(renamed) == tied(*besides)


def test_a_finding_tells_what_ties_its_figures() -> None:
    texts = (
        "Acme will build a dam in Varn, said Jane Farrow. Its repair cost the province of Elm $11m in 2019.",
        "Jane Farrow showed the dam that Acme plans in Varn. For its repair the province gave $6.5m in 2019.",
    )
    documents = [Document(f"{n}.txt", text, published=dt.date(2026, 3, 2)) for n, text in enumerate(texts)]
    (finding,) = audit(documents, [FIGURE]).findings
    assert "Both sentences have 2019, “province”, “repair”." in finding.explanation
