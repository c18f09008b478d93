"""The configuration on the command line: flags win, every value has a place, and init overwrites nothing."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import pytest
import yaml
from click.testing import CliRunner, Result

from auditor.cli import main

if TYPE_CHECKING:
    from pathlib import Path

FIRST = "Acme was fined $40 million for false labels."
SECOND = "Acme must pay a fine of $55 million, the regulator said."


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What init writes, and two articles in dispute."""
    monkeypatch.chdir(tmp_path)
    assert run("init").exit_code == 0
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text(FIRST)
    (tmp_path / "articles" / "b.txt").write_text(SECOND)
    return tmp_path


def run(*args: str) -> Result:
    return CliRunner().invoke(main, args)


def test_the_first_project_works_as_it_is(project: Path) -> None:
    tested = run("rules", "test", "--select", "fine")
    assert tested.exit_code == 0, tested.stdout
    audited = run("audit")
    assert audited.exit_code == 0
    assert "$40 million" in audited.stdout
    assert run("audit", "--fail-on", "note").exit_code == 1


def test_the_workflow_runs_commands_that_there_are(project: Path) -> None:
    workflow = yaml.safe_load((project / ".github" / "workflows" / "auditor.yml").read_text(encoding="utf-8"))
    steps = [step["run"] for step in workflow["jobs"]["audit"]["steps"] if "run" in step]
    assert steps[0].startswith("python -m pip install 'auditor")
    for step in steps[1:]:
        name, *arguments = shlex.split(step)
        assert name == "auditor"
        assert run(*arguments).exit_code == 0


def test_init_overwrites_nothing(project: Path) -> None:
    (project / "auditor.yaml").write_text("quiet: yes\n")
    (project / "rules" / "fine.yaml").unlink()
    assert run("init").stdout.splitlines() == [
        "left auditor.yaml as it is", "wrote rules/fine.yaml", "left .github/workflows/auditor.yml as it is",
        "next: put articles into articles/, then `auditor audit`",
    ]  # fmt: skip
    assert (project / "auditor.yaml").read_text() == "quiet: yes\n"


def test_init_in_a_folder_that_cannot_be_made(project: Path) -> None:
    assert run("init", "articles/a.txt").exit_code == 2
    made = run("init", "new/deep")
    assert (made.exit_code, made.stdout.splitlines()[0]) == (0, "wrote new/deep/auditor.yaml")


def test_flags_win_over_the_file(project: Path) -> None:
    (project / "auditor.yaml").write_text("corpus: [articles/]\nrules: [rules/]\nfail_on: note\nselect: [fine]\n")
    assert run("audit").exit_code == 1
    assert run("audit", "--fail-on", "never").exit_code == 0
    assert run("audit", "--fail-on", "never", "--select", "investment-total").exit_code == 3
    assert run("claims", "--select", "fine").exit_code == 0


def test_isolated_and_another_file(project: Path) -> None:
    (project / "strict.yaml").write_text("corpus: [articles/]\nrules: [rules/]\nfail_on: note\n")
    assert run("audit", "--config", "strict.yaml").exit_code == 1
    alone = run("audit", "--isolated")
    assert alone.exit_code == 2
    assert alone.stderr.startswith("auditor: name the articles to read: a file, a folder, - for standard input; or set")
    both = run("audit", "--isolated", "--config", "strict.yaml")
    assert (both.exit_code, both.stderr) == (
        2, "auditor: --config and --isolated exclude each other; keep one of the two.\n",
    )  # fmt: skip
    assert "'--config'" in run("audit", "--config", "nowhere.yaml").stderr


def test_a_slip_is_told_with_its_place_before_anything_runs(project: Path) -> None:
    (project / "auditor.yaml").write_text("corpus: [articles/]\nfailon: note\nquiet: perhaps\n")
    result = run("audit")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.splitlines() == [
        "auditor.yaml:2:1: there is no setting `failon`; did you mean `fail_on`?",
        "auditor.yaml:3:8: `quiet` is yes or no.",
    ]


def test_a_value_that_an_option_refuses_is_told_with_its_place(project: Path) -> None:
    (project / "auditor.yaml").write_text("corpus: [articles/]\n\nmetadata: dates.csv\n")
    assert run("audit").stderr.startswith("auditor: auditor.yaml:3:1: Invalid value for '--metadata'")
    (project / "auditor.yaml").write_text("corpus: [articles/]\nfail_on: warn\n")
    assert run("audit").stderr.startswith("auditor: auditor.yaml:2:1: Invalid value for '--fail-on'")
    assert "auditor.yaml" not in run("audit", "--fail-on", "wann").stderr


def test_a_broken_configuration_hides_no_help(project: Path) -> None:
    (project / "auditor.yaml").write_text("broken: [\n")
    assert run("audit", "--help").exit_code == 0
    assert run("read", "Acme rose 3%.").exit_code == 0


def test_show_tells_where_each_value_comes_from(project: Path) -> None:
    (project / "auditor.yaml").write_text("corpus: [articles/]\nfields: {text: body}\nno_ignore: yes\n")
    shown = run("config", "show", "--fail-on", "note", "--quiet")
    assert shown.exit_code == 0
    rows = {line.split()[0]: line.split()[1:] for line in shown.stdout.splitlines()}
    assert rows["corpus"] == ["articles/", "auditor.yaml:1:1"]
    assert rows["fields"] == ["text=body", "auditor.yaml:2:1"]
    assert rows["no_ignore"] == ["yes", "auditor.yaml:3:1"]
    assert rows["fail_on"] == ["note", "--fail-on"]
    assert rows["quiet"] == ["yes", "--quiet"]
    assert rows["format"] == ["table", "default"]
    assert rows["metadata"] == ["default"]
    assert "articles/  CORPUS" in run("config", "show", "articles/").stdout


def test_rules_check_does_not_take_the_corpus_for_rules(project: Path) -> None:
    (project / "auditor.yaml").write_text("corpus: [articles/]\n")
    assert run("rules", "check", "rules/").exit_code == 0
    assert "rules, no problems" in run("rules", "check").stdout
