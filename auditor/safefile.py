"""Write files whole or not at all, one writer at a time.

A draft beside the file takes the new content, is flushed to the disk and renamed over the file. The draft is the
lock as well: who holds it may read the file, change what was read and write it back. The system frees the lock of a
process that is killed, and the next writer takes the draft over.
"""

from __future__ import annotations

import os
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from auditor.errors import FileError

try:
    import fcntl
except ImportError:  # Windows has none: files are whole there too, but two writers are not kept apart
    fcntl = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import BinaryIO

    Fill = Callable[[BinaryIO], object]

PATIENCE = 10.0
"""Seconds to wait for another writer."""
_PAUSE = 0.02


def write_whole(path: Path, data: bytes) -> None:
    """Put ``data`` in the file's place. Raises FileError, and leaves what was there, where that cannot be done."""
    fill_whole(path, lambda stream: stream.write(data))


def fill_whole(path: Path, fill: Fill) -> None:
    """Put what ``fill`` writes in the file's place, piece by piece. Raises as ``write_whole`` does."""
    try:
        if path.exists() and not path.is_file():  # a device or a pipe takes no rename
            with path.open("wb") as stream:
                fill(stream)
            return
    except OSError as error:
        raise _refused(path, error) from error
    with held(path) as draft:
        draft.fill(fill)


def write_new(path: Path, data: bytes) -> None:
    """Put ``data`` in a file that is not there yet. Raises FileError where one is, or where that cannot be done."""
    with held(path) as draft:
        if draft.place.exists():
            raise FileError(f"{path} is there already; give another place with --out FILE.")
        draft.replace(data)


@dataclass(slots=True)
class Draft:
    """A file that this process alone may write."""

    path: Path
    """As given."""
    place: Path
    """Where the file is, links followed."""
    beside: Path
    handle: int
    taken: bool = False
    """Whether the draft has become the file."""

    def replace(self, data: bytes) -> None:
        """Make ``data`` the content of the file; at most once. Raises FileError, and leaves what was there."""
        self.fill(lambda stream: stream.write(data))

    def fill(self, fill: Fill) -> None:
        """Make what ``fill`` writes the content of the file, as ``replace`` does."""
        try:
            os.ftruncate(self.handle, 0)
            with os.fdopen(os.dup(self.handle), "wb") as stream:
                fill(stream)
            if self.place.exists():
                self.beside.chmod(self.place.stat().st_mode & 0o777)
            os.fsync(self.handle)
            self.beside.replace(self.place)
            self.taken = True
            _flush_folder(self.place.parent)
        except OSError as error:
            raise _refused(self.path, error) from error


@contextmanager
def held(path: Path, patience: float = PATIENCE) -> Iterator[Draft]:
    """The draft of a file, held against every other writer. Raises FileError where it cannot be had."""
    place = path.resolve()
    beside = place.with_name(f".{place.name}.draft")
    handle = _lock(path, beside, patience)
    draft = Draft(path, place, beside, handle)
    try:
        yield draft
    finally:
        if not draft.taken:
            beside.unlink(missing_ok=True)
        os.close(handle)


def _lock(path: Path, beside: Path, patience: float) -> int:
    """The handle of the draft, locked, and still the draft once it is."""
    until = time.monotonic() + patience
    while True:
        try:
            handle = os.open(beside, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
        except OSError as error:
            raise _refused(path, error) from error
        if _try_lock(path, handle) and _is(beside, handle):
            return handle
        os.close(handle)
        if time.monotonic() > until:
            raise FileError(f"{path} is being written by another run; let it end, and run this again.")
        time.sleep(_PAUSE)


def _try_lock(path: Path, handle: int) -> bool:
    if fcntl is None:
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        os.close(handle)
        raise _refused(path, error) from error
    return True


def _is(beside: Path, handle: int) -> bool:
    """Whether the draft on the disk is the one that was locked: its last holder may have renamed or deleted it."""
    try:
        return os.path.samestat(beside.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False


def _flush_folder(folder: Path) -> None:
    """Make a rename last through a power cut, where the system can."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        pass
    finally:
        os.close(handle)


def _refused(path: Path, error: OSError) -> FileError:
    return FileError(f"{path} cannot be written: {error.strerror or error}.")
