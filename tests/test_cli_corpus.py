"""The command line's options for corpora: what is read, what is left out, and what is told."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click
import pytest
from click.testing import CliRunner, Result

from auditor.cli import main

if TYPE_CHECKING:
    from pathlib import Path

RULE = """\
id: investment-total
question: How much will <subject> invest?
level: error
subject: organisation
words: [invest, spend]
value: money
tied_to: [<value> in, <value> on]
within: 90 days
settled_by: the company's own filing
examples:
  disputes: |
    2026-03-02 Wire: Acme will invest $10 billion in AI.
    2026-03-03 Post: Acme is spending $6.5 billion on AI.
  agrees: |
    2026-03-02 Wire: Acme will invest $10 billion in AI.
    2026-03-03 Post: Acme plans to spend $10 billion on AI.
  ignores: |
    2026-03-02 Wire: Acme's revenue was $10 billion.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a rule, two articles in dispute and one that says nothing."""
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "investment.yaml").write_text(RULE, encoding="utf-8")
    (tmp_path / "disputed").mkdir()
    (tmp_path / "disputed" / "a.txt").write_text("Acme will invest $10 billion in AI.")
    (tmp_path / "disputed" / "b.txt").write_text("Acme is spending $6.5 billion on AI.")
    (tmp_path / "silent").mkdir()
    (tmp_path / "silent" / "a.txt").write_text("It rained in Elmstadt.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*args: str, text: str = "") -> Result:
    return CliRunner().invoke(main, args, input=text)


def with_rule(command: str, *args: str, text: str = "") -> Result:
    return run(command, *args, "--rules", "rules", "--no-builtin", text=text)


def test_fields_exclude_and_standard_input(folder: Path) -> None:
    records = [
        {"lede": "Acme will invest $10 billion in AI.", "when": "2026-03-02", "paper": "Wire"},
        {"lede": "Acme is spending $6.5 billion on AI.", "when": "2026-03-03", "paper": "Post"},
    ]
    lines = "".join(json.dumps(record) + "\n" for record in records)
    fields = ["--field", "text=lede", "--field", "published=when", "--field", "source=paper"]
    (folder / "c").mkdir()
    (folder / "c" / "a.jsonl").write_text(lines)
    (folder / "c" / "b.txt").write_bytes(b"\0")
    assert with_rule("audit", "c", *fields).exit_code == 2
    assert with_rule("audit", "c", *fields, "--exclude", "*.txt").exit_code == 1
    (folder / "c" / ".gitignore").write_text("b.*\n")
    assert with_rule("audit", "c", *fields).exit_code == 1
    assert with_rule("audit", "c", *fields, "--no-ignore").exit_code == 2
    assert with_rule("audit", "-", *fields, text=lines).exit_code == 1
    claims = with_rule("claims", "-", *fields, "--format", "jsonl", text=lines).stdout
    assert [json.loads(line)["document"] for line in claims.splitlines()] == ["<stdin>:1", "<stdin>:2"]
    assert with_rule("audit", "-", "--stdin-format", "csv", text=lines).exit_code == 2


@pytest.mark.parametrize(
    ("field", "sentence"),
    [
        (
            "texts=body",
            "--field texts=body: there is no field `texts`; "
            "the fields are id, text, title, source, published, url, summary.",
        ),
        ("text", "--field text: name the record's own field: text=NAME."),
        ("text= ", "--field text= : name the record's own field: text=NAME."),
    ],
)
def test_a_field_that_gives_no_name(folder: Path, field: str, sentence: str) -> None:
    result = run("audit", "disputed", "--field", field)
    assert (result.exit_code, result.stderr) == (2, f"auditor: {sentence}\n")


def test_a_field_named_twice_is_an_error(folder: Path) -> None:
    result = run("audit", "disputed", "--field", "text=a", "--field", "text=b")
    assert result.stderr == "auditor: --field text=b: text has a name already, a; keep one of the two.\n"


def test_only_so_many_notes_are_told_as_a_person_reads(folder: Path) -> None:
    lines = "".join(json.dumps({"text": "It rained.", "date": f"day {i}"}) + "\n" for i in range(100))
    (folder / "many.jsonl").write_text(lines)
    told = run("audit", "many.jsonl").stderr.splitlines()
    assert len([line for line in told if "its date is not read" in line]) == 40
    assert "note: … and 60 more notes like these" in told
    assert "note:" not in run("audit", "many.jsonl", "--quiet").stderr


def test_a_file_name_cannot_forge_a_line_of_output(folder: Path) -> None:
    (folder / "silent" / "x\nauditor: all is well.txt").write_bytes(b"\0")
    result = run("audit", "silent")
    assert not [line for line in result.stderr.splitlines() if line.startswith("auditor: all is well")]


def test_the_formats_of_standard_input_are_those_that_are_read() -> None:
    from auditor.corpus.formats import READERS, STDIN_FORMATS  # noqa: PLC0415

    (option,) = (option for option in main.commands["audit"].params if option.name == "stdin_format")
    assert isinstance(option.type, click.Choice)
    assert tuple(option.type.choices) == STDIN_FORMATS
    assert all(f".{form}" in READERS for form in STDIN_FORMATS)


GERMAN = (
    "Das Unternehmen teilte am Montag mit, dass es in den kommenden drei Jahren zehn Milliarden Euro in neue Werke "
    "und in die Cloud investieren werde. Der Vorstand sagte, die Pläne seien noch nicht endgültig."
)


def test_an_article_in_another_language_is_named_and_fails_no_run(folder: Path) -> None:
    (folder / "disputed" / "de.txt").write_text(GERMAN)
    result = with_rule("audit", "disputed", "--fail-on", "never")
    assert result.exit_code == 0
    assert "Not read, language: German: 1 document: disputed/de.txt" in result.stdout
    report = json.loads(with_rule("audit", "disputed", "--format", "json").stdout)
    assert report["ledger"]["not_read"] == {"language: German": 1}
    assert report["not_read_documents"] == [{"document": "disputed/de.txt", "reason": "language: German"}]
    assert "Not read" not in with_rule("audit", "disputed", "--language", "any").stdout
    only_chinese = with_rule("audit", "disputed", "--language", "zh")
    assert only_chinese.exit_code == 1  # two sentences of English are too short to be sure of
    assert "language: German" in only_chinese.stdout


def test_a_corpus_in_another_language_alone_is_nothing_audited(folder: Path) -> None:
    (folder / "silent" / "a.txt").write_text(GERMAN)
    result = with_rule("audit", "silent")
    assert (result.exit_code, "no document is in a language that is read" in result.stderr) == (3, True)


def test_as_of_reads_the_state_of_a_day(folder: Path) -> None:
    lines = [
        {"id": "1", "published": "2026-03-02", "text": "Acme will invest $10 billion in AI."},
        {"id": "2", "published": "2026-03-05", "text": "Acme is spending $6.5 billion on AI."},
    ]
    (folder / "news.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert with_rule("audit", "news.jsonl").exit_code == 1
    assert with_rule("audit", "news.jsonl", "--as-of", "2026-03-05").exit_code == 1
    earlier = with_rule("audit", "news.jsonl", "--as-of", "2026-03-04")
    assert earlier.exit_code == 0
    assert "1 claim in 1 document" in earlier.stdout


def test_as_of_names_what_has_no_date_and_what_is_no_day(folder: Path) -> None:
    undated = with_rule("audit", "disputed", "--as-of", "2026-03-04")
    assert undated.exit_code == 1
    assert "has no date; it is read as if it had been out by 2026-03-04" in undated.stderr
    wrong = with_rule("audit", "disputed", "--as-of", "March")
    assert wrong.exit_code == 2
    assert "--as-of March: write a day as year, month and day" in wrong.stderr
