"""Figures that two claims must share, the ends of a range, forecasts of one's own, subjects that a rule ties."""

from __future__ import annotations

import datetime as dt

import pytest

from auditor.model import Document, Report, Rule
from auditor.pipeline import audit
from auditor.rule.load import load_rules

EXAMPLES = """
examples:
  disputes: |
    2026-03-02 Wire: x.
  agrees: |
    2026-03-02 Wire: x.
  ignores: |
    2026-03-02 Wire: x.
"""
MOVE = """
id: move
question: How far had <subject>'s shares moved at <level>?
subject: organisation
words: [share, stock]
value: change
same:
  level:
    is: [to <money>, at <money>]
    otherwise: skip
  period: day
"""
OUTLOOK = """
id: outlook
question: What does <subject> expect to earn per share?
subject: organisation
words: [earn, earnings]
value: money per share
limit: yes
stance: [own forecast]
within: 30 days
"""


def book(text: str, folder: str) -> tuple[Rule, ...]:
    from pathlib import Path  # noqa: PLC0415

    path = Path(folder) / "rule.yaml"
    path.write_text(text.strip() + EXAMPLES, encoding="utf-8")
    return load_rules([path])


def outcome(rules: tuple[Rule, ...], *texts: str) -> Report:
    day = dt.date(2026, 3, 2)
    return audit([Document(id=str(i), text=text, published=day) for i, text in enumerate(texts)], rules)


def test_claims_that_share_a_level_and_differ_are_an_error(tmp_path: object) -> None:
    rules = book(MOVE, str(tmp_path))
    report = outcome(rules, "Acme shares fell 2.3 percent to $43.68.", "Acme shares fell 1 percent to $43.68.")
    (finding,) = report.findings
    assert finding.level == "error"
    assert finding.question == "How far had Acme's shares moved at 43.68 USD?"


@pytest.mark.parametrize("other", ["Acme shares fell 1 percent to $44.26.", "Acme shares fell 1 percent."])
def test_claims_of_another_level_are_not_compared(tmp_path: object, other: str) -> None:
    assert not outcome(book(MOVE, str(tmp_path)), "Acme shares fell 2.3 percent to $43.68.", other).findings


@pytest.mark.parametrize(
    ("one", "other", "findings"),
    [
        ("Acme expects to earn $1.10 to $1.20 a share.", "Acme expects to earn $1.10 to $1.30 a share.", 1),
        ("Acme expects to earn $1.10 to $1.20 a share.", "Acme expects to earn up to $1.20 a share.", 0),
        ("Acme expects to earn up to $1.20 a share.", "Acme expects to earn up to $1.40 a share.", 1),
        ("Acme expects to earn at least $1.10 a share.", "Acme expects to earn up to $1.20 a share.", 0),
        ("Acme expects to earn $1.10 a share.", "Acme expects to earn $1.10 a share.", 0),
    ],
)
def test_with_limit_the_ends_are_the_answers(tmp_path: object, one: str, other: str, findings: int) -> None:
    assert len(outcome(book(OUTLOOK, str(tmp_path)), one, other).findings) == findings


def test_only_ones_own_forecast_counts(tmp_path: object) -> None:
    rules = book(OUTLOOK, str(tmp_path))
    own = outcome(rules, "Acme forecasts earnings of $1.10 a share.", "Acme sees earnings of $1.40 a share.")
    assert len(own.findings) == 1
    theirs = outcome(rules, "Acme sees earnings of $1.10 a share.", "Analysts expect Acme to earn $1.40 a share.")
    assert not theirs.findings
