"""``auditor config show`` and ``auditor init``: what holds, and a first configuration."""

# ruff: noqa: PLC0415 - `auditor --help` must not wait for what the commands import

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from auditor.cli.auditing import audit
from auditor.cli.output import to_stdout
from auditor.cli.program import Exit
from auditor.cli.settings import place_of
from auditor.errors import UsageError
from auditor.settings import SETTINGS, Setting

if TYPE_CHECKING:
    from collections.abc import Iterator


@click.group(short_help="Show the settings that hold.")
def config() -> None:
    """Show the settings that hold, and where each comes from.

    \b
    Example:
      auditor config show
    """


@config.command(short_help="Print every setting, its value, and where it comes from.")
@click.pass_context
def show(context: click.Context, /, **_: object) -> int:
    """Print every setting with its value and where that comes from: a flag, a line of a file, or the default.

    Takes the options of `auditor audit`, which win over the file.

    \b
    Example:
      auditor config show --fail-on warning
    """
    from auditor.report.words import grid

    rows = [(setting.key, _value(context, setting), _origin(context, setting)) for setting in SETTINGS]
    to_stdout(grid(rows, ("setting", "value", "from"), (20, 60, 40)) + "\n", readable=True)
    return Exit.CLEAN


@click.command(short_help="Write auditor.yaml, a first rule and a CI file.")
@click.argument("folder", default=".", type=click.Path(file_okay=False, path_type=Path))
def init(folder: Path) -> int:
    """Write auditor.yaml with every setting and a comment, a first rule, and a workflow for GitHub Actions.

    FOLDER is where they go, by default the working directory. What is there already is left as it is.

    \b
    Example:
      auditor init my-corpus/
    """
    from auditor.starter.files import starter_files

    fresh = False
    for name, text in starter_files():
        path = folder / name
        there = path.exists() or path.is_symlink()
        if not there:
            _write(path, text)
        fresh = fresh or not there
        to_stdout(f"left {path.as_posix()} as it is\n" if there else f"wrote {path.as_posix()}\n", readable=True)
    if fresh:
        to_stdout(f"next: put articles into {(folder / 'articles').as_posix()}/, then `auditor audit`\n", readable=True)
    return Exit.CLEAN


def _write(path: Path, text: str) -> None:
    from auditor.safefile import write_whole

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"the folder {path.parent} cannot be made: {error.strerror}.") from error
    write_whole(path, text.encode("utf-8"))


def _value(context: click.Context, setting: Setting) -> str:
    value = context.params.get(setting.name)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple | list):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)


def _origin(context: click.Context, setting: Setting) -> str:
    source = context.get_parameter_source(setting.name)
    if source is ParameterSource.COMMANDLINE:
        return _flag(setting.name)
    return place_of(context, setting.name) or "default"


def _flag(name: str) -> str:
    param = next(param for param in audit.params if param.name == name)
    return param.opts[-1] if isinstance(param, click.Option) else "CORPUS"


def _shown_params() -> Iterator[click.Parameter]:
    """The options of ``auditor audit``; the corpus need not be named to see what else holds."""
    for param in audit.params:
        if isinstance(param, click.Argument):
            yield click.Argument([str(param.name)], nargs=param.nargs, required=False, metavar="[CORPUS]...")
        else:
            yield param


show.params = list(_shown_params())
