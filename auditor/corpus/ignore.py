"""Which paths of a corpus are left out: by ``.gitignore`` files, and by the globs of ``--exclude``."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pathspec import GitIgnoreSpec

from auditor.corpus.notice import Notice
from auditor.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.corpus.notice import Notify

GITIGNORE = ".gitignore"
_LARGEST = 1 << 20
"""Bytes of a ``.gitignore`` that are read."""


@dataclass(frozen=True, slots=True)
class IgnoreFile:
    """One ``.gitignore``: its patterns, and the folder below which they hold."""

    folder: str
    """Absolute and real, ending in the separator."""
    spec: GitIgnoreSpec


class Exclusion:
    """The globs of ``--exclude``, in the dialect of ``.gitignore``."""

    def __init__(self, globs: Sequence[str]) -> None:
        """Raise UsageError for a glob that git would not understand."""
        for glob in globs:
            try:
                GitIgnoreSpec.from_lines([glob])
            except ValueError as error:
                raise UsageError(f"--exclude {glob}: {_reason(error)}; write it as a line of .gitignore.") from error
        self._spec = GitIgnoreSpec.from_lines(globs) if globs else None

    def __bool__(self) -> bool:
        return self._spec is not None

    def hides(self, *names: str) -> bool:
        """Whether one of the names, with forward slashes and a last one for a folder, is excluded."""
        spec = self._spec
        return spec is not None and any(spec.match_file(name) for name in names)


def read_ignore_file(folder: str, notify: Notify) -> IgnoreFile | None:
    """The ``.gitignore`` of a real folder; None where it has none that can be read."""
    path = Path(folder, GITIGNORE)
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            lines = file.read(_LARGEST).decode("utf-8", "replace").removeprefix("\ufeff").splitlines()
    except OSError as error:
        notify(Notice(str(path), f"is not heeded: it cannot be read: {error.strerror}"))
        return None
    return IgnoreFile(os.path.join(folder, ""), GitIgnoreSpec.from_lines(_usable(lines, path, notify)))  # noqa: PTH118 - the last separator counts


def ignore_files_above(folder: str, notify: Notify) -> tuple[IgnoreFile, ...]:
    """The ``.gitignore`` files above a real folder, up to the top of its repository; none outside of one.

    None as well where they ignore the folder itself: it was asked for by name.
    """
    above: list[Path] = []
    for parent in (Path(folder), *Path(folder).parents):
        if parent != Path(folder):
            above.append(parent)
        if (parent / ".git").exists():
            break
    else:
        return ()
    files = tuple(filter(None, (read_ignore_file(str(parent), notify) for parent in reversed(above))))
    return () if is_ignored(os.path.join(folder, ""), files) else files  # noqa: PTH118 - the last separator counts


def is_ignored(path: str, files: Sequence[IgnoreFile]) -> bool:
    """Whether the ``.gitignore`` files, the topmost first, ignore a real path; a folder ends in the separator."""
    for file in reversed(files):
        told = file.spec.check_file(path[len(file.folder) :]).include
        if told is not None:
            return told
    return False


def _usable(lines: list[str], path: Path, notify: Notify) -> list[str]:
    """The lines that are patterns; git passes over the others as well."""
    usable = []
    for number, line in enumerate(lines, 1):
        try:
            GitIgnoreSpec.from_lines([line])
        except ValueError as error:
            notify(Notice(f"{path}:{number}", f"is passed over: {_reason(error)}"))
        else:
            usable.append(line)
    return usable


def _reason(error: ValueError) -> str:
    text = " ".join(str(error).split())
    return text[:1].lower() + text[1:]
