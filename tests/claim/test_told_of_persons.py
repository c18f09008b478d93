"""What is told of persons, and some of companies: children, time in prison, an arrest, figures that others foresaw."""

from __future__ import annotations

import datetime as dt

import pytest

from auditor.claim.reader import ClaimReader
from auditor.model import Document
from auditor.rule.load import builtin_rules_path, load_rules

_RULES = {rule.id: rule for rule in load_rules([builtin_rules_path()])}
_DAY = dt.date(2026, 3, 4)


def _read(rule: str, text: str) -> list[tuple[str, str]]:
    claims = ClaimReader([_RULES[rule]]).read(Document("a", text, published=_DAY))
    return sorted({(claim.subject, claim.value.text) for claim in claims if not claim.excluded})


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Varg Ostmar, a mother-of-three, won the prize.", "three"),
        ("Varg Ostmar, who has two sons and a daughter, won the prize.", "two sons and a daughter"),
        ("Varg Ostmar won the prize. The 42-year-old, a father of four, said so.", "four"),
        ("Varg Ostmar died on Sunday, leaving a widow and five children.", "five children"),
    ],
)
def test_children(text: str, number: str) -> None:
    assert _read("children", text) == [("Varg Ostmar", number)]


@pytest.mark.parametrize(
    "text",
    [
        "Varg Ostmar wants to have three children.",
        "Varg Ostmar had a baby son.",
        "Varg Ostmar has three children with his first wife.",
        "Varg Ostmar taught three children.",
    ],
)
def test_no_number_of_all_children(text: str) -> None:
    assert _read("children", text) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Varg Ostmar is in jail. His arrest on Monday shook the town.", "Monday"),
        ("The trial of Varg Ostmar, whose arrest on Monday shook the town, began.", "Monday"),
        ("Police arrested the mayor of Elmstadt, Varg Ostmar, on Monday.", "Monday"),
    ],
)
def test_arrest(text: str, day: str) -> None:
    assert _read("arrested", text) == [("Varg Ostmar", day)]


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("Varg Ostmar, the former minister who served 14 months in jail, is back.", "14 months"),
        ("Varg Ostmar was freed after nearly six years in Elmland prisons.", "nearly six years"),
    ],
)
def test_time_in_prison(text: str, length: str) -> None:
    assert _read("time-served", text) == [("Varg Ostmar", length)]


@pytest.mark.parametrize(
    ("rule", "text", "told"),
    [
        (
            "earnings-per-share",
            "Acme Foods posted 2025 earnings of $2.25 per share, ahead of the $2.14 analysts had expected.",
            [("Acme Foods", "$2.25 per share")],
        ),
        ("earnings-per-share", "Acme Foods' 2025 profit was above the $2.14 a share that analysts had expected.", []),
        ("net-debt", "Net debt at the retailer Acme Foods fell to $312 million.", [("Acme Foods", "$312 million")]),
        ("job-cuts", "Acme Foods announced a workforce reduction of 180 employees.", [("Acme Foods", "180 employees")]),
        ("job-cuts", "Acme Foods said 180 workers face redundancy.", [("Acme Foods", "180 workers")]),
    ],
)
def test_figures_of_companies(rule: str, text: str, told: list[tuple[str, str]]) -> None:
    assert _read(rule, text) == told


def test_a_word_that_is_of_a_name_dates_nothing() -> None:
    assert _read("died", "Varg Ostmar told the paper Die Woche in 2019 that she would leave.") == []
    assert _read("died", "Varg Ostmar died in 2019.") == [("Varg Ostmar", "2019")]
