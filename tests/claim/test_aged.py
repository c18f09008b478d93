"""Whose age a sentence tells."""

from __future__ import annotations

import datetime as dt

import pytest

from auditor.claim.reader import ClaimReader
from auditor.model import Document, Rule, Span

RULE = Rule(
    id="age", question="How old is <subject>?", subject=("person",), words=("<value>",), value="age",
    within=Span("30 days", 720.0),
)  # fmt: skip


def ages(text: str, published: dt.date | None = dt.date(2026, 3, 2)) -> list[tuple[str, str]]:
    claims = ClaimReader([RULE]).read(Document("a", text, published=published))
    return [(claim.subject, claim.value.text) for claim in claims if not claim.excluded]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Miller, 42, fell from a ridge.",
        "The body of 42-year-old Jane Miller was found.",
        "The 42-year-old champion Jane Miller won.",
        "Jane Miller, a 42-year-old teacher, won.",
        "Jane Miller, a petite 42-year-old, won.",
        "Jane Miller, aged 42, won.",
        "Jane Miller, who is 42, won.",
        "Jane Miller, who is 42, took over in 2019.",
        "Police spoke to Jane Miller. Ms Miller, who is 42 and lives in Varn, was well.",
        "Jane Miller, the 42-year-old pilot, won.",
        "Jane Miller, 42, has been mayor since 2009.",
        "Police spoke to Jane Miller. Miller, 42, was well.",
        "Jane Miller , 42 , fell .",
        "Among them was Jane Miller. The 42-year-old is well.",
        "Jane Miller fell. She was well. The 42-year-old said so.",
        "Jane Miller fell. The 42-year-old denied the charge.",
        "Jane Miller fell. The 42-year-old mother of five is well.",
        "The 42-year-old Elmish senator Jane Miller won.",
        "At 42, the Elmish director Jane Miller won.",
        "At the age of 42, Jane Miller won.",
        "Jane Miller, now 42, won.",
        "Jane Miller, who at 42 is the oldest of them, won.",
        "Jane Miller turned 42 on Sunday.",
        "Jane Miller, who turned 42 on Sunday, won.",
        "Jane Miller is 42 years old.",
    ],
)
def test_an_age_is_of_the_name_beside_it(text: str) -> None:
    assert [subject for subject, _ in ages(text)] == ["Jane Miller"]


@pytest.mark.parametrize("name", ["Tarn Dost", "Orvella Tamm"])
def test_an_age_shows_a_name_to_be_a_persons(name: str) -> None:
    assert ages(f"{name}, 42, was found.") == [(name, "42")]
    assert ages(f"Police found 42-year-old {name}.") == [(name, "42-year-old")]


def test_several_ages_in_a_row_are_each_of_the_name_behind() -> None:
    text = "The dead are 61-year-old Jane Miller, 29-year-old Peter Osei and 40-year-old Tom Arden."
    assert [subject for subject, _ in ages(text)] == ["Jane Miller", "Peter Osei", "Tom Arden"]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Miller's son, 12, was found.",
        "According to Jane Miller, the 42-year-old captain, a neighbour, was found.",
        "Of Jane Miller, the 42-year-old man said nothing.",
        "Jane Miller, then 24, was found.",
        "When she was 24, Jane Miller was found.",
        "A 42-year-old Elmstadt man was found.",
        "A 42-year-old son of Jane Miller was found.",
        "A 42-year-old met Jane Miller.",
        "In 2001 Jane Miller, 12, was found.",
        "Jane Miller II, 42, was found.",
        "Jane Miller Sr., 42, was found.",
        "Jane Miller, about 42, was found.",
        "Acme Corp, 42, was sold.",
        "Miller, 42, was found.",
    ],
)
def test_what_is_no_age_of_a_known_person_today(text: str) -> None:
    assert ages(text) == []


def test_without_a_date_an_age_is_read_and_not_compared() -> None:
    claims = ClaimReader([RULE]).read(Document("a", "Jane Miller, 42, fell."))
    assert [claim.excluded for claim in claims] == ["no date to count the birthday from"]


def test_a_surname_with_a_courtesy_title_shows_whose_the_full_name_is() -> None:
    assert ages("Somebody called about Varg Ostmar. On Sunday, Mr. Ostmar, 42, fell.") == [("Varg Ostmar", "42")]


@pytest.mark.parametrize(
    "text",
    [
        "Sheriff Jane Miller led the search. The 42-year-old was found.",
        "It was over, Jane Miller said. The 42-year-old was found.",
        "Jane Miller met Tom Arden. The 42-year-old is well.",
        "Jane Miller fell. It rained. The 42-year-old is well.",
        "Jane Miller fell. The 42-year-old suspect was found.",
        "Jane Miller fell. The 42-year-old retired teacher was found.",
        "Jane Miller's house burned. The 42-year-old is well.",
    ],
)
def test_whose_age_is_not_told(text: str) -> None:
    assert ages(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The shares closed at 42, Jane Miller said.",
        "At 42, the shares of Jane Miller were cheap.",
        "Jane Miller turned 42 dollars into a fortune.",
        "Jane Miller's paper turned 42 on Sunday.",
        "Acme Foods turned 42 on Sunday.",
        "Jane Miller, now 42 points ahead, won.",
    ],
)
def test_a_figure_after_at_or_now_or_turned_is_no_age_by_itself(text: str) -> None:
    assert ages(text) == []
