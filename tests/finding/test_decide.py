"""Laws of a verdict: what may change it, and what never does."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from oracle import base_groups
from samples import CLOSE, FIGURE, PRICE, WEEK, claim, decided, dollars, move
from strategies import cases

from auditor.compare.name import place_name
from auditor.engine.conversion import with_conversion
from auditor.engine.duckdb import ClaimStore
from auditor.engine.sieve import Settled
from auditor.finding.axes import widened
from auditor.finding.decide import Decision, decide
from auditor.finding.level import Gap
from auditor.model import Claim, Interval, Reading, Rule, Tolerance, Value
from auditor.story.stories import Stories
from auditor.text.person import person_key

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

LAW = settings(max_examples=50)
Verdict = list[tuple[str, str, str, list[tuple[str, float, float]]]]


def verdict(rule: Rule, claims: Sequence[Claim]) -> Verdict:
    """All that order, names and repetition must never change."""
    return told(decide(base_groups(claims, {rule.id: rule}), {rule.id: rule}))


def told(decision: Decision) -> Verdict:
    return [
        (one.id, one.level, one.axis, [(stand.answer, stand.low, stand.high) for stand in one.positions])
        for one in decision.findings
    ]


@LAW
@given(cases(), st.randoms(use_true_random=False))
def test_order_never_changes_a_verdict(case: tuple[Rule, list[Claim]], shuffler: Random) -> None:
    rule, claims = case
    shuffled = list(claims)
    shuffler.shuffle(shuffled)
    assert verdict(rule, shuffled) == verdict(rule, claims)


@LAW
@given(cases())
def test_names_of_documents_never_change_a_verdict(case: tuple[Rule, list[Claim]]) -> None:
    rule, claims = case
    renamed = [replace(one, document=f"{9 - len(one.document)}/{one.document[::-1]}") for one in claims]
    assert verdict(rule, renamed) == verdict(rule, claims)


@LAW
@given(cases(most=8))
def test_copies_never_change_a_verdict(case: tuple[Rule, list[Claim]]) -> None:
    rule, claims = case
    copies = [replace(one, document="copy.txt") for one in claims if one.document == "a.txt"]
    assert verdict(rule, claims + copies + copies) == verdict(rule, claims)


@LAW
@given(cases(most=8), cases(most=8))
def test_unrelated_claims_never_change_a_verdict(
    case: tuple[Rule, list[Claim]], other: tuple[Rule, list[Claim]]
) -> None:
    rule, claims = case
    unrelated = [replace(one, key="brightwater", rule=rule.id, same=()) for one in other[1]]
    mine = {finding[0] for finding in verdict(rule, claims)}
    assert [one for one in verdict(rule, claims + unrelated) if one[0] in mine] == verdict(rule, claims)


@LAW
@given(cases())
def test_the_ledger_adds_up(case: tuple[Rule, list[Claim]]) -> None:
    rule, claims = case
    groups = base_groups(claims, {rule.id: rule})
    decision = decide(groups, {rule.id: rule}, excluded={"denied": 3}, settled=Settled(Counter({rule.id: 2}), alone=2))
    ledger = decision.ledger
    assert ledger.claims == len(claims) + 5
    assert ledger.claims == ledger.disputed + ledger.agree + ledger.changed + ledger.alone + ledger.not_compared
    assert ledger.not_compared == sum(ledger.not_compared_why.values()) >= 3
    assert bool(ledger.disputed) == bool(decision.findings)
    assert decision.changes or not ledger.changed
    assert ledger.agree <= sum(len(group.claims) for group in decision.agreements)


@LAW
@given(cases())
def test_every_finding_has_two_positions_and_every_group_two_claims(case: tuple[Rule, list[Claim]]) -> None:
    rule, claims = case
    decision = decide(base_groups(claims, {rule.id: rule}), {rule.id: rule})
    ids = [finding.id for finding in decision.findings]
    assert len(ids) == len(set(ids))
    assert all(len(finding.positions) >= 2 for finding in decision.findings)
    assert all(position.claims for finding in decision.findings for position in finding.positions)
    assert all(len(group.claims) >= 2 for group in decision.agreements)


@settings(max_examples=40)
@given(cases())
def test_engine_and_plain_python_decide_alike(case: tuple[Rule, list[Claim]]) -> None:
    rule, claims = case
    rules = {rule.id: rule}
    plain = decide(base_groups([with_conversion(one) for one in claims], rules), rules)
    with ClaimStore(rules) as store:
        store.add(claims)
        settled = store.sift(Stories(), every=True)
        stored = decide(store.groups(), rules, settled=settled)
    assert (stored.findings, stored.agreements, stored.changes) == (plain.findings, plain.agreements, plain.changes)
    assert stored.ledger == plain.ledger
    assert stored.questions == plain.questions


def test_claims_that_agree_are_a_group() -> None:
    up, too = claim(move("up"), "a.txt", on="2026-03-02"), claim(move("flat"), "b.txt", on="2026-03-02")
    decision = decided(CLOSE, up, too)
    assert not decision.findings
    (group,) = decision.agreements
    assert group.question == "Did Acme's shares close up or down on 2 March 2026?"
    assert [one.document for one in group.claims] == ["a.txt", "b.txt"]
    assert (decision.ledger.agree, decision.ledger.claims) == (2, 2)


def test_a_single_claim_is_alone_even_beside_another_day() -> None:
    decision = decided(
        CLOSE, claim(move("up"), "a.txt", on="2026-03-02"), claim(move("down"), "b.txt", on="2026-03-03")
    )
    assert not decision.findings
    assert decision.ledger.alone == 2
    assert decision.questions == {"close": 2}


def test_an_article_may_contradict_itself() -> None:
    decision = decided(CLOSE, claim(move("up"), on="2026-03-02"), claim(move("down"), on="2026-03-02"))
    assert len(decision.findings) == 1
    assert decision.ledger.disputed == 2


def test_later_and_different_beyond_reach_is_a_change() -> None:
    decision = decided(
        PRICE, claim(dollars(9.5, 10.5), "a.txt", "2026-03-02"), claim(dollars(11.5, 12.5), "b.txt", "2026-03-10")
    )
    assert not decision.findings
    assert [one.document for one in decision.changes[0].claims] == ["a.txt", "b.txt"]
    assert decision.ledger.changed == 2


def test_a_conflict_at_the_very_end_of_the_reach_is_a_dispute() -> None:
    assert WEEK.hours == 168
    decision = decided(
        PRICE, claim(dollars(9.5, 10.5), "a.txt", "2026-03-02"), claim(dollars(11.5, 12.5), "b.txt", "2026-03-09")
    )
    assert len(decision.findings) == 1


def test_an_undated_claim_is_within_reach_of_all() -> None:
    decision = decided(
        PRICE,
        claim(dollars(9.5, 10.5), "a.txt", "2026-03-02"),
        claim(dollars(11.5, 12.5), "b.txt"),
        claim(dollars(9.5, 10.5), "c.txt", "2026-09-02"),
    )
    (finding,) = decision.findings
    assert [len(position.claims) for position in finding.positions] == [2, 1]


def test_all_linked_sets_of_a_question_are_one_finding_in_the_order_of_time() -> None:
    decision = decided(
        PRICE,
        claim(dollars(29.5, 30.5), "c.txt", "2026-06-02"),
        claim(dollars(31.5, 32.5), "d.txt", "2026-06-03"),
        claim(dollars(49.5, 50.5), "a.txt", "2026-03-02"),
        claim(dollars(51.5, 52.5), "b.txt", "2026-03-03"),
    )
    (finding,) = decision.findings
    assert [position.claims[0].document for position in finding.positions] == ["a.txt", "b.txt", "c.txt", "d.txt"]


def test_a_tolerance_lets_near_answers_agree_and_the_level_still_sees_them_apart() -> None:
    rule = replace(PRICE, tolerance=replace(CLOSE.error_from, text="15%", amount=0.15, unit="relative"))  # type: ignore[type-var]
    near = claim(dollars(9.99, 10.01), "a.txt"), claim(dollars(11.0, 11.02), "b.txt")
    far = claim(dollars(9.99, 10.01), "a.txt"), claim(dollars(12.0, 12.02), "b.txt")
    assert not decided(rule, *near).findings
    assert len(decided(rule, *far).findings) == 1


def test_points_are_no_distance_between_moves_in_money() -> None:
    """35 and 53 cents do not lie within 0.2 percentage points of each other."""
    points = Tolerance("0.2 points", 0.2, "points")
    assert widened(0.345, 0.355, "change:USD", points) == (0.345, 0.355)
    assert widened(5.05, 5.15, "change:percent", points) == pytest.approx((4.95, 5.25))
    far = Interval(0.345, 0.355), Interval(9.525, 9.535)
    assert not Gap("change:USD", *far).reaches(replace(points, amount=5.0))
    assert Gap("change:percent", *far).reaches(replace(points, amount=5.0))


def test_money_without_a_rate_is_not_compared() -> None:
    decision = decided(PRICE, claim(dollars(9.5, 10.5), "a.txt"), claim(dollars(70.0, 75.0, "CNY"), "b.txt"))
    assert not decision.findings
    assert decision.ledger.not_compared_why == {"no rate": 2}


def test_findings_come_by_level_then_rule_then_question() -> None:
    mild = replace(CLOSE, id="a-mild", level="note", error_from=None)
    pair = claim(move("up", 10, 11), on="2026-03-02"), claim(move("down", -11, -10), on="2026-03-02")
    groups = [[replace(one, rule=rule.id) for one in pair] for rule in (mild, CLOSE)]
    findings = decide(groups, {rule.id: rule for rule in (mild, CLOSE)}).findings
    assert [(one.rule, one.level) for one in findings] == [("close", "error"), ("a-mild", "note")]


def test_a_person_spelled_almost_alike_is_one_answer_and_a_name_of_another_kind_is_not() -> None:
    names = [
        claim(place_name(person_key(("jane", surname)), f"Jane {surname.title()}"), f"{surname}.txt")
        for surname in ("brandmeyer", "branmeyer")
    ]
    chief = replace(PRICE, id="chief", value="person", same=(), error_from=None, note_beyond=None)
    assert decided(chief, *names).findings == ()
    assert decided(chief, *names).ledger.agree == 2
    assert len(decided(replace(chief, value="name"), *names).findings) == 1


def test_what_another_rule_asks_of_a_storys_articles_is_a_question_of_claims_that_stand_alone() -> None:
    figures = [
        replace(claim(value, document), beside="@site crest slate gravel", affair="acme=Acme|varn=Varn|~dam")
        for value, document in ((_metres(96), "a.txt"), (_metres(108), "b.txt"), (_metres(700), "c.txt"))
    ]
    decision = decided(FIGURE, *figures)
    assert (decision.findings, decision.ledger.alone) == ((), 3)
    assert decision.questions == {FIGURE.id: 1}
    told = [replace(one, beside=one.beside.removeprefix("@site ")) for one in figures]
    assert (len(decided(FIGURE, *told).findings), decided(FIGURE, *told).ledger.alone) == (1, 1)


def _metres(size: float) -> Value:
    reading = Reading("measure:metre", size - 0.5, size + 0.5)
    return Value("measure", f"{size:g} metres", reading.low, reading.high, "length in metres", (reading,), f"{size:g}")
