"""A company acts by its board: what the board approves is the company's."""

from __future__ import annotations

import datetime as dt

import pytest

from auditor.claim.reader import ClaimReader
from auditor.model import Document
from auditor.rule.load import builtin_rules_path, load_rules

READER = ClaimReader([rule for rule in load_rules([builtin_rules_path()]) if rule.id == "dividend"])


def payers(text: str) -> list[str]:
    claims = READER.read(Document("a", text, published=dt.date(2026, 3, 2)))
    return [claim.subject for claim in claims if not claim.excluded]


@pytest.mark.parametrize(
    "text",
    [
        "Acme's board has approved a dividend of 12 cents a share.",
        "Acme's board of directors approved a dividend of 12 cents a share.",
        "The board of Acme approved a dividend of 12 cents a share.",
        "The directors of Acme declared a dividend of 12 cents a share.",
    ],
)
def test_what_the_board_approves_is_the_companys(text: str) -> None:
    assert payers(text) == ["Acme"]


@pytest.mark.parametrize(
    "text",
    [
        "Acme's board member Jane Miller received a dividend of 12 cents a share.",
        "Acme's mill received a dividend of 12 cents a share.",
        "The fund, on the board of Acme since May, paid a dividend of 12 cents a share.",
    ],
)
def test_what_others_do_is_not_the_companys(text: str) -> None:
    assert payers(text) == []
