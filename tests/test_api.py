"""The Python API: the function of the package, and what it gives."""

from __future__ import annotations

import datetime as dt
import inspect
import re
import subprocess
import sys
from pathlib import Path

import pytest

from auditor import audit
from auditor.errors import AuditorError, CorpusError, UsageError
from auditor.model import Document, Report
from auditor.triage.acceptance import Acceptance, acceptances_text
from auditor.triage.baseline import baseline_text, renewed
from auditor.triage.dispute import dispute_of, disputes_of

EXAMPLES = Path(__file__).parents[1] / "examples"


def test_the_function_gives_the_report_of_the_command() -> None:
    report = audit(EXAMPLES)
    assert isinstance(report, Report)
    assert "stock-direction" in {finding.rule for finding in report.findings}


def test_a_path_that_names_nothing_is_an_error() -> None:
    with pytest.raises(CorpusError, match="no such file"):
        audit([EXAMPLES / "nowhere"])


def test_the_documentation_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(EXAMPLES.parent)
    text = (EXAMPLES.parent / "docs" / "api.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    assert len(blocks) == 5
    names: dict[str, object] = {}
    for block in blocks:
        exec(compile(block, "docs/api.md", "exec"), names)
    printed = capsys.readouterr().out.splitlines()
    assert printed[-1] == "exampels: no such file or folder; did you mean examples?"
    assert f"# {printed[-1]}" in text


def test_every_argument_but_the_corpus_is_in_the_documentation() -> None:
    text = (EXAMPLES.parent / "docs" / "api.md").read_text(encoding="utf-8")
    arguments = set(inspect.signature(audit).parameters) - {"corpus", "ignore", "heed_gitignore"}
    assert [name for name in sorted(arguments) if f"{name}=" not in text] == []


def test_what_cannot_be_taken_is_an_error() -> None:
    with pytest.raises(UsageError, match="there is no rule `investment`"):
        audit(EXAMPLES, select=["investment"])
    with pytest.raises(UsageError, match="there is no field `texts`"):
        audit(EXAMPLES, fields={"texts": "body"})
    with pytest.raises(UsageError, match="--exclude !: "):
        audit(EXAMPLES, exclude=["!"])


def test_what_was_decided_holds_here_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    day = dt.date(2026, 3, 5)
    first, second = audit(EXAMPLES).findings[:2]
    Path("known.yaml").write_text(baseline_text(renewed((), disputes_of([first]), day)), encoding="utf-8")
    let = Acceptance(second.id, "Both were right.", day, second.question, dispute_of(second).marks, "", day)
    Path("let.yaml").write_text(acceptances_text([let]), encoding="utf-8")

    def statuses(today: dt.date) -> list[str]:
        report = audit(EXAMPLES, baseline="known.yaml", accepted="let.yaml", today=today)
        return [finding.status for finding in report.findings]

    assert statuses(day) == ["known", "accepted", "new"]
    assert statuses(day + dt.timedelta(1)) == ["known", "reopened", "new"]
    with pytest.raises(AuditorError, match=r"nowhere\.yaml"):
        audit(EXAMPLES, baseline="nowhere.yaml")


def test_the_package_imports_nothing_until_it_is_asked() -> None:
    code = (
        "import sys, auditor\n"
        "before = {name for name in sys.modules if name.startswith('auditor')}\n"
        "import auditor.pipeline\n"
        "from auditor import audit\n"
        "print(sorted(before), callable(audit))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout == "['auditor', 'auditor.version'] True\n"


def test_another_name_is_none() -> None:
    with pytest.raises(ImportError):
        from auditor import nothing  # type: ignore[attr-defined]  # noqa: F401, PLC0415


def test_documents_that_came_later_may_be_left_out() -> None:
    first = Document("one", "Acme will invest $10 billion in AI.", published=dt.date(2026, 3, 2))
    second = Document("two", "Acme is spending $6.5 billion on AI.", published=dt.date(2026, 3, 3))
    assert audit([first, second]).ledger.documents == 2
    assert audit([first, second], as_of=dt.date(2026, 3, 2)).ledger.documents == 1
