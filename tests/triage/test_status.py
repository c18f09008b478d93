"""New, known, accepted, reopened: what was decided before holds for the positions it was decided about."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import cases
from triage_samples import CALDER, FOUR, SIX, TEN, TODAY, acceptance, entry, report, span

from auditor.finding.decide import decide
from auditor.model import Claim, Ledger, Report, Rule, RuleCount
from auditor.triage.acceptance import Acceptance, with_acceptance
from auditor.triage.baseline import Entry, baseline_text, pruned, read_baseline, renewed
from auditor.triage.dispute import Dispute, disputes_of
from auditor.triage.status import Decisions, idle, triaged

MORE = replace(CALDER, marks=(FOUR, SIX, TEN))


def status(
    dispute: Dispute, known: tuple[Entry, ...] = (), accepted: tuple[Acceptance, ...] = (), day: str = ""
) -> str:
    today = dt.date.fromisoformat(day) if day else TODAY
    (finding,) = triaged(report(dispute), Decisions(today, known, accepted)).findings
    return f"{finding.status}: {finding.status_why}"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cases(), st.randoms(use_true_random=False))
def test_a_baseline_of_a_report_makes_it_green(
    tmp_path: Path, case: tuple[Rule, list[Claim]], chance: random.Random
) -> None:
    rule, claims = case
    findings = decide([claims] if claims else [], {rule.id: rule}).findings
    now = Report(findings, (), (), Ledger(), (RuleCount(rule.id, 1, 1, 1),))
    path = tmp_path / "baseline.yaml"
    path.write_bytes(baseline_text(renewed((), disputes_of(findings), TODAY)).encode())
    known = list(read_baseline(path))
    chance.shuffle(known)
    decisions = Decisions(TODAY, tuple(known))
    assert {finding.status for finding in triaged(now, decisions).findings} <= {"known"}
    assert idle(now, decisions) == ((), ())


def test_nothing_decided_is_new() -> None:
    assert status(CALDER) == "new: "


def test_the_baseline_knows_a_dispute() -> None:
    assert status(CALDER, (entry(CALDER),)) == "known: Known since 2026-03-05."
    fewer = replace(CALDER, marks=(FOUR, span(6.48e9, 6.52e9)))
    assert status(fewer, (entry(MORE),)).startswith("known")


def test_a_new_position_in_a_known_dispute_is_new() -> None:
    assert status(MORE, (entry(CALDER),)) == "new: Known since 2026-03-05. New since then: $10 billion."


def test_an_acceptance_holds_for_its_positions() -> None:
    accepted = replace(acceptance(CALDER, "Two programmes"), by="the desk", until=dt.date(2026, 4, 1))
    told = "Accepted on 2026-03-05 by the desk until 2026-04-01: Two programmes."
    assert status(CALDER, accepted=(accepted,)) == f"accepted: {told}"
    assert status(CALDER, accepted=(accepted,), day="2026-04-01").startswith("accepted")
    assert status(CALDER, accepted=(accepted,), day="2026-04-02") == f"reopened: {told} The acceptance has lapsed."
    assert status(MORE, accepted=(accepted,)) == f"reopened: {told} New since then: $10 billion."


def test_an_acceptance_that_lapsed_is_not_hidden_by_the_baseline() -> None:
    lapsed = acceptance(CALDER, until=dt.date(2026, 3, 4))
    assert status(CALDER, (entry(CALDER),), (lapsed,)).startswith("reopened")


def test_many_new_answers_are_counted() -> None:
    many = replace(CALDER, marks=(FOUR, *(span(1e10 * i, 1e10 * i + 1, answer=f"${i}0 billion") for i in range(1, 8))))
    assert status(many, (entry(CALDER),)).endswith("$10 billion, $20 billion, $30 billion, $40 billion, 3 more.")


def test_another_question_is_new() -> None:
    other = replace(CALDER, id="investment-total-0000000000")
    assert status(other, (entry(CALDER),), (acceptance(CALDER),)) == "new: "


def test_a_subject_under_another_name_is_found_by_its_former_ids() -> None:
    renamed = replace(CALDER, id="investment-total-0000000000", former_ids=(CALDER.id,))
    assert status(renamed, (entry(CALDER),)).startswith("known")
    assert status(renamed, accepted=(acceptance(CALDER),)).startswith("accepted")
    decisions = Decisions(TODAY, (entry(CALDER),), (acceptance(CALDER),))
    assert idle(report(renamed), decisions) == ((), ())


def test_two_subjects_that_became_one_know_the_positions_of_both() -> None:
    one = replace(CALDER, id="investment-total-1", marks=(FOUR, TEN))
    both = replace(MORE, id="investment-total-2", former_ids=(CALDER.id, one.id))
    known = (entry(CALDER, dt.date(2026, 1, 2)), entry(one, dt.date(2026, 1, 1)))
    assert status(both, known) == "known: Known since 2026-01-01."
    assert status(both, known[:1]).startswith("new")


def test_decisions_that_nothing_needs_are_named_for_rules_that_ran() -> None:
    settled = replace(CALDER, id="investment-total-1")
    elsewhere = replace(CALDER, id="death-toll-1")
    decisions = Decisions(
        TODAY,
        (entry(CALDER), entry(settled), entry(elsewhere)),
        (acceptance(settled), acceptance(elsewhere), acceptance(CALDER)),
    )
    found = idle(report(CALDER), decisions)
    assert [one.id for one in found.known] == [one.id for one in found.accepted] == [settled.id]


def test_a_baseline_written_again_keeps_the_first_day() -> None:
    january = dt.date(2026, 1, 1)
    old = (entry(CALDER, january), entry(replace(CALDER, id="investment-total-1")))
    new = replace(CALDER, id="investment-total-2")
    renamed = replace(CALDER, id="investment-total-3", former_ids=(CALDER.id,))
    assert [(one.id, one.first_seen) for one in renewed(old, [CALDER, new], TODAY)] == [
        (CALDER.id, january),
        (new.id, TODAY),
    ]
    assert [(one.id, one.first_seen) for one in renewed(old, [renamed], TODAY)] == [(renamed.id, january)]
    assert pruned(old, [CALDER, new]) == old[:1]
    assert pruned(old, [renamed]) == old[:1]


@pytest.mark.parametrize("former", [(), (CALDER.id,)])
def test_who_accepts_again_replaces_what_stood_there(former: tuple[str, ...]) -> None:
    name = "investment-total-9" if former else CALDER.id
    now = replace(CALDER, id=name, former_ids=former)
    new = acceptance(now, "Settled.")
    other = acceptance(replace(CALDER, id="investment-total-1"))
    assert with_acceptance((acceptance(CALDER), other), new, now) == (other, new)
