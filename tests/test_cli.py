"""The command line: what each command prints, where it goes, and how it ends."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from auditor import __version__
from auditor.cli import main

ROOT = Path(__file__).parents[1]
PYTHONPATH = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
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
settled_by: the company's own filing
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


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a rule book, a corpus in dispute and one at peace."""
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "investment.yaml").write_text(RULE, encoding="utf-8")
    article = "---\nsource: {}\npublished: {}\n---\n{}\n"
    for folder, amount in (("disputed", "$6.5 billion"), ("agreed", "$10 billion")):
        (tmp_path / folder).mkdir()
        first = article.format("Wire", "2026-03-02", "Acme will invest $10 billion in AI.")
        (tmp_path / folder / "a.md").write_text(first, encoding="utf-8")
        second = article.format("Post", "2026-03-03", f"Acme is spending {amount} on AI.")
        (tmp_path / folder / "b.md").write_text(second, encoding="utf-8")
    (tmp_path / "silent").mkdir()
    (tmp_path / "silent" / "a.txt").write_text("It rained in Elmstadt.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*args: str, text: str | bytes = "") -> Result:
    return CliRunner().invoke(main, args, input=text)


def with_rule(command: str, *args: str) -> Result:
    return run(command, *args, "--rules", "rules", "--no-builtin")


def process(*args: str, text: bytes = b"", **variables: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "auditor", *args],
        input=text,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": PYTHONPATH, **variables},
    )


def commands(group: click.Group, prefix: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    found = []
    for name, command in group.commands.items():
        found.append((*prefix, name))
        if isinstance(command, click.Group):
            found.extend(commands(command, (*prefix, name)))
    return found


@pytest.mark.parametrize("names", [(), *commands(main)])
def test_every_help_has_an_example(names: tuple[str, ...]) -> None:
    result = run(*names, "--help")
    assert result.exit_code == 0
    assert re.search(r"Examples?:\n +auditor ", result.stdout)


def test_version() -> None:
    assert run("--version").stdout == f"auditor, version {__version__}\n"


def test_help_imports_nothing_heavy() -> None:
    heavy = {"duckdb", "pyarrow", "pydantic", "yaml", "tabulate", "rapidfuzz", "currency_converter"}
    code = f"import sys, auditor.cli; print(sorted({heavy!r} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": PYTHONPATH},
    )
    assert done.stdout.strip() == b"[]"


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (["audit"], "name the articles to read"),
        (["audit", "agreed", "--formt", "json"], "--format"),
        (["audit", "agreed", "--format", "jsn"], "there is no format `jsn`; did you mean `json`?"),
        (["audit", "agreed", "--format", "json=no/such/x.json"], "the folder no/such does not exist"),
        (["audit", "agreed", "--format", "json=agreed"], "agreed is a folder"),
        (["audit", "agreed", "--format", "json", "--format", "table=-"], "would go to standard output"),
        (["audit", "agreed", "--rules", "nowhere"], "'nowhere' does not exist"),
        (["audit", "agreed", "--metadata", "nowhere.csv"], "'nowhere.csv' does not exist"),
        (["audit", "nowhere"], "nowhere: no such file or folder"),
        (["trace", "investmnt-total", "x"], "did you mean `investment-total`?"),
        (["rules", "show", "investmnt-total"], "did you mean `investment-total`?"),
        (["rules", "lst"], "No such command"),
        (["rules", "test", "age"], "extra argument (age). See "),
    ],
)
def test_a_wrong_argument_is_one_sentence(work: Path, args: list[str], sentence: str) -> None:
    extra = ["--rules", "rules", "--no-builtin"] if args[:2] == ["rules", "show"] or args[0] == "trace" else []
    result = run(*args, *extra)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert sentence in result.stderr
    assert result.stderr.startswith("auditor: ")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("flag", ["--select", "--ignore"])
def test_an_unknown_rule_names_the_nearest(work: Path, flag: str) -> None:
    result = with_rule("audit", "agreed", flag, "investmnt-total")
    assert result.exit_code == 2
    assert result.stderr == "auditor: there is no rule `investmnt-total`; did you mean `investment-total`?\n"


def test_rules_list(work: Path) -> None:
    listed = json.loads(run("rules", "list", "--rules", "rules", "--no-builtin", "--format", "json").stdout)
    assert listed == [
        {
            "id": "investment-total",
            "status": "experimental",
            "level": "error",
            "question": "How much will <subject> invest in <topic>?",
            "examples": {"disputes": 1, "agrees": 1, "changes": 0, "separate": 0, "ignores": 1},
        }
    ]
    assert "investment-total" in run("rules", "list", "--rules", "rules", "--no-builtin").stdout


def test_rules_show(work: Path) -> None:
    result = run("rules", "show", "investment-total", "--rules", "rules", "--no-builtin")
    assert result.exit_code == 0
    assert "2026-03-03 Post: Acme is spending $6.5 billion on AI." in result.stdout


def test_rules_check(work: Path) -> None:
    assert run("rules", "check", "rules").stdout == "1 rule, no problems\n"
    (work / "rules" / "odd.yaml").write_text("id: odd\nwrods: [x]\n", encoding="utf-8")
    assert "  > 2 | wrods: [x]\n      | ^\n" in run("rules", "check", "rules").stdout
    result = run("rules", "check", "rules", "--brief")
    assert result.exit_code == 2
    assert re.search(r"^rules/odd\.yaml:2:1: .*`words`", result.stdout, re.MULTILINE)
    assert all(re.match(r"rules/odd\.yaml:\d+:\d+: ", line) for line in result.stdout.splitlines())


def test_the_shipped_rules_have_no_problems() -> None:
    assert run("rules", "check").exit_code == 0


def test_rules_test(work: Path) -> None:
    result = run("rules", "test", "--rules", "rules", "--no-builtin")
    assert "3 of 3 examples passed" in result.stdout
    assert result.exit_code == 0


def test_a_failed_example_is_shown_in_full(work: Path) -> None:
    wrong = RULE.replace("$6.5 billion on AI", "$10.1 billion on AI", 1)
    (work / "rules" / "investment.yaml").write_text(wrong, encoding="utf-8")
    result = run("rules", "test", "--rules", "rules", "--no-builtin")
    assert result.exit_code == 1
    assert "rules/investment.yaml:" in result.stdout
    assert "expected: a finding" in result.stdout
    assert "$10.1 billion" in result.stdout
    assert "2 of 3 examples passed" in result.stdout


def test_no_rules_is_nothing_tested(work: Path) -> None:
    assert run("rules", "test", "--no-builtin").exit_code == 3


def test_read_takes_an_argument_or_lines(work: Path) -> None:
    assert "10,500,000,000" in run("read", "It cost $10 billion.").stdout
    lines = 'Sales rose 3%.\r\n\n{"text": "It cost $5 million on Monday.", "published": "2026-03-02"}\n'
    result = run("read", "--format", "jsonl", text=lines)
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert [answer["text"] for answer in answers] == ["Sales rose 3%.", "", "It cost $5 million on Monday."]
    schema = json.loads((ROOT / "docs" / "report-schema.json").read_text(encoding="utf-8"))
    reading = {"$defs": schema["$defs"], "$ref": "#/$defs/reading"}
    for answer in answers:
        Draft202012Validator(reading).validate(answer)
    money, day = sorted(answers[2]["mentions"], key=lambda mention: mention["start"])
    assert (money["kind"], money["unit"], money["low"]) == ("money", "USD", 4_500_000)
    assert (day["kind"], day["unit"]) == ("date", "2026-03-02")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (b'ok\n{"tex": 1}\n', 'standard input, line 2: a JSON object needs a "text" that is a string'),
        (b'{"text": "x", "published": "someday"}\n', "standard input, line 1: "),
        (b"ok\n\xff\n", "standard input, line 2: byte 0 is not UTF-8."),
    ],
)
def test_read_names_a_wrong_line(text: bytes, sentence: str) -> None:
    result = run("read", "--format", "jsonl", text=text)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"auditor: {sentence}")


def test_read_takes_what_only_looks_like_json() -> None:
    assert json.loads(run("read", "--format", "jsonl", text="{sic}\n").stdout)["text"] == "{sic}"


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["disputed"], 1),
        (["disputed", "--fail-on", "never"], 0),
        (["agreed", "--fail-on", "note"], 0),
        (["silent"], 3),
        (["disputed", "--ignore", "investment-total"], 3),
        (["disputed", "--select", "investment-total"], 1),
    ],
)
@pytest.mark.parametrize("form", ["table", "json"])
def test_exit_codes_of_an_audit(work: Path, args: list[str], code: int, form: str) -> None:
    result = with_rule("audit", *args, "--format", form)
    assert result.exit_code == code
    assert result.stdout


def test_no_documents_is_nothing_audited(work: Path) -> None:
    (work / "empty").mkdir()
    result = with_rule("audit", "empty")
    assert result.exit_code == 3
    assert "nothing was audited" in result.stderr


def test_the_level_decides_what_fails(work: Path) -> None:
    milder = RULE.replace("level: error", "level: note")
    (work / "rules" / "investment.yaml").write_text(milder, encoding="utf-8")
    assert with_rule("audit", "disputed").exit_code == 0
    assert with_rule("audit", "disputed", "--fail-on", "warning").exit_code == 0
    assert with_rule("audit", "disputed", "--fail-on", "note").exit_code == 1


def test_a_wrong_rule_hides_no_other_and_wins_over_a_finding(work: Path) -> None:
    (work / "rules" / "odd.yaml").write_text("id: odd\n", encoding="utf-8")
    result = with_rule("audit", "disputed", "--format", "json")
    assert result.exit_code == 2
    assert len(json.loads(result.stdout)["findings"]) == 1
    assert result.stderr.startswith("rules/odd.yaml:1:1: ")


def test_an_unreadable_document_wins_over_a_finding(work: Path) -> None:
    (work / "disputed" / "c.jsonl").write_bytes(b'{"text": 5\n')
    result = with_rule("audit", "disputed", "--format", "json")
    assert result.exit_code == 2
    report = json.loads(result.stdout)
    assert report["ledger"]["unreadable"] == len(report["unreadable_documents"]) == 1
    assert "c.jsonl" in result.stderr
    assert "--skip-unreadable" in result.stderr
    assert with_rule("audit", "disputed", "--skip-unreadable").exit_code == 1


def test_the_report_keeps_the_schema_and_goes_where_it_is_sent(work: Path) -> None:
    result = with_rule("audit", "disputed", "--format", "table", "--format", "json=out.json")
    assert "1 contradiction found: 1 error." in result.stdout
    schema = json.loads((ROOT / "docs" / "report-schema.json").read_text(encoding="utf-8"))
    report = json.loads((work / "out.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(report)
    assert [finding["question"] for finding in report["findings"]] == ["How much will Acme invest in AI?"]
    assert sorted(path.name for path in work.iterdir() if path.is_file()) == ["out.json"]
    for finding in report["findings"]:
        for position in finding["positions"]:
            for claim in position["claims"]:
                text = Path(claim["document"]).read_text(encoding="utf-8")
                assert claim["quote"] == text[claim["start"] : claim["end"]]


def test_explain_shows_each_claim(work: Path) -> None:
    report = json.loads(with_rule("audit", "disputed", "--format", "json").stdout)
    found = report["findings"][0]["id"]
    result = with_rule("explain", found, "disputed")
    assert result.exit_code == 0
    for words in ("$6.5 billion", "from 9,500,000,000 to below 10,500,000,000 USD", "Wire, 2026-03-02"):
        assert words in result.stdout
    wrong = with_rule("explain", found[:-1] + "x", "disputed")
    assert wrong.exit_code == 2
    assert f"did you mean `{found}`?" in wrong.stderr
    assert "nothing is disputed" in with_rule("explain", found, "agreed").stderr


def test_claims(work: Path) -> None:
    result = with_rule("claims", "agreed", "--format", "jsonl")
    claims = [json.loads(line) for line in result.stdout.splitlines()]
    assert {claim["document"] for claim in claims} == {"agreed/a.md", "agreed/b.md"}
    assert {claim["not_compared"] for claim in claims} == {""}
    (work / "rain.txt").write_text("Acme may invest $2 billion in AI if it rains.\n", encoding="utf-8")
    (doubtful,) = with_rule("claims", "rain.txt", "--format", "jsonl").stdout.splitlines()
    assert json.loads(doubtful)["not_compared"] == "conditional"
    assert "2 claims" in with_rule("claims", "agreed").stdout
    assert with_rule("claims", "silent").exit_code == 3


def test_trace_speaks_of_both_outcomes(work: Path) -> None:
    read = with_rule("trace", "investment-total", "Acme will invest $10 billion in AI.")
    unread = with_rule("trace", "investment-total", "It rained in Elmstadt.")
    assert read.exit_code == unread.exit_code == 0
    assert read.stdout.strip()
    assert unread.stdout.strip()
    assert read.stdout != unread.stdout


def test_metadata_dates_an_article(work: Path) -> None:
    (work / "silent" / "b.txt").write_text("Acme will invest $10 billion in AI.\n", encoding="utf-8")
    (work / "dates.csv").write_text("path,published\nb.txt,2026-03-02\n", encoding="utf-8")
    result = with_rule("claims", "silent", "--metadata", "dates.csv", "--format", "jsonl")
    assert json.loads(result.stdout)["published"] == "2026-03-02"


def test_quiet_leaves_notes_out(work: Path) -> None:
    (work / "agreed" / "c.pdf").write_bytes(b"%PDF")
    assert "note: " in with_rule("audit", "agreed").stderr
    assert with_rule("audit", "agreed", "--quiet").stderr == ""


def test_a_process_ends_with_the_same_codes(work: Path) -> None:
    book = ("--rules", "rules", "--no-builtin")
    ends = {name: process("audit", name, *book) for name in ("agreed", "disputed", "silent", "nowhere")}
    assert {name: end.returncode for name, end in ends.items()} == {
        "agreed": 0,
        "disputed": 1,
        "silent": 3,
        "nowhere": 2,
    }
    again = process("audit", "disputed", *book, PYTHONHASHSEED="7")
    assert again.stdout == ends["disputed"].stdout
    assert not any(b"Traceback" in end.stderr for end in ends.values())


def test_an_ascii_terminal_still_gets_the_report() -> None:
    done = process("read", "It cost €5 million.", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"?5 million" in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="pipes break otherwise there")
def test_a_broken_pipe_is_silent() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as broken:
        done = subprocess.run(
            [sys.executable, "-m", "auditor", "read", "--format", "jsonl"],
            input=b"It cost $5 million.\n" * 50,
            stdout=broken,
            stderr=subprocess.PIPE,
            check=False,
            env={**os.environ, "PYTHONPATH": PYTHONPATH},
        )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a full device")
def test_a_full_disk_is_a_sentence() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "auditor", "read", "It cost $5 million."],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            env={**os.environ, "PYTHONPATH": PYTHONPATH},
        )
    assert done.returncode == 2
    assert done.stderr.startswith(b"auditor: standard output cannot be written: ")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="no such signal there")
def test_an_interrupt_is_a_sentence() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "auditor", "read", "--format", "jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": PYTHONPATH},
    ) as running:
        assert running.stdin
        assert running.stdout
        running.stdin.write(b"It cost $5 million.\n")
        running.stdin.flush()
        running.stdout.readline()
        running.send_signal(signal.SIGINT)
        error = running.communicate()[1]
    assert running.returncode == 2
    assert error.strip() == b"auditor: interrupted; nothing can be said of what was not read."


def test_a_crash_is_a_sentence(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("auditor.rule.load.builtin_rules_path", lambda: 1 / 0)
    result = run("rules", "check")
    assert result.exit_code == 2
    assert result.stderr.startswith("auditor: this is a bug (ZeroDivisionError: ")
    assert result.stderr.count("\n") == 1


def test_rules_new_writes_a_rule_and_overwrites_none(work: Path) -> None:
    sentence = "Acme agreed to pay a $40 million fine for false labels."
    made = run("rules", "new", "labels", "--from", sentence)
    assert (made.exit_code, made.stdout) == (
        0, "labels.yaml reads “$40 million” of Acme, and its examples pass.\n",
    )  # fmt: skip
    written = (work / "labels.yaml").read_text(encoding="utf-8")
    again = run("rules", "new", "labels", "--from", sentence)
    assert again.exit_code == 2
    assert "labels.yaml is there already" in again.stderr
    assert (work / "labels.yaml").read_text(encoding="utf-8") == written
    assert run("rules", "test", "--rules", "labels.yaml", "--no-builtin").exit_code == 0
    assert "an id is small letters" in run("rules", "new", "My Rule", "--from", sentence).stderr


@pytest.mark.parametrize("rules", ["rules/", "[other.yaml, rules]"])
def test_rules_new_writes_where_the_settings_have_the_rules(
    work: Path, monkeypatch: pytest.MonkeyPatch, rules: str
) -> None:
    (work / "auditor.yaml").write_text(f"rules: {rules}\nno_builtin: yes\n", encoding="utf-8")
    (work / "other.yaml").write_text("", encoding="utf-8")
    (work / ".git").mkdir()
    inner = work / "drafts"
    inner.mkdir()
    monkeypatch.chdir(inner)
    made = run("rules", "new", "labels", "--from", "Acme agreed to pay a $40 million fine for false labels.")
    assert made.stdout.startswith(f"{Path('..') / 'rules' / 'labels.yaml'} reads “$40 million” of Acme")
    assert (work / "rules" / "labels.yaml").is_file()
    assert not list(inner.iterdir())


def test_rules_new_writes_into_the_folder_it_is_given(work: Path) -> None:
    sentence = "Acme agreed to pay a $40 million fine for false labels."
    assert run("rules", "new", "labels", "--from", sentence, "--rules", "mine").exit_code == 0
    assert run("rules", "test", "--rules", "mine", "--no-builtin").exit_code == 0
    assert run("rules", "new", "labels", "--from", sentence, "--rules", "mine", "--out", "here.yaml").exit_code == 0
    assert (work / "here.yaml").is_file()


def test_rules_schema_is_that_of_the_docs() -> None:
    committed = (Path(__file__).parent.parent / "docs" / "rule-schema.json").read_text(encoding="utf-8")
    assert run("rules", "schema").stdout == committed


def test_discover_drafts_a_rule_for_a_pattern(work: Path) -> None:
    for number, sum_ in enumerate(("$3 billion", "$2 billion"), start=1):
        (work / f"{number}.txt").write_text(f"Acme lent {sum_} to a hospital.\n", encoding="utf-8")
    found = run("discover", "1.txt", "2.txt", "--least", "1")
    assert (found.exit_code, "lend:money" in found.stdout) == (0, True)
    assert run("discover", "1.txt", "--least", "2").exit_code == 3
    drafted = run("discover", "1.txt", "2.txt", "--least", "1", "--draft", "lend:money", "--out", "lend.yaml")
    assert drafted.exit_code == 0
    assert run("rules", "test", "--rules", "lend.yaml", "--no-builtin").exit_code == 0
    wanted = ("--least", "1", "--draft", "lend:money", "--rules", "rules", "--no-builtin")
    assert run("discover", "1.txt", "2.txt", *wanted).exit_code == 0
    assert (work / "rules" / "lend-money.yaml").is_file()
    odd = run("discover", "1.txt", "2.txt", "--least", "1", "--draft", "len:money")
    assert "did you mean `lend:money`?" in odd.stderr


def test_rules_docs_writes_the_catalogue(work: Path) -> None:
    made = run("rules", "docs", "out/pages", "--rules", "rules", "--no-builtin")
    assert (made.exit_code, made.stdout) == (0, "2 pages written to out/pages\n")
    assert {path.name for path in (work / "out" / "pages").iterdir()} == {"README.md", "investment-total.md"}


def test_trace_says_what_a_rule_without_words_of_its_own_looked_for() -> None:
    traced = run("trace", "strikers", "Nobody in Varn slept.")
    assert traced.stdout == "no value of the kind “count of people” stands in the sentence.\n"
    traced = run("trace", "any-figure", "The dam in Varn sells its power at $67.54.")
    assert traced.stdout.startswith("no figure stands in the sentence that can be of a story;")
