"""Read a file of records, one JSON object a line, each of which is an article."""

from __future__ import annotations

import gzip
import io
import json
import zlib
from typing import TYPE_CHECKING, BinaryIO

from auditor.corpus.encoding import LARGEST, decode, is_utf16
from auditor.corpus.fields import USUAL_NAMES, kind_of, known_field, make_document, pick_fields
from auditor.errors import DocumentError
from auditor.model import Document, Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from auditor.corpus.notice import Notify

_BUFFER = 1 << 20


def read_jsonl(path: Path, name: str, notify: Notify) -> Iterator[Document | Unreadable]:
    """Every record of a ``.jsonl`` file, in order, or why it cannot be read."""
    with path.open("rb", buffering=_BUFFER) as stream:
        yield from read_records(stream, name, notify)


def read_jsonl_gz(path: Path, name: str, notify: Notify) -> Iterator[Document | Unreadable]:
    """Every record of a ``.jsonl.gz`` file, in order. Raises DocumentError where the archive is broken."""
    with gzip.open(path, "rb") as archive, io.BufferedReader(archive, _BUFFER) as stream:
        try:
            yield from read_records(stream, name, notify)
        except (gzip.BadGzipFile, EOFError, zlib.error) as error:
            raise DocumentError(name, f"is a broken gzip archive from here on: {error}") from None


def read_records(
    stream: BinaryIO, name: str, notify: Notify, largest: int = LARGEST
) -> Iterator[Document | Unreadable]:
    """Every record of ``stream``; ``largest`` is the most bytes of one line that are held in memory."""
    for number, line in _lines(stream, largest):
        place = f"{name}:{number}"
        if line is None:
            yield Unreadable(place, f"is a line of more than {largest >> 20} MB; an article is shorter")
        elif number == 1 and is_utf16(line):
            yield Unreadable(name, "is UTF-16; JSON lines are UTF-8, so save it as UTF-8")
            return
        elif line.strip():
            try:
                yield _read_record(line.rstrip(), place, notify)
            except DocumentError as error:
                yield Unreadable(error.document, error.reason)


def _lines(stream: BinaryIO, largest: int) -> Iterator[tuple[int, bytes | None]]:
    """The lines with their numbers from 1; None for one that is too long to hold."""
    number = 0
    while line := stream.readline(largest + 1):
        number += 1
        if len(line) <= largest or line.endswith(b"\n"):
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(_BUFFER)
        yield number, None


def _read_record(line: bytes, place: str, notify: Notify) -> Document:
    """The article of one line. Raises DocumentError."""
    record = _parse_object(decode(line, place, notify), place)
    try:
        fields = pick_fields(record)
    except ValueError as error:
        raise DocumentError(place, str(error)) from None
    if not fields.text:
        names = ", ".join(USUAL_NAMES["text"][:4])
        empty = "text" in map(known_field, record)
        raise DocumentError(
            place, "its text is empty" if empty else f"has no field for its text, such as {names}"
        )
    return make_document(" ".join(fields.id.split()) or place, fields, notify)


def _parse_object(line: str, place: str) -> dict[str, object]:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise DocumentError(place, f"is no JSON: {error.msg} at column {error.colno}") from None
    except RecursionError:
        raise DocumentError(place, "is nested too deep for an article") from None
    except ValueError:
        raise DocumentError(place, "holds a number too long to read") from None
    if not isinstance(record, dict):
        raise DocumentError(place, f'is {kind_of(record)}; a line is one object such as {{"text": "…"}}')
    return record
