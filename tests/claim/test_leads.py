"""Whose the figure is in a clause that leads into another, and in one that a comma adds to a name."""

from __future__ import annotations

import datetime as dt

import pytest

from auditor.claim.reader import ClaimReader
from auditor.model import Document
from auditor.rule.load import builtin_rules_path, load_rules

_IDS = ("market-value", "founded", "net-debt", "revenue", "chief-executive")
READERS = {rule.id: ClaimReader([rule]) for rule in load_rules([builtin_rules_path()]) if rule.id in _IDS}


def subjects(rule: str, text: str) -> list[str]:
    document = Document("a", text, published=dt.date(2026, 11, 5))
    return [claim.subject for claim in READERS[rule].read(document) if not claim.excluded]


@pytest.mark.parametrize(
    ("rule", "text", "subject"),
    [
        ("market-value", "With a stock market value of $310 million, the Dutch chip maker Acme rose.", "Acme"),
        (
            "market-value",
            "Acme Battery, which has a market value of $21 million, said it would sell shares.",
            "Acme Battery",
        ),
        ("revenue", "Acme Battery, which had sales of $21 million in 2025, said it would sell shares.", "Acme Battery"),
    ],
)
def test_whose_it_is(rule: str, text: str, subject: str) -> None:
    assert subjects(rule, text) == [subject]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("market-value", "With a market value of $310 million, Acme's rival Tarn rose."),
        ("revenue", "It may sell Acme and Tarn, which had sales of $21 million in 2025."),
    ],
)
def test_nobodys(rule: str, text: str) -> None:
    assert subjects(rule, text) == []
