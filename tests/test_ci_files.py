"""What CI runs: the action, the hooks and the jobs of docs/ci.md name what there is, and do what they say."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from fine import RULE
from test_documented_commands import unknown_options

ROOT = Path(__file__).parent.parent
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
GUIDE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
BLOCKS = [yaml.safe_load(block) for block in re.findall(r"^```yaml\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE)]
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"] if "name" in step}
AUDIT = STEPS["Audit the articles"]
QUESTION = "How much will Acme invest in AI?"


class Repository:
    """A repository of articles with two commits, and the program on the path."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "repository"
        self.temp = folder / "temp"
        (self.folder / "articles").mkdir(parents=True)
        (self.folder / "rules").mkdir()
        self.temp.mkdir()
        program = self.temp / "auditor"
        program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m auditor "$@"\n')
        program.chmod(0o755)
        self.run("git init -q -b main")
        self.write("articles/old one.txt", "Acme will invest $10 billion in AI.")
        self.write("articles/older.txt", "Brightwater was fined $40 million.")
        self.write("articles/oldest.txt", "Brightwater was fined $90 million.")
        self.write("auditor.yaml", "corpus: [articles/]\nrules: [rules/]\n")
        self.write("rules/fine.yaml", RULE)
        self.base = self.commit()

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, encoding="utf-8")

    def commit(self) -> str:
        self.run("git add . && git -c user.name=a -c user.email=a@a.invalid -c commit.gpgsign=false commit -qm x")
        return self.run("git rev-parse HEAD").stdout.strip()

    def run(self, script: str, **more: str) -> subprocess.CompletedProcess[str]:
        """A script as the runners of GitHub and GitLab run it: the first command that fails ends it."""
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("GIT", "COLUMNS"))},
            "PATH": f"{self.temp}{os.pathsep}{os.environ['PATH']}", "RUNNER_TEMP": str(self.temp),
            "GITHUB_ACTION_PATH": str(ROOT), **more,
        }  # fmt: skip
        return subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", script],
            cwd=self.folder, env=environment, check=False, capture_output=True, text=True,
        )  # fmt: skip


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


def audit(repository: Repository, **more: str) -> subprocess.CompletedProcess[str]:
    """The action's own step; GitHub fills its inputs in."""
    return repository.run(AUDIT["run"], **{"CORPUS": "", "ARGUMENTS": "", "BASE": "", "SARIF": "", **more})


def test_the_action_hands_on_every_input_and_pastes_none_into_a_script() -> None:
    used = re.findall(r"\$\{\{ inputs\.([\w-]+) \}\}", yaml.safe_dump(ACTION, width=10_000))
    assert sorted(used) == sorted(ACTION["inputs"])
    assert all("${{" not in step.get("run", "") for step in ACTION["runs"]["steps"])
    assert all(step.get("shell") == "bash" for step in ACTION["runs"]["steps"] if "run" in step)
    assert set(re.findall(r"^\| `([\w-]+)` \|", GUIDE, re.MULTILINE)) == set(ACTION["inputs"])


def test_the_action_installs_what_stands_beside_it(repository: Repository) -> None:
    repository.write("../temp/python", '#!/bin/sh\nprintf "%s\\n" "$@"\n')
    (repository.temp / "python").chmod(0o755)
    said = repository.run(STEPS["Install auditor"]["run"]).stdout.splitlines()
    assert said == ["-m", "pip", "install", "--quiet", f"{ROOT}[html]"]
    assert "html" in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_the_action_without_inputs_audits_what_the_settings_name(repository: Repository) -> None:
    done = audit(repository)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Brightwater" in done.stdout


def test_the_action_shows_only_what_a_pull_request_touches(repository: Repository) -> None:
    repository.write("articles/new; touch owned.txt", "Acme is spending $6.5 billion on AI.")
    repository.commit()
    done = audit(repository, BASE=repository.base, SARIF="out file.sarif", ARGUMENTS="--fail-on=warning\n\n--quiet\n")
    assert done.returncode == 1, done.stderr
    assert QUESTION in done.stdout
    assert "Brightwater" not in done.stdout
    assert '"version": "2.1.0"' in (repository.folder / "out file.sarif").read_text(encoding="utf-8")
    assert not list(repository.folder.rglob("owned*"))


def test_the_action_takes_paths_and_never_runs_what_an_input_says(repository: Repository) -> None:
    done = audit(repository, CORPUS="articles/old one.txt\narticles/nowhere; touch owned\n")
    assert done.returncode == 2
    assert "articles/nowhere; touch owned: no such file or folder" in done.stderr
    refused = audit(repository, ARGUMENTS="--fail-on=$(touch owned)")
    assert refused.returncode == 2
    assert not list(repository.folder.rglob("owned*"))


def test_the_action_is_not_green_where_git_does_not_know_the_base(repository: Repository) -> None:
    assert audit(repository, BASE="0" * 40).returncode not in (0, 1)


def test_the_hooks_run_commands_that_there_are() -> None:
    assert {hook["id"]: unknown_options(hook["entry"].removeprefix("auditor ")) for hook in HOOKS} == {
        "auditor": [], "auditor-rules": [], "auditor-rules-test": [],
    }  # fmt: skip
    (block,) = [block for block in BLOCKS if "repos" in block]
    assert {hook["id"] for hook in block["repos"][0]["hooks"]} == {hook["id"] for hook in HOOKS}


def test_the_hooks_do_what_they_say(repository: Repository) -> None:
    entries = {hook["id"]: hook["entry"] for hook in HOOKS}
    repository.write("articles/new.txt", "Acme is spending $6.5 billion on AI.")
    touched = repository.run(f"{entries['auditor']} 'articles/new.txt' rules/fine.yaml")
    assert "investment-total" in touched.stdout
    assert "Brightwater" not in touched.stdout
    assert repository.run(entries["auditor-rules"]).returncode == 0
    assert repository.run(entries["auditor-rules-test"]).returncode == 0
    repository.write("rules/fine.yaml", RULE.replace("words", "wrods"))
    assert repository.run(entries["auditor-rules"]).returncode == 2


def scripts(block: dict[str, Any]) -> str:
    """The lines that a job of the guide runs, without the one that installs."""
    steps = (
        block["jobs"]["audit"]["steps"] if "jobs" in block else [{"run": line} for line in block["articles"]["script"]]
    )
    lines = [step["run"] for step in steps if "run" in step]
    assert lines[0] == 'python -m pip install "auditor @ git+ADDRESS@v0.1.0"'
    return "\n".join(lines[1:])


@pytest.mark.parametrize(("place", "base"), [(1, "BASE"), (2, "CI_MERGE_REQUEST_DIFF_BASE_SHA")])
def test_the_jobs_of_the_guide_show_what_a_pull_request_touches(repository: Repository, place: int, base: str) -> None:
    repository.write("articles/new.txt", "Acme is spending $6.5 billion on AI.")
    repository.commit()
    done = repository.run(scripts(BLOCKS[place]), **{base: repository.base})
    assert (done.returncode, done.stderr) == (1, "")
    assert "Acme" in done.stdout
    assert "Brightwater" not in done.stdout
    reports = BLOCKS[place].get("articles", {}).get("artifacts", {}).get("reports", {})
    assert all((repository.folder / name).is_file() for name in reports.values())
    assert repository.run(scripts(BLOCKS[place]), **{base: "0" * 40}).returncode not in (0, 1)


def test_the_workflow_of_the_guide_gives_the_action_inputs_that_it_has() -> None:
    (step,) = [step for step in BLOCKS[0]["jobs"]["audit"]["steps"] if step.get("uses") == "ADDRESS@v0.1.0"]
    assert set(step["with"]) <= set(ACTION["inputs"])
    flags = " ".join(step["with"]["arguments"].split())
    assert unknown_options(f"audit {flags}") == []
