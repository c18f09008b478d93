"""Who has a sum that a relative clause or a *with* tells: "Acme, which has a market value of $5 billion"."""

from __future__ import annotations

import datetime as dt

import pytest

from auditor.claim.reader import ClaimReader
from auditor.model import Document
from auditor.rule.load import builtin_rules_path, load_rules

READER = ClaimReader([rule for rule in load_rules([builtin_rules_path()]) if rule.id == "market-value"])


def owners(text: str) -> list[str]:
    claims = READER.read(Document("a", text, published=dt.date(2026, 3, 2)))
    return [claim.subject for claim in claims if not claim.excluded]


@pytest.mark.parametrize(
    "text",
    [
        "Acme, which has a market value of $5 billion, makes soap.",
        "Shares of Acme, which had a market value of $5 billion, fell.",
        "With a market value of $5 billion, Acme is no giant.",
        "With a market value of $5 billion, the Dutch soap maker Acme is no giant.",
        "The market value of the AI chip designer Acme hit $5 billion.",
    ],
)
def test_who_has_the_sum(text: str) -> None:
    assert owners(text) == ["Acme"]


@pytest.mark.parametrize(
    "text",
    [
        "Acme sells its shops in Elmland and the Outer Isles, which have a market value of $5 billion.",
        "With a market value of $5 billion, the share of Acme in the mill is no trifle.",
        "With a market value of $5 billion, Acme's mill is no trifle.",
    ],
)
def test_another_has_the_sum(text: str) -> None:
    assert owners(text) == []
