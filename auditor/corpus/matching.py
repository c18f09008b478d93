"""Find the file that each row of metadata speaks of, and add what the row knows to its documents."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from auditor.corpus.notice import Notice, Notify
from auditor.errors import CorpusError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.corpus.files import CorpusFile
    from auditor.corpus.metadata import Metadata, MetadataRow
    from auditor.model import Document

_SHOWN = 3


def match_rows(metadata: Metadata, files: Iterable[CorpusFile], notify: Notify) -> dict[str, MetadataRow]:
    """The row of each file that has one, by the file's name; memory grows with the rows, not with the files.

    A row's path is one as given, else one below the folder given, else a file name that only one file has.
    Rows that fit no file, or several, are noted. Raises CorpusError for two rows of one file.
    """
    found: dict[str, _Found] = {_key(row.path): _Found() for row in metadata.rows}
    for file in files:
        for rank, key in enumerate((file.name, file.relative, file.relative.rpartition("/")[2])):
            if key in found:
                found[key].add(rank, file.name)
    matched: dict[str, MetadataRow] = {}
    unmatched: list[MetadataRow] = []
    for row in metadata.rows:
        name = found[_key(row.path)].only
        if not name:
            unmatched.append(row)
            continue
        other = matched.setdefault(name, row)
        if other is not row:
            place = f"{metadata.path}:{row.line}"
            raise CorpusError(f"{place}: {name} has a row on line {other.line} already; keep one of the two")
    if unmatched:
        notify(Notice(metadata.path, _unmatched(unmatched, len(metadata.rows))))
    return matched


def apply_row(row: MetadataRow, document: Document) -> Document:
    """The document with what the row says of it; the row wins over the file's own fields."""
    return replace(
        document,
        published=row.published or document.published,
        source=row.source or document.source,
        title=row.title or document.title,
        url=row.url or document.url,
        summary=row.summary or document.summary,
        dated_by="metadata file" if row.published else document.dated_by,
    )


class _Found:
    """The files that fit one path, by the surest way that any fits."""

    def __init__(self) -> None:
        self._rank = 3
        self._name = ""
        self._count = 0

    def add(self, rank: int, name: str) -> None:
        if rank < self._rank:
            self._rank, self._name, self._count = rank, name, 1
        elif rank == self._rank and name != self._name:
            self._count += 1

    @property
    def only(self) -> str:
        """The one file's name; empty for none or several."""
        return self._name if self._count == 1 else ""


def _key(path: str) -> str:
    return PurePosixPath(path.replace("\\", "/")).as_posix()


def _unmatched(rows: list[MetadataRow], total: int) -> str:
    shown = ", ".join(f'"{row.path}" on line {row.line}' for row in rows[:_SHOWN])
    more = ", …" if len(rows) > _SHOWN else ""
    return f"{len(rows)} of {total} rows fit no file of the corpus, or several: {shown}{more}"
