"""Read a corpus: every document that a list of paths names, one after the other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.corpus.article import read_markdown, read_text
from auditor.corpus.files import ENDINGS, CorpusFile, find_files
from auditor.corpus.jsonl import read_jsonl, read_jsonl_gz
from auditor.corpus.matching import apply_row, match_rows
from auditor.corpus.notice import Notice, Notify
from auditor.errors import DocumentError
from auditor.model import Document, Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from auditor.corpus.metadata import Metadata, MetadataRow


def read_corpus(
    paths: Sequence[str], metadata: Metadata | None, notify: Notify
) -> Iterator[Document | Unreadable]:
    """Every document of the files, folders and globs in ``paths``, or why it cannot be read.

    One document at a time is in memory. Ids are unique: a second document with the id of another gets " (2)".
    Raises CorpusError, at once, for a path that names nothing and for metadata that fits one file twice.
    """
    listing = find_files(paths, ignored=[metadata.path] if metadata else [])
    rows = match_rows(metadata, listing.files, notify) if metadata else {}
    for notice in listing.notices:
        notify(notice)
    return _with_unique_ids(_read_files(listing.unreadable, listing.files, rows, notify), notify)


def _read_files(
    unreadable: Iterable[Unreadable],
    files: Iterable[CorpusFile],
    rows: dict[str, MetadataRow],
    notify: Notify,
) -> Iterator[Document | Unreadable]:
    yield from unreadable
    for file in files:
        row = rows.get(file.name)
        for document in _read_file(file, notify):
            yield apply_row(row, document) if row and isinstance(document, Document) else document


def _read_file(file: CorpusFile, notify: Notify) -> Iterator[Document | Unreadable]:
    try:
        yield from _parse(file, notify)
    except DocumentError as error:
        yield Unreadable(error.document, error.reason)
    except OSError as error:
        yield Unreadable(file.name, f"cannot be read: {error.strerror or error}")


def _parse(file: CorpusFile, notify: Notify) -> Iterator[Document | Unreadable]:
    """The documents of one file. Raises DocumentError and OSError."""
    match file.ending:
        case ".txt":
            yield read_text(file.path, file.name, notify)
        case ".md":
            yield read_markdown(file.path, file.name, notify)
        case ".jsonl":
            yield from read_jsonl(file.path, file.name, notify)
        case ".jsonl.gz":
            yield from read_jsonl_gz(file.path, file.name, notify)
        case _:
            raise DocumentError(file.name, f"is none of {', '.join(ENDINGS)}")


def _with_unique_ids(
    documents: Iterable[Document | Unreadable], notify: Notify
) -> Iterator[Document | Unreadable]:
    copies: dict[str, int] = {}
    for document in documents:
        if not isinstance(document, Document):
            yield document
            continue
        name = document.id
        while name in copies:
            copies[document.id] += 1
            name = f"{document.id} ({copies[document.id]})"
        copies[name] = 1
        if name != document.id:
            notify(Notice(document.id, f'is the id of an earlier document too; this one is called "{name}"'))
            yield replace(document, id=name)
        else:
            yield document
