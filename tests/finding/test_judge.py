"""Which claims are in dispute: held to the definition, pair by pair."""

from __future__ import annotations

from hypothesis import given, settings
from oracle import base_groups, linked_sets
from strategies import cases

from auditor.finding.cells import questions
from auditor.finding.judge import judge
from auditor.finding.panel import panel
from auditor.model import Claim, Rule


@settings(max_examples=150)
@given(cases())
def test_linked_sets_are_those_of_the_definition(case: tuple[Rule, list[Claim]]) -> None:
    rule, claims = case
    for group in base_groups(claims, {rule.id: rule}):
        found: set[frozenset[int]] = set()
        for question in questions(group, rule):
            asked = panel(group, question, rule)
            found.update(frozenset(asked.ids[i] for i in members) for members in judge(asked).sets)
        assert found == linked_sets(group, rule)
