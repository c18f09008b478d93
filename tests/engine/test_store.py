"""Few claims are grouped in this process, many in DuckDB; nobody can tell from the outcome."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import cases
from test_keys import CLAIM, RULE

from auditor.engine.duckdb import ClaimStore
from auditor.engine.store import Store
from auditor.finding.decide import Decision, decide
from auditor.model import Claim, Rule
from auditor.story.stories import Stories

if TYPE_CHECKING:
    from collections.abc import Mapping


def decided(rule: Rule, claims: list[Claim], few: int) -> tuple[Decision, Store]:
    with Store({rule.id: rule}, few) as store:
        store.add(claims)
        sifted = store.sift(Stories())
        groups = list(sifted.groups)
        assert sifted.claims == sum(map(len, groups))
        return decide(groups, {rule.id: rule}, excluded=store.excluded, settled=sifted.settled), store


@settings(deadline=None, max_examples=25)
@given(st.data())
def test_the_database_changes_nothing(data: st.DataObject) -> None:
    rule, claims = data.draw(cases())
    here, one = decided(rule, claims, few=10_000)
    there, other = decided(rule, claims, few=0)
    assert here == there
    assert (one.read, one.excluded) == (other.read, other.excluded)


def test_excluded_claims_are_counted_and_never_compared() -> None:
    for few in (0, 10_000):
        with Store({RULE.id: RULE}, few) as store:
            store.add([replace(CLAIM, excluded="denied"), replace(CLAIM, excluded="forecast"), CLAIM])
            store.add([replace(CLAIM, excluded="denied")])
            assert store.excluded == {"denied": 2, "forecast": 1}
            assert store.read == {RULE.id: 4}
            sifted = store.sift(Stories())
            assert list(sifted.groups) == []
            assert (sifted.settled.alone, sifted.settled.questions) == (1, {RULE.id: 1})


@pytest.mark.parametrize("few", [0, 1, 3])
def test_a_database_is_opened_once_there_are_more_than_a_few_claims(few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[ClaimStore] = []

    class Watched(ClaimStore):
        def __init__(self, rules: Mapping[str, Rule]) -> None:
            super().__init__(rules)
            opened.append(self)

    monkeypatch.setattr("auditor.engine.duckdb.ClaimStore", Watched)
    with Store({RULE.id: RULE}, few) as store:
        store.add([CLAIM] * few)
        assert not opened
        store.add([CLAIM])
        assert len(opened) == 1
        store.add([CLAIM] * 9)
        assert len(opened) == 1
        assert store.sift(Stories()).claims == few + 10
