"""The lines of a file around a problem, with the place marked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from auditor.report.words import WIDTH, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.errors import Problem

AROUND = 2
"""Lines shown before and after the one that is wrong."""
_MOST = 2_000_000
"""Bytes of a file that are looked at."""


def with_excerpts(problems: Sequence[Problem]) -> str:
    """Each problem and, below it, up to five lines of its file; nothing of a file that cannot be read."""
    files: dict[str, list[str]] = {}
    blocks: list[str] = []
    for problem in problems:
        if problem.path not in files:
            files[problem.path] = _lines(problem.path)
        blocks.append("\n".join([str(problem), *_excerpt(files[problem.path], problem.line, problem.column)]))
    return "\n\n".join(blocks) + "\n"


def _lines(path: str) -> list[str]:
    try:
        with Path(path).open("rb") as stream:
            return stream.read(_MOST).decode("utf-8-sig", "replace").splitlines()
    except OSError:
        return []


def _excerpt(lines: Sequence[str], line: int, column: int) -> Iterator[str]:
    if not 1 <= line <= len(lines):
        return
    first, last = max(line - AROUND, 1), min(line + AROUND, len(lines))
    digits = len(str(last))
    for number in range(first, last + 1):
        text, at = _shown(lines[number - 1], column if number == line else 1)
        sign = ">" if number == line else " "
        yield f"  {sign} {number:>{digits}} | {text}".rstrip()
        if number == line:
            yield f"    {'':>{digits}} | {' ' * (at - 1)}^"


def _shown(text: str, column: int) -> tuple[str, int]:
    """A line as it can be printed, cut to the width around the column, and where the column is then."""
    room = WIDTH - 10
    begin = max(0, column - room // 2) if len(text) > room else 0
    cut = text[begin : begin + room].replace("\t", " ")
    padded = len(cut) - len(cut.lstrip(" "))
    return " " * padded + visible(cut), column - begin
