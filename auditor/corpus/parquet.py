"""Read a Parquet file of articles: a row each, one batch of rows in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from auditor.corpus.encoding import decode
from auditor.corpus.record import read_record
from auditor.errors import DocumentError
from auditor.model import Document, Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyarrow as pa
    import pyarrow.parquet as pq

    from auditor.corpus.context import Context

_BATCH_BYTES = 16 * 1024 * 1024
"""Of rows as large as the average of their row group."""
_MOST_ROWS = 1024


def read_parquet(stream: BinaryIO, context: Context) -> Iterator[Document | Unreadable]:
    """Every row, in order; its place is the number of the row from 1. Raises DocumentError."""
    import pyarrow as pa  # noqa: PLC0415 - slow to import, and few corpora need it
    import pyarrow.parquet as pq  # noqa: PLC0415

    try:
        schema = pq.read_schema(stream)
        chosen = [name for name in schema.names if context.names.field(name)]
        # Read as dictionaries, a text that is written once and repeated a million times is held once.
        texts = [name for name in chosen if _is_text(schema.field(name).type)]
        file = pq.ParquetFile(stream, read_dictionary=texts)
    except (pa.ArrowException, OSError, ValueError) as error:
        raise DocumentError(context.name, f"is no Parquet file that can be read: {_reason(error)}") from None
    if not any(context.names.field(name) == "text" for name in chosen):
        raise DocumentError(context.name, context.names.missing_text(schema.names))
    row = 1
    for group in range(file.num_row_groups):
        rows = file.metadata.row_group(group).num_rows
        read = 0
        try:
            for record in _records(file, group, chosen):
                yield read_row(record, f"{context.name}:{row + read}", context)
                read += 1
        except (pa.ArrowException, OSError, ValueError) as error:
            place = f"{context.name}:{row + read}"
            yield Unreadable(place, f"cannot be read, nor can the rows up to {row + rows - 1}: {_reason(error)}")
        row += rows


def read_row(record: dict[str, object], place: str, context: Context) -> Document | Unreadable:
    """The article of one row, or why it is none; ``place`` is its id where it has none of its own."""
    try:
        texts = {
            name: decode(value, place, context.notify) if isinstance(value, bytes) else value
            for name, value in record.items()
        }
    except DocumentError as error:
        return Unreadable(error.document, error.reason)
    return read_record(texts, place, context, "column")


def _records(file: pq.ParquetFile, group: int, chosen: list[str]) -> Iterator[dict[str, object]]:
    about = file.metadata.row_group(group)
    average = max(1, about.total_byte_size // max(1, about.num_rows))
    size = max(1, min(_MOST_ROWS, _BATCH_BYTES // average))
    for batch in file.iter_batches(batch_size=size, row_groups=[group], columns=chosen):
        columns = [_plain(column) for column in batch.columns]
        for i in range(batch.num_rows):
            yield {name: column[i].as_py() for name, column in zip(batch.schema.names, columns, strict=True)}


def _is_text(kind: pa.DataType) -> bool:
    import pyarrow.types as kinds  # noqa: PLC0415

    return bool(kinds.is_string(kind) or kinds.is_binary(kind))


def _plain(column: pa.Array) -> pa.Array:
    """A column whose values Python has: times no finer than microseconds."""
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.types as kinds  # noqa: PLC0415

    if kinds.is_timestamp(column.type):
        return column.cast(pa.timestamp("us", column.type.tz), safe=False)
    return column


def _reason(error: Exception) -> str:
    words = " ".join(str(error).split()).rstrip(".")
    return "".join(letter for letter in words if letter.isprintable())
