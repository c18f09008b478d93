"""Read a JSON file of articles: a list of objects, one object, or an object around a list of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, BinaryIO

from auditor.corpus.encoding import NOT_UTF8
from auditor.corpus.json_values import BrokenJsonError, JsonValues, Piece, elements, member
from auditor.corpus.jsonl import read_jsonl
from auditor.corpus.lines import as_utf8
from auditor.corpus.notice import Notice
from auditor.corpus.record import read_value
from auditor.model import Document, Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.corpus.context import Context

_DEEPEST = 3
"""How many objects may lie around the list of articles: ``{"response": {"results": […]}}`` has two."""
_LISTS = ("articles", "stories", "documents", "docs", "results", "items", "records", "entries", "hits", "data")
"""Usual names of the list, from the surest on, for an object with several lists of objects."""


def read_json(stream: BinaryIO, context: Context, largest: int | None = None) -> Iterator[Document | Unreadable]:
    """Every article, in order, or why it cannot be read.

    A list is streamed; at most ``largest`` characters of one article are held, or as many as the context says. A file
    of JSON lines is read as one.
    """
    largest = largest or context.largest
    start = as_utf8(stream, context.name)
    if _is_jsonl(start.peek()):
        yield from read_jsonl(start, context, largest)
        return
    values = JsonValues(start, largest, lambda: context.notify(Notice(context.name, NOT_UTF8)))
    count, line = 0, 0
    try:
        for piece in values.pieces():
            for article in _articles(piece, context):
                column = f":{article.column}" if article.line == line else ""
                count, line = count + 1, article.line
                yield read_value(article.value, f"{context.name}:{line}{column}", context)
    except BrokenJsonError as error:
        before = f"; what stands before it was read ({count})" if count else ""
        reason = f"is no JSON from column {error.column} on: {error.reason}{before}"
        yield Unreadable(f"{context.name}:{error.line}", reason)


def _is_jsonl(head: bytes) -> bool:
    """Whether the first line is an object by itself, and another follows."""
    first, _, rest = head.removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")
    if not first.startswith(b"{") or not rest.lstrip().startswith(b"{"):
        return False
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False


def _articles(piece: Piece, context: Context, depth: int = 0) -> Iterator[Piece]:
    """The articles in a value that stands at the top: those of the list that it holds, or itself."""
    value = piece.value
    if not piece.text or not isinstance(value, dict) or _has_text(value, context):
        yield piece
        return
    name = _list_name(value)
    inner = [key for key, item in value.items() if isinstance(item, dict)]
    if not name and (len(inner) != 1 or depth == _DEEPEST):
        yield piece
        return
    found = member(piece, name or inner[0])
    yield from elements(found) if name else _articles(found, context, depth + 1)


def _has_text(record: dict[str, object], context: Context) -> bool:
    return any(
        context.names.field(name) == "text" and not isinstance(value, list | dict) for name, value in record.items()
    )


def _list_name(record: dict[str, object]) -> str:
    """The name of the list of objects in a record; empty where it holds none, or several without a usual name."""
    names = [name for name, value in record.items() if isinstance(value, list) and value and _all_objects(value)]
    if len(names) == 1:
        return names[0]
    return next((name for name in _LISTS if name in names), "")


def _all_objects(items: list[object]) -> bool:
    return all(isinstance(item, dict) for item in items)
