"""Green means looked at: a run of which nothing, or not enough, was read does not end well."""

from __future__ import annotations

import json
import re
from collections import Counter
from itertools import product
from pathlib import Path

import pyarrow as pa
import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from auditor.api import audit as audited
from auditor.cli import main
from auditor.limits import LIMITS, NAMES, Limits
from auditor.model import Document
from auditor.options import Options
from auditor.report import FORMATS

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
    st.sampled_from([LIMITS, Limits(sentences=1), Limits(length=40), Limits(candidates=1), Limits(claims=1)]),
)
def test_the_counts_of_the_ledger_add_up_under_every_option(
    texts: list[str], told: tuple[bool, tuple[str, ...], tuple[str, ...]], limits: Limits
) -> None:
    superseded, languages, ignored = told
    documents = [Document(f"{i}", text, source="Wire") for i, text in enumerate(texts)]
    options = Options(include_superseded=superseded, limits=limits)
    report = audited(documents, languages=languages or ("en", "zh"), ignore=ignored, options=options)
    ledger = report.ledger
    fates = (ledger.disputed, ledger.agree, ledger.changed, ledger.alone, ledger.not_compared)
    assert ledger.claims == sum(fates) == sum(rule.claims for rule in report.rules)
    assert ledger.not_compared == sum(ledger.not_compared_why.values())
    assert ledger.documents + sum(ledger.not_read.values()) + ledger.unreadable == len(texts)
    assert ledger.cut == Counter(one.reason for one in report.cut)
    shown = {
        (claim.document, claim.start, claim.rule)
        for finding in report.findings for position in finding.positions for claim in position.claims
    }  # fmt: skip
    assert len(shown) <= ledger.disputed


def test_what_is_beyond_a_limit_is_named_and_changes_nothing_else(folder: Path) -> None:
    said = "Acme shares rose 3 percent and"
    (folder / "articles" / "long.txt").write_text(f"{FIRST} {' '.join([said] * 60)} rested.")
    report = json.loads(audit("--limit", "length=300", "--format", "json").stdout)
    reason = "a sentence of more than 300 characters"
    assert report["cut_documents"] == [{"document": "articles/long.txt", "reason": reason}]
    assert report["ledger"]["cut"] == {reason: 1}
    assert {claim["rule"] for f in report["findings"] for p in f["positions"] for claim in p["claims"]} == {
        "investment-total"
    }
    for form in FORMATS:
        done = audit("--limit", "length=300", "--format", form)
        told = f"note: looked at in part, {reason}: 1 document: articles/long.txt\n"
        assert done.stderr == (told if form in ("csv", "jsonl") else ""), form
        assert (reason in " ".join(done.stdout.split())) != bool(done.stderr), form
    quiet = audit("--limit", "length=300", "--format", "csv", "--quiet")
    assert (quiet.exit_code, quiet.stderr) == (1, "")
    whole = json.loads(audit("--limit", "length=5000", "--format", "json").stdout)
    assert (whole["cut_documents"], whole["ledger"]["cut"]) == ([], {})


@pytest.mark.parametrize(
    ("limit", "claims", "reason"),
    [
        ("sentences=3", 3, "more than 3 sentences"),
        ("candidates=4", 4, "more than 4 places to look at"),
        ("sentences=10", 6, None),
        ("candidates=6", 6, None),
    ],
)
def test_sentences_and_places_are_read_up_to_their_limit(
    folder: Path, limit: str, claims: int, reason: str | None
) -> None:
    (folder / "articles" / "a.txt").unlink()
    told = "\n".join(f"Firm{i} will invest ${i} billion in AI." for i in range(1, 7))
    (folder / "articles" / "b.txt").write_text(f"{told}\n" + "Nothing.\n" * 3)
    options = ("--select", "investment-total", "--limit", limit, "--format", "json", "--fail-on", "never")
    report = json.loads(audit(*options).stdout)
    assert report["ledger"]["claims"] == claims
    assert [one["reason"] for one in report["cut_documents"]] == ([reason] if reason else [])


def test_claims_beyond_the_limit_are_counted(folder: Path) -> None:
    for i in range(5):
        (folder / "articles" / f"c{i}.txt").write_text(f"{SECOND} Thus number {i} of the papers.")
    shown = json.loads(audit("--limit", "claims=2", "--format", "json").stdout)["findings"][0]["positions"][0]
    assert (shown["answer"], len(shown["claims"]), shown["left_out"], shown["origins"]) == ("$6.5 billion", 2, 4, 6)
    assert "… and 4 more" in audit("--limit", "claims=2", "--format", "junit").stdout
    assert len(audit("--limit", "claims=2", "--format", "csv").stdout.splitlines()) == 1 + 1 + 6


def test_an_article_that_is_too_large_is_unreadable_in_every_format(folder: Path) -> None:
    (folder / "articles" / "c.jsonl").write_text(json.dumps({"text": FIRST * 10}) + "\n")
    (folder / "articles" / "d.html").write_text(f"<html><body><article><p>{FIRST * 10}</p></article></body></html>")
    (folder / "articles" / "e.csv").write_text(f"text\n{FIRST * 10}\n")
    parquet.write_table(pa.table({"text": [FIRST * 10]}), folder / "articles" / "f.parquet")
    report = json.loads(audit("--limit", "bytes=200", "--format", "json").stdout)
    assert sorted(one["document"] for one in report["unreadable_documents"]) == [
        "articles/c.jsonl:1", "articles/d.html", "articles/e.csv:2", "articles/f.parquet:1",
    ]  # fmt: skip


@pytest.mark.parametrize("wrong", ["sentence=3", "sentences", "sentences=", "sentences=0", "sentences=-1", "bytes=1e3"])
def test_a_limit_that_is_none_is_a_slip(folder: Path, wrong: str) -> None:
    slip = audit("--limit", wrong)
    assert (slip.exit_code, slip.stdout) == (2, "")
    assert slip.stderr.startswith(f"auditor: --limit {wrong}: ")


def test_the_limits_that_are_documented_are_those_that_hold(folder: Path) -> None:
    text = (Path(__file__).parents[1] / "docs" / "reports.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| `(\w+)` \| ([\d,]+ ?(?:MB)?)", text.partition("## Limits")[2], re.MULTILINE))
    assert told == {
        name: "16 MB" if name == "bytes" else f"{getattr(LIMITS, name):,} " for name in NAMES
    }  # fmt: skip
    (folder / "auditor.yaml").write_text("limits: {sentences: 1}\n")
    (folder / "articles" / "a.txt").write_text(f"{FIRST} {SECOND}")
    assert "more than 1 sentences" in audit().stdout


def test_settings_write_below_their_folder_only(folder: Path) -> None:
    for place in ("../out.json", "/out.json", "a/../../out.json"):
        (folder / "auditor.yaml").write_text(f"format: [json={place}]\n")
        refused = audit()
        assert (refused.exit_code, refused.stdout) == (2, "")
        assert refused.stderr.startswith("auditor.yaml:1:10: `format` may write below the folder of this file only")
    (folder / "auditor.yaml").write_text("format: [json=articles/../out.json]\n")
    assert audit("--fail-on", "never").exit_code == 0
    assert (folder / "out.json").is_file()
