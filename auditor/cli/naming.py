"""``--names``: which names mean one, and which stay apart."""

# ruff: noqa: PLC0415 - `auditor --help` must not wait for what the commands import

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

Command = Callable[..., int]


def names_option(command: Command) -> Command:
    """``--names``, handed on as the book that it holds."""

    @click.option(
        "--names",
        "names_path",
        metavar="FILE",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="Names that mean one, and names that stay apart.",
    )
    @functools.wraps(command)
    def packed(names_path: Path | None, **rest: Any) -> int:
        from auditor.naming.book import NOBODY
        from auditor.naming.file import read_names

        return command(names=read_names(names_path) if names_path else NOBODY, **rest)

    return packed
