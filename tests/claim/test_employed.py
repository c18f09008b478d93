"""How many people a company employs: who has them, whether they are all of them, and of which time the number is."""

from __future__ import annotations

import datetime as dt
import math

import pytest

from auditor.claim.reader import ClaimReader
from auditor.model import Claim, Document
from auditor.rule.load import builtin_rules_path, load_rules

READER = ClaimReader([rule for rule in load_rules([builtin_rules_path()]) if rule.id == "head-count"])


def read(text: str) -> list[Claim]:
    return READER.read(Document("a", text, published=dt.date(2026, 5, 12)))


def numbers(text: str) -> list[tuple[str, float, float]]:
    """Who has how many, of the claims that are compared."""
    return [(c.subject, c.value.low, c.value.high) for c in read(text) if not c.excluded]


@pytest.mark.parametrize(
    "text",
    [
        "Acme Inc has 34,000 employees.",
        "Acme Inc now has a total of 34,000 staff worldwide.",
        "Acme Inc, which has 34,000 employees, will sell a mill.",
        "Acme Inc, which has a staff of 34,000, will sell a mill.",
        "Acme Inc said it had 34,000 employees.",
        "Acme Inc, with 34,000 employees, makes soap.",
        "Acme Inc had 34,000 employees at the end of March.",
        "Acme Inc has 34,000 workers in 12 plants.",
        "Acme Inc has 34,000 employees, up from 31,000 in 2024.",
        "Acme Inc's 34,000 employees will be paid in May.",
        "Acme Inc may cut its workforce of 34,000 by a tenth.",
        "Acme Inc's headcount fell by about a tenth to 34,000 from 37,800.",
        "Acme Inc's 34,000-strong workforce is on strike.",
        "Acme Inc cut 300 of its 34,000 employees.",
        "Acme Inc employs 34,000 workers, of whom 2,000 are in Elmland.",
        "Acme Inc employs 34,000 men and women.",
        "Acme Inc currently employs a total of 34,000 people.",
        "Acme Inc has 34,000 people on its payroll.",
        "Acme Inc gets by with 34,000 employees.",
        "Acme Inc's headcount stood at 34,000 in May.",
        "With 34,000 employees and 212 shops, Acme Inc is large.",
        "Acme Inc is large. With 34,000 employees, the company is the largest dealer.",
        "34,000 people work for Acme Inc.",
        "34,000 people are employed by Acme Inc.",
    ],
)
def test_all_who_are_employed(text: str) -> None:
    assert numbers(text) == [("Acme", 34000, 34001)]


@pytest.mark.parametrize(
    "text",
    [
        "Acme Inc has 3,000 employees in Elmland.",
        "Acme Inc employs 3,000 people at its mill in Elmstadt.",
        "Acme Inc, which has 3,000 employees at its home office in Elmstadt, said so.",
        "Acme Inc has 3,000 unionized employees.",
        "Acme Inc has 3,000 employees on strike.",
        "Acme Inc has 3,000 employees who are to go.",
        "Acme Inc has 3,000 employees working on the plan.",
        "The cuts fall on Germany, where Acme Inc has 3,000 employees.",
        "Some of the 3,000 people who left are back; 3,000 people work for Acme Inc in Germany.",
        "Acme Inc employs 3,000 engineers.",
        "Acme Inc cut its head office staff to 3,000.",
    ],
)
def test_a_part_of_them_tells_that_there_are_at_least_as_many(text: str) -> None:
    assert numbers(text) == [("Acme", 3000, math.inf)]


@pytest.mark.parametrize(
    "text",
    [
        "Acme Inc has laid off 3,000 employees.",
        "Acme Inc has offered 3,000 employees a bonus.",
        "Acme Inc said 3,000 of its employees went on strike.",
        "Acme Inc told its staff 3,000 people would go.",
        "Acme Inc had 3,000 employees before the war.",
        "By the mid-1950s Acme Inc had 3,000 employees.",
        "Acme Inc had 3,000 employees in 2010.",
        "Acme Inc will have 3,000 employees in 2028.",
        "Acme Inc wants to cut its workforce to 3,000.",
        "Acme Inc's union has 3,000 workers.",
        "3,000 people once worked for Acme Inc.",
        "3,000 people are employed at the mill. Acme Inc is large.",
        "Acme Inc's mill employs 3,000 people.",
        "Acme Inc said each Brightwater dealership employs 48 people.",
        "Acme Inc sold the division and its 3,000 employees.",
        "Acme Inc shut a mill in Elmstadt, with 3,000 employees.",
        "Acme Inc is a company with 3,000 employees.",
        "Headcount is to fall at Acme Inc, with layoffs adding up to 3,000.",
    ],
)
def test_what_is_no_number_of_those_whom_a_company_employs_now(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Calder Corp's 49,000 EWU-represented workers will vote.", "Calder"),
        ("Acme Inc has 3,000 employees at its Elmstadt mill.", "Acme"),
        ("Acme Inc said it would buy Brightwater Inc, which has 3,000 employees.", "Brightwater"),
        ("Brightwater Inc, a rival of Acme Inc, has 3,000 employees.", "Brightwater"),
        ("Acme Inc said it would buy Brightwater Inc, with about 3,000 employees.", "Brightwater"),
    ],
)
def test_whose_they_are(text: str, subject: str) -> None:
    assert [claim.subject for claim in read(text)] == [subject]
