"""Green means looked at: a run of which nothing, or not enough, was read does not end well."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.api import audit as audited
from auditor.cli import main
from auditor.model import Document
from auditor.options import Options

if TYPE_CHECKING:
    from pathlib import Path

FIRST = "Acme will invest $10 billion in AI."
SECOND = "Acme is spending $6.5 billion on AI."
SENTENCES = (
    FIRST, SECOND, "Acme will not invest $3 billion in AI.", "If it grows, Acme will invest $9 billion in AI.",
    "Acme shares closed up 3 percent on Monday.", "Acme's stock ended Monday down 1 percent.",
    "Acme will invest 7 billion crowns in AI.", "Nothing is said here.", "Das ist eine Meldung, die niemand liest.",
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text(FIRST)
    (tmp_path / "articles" / "b.txt").write_text(SECOND)
    return tmp_path


def audit(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["audit", "articles", *arguments])


def test_a_required_rule_that_read_nothing_ends_the_run_with_3(folder: Path) -> None:
    assert audit("--require-rule", "investment-total", "--fail-on", "note").exit_code == 1
    for fail_on in ("note", "never"):
        missed = audit("--require-rule", "investment-total", "--require-rule", "revenue", "--fail-on", fail_on)
        assert missed.exit_code == 3
        assert "a required rule read no claim: revenue; `auditor trace revenue" in missed.stderr
        assert "$6.5 billion" in missed.stdout
    several = audit("--require-rule", "debt", "--require-rule", "revenue").stderr
    assert "2 required rules read no claim: debt, revenue" in several
    (folder / "auditor.yaml").write_text("require_rule: [revenue]\n")
    assert audit().exit_code == 3


def test_a_required_rule_that_is_not_there_or_does_not_run_is_a_slip(folder: Path) -> None:
    slip = audit("--require-rule", "investment")
    assert (slip.exit_code, slip.stdout) == (2, "")
    assert "there is no rule `investment`; did you mean `investment-total`?" in slip.stderr
    assert audit("--require-rule", "revenue", "--ignore", "revenue").exit_code == 2


def test_an_unreadable_document_wins_over_a_required_rule(folder: Path) -> None:
    (folder / "articles" / "c.txt").write_bytes(b"\0")
    assert audit("--require-rule", "revenue").exit_code == 2
    assert audit("--require-rule", "revenue", "--skip-unreadable").exit_code == 3


def test_a_path_without_a_file_is_named(folder: Path) -> None:
    (folder / "empty").mkdir()
    both = CliRunner().invoke(main, ["audit", "articles", "empty", "--fail-on", "never"])
    assert (both.exit_code, both.stderr) == (0, "note: empty: holds no file\n")
    assert CliRunner().invoke(main, ["audit", "empty"]).exit_code == 3


def test_every_report_for_people_says_how_many_rules_read_nothing(folder: Path) -> None:
    for form in ("table", "markdown", "html", "github"):
        shown = " ".join(audit("--format", form).stdout.split())
        assert "of them read nothing" in shown or " rules read nothing" in shown, form


@settings(max_examples=30)
@given(
    st.lists(st.sampled_from(SENTENCES), max_size=6),
    st.sampled_from(list(product((False, True), ((), ("en",), ("any",)), ((), ("stock-direction",))))),
)
def test_the_counts_of_the_ledger_add_up_under_every_option(
    texts: list[str], told: tuple[bool, tuple[str, ...], tuple[str, ...]]
) -> None:
    superseded, languages, ignored = told
    documents = [Document(f"{i}", text, source="Wire") for i, text in enumerate(texts)]
    report = audited(
        documents, languages=languages or ("en", "zh"), ignore=ignored, options=Options(include_superseded=superseded)
    )
    ledger = report.ledger
    fates = (ledger.disputed, ledger.agree, ledger.changed, ledger.alone, ledger.not_compared)
    assert ledger.claims == sum(fates) == sum(rule.claims for rule in report.rules)
    assert ledger.not_compared == sum(ledger.not_compared_why.values())
    assert ledger.documents + sum(ledger.not_read.values()) + ledger.unreadable == len(texts)
    shown = {
        (claim.document, claim.start, claim.rule)
        for finding in report.findings for position in finding.positions for claim in position.claims
    }  # fmt: skip
    assert len(shown) <= ledger.disputed
