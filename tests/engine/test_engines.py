"""The same statement finds the same base keys in DuckDB and in Spark: one body for both."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from oracle import base_groups, linked_sets
from strategies import cases

from auditor.engine.conversion import with_conversion
from auditor.engine.duckdb import ClaimStore
from auditor.engine.rows import schema, to_batch
from auditor.engine.sieve import keys_of
from auditor.engine.spark import bucketed, candidates, ddl
from auditor.story.stories import Stories

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pyspark.sql import SparkSession

    from auditor.model import Claim, Rule

    Engine = Callable[[pytest.FixtureRequest, Sequence[Claim], Mapping[str, Rule]], set[str]]


def in_duckdb(_: pytest.FixtureRequest, claims: Sequence[Claim], rules: Mapping[str, Rule]) -> set[str]:
    with ClaimStore(rules) as store:
        store.add(claims)
        store.sift(Stories(), every=False)
        return {short_base(group[0], rules) for group in store.groups()}


def short_base(claim: Claim, rules: Mapping[str, Rule]) -> str:
    """The base key of a claim as a row has it."""
    return keys_of(claim, rules[claim.rule], 0).base


def in_spark(request: pytest.FixtureRequest, claims: Sequence[Claim], rules: Mapping[str, Rule]) -> set[str]:
    import pyarrow as pa  # noqa: PLC0415 - slow to import

    spark: SparkSession = request.getfixturevalue("spark")
    table = pa.Table.from_batches([to_batch(list(map(with_conversion, claims)), rules)])
    frame = bucketed(spark.createDataFrame(table, ddl(schema())), len(claims))
    return {row["base"] for row in candidates(frame).collect()}


@pytest.mark.parametrize("engine", [in_duckdb, in_spark])
@settings(max_examples=3)
@given(drawn=st.lists(cases(), min_size=25, max_size=25))
def test_every_dispute_is_a_candidate(
    request: pytest.FixtureRequest, engine: Engine, drawn: list[tuple[Rule, list[Claim]]]
) -> None:
    rules = {f"rule-{n}": replace(rule, id=f"rule-{n}") for n, (rule, _) in enumerate(drawn)}
    claims = [replace(claim, rule=f"rule-{n}", excluded="") for n, (_, told) in enumerate(drawn) for claim in told]
    found = engine(request, claims, rules)
    assert found == in_duckdb(request, claims, rules)
    for group in base_groups([with_conversion(claim) for claim in claims], rules):
        rule = rules[group[0].rule]
        assert short_base(group[0], rules) in found or not linked_sets(group, rule)
