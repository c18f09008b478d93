"""Few claims are grouped in this process, many in DuckDB; nobody can tell from the outcome."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import cases

from auditor.engine.store import Store
from auditor.finding.decide import Decision, decide
from auditor.model import Claim, Rule


def decided(rule: Rule, claims: list[Claim], few: int) -> tuple[Decision, Store]:
    with Store({rule.id: rule}, few) as store:
        store.add(claims)
        groups = list(store.groups())
        return decide(groups, {rule.id: rule}, excluded=store.excluded, lone=store.lone()), store


@settings(deadline=None, max_examples=25)
@given(st.data())
def test_the_database_changes_nothing(data: st.DataObject) -> None:
    rule, claims = data.draw(cases())
    here, one = decided(rule, claims, few=10_000)
    there, other = decided(rule, claims, few=0)
    assert here == there
    assert (one.read, one.excluded) == (other.read, other.excluded)
