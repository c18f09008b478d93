"""Claims that are packed until the report are those that went in."""

from __future__ import annotations

import datetime as dt
import pickle
from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from oracle import base_groups
from samples import PRICE, claim, decided, dollars
from strategies import any_claims, cases

from auditor.finding import decide as deciding
from auditor.finding.decide import Decision, decide
from auditor.finding.held import Held, Holder
from auditor.model import Claim, Group, Interval, Rule, Twins, When


@given(st.lists(any_claims("rule"), max_size=6), st.integers(1, 60))
@settings(max_examples=50)
def test_held_claims_are_a_tuple_of_the_same(claims: list[Claim], times: int) -> None:
    many = tuple(claims * times)
    held = Held(many)
    assert (len(held), tuple(held)) == (len(many), many)
    assert held == many
    assert many == held
    assert held[:3] == many[:3]
    assert held[-2:] == many[-2:]
    assert pickle.loads(pickle.dumps(held)) == held
    assert (hash(held), repr(held)) == (hash(many), repr(many))
    assert held != many[1:] or len(many) < 1
    assert held != list(many)
    assert held != len(many)


def test_every_field_of_a_claim_comes_back() -> None:
    value = replace(dollars(9.5, 10.5), size=Interval(1, 2))
    moment = dt.datetime(2026, 3, 2, 17, tzinfo=dt.UTC)
    plain = claim(value, "a.txt")
    own = replace(
        plain, published=moment, when=When(moment.date(), None, "close", stated=True), twins=Twins("u", 3, 2, 1)
    )
    for field in fields(Claim):
        if isinstance(getattr(plain, field.name), str):
            own = replace(own, **{field.name: f"own {field.name}"})  # type: ignore[arg-type]
    (back,) = Held([own])
    assert back == own
    assert Held([own])[0].quote == "own quote"
    with pytest.raises(IndexError):
        Held([own])[1]


def test_claims_are_packed_from_a_certain_number_on() -> None:
    one, other = claim(dollars(1, 2), "a.txt"), claim(dollars(1, 2), "b.txt")
    group = Group("rule", "How much?", "Acme", (one, other))
    holder = Holder(3)
    first, second = holder.group(group), holder.group(group)
    assert isinstance(first.claims, tuple)
    assert isinstance(second.claims, Held)
    assert first == second == group


def test_the_claims_of_a_finding_are_packed_too() -> None:
    (finding,) = decided(PRICE, claim(dollars(1, 2), "a.txt"), claim(dollars(5, 6), "b.txt")).findings
    holder = Holder(4)
    findings = [holder.finding(finding) for _ in range(3)]
    held = [[isinstance(position.claims, Held) for position in one.positions] for one in findings]
    assert held == [[False, False], [False, False], [True, True]]
    assert findings == [finding] * 3


@given(cases())
@settings(max_examples=50)
def test_a_decision_is_the_same_whether_its_claims_are_packed(case: tuple[Rule, list[Claim]]) -> None:
    rule, claims = case

    def held_beyond(most: int) -> Decision:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(deciding, "Holder", lambda: Holder(most))
            return decide(base_groups(claims, {rule.id: rule}), {rule.id: rule})

    assert held_beyond(0) == held_beyond(1_000)
