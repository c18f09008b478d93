"""Numbers that may only grow: a later higher one is a change, a later lower one a dispute."""

import datetime as dt
from dataclasses import replace

from samples import PRICE, claim, decided

from auditor.model import Claim, Reading, Value

TOLL = replace(PRICE, id="toll", value="count of people", same=(), error_from=None, note_beyond=None, grows=True)

LAST_AND_AFTER = "2026-03-09", "2026-03-10"
"""The last day within the rule's week from the second of March, and the day after it."""


def dead(number: int, article: str, said: str) -> Claim:
    value = Value(
        "count", str(number), number, number + 1, "people", (Reading("count:people", number, number + 1),), str(number)
    )
    told = replace(claim(value, article), same=())
    published = dt.datetime.fromisoformat(said) if "T" in said else dt.date.fromisoformat(said) if said else None
    return replace(told, published=published)


def test_a_later_higher_number_is_a_change() -> None:
    outcome = decided(TOLL, dead(27, "a", "2026-03-02"), dead(31, "b", "2026-03-03"))
    assert not outcome.findings
    assert len(outcome.changes) == 1


def test_a_later_lower_number_is_a_dispute() -> None:
    assert len(decided(TOLL, dead(31, "a", "2026-03-02"), dead(27, "b", "2026-03-03")).findings) == 1


def test_two_numbers_of_one_day_are_a_dispute_and_of_two_hours_are_not() -> None:
    assert decided(TOLL, dead(27, "a", "2026-03-02"), dead(31, "b", "2026-03-02")).findings
    assert not decided(TOLL, dead(27, "a", "2026-03-02T09:00"), dead(31, "b", "2026-03-02T17:00")).findings
    assert decided(TOLL, dead(31, "a", "2026-03-02T09:00"), dead(27, "b", "2026-03-02T17:00")).findings


def test_without_dates_two_numbers_are_a_dispute() -> None:
    assert decided(TOLL, dead(27, "a", ""), dead(31, "b", "")).findings


def test_a_lower_number_beyond_reach_is_a_change() -> None:
    outcome = decided(TOLL, dead(31, "a", "2026-03-02"), dead(27, "b", "2026-04-02"))
    assert not outcome.findings
    assert outcome.changes


def test_a_lower_number_is_a_dispute_up_to_the_last_day_in_reach() -> None:
    last, after = (decided(TOLL, dead(31, "a", "2026-03-02"), dead(27, "b", said)) for said in LAST_AND_AFTER)
    assert (len(last.findings), len(last.changes)) == (1, 0)
    assert (len(after.findings), len(after.changes)) == (0, 1)


def test_an_old_number_makes_no_dispute_of_later_ones_that_grow() -> None:
    outcome = decided(TOLL, dead(20, "a", "2026-01-05"), dead(27, "b", "2026-03-02"), dead(31, "c", "2026-03-03"))
    assert not outcome.findings
    assert [one.document for change in outcome.changes for one in change.claims] == ["a", "b", "c"]


def test_an_early_number_takes_no_side_in_a_later_dispute() -> None:
    outcome = decided(
        TOLL,
        dead(20, "a", "2026-03-01"),
        dead(31, "b", "2026-03-02"),
        dead(27, "c", "2026-03-02"),
        dead(31, "d", "2026-03-03"),
    )
    (finding,) = outcome.findings
    assert {c.document for p in finding.positions for c in p.claims} == {"b", "c", "d"}
