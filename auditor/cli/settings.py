"""``--config`` and ``--isolated``, and the settings of the file as the defaults of every option."""

# ruff: noqa: PLC0415 - `auditor --help` must not wait for what the commands import

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from auditor.errors import UsageError
from auditor.settings import SETTINGS

if TYPE_CHECKING:
    from auditor.config import Config

_SETTABLE = frozenset(setting.name for setting in SETTINGS)
_WISH = "auditor.config.wish"
_CONFIG = "auditor.config"


def add_settings(command: click.Command) -> None:
    """Let every command that has an option which can be set read the configuration."""
    if isinstance(command, click.Group):
        for inner in command.commands.values():
            add_settings(inner)
    elif any(param.name in _SETTABLE for param in command.params):
        command.params += _options()


def place_of(context: click.Context, name: str) -> str:
    """Where the configuration sets the value that holds; empty where something else did."""
    config: Config | None = context.meta.get(_CONFIG)
    if config is None or context.get_parameter_source(name) is not ParameterSource.DEFAULT_MAP:
        return ""
    return config.places.get(name, "")


def _options() -> list[click.Parameter]:
    return [
        click.Option(
            ["--config"],
            type=click.Path(exists=True, dir_okay=False, path_type=Path),
            metavar="FILE",
            is_eager=True,
            expose_value=False,
            callback=_wish,
            help="Read the settings of this file, instead of auditor.yaml or pyproject.toml.",
        ),
        click.Option(
            ["--isolated"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_wish,
            help="Read no settings from any file.",
        ),
    ]


def _wish(context: click.Context, param: click.Parameter, value: object) -> object:
    """Both are eager: once the second is known, the file is read, before any other option is looked at."""
    wishes = context.meta.setdefault(_WISH, {})
    wishes[param.name] = value
    if len(wishes) == 2 and not context.resilient_parsing:
        if wishes["config"] and wishes["isolated"]:
            raise UsageError("--config and --isolated exclude each other; keep one of the two.")
        if not wishes["isolated"]:
            _apply(context, wishes["config"])
    return value


def _apply(context: click.Context, path: Path | None) -> None:
    from auditor.config import find_config, read_config

    found = path or find_config(Path.cwd())
    if found is not None:
        config = read_config(found)
        context.meta[_CONFIG] = config
        context.default_map = {**(context.default_map or {}), **config.values}
