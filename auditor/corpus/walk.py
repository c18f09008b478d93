"""Walk a folder in sorted order, one folder in memory at a time."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from auditor.corpus.encoding import whole_characters
from auditor.corpus.endings import ending_of
from auditor.corpus.ignore import Exclusion, IgnoreFile, ignore_files_above, is_ignored, read_ignore_file
from auditor.model import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.corpus.notice import Notify


@dataclass(slots=True)
class Passed:
    """How many entries of a folder were passed over, by the reason; and by the ending where it is unknown."""

    ignored: int = 0
    excluded: int = 0
    linked: int = 0
    special: int = 0
    endings: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Found:
    """One file of a walk."""

    path: str
    relative: str
    """Below the folder that is walked, with forward slashes."""
    place: str
    """The real path, which two names of one file share."""


@dataclass(frozen=True, slots=True)
class Walker:
    """What holds for every folder of a walk."""

    exclusion: Exclusion
    heed: bool
    """Whether ``.gitignore`` files count."""
    notify: Notify

    def walk(self, folder: str, passed: Passed) -> Iterator[Found | Unreadable]:
        """Every file below ``folder``, sorted by the parts of its path; hidden entries and links to folders, which
        may run in circles, are left out.
        """
        real = os.path.realpath(folder)
        files = ignore_files_above(real, self.notify) if self.heed else ()
        # A stack instead of recursion: folders may be deeper than Python's.
        stack = [self._entries(folder, "", real, files, passed)]
        while stack:
            for item in stack[-1]:
                if isinstance(item, _Folder):
                    stack.append(self._entries(item.path, item.relative, item.place, item.files, passed))
                    break
                yield item
            else:
                stack.pop()

    def _entries(
        self, folder: str, relative: str, real: str, files: tuple[IgnoreFile, ...], passed: Passed
    ) -> Iterator[Found | Unreadable | _Folder]:
        own = read_ignore_file(real, self.notify) if self.heed else None
        files = (*files, own) if own else files
        try:
            with os.scandir(folder) as scan:
                entries = sorted((entry for entry in scan if not entry.name.startswith(".")), key=lambda e: e.name)
        except OSError as error:
            yield Unreadable(_shown(folder), f"the folder cannot be read: {error.strerror}")
            return
        below, real = f"{relative}/" if relative else "", os.path.join(real, "")  # noqa: PTH118 - the last separator counts
        for entry in entries:
            yield from self._entry(entry, below + entry.name, real + entry.name, files, passed)

    def _entry(
        self, entry: os.DirEntry[str], relative: str, real: str, files: tuple[IgnoreFile, ...], passed: Passed
    ) -> Iterator[Found | Unreadable | _Folder]:
        try:
            is_folder, is_file, is_link = entry.is_dir(), entry.is_file(), entry.is_symlink()
        except OSError as error:
            if ending_of(entry.name)[0]:
                yield Unreadable(_shown(entry.path), f"cannot be read: {error.strerror}")
            else:
                passed.special += 1
            return
        end = "/" if is_folder else ""
        if self.exclusion and self.exclusion.hides(_shown(entry.path) + end, relative + end):
            passed.excluded += 1
        elif files and is_ignored(real + end, files):
            passed.ignored += 1
        elif is_folder and is_link:
            passed.linked += 1
        elif is_folder:
            yield _Folder(entry.path, relative, real, files)
        elif is_file:
            yield Found(entry.path, relative, os.path.realpath(entry.path) if is_link else real)
        elif is_link and ending_of(entry.name)[0]:
            lost = not Path(entry.path).exists()
            reason = "is a link to nothing, or to itself" if lost else "is a link to no file"
            yield Unreadable(_shown(entry.path), reason)
        else:
            passed.special += 1


@dataclass(frozen=True, slots=True)
class _Folder:
    path: str
    relative: str
    place: str
    files: tuple[IgnoreFile, ...]


def _shown(path: str) -> str:
    return whole_characters(Path(path).as_posix())
