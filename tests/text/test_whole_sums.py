"""A large bare sum beside cents is told in whole units."""

from __future__ import annotations

from auditor.text.reader import read_mentions


def test_millions_beside_cents_are_no_cents() -> None:
    text = "Net profits were 34.7 mln or 78 cts a share."
    (profit, share) = (m for m in read_mentions(text) if m.kind == "money")
    assert (round(profit.point), share.point) == (34_700_000, 0.78)


def test_a_small_number_beside_cents_is_told_in_cents() -> None:
    (five, seven) = (m for m in read_mentions("It costs 5 or 7 cents.") if m.kind == "money")
    assert (five.point, seven.point) == (0.05, 0.07)
