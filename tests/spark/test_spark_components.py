"""Chains of pairs are joined alike by the driver and by rounds over all workers."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from auditor.corpus.joined import chained
from auditor.spark.components import components

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


def test_a_long_chain_a_ring_a_star_and_many_pairs(spark: SparkSession) -> None:
    source = random.Random(1)
    chain = [(f"chain {i:02}", f"chain {i + 1:02}") for i in range(40)]
    ring = [(f"ring {i}", f"ring {(i + 1) % 5}") for i in range(5)]
    star = [("star 0", f"star {i}") for i in range(9)]
    pairs = [(f"{source.randrange(60)}", f"{source.randrange(60)}") for _ in range(25)]
    edges = [*chain, *ring, *star, *pairs, ("alone", "alone")]
    source.shuffle(edges)
    frame = spark.createDataFrame(edges, "one string, other string")
    everywhere = {row["document"]: row["root"] for row in components(frame, few=0).collect()}
    here = {row["document"]: row["root"] for row in components(frame, few=100).collect()}
    assert here == chained(edges)
    assert everywhere == {name: root for name, root in here.items() if name != "alone" and len(_of(here, root)) > 1}


def _of(roots: dict[str, str], root: str) -> list[str]:
    return [name for name in roots if roots[name] == root]
