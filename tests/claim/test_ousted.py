"""When somebody was put out of an office: by verb or noun, with the office between the word and its date."""

from __future__ import annotations

import datetime as dt

import pytest

from auditor.claim.reader import ClaimReader
from auditor.model import Document
from auditor.rule.load import builtin_rules_path, load_rules

READER = ClaimReader([rule for rule in load_rules([builtin_rules_path()]) if rule.id == "ousted"])


def ousted(text: str) -> list[tuple[str, str]]:
    claims = READER.read(Document("a", text, published=dt.date(2026, 3, 2)))
    return [(claim.subject, claim.value.answer) for claim in claims if not claim.excluded]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Miller, who was ousted as chief executive of Elmfield Soap Works in May 2024, sued.",
        "Jane Miller was dismissed as director in May 2024.",
        "The dismissal of Jane Miller as director in May 2024 was wrong.",
        "Jane Miller's ouster in May 2024 was a shock.",
        "Jane Miller, driven from power by protests in May 2024, came home.",
        "Jane Miller was voted out in May 2024.",
        "The board sacked Jane Miller in May 2024.",
        "The house voted to oust Speaker Jane Miller in May 2024.",
    ],
)
def test_when_somebody_was_ousted(text: str) -> None:
    assert ousted(text) == [("Jane Miller", "May 2024")]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Miller dismissed the charge in May 2024.",
        "Jane Miller sacked Tom Arden's brother in May 2024.",
        "Jane Miller was removed from the list in May 2024.",
        "Jane Miller fired a shot in May 2024.",
        "In May 2024 Acme Inc bought a firm that had sought Jane Miller's ouster.",
    ],
)
def test_who_puts_out_others_is_not_ousted(text: str) -> None:
    assert ousted(text) == []
