"""The example corpus is read right, and the committed reports are what an audit of it prints.

``AUDITOR_UPDATE_GOLDEN=1 pytest tests/test_examples.py`` writes reports/ and README's excerpt anew.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from auditor.corpus.read import read_corpus
from auditor.model import Document, Finding, Report
from auditor.pipeline import audit
from auditor.report import FORMATS
from auditor.rule.load import builtin_rules_path, load_rules

ROOT = Path(__file__).parent.parent
REPORTS = ROOT / "reports"
README = ROOT / "README.md"
EXCERPT = re.compile(r"(?P<head><!-- report -->\n```text\n)(?P<text>.*?)(?P<foot>^```$)", re.DOTALL | re.MULTILINE)
FILES = {
    "examples.txt": "table",
    "examples.json": "json",
    "examples.jsonl": "jsonl",
    "examples.csv": "csv",
    "examples.md": "markdown",
    "examples.html": "html",
    "examples.sarif": "sarif",
    "examples.junit.xml": "junit",
    "examples.github.txt": "github",
    "examples.gitlab.json": "gitlab",
}
_TABLE_DAY = re.compile(r'(?<=Exchange rates up to )\d{4}-\d\d-\d\d|(?<="rates": ")\d{4}-\d\d-\d\d')


def undated(report: str) -> str:
    """A report without the last day of the rate table, which grows with every release of its library."""
    return _TABLE_DAY.sub("(the table's last day)", report)


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The reports of ``auditor audit examples``, run as a user runs it from the project's folder."""
    folder = tmp_path_factory.mktemp("reports")
    formats = [f"--format={form}={folder / name}" for name, form in FILES.items()]
    done = subprocess.run(
        [sys.executable, "-m", "auditor", "audit", "examples", "--quiet", *formats],
        cwd=ROOT, check=False, capture_output=True,
        env={name: value for name, value in os.environ.items() if name != "GITHUB_STEP_SUMMARY"},
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"")
    return {name: (folder / name).read_bytes().decode() for name in FILES}


@pytest.fixture(scope="module")
def report() -> Report:
    return audit(read_corpus([str(ROOT / "examples")], None, print), load_rules([builtin_rules_path()]))


@pytest.mark.parametrize("name", FILES)
def test_the_committed_report_is_what_an_audit_prints(printed: dict[str, str], name: str) -> None:
    path = REPORTS / name
    if os.environ.get("AUDITOR_UPDATE_GOLDEN"):
        path.write_bytes(printed[name].encode())
    assert undated(path.read_bytes().decode()) == undated(printed[name])


def test_every_format_has_a_committed_report() -> None:
    assert set(FILES.values()) == set(FORMATS)
    assert {path.name for path in REPORTS.iterdir()} == set(FILES)


def test_readme_shows_the_beginning_and_the_end_of_that_report(printed: dict[str, str]) -> None:
    blocks = printed["examples.txt"].split("\n\n")
    excerpt = "\n\n".join(["$ auditor audit examples", *blocks[:2], "…", blocks[-1]])
    readme = README.read_text(encoding="utf-8")
    if os.environ.get("AUDITOR_UPDATE_GOLDEN"):
        README.write_bytes(EXCERPT.sub(lambda m: m["head"] + excerpt + m["foot"], readme).encode())
        readme = README.read_text(encoding="utf-8")
    assert [undated(match["text"]) for match in EXCERPT.finditer(readme)] == [undated(excerpt)]


def test_the_contradictions_are_the_three_that_were_written_into_the_articles(report: Report) -> None:
    found = {(finding.rule, finding.subject, finding.level, answers(finding)) for finding in report.findings}
    assert found == {
        ("investment-total", "Calder Robotics", "error", ("$4 billion", "$6.5 billion")),
        ("stock-direction", "Osterby", "warning", ("down (down 1.3 percent)", "up (closed up 4.2 percent)")),
        ("chief-executive", "Marlow Freight", "warning", ("Daniel Okoro", "Ines Farrow")),
    }


def answers(finding: Finding) -> tuple[str, ...]:
    return tuple(sorted(position.answer for position in finding.positions))


def test_a_wire_story_in_two_papers_is_one_story(report: Report) -> None:
    finding = next(finding for finding in report.findings if finding.rule == "chief-executive")
    farrow = next(position for position in finding.positions if position.answer == "Ines Farrow")
    assert (len(farrow.claims), farrow.origins) == (2, 1)


def test_a_plan_that_was_raised_is_a_change(report: Report) -> None:
    changes = [(group.subject, [claim.value.answer for claim in group.claims]) for group in report.changes]
    assert changes == [("Pellworth", ["1.2 billion euros", "1.8 billion euros"])]


def test_kronor_agree_with_dollars(report: Report) -> None:
    pairs = [{claim.value.unit for claim in group.claims} for group in report.agreements]
    assert {"SEK", "USD"} in pairs
    assert report.rates


def test_timelines_and_one_year_s_spending_agree(report: Report) -> None:
    agreed = {(group.rule, group.subject) for group in report.agreements}
    assert {("spending-timeline", "Norrhaven"), ("capital-spending", "Norrhaven")} <= agreed


def test_another_company_and_another_day_and_year_are_compared_with_nothing(report: Report) -> None:
    groups = [*report.agreements, *report.changes]
    compared = {claim.quote for group in groups for claim in group.claims}
    compared |= {claim.quote for f in report.findings for position in f.positions for claim in position.claims}
    for words in ("Fenwick", "closed up 2 percent", "in 2026"):
        assert [quote for quote in compared if words in quote] == []
    assert report.ledger.alone == 53
    assert report.ledger.not_compared == 0


def test_the_articles_are_short(report: Report) -> None:
    documents = list(read_corpus([str(ROOT / "examples")], None, print))
    assert len(documents) == report.ledger.documents == 16
    for document in documents:
        assert isinstance(document, Document)
        assert 80 <= len(document.text.split()) <= 200, document.id
