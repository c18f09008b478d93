"""What the project says of itself is so: README, guide, changelog, packaging."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import auditor
from auditor.rule.load import builtin_rules_path, load_rules
from auditor.ruletest.run import run_examples

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "docs" / "rules-guide.md").read_text(encoding="utf-8")
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
FOLDERS = (".ci", "auditor", "benchmarks", "docs", "examples", "reports", "rules", "tests")
FILES = (
    ".pre-commit-hooks.yaml",
    "CHANGELOG.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "SECURITY.md",
    "action.yml",
    "pyproject.toml",
)
_MACHINE_PATH = re.compile(r"(?<![\w.<])(?:/(?:home|root|tmp|work|Users|mnt|opt)/\w|[A-Z]:\\\w)")


def blocks(text: str, language: str) -> list[str]:
    """The fenced blocks of a Markdown text in one language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


def run(arguments: list[str], folder: Path) -> str:
    """What a command line prints, on both streams; 80 columns wide."""
    done = subprocess.run(
        [sys.executable, "-m", "auditor", *arguments],
        cwd=folder, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        env={**os.environ, "COLUMNS": "80", "PYTHONUTF8": "1"},
    )  # fmt: skip
    return done.stdout.decode()


def test_readme_sets_everything_up_with_two_commands() -> None:
    commands = [line for block in blocks(README, "sh") for line in block.splitlines()]
    assert commands == [
        "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/auditor audit examples",
        "python3 -m venv .venv && .venv/bin/pip install -e '.[dev]' && .venv/bin/python -m pytest",
    ]


def test_readme_prints_the_help_text() -> None:
    help_text = run(["--help"], ROOT)
    assert "$ auditor --help\n" + help_text in blocks(README, "text")


@pytest.mark.parametrize("text", [README, GUIDE], ids=["README", "guide"])
def test_the_rule_shown_passes_its_own_examples(text: str, tmp_path: Path) -> None:
    (tmp_path / "fine.yaml").write_text(blocks(text, "yaml")[0], encoding="utf-8")
    results = run_examples(load_rules([tmp_path]))
    assert [result for result in results if not result.passed] == []
    assert {result.kind for result in results} == {"disputes", "agrees", "ignores"}


def test_the_guide_prints_what_its_commands_print(tmp_path: Path) -> None:
    rule = blocks(GUIDE, "yaml")[0]
    (tmp_path / "my-rules").mkdir()
    (tmp_path / "my-rules" / "fine.yaml").write_text(rule, encoding="utf-8")
    bad = rule.replace("words:", "word:").replace("30 days", "a month")
    (tmp_path / "bad.yaml").write_text(bad, encoding="utf-8")
    (tmp_path / "articles.jsonl").write_text(blocks(GUIDE, "jsonl")[0], encoding="utf-8")
    for block in blocks(GUIDE, "console"):
        if "--generate" in block:  # the guide has the reader put other examples in by now
            whole = rule[: rule.index("examples:")] + blocks(GUIDE, "yaml")[1]
            (tmp_path / "my-rules" / "fine.yaml").write_text(whole, encoding="utf-8")
        commands = [line for line in block.splitlines() if line.startswith("$ auditor ")]
        outputs = [run(shlex.split(command)[2:], tmp_path) for command in commands]
        shown = "\n".join(f"{command}\n{text}" for command, text in zip(commands, outputs, strict=True))
        assert block == shown


def test_a_nested_map_of_the_guide_is_one_that_rules_may_use(tmp_path: Path) -> None:
    rule, *_, nested = blocks(GUIDE, "yaml")
    lines = [line for line in rule.splitlines() if not line.startswith(("value", "tied_to", "tolerance"))]
    (tmp_path / "nested.yaml").write_text("\n".join(lines) + "\n" + nested, encoding="utf-8")
    (nested_rule,) = load_rules([tmp_path])
    assert [(choice.name, choice.within) for choice in nested_rule.choices] == [
        ("dead", ""), ("murdered", "dead"), ("executed", "dead"), ("alive", ""),
    ]  # fmt: skip


def test_the_changelog_begins_with_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    versions = re.findall(r"^## \[([^\]]+)\]", changelog, re.MULTILINE)
    assert versions[0] == auditor.__version__


def test_the_license_is_the_one_named() -> None:
    assert PYPROJECT["project"]["license"] == "Apache-2.0"
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Apache License" in text
    assert "END OF TERMS AND CONDITIONS" in text


def test_the_wheel_takes_the_rules_where_the_program_looks_for_them() -> None:
    """`.ci/run` installs the wheel itself and audits with it; this only fails sooner."""
    wheel = PYPROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["packages"] == ["auditor"]
    assert wheel["force-include"] == {"rules": "auditor/_rules"}
    assert builtin_rules_path() in (ROOT / "rules", ROOT / "auditor" / "_rules")


def test_every_package_stands_in_the_contract_of_layers() -> None:
    layers = PYPROJECT["tool"]["importlinter"]["contracts"][0]["layers"]
    package = Path(auditor.__file__).parent
    parts = {path.name for path in package.iterdir() if (path / "__init__.py").is_file()}
    parts |= {path.stem for path in package.glob("*.py")} - {"__init__"}
    assert set(layers) == parts


def test_no_file_holds_a_path_of_somebody_s_machine() -> None:
    found: list[str] = []
    for path in project_files():
        text = path.read_bytes().decode("utf-8", "replace")
        found += [f"{path.relative_to(ROOT)}: {match.group()}" for match in _MACHINE_PATH.finditer(text)]
    assert found == []


def test_no_file_holds_the_marks_of_a_merge_that_was_not_finished() -> None:
    marks = (b"\n<<<<<<" + b"< ", b"\n>>>>>>" + b"> ")
    held = {path.relative_to(ROOT) for path in project_files() if any(mark in path.read_bytes() for mark in marks)}
    assert held == set()


def project_files() -> list[Path]:
    """The project's own files; caches, which are hidden or made by Python, are none."""
    files = [ROOT / name for name in FILES]
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*")):
            inside = path.relative_to(ROOT / folder).parts
            if path.is_file() and not any(part.startswith((".", "__pycache__")) for part in inside):
                files.append(path)
    return files
