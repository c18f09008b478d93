"""What an audit may be told beside its corpus and its rules, and the means by which it reads."""

# ruff: noqa: PLC0415 - `auditor --help` must not wait for what the commands import

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from auditor.cli.naming import names_option
from auditor.cli.parsing import parse_limits
from auditor.cli.program import say
from auditor.errors import UsageError

if TYPE_CHECKING:
    from auditor.cli.options import Command
    from auditor.naming.book import NameBook


def audit_options(command: Command) -> Command:
    """What an audit may be told beside its corpus and rules, handed on as ``options``."""

    @click.option(
        "--include-superseded",
        is_flag=True,
        help="Compare the older versions of a story too, and the figures that a correction took back.",
    )
    @click.option(
        "--limit",
        "limits",
        multiple=True,
        metavar="NAME=N",
        help="Look at no more of an article than so many bytes, sentences, candidates (places of a rule's word) or "
        "characters of a sentence (length); show no more claims of an answer. Repeatable.",
    )
    @names_option
    @functools.wraps(command)
    def packed(include_superseded: bool, limits: tuple[str, ...], names: NameBook, **rest: Any) -> int:
        from auditor.options import Options

        return command(options=Options(include_superseded, names, parse_limits(limits)), **rest)

    return packed


def means_options(command: Command) -> Command:
    """What reads and compares articles, and where what was read is remembered, handed on as ``means``."""

    @click.option(
        "--jobs",
        type=click.IntRange(1, 256),
        metavar="N",
        help="Processes that read a large corpus.  [default: one for each processor]",
    )
    @click.option("--no-cache", is_flag=True, help="Read every article again, and remember nothing.")
    @click.option(
        "--cache-dir",
        type=click.Path(file_okay=False, path_type=Path),
        metavar="FOLDER",
        help="Where what was read of a large corpus is remembered.  [default: .auditor]",
    )
    @click.option(
        "--engine",
        type=click.Choice(["duckdb", "spark"]),
        default="duckdb",
        show_default=True,
        help="What reads and compares: this machine, or Apache Spark (pip install 'auditor[spark]').",
    )
    @click.option(
        "--master",
        default="",
        metavar="URL",
        help="Where Spark runs: local[4], spark://host:7077, yarn.  [default: all processors of this machine]",
    )
    @functools.wraps(command)
    def packed(
        jobs: int | None,
        no_cache: bool,
        cache_dir: Path | None,
        engine: Literal["duckdb", "spark"],
        master: str,
        **rest: Any,
    ) -> int:
        from auditor.reading.run import FOLDER, Means, processors

        if master and engine != "spark":
            raise UsageError("--master is for Spark; add --engine spark.")
        folder = None if no_cache else cache_dir or Path(FOLDER)
        told = Means(jobs or processors(), folder, lambda sentence: say(f"note: {sentence}"), engine, master)
        return command(means=told, **rest)

    return packed
