"""Read the examples of a rule: a line is an article, an empty line ends an example."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Literal, get_args

from auditor.errors import Problem
from auditor.model import Document, Example
from auditor.yamlio.nodes import Text

ExampleKind = Literal["disputes", "agrees", "changes", "separate", "ignores"]
KINDS: tuple[ExampleKind, ...] = get_args(ExampleKind)

NO_BLOCK = "examples stand in a block; write `{kind}: |` and each article on a line of its own below."
_SHAPE = "`2026-03-02 Wire: text`"
_DATED = re.compile(r"(?:unknown|(\d{4}-\d{2}-\d{2})(?:[ T](\d{1,2}:\d{2}))?)(?=\s|$)")
_SOURCED = re.compile(r"\s+([^\s:][^:]*):(?:\s+(.*))?")


class _LineError(Exception):
    """One line that is no article; the text is the sentence for it."""


def read_examples(path: str, rule_id: str, kind: ExampleKind, block: Text) -> tuple[tuple[Example, ...], list[Problem]]:
    """The examples of one kind, and every line of the block that cannot be read."""
    if not block.block:
        return (), [Problem(path, block.line, block.column, NO_BLOCK.format(kind=kind))]
    examples: list[Example] = []
    problems: list[Problem] = []
    for lines in _paragraphs(block):
        documents: list[Document] = []
        for number, line in lines:
            try:
                name = f"{rule_id}/{kind}/{len(examples) + 1}/{len(documents) + 1}"
                documents.append(_article(name, line))
            except _LineError as error:
                problems.append(Problem(path, number, block.block, str(error)))
        if documents:
            examples.append(Example(kind, tuple(documents), lines[0][0]))
    if not examples and not problems:
        problems.append(Problem(path, block.line, block.column, f"`{kind}` is empty; write {_SHAPE}."))
    return tuple(examples), problems


def _paragraphs(block: Text) -> Iterator[list[tuple[int, str]]]:
    """The lines between empty lines, each with its number in the file."""
    lines: list[tuple[int, str]] = []
    for number, line in enumerate(block.value.split("\n"), start=block.line + 1):
        if line.strip():
            lines.append((number, line.strip()))
        elif lines:
            yield lines
            lines = []
    if lines:
        yield lines


def _article(name: str, line: str) -> Document:
    dated = _DATED.match(line)
    if not dated:
        raise _LineError(f"an article is one line that begins with its date or `unknown`: {_SHAPE}.")
    published = _published(dated[1], dated[2])
    sourced = _SOURCED.fullmatch(line, dated.end())
    if not sourced:
        raise _LineError(f"the source and its colon are missing after the date: {_SHAPE}.")
    if not sourced[2]:
        raise _LineError(f"no text stands after the source: {_SHAPE}.")
    dated_by = "example" if published else ""
    return Document(id=name, text=sourced[2], source=sourced[1].rstrip(), published=published, dated_by=dated_by)


def _published(day: str | None, time: str | None) -> dt.date | None:
    if day is None:
        return None
    try:
        date = dt.date.fromisoformat(day)
    except ValueError:
        raise _LineError(f"`{day}` is no day of the calendar.") from None
    if time is None:
        return date
    try:
        return dt.datetime.combine(date, dt.time.fromisoformat(time.zfill(5)))
    except ValueError:
        raise _LineError(f"`{time}` is no time of the day.") from None
