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
from auditor.engine.rows import to_batch
from auditor.engine.sieve import Settled
from auditor.errors import AuditorError
from auditor.model import Claim, Rule
from auditor.story.stories import Stories

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    import pyarrow as pa


def bag(groups: Iterable[Sequence[Claim]]) -> list[list[str]]:
    """Groups of claims in no order."""
    return sorted(sorted(map(repr, group)) for group in groups)


@settings(max_examples=60, deadline=None)
@given(cases())
def test_every_dispute_passes_the_sieve_and_every_claim_comes_back(case: tuple[Rule, list[Claim]]) -> None:
    rule, claims = case
    groups = base_groups([with_conversion(claim) for claim in claims], {rule.id: rule})
    every, lone = sifted(claims, rule, every=True)
    kept, _ = sifted(claims, rule, every=False)
    assert bag(every) == bag([group for group in groups if len(group) > 1])
    assert lone == sum(len(group) == 1 for group in groups)
    passed = {repr(claim) for group in kept for claim in group}
    for group in groups:
        assert all({repr(group[i]) for i in members} <= passed for members in linked_sets(group, rule))


def sifted(claims: Sequence[Claim], rule: Rule, *, every: bool) -> tuple[list[list[Claim]], int]:
    """The groups that are judged, and how many other claims stand alone."""
    with ClaimStore({rule.id: rule}) as store:
        store.add(claims)
        alone = store.sift(Stories(), every=every).alone
        groups = list(store.groups())
        assert store.claims() == sum(map(len, groups))
        return groups, alone


def test_an_empty_store_has_nothing_to_give() -> None:
    with ClaimStore({}) as store:
        assert store.sift(Stories(), every=False) == Settled()
        assert list(store.groups()) == []
        assert store.claims() == 0


@pytest.mark.parametrize(("claims", "written"), [(0, []), (1, [1]), (2, [2]), (5, [2, 2, 1])])
def test_claims_wait_in_memory_up_to_a_batch(claims: int, written: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("auditor.engine.duckdb.BATCH", 2)
    taken: list[int] = []

    class Watched(ClaimStore):
        def add_rows(self, rows: pa.Table | pa.RecordBatch) -> None:
            taken.append(rows.num_rows)
            super().add_rows(rows)

    with Watched({RULE.id: RULE}) as store:
        store.add([CLAIM] * claims)
        assert taken == [2] * (claims // 2)
        store.sift(Stories(), every=True)
        assert taken == written


@pytest.mark.parametrize(("share", "pieces"), [(1, 1), (3, 3), (12, 12)])
def test_claims_are_sorted_so_many_bytes_at_a_time(share: int, pieces: int, monkeypatch: pytest.MonkeyPatch) -> None:
    claims = [replace(CLAIM, document=f"{n:02}.txt") for n in range(12)]
    every = to_batch([with_conversion(claim) for claim in claims], {RULE.id: RULE}).nbytes
    monkeypatch.setattr("auditor.engine.duckdb.PIECE", every // share + 1)
    monkeypatch.setattr("auditor.engine.duckdb.FEW", 0)
    sorted_at_a_time: list[object] = []

    class Watched(ClaimStore):
        def _run(self, statement: str, values: dict[str, object] | None = None) -> None:
            if values and "first" in values:
                sorted_at_a_time.append(values["first"])
            super()._run(statement, values)

    with Watched({RULE.id: RULE}) as store:
        store.add(claims)
        store.sift(Stories(), every=True)
        assert sum(map(len, store.groups())) == 12
    assert len(sorted_at_a_time) == pieces


def test_a_store_lies_in_a_folder_named_after_the_program_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with ClaimStore({RULE.id: RULE}) as store:
        store.add([CLAIM])
        assert [folder.name.startswith("auditor-") for folder in tmp_path.iterdir()] == [True]
    assert list(tmp_path.iterdir()) == []


def test_claims_come_before_the_sieve() -> None:
    with ClaimStore({RULE.id: RULE}) as store:
        store.sift(Stories(), every=True)
        with pytest.raises(ValueError, match=r"^claims must be added before they are sieved$"):
            store.add([CLAIM])


@settings(max_examples=15)
@given(rules().flatmap(lambda rule: st.tuples(st.just(rule), any_claims(rule.id))))
def test_any_claim_comes_back_unchanged(case: tuple[Rule, Claim]) -> None:
    rule, claim = case
    kept = replace(claim, excluded="")
    with ClaimStore({rule.id: rule}) as store:
        store.add([kept, kept])
        store.sift(Stories(), every=True)
        assert list(store.groups()) == [[replace(with_conversion(kept), origin=kept.document)] * 2]


@pytest.mark.skipif(version("duckdb") < "2", reason="DuckDB 1 holds long texts in memory, and says so")
def test_more_claims_than_memory_go_through_the_disk() -> None:
    quote = "x" * 16_000
    with ClaimStore({RULE.id: RULE}, memory="50MB") as store:
        store.add(replace(CLAIM, quote=quote, key=str(i % 1_000)) for i in range(6_000))
        store.sift(Stories(), every=True)
        assert sum(len(group) for group in store.groups()) == 6_000


@pytest.mark.parametrize("memory", ["1MB", "plenty"])
def test_a_failure_of_the_database_is_one_plain_sentence(memory: str) -> None:
    with pytest.raises(AuditorError, match=r"^the claims could not be compared: [^\n]+$"):
        ClaimStore({RULE.id: RULE}, memory=memory)


@pytest.mark.parametrize("few", [0, 100])
@pytest.mark.parametrize(("portion", "piece"), [(1, 1), (2, 1), (3, 2_000), (5, 1_000_000), (1_000, 1)])
def test_in_however_many_portions_claims_are_sorted_their_groups_are_the_same(
    portion: int, piece: int, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("auditor.engine.duckdb.FEW", few)
    monkeypatch.setattr("auditor.engine.duckdb.PORTION", portion)
    monkeypatch.setattr("auditor.engine.duckdb.PIECE", piece)
    monkeypatch.setattr("auditor.engine.duckdb.BATCH", 2)
    keys = "caabdbceaeddb"
    with ClaimStore({RULE.id: RULE}) as store:
        store.add(replace(CLAIM, key=key, document=f"{n:02}.txt") for n, key in enumerate(keys))
        store.sift(Stories(), every=True)
        groups = sorted((group[0].key, *sorted(claim.document for claim in group)) for group in store.groups())
    assert groups == [(key, *(f"{n:02}.txt" for n, own in enumerate(keys) if own == key)) for key in "abcde"]
