"""Base keys with very many claims: the few of them that are held, and those that these stand for.

What ``auditor.finding.twins`` says of one base key, in Spark SQL, so that no worker gathers more claims of a question
than it has different answers. All is counted where it lies before it is moved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from auditor.engine.spark import COLUMNS, ddl
from auditor.spark.layout import STANDING, TELLING, layout

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    from auditor.spark.kept import Kept

MANY = 20_000
"""Up to so many claims of one base key, a worker holds all of them."""
_KEYED = ("position", "number", *COLUMNS, *(name for name in TELLING if name != "document"))

_UNITS = """
WITH tales AS (
    SELECT DISTINCT base, story AS tale FROM {rows} WHERE story IS NOT NULL
),
outlets AS (
    SELECT DISTINCT base, source AS outlet FROM {rows} WHERE corrects AND source != ''
)
SELECT
    claims.*,
    tale IS NOT NULL AS copied,
    CASE
        WHEN coalesce(version, '') = '' AND NOT coalesce(corrects, false) AND outlet IS NULL
            THEN concat(profile, coalesce(tale, ''))
    END AS unit
FROM {rows} AS claims
LEFT JOIN tales ON claims.base = tales.base AND coalesce(story, document) = tale
LEFT JOIN outlets ON claims.base = outlets.base AND source = outlet
"""
"""The unit of each article, null where it is held in any case, and whether its story has other tellers."""

_SIZES = """
SELECT base, unit, count(*) - 2 AS between, min(document) AS first, max(document) AS last
FROM {rows}
WHERE leads AND unit IS NOT NULL
GROUP BY base, unit
HAVING count(*) > 2
"""
_HELD = f"""
SELECT
    {", ".join(f"claims.`{name}`" for name in _KEYED)},
    CASE WHEN document = last THEN concat(claims.unit, alike) END AS twin,
    CASE WHEN document = last THEN between END AS articles,
    CASE WHEN document = last THEN CASE WHEN copied THEN 0 ELSE between END END AS stories
FROM {{rows}} AS claims
LEFT JOIN {{sizes}} AS sizes ON claims.base = sizes.base AND claims.unit = sizes.unit
WHERE last IS NULL OR document = first OR document = last
"""
_UNSEEN = f"""
SELECT {", ".join(f"claims.`{name}`" for name in _KEYED)}, concat(claims.unit, alike) AS twin
FROM {{rows}} AS claims
JOIN {{sizes}} AS sizes ON claims.base = sizes.base AND claims.unit = sizes.unit
WHERE document != first AND document != last
"""


class Crowds(NamedTuple):
    """The claims of some base keys, with the columns of ``TELLING``."""

    held: DataFrame
    """Those that are decided, with the columns of ``STANDING``."""
    unseen: DataFrame
    """Those for which some held claim stands, under the same name in the column ``twin``."""


def crowds(claims: DataFrame, kept: Kept) -> Crowds:
    """Who is held of these claims; they have the columns of ``TWINS`` and ``TELLING``, null where nothing is told."""
    spark = claims.sparkSession
    rows = kept.keep(spark.sql(_UNITS, rows=claims))
    sizes = kept.keep(spark.sql(_SIZES, rows=rows))
    return Crowds(kept.keep(spark.sql(_HELD, rows=rows, sizes=sizes)), spark.sql(_UNSEEN, rows=rows, sizes=sizes))


def alone(claims: DataFrame) -> DataFrame:
    """The claims, of which each stands for itself."""
    types = (column.split(" ", 1) for column in ddl(layout(STANDING)).split(", "))
    return claims.selectExpr(
        *(f"`{name}`" for name in _KEYED), *(f"CAST(NULL AS {kind}) AS {name}" for name, kind in types)
    )
