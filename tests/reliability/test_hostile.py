"""Every hostile input ends as docs/reliability.md says: an exit code, a sentence, and the other articles read.

``AUDITOR_UPDATE_GOLDEN=1 pytest tests/reliability`` writes the tables anew.
"""

from __future__ import annotations

import builtins
import errno
import json
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hostile
import pytest
from click.testing import CliRunner, Result
from hostile import FORMULA, GROUPS, SHOWN, Case, Shown

from auditor.cli import main

PAGE = Path(__file__).parents[2] / "docs" / "reliability.md"
CASES = [case for group in GROUPS.values() for case in group]
TABLES = re.compile(r"(?<=<!-- inputs -->\n).*?(?=<!-- end -->)", re.DOTALL)


@pytest.fixture(autouse=True)
def cleared(tmp_path: Path) -> Iterator[None]:
    """Folders so deep that pytest, which recurses, could not take them away."""
    yield
    if (tmp_path / "corpus" / "d").is_dir():
        subprocess.run(["rm", "-rf", str(tmp_path / "corpus" / "d")], check=True)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.what)
def test_a_hostile_input_ends_as_it_should(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    case.make(tmp_path)
    report = tmp_path / "report.json"
    done = run(case)
    assert done.exit_code == case.code, done.stderr
    assert case.says in done.stderr
    assert "bug" not in done.stderr
    assert "Traceback" not in done.stderr
    assert read(report) == case.read
    assert not [path for path in tmp_path.iterdir() if path.name in ("owned", "out.json") or ".draft" in path.name]
    assert not (tmp_path.parent / "out.json").exists()


def run(case: Case) -> Result:
    formats = ("--format", "table", "--format", "json=report.json")
    return CliRunner().invoke(main, ["audit", *case.arguments, *formats, "--no-cache", "--fail-on", "note"])


def read(report: Path) -> str:
    """How many documents of how many were read, by the ledger; nothing where there is no report."""
    if not report.exists():
        return ""
    ledger = json.loads(report.read_bytes())["ledger"]
    return f"{ledger['documents']} of {ledger['documents'] + ledger['unreadable']}"


def rows() -> str:
    told = []
    for name, cases in GROUPS.items():
        told.append(f"### {name}\n\n| input | exit | documents read | says |\n|---|---|---|---|\n")
        told += [f"| {case.what} | {case.code} | {case.read or '–'} | {case.says or '–'} |\n" for case in cases]
        told.append("\n")
    told.append(
        "### What an article may hold for whoever reads the report\n\n| what | format | becomes |\n|---|---|---|\n"
    )
    told += [f"| {one.what} | `{one.form}` | `{one.holds}` |\n" for one in SHOWN]
    return "".join([*told, "\n"])


@pytest.mark.parametrize("shown", SHOWN, ids=lambda shown: shown.form)
def test_a_report_obeys_no_article(shown: Shown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    told = {"source": FORMULA, "title": FORMULA, "url": FORMULA}
    articles = [{**told, "id": f"{FORMULA}{n}", "text": text} for n, text in enumerate((hostile.FIRST, hostile.SECOND))]
    hostile.records(*articles)(tmp_path)
    arguments = ["audit", "corpus", "-v", "--no-cache", f"--format={shown.form}=out"]
    assert CliRunner().invoke(main, arguments).exit_code == 1
    written = (tmp_path / "out").read_bytes().decode()
    outside = (
        re.sub(r"(?<!\\)`[^`\n]*`", "", written) if shown.form == "markdown" else written
    )  # code is shown as it is
    assert not re.search(shown.never, outside)
    assert shown.holds in written


def test_a_file_that_may_not_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    hostile.put("a.txt", hostile.FIRST)(tmp_path)
    opened = builtins.open

    def refused(path: Any, *arguments: Any, **named: Any) -> Any:
        if str(path).endswith("corpus/a.txt"):  # nothing is closed to root, as which the tests may run
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return opened(path, *arguments, **named)

    monkeypatch.setattr(builtins, "open", refused)
    done = run(Case("", hostile.put("a.txt"), 2))
    assert (done.exit_code, read(tmp_path / "report.json")) == (2, "1 of 2")
    assert "corpus/a.txt (cannot be read: Permission denied)" in done.stderr


def test_the_page_tells_these_cases() -> None:
    text = PAGE.read_text(encoding="utf-8")
    if os.environ.get("AUDITOR_UPDATE_GOLDEN"):
        text = TABLES.sub(lambda _: f"\n{rows()}", text)
        PAGE.write_text(text, encoding="utf-8")
    assert TABLES.findall(text) == [f"\n{rows()}"]


def test_no_two_cases_are_of_one_name() -> None:
    assert len({case.what for case in CASES}) == len(CASES)


def test_an_article_that_vanishes_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from auditor.corpus.read import read_corpus  # noqa: PLC0415
    from auditor.model import Unreadable  # noqa: PLC0415

    monkeypatch.chdir(tmp_path)
    hostile.put("a.txt", hostile.FIRST)(tmp_path)
    documents = read_corpus(["corpus"], None, print)
    assert next(documents) is not None
    Path("corpus/z.txt").unlink()
    (gone,) = documents
    assert gone == Unreadable("corpus/z.txt", "cannot be read: No such file or directory")
