"""Findings as a data frame: a row for each claim of each position, none left out."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

from auditor.engine.spark import ddl
from auditor.spark.deciding import FINDING
from auditor.spark.layout import Row, batch, layout

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyarrow as pa
    from pyspark.sql import DataFrame

    from auditor.model import Finding

_FOUND = {
    "id": "string",
    "rule": "string",
    "level": "string",
    "question": "string",
    "subject": "string",
    "explanation": "string",
    "position": "int64",
    "answer": "string",
    "document": "string",
    "start": "int64",
    "end": "int64",
    "fits": "int64",
}
_PLACE = ["document", "start", "end"]


def findings(decided: DataFrame, claims: DataFrame) -> DataFrame:
    """The findings among what was decided; ``position`` counts a finding's answers from 1."""
    rows = decided.where(f"kind = '{FINDING}'").select("payload").mapInArrow(_unpack, ddl(layout(_FOUND)))
    texts = claims.select(*_PLACE, "source", "published", "title", "url", "quote").dropDuplicates(_PLACE)
    return rows.join(texts, _PLACE)


def _unpack(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """On a worker: the rows of findings."""
    for rows in batches:
        for payload in rows.column("payload").to_pylist():
            yield batch(list(_rows(pickle.loads(payload))), layout(_FOUND))


def _rows(finding: Finding) -> Iterator[Row]:
    told: Row = {"explanation": finding.explanation, "subject": finding.subject, "question": finding.question}
    head = told | {"id": finding.id, "rule": finding.rule, "level": finding.level}
    for number, position in enumerate(finding.positions, 1):
        for claim, fits in zip(position.claims, position.fits, strict=True):
            place: Row = {"document": claim.document, "start": claim.start, "end": claim.end}
            yield head | place | {"position": number, "answer": position.answer, "fits": fits}
