"""Read a corpus: every document that a list of paths names, one after the other."""

from __future__ import annotations

import os
import sys
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from auditor.corpus.context import Context
from auditor.corpus.date_stamp import day_in_stamp
from auditor.corpus.dateline import day_in_dateline, day_in_name
from auditor.corpus.endings import FORMATS
from auditor.corpus.fields import USUAL, Names
from auditor.corpus.files import STDIN_NAME, CorpusFile, Selection, find_files
from auditor.corpus.formats import ONE_ARTICLE, READERS, sniff
from auditor.corpus.lines import as_utf8
from auditor.corpus.matching import apply_row, match_rows
from auditor.corpus.notice import Notice, Notify, once
from auditor.corpus.numbered import Numbered
from auditor.corpus.unpack import open_packed
from auditor.errors import DocumentError
from auditor.limits import LIMITS, size
from auditor.model import Document, Unreadable
from auditor.progress import SILENT, Progress

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from auditor.corpus.metadata import Metadata, MetadataRow

_BUFFER = 1 << 18


@dataclass(frozen=True, slots=True)
class Reading:
    """How a corpus is read."""

    selection: Selection = field(default_factory=Selection)
    names: Names = USUAL
    stdin_format: str = ""
    """The format of standard input, with its dot; found out where it is empty."""
    largest: int = LIMITS.bytes
    """Bytes of one article."""


def read_corpus(
    paths: Sequence[str],
    metadata: Metadata | None,
    notify: Notify,
    reading: Reading | None = None,
    progress: Progress = SILENT,
) -> Iterator[Document | Unreadable]:
    """Every document of the files, folders and globs in ``paths``, or why it cannot be read; ``-`` is standard input.

    One document at a time is in memory. Ids are unique: a second document with the id of another gets " (2)".
    Raises CorpusError, at once, for a path that names nothing and for metadata that fits one file twice.
    """
    reading = reading or Reading()
    selection = reading.selection
    if metadata:
        selection = replace(selection, ignored=(*selection.ignored, metadata.path))
    rows: dict[str, MetadataRow] = {}
    if metadata:  # one walk finds the rows' files, a second one reads: a million files are never in memory
        listed = find_files(paths, _unheard, selection)
        rows = match_rows(metadata, (file for file in listed if isinstance(file, CorpusFile)), notify)
    total = _bytes(find_files(paths, _unheard, selection)) if progress.heard else None
    found = find_files(paths, notify, selection)
    return _with_unique_ids(_read_files(found, rows, notify, reading, progress, total), notify)


def _bytes(found: Iterable[CorpusFile | Unreadable]) -> int | None:
    """The bytes of all files; None where that of standard input is not known."""
    total = 0
    for file in found:
        if isinstance(file, CorpusFile):
            if file.name == STDIN_NAME:
                return None
            try:
                total += Path(file.path).stat().st_size
            except OSError:
                continue
    return total


def _unheard(notice: Notice) -> None:
    """What is noted of the first walk is noted of the second."""


def _read_files(
    found: Iterable[CorpusFile | Unreadable],
    rows: dict[str, MetadataRow],
    notify: Notify,
    reading: Reading,
    progress: Progress,
    total: int | None,
) -> Iterator[Document | Unreadable]:
    progress.begin("reading", total)
    for file in found:
        if isinstance(file, Unreadable):
            yield file
            continue
        row = rows.get(file.name)
        for document in _read_file(file, notify, reading, progress):
            if isinstance(document, Document) and len(document.text) > reading.largest:
                yield Unreadable(document.id, f"its text is longer than {size(reading.largest)}; an article is shorter")
            elif isinstance(document, Document):
                yield _placed(apply_row(row, document) if row else document, file)
            else:
                yield document
    progress.end("reading")


def _read_file(
    file: CorpusFile, notify: Notify, reading: Reading, progress: Progress
) -> Iterator[Document | Unreadable]:
    try:
        yield from _parse(file, once(notify), reading, progress)
    except DocumentError as error:
        yield Unreadable(error.document, error.reason)
    except OSError as error:
        yield Unreadable(file.name, f"cannot be read: {error.strerror or error}")


def _parse(file: CorpusFile, notify: Notify, reading: Reading, progress: Progress) -> Iterator[Document | Unreadable]:
    """The documents of one file. Raises DocumentError and OSError."""
    if file.name == STDIN_NAME:
        yield from _read_stdin(sys.stdin.buffer, notify, reading)
        return
    if not file.ending:
        raise DocumentError(file.name, f"is in no format known here: {', '.join(FORMATS)}, nor one of them packed")
    if file.ending == ".parquet" and file.packing:
        raise DocumentError(file.name, "is a packed Parquet file; unpack it, it is compressed inside")
    buffered = -1 if file.ending in ONE_ARTICLE else _BUFFER
    with open(file.path, "rb", buffering=buffered) as stream:  # noqa: PTH123 - a million of them
        opened = open_packed(stream, file.packing, file.name)
        documents = READERS[file.ending](opened, Context(file.name, notify, reading.names, reading.largest))
        yield from _counted(documents, stream, progress) if progress.heard else documents


def _counted(
    documents: Iterator[Document | Unreadable], stream: BinaryIO, progress: Progress
) -> Iterator[Document | Unreadable]:
    """The documents; how far the stream is read is told after each, and in the end that it is read."""
    told = 0
    for document in documents:
        yield document
        at = stream.tell()
        if at > told:  # a Parquet file begins at its end
            progress.advance("reading", at - told)
            told = at
    progress.advance("reading", max(0, stream.seek(0, os.SEEK_END) - told))


def _read_stdin(stream: BinaryIO, notify: Notify, reading: Reading) -> Iterator[Document | Unreadable]:
    whole = as_utf8(stream, STDIN_NAME)
    form = reading.stdin_format or sniff(whole.peek())
    yield from READERS[form](whole, Context(STDIN_NAME, notify, reading.names, reading.largest))


def _placed(document: Document, file: CorpusFile) -> Document:
    """The document with its file, and the day that the file's name or its dateline gives where it has no date."""
    if document.published:
        return replace(document, file=file.name)
    if file.ending in ONE_ARTICLE and (day := day_in_name(file.relative)):
        return replace(document, published=day, dated_by="file name", file=file.name)
    return dated_by_line(replace(document, file=file.name))


def dated_by_line(document: Document) -> Document:
    """The document with the day that its dateline, or a line of its own, gives where it has no date of its own."""
    if document.published is not None:
        return document
    text = document.text[document.begin :]
    for find, name in ((day_in_dateline, "dateline"), (day_in_stamp, "date line")):
        if day := find(text):
            return replace(document, published=day, dated_by=name)
    return document


def _with_unique_ids(documents: Iterable[Document | Unreadable], notify: Notify) -> Iterator[Document | Unreadable]:
    known = Numbered()
    copies: Counter[str] = Counter()
    for document in documents:
        if not isinstance(document, Document) or known.is_new(document.id):
            yield document
            continue
        copies[document.id] += 1
        while not known.is_new(name := f"{document.id} ({copies[document.id] + 1})"):
            copies[document.id] += 1
        notify(Notice(document.id, f'is the id of an earlier document too; this one is called "{name}"'))
        yield replace(document, id=name)
