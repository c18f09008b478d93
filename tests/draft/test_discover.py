"""What several articles say of the same subjects, and no rule covers, is found; what a rule covers is not."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

from auditor.draft.discover import discover
from auditor.draft.show import pattern_line, patterns_table
from auditor.model import Document
from auditor.rule.load import load_rules

if TYPE_CHECKING:
    from pathlib import Path

RULE = """
id: fine
question: How much was <subject> fined?
subject: organisation
words: [fine]
value: money
within: 30 days
examples:
  disputes: |
    2026-03-02 Wire: Acme was fined $40 million.
    2026-03-03 Post: Acme was fined $55 million.
  agrees: |
    2026-03-02 Wire: Acme was fined $40 million.
    2026-03-03 Post: Acme was fined $40 million.
  ignores: |
    2026-03-02 Wire: Acme was fined.
"""
TEXTS = [
    "Acme was fined $40 million. Acme owes its banks $3 billion.",
    "Acme was fined $55 million. Acme owes its banks $2 billion.",
    "Brightwater owes its lenders $5 billion. Rain fell for 3 days.",
    "Brightwater owed its lenders $6 billion at the end.",
    "Corvid owes its owners $7 billion.",
]


def articles() -> list[Document]:
    return [Document(f"{i}.txt", text, published=dt.date(2026, 3, i)) for i, text in enumerate(TEXTS, start=1)]


def test_patterns_are_counted_by_subject_and_article() -> None:
    found = {pattern.name: pattern for pattern in discover(articles(), [], least=1)}
    owed = found["owe:money"]
    assert (owed.claims, owed.documents, owed.subjects, owed.shared) == (5, 5, 3, 2)
    assert len(owed.examples) == 3
    assert "fine:money" in found


def test_what_a_rule_covers_is_no_pattern(tmp_path: Path) -> None:
    (tmp_path / "fine.yaml").write_text(RULE, encoding="utf-8")
    names = [pattern.name for pattern in discover(articles(), load_rules([tmp_path]), least=1)]
    assert names == ["owe:money"]


def test_the_order_of_articles_changes_no_count() -> None:
    there = [(p.name, p.claims, p.documents, p.shared) for p in discover(articles(), [], least=1)]
    back = [(p.name, p.claims, p.documents, p.shared) for p in discover(reversed(articles()), [], least=1)]
    assert there == back


def test_patterns_are_printed() -> None:
    patterns = discover(articles(), [], least=1)
    table = patterns_table(patterns, 1)
    assert "owe:money" in table
    assert "1 pattern; 1 more with --most" in table
    assert json.loads(pattern_line(patterns[0]))["shared"] == 2
    assert patterns_table([], 5) == "No pattern recurs that the rules do not cover.\n"
