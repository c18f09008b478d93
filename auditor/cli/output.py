"""Where the results go: standard output, or files that appear whole or not at all."""

# ruff: noqa: PLC0415 - `auditor --help` must not wait for what the commands import

from __future__ import annotations

import functools
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from auditor.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import BinaryIO

    from auditor.model import Report
    from auditor.report.look import Look, Sink

_SUMMARY = 250_000
"""Characters of a job's summary: GitHub takes a megabyte, and a character may take four bytes."""


_FINDINGS_ONLY = frozenset({"csv", "jsonl"})
"""Formats of rows that are findings, or claims of them, and nothing else."""


@dataclass(frozen=True, slots=True)
class Target:
    """One ``--format F[=FILE]``."""

    form: str
    path: Path | None = None
    """Standard output when there is none."""

    def write(self, fill: Callable[[Sink], None]) -> None:
        """Put what ``fill`` writes in its place, piece by piece; UsageError or FileError where that cannot be done."""
        if self.path is None:
            _fill_stdout(fill, readable=self.form == "table")
        else:
            from auditor.safefile import fill_whole

            fill_whole(self.path, lambda stream: fill(_Encoded(stream)))

    @property
    def on_terminal(self) -> bool:
        """Whether a person sees it appear."""
        return self.path is None and sys.stdout.isatty()


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a table is to look, as far as the user says."""

    color: str = "auto"
    """auto, always or never."""
    quotes: bool = False
    style: str = ""

    def look(self, target: Target) -> Look:
        """The look of one target: on a terminal its width and, unless NO_COLOR is set, its colours."""
        from auditor.report.look import PLAIN, Look

        shown = target.on_terminal
        width = shutil.get_terminal_size((PLAIN.width, 24)).columns if shown else PLAIN.width
        colorful = shown and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        color = self.color == "always" or (self.color == "auto" and colorful)
        return Look(width, color, self.quotes, self.style)


def table_options(command: Callable[..., int]) -> Callable[..., int]:
    """``-v``, ``--style`` and ``--color``, handed on as ``wishes``."""

    @click.option("-v", "--verbose", is_flag=True, help="Every quote under its answer, and the whole explanation.")
    @click.option(
        "--style",
        metavar="NAME",
        default="",
        callback=_known_style,
        help="Draw the table in one of tabulate's formats: grid, pipe, rounded_grid, …",
    )
    @click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        show_default=True,
        help="Colours in the table; auto: on a terminal, unless NO_COLOR is set.",
    )
    @functools.wraps(command)
    def packed(verbose: bool, style: str, color: str, **rest: Any) -> int:
        return command(wishes=Wishes(color, verbose, style), **rest)

    return packed


def _known_style(_: click.Context, __: click.Parameter, style: str) -> str:
    if not style:
        return style
    from tabulate import tabulate_formats

    safe = [name for name in tabulate_formats if name not in ("unsafehtml", "latex_raw")]
    if style not in safe:
        from auditor.rule.nearest import suggestion

        raise UsageError(f"--style {style}: there is no table format `{style}`; {suggestion(style, safe)}")
    return style


def tell_in_part(report: Report, targets: tuple[Target, ...]) -> None:
    """Say on standard error what was looked at in part, where a format has findings only and no place for it."""
    if report.cut and any(target.form in _FINDINGS_ONLY for target in targets):
        from auditor.cli.program import one_line, say
        from auditor.report.tally import in_part

        for told, named in in_part(report):
            say(f"note: {told[0].lower()}{told[1:]}: {one_line(named)}")


class _Encoded:
    """A stream of bytes that takes text."""

    def __init__(self, stream: BinaryIO, encoding: str = "utf-8") -> None:
        self._stream = stream
        self._encoding = encoding

    def write(self, text: str, /) -> object:
        return self._stream.write(text.encode(self._encoding, "replace"))


def parse_targets(options: tuple[str, ...], known: tuple[str, ...]) -> tuple[Target, ...]:
    """The targets that ``--format`` options name; UsageError for an unknown format or a place twice."""
    targets = tuple(_target(option, known) for option in options)
    places = [target.path for target in targets]
    for target in targets:
        if places.count(target.path) > 1:
            where = target.path or "standard output"
            raise UsageError(f"two formats would go to {where}; give one of them a file: --format json=FILE.")
    return targets


def to_stdout(text: str, *, readable: bool = False) -> bool:
    """Write all of it; False when the reader is gone. Text for people takes the terminal's encoding."""
    return _fill_stdout(lambda sink: sink.write(text), readable=readable)


def add_summary(report: Report) -> None:
    """Add the report to the job's summary, where GitHub Actions names a file for it."""
    place = os.environ.get("GITHUB_STEP_SUMMARY")
    if not place:
        return
    from auditor.report import markdown

    try:
        with Path(place).open("a", encoding="utf-8", errors="replace", newline="\n") as sink:
            markdown.write(report, sink, longest=_SUMMARY)
    except OSError as error:
        raise UsageError(f"GITHUB_STEP_SUMMARY={place} cannot be written: {error.strerror}.") from error


def _fill_stdout(fill: Callable[[Sink], object], *, readable: bool) -> bool:
    encoding = sys.stdout.encoding if readable else "utf-8"
    try:
        sys.stdout.flush()
        fill(_Encoded(sys.stdout.buffer, encoding))
        sys.stdout.buffer.flush()
    except OSError as error:
        _silence_stdout()
        if not isinstance(error, BrokenPipeError):
            raise UsageError(f"standard output cannot be written: {error.strerror}.") from error
        return False
    return True


def _target(option: str, known: tuple[str, ...]) -> Target:
    form, _, file = option.partition("=")
    if form not in known:
        from auditor.rule.nearest import suggestion

        raise UsageError(f"--format {option}: there is no format `{form}`; {suggestion(form, known)}")
    if not file or file == "-":
        return Target(form)
    path = Path(file)
    if path.is_dir():
        raise UsageError(f"--format {option}: {file} is a folder; name a file in it.")
    if not path.parent.is_dir():
        raise UsageError(f"--format {option}: the folder {path.parent} does not exist; make it first.")
    return Target(form, path)


def _silence_stdout() -> None:
    """Send what is still buffered nowhere, so that the interpreter's last flush cannot fail."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
