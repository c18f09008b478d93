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
    from auditor.spark.crowds import Crowds

_FOUND = {
    "base": "string",
    "twin": "string",
    "id": "string",
    "rule": "string",
    "level": "string",
    "question": "string",
    "subject": "string",
    "explanation": "string",
    "position": "int64",
    "answer": "string",
    "document": "string",
    "part": "string",
    "start": "int64",
    "end": "int64",
    "fits": "int64",
}
_PLACE = ["document", "part", "start", "end"]


def findings(decided: DataFrame, claims: DataFrame, crowds: Crowds | None) -> DataFrame:
    """The findings among what was decided; ``position`` counts a finding's answers from 1."""
    found = decided.where(f"kind = '{FINDING}'").select("base", "payload").mapInArrow(_unpack, ddl(layout(_FOUND)))
    if crowds is not None:
        others = crowds.unseen.select("base", "twin", *_PLACE)
        found = found.unionByName(found.where("twin IS NOT NULL").drop(*_PLACE).join(others, ["base", "twin"]))
    texts = claims.select(*_PLACE, "source", "published", "title", "url", "quote").dropDuplicates(_PLACE)
    return found.drop("base", "twin").join(texts, _PLACE)


def _unpack(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """On a worker: the rows of findings."""
    for rows in batches:
        for base, payload in zip(rows.column("base").to_pylist(), rows.column("payload").to_pylist(), strict=True):
            yield batch([row | {"base": base} for row in _rows(pickle.loads(payload))], layout(_FOUND))


def _rows(finding: Finding) -> Iterator[Row]:
    """A row for each claim that is held; with ``twin`` where it stands for others."""
    told: Row = {"explanation": finding.explanation, "subject": finding.subject, "question": finding.question}
    head = told | {"id": finding.id, "rule": finding.rule, "level": finding.level}
    for number, position in enumerate(finding.positions, 1):
        for claim, fits in zip(position.claims, position.fits, strict=True):
            place: Row = {"document": claim.document, "part": claim.part, "start": claim.start, "end": claim.end}
            twin = claim.twins.unit if claim.twins else None
            yield head | place | {"position": number, "answer": position.answer, "fits": fits, "twin": twin}
