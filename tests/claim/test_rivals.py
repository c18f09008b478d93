"""A sentence that seems to answer one question in two ways is read, and compared with nothing."""

from __future__ import annotations

import datetime as dt

import pytest

from auditor.claim.rivals import RIVAL
from auditor.model import Claim, Document
from auditor.pipeline import audit, read_claims
from auditor.rule.load import builtin_rules_path, load_rules

BOOK = load_rules([builtin_rules_path()])
DAY = dt.date(2026, 7, 31)


def claims(rule: str, text: str) -> list[Claim]:
    chosen = [r for r in BOOK if r.id == rule]
    return list(read_claims([Document("a", text, published=DAY)], chosen))


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("revenue", "Acme Corp had revenue of $8.3 billion in 2025 and revenue of $7.1 billion in 2024."),
        ("revenue", "In the June quarter Acme Corp reported revenue of $8.3 billion and revenue of $9.7 billion."),
    ],
)
def test_two_answers_of_one_sentence_are_no_dispute(rule: str, text: str) -> None:
    found = claims(rule, text)
    assert len(found) == 2
    assert {claim.excluded for claim in found} == {RIVAL}
    assert not audit([Document("a", text, published=DAY)], BOOK).findings


def test_one_figure_told_twice_is_no_rival() -> None:
    text = "Acme Corp posted a second-quarter profit of $891 million, a profit of about $890 million."
    assert not {claim.excluded for claim in claims("profit-or-loss", text)} - {""}


def test_two_sentences_still_dispute() -> None:
    told = "Acme Corp posted a second-quarter profit of $891 million."
    text = f"{told} Acme Corp made a second-quarter profit of $640 million."
    (finding,) = audit([Document("a", text, published=DAY)], BOOK).findings
    assert finding.rule == "profit-or-loss"


def test_two_periods_of_one_sentence_are_both_compared() -> None:
    text = "Acme Corp posted a second-quarter profit of $891 million against a $3.4 billion loss a year ago."
    found = claims("profit-or-loss", text)
    assert len(found) == 2
    assert {claim.excluded for claim in found} == {""}
