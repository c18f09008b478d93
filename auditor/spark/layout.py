"""The columns of the data frames that an audit is made of, and Arrow batches that have them."""

from __future__ import annotations

import datetime as dt
import pickle
from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from auditor.engine.rows import schema, to_array
from auditor.model import Document

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pyarrow as pa

    from auditor.model import Unreadable

Row = dict[str, object]

CLAIM, FACTS, READ, NOTE = "claim", "facts", "read", "note"
UNREADABLE, NOT_READ, CUT = "unreadable", "not read", "cut"
"""The kinds of rows that reading gives; ``number`` is that of a claim or a cut in its article, or a count."""
_READING = {"kind": "string", "position": "int64", "number": "int64", "reason": "string"}
_FACTS = {"facts": "binary", "sketch": "binary", "sums": "bool"}
TWINS = {"alike": "string", "profile": "string", "leads": "bool"}
"""By which articles that say the same are found: what a claim says, what its article says under the claim's base key,
and whether it is the first of these; null for a claim that is never compared."""
STANDING = {"twin": "string", "articles": "int64", "stories": "int64"}
"""For what, and for how many, a claim stands; null where only for itself. See ``model.Twins``."""
DOCUMENT = {field.name: "int64" if field.name == "begin" else "string" for field in fields(Document)} | {
    "position": "int64",
    "reason": "string",
}
"""A document as auditor writes it; with a reason, one that could not be read."""
SHELF = {"kind": "string", "shelf": "binary", "document": "string", "position": "int64", "sought": "bool"}
PAIR = {"kind": "string", "one": "string", "other": "string"}
TELLING = {
    "document": "string",
    "story": "string",
    "version": "string",
    "newest": "string",
    "corrects": "bool",
    "told": "binary",
}
NEWEST = {"document": "string", "newest": "string"}
DECIDED = {
    "kind": "string",
    "name": "string",
    "amount": "int64",
    "grade": "int64",
    "rule": "string",
    "question": "string",
    "id": "string",
    "day": "date",
    "document": "string",
    "start": "int64",
    "rest": "string",
    "base": "string",
    "nth": "int64",
    "payload": "binary",
}
"""A count, or a finding or group with what it is sorted by; ``amount`` is how many claims it shows."""
DOCUMENTS = tuple(field.name for field in fields(Document))


@cache
def arrow(kind: str) -> pa.DataType:
    """The Arrow type that a short name stands for."""
    import pyarrow as pa  # noqa: PLC0415 - slow to import

    names = {"string": pa.string(), "int64": pa.int64(), "bool": pa.bool_(), "date": pa.date32(), "binary": pa.binary()}
    return names[kind]


def layout(columns: Mapping[str, str]) -> pa.Schema:
    """The Arrow schema of some columns."""
    import pyarrow as pa  # noqa: PLC0415 - slow to import

    return pa.schema([(name, arrow(kind)) for name, kind in columns.items()])


@cache
def readings() -> pa.Schema:
    """What reading gives: rows of several kinds, each with a part of the columns."""
    import pyarrow as pa  # noqa: PLC0415 - slow to import

    return pa.schema([*layout(_READING), *layout(_FACTS), *layout(TWINS), *schema()])


def batch(rows: Sequence[Row], columns: pa.Schema) -> pa.RecordBatch:
    """The rows with these columns; what a row lacks is null."""
    import pyarrow as pa  # noqa: PLC0415 - slow to import

    arrays = [to_array([row.get(field.name) for row in rows], field.type) for field in columns]
    return pa.record_batch(arrays, schema=columns)


def widened(narrow: pa.RecordBatch, columns: pa.Schema, **more: Sequence[object]) -> pa.RecordBatch:
    """A batch with the columns of a wider schema: those of ``more``, and null for the others."""
    import pyarrow as pa  # noqa: PLC0415 - slow to import

    have = set(narrow.schema.names)
    arrays = [
        narrow.column(field.name)
        if field.name in have
        else pa.array(more[field.name], field.type)
        if field.name in more
        else pa.nulls(narrow.num_rows, field.type)
        for field in columns
    ]
    return pa.record_batch(arrays, schema=columns)


def row_of(position: int, document: Document | Unreadable) -> Row:
    """A document as a row."""
    if not isinstance(document, Document):
        return {"position": position, "id": document.document, "reason": document.reason}
    row: Row = {name: getattr(document, name) for name in DOCUMENTS}
    return row | {"position": position, "published": document.published and document.published.isoformat()}


def document_of(row: Mapping[str, object]) -> Document:
    """The document of a row that ``row_of`` made."""
    told = {name: row[name] for name in DOCUMENTS}
    published = row["published"]
    if isinstance(published, str):
        told["published"] = (dt.datetime if "T" in published else dt.date).fromisoformat(published)
    return Document(**cast("dict[str, Any]", told))


def packed(thing: object) -> bytes:
    """Something as bytes, to be read back by a process of the same audit alone."""
    return pickle.dumps(thing, protocol=5)
