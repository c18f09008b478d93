"""``auditor clean``: forget what was read."""

# ruff: noqa: PLC0415 - `auditor --help` must not wait for what the commands import

from __future__ import annotations

from pathlib import Path

import click

from auditor.cli.output import to_stdout
from auditor.cli.program import Exit
from auditor.errors import UsageError


@click.command(short_help="Forget what was read of articles in earlier runs.")
@click.option(
    "--cache-dir",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Where it is remembered.  [default: .auditor]",
)
def clean(cache_dir: Path | None) -> int:
    """Delete what earlier runs remember of the articles they read; the next run reads all of them again.

    \b
    Example:
      auditor clean
    """
    from auditor.reading.cache import clean as forget
    from auditor.reading.run import FOLDER

    folder = cache_dir or Path(FOLDER)
    try:
        found = forget(folder)
    except OSError as error:
        raise UsageError(f"{folder} cannot be cleaned: {error.strerror or error}.") from error
    to_stdout(f"{folder}: {'forgotten' if found else 'nothing was remembered'}\n", readable=True)
    return Exit.CLEAN
