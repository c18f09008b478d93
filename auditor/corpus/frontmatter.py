"""Part the YAML front matter of a Markdown file from its text."""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from auditor.corpus.fields import known_field
from auditor.corpus.yamlerror import YAML_ERRORS, yaml_line, yaml_reason

_BLOCK = re.compile(r"---[ \t]*\r?\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_KEY = re.compile(r"\s*[\w-]+\s*:(?:\s|$)")
_LINE = re.compile(r"(?P<name>[\w-]+)[ \t]*:(?:[ \t]+(?P<value>\S.*?))?[ \t]*")
_STRUCTURE = ("[", "{", "|", ">", "&", "*", "#")
"""A value that begins so is more than the text of its line."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields before the text, and where the text begins."""

    fields: dict[str, object]
    start: int
    """Offset of the first character after the front matter."""


class FrontMatterError(Exception):
    """Front matter that is no YAML: the line, from 1, and what is wrong there."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line
        self.reason = reason


def read_front_matter(text: str) -> FrontMatter:
    """The front matter with which ``text`` begins, empty where it has none. Raises FrontMatterError."""
    block = _BLOCK.match(text)
    if block is None:
        return FrontMatter({}, 0)
    try:
        # BaseLoader leaves every scalar as written: a date stays text, NO stays NO. Its C twin is faster,
        # but ends the process on deep nesting.
        fields = yaml.load(block["yaml"], Loader=yaml.BaseLoader)
    except YAML_ERRORS as error:
        if not _KEY.match(block["yaml"]):
            return FrontMatter({}, 0)
        written = _line_by_line(block["yaml"])
        if written is not None:
            return FrontMatter(written, block.end())
        raise FrontMatterError(yaml_line(error) + 1, yaml_reason(error)) from None
    if isinstance(fields, dict) and _are_names([str(name) for name in fields]):
        return FrontMatter({str(name): value for name, value in fields.items()}, block.end())
    return FrontMatter({}, 0 if block["yaml"].strip() else block.end())


def _line_by_line(block: str) -> dict[str, object] | None:
    """The fields of a block in which every line is a name and a value, as written: "title: Acme: a history".

    None where a line is anything else, so that what was meant is not sure.
    """
    lines = [_LINE.fullmatch(line) for line in block.splitlines() if line.strip()]
    fields: dict[str, object] = {}
    for line in lines:
        if line is None or line["name"] in fields or (line["value"] or "").startswith(_STRUCTURE):
            return None
        fields[line["name"]] = line["value"] or ""
    return fields


def _are_names(keys: list[str]) -> bool:
    """Whether the keys are those of front matter, not a sentence with a colon between two rules."""
    return any(map(known_field, keys)) or all(" " not in key for key in keys)
