"""Everything the report layer prints, compared whole with tests/report/golden.

``AUDITOR_UPDATE_GOLDEN=1 pytest tests/report`` writes the files anew.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import report_samples as samples

from auditor.model import Choice, Claim, Document, Example, Facet, Report, Rule, Span, Tolerance
from auditor.report import FORMATS, render
from auditor.report.explain import render_finding
from auditor.report.json import claim_line, mention_line
from auditor.report.look import Look
from auditor.report.reading import claims_table, mentions_table
from auditor.report.rulebook import rule_text, rules_json, rules_table

if TYPE_CHECKING:
    from collections.abc import Callable

GOLDEN = Path(__file__).parent / "golden"
ENDINGS = {
    "table": "txt",
    "json": "json",
    "jsonl": "jsonl",
    "csv": "csv",
    "markdown": "md",
    "html": "html",
    "sarif": "sarif",
    "junit": "xml",
    "github": "github.txt",
    "gitlab": "gitlab.json",
}
REPORTS: dict[str, Callable[[], Report]] = {
    "full": samples.full_report,
    "clean": samples.clean_report,
    "empty": samples.empty_report,
}


def all_claims() -> list[Claim]:
    report = samples.full_report()
    return [claim for group in (*report.agreements, *report.changes) for claim in group.claims]


def a_rule() -> Rule:
    article = Document("1", "Acme will invest $10 billion in AI.", source="Wire", published=samples.MARCH_2)
    other = Document("2", "Acme is spending $6.5 billion on AI.")
    return Rule(
        id="investment-total",
        question="How much will <subject> invest in <topic>?",
        subject=("organisation",),
        words=("invest", "spend"),
        value="money",
        unless=("investment bank",),
        tied_to=("<value> in",),
        same=(Facet("topic", (Choice("AI", ("AI", "cloud")), Choice("chips", ("chip",), within="AI")), "skip"),),
        within=Span("90 days", 2160),
        tolerance=Tolerance("3%", 0.03, "relative"),
        settled_by="the company's own filing",
        examples=(Example("disputes", (article, other), 12), Example("ignores", (other,), 15)),
        path="rules/investment-total.yaml",
    )


def printed() -> dict[str, str]:
    files = {f"{name}.{ENDINGS[form]}": render(make(), form) for name, make in REPORTS.items() for form in FORMATS}
    findings = {
        "direction": samples.direction_finding(),
        "investment": samples.investment_finding(),
        "name": samples.name_finding(),
        "deadline": samples.deadline_finding(),
    }
    files["full-quotes.txt"] = render(samples.full_report(), "table", Look(quotes=True))
    files["full-80.txt"] = render(samples.full_report(), "table", Look(width=80))
    files["full-grid.txt"] = render(samples.full_report(), "table", Look(style="rounded_grid"))
    files |= {f"explain-{name}.txt": render_finding(finding) for name, finding in findings.items()}
    return files | {
        "claims.txt": claims_table(all_claims()),
        "claims.jsonl": "".join(map(claim_line, all_claims())),
        "read.txt": mentions_table([(samples.READ_TEXT, samples.MENTIONS)]),
        "read.jsonl": mention_line(samples.READ_TEXT, samples.MENTIONS),
        "rules.txt": rules_table([a_rule()]),
        "rules.json": rules_json([a_rule()]),
        "rule.txt": rule_text(a_rule()),
    }


@pytest.mark.parametrize("name", sorted(printed()))
def test_prints_the_golden_file(name: str) -> None:
    path = GOLDEN / name
    text = printed()[name]
    if os.environ.get("AUDITOR_UPDATE_GOLDEN"):
        path.write_bytes(text.encode())
    assert path.read_bytes().decode() == text


def test_no_golden_file_is_left_over() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == set(printed())
