"""Every command that the documents and the files for CI show exists, with the options it is shown with."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from auditor.cli import main

ROOT = Path(__file__).parent.parent
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
_BLOCK = re.compile(r"^```(?:sh|console|yaml)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_SPAN = re.compile(r"`(auditor [a-z][^`]*)`")
_LINE = re.compile(r"^(?:.*?[\s|;&(/]|)auditor (?=[a-z])(.*)$")


def commands(text: str) -> list[str]:
    """What follows `auditor` in the lines of blocks and in spans of code; continued lines are joined."""
    lines = [line for block in _BLOCK.findall(text) for line in block.replace("\\\n", " ").splitlines()]
    spans = [" ".join(span.split()) for span in _SPAN.findall(text)]
    return [match[1] for line in [*lines, *spans] if (match := _LINE.match(line.partition("  #")[0]))]


def unknown_options(command_line: str) -> list[str]:
    """What of a command line does not exist."""
    words = shlex.split(command_line.partition(" | ")[0].partition(" > ")[0].partition(" && ")[0])
    command: click.Command = main
    while isinstance(command, click.Group) and words:
        name = words.pop(0)
        if "|" in name:
            return [each for each in name.split("|") if each not in command.commands]
        if name not in command.commands:
            return [name]
        command = command.commands[name]
    known = {option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)}
    flags = {word.partition("=")[0] for word in words if re.match(r"--?[a-z]", word)}
    return sorted(flags - known - {"--help", "-h"})


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_commands_in_the_documents_exist(path: Path) -> None:
    shown = commands(path.read_text(encoding="utf-8"))
    assert {line: wrong for line in shown if (wrong := unknown_options(line))} == {}


def test_a_command_that_does_not_exist_is_seen() -> None:
    block = "```sh\nauditor audit x --nope  # why\npip install . && .venv/bin/auditor audti\n```\n"
    text = f"{block}`auditor rules lst|check`"
    assert [unknown_options(line) for line in commands(text)] == [["--nope"], ["audti"], ["lst"]]
