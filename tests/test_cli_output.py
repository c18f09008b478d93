"""Formats on the command line: several at once, to their places; the look of a table; the summary of a job."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from auditor.cli import main
from auditor.report import FORMATS

ROOT = Path(__file__).parents[1]
EXAMPLES = str(ROOT / "examples")


def audit(*args: str) -> Result:
    return CliRunner().invoke(main, ["audit", EXAMPLES, *args])


def test_every_format_at_once_one_of_them_on_standard_output(tmp_path: Path) -> None:
    files = {form: tmp_path / f"out.{form}" for form in FORMATS if form != "jsonl"}
    result = audit("--format", "jsonl", *(f"--format={form}={path}" for form, path in files.items()))
    assert (result.exit_code, result.stderr) == (1, "")
    assert [json.loads(line)["level"] for line in result.stdout.splitlines()] == ["error", "warning", "warning"]
    for path in files.values():
        assert path.read_bytes().endswith(b"\n")
    assert {path.name for path in tmp_path.iterdir()} == {path.name for path in files.values()}


def test_help_names_every_format() -> None:
    text = CliRunner().invoke(main, ["audit", "--help"]).stdout
    option = text[text.index("--format") : text.index("--verbose")]
    assert [form for form in FORMATS if form not in option] == []


def test_a_wrong_format_names_the_nearest(tmp_path: Path) -> None:
    result = audit("--format", f"sarf={tmp_path / 'x'}")
    assert result.exit_code == 2
    assert "there is no format `sarf`; did you mean `sarif`?" in result.stderr


def test_quotes_only_when_asked() -> None:
    quote = "Calder Robotics Ltd will invest $4 billion in data centres"
    assert quote not in " ".join(audit().stdout.split())
    assert quote in " ".join(audit("-v").stdout.split())


def test_a_style_of_tabulate() -> None:
    assert "╭" in audit("--style", "rounded_grid").stdout
    result = audit("--style", "grd")
    assert result.exit_code == 2
    assert "there is no table format `grd`; did you mean `grid`?" in result.stderr
    assert audit("--style", "unsafehtml").exit_code == 2


@pytest.mark.parametrize(("flag", "painted"), [("always", True), ("never", False), ("auto", False)])
def test_colours_on_a_pipe(flag: str, painted: bool) -> None:
    assert ("\x1b[" in audit("--color", flag).stdout) == painted


@pytest.mark.parametrize(
    ("variables", "args", "painted"),
    [
        ({}, [], True),
        ({"NO_COLOR": "1"}, [], False),
        ({"NO_COLOR": "1"}, ["--color", "always"], True),
        ({"TERM": "dumb"}, [], False),
        ({}, ["--color", "never"], False),
        ({}, ["--format", "markdown"], False),
    ],
)
def test_a_terminal_has_its_width_and_colours(variables: dict[str, str], args: list[str], painted: bool) -> None:
    screen, line = pty.openpty()
    command = [sys.executable, "-m", "auditor", "audit", "examples", *args]
    environment = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    environment |= {"COLUMNS": "72", "TERM": "xterm", **variables}
    with subprocess.Popen(command, cwd=ROOT, stdout=line, stderr=subprocess.DEVNULL, env=environment) as running:
        os.close(line)
        shown = _read_all(screen)
        running.wait()
    assert ("\x1b[" in shown) == painted
    if not painted and not args:
        assert max(map(len, shown.splitlines())) <= 72


def _read_all(screen: int) -> str:
    pieces = []
    try:
        while piece := os.read(screen, 65_536):
            pieces.append(piece)
    except OSError:  # Linux says so when the other end is closed
        pass
    os.close(screen)
    return b"".join(pieces).decode()


def test_github_gets_a_summary_of_the_job(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("Before.\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert audit("--format", "json").exit_code == 1
    assert summary.read_text(encoding="utf-8") == "Before.\n"
    result = audit("--format", "github")
    assert result.stdout.startswith("::error file=")
    assert summary.read_text(encoding="utf-8").startswith("Before.\n## 3 contradictions found")


def test_a_summary_that_cannot_be_written_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "no" / "such.md"))
    result = audit("--format", "github")
    assert result.exit_code == 2
    assert "cannot be written: No such file or directory." in result.stderr


def test_a_table_for_people_says_where_the_quotes_are() -> None:
    assert "Every quote: -v, or --format html=report.html" in audit().stdout
