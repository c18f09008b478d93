"""``rules check --on`` tells what a corpus shows of a rule."""

from __future__ import annotations

from pathlib import Path

from auditor.model import Document
from auditor.rule.load import read_rulebook
from auditor.ruletest.on_corpus import seen_in

RULE = """id: fine
question: How much was <subject> fined?
subject: organisation
words: [fine, penalty]
unless: [fine print, false labels]
value: money
within: 30 days
settled_by: the authority
examples:
  disputes: |
    2026-03-02 Wire: Acme was fined $40 million.
    2026-03-03 Post: Acme was fined $50 million.
  agrees: |
    2026-03-02 Wire: Acme was fined $40 million.
    2026-03-03 Post: Acme was fined $40 million, it said.
  ignores: |
    2026-03-02 Wire: Acme's fine print is small.
"""


def notes(tmp_path: Path, *texts: str) -> list[str]:
    path = tmp_path / "fine.yaml"
    path.write_text(RULE, encoding="utf-8")
    book = read_rulebook([path])
    found = seen_in(book, [Document(str(i), text) for i, text in enumerate(texts)])
    return [f"{problem.line}:{problem.column}: {problem.message}" for problem in found]


def test_a_word_that_stands_nowhere_is_told(tmp_path: Path) -> None:
    assert notes(tmp_path, "Acme was fined $40 million.") == ["4:15: `penalty` stands in none of 1 article."]


def test_an_unless_that_rules_out_much_is_told(tmp_path: Path) -> None:
    read = ["Acme was fined $40 million, a penalty."] * 12
    hidden = ["Acme's fine print is small."] * 10
    ruled_out = ["Acme was fined $40 million for false labels."] * 8
    assert notes(tmp_path, *read, *hidden, *ruled_out) == [
        "5:10: `fine print` rules out 33 % of the 30 sentences that hold a word of the rule.",
        "5:22: `false labels` rules out 27 % of the 30 sentences that hold a word of the rule.",
    ]


def test_a_rule_that_reads_nothing_says_where_it_stops(tmp_path: Path) -> None:
    told = notes(tmp_path, "Acme was fined a penalty for false names.", "A penalty was fined.")
    assert told == ["1:5: no claim is read of 2 sentences; most stop at value (4)."]
