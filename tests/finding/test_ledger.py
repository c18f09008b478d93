"""Each claim counts once, under the gravest of its fates."""

from __future__ import annotations

from collections import Counter

import pytest

from auditor.finding.ledger import ORDER, Fate, Fates, ledger
from auditor.model import Ledger


@pytest.mark.parametrize("graver", range(len(ORDER)))
@pytest.mark.parametrize("other", range(len(ORDER)))
def test_the_graver_fate_stays_whatever_comes_first(graver: int, other: int) -> None:
    fates = Fates([1])
    fates.note([0], ORDER[graver])
    fates.note([0], ORDER[other])
    assert fates.count() == Counter([ORDER[min(graver, other)]])


def test_what_is_not_noted_is_alone() -> None:
    fates = Fates([1, 1, 1, 1])
    fates.note([1], "agree")
    fates.note([2], "no_rate")
    assert fates.count() == Counter(alone=2, agree=1, no_rate=1)
    assert Fates([]).count() == Counter()


def test_a_claim_counts_as_many_times_as_it_stands_for() -> None:
    fates = Fates([1, 30, 500, 7])
    fates.note([1, 3], "agree")
    fates.note([2], "changed")
    assert fates.count() == Counter(alone=1, agree=37, changed=500)


def test_the_order_of_fates_is_from_the_gravest() -> None:
    assert ORDER == ("disputed", "changed", "agree", "alone", "no_rate")


def test_all_claims_are_counted_and_the_reasons_named() -> None:
    fates = Counter[Fate](
        {"disputed": 1, "changed": 20, "agree": 300, "alone": 4000, "no_rate": 50_000, "superseded": 600_000}
    )
    found = ledger(fates, {"denied": 7_000_000, "a question": 2}, lone=80_000_000)
    assert found == Ledger(
        claims=87_654_323,
        disputed=1,
        changed=20,
        agree=300,
        alone=80_004_000,
        not_compared=7_650_002,
        not_compared_why={"a question": 2, "denied": 7_000_000, "no rate": 50_000, "superseded": 600_000},
    )
    assert list(found.not_compared_why) == sorted(found.not_compared_why)


def test_reasons_that_come_from_both_sides_add_up() -> None:
    found = ledger(Counter[Fate]({"no_rate": 2, "superseded": 3}), {"no rate": 10, "superseded": 20})
    assert found.not_compared_why == {"no rate": 12, "superseded": 23}
    assert ledger(Counter(), {}).not_compared_why == {}
    assert ledger(Counter(), {}).claims == 0
