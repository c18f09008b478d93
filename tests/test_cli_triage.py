"""Baseline, acceptances, differences and changed articles on the command line: what is printed, and how it ends."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from auditor.cli import main
from auditor.cli.changed import spread

ROOT = Path(__file__).parents[1]
SCHEMA = json.loads((ROOT / "docs" / "report-schema.json").read_text(encoding="utf-8"))
RULE = """\
id: investment-total
question: How much will <subject> invest in <topic>?
level: error
subject: organisation
words: [invest, spend]
value: money
tied_to: [<value> in, <value> on]
same:
  topic:
    AI: [AI, cloud]
    otherwise: skip
within: 90 days
tolerance: 3%
examples:
  disputes: |
    2026-03-02 Wire: Acme will invest $10 billion in AI.
    2026-03-03 Post: Acme is spending $6.5 billion on AI.
  agrees: |
    2026-03-02 Wire: Acme will invest $10 billion in AI.
    2026-03-03 Post: Acme plans to spend over $9 billion on AI.
  ignores: |
    2026-03-02 Wire: Acme's revenue was $10 billion.
"""
BOOK = ("--rules", "book", "--no-builtin")
TODAY = ("--today", "2026-03-05")


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a rule book and a corpus in dispute about one question."""
    (tmp_path / "book").mkdir()
    (tmp_path / "book" / "investment.yaml").write_text(RULE, encoding="utf-8")
    (tmp_path / "articles").mkdir()
    monkeypatch.chdir(tmp_path)
    article("a.md", "Wire", "Acme will invest $10 billion in AI.")
    article("b.md", "Post", "Acme is spending $6.5 billion on AI.")
    return tmp_path


def article(name: str, source: str, text: str) -> None:
    head = f"---\nsource: {source}\npublished: 2026-03-02\n---\n"
    Path("articles", name).write_text(f"{head}{text}\n", encoding="utf-8")


def run(*args: str, text: str = "") -> Result:
    return CliRunner().invoke(main, args, input=text)


def audit(*args: str, text: str = "") -> Result:
    return run("audit", "articles", *BOOK, *args, text=text)


def report(*args: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(audit("--format", "json", *args).stdout)
    Draft202012Validator(SCHEMA).validate(content)
    return content


def statuses(*args: str) -> list[str]:
    return [finding["status"] for finding in report(*args)["findings"]]


def finding_id() -> str:
    return str(report()["findings"][0]["id"])


def test_a_baseline_makes_the_run_green_until_a_position_appears(work: Path) -> None:
    assert audit().exit_code == 1
    written = run("baseline", "write", "articles", *BOOK, *TODAY)
    assert written.stdout == "auditor-baseline.yaml: 1 dispute known, 1 of them first seen today.\n"
    known = ("--baseline", "auditor-baseline.yaml")
    assert audit(*known).exit_code == 0
    assert statuses(*known) == ["known"]
    article("c.md", "Herald", "Acme plans to spend $6.6 billion on AI.")
    assert audit(*known).exit_code == 0
    article("d.md", "Herald", "Acme will invest $3 billion in AI.")
    assert audit(*known).exit_code == 1
    assert statuses(*known) == ["new"]
    assert statuses() == ["new"]


def test_a_baseline_keeps_first_days_and_drops_what_is_settled(work: Path) -> None:
    run("baseline", "write", "articles", *BOOK, *TODAY)
    article("d.md", "Herald", "Borealis will invest $3 billion in AI.")
    article("e.md", "Post", "Borealis will invest $5 billion in AI.")
    again = run("baseline", "write", "articles", *BOOK, "--today", "2026-04-01")
    assert again.stdout == "auditor-baseline.yaml: 2 disputes known, 1 of them first seen today.\n"
    shown = json.loads(run("baseline", "show", "--format", "json").stdout)
    assert {one["question"].split()[3]: one["first_seen"] for one in shown["known"]} == {
        "Acme": "2026-03-05",
        "Borealis": "2026-04-01",
    }
    assert "2 disputes known." in run("baseline", "show").stdout
    Path("articles", "b.md").unlink()
    told = audit("--baseline", "auditor-baseline.yaml")
    assert "note: auditor-baseline.yaml: 1 dispute known there are settled" in told.stderr
    pruned = run("baseline", "prune", "articles", *BOOK)
    assert pruned.stdout == "auditor-baseline.yaml: 1 dispute dropped, 1 still known.\n"
    assert "Acme" not in Path("auditor-baseline.yaml").read_text(encoding="utf-8")


def test_disputes_of_rules_that_did_not_run_stay_known(work: Path) -> None:
    run("baseline", "write", "articles", *BOOK, *TODAY)
    other = ("--rules", "other", "--no-builtin")
    Path("other").mkdir()
    Path("other", "spend.yaml").write_text(RULE.replace("investment-total", "spending"), encoding="utf-8")
    written = run("baseline", "write", "articles", *other, *TODAY)
    assert written.stdout.endswith("1 dispute of rules that did not run stay.\n")
    text = Path("auditor-baseline.yaml").read_text(encoding="utf-8")
    assert "id: investment-total-" in text
    assert "id: spending-" in text
    run("baseline", "prune", "articles", *other)
    assert Path("auditor-baseline.yaml").read_text(encoding="utf-8") == text


def test_an_acceptance_needs_a_reason_and_holds_until_a_position_appears(work: Path) -> None:
    name = finding_id()
    missing = run("accept", name, "articles", *BOOK)
    assert (missing.exit_code, "--reason" in missing.stderr) == (2, True)
    empty = run("accept", name, "articles", *BOOK, "--reason", " ")
    assert (empty.exit_code, empty.stderr) == (
        2, "auditor: --reason is empty; say why the dispute may stand, for whoever meets it next.\n",
    )  # fmt: skip
    assert not Path("auditor-accepted.yaml").exists()
    done = run("accept", name, "articles", *BOOK, *TODAY, "--reason", "Two programmes.", "--by", "desk")
    assert done.exit_code == 0
    assert done.stdout == (
        "auditor-accepted.yaml: accepted: How much will Acme invest in AI? $6.5 billion / $10 billion.\n"
    )
    assert audit().exit_code == 0
    assert statuses() == ["accepted"]
    article("d.md", "Herald", "Acme will invest $3 billion in AI.")
    assert audit().exit_code == 1
    assert statuses() == ["reopened"]
    run("accept", name, "articles", *BOOK, *TODAY, "--reason", "Three programmes.")
    assert statuses() == ["accepted"]
    assert Path("auditor-accepted.yaml").read_text(encoding="utf-8").count("- id:") == 1


def test_an_acceptance_lapses(work: Path) -> None:
    name = finding_id()
    over = run("accept", name, "articles", *BOOK, *TODAY, "--reason", "x", "--until", "2026-03-04")
    assert over.stderr == "auditor: --until 2026-03-04 is over already; name a day from 2026-03-05 on.\n"
    run("accept", name, "articles", *BOOK, *TODAY, "--reason", "x", "--until", "2026-03-31")
    assert audit("--today", "2026-03-31").exit_code == 0
    assert audit("--today", "2026-04-01").exit_code == 1
    listed = json.loads(run("accepted", "list", "--today", "2026-04-01", "--format", "json").stdout)
    assert [(one["reason"], one["until"], one["lapsed"]) for one in listed["accepted"]] == [("x", "2026-03-31", True)]
    assert "lapsed" in run("accepted", "list", "--today", "2026-04-01").stdout
    assert "until" in run("accepted", "list", "--today", "2026-03-31").stdout
    kept = run("accepted", "prune", "articles", *BOOK, "--today", "2026-03-31")
    assert kept.stdout == "auditor-accepted.yaml: 0 acceptances dropped, 1 left.\n"
    gone = run("accepted", "prune", "articles", *BOOK, "--today", "2026-04-01")
    assert gone.stdout == "auditor-accepted.yaml: 1 acceptance dropped, 0 left.\n"


def test_an_acceptance_that_nothing_needs_is_told(work: Path) -> None:
    name = finding_id()
    run("accept", name, "articles", *BOOK, "--reason", "x")
    Path("articles", "b.md").unlink()
    told = audit()
    assert told.exit_code == 0
    assert told.stderr == (
        f"note: auditor-accepted.yaml:4: {name} is in dispute no more; the acceptance is not needed\n"
    )
    assert audit("--quiet").stderr == ""
    run("accepted", "prune", "articles", *BOOK)
    assert "accepted: []" in Path("auditor-accepted.yaml").read_text(encoding="utf-8")


def test_decisions_are_made_on_a_saved_report_too(work: Path) -> None:
    audit("--format", "json=report.json")
    name = finding_id()
    run("baseline", "write", "--report", "report.json", *TODAY)
    from_report = Path("auditor-baseline.yaml").read_bytes()
    Path("auditor-baseline.yaml").unlink()
    run("baseline", "write", "articles", *BOOK, *TODAY)
    assert Path("auditor-baseline.yaml").read_bytes() == from_report
    assert run("accept", name, "--report", "report.json", "--reason", "x").exit_code == 0
    assert audit().exit_code == 0


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["accept", "x", "articles", "--report", "report.json", "--reason", "x"], "both CORPUS and --report are"),
        (["accept", "x", "--reason", "x"], "neither CORPUS nor --report: name the articles"),
        (["accept", "investment-totl-1", "--report", "report.json", "--reason", "x"], "did you mean `investment-total"),
        (["accept", "x", "articles", "--reason", "x", "--until", "soon"], "`soon` is no day; write it as 2026-03-05."),
        (["baseline", "write", "--report", "articles/a.md"], "articles/a.md is no json at line 1, column 1; write it"),
        (["baseline", "show"], "--baseline auditor-baseline.yaml: there is no such file; `auditor baseline write`"),
        (["baseline", "prune", "--report", "report.json"], "there is no such file; `auditor baseline write` makes one"),
        (["accepted", "prune", "--report", "report.json"], "there is no such file; `auditor accept` makes one."),
        (["audit", "articles", "--baseline", "no.yaml"], "--baseline no.yaml: there is no such file; `auditor base"),
        (["audit", "articles", "--accepted", "no.yaml"], "--accepted no.yaml: there is no such file; `auditor acc"),
        (["baseline", "write", "articles", "--baseline", "no/x.yaml"], "no/x.yaml cannot be written: No such file"),
        (["diff", "report.json", "none.json"], "'none.json' does not exist"),
        (["diff", "report.json", "articles/a.md"], "articles/a.md is no json"),
    ],
)
def test_a_wrong_argument_is_one_sentence(work: Path, args: list[str], said: str) -> None:
    audit("--format", "json=report.json")
    with_book = [*args, *BOOK] if "articles" in args else args
    result = run(*with_book)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert result.stderr.startswith("auditor: ")
    assert result.stderr.count("\n") == 1
    assert sorted(path.name for path in work.iterdir()) == ["articles", "book", "report.json"]


@pytest.mark.parametrize("flag", ["--baseline", "--accepted"])
def test_a_slip_in_a_file_of_decisions_is_told_and_nothing_is_written(work: Path, flag: str) -> None:
    slip = "knwon" if flag == "--baseline" else "acepted"
    Path("odd.yaml").write_text(f"version: 1\n{slip}: []\n", encoding="utf-8")
    result = audit(flag, "odd.yaml")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"odd.yaml:2:1: `{slip}` is no key; did you mean ")
    assert result.stderr.count("\n") == 1
    command = ["baseline", "write"] if flag == "--baseline" else ["accept", finding_id(), "--reason", "x"]
    again = run(*command, "articles", *BOOK, flag, "odd.yaml")
    assert again.exit_code == 2
    assert Path("odd.yaml").read_text(encoding="utf-8") == f"version: 1\n{slip}: []\n"


def test_nothing_is_decided_on_a_run_that_cannot_be_trusted(work: Path) -> None:
    Path("articles", "c.jsonl").write_bytes(b'{"text": 5\n')
    for args in (["baseline", "write"], ["accept", finding_id(), "--reason", "x"]):
        result = run(*args, "articles", *BOOK)
        assert result.exit_code == 2
        assert result.stderr.endswith("auditor: nothing was decided, so nothing was written.\n")
    audit("--format", "json=report.json")
    assert run("baseline", "write", "--report", "report.json").exit_code == 2
    assert not Path("auditor-baseline.yaml").exists()
    assert run("baseline", "write", "--report", "report.json", "--skip-unreadable").exit_code == 0
    assert run("baseline", "write", "articles", *BOOK, "--skip-unreadable").exit_code == 0


def test_nothing_is_decided_where_nothing_was_audited(work: Path) -> None:
    for path in Path("articles").iterdir():
        path.write_text("It rained in Elmstadt.\n", encoding="utf-8")
    assert run("baseline", "write", "articles", *BOOK).exit_code == 3
    audit("--format", "json=report.json")
    assert run("baseline", "write", "--report", "report.json").exit_code == 3
    assert not Path("auditor-baseline.yaml").exists()
    assert run("diff", "report.json", "report.json").exit_code == 3


def test_two_wins_over_one_and_the_report_is_printed(work: Path) -> None:
    run("baseline", "write", "articles", *BOOK)
    Path("articles", "c.jsonl").write_bytes(b'{"text": 5\n')
    result = audit("--baseline", "auditor-baseline.yaml", "--format", "json")
    assert result.exit_code == 2
    assert [one["status"] for one in json.loads(result.stdout)["findings"]] == ["known"]


def test_diff_tells_what_opened_and_settled(work: Path) -> None:
    audit("--format", "json=1.json")
    article("d.md", "Herald", "Acme will invest $3 billion in AI.")
    audit("--format", "json=2.json")
    Path("articles", "a.md").unlink()
    Path("articles", "b.md").unlink()
    article("e.md", "Herald", "Borealis will invest $3 billion in AI.")
    article("f.md", "Post", "Borealis will invest $5 billion in AI.")
    audit("--format", "json=3.json")
    same = run("diff", "1.json", "1.json")
    assert (same.exit_code, same.stdout) == (
        0, "0 questions opened; 0 settled; 0 answers new, 0 gone; 1 question as before.\n",
    )  # fmt: skip
    moved = run("diff", "1.json", "2.json", "--format", "json")
    content = json.loads(moved.stdout)
    Draft202012Validator({"$defs": SCHEMA["$defs"], "$ref": "#/$defs/difference"}).validate(content)
    assert [one["answer"] for one in content["moved"][0]["added"]] == ["$3 billion"]
    assert moved.exit_code == 1
    assert run("diff", "2.json", "1.json").exit_code == 0
    assert "answer gone" in run("diff", "2.json", "1.json").stdout
    last = run("diff", "2.json", "3.json")
    assert last.exit_code == 1
    assert last.stdout.endswith("1 question opened; 1 settled; 0 answers new, 0 gone; 0 questions as before.\n")
    assert run("diff", "2.json", "3.json", "--fail-on", "never").exit_code == 0


def test_diff_counts_nothing_that_is_known(work: Path) -> None:
    Path("articles", "b.md").rename("b.md")
    audit("--format", "json=1.json")
    Path("b.md").rename(Path("articles", "b.md"))
    audit("--format", "json=2.json")
    assert run("diff", "1.json", "2.json").exit_code == 1
    run("baseline", "write", "articles", *BOOK)
    audit("--format", "json=2.json", "--baseline", "auditor-baseline.yaml")
    assert run("diff", "1.json", "2.json").exit_code == 0


@pytest.fixture
def two_disputes(work: Path) -> Path:
    article("d.md", "Herald", "Borealis will invest $3 billion in AI.")
    article("e.md", "Post", "Borealis will invest $5 billion in AI.")
    article("f.md", "Post", "Cirrus will invest $5 billion in AI.")
    return work


@pytest.mark.parametrize(
    ("names", "shown", "code"),
    [
        (["articles/a.md"], ["Acme"], 1),
        (["articles/f.md"], [], 0),
        (["articles/a.md", "./articles/../articles/e.md"], ["Acme", "Borealis"], 1),
        ([], [], 0),
    ],
)
def test_changed_shows_what_these_articles_touch(
    two_disputes: Path, names: list[str], shown: list[str], code: int
) -> None:
    for given, text in ((["--changed", *names], ""), (["--changed", "-"], "\n".join([*names, ""]))):
        result = audit("--format", "json", *given, text=text)
        content = json.loads(result.stdout)
        Draft202012Validator(SCHEMA).validate(content)
        assert sorted(one["subject"] for one in content["findings"]) == shown
        assert content["changed"]["left_out"] == 2 - len(shown)
        assert content["ledger"]["claims"] == 5
        assert result.exit_code == code


def test_changed_takes_names_as_git_ends_them(two_disputes: Path) -> None:
    result = audit("--format", "json", "--changed", "-", text="articles/a.md\0articles/f.md\0")
    assert json.loads(result.stdout)["changed"] == {"documents": ["articles/a.md", "articles/f.md"], "left_out": 1}


def test_a_changed_file_that_is_no_article_is_told(two_disputes: Path) -> None:
    result = audit("--changed", "book/investment.yaml", "articles/gone.md")
    assert result.exit_code == 0
    assert result.stderr == (
        "note: --changed book/investment.yaml: no article of the corpus stands in this file\n"
        "note: --changed articles/gone.md: no article of the corpus stands in this file\n"
    )
    assert audit("--quiet", "--changed", "articles/gone.md").stderr == ""
    assert report()["changed"] is None


def test_a_record_is_of_the_file_in_which_it_stands(two_disputes: Path) -> None:
    record = {"id": "wire-7", "text": "Acme will invest $2 billion in AI.", "published": "2026-03-02"}
    Path("articles", "more.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    content = json.loads(audit("--format", "json", "--changed", "articles/more.jsonl").stdout)
    assert content["changed"] == {"documents": ["wire-7"], "left_out": 1}


@pytest.mark.parametrize(
    ("args", "spread_out"),
    [
        (["x", "--changed", "a", "b", "--quiet"], ["x", "--changed=a", "--changed=b", "--quiet"]),
        (["--changed", "a", "--changed", "b"], ["--changed=a", "--changed=b"]),
        (["--changed", "-", "-q"], ["--changed=-", "-q"]),
        (["x", "--changed"], ["x", "--changed="]),
        (["--changed", "--", "x", "--changed"], ["--changed=", "--", "x", "--changed"]),
        (["--changed", "a", "--", "x"], ["--changed=a", "--", "x"]),
        (["--changed=a", "x"], ["--changed=a", "x"]),
    ],
)
def test_changed_takes_every_name_that_follows(args: list[str], spread_out: list[str]) -> None:
    assert list(spread(args)) == spread_out


@pytest.mark.skipif(os.name == "nt", reason="no such signal there")
def test_killed_while_it_writes_a_baseline_is_the_old_or_the_new(work: Path) -> None:
    """`benchmarks/faults.py` does it a hundred times; here the whole command is killed at a few moments."""
    run("baseline", "write", "articles", *BOOK, *TODAY)
    old = Path("auditor-baseline.yaml").read_bytes()
    article("d.md", "Herald", "Acme will invest $3 billion in AI.")
    whole: set[bytes] = {old}
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    for wait in (0.2, 0.5, 0.8):
        command = [sys.executable, "-m", "auditor", "baseline", "write", "articles", *BOOK, *TODAY]
        with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as running:
            time.sleep(wait)
            running.send_signal(signal.SIGKILL)
        whole.add(Path("auditor-baseline.yaml").read_bytes())
    run("baseline", "write", "articles", *BOOK, *TODAY)
    assert whole <= {old, Path("auditor-baseline.yaml").read_bytes()}
    assert audit("--baseline", "auditor-baseline.yaml").exit_code == 0


def test_the_configuration_names_the_files_of_decisions(work: Path) -> None:
    settings = "corpus: [articles/]\nrules: [book/]\nno_builtin: yes\nbaseline: known.yaml\naccepted: fine.yaml\n"
    Path("auditor.yaml").write_text(settings, encoding="utf-8")
    assert run("audit").exit_code == 1
    assert run("baseline", "write").stdout.startswith("known.yaml: 1 dispute known")
    assert run("accept", finding_id(), "--reason", "x").exit_code == 0
    assert Path("fine.yaml").exists()
    assert run("audit").exit_code == 0
    run("audit", "--format", "json=report.json")
    assert run("baseline", "write", "--report", "report.json").exit_code == 0
