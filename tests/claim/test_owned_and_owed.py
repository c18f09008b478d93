"""Who owes and who is in debt, what is owned by *whose* or called by its country, and who holds a board's chair."""

from __future__ import annotations

import datetime as dt
import math

import pytest

from auditor.claim.reader import ClaimReader
from auditor.model import Claim, Document
from auditor.rule.load import builtin_rules_path, load_rules

RULES = {rule.id: rule for rule in load_rules([builtin_rules_path()])}


def claims(rule: str, text: str) -> list[Claim]:
    """The claims that are compared."""
    found = ClaimReader([RULES[rule]]).read(Document("a", text, published=dt.date(2026, 5, 12)))
    return [claim for claim in found if not claim.excluded]


def answers(rule: str, text: str) -> list[tuple[str, str]]:
    return [(claim.subject, claim.value.text) for claim in claims(rule, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Acme owes $5 billion.",
        "Acme, which owes its creditors $5 billion, met them on Monday.",
        "Acme has $5 billion of debt.",
        "Acme has total debts of $5 billion.",
        "Acme, with debt of $5 billion, failed.",
        "Acme is $5 billion in debt.",
        "Acme, which carries borrowings of $5 billion, failed.",
    ],
)
def test_who_is_in_debt(text: str) -> None:
    (claim,) = claims("debt", text)
    assert (claim.subject, claim.value.text, math.isfinite(claim.value.high)) == ("Acme", "$5 billion", True)


@pytest.mark.parametrize(
    "text",
    ["Acme owes Calder $5 billion.", "Acme owes $5 billion to Calder.", "Acme owes local suppliers $5 billion."],
)
def test_what_one_creditor_is_owed_is_a_part(text: str) -> None:
    (claim,) = claims("debt", text)
    assert claim.value.high == math.inf


@pytest.mark.parametrize(
    "text",
    [
        "Acme has long-term debt of $5 billion.",
        "Acme's bank has debts of $5 billion.",
        "Acme has $5 billion of debt and preferred stock.",
        "Acme has $5 billion of debt maturing in May.",
        "Acme was fined, while oil firms owed $5 billion between them.",
        "Acme is owed $5 billion by others.",
        "Acme brought its cut in debt to $5 billion.",
        "Acme invested $5 billion in debt of others.",
        "Acme has put $5 billion in bonds.",
    ],
)
def test_no_debt_of_acme(text: str) -> None:
    assert "Acme" not in [claim.subject for claim in claims("debt", text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Inflation in the UK rose to 4 percent in April.", "UK"),
        ("UK inflation rose to 4 percent in April.", "UK"),
        ("Chilean inflation rose to 4 percent in April.", "Chile"),
        ("Swedish consumer price inflation rose to 4 percent in April.", "Sweden"),
        ("Chilean inflation rose to 4 percent in April, the highest in more than three years.", "Chile"),
        ("London house price inflation rose to 4 percent in April.", ""),
        ("Inflation rose to 4 percent in April.", ""),
    ],
)
def test_what_is_called_by_its_country(text: str, told: str) -> None:
    assert [subject for subject, _ in answers("inflation", text)] == [told] * bool(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Acme chair Dame Jane Miller spoke.", [("Acme", "Jane Miller")]),
        ("Acme's chairman, Sir Tom Roe, spoke.", [("Acme", "Tom Roe")]),
        ("Jane Miller, chair of the supervisory board of Acme, spoke.", [("Acme", "Jane Miller")]),
        ("Jane Miller, chair of the board of directors at Acme, spoke.", [("Acme", "Jane Miller")]),
        ("Jane Miller, chair of the audit committee of the board of Acme, spoke.", []),
        ("Acme Inc named Sir Tom Roe its chairman.", [("Acme", "Tom Roe")]),
        ("Acme Inc said its board has elected Tom Roe as chairman.", [("Acme", "Tom Roe")]),
        ("Acme Inc said its board will elect Tom Roe as chairman in May.", []),
        ("Acme Inc named Tom Roe as chairman.", [("Acme", "Tom Roe")]),
        ("Tom Roe has taken over as chairman of Acme Inc.", [("Acme", "Tom Roe")]),
        ("Newly appointed Acme chairman Tom Roe spoke.", []),
    ],
)
def test_chairs(text: str, told: list[tuple[str, str]]) -> None:
    assert answers("chairman", text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Lumina 3.9, the latest version of the mail program, is out.", [("Lumina", "3.9")]),
        ("Acme unveiled Lumina 3.9, the latest version of its mail program.", [("Lumina", "3.9")]),
        ("Lumina was updated to 3.9, its current version.", [("Lumina", "3.9")]),
        ("The Lumina browser has reached version 144.", [("Lumina", "144")]),
    ],
)
def test_products_named_before_their_version(text: str, told: list[tuple[str, str]]) -> None:
    assert answers("latest-version", text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Jane Doe created Acme Inc in 1934.", [("Acme", "Jane Doe")]),
        ("Acme Foods was launched by Jane Doe.", []),
        ("Tom Roe and former banker Jane Doe launched Acme Foods.", []),
        (
            "Acme Capital, the activist fund launched in May by its founder Jane Doe, met.",
            [("Acme Capital", "Jane Doe")],
        ),
        ("Jane Doe, who launched Acme Foods, has left.", [("Acme Foods", "Jane Doe")]),
        ("Jane Doe created Lumina at home.", []),
        ("Jane Doe launched a bid for Acme Inc.", []),
    ],
)
def test_only_companies_are_created(text: str, told: list[tuple[str, str]]) -> None:
    assert answers("founder", text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Acme Inc, whose global workforce numbers 34,000, makes soap.",
        "Employing 34,000 people, Acme Inc is the largest of them.",
        "Acme Inc's headcount has now risen to 34,000.",
        "Acme Inc counts 34,000 people on its payroll.",
        "Acme Inc has 34,000 team members.",
        "Founded in 1934, Acme Inc has 34,000 employees.",
        "Acme Inc has cut a third of its jobs, leaving it with 34,000 employees.",
        "In April 34,000 people were working for Acme Inc.",
    ],
)
def test_more_ways_to_employ(text: str) -> None:
    assert [(c.subject, c.value.low, c.value.high) for c in claims("head-count", text)] == [("Acme", 34000, 34001)]
