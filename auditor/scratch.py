"""Records of bytes that are held only while they are few, and else lie in a scratch file without a name."""

from __future__ import annotations

import weakref
from array import array
from contextlib import contextmanager
from tempfile import TemporaryFile
from typing import TYPE_CHECKING

from auditor.errors import AuditorError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO

MOST = 1 << 22
"""Bytes that are held; what is beyond goes to the file, and takes what was held with it."""


class Scratch:
    """A growing list of records. The file goes with the last one who holds it, or with the process."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._held: list[bytes] = []
        self._ends = array("Q")
        self._file: IO[bytes] | None = None

    def __len__(self) -> int:
        return len(self._ends)

    def append(self, record: bytes) -> None:
        """Add a record. Raises AuditorError where the disk takes no more."""
        end = (self._ends[-1] if self._ends else 0) + len(record)
        if self._file is None:
            self._held.append(record)
        else:
            with _told():
                self._file.seek(self._ends[-1])
                self._file.write(record)
        self._ends.append(end)
        if self._file is None and end > self._most:
            self._move()

    def __getitem__(self, number: int) -> bytes:
        if self._file is None:
            return self._held[number]
        begin = self._ends[number - 1] if number else 0
        with _told():
            self._file.seek(begin)
            return self._file.read(self._ends[number] - begin)

    def __iter__(self) -> Iterator[bytes]:
        return map(self.__getitem__, range(len(self)))

    def _move(self) -> None:
        with _told():
            self._file = TemporaryFile(prefix="auditor-")  # noqa: SIM115 - it goes with this object
            weakref.finalize(self, self._file.close)
            self._file.writelines(self._held)
        self._held = []


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise AuditorError(f"a scratch file cannot be used: {error.strerror or error}") from error
