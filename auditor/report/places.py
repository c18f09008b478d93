"""Where a claim stands, as the tools that read machine formats want to be told: a file, a line, a URI."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

if TYPE_CHECKING:
    from auditor.model import Claim

_RECORD = re.compile(r"(?P<file>.+\.(?:jsonl|ndjson|csv|tsv|parquet|json)(?:\.(?:gz|bz2|xz|zst))?):(?P<line>\d+)")


class Place(NamedTuple):
    """A span of lines of a file."""

    file: str
    """The path with slashes, without a leading ``./``; of a record the file that holds it."""
    first: int
    """From 1."""
    last: int


def place_of(claim: Claim) -> Place:
    """The lines of a claim's quote; of a record in a file of records the record's line, which an editor can open."""
    if _RECORD.fullmatch(claim.document):
        return place_of_document(claim.document)
    return Place(_path(claim.document), claim.line, claim.line + claim.quote.count("\n"))


def place_of_document(document: str) -> Place:
    """Where a document begins: the first line of its file, or the line of its record."""
    record = _RECORD.fullmatch(document)
    line = max(int(record["line"]), 1) if record else 1
    return Place(_path(record["file"] if record else document), line, line)


def uri(file: str) -> str:
    """The path as a URI reference, ``file:`` for an absolute one; any name makes a valid one."""
    try:
        raw = file.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        raw = file.encode("utf-8", "replace")
    escaped = quote(raw, safe="/")
    return f"file://{escaped}" if escaped.startswith("/") else escaped


def _path(name: str) -> str:
    return posixpath.normpath(name.replace("\\", "/")) if name else "unnamed"
