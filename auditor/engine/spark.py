"""The claims of an audit as a Spark data frame: the rows and the one statement of DuckDB, on many machines.

A frame of claims has the columns of ``rows.schema()`` without ``TEXTS``, and may have more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.engine.rows import FIELDS, KEYS, from_batch, schema
from auditor.engine.sieve import STATEMENT

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pyarrow as pa
    from pyspark.sql import DataFrame

    from auditor.model import Claim

TEXTS = ("quote", "before", "after", "url")
"""What only readers need of a claim: it is never moved between machines while claims are compared."""
COLUMNS = (*KEYS, *(name for name in FIELDS if name not in TEXTS))
"""What a claim is compared by."""

BUCKET = 5_000
"""Claims of a bucket, on an average."""

_TYPES = {
    "int8": "tinyint",
    "int32": "int",
    "int64": "bigint",
    "bool": "boolean",
    "date32[day]": "date",
    "binary": "binary",
}
_CANDIDATES = f"""
WITH claims AS (SELECT * FROM {{claims}}),

readings AS (
    SELECT base, cell, reading.axes AS axis, reading.lows AS low, reading.highs AS high
    FROM claims LATERAL VIEW posexplode(arrays_zip(axes, lows, highs)) AS place, reading
    WHERE size(axes) > 1 AND place > 0
),

touched AS (SELECT base FROM claims WHERE 1 = 0)

SELECT DISTINCT base FROM ({STATEMENT}) AS sieve WHERE judged = 1
"""


def ddl(layout: pa.Schema) -> str:
    """An Arrow schema in Spark's words: ``base string, vague tinyint``."""
    return ", ".join(f"`{field.name}` {_type(field.type)}" for field in layout)


def _type(kind: pa.DataType) -> str:
    name = str(kind)
    if name.startswith("list<"):
        return f"array<{_type(kind.value_type)}>"
    return _TYPES.get(name, name)


def candidates(claims: DataFrame) -> DataFrame:
    """The base keys of which something must be judged, one a row, by the statement that DuckDB runs."""
    return claims.sparkSession.sql(_CANDIDATES, claims=claims)


def bucketed(claims: DataFrame, claims_in_all: int) -> DataFrame:
    """The claims with a column ``bucket`` that all of one base key share, and several thousand claims in all.

    Handing a group over to Python costs as much as deciding some twenty small ones.
    """
    buckets = max(1, claims_in_all // BUCKET)
    return claims.selectExpr("*", f"pmod(xxhash64(base), {buckets}) AS bucket")


def claims_of(rows: pa.Table) -> Iterable[Claim]:
    """The claims of some rows, in their order; what stands in ``TEXTS`` is empty where no column holds it."""
    import pyarrow as pa  # noqa: PLC0415 - slow to import

    empty = pa.array([""] * rows.num_rows, pa.string())
    for name in TEXTS:
        if name not in rows.schema.names:
            rows = rows.append_column(name, empty)
    for batch in rows.select(schema().names).to_batches():
        yield from from_batch(batch)
