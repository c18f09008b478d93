"""A close told by its session's end, since when a price was not seen, and market value that was taken away."""

from __future__ import annotations

import datetime as dt

import pytest

from auditor.claim.reader import ClaimReader
from auditor.model import Document
from auditor.rule.load import builtin_rules_path, load_rules

RULES = {rule.id: rule for rule in load_rules([builtin_rules_path()])}


def answers(rule: str, text: str) -> list[str]:
    """The answers of the claims that are compared, all of Acme."""
    claims = ClaimReader([RULES[rule]]).read(Document("a", text, published=dt.date(2026, 5, 12)))
    assert {c.subject for c in claims} <= {"Acme"}
    return [c.value.answer for c in claims if not c.excluded]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Acme Inc shares closed 17.4% lower at 212.6 pence, a level last seen in March 2009.",
            "last seen in March 2009",
        ),
        ("Acme Inc shares sank to lows not seen since 2009.", "not seen since 2009"),
        ("Acme Inc shares are cheaper than at any time since March 2009.", "time since March 2009"),
        ("Acme Inc shares ended lower, their lowest finish since May 2013.", "lowest finish since May 2013"),
    ],
)
def test_since_when_a_price_was_not_seen(text: str, told: str) -> None:
    assert answers("stock-record", text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Acme Inc's stock sank 61% to $7.84 on Monday, from $20.10 the day before.", ["down (sank 61%)"]),
        ("Acme Inc shares ended 17% down, their lowest finish since May 2013.", ["down (17% down)"]),
        ("Acme Inc shares closed 7% lower at $4, a level last seen in March 2009.", ["down (7% lower)"]),
        ("Acme Inc shares, which had lost a third in 2025, closed 6% higher.", ["up (6% higher)"]),
        ("Acme Inc shares had fallen 3% by the closing bell on Monday.", ["down (fallen 3%)"]),
        ("Acme Inc shares finished the week 3% higher.", []),
        ("Acme Inc ended the day in Varn 11.8 per cent down at 7.94 euros.", ["down (11.8 per cent down)"]),
        ("Acme Inc (ACM.N) closed up 3% on Monday.", ["up (closed up 3%)"]),
        ("Acme Inc finished the year 3% higher.", []),
        ("Acme Inc closed its books with sales 3% higher.", []),
        ("Sales at Acme Inc ended 3% higher.", []),
        ("Acme Inc and Brightwater Inc closed 3% lower.", []),
        ("The benchmark index .ABCD ended down 0.8 percent, and the Nasdaq closed 3% lower.", []),
        ("Acme Inc shares ended the year 3% higher.", []),
        ("Acme Inc shares have fallen 3% since May.", []),
    ],
)
def test_the_move_of_a_day(text: str, told: list[str]) -> None:
    assert answers("stock-move", text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A drop in its shares took $38 billion off the value of Acme Inc.", ["down (took $38 billion)"]),
        ("Some $61 billion of Acme Inc's market capitalization was gone by the close.", ["down (Some $61 billion)"]),
        ("$38 billion was wiped off the market value of Acme Inc.", ["down ($38 billion)"]),
        ("The fund sold $38 billion of bonds, which took its toll on Acme Inc's market value.", []),
    ],
)
def test_market_value_that_is_taken_away(text: str, told: list[str]) -> None:
    assert answers("market-value-change", text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Acme Inc, with a market value of $38 billion, makes soap.",
        "That gives Acme Inc a market value of $38 billion.",
        "Acme Inc is worth $38 billion on the stock market.",
    ],
)
def test_what_a_company_is_worth(text: str) -> None:
    assert answers("market-value", text) == ["$38 billion"]
