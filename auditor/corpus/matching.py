"""Find the file that each row of metadata speaks of, and add what the row knows to its documents."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from auditor.corpus.notice import Notice, Notify
from auditor.errors import CorpusError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from auditor.corpus.files import CorpusFile
    from auditor.corpus.metadata import Metadata, MetadataRow
    from auditor.model import Document

_SHOWN = 3


def match_rows(metadata: Metadata, files: Iterable[CorpusFile], notify: Notify) -> dict[str, MetadataRow]:
    """The row of each file that has one, by the file's name.

    A row's path is one as given, else one below the folder given, else a file name that only one file has.
    Rows that fit no file, or several, are noted. Raises CorpusError for two rows of one file.
    """
    files = list(files)
    indexes = [
        _index(files, lambda file: file.name),
        _index(files, lambda file: file.relative),
        _index(files, lambda file: file.path.name),
    ]
    matched: dict[str, MetadataRow] = {}
    unmatched: list[MetadataRow] = []
    for row in metadata.rows:
        names = _names(row.path, indexes)
        if len(names) != 1:
            unmatched.append(row)
            continue
        other = matched.setdefault(names[0], row)
        if other is not row:
            place = f"{metadata.path}:{row.line}"
            raise CorpusError(
                f"{place}: {names[0]} has a row on line {other.line} already; keep one of the two"
            )
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
        dated_by="metadata file" if row.published else document.dated_by,
    )


def _index(files: Iterable[CorpusFile], key: Callable[[CorpusFile], str]) -> dict[str, list[str]]:
    index: dict[str, list[str]] = {}
    for file in files:
        index.setdefault(key(file), []).append(file.name)
    return index


def _names(path: str, indexes: Iterable[Mapping[str, list[str]]]) -> list[str]:
    """The files that the first index with the path holds."""
    key = PurePosixPath(path.replace("\\", "/")).as_posix()
    return next((index[key] for index in indexes if key in index), [])


def _unmatched(rows: list[MetadataRow], total: int) -> str:
    shown = ", ".join(f'"{row.path}" on line {row.line}' for row in rows[:_SHOWN])
    more = ", …" if len(rows) > _SHOWN else ""
    return f"{len(rows)} of {total} rows fit no file of the corpus, or several: {shown}{more}"
