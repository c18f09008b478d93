"""The connected components of pairs: by the driver while they are few, by rounds over all machines beyond that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.corpus.joined import chained
from auditor.engine.spark import ddl
from auditor.spark.layout import layout

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

_ROOT = {"document": "string", "root": "string"}


def components(pairs: DataFrame, few: int) -> DataFrame:
    """For every document of the pairs the first, in sorted order, of all that chains of pairs join with it.

    ``pairs`` has the columns one and other, the result document and root. Up to ``few`` pairs are joined by the driver;
    more by alternating large-star and small-star rounds, whose number grows with the logarithm of the largest
    component (Kiveris et al., Connected Components in MapReduce and Beyond, 2014).
    """
    rows = pairs.limit(few + 1).collect()
    if len(rows) <= few:
        return _of(chained((row["one"], row["other"]) for row in rows), pairs)
    edges = _settled(_downward(pairs))
    told = None
    while (now := _fingerprint(edges)) != told:
        told = now
        edges = _settled(_small_star(_large_star(edges)))
    return _rooted(edges)


def _settled(edges: DataFrame) -> DataFrame:
    """The edges without the rounds that led to them, whose plan would double with each.

    They are written to the session's checkpoint directory where it has one, else kept twice by the workers.
    """
    from pyspark import StorageLevel  # noqa: PLC0415 - an extra

    context = edges.sparkSession.sparkContext
    if context.getCheckpointDir():
        return edges.checkpoint()
    return edges.localCheckpoint(storageLevel=StorageLevel.MEMORY_AND_DISK_2)


def _of(roots: dict[str, str], frame: DataFrame) -> DataFrame:
    import pyarrow as pa  # noqa: PLC0415 - slow to import

    table = pa.table([list(roots), list(roots.values())], schema=layout(_ROOT))
    return frame.sparkSession.createDataFrame(table, ddl(layout(_ROOT)))


def _downward(pairs: DataFrame) -> DataFrame:
    """Each pair once, the later name first."""
    ordered = pairs.selectExpr("greatest(one, other) AS one", "least(one, other) AS other")
    return ordered.where("one != other").distinct()


def _large_star(edges: DataFrame) -> DataFrame:
    """Every later neighbour of a node is joined to the first of the node and its neighbours."""
    both = edges.union(edges.selectExpr("other AS one", "one AS other"))
    firsts = both.groupBy("one").agg({"other": "min"}).withColumnRenamed("min(other)", "first")
    joined_edges = both.join(firsts, "one").selectExpr("one AS node", "other AS one", "least(one, first) AS other")
    return _downward(joined_edges.where("one > node"))


def _small_star(edges: DataFrame) -> DataFrame:
    """Every earlier neighbour of a node, and the node, are joined to the first of them."""
    firsts = edges.groupBy("one").agg({"other": "min"}).withColumnRenamed("min(other)", "first")
    neighbours = edges.join(firsts, "one").selectExpr("other AS one", "first AS other")
    return _downward(neighbours.union(firsts.selectExpr("one", "first AS other")))


def _fingerprint(edges: DataFrame) -> tuple[object, ...]:
    """Equal for two rounds with the same edges."""
    sums = edges.selectExpr("count(*)", "sum(cast(xxhash64(one, other) AS decimal(38, 0)))").first()
    return tuple(sums or ())


def _rooted(stars: DataFrame) -> DataFrame:
    """Once nothing changes, every component is a star round its first document."""
    leaves = stars.selectExpr("one AS document", "other AS root")
    return leaves.union(stars.selectExpr("other AS document", "other AS root").distinct())
