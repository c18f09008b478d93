"""Claims survive the way into Arrow and back."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import any_claims, rules

from auditor.engine.rows import from_batch, schema, to_batch
from auditor.model import Claim, Rule


@settings(max_examples=60)
@given(rules().flatmap(lambda rule: st.tuples(st.just(rule), st.lists(any_claims(rule.id), max_size=4))))
def test_every_field_of_a_claim_round_trips(case: tuple[Rule, list[Claim]]) -> None:
    rule, claims = case
    batch = to_batch(claims, {rule.id: rule})
    assert batch.schema == schema()
    assert list(from_batch(batch)) == claims


@settings(max_examples=5)
@given(rules().flatmap(lambda rule: st.tuples(st.just(rule), any_claims(rule.id))))
def test_half_a_character_is_replaced_and_the_length_stays(case: tuple[Rule, Claim]) -> None:
    rule, claim = case
    broken = replace(claim, quote="a\ud83dtail", same=(("topic", "\udc00"),))
    (read,) = from_batch(to_batch([broken], {rule.id: rule}))
    assert read == replace(broken, quote="a\ufffdtail", same=(("topic", "\ufffd"),))
