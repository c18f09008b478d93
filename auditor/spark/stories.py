"""Which articles tell one story, across all partitions: the shelves and the comparisons of ``auditor.story``.

Articles stand on shelves with those that may tell the same; a shelf is looked through by itself, wherever it is, and
gives pairs; chains of pairs are a story. An article that stands alone on all of its shelves is never moved.
"""

from __future__ import annotations

import hashlib
import pickle
from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.corpus.origins import near_bands, near_copies
from auditor.engine.spark import ddl
from auditor.spark.components import components
from auditor.spark.layout import NEWEST, PAIR, SHELF, TELLING, Row, batch, layout, packed
from auditor.story import versions, wire
from auditor.story.stories import Stories, Telling, newest_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pyarrow as pa
    from pyspark.sql import DataFrame

    from auditor.spark.kept import Kept
    from auditor.story.facts import Facts

FEW = 20_000
"""Of so many articles with a claim, the stories are told apart by the driver."""
NEAR = "near"
"""The shelf of near-copies; the others are those of ``wire`` and ``versions``."""


def tellings(facts: DataFrame, kept: Kept, few: int = FEW) -> DataFrame:
    """What was found out of each article beside the others, as ``layout.TELLING``: of those with company alone.

    ``facts`` has the columns document, position, facts, sketch and sums. Up to ``few`` rows are told by the driver.
    """
    rows = facts.select("position", "document", "facts").limit(few + 1).collect()
    if len(rows) > few:
        return _everywhere(facts, kept, few)
    ordered = sorted(rows, key=lambda row: (row["position"], row["document"]))
    return _here([pickle.loads(row["facts"]) for row in ordered], facts)


def _here(facts: Sequence[Facts], frame: DataFrame) -> DataFrame:
    import pyarrow as pa  # noqa: PLC0415 - slow to import

    stories = Stories(facts)
    rows = []
    for one in facts:
        name = one.document
        version, story = stories.version_of(name), stories.origin(name)
        if version or one.correction or story != name:
            newest = stories.newest(name) if version else ""
            rows.append(_telling(Telling(name, story, version, newest, one)))
    table = pa.Table.from_batches([batch(rows, layout(TELLING))])
    return frame.sparkSession.createDataFrame(table, ddl(layout(TELLING)))


def _telling(one: Telling) -> Row:
    facts = one.facts and replace(one.facts, sketch=b"", path=(), agency="")
    told = None if facts is None else packed(facts)
    names: Row = {"document": one.document, "story": one.origin, "version": one.version}
    corrects = one.facts is not None and one.facts.correction is not None
    return names | {"newest": one.newest, "corrects": corrects, "told": told}


def _everywhere(facts: DataFrame, kept: Kept, few: int) -> DataFrame:
    from pyspark.sql import Window  # noqa: PLC0415 - slow to import
    from pyspark.sql import functions as F  # noqa: N812, PLC0415 - Spark's own name for them

    by_sketch = Window.partitionBy("sketch")
    held = kept.keep(facts.withColumn("holder", F.min("document").over(by_sketch)))
    first = kept.keep(_pairs(held.withColumn("story", F.col("holder"))))
    same = held.where("document != holder").select(F.col("document").alias("one"), F.col("holder").alias("other"))
    copies = components(first.where(F.col("kind") == NEAR).select("one", "other").union(same), few)
    wired = first.where(F.col("kind") != NEAR).select("one", "other")
    told = held.drop("holder").join(copies, "document", "left")
    told = kept.keep(told.withColumn("story", F.coalesce("root", "document")).drop("root"))
    versions_of = components(_pairs(told).select("one", "other"), few)
    edges = [
        frame.select(F.col("document").alias("one"), F.col("root").alias("other")) for frame in (copies, versions_of)
    ]
    origins = components(edges[0].union(edges[1]).union(wired), few)
    version = versions_of.withColumnRenamed("root", "version")
    known = facts.join(version, "document", "left").join(origins.withColumnRenamed("root", "story"), "document", "left")
    newest = _newest(known.where("version IS NOT NULL"))
    return known.join(newest, "document", "left").mapInArrow(_tell, ddl(layout(TELLING)))


def _pairs(facts: DataFrame) -> DataFrame:
    """The pairs of all shelves on which two or more stand; with a column ``holder``, those that need no origins."""
    from pyspark.sql import Window  # noqa: PLC0415 - slow to import
    from pyspark.sql import functions as F  # noqa: N812, PLC0415 - the same

    shelf = Window.partitionBy("kind", "shelf")
    shelves = facts.mapInArrow(_shelve, ddl(layout(SHELF)))
    sized = shelves.withColumn("fellows", F.count("*").over(shelf)).withColumn("asked", F.max("sought").over(shelf))
    crowded = sized.where("fellows > 1 AND asked").select("kind", "shelf", "document", "position")
    told = facts.select("document", "facts", "story")
    return crowded.join(told, "document").groupBy("kind", "shelf").applyInArrow(_look_through, ddl(layout(PAIR)))


def _shelve(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """On a worker: a row for each shelf on which an article stands."""
    for rows in batches:
        shelved: list[Row] = []
        for row in rows.to_pylist():
            facts: Facts = pickle.loads(row["facts"])
            place = {"document": facts.document, "position": row["position"]}
            if "holder" in row:
                names = [*_near_shelves(facts, row["holder"]), *wire.shelves_of(facts)]
            else:
                names = list(versions.shelves_of(facts, row["story"]))
            for kind, *what in names:
                mark = hashlib.blake2b(repr(what).encode("utf-8", "surrogatepass"), digest_size=16).digest()
                shelved.append({"kind": kind, "shelf": mark, "sought": versions.is_sought(str(kind), facts)} | place)
        yield batch(shelved, layout(SHELF))


def _near_shelves(facts: Facts, holder: str) -> Iterator[tuple[str | bytes, ...]]:
    """One article of those with the very same sketch stands for all of them."""
    if facts.document == holder:
        for i, band in enumerate(near_bands(facts.sketch)):
            yield NEAR, str(i), band


def _look_through(table: pa.Table) -> pa.Table:
    """On a worker: the pairs of one shelf."""
    import pyarrow as pa  # noqa: PLC0415 - slow to import

    rows = sorted(table.to_pylist(), key=lambda row: (row["position"], row["document"]))
    kind = rows[0]["kind"]
    shelf: list[Facts] = [pickle.loads(row["facts"]) for row in rows]
    if kind == NEAR:
        pairs = near_copies({one.document: one.sketch for one in shelf})
    elif kind == wire.KINDRED:
        pairs = wire.pairs_on(sorted(shelf, key=lambda one: one.document))
    elif kind == wire.HEADLINE:
        pairs = wire.pairs_on(shelf)
    else:
        pairs = versions.pairs_on(kind, shelf, {row["document"]: row["story"] for row in rows})
    found: list[Row] = [{"kind": kind, "one": one, "other": other} for one, other in dict.fromkeys(pairs)]
    return pa.Table.from_batches([batch(found, layout(PAIR))])


def _newest(versioned: DataFrame) -> DataFrame:
    """The newest version of the story of each article that has sums: only of these is it ever asked."""
    from pyspark.sql import Window  # noqa: PLC0415 - slow to import
    from pyspark.sql import functions as F  # noqa: N812, PLC0415 - the same

    asked = versioned.withColumn("asked", F.max("sums").over(Window.partitionBy("version"))).where("asked")
    chosen = asked.select("version", "document", "facts", "sums")
    return chosen.groupBy("version").applyInArrow(_find_newest, ddl(layout(NEWEST)))


def _find_newest(table: pa.Table) -> pa.Table:
    """On a worker: the newest version of one story, for each of its articles that has sums."""
    import pyarrow as pa  # noqa: PLC0415 - slow to import

    rows = table.to_pylist()
    newest = newest_of(pickle.loads(row["facts"]) for row in rows)
    found: list[Row] = [{"document": row["document"], "newest": newest[row["document"]]} for row in rows if row["sums"]]
    return pa.Table.from_batches([batch(found, layout(NEWEST))])


def _tell(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """On a worker: the articles of which there is something to tell."""
    for rows in batches:
        told: list[Row] = []
        for row in rows.to_pylist():
            facts: Facts = pickle.loads(row["facts"])
            name, version = facts.document, row["version"] or ""
            if version or facts.correction or row["story"]:
                told.append(_telling(Telling(name, row["story"] or name, version, row["newest"] or "", facts)))
        yield batch(told, layout(TELLING))
