"""Make the article of one record, a mapping of names to values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.corpus.fields import kind_of, make_document, pick_fields
from auditor.errors import DocumentError
from auditor.model import Unreadable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from auditor.corpus.context import Context
    from auditor.model import Document


def read_record(record: Mapping[str, object], place: str, context: Context, dated_by: str) -> Document | Unreadable:
    """The article of one record, or why it is none; ``place`` is its id where it has none of its own."""
    try:
        fields = pick_fields(record, context.names)
    except ValueError as error:
        return Unreadable(place, str(error))
    if not fields.text:
        empty = any(context.names.field(name) == "text" for name in record)
        return Unreadable(place, "its text is empty" if empty else context.names.missing_text(record))
    try:
        return make_document(" ".join(fields.id.split()) or place, fields, context.notify, dated_by=dated_by)
    except DocumentError as error:
        return Unreadable(error.document, error.reason)


def read_value(value: object, place: str, context: Context) -> Document | Unreadable:
    """The article of one JSON value, or why it is none."""
    if not isinstance(value, dict):
        return Unreadable(place, f'is {kind_of(value)}; an article is one object such as {{"text": "…"}}')
    return read_record(value, place, context, "field")
