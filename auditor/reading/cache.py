"""Remember what was read of an article, so that an unchanged one is not read again.

One SQLite file: it takes milliseconds to open, and a run that is killed leaves it as it was after the last batch.
"""

from __future__ import annotations

import hashlib
import pickle
import sqlite3
from contextlib import suppress
from dataclasses import fields
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Self

from auditor import version
from auditor.model import Document, Unreadable
from auditor.reading.article import Reading
from auditor.reading.pack import ForeignError, pack, unpack

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from auditor.limits import Limits
    from auditor.model import Rule

FILE = "readings.sqlite"
LARGEST = 4 * 1024**3
"""Bytes; a file that has grown beyond is begun anew."""
_VALUES = attrgetter(*(field.name for field in fields(Document)))
_TOGETHER = 500
"""Readings that are asked for at a time."""
_GITIGNORE = "*\n"
_TABLE = "CREATE TABLE IF NOT EXISTS readings (key BLOB PRIMARY KEY, reading BLOB NOT NULL) WITHOUT ROWID"


class Cache:
    """Readings by article, rule book and version of the program. Use it as a context."""

    def __init__(
        self,
        folder: Path,
        rules: Sequence[Rule],
        languages: Collection[str],
        notify: Callable[[str], None],
        limits: Limits,
    ) -> None:
        """Opens the file in ``folder``, or makes it; where that cannot be done it says why, and remembers nothing."""
        told = pickle.dumps((version.__version__, version.fingerprint(), tuple(rules), sorted(languages), limits))
        self._book = hashlib.blake2b(told, digest_size=16).digest()
        self._nothing = pack([Reading()])
        self._notify = notify
        self._database = self._opened(folder)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._database is not None:
            with suppress(sqlite3.Error):
                self._database.close()

    def key(self, document: Document) -> bytes:
        """What a reading depends on, in few bytes: all of the article, the rules and the program."""
        told = [value if isinstance(value, str) else repr(value) for value in _VALUES(document)]
        lengths = repr([len(value) for value in told])  # so that no part can pass for two
        data = "".join([lengths, *told]).encode("utf-8", "surrogatepass")
        return hashlib.blake2b(data, digest_size=16, key=self._book).digest()

    def get(self, keys: Sequence[bytes]) -> list[Reading | None]:
        """What is remembered under each key; None where nothing is."""
        remembered: dict[bytes, bytes] = {}
        for first in range(0, len(keys), _TOGETHER):
            some = keys[first : first + _TOGETHER]
            marks = ", ".join("?" * len(some))
            remembered.update(self._run(f"SELECT key, reading FROM readings WHERE key IN ({marks})", tuple(some)))
        return [self._unpacked(key, remembered[key]) if key in remembered else None for key in keys]

    def put(self, readings: Sequence[tuple[bytes, Reading]]) -> None:
        """Remember some readings, all or none of them. Faults are not remembered: a mended program may read them."""
        database = self._database
        kept = [(key, pack([reading])) for key, reading in readings if not isinstance(reading.left_out, Unreadable)]
        if database is None or not kept:
            return
        try:
            with database:
                database.executemany("INSERT OR REPLACE INTO readings VALUES (?, ?)", kept)
        except sqlite3.Error as error:
            self._give_up(error)

    def _unpacked(self, key: bytes, data: bytes) -> Reading | None:
        if data == self._nothing:
            return Reading()
        try:
            (reading,) = unpack(data)
        except (ForeignError, ValueError):
            self._run("DELETE FROM readings WHERE key = ?", (key,))
            return None
        return reading

    def _run(self, statement: str, values: tuple[bytes, ...]) -> list[tuple[bytes, bytes]]:
        if self._database is None:
            return []
        try:
            return self._database.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            self._give_up(error)
            return []

    def _opened(self, folder: Path) -> sqlite3.Connection | None:
        place = folder / FILE
        try:
            folder.mkdir(parents=True, exist_ok=True)
            ignore = folder / ".gitignore"
            if not ignore.exists():
                ignore.write_text(_GITIGNORE, encoding="utf-8")
            if place.exists() and place.stat().st_size > LARGEST:
                place.unlink()
            return self._connected(place)
        except OSError as error:
            self._notify(f"nothing is remembered for the next run: {folder} cannot be used: {error.strerror or error}.")
            return None

    def _connected(self, place: Path) -> sqlite3.Connection | None:
        for _ in range(2):
            database = sqlite3.connect(place, timeout=0, isolation_level="IMMEDIATE")
            try:
                database.execute("PRAGMA locking_mode = EXCLUSIVE")
                database.execute("PRAGMA synchronous = NORMAL")
                with database:
                    database.execute("BEGIN EXCLUSIVE")
                    database.execute(_TABLE)
            except sqlite3.OperationalError as error:
                database.close()
                busy = "locked" in str(error)
                why = "another run uses it" if busy else str(error)
                self._notify(f"nothing is remembered of this run: {place} cannot be used: {why}.")
                return None
            except sqlite3.DatabaseError:  # no database, or a broken one
                database.close()
                place.unlink(missing_ok=True)
            else:
                return database
        return None

    def _give_up(self, error: sqlite3.Error) -> None:
        self._notify(f"nothing more is remembered of this run: {error}.")
        with suppress(sqlite3.Error):
            if self._database is not None:
                self._database.close()
        self._database = None


def clean(folder: Path) -> bool:
    """Delete what was remembered; False where there was nothing."""
    found = [path for path in (folder / FILE, folder / f"{FILE}-journal") if path.exists()]
    for path in found:
        path.unlink()
    ignore = folder / ".gitignore"
    if ignore.is_file() and ignore.read_text(encoding="utf-8") == _GITIGNORE:
        ignore.unlink()
    with suppress(OSError):
        folder.rmdir()  # only where nothing else stands in it
    return bool(found)
