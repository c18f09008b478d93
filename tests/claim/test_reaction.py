"""How investors took whose news."""

from __future__ import annotations

import pytest

from auditor.claim.reader import ClaimReader
from auditor.model import Document
from auditor.rule.load import builtin_rules_path, load_rules

READER = ClaimReader([r for r in load_rules([builtin_rules_path()]) if r.id == "market-reaction"])


def taken(text: str) -> list[tuple[str, str]]:
    return [(c.subject, c.value.unit) for c in READER.read(Document(id="a", text=text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Investors have applauded Acme's growing determination.", ("Acme", "positive")),
        ("Investors panned the results of Acme.", ("Acme", "negative")),
        ("The market reaction to Acme's decision was tepid.", ("Acme", "mixed")),
        ("Market reactions have been mixed; Acme's stock fell at first.", ("Acme", "mixed")),
        ("The offer was welcomed by shareholders of Acme.", ("Acme", "positive")),
    ],
)
def test_read(text: str, expected: tuple[str, str]) -> None:
    assert taken(text)
    assert set(taken(text)) == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "Shareholders criticised the government's handling of Acme.",
        "Acme's results were mixed, with sales up and profit down.",
        "In response, Acme welcomed the court's ruling.",
        "Investors are skeptical about sales in general, Dost Research analyst Jane Doe said.",
        "The measures met with a lukewarm response in markets, Acme said.",
        "Miller, criticised by shareholders for the takeover of ailing rival Acme, will stay.",
    ],
)
def test_not_read(text: str) -> None:
    assert taken(text) == []
