"""When two claims, and two articles, are alike in all that is compared."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from samples import PRICE, claim, dollars

from auditor.finding.twins import likeness, profile
from auditor.model import LINE_OF_STATEMENT, Claim

ONE = replace(claim(dollars(1, 2), "a"), published=dt.datetime(2026, 3, 2, 9))
LATER = replace(ONE, published=dt.datetime(2026, 3, 2, 17))


@pytest.mark.parametrize(
    ("other", "alike"),
    [
        (replace(ONE, document="z", source="Post", quote="other", start=9), True),
        (LATER, True),
        (replace(ONE, published=dt.date(2026, 3, 3)), False),
        (replace(ONE, published=None), False),
        (replace(ONE, bound_by=LINE_OF_STATEMENT), False),
        (replace(ONE, title="ACME <ACM>"), False),
        (replace(ONE, title="3 < 4"), False),
        (replace(ONE, title="Acme rises"), True),
        (replace(ONE, revises="raised"), False),
        (replace(ONE, value=dollars(1, 3)), False),
        (replace(ONE, subject="Acme Inc."), False),
    ],
)
def test_two_claims_are_alike_in_what_is_compared(other: Claim, *, alike: bool) -> None:
    assert (likeness(ONE, PRICE) == likeness(other, PRICE)) == alike


def test_the_hour_counts_where_answers_grow() -> None:
    growing = replace(PRICE, grows=True)
    assert likeness(ONE, growing) != likeness(LATER, growing)
    assert likeness(ONE, growing) == likeness(replace(ONE, document="z"), growing)


def test_half_a_character_is_no_hindrance() -> None:
    assert len(likeness(replace(ONE, subject="a\ud83d"), PRICE)) == len(likeness(ONE, PRICE))


def test_two_articles_are_alike_in_any_order_of_their_claims() -> None:
    assert profile(["b", "a", "a"]) == profile(["a", "b", "a"])
    assert profile(["a", "b"]) != profile(["a", "b", "b"])
