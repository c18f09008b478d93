"""Articles as a data frame: those that auditor reads itself, and a user's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.engine.spark import ddl
from auditor.errors import CorpusError
from auditor.model import Document
from auditor.spark.layout import DOCUMENT, Row, batch, layout, row_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from pyspark.sql import DataFrame, SparkSession

    from auditor.corpus.fields import Names
    from auditor.model import Unreadable

_PART = 1_000_000
"""Characters of text that are read by one task, as far as articles can be parted so."""
_MOST = 5_000
"""Articles of a part at most, however short they are."""


def written(documents: Iterable[Document | Unreadable], folder: Path, session: SparkSession) -> DataFrame:
    """The documents as a frame, on their way through Parquet files in ``folder``; a part is in memory at a time."""
    import pyarrow as pa  # noqa: PLC0415 - slow to import
    import pyarrow.parquet as pq  # noqa: PLC0415 - the same

    parts = 0
    for rows in _parts(documents):
        table = pa.Table.from_batches([batch(rows, layout(DOCUMENT))])
        pq.write_table(table, folder / f"part-{parts:06}.parquet")
        parts += 1
    frame = session.read.schema(ddl(layout(DOCUMENT))).parquet(str(folder))
    return frame.repartition(max(parts, session.sparkContext.defaultParallelism), "position")


def _parts(documents: Iterable[Document | Unreadable]) -> Iterator[list[Row]]:
    """The rows of the documents in parts, at least one."""
    rows: list[Row] = []
    held = 0
    first = True
    for position, document in enumerate(documents):
        rows.append(row_of(position, document))
        held += len(document.text) if isinstance(document, Document) else 0
        if held >= _PART or len(rows) >= _MOST:
            yield rows
            rows, held, first = [], 0, False
    if rows or first:
        yield rows


def prepared(frame: DataFrame, names: Names) -> DataFrame:
    """A user's frame with only the columns that are read, spread over all workers.

    Raises CorpusError where it has no column for the text or the id.
    """
    from pyspark.sql import functions as F  # noqa: N812, PLC0415 - Spark's own name for them; slow to import

    fields = {name: names.field(name) for name in frame.columns}
    if "text" not in fields.values():
        raise CorpusError(f"the data frame {names.missing_text(frame.columns)}")
    if "id" not in fields.values():
        have = ", ".join(frame.columns)
        raise CorpusError(f"the data frame has no column for the id of an article (its columns: {have}).")
    chosen = frame.select([F.col(f"`{name}`") for name, field in fields.items() if field])
    wanted = 2 * frame.sparkSession.sparkContext.defaultParallelism
    ids = [F.col(f"`{name}`") for name, field in fields.items() if field == "id"]
    spread = chosen.repartition(wanted, *ids) if chosen.rdd.getNumPartitions() < wanted else chosen
    return spread.withColumn("position", F.lit(0).cast("bigint"))
