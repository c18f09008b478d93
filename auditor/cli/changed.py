"""``--changed FILE…``: which articles a run is about, by the names of their files."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from auditor.cli.program import one_line, say

if TYPE_CHECKING:
    from auditor.cli.options import Command
    from auditor.model import Document, Report, Unreadable

FLAG = "--changed"
STDIN = "-"


class TakesMany(click.Command):
    """A command whose ``--changed`` takes all the names that follow it, as ``git diff --name-only`` gives them."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, list(spread(args)))


def spread(args: Iterable[str]) -> Iterator[str]:
    """The arguments with a flag of its own before each name; a flag without a name stands for no file at all."""
    waiting = taking = over = False
    for arg in args:
        name = not over and (arg == STDIN or not arg.startswith("-"))
        if taking and name:
            yield f"{FLAG}={arg}"
            waiting = False
            continue
        if waiting:
            yield f"{FLAG}="
        over = over or arg == "--"
        taking = waiting = not over and arg == FLAG
        if not taking:
            yield arg
    if waiting:
        yield f"{FLAG}="


def changed_option(command: Command) -> Command:
    """``--changed``, handed on as ``changed``: None where it is not given."""

    def parsed(_ctx: click.Context, _option: click.Parameter, names: tuple[str, ...]) -> Changes | None:
        return Changes.named(names) if names else None

    return click.option(
        FLAG,
        multiple=True,
        metavar="FILE...",
        callback=parsed,
        help="Show only questions that these articles touch, and let only them fail the run; all of CORPUS is still "
        "compared. Takes every name that follows; - reads names from standard input, a line each.",
    )(command)


@dataclass(slots=True)
class Changes:
    """The files that changed, and the documents that were read from them."""

    files: dict[Path, str]
    """Each as the name it was given by, under its resolved path."""
    documents: set[str] = field(default_factory=set)
    read: set[Path] = field(default_factory=set)

    @classmethod
    def named(cls, names: Iterable[str]) -> Changes:
        """The changes that names on the command line and on standard input tell."""
        told = [name for given in names for name in (_lines() if given == STDIN else [given]) if name]
        return cls({Path(name).resolve(): name for name in told})

    def watch(self, documents: Iterable[Document | Unreadable]) -> Iterator[Document | Unreadable]:
        """The documents as they come; those of changed files are remembered."""
        from auditor.model import Document  # noqa: PLC0415 - `auditor --help` must not wait for it

        last, place = None, Path()
        for document in documents:
            if isinstance(document, Document):
                if document.file != last:
                    last, place = document.file, Path(document.file).resolve()
                if place in self.files:
                    self.documents.add(document.id)
                    self.read.add(place)
            yield document

    def narrowed(self, report: Report, *, quiet: bool) -> Report:
        """The questions that the changed articles touch; names that are no article's are told on standard error."""
        from auditor.triage.touched import touched  # noqa: PLC0415 - the same

        for place, name in self.files.items():
            if place not in self.read and not quiet:
                say(one_line(f"note: {FLAG} {name}: no article of the corpus stands in this file"))
        return touched(report, self.documents)


def _lines() -> list[str]:
    """The names on standard input, one a line, or each ended by a NUL as ``git diff -z`` writes them."""
    data = sys.stdin.buffer.read()
    return [os.fsdecode(name) for name in data.split(b"\0" if b"\0" in data else b"\n")]
