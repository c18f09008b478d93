"""Read a file that is one article: plain text, or Markdown with front matter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from auditor.corpus.encoding import decode
from auditor.corpus.fields import Fields, make_document, pick_fields
from auditor.corpus.frontmatter import FrontMatterError, read_front_matter
from auditor.errors import DocumentError
from auditor.limits import size

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.corpus.context import Context
    from auditor.model import Document

_AT_FIRST = 1 << 16
"""Bytes that are read first, which is all of most articles: room for the largest would be made for each of them."""


def read_text(stream: BinaryIO, context: Context) -> Iterator[Document]:
    """The whole of a plain text file, untouched. Raises DocumentError."""
    text = decode(load_whole(stream, context), context.name, context.notify)
    yield make_document(context.name, Fields(text=text), context.notify)


def read_markdown(stream: BinaryIO, context: Context) -> Iterator[Document]:
    """A Markdown file, whole, with the fields of its front matter. Raises DocumentError."""
    text = decode(load_whole(stream, context), context.name, context.notify)
    try:
        front = read_front_matter(text)
    except FrontMatterError as error:
        place = f"{context.name}:{error.line}"
        raise DocumentError(place, f"its front matter cannot be read: {error.reason}") from None
    head = {name: value for name, value in front.fields.items() if context.names.field(name) != "text"}
    fields = replace(pick_fields(head, context.names), text=text)
    yield make_document(context.name, fields, context.notify, front.start, dated_by="front matter")


def load_whole(stream: BinaryIO, context: Context) -> bytes:
    """All that is in a file which is one article. Raises DocumentError for a larger one."""
    raw = stream.read(min(_AT_FIRST, context.largest) + 1)
    if len(raw) > _AT_FIRST:
        raw += stream.read(context.largest + 1 - len(raw))
    if len(raw) > context.largest:
        raise DocumentError(context.name, f"is larger than {size(context.largest)}; split it into its articles")
    return raw
