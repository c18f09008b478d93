"""Figures to which a change leads, and whose they are."""

from __future__ import annotations

import datetime as dt

import pytest

from auditor.claim.reader import ClaimReader
from auditor.model import Claim, Document
from auditor.rule.load import builtin_rules_path, load_rules

RULES = {rule.id: rule for rule in load_rules([builtin_rules_path()])}


def read(rule: str, text: str) -> list[Claim]:
    return ClaimReader([RULES[rule]]).read(Document("a", text, published=dt.date(2026, 3, 4)))


@pytest.mark.parametrize(
    ("rule", "text", "answer", "revises"),
    [
        ("investment-total", "Acme raised its AI spending plan to $80 billion.", "$80 billion", "raised … to"),
        ("investment-total", "Acme's AI spending plan was raised to $80 billion.", "$80 billion", "raised … to"),
        ("guidance", "Acme raised its 2026 earnings forecast to $1.40 a share.", "$1.40 a share", "raised … to"),
        ("guidance", "Acme cut its 2026 profit outlook to $1.40 per share.", "$1.40 per share", "cut … to"),
        ("job-cuts", "Acme raised its planned job cuts to 5,000 from 3,000.", "5,000", "raised … to … from 3,000"),
        ("job-cuts", "Acme's job cuts were raised to 5,000.", "5,000", "raised … to"),
    ],
)
def test_a_change_leads_to_the_new_figure(rule: str, text: str, answer: str, revises: str) -> None:
    assert [(c.subject, c.value.text, c.revises, c.excluded) for c in read(rule, text)] == [
        ("Acme", answer, revises, "")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The number of wounded in Monday's blast in Varn rose to 31.",
        "The number of people hurt in Monday's blast in Varn was raised to 31.",
        "The number of people hurt in Monday's blast in Varn has risen to 31.",
    ],
)
def test_a_number_that_moved_is_the_number(text: str) -> None:
    assert [claim.value.text for claim in read("injured", text)] == ["31"]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("injured", "The number of wounded in Monday's blast in Varn is not known, and the price rose to 31."),
        ("injured", "The wounded of Monday's blast in Varn and costs rose to 31."),
        ("job-cuts", "Acme cut jobs to 5,000 from 8,000."),
    ],
)
def test_what_moved_is_something_else(rule: str, text: str) -> None:
    assert read(rule, text) == []


def test_what_others_forecast_is_not_ones_own_outlook() -> None:
    assert all(c.excluded for c in read("guidance", "Brightwater cut Acme's 2026 earnings forecast to $1.40 a share."))


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Brightwater said Acme raised its AI spending plan to $80 billion.", "Acme"),
        ("Brightwater said that Acme raised its planned spending on AI to $80 billion.", "Acme"),
        ("Acme said it raised its AI spending plan to $80 billion.", "Acme"),
    ],
)
def test_what_is_said_of_another_is_of_the_other(text: str, subject: str) -> None:
    assert [claim.subject for claim in read("investment-total", text)] == [subject]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Miller said 95 people were arrested on Tuesday.",
        "Jane Miller was arrested over Tuesday's riot.",
        "Jane Miller alleged the company was arrested on Tuesday.",
    ],
)
def test_an_arrest_of_others_or_on_another_day_is_not_read(text: str) -> None:
    assert read("arrested", text) == []


def test_who_is_told_to_be_arrested_is_the_speaker_only_where_he_says_so() -> None:
    assert [c.subject for c in read("arrested", "Jane Miller said she was arrested on Tuesday.")] == ["Jane Miller"]


def test_a_pronoun_that_may_be_of_two_is_of_neither() -> None:
    assert read("arrested", "Jane Miller met Ruth Varga on Sunday, and she was arrested on Tuesday.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested opposition leader Jane Miller on Monday.",
        "Police arrested the former mayor Jane Miller on Monday.",
        "The army arrested Prime Minister Jane Miller on Monday.",
        "The army arrested Jane Miller on Monday.",
    ],
)
def test_words_that_describe_may_stand_before_the_one_it_is_done_to(text: str) -> None:
    assert [claim.subject for claim in read("arrested", text)] == ["Jane Miller"]


@pytest.mark.parametrize(
    "text", ["Police arrested a friend of Jane Miller on Monday.", "Police arrested men who met Jane Miller on Monday."]
)
def test_others_that_are_named_beside_it_are_not_the_one_it_is_done_to(text: str) -> None:
    assert read("arrested", text) == []
