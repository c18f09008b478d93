"""Where the results go: standard output, or files that appear whole or not at all."""

# ruff: noqa: PLC0415 - `auditor --help` must not wait for what the commands import

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from auditor.errors import UsageError


@dataclass(frozen=True, slots=True)
class Target:
    """One ``--format F[=FILE]``."""

    form: str
    path: Path | None = None
    """Standard output when there is none."""

    def write(self, text: str) -> None:
        """Put the text in its place; UsageError or FileError where that cannot be done."""
        if self.path is None:
            to_stdout(text, readable=self.form == "table")
        else:
            from auditor.safefile import write_whole

            write_whole(self.path, text.encode("utf-8"))


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
    encoding = sys.stdout.encoding if readable else "utf-8"
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode(encoding, "replace"))
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
