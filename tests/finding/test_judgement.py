"""What becomes of claims beside a dispute: company, no rate, a change."""

from __future__ import annotations

from dataclasses import replace

import pytest
from samples import PRICE, TIMELINE, claim, decided, dollars, timeline
from strategies import BASIS

from auditor.finding.cells import questions
from auditor.finding.decide import Decision
from auditor.finding.judge import judge
from auditor.finding.panel import panel
from auditor.model import Claim, Rule

DAILY = replace(PRICE, same=(), period="day")
STAGES = replace(TIMELINE, same=(BASIS,))


def priced(amount: float, article: str, said: str = "", **more: str | None) -> Claim:
    currency = more.pop("currency", None) or "USD"
    return claim(dollars(amount, amount + 1, currency), article, said, on=more.get("on") or "", basis=more.get("basis"))


def fates(outcome: Decision) -> tuple[int, int, int, int, int]:
    """How many are disputed, changed, agree, alone, and without a rate."""
    ledger = outcome.ledger
    return ledger.disputed, ledger.changed, ledger.agree, ledger.alone, ledger.not_compared


@pytest.mark.parametrize(
    ("rule", "claims", "expected"),
    [
        # amounts that share no currency have no rate; one that has no company lacks none
        (PRICE, [priced(1, "a", currency="XTS"), priced(1, "b")], (0, 0, 0, 0, 2)),
        (PRICE, [priced(1, "a", currency="XTS")], (0, 0, 0, 1, 0)),
        (DAILY, [priced(1, "a", currency="XTS", on="2026-03-02"), priced(1, "b", "2026-03-02")], (0, 0, 0, 1, 1)),
        # what is no money lacks no rate
        (TIMELINE, [claim(timeline(length=(1, 2)), "a"), claim(timeline(deadline=(1, 2)), "b")], (0, 0, 0, 2, 0)),
        # what could be compared with a rival, were it not too old, lacks no rate
        (PRICE, [priced(1, "a", "2026-03-02"), priced(9, "b", "2026-06-02", basis="cash")], (0, 0, 0, 2, 0)),
        (PRICE, [priced(1, "a", "2026-03-02"), priced(1, "b", "2026-03-03", basis="cash")], (0, 0, 2, 0, 0)),
        # one that agrees with a rival takes it along, whatever its fellows do
        (
            PRICE,
            [priced(1, "a"), priced(1, "b", basis="cash"), priced(5, "c", currency="XTS")],
            (0, 0, 2, 0, 1),
        ),
        # a rival in dispute agrees with nobody
        (
            STAGES,
            [
                claim(timeline(length=(1, 2)), "a"),
                claim(timeline(deadline=(20, 21)), "b"),
                claim(timeline(length=(1, 2), deadline=(10, 11)), "c", basis="cash"),
            ],
            (2, 0, 0, 1, 0),
        ),
        # a rival of another question is no part of a change
        (
            PRICE,
            [
                priced(1, "a", "2026-03-02"),
                priced(9, "b", "2026-06-02"),
                priced(1, "c", "2026-03-03", basis="cash"),
            ],
            (0, 2, 0, 1, 0),
        ),
    ],
)
def test_where_claims_go(rule: Rule, claims: list[Claim], expected: tuple[int, int, int, int, int]) -> None:
    outcome = decided(rule, *claims)
    assert fates(outcome) == expected
    assert len(outcome.agreements) == bool(outcome.ledger.agree)


def test_a_change_is_told_with_all_that_stood_between() -> None:
    between = claim(dollars(0, 20), "m", "2026-04-02")
    outcome = decided(PRICE, priced(1, "a", "2026-03-02"), between, priced(9, "b", "2026-06-02"))
    (change,) = outcome.changes
    assert [one.document for one in change.claims] == ["a", "m", "b"]
    assert fates(outcome) == (0, 3, 0, 0, 0)


def test_a_dispute_after_a_change_is_part_of_its_story() -> None:
    outcome = decided(PRICE, priced(1, "a", "2026-03-02"), priced(9, "b", "2026-06-02"), priced(12, "c", "2026-06-03"))
    assert fates(outcome) == (2, 1, 0, 0, 0)
    assert [one.document for one in outcome.changes[0].claims] == ["a", "b", "c"]


def sets(*claims: Claim) -> list[list[int]]:
    rule = replace(TIMELINE, same=())
    (question,) = questions(claims, rule)
    return judge(panel(claims, question, rule)).sets


def length(years: float, article: str, said: str = "") -> Claim:
    return claim(timeline(length=(years, years + 1)), article, said)


def deadline(day: float, article: str, said: str = "") -> Claim:
    return claim(timeline(deadline=(day, day + 1)), article, said)


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        # by the first day of a set, whatever the order of its claims
        (
            [
                length(1, "a", "2026-06-02"), length(5, "b", "2026-06-03"),
                length(1, "c", "2026-03-02"), length(5, "d", "2026-03-03"),
            ],
            [[2, 3], [0, 1]],
        ),
        (
            [
                length(1, "a", "2026-06-09"), deadline(1, "b", "2026-06-04"),
                length(5, "c", "2026-06-03"), deadline(5, "d", "2026-06-05"),
            ],
            [[0, 2], [1, 3]],
        ),
        # the undated last
        ([length(1, "a"), length(5, "b"), deadline(1, "c", "2026-03-02"), deadline(5, "d")], [[2, 3], [0, 1]]),
        # of one day by the first claim
        ([length(1, "a"), deadline(1, "b"), deadline(5, "c"), length(5, "d")], [[0, 3], [1, 2]]),
        ([length(1, "a")], []),
        ([length(1, "a"), length(1, "b")], []),
    ],
)  # fmt: skip
def test_sets_come_in_the_order_of_time(claims: list[Claim], expected: list[list[int]]) -> None:
    assert sets(*claims) == expected
