"""A figure told as a part, or at another rate than the rule's, is the likeliest harmless reason of its dispute."""

from __future__ import annotations

import datetime as dt

import pytest

from auditor.claim.reader import ClaimReader
from auditor.model import Document
from auditor.pipeline import audit
from auditor.report.explain import render_finding
from auditor.rule.load import builtin_rules_path, load_rules

_IDS = ("investment-total", "capital-spending", "death-toll", "oil-output")
RULES = {rule.id: rule for rule in load_rules([builtin_rules_path()]) if rule.id in _IDS}
DAY = dt.date(2026, 3, 2)


def told(rule: str, text: str) -> list[str]:
    return [claim.told_as for claim in ClaimReader([RULES[rule]]).read(Document("a", text, published=DAY))]


@pytest.mark.parametrize(
    ("rule", "text", "how"),
    [
        ("investment-total", "Acme will invest another $6 billion in AI.", "part"),
        ("investment-total", "Acme will invest more than $6 billion in AI.", ""),
        ("investment-total", "Acme will invest $6 billion in AI.", ""),
        ("investment-total", "Acme will spend $6 billion a year on AI.", "a year"),
        ("death-toll", "A blast in Varn, Ohio, killed four soldiers on Monday.", "part"),
        ("death-toll", "A blast in Varn, Ohio, killed a boy on Monday.", "part"),
        ("death-toll", "A blast in Varn, Ohio, killed at least four people on Monday.", ""),
        ("death-toll", "A blast in Varn, Ohio, killed four people on Monday.", ""),
    ],
)
def test_how_a_figure_is_told(rule: str, text: str, how: str) -> None:
    assert told(rule, text) == [how]


def test_a_part_is_the_likeliest_reason() -> None:
    documents = [
        Document("a.txt", "Acme will invest another $6 billion in AI.", published=DAY),
        Document("b.txt", "Acme will invest $4 billion in AI.", published=DAY),
    ]
    (finding,) = audit(documents, [RULES["investment-total"]]).findings
    assert finding.harmless == "“$6 billion” is told as a part, and the other figure may be of the whole"
    assert "told as   a part: the whole is at least as much" in render_finding(finding)


def test_a_rate_is_the_likeliest_reason() -> None:
    documents = [
        Document("a.txt", "Acme will spend $8 billion a year on data centres in 2026.", published=DAY),
        Document("b.txt", "Acme will spend $5 billion on data centres in 2026.", published=DAY),
    ]
    (finding,) = audit(documents, [RULES["capital-spending"]]).findings
    assert (
        finding.harmless == "“$8 billion a year” is told as so much a year, and the other figure may be of another time"
    )
    assert "told as   so much a year" in render_finding(finding)


def test_what_all_are_told_as_explains_nothing() -> None:
    documents = [
        Document(name, f"Acme will spend ${size} billion a year on data centres in 2026.", published=DAY)
        for name, size in (("a.txt", 8), ("b.txt", 5))
    ]
    (finding,) = audit(documents, [RULES["capital-spending"]]).findings
    assert "so much" not in finding.harmless
