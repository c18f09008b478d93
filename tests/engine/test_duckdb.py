"""The sieve loses no dispute, and the store no claim."""

from __future__ import annotations

from dataclasses import replace
from importlib.metadata import version
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from oracle import base_groups, linked_sets
from strategies import any_claims, cases, rules
from test_keys import CLAIM, RULE

from auditor.engine.conversion import with_conversion
from auditor.engine.duckdb import ClaimStore
from auditor.errors import AuditorError
from auditor.model import Claim, Reading, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def bag(groups: Iterable[Sequence[Claim]]) -> list[list[str]]:
    """Groups of claims in no order."""
    return sorted(sorted(map(repr, group)) for group in groups)


@settings(max_examples=60)
@given(cases())
def test_every_dispute_passes_the_sieve_and_every_claim_comes_back(case: tuple[Rule, list[Claim]]) -> None:
    rule, claims = case
    groups = base_groups([with_conversion(claim) for claim in claims], {rule.id: rule})
    with ClaimStore({rule.id: rule}) as store:
        store.add(claims)
        candidates = list(store.candidates())
        others = list(store.others())
        lone = store.lone()
    assert bag(candidates + others) == bag([group for group in groups if len(group) > 1])
    assert sum(lone.values()) == sum(len(group) == 1 for group in groups)
    kept = bag(candidates)
    assert all(group in kept for group in bag([group for group in groups if linked_sets(group, rule)]))


def test_the_sieve_keeps_only_what_may_be_in_dispute() -> None:
    rules_by_id = {RULE.id: RULE}
    near = replace(CLAIM, value=replace(CLAIM.value, readings=(Reading("money:USD", 10.0, 11.0),)))
    apart = replace(CLAIM.value, readings=(Reading("money:USD", 10.5, 11.5),))
    far = replace(near, key="brightwater", value=apart)
    with ClaimStore(rules_by_id) as store:
        store.add([CLAIM, near, replace(CLAIM, key="brightwater"), far, replace(CLAIM, key="lone")])
        assert list(store.candidates()) == [[replace(CLAIM, key="brightwater"), far]]
        assert list(store.others()) == [[CLAIM, near]]
        assert store.lone() == {RULE.id: 1}


def test_excluded_claims_are_counted_and_never_compared() -> None:
    with ClaimStore({RULE.id: RULE}) as store:
        store.add([replace(CLAIM, excluded="denied"), replace(CLAIM, excluded="forecast"), CLAIM])
        store.add([replace(CLAIM, excluded="denied")])
        assert store.excluded == {"denied": 2, "forecast": 1}
        assert store.read == {RULE.id: 4}
        assert list(store.others()) == []
        assert store.lone() == {RULE.id: 1}


def test_an_empty_store_has_nothing_to_give() -> None:
    with ClaimStore({}) as store:
        assert list(store.candidates()) == list(store.others()) == []
        assert store.lone() == {}


def test_claims_come_before_the_sieve() -> None:
    with ClaimStore({RULE.id: RULE}) as store:
        assert store.lone() == {}
        with pytest.raises(ValueError, match="before any group"):
            store.add([CLAIM])


@settings(max_examples=15)
@given(rules().flatmap(lambda rule: st.tuples(st.just(rule), any_claims(rule.id))))
def test_any_claim_comes_back_unchanged(case: tuple[Rule, Claim]) -> None:
    rule, claim = case
    kept = replace(claim, excluded="")
    with ClaimStore({rule.id: rule}) as store:
        store.add([kept, kept])
        assert [*store.candidates(), *store.others()] == [[with_conversion(kept)] * 2]


@pytest.mark.skipif(version("duckdb") < "2", reason="DuckDB 1 holds long texts in memory, and says so")
def test_more_claims_than_memory_go_through_the_disk() -> None:
    quote = "x" * 16_000
    with ClaimStore({RULE.id: RULE}, memory="50MB") as store:
        store.add(replace(CLAIM, quote=quote, key=str(i % 1_000)) for i in range(6_000))
        assert sum(len(group) for group in store.others()) == 6_000


@pytest.mark.parametrize("memory", ["1MB", "plenty"])
def test_a_failure_of_the_database_is_one_plain_sentence(memory: str) -> None:
    with pytest.raises(AuditorError, match=r"^the claims could not be compared: [^\n]+$"):
        ClaimStore({RULE.id: RULE}, memory=memory)
