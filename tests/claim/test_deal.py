"""What a company is bought for, where several offers or debts stand in one sentence."""

from __future__ import annotations

import datetime as dt
import math

import pytest

from auditor.claim.reader import ClaimReader
from auditor.model import Document
from auditor.rule.load import builtin_rules_path, load_rules

READER = ClaimReader([rule for rule in load_rules([builtin_rules_path()]) if rule.id == "deal-value"])


def told(text: str) -> list[tuple[str, str, str | None]]:
    claims = READER.read(Document("a.txt", text, published=dt.date(2026, 3, 2)))
    return [(claim.subject, claim.value.text, dict(claim.same)["basis"]) for claim in claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It follows Acme's $5.9 billion offer for its rival Calder Inc and the $18 billion takeover bid by the"
            " drugmaker Tessel for Northvale Corp.",
            [("Calder", "$5.9 billion")],
        ),
        ("Acme agreed to buy Calder Inc in a $5.9 billion deal.", [("Calder", "$5.9 billion")]),
        ("Acme and Tessel made separate offers of $5.9 billion for Calder Inc.", []),
        ("Calder Inc is being bought by its rival Acme for $5.9 billion.", [("Calder", "$5.9 billion")]),
        ("Calder Inc was acquired for $5.9 billion.", [("Calder", "$5.9 billion")]),
        ("Acme will pay $5.9 billion for Calder Inc.", [("Calder", "$5.9 billion")]),
        ("Acme paid $900 for Calder Inc.", []),
        ("Calder Inc's boat unit was bought by Acme for $5.9 billion.", []),
        ("Shares in Calder Inc were bought by Acme for $5.9 billion.", []),
        ("Acme will pay $5.9 billion for Calder Inc shares.", []),
    ],
)
def test_each_offer_has_its_own_sum(text: str, expected: list[tuple[str, str]]) -> None:
    assert [claim[:2] for claim in told(text)] == expected


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Acme will buy Calder Inc for $5.9 billion, including debt.", "with debt"),
        ("Acme will buy Calder Inc for $5.9 billion, in equity.", "in all"),
        ("Acme will buy Calder Inc for $5.9 billion. Its debt rating may be cut.", None),
        ("The agency looks at senior debt. Acme will buy Calder Inc for $5.9 billion.", None),
        ("The private equity firm Acme will buy Calder Inc for $5.9 billion.", None),
    ],
)
def test_a_basis_is_said_in_so_many_words(text: str, basis: str | None) -> None:
    assert [claim[2] for claim in told(text)] == [basis]


def test_a_sum_in_cash_beside_one_in_stock_is_a_part() -> None:
    text = "Acme will buy Calder Inc for $3.5 billion in cash and $700 million in stock."
    (claim,) = READER.read(Document("a.txt", text, published=dt.date(2026, 3, 2)))
    assert claim.value.low == 3_450_000_000
    assert not math.isfinite(claim.value.high)
    (claim,) = READER.read(Document("a.txt", "Acme will buy Calder Inc for $3.5 billion in cash.", published=None))
    assert math.isfinite(claim.value.high)


def test_an_amount_right_before_another_deal_is_that_deals() -> None:
    text = "Acme Inc grew, first with the purchase of Calder and then with a $2 billion deal to buy Corvid's mills."
    assert told(text) == []
