"""What is unknown gets the benefit of the doubt; what is known and different is never compared."""

from __future__ import annotations

from dataclasses import replace

import pytest
from samples import CLOSE, PRICE, claim, decided, dollars, move

from auditor.model import Claim


def closes(way: str, article: str, said: str = "", on: str = "", moment: str = "") -> Claim:
    return claim(move(way), article, said, on=on, moment=moment)


@pytest.mark.parametrize(
    ("one", "other", "disputes"),
    [
        # Stated days.
        (closes("up", "a", on="2026-03-02"), closes("down", "b", on="2026-03-02"), True),
        (closes("up", "a", on="2026-03-02"), closes("down", "b", on="2026-03-03"), False),
        # A dated article that names no day speaks of its own, as far as it can be compared at all.
        (closes("up", "a", "2026-03-02"), closes("down", "b", on="2026-03-02"), True),
        (closes("up", "a", "2026-03-02"), closes("down", "b", "2026-03-04", on="2026-03-03"), False),
        (closes("up", "a", "2026-03-02"), closes("down", "b", "2026-03-02"), True),
        (closes("up", "a", "2026-03-02"), closes("down", "b", "2026-03-03"), False),
        # An undated article may speak of any day.
        (closes("up", "a"), closes("down", "b"), True),
        (closes("up", "a"), closes("down", "b", "2026-03-02"), True),
        (closes("up", "a"), closes("down", "b", on="2026-03-02"), True),
        # Moments.
        (closes("up", "a", on="2026-03-02", moment="close"), closes("down", "b", on="2026-03-02"), True),
        (
            closes("up", "a", on="2026-03-02", moment="close"),
            closes("down", "b", on="2026-03-02", moment="intraday"),
            False,
        ),
    ],
)
def test_which_times_can_contradict_each_other(one: Claim, other: Claim, *, disputes: bool) -> None:
    assert bool(decided(CLOSE, one, other).findings) == disputes
    assert bool(decided(CLOSE, other, one).findings) == disputes


def test_an_unknown_day_that_meets_one_known_day_disputes_none() -> None:
    decision = decided(
        CLOSE,
        closes("up", "a"),
        closes("up", "b", on="2026-03-02"),
        closes("down", "c", on="2026-03-03"),
    )
    assert not decision.findings
    (group,) = decision.agreements
    assert [one.document for one in group.claims] == ["a", "b"]
    assert (decision.ledger.agree, decision.ledger.alone) == (2, 1)


def test_an_unknown_day_that_meets_no_known_day_disputes_them() -> None:
    decision = decided(
        CLOSE, closes("up", "a"), closes("down", "b", on="2026-03-02"), closes("down", "c", on="2026-03-03")
    )
    (finding,) = decision.findings
    assert finding.question == "Did Acme's shares close up or down on a day not stated?"
    assert [len(position.claims) for position in finding.positions] == [2, 1]
    assert dict(finding.same)["period"] is None


def test_what_is_told_as_past_is_not_later_than_the_telling() -> None:
    early = closes("up", "a")
    bounded = replace(early, when=replace(closes("up", "a", on="2026-03-01").when, stated=False, start=None))  # type: ignore[type-var]
    later = closes("down", "b", on="2026-03-02")
    assert decided(CLOSE, early, later).findings
    assert not decided(CLOSE, bounded, later).findings


def test_a_stated_week_disputes_a_day_that_it_holds_only() -> None:
    week = replace(closes("up", "a", on="2026-03-02"))
    assert week.when is not None
    week = replace(week, when=replace(week.when, end=week.when.start.replace(day=6)))  # type: ignore[union-attr]
    assert decided(CLOSE, week, closes("down", "b", on="2026-03-04")).findings
    assert not decided(CLOSE, week, closes("down", "b", on="2026-03-09")).findings


def test_a_stated_day_and_the_day_of_an_article_are_one_question() -> None:
    decision = decided(
        CLOSE,
        closes("up", "a", on="2026-03-02"),
        closes("down", "b", on="2026-03-02"),
        closes("flat", "c", "2026-03-02"),
        closes("down", "d", "2026-03-02"),
    )
    (finding,) = decision.findings
    assert finding.question == "Did Acme's shares close up or down on 2 March 2026?"
    assert {one.document for position in finding.positions for one in position.claims} == {"a", "b", "c", "d"}


def test_an_unknown_basis_meets_either_and_two_known_ones_never_meet() -> None:
    cash = claim(dollars(9.5, 10.5), "a", basis="cash")
    debt = claim(dollars(14.5, 15.5), "b", basis="debt")
    assert not decided(PRICE, cash, debt).findings
    assert not decided(PRICE, cash, debt, claim(dollars(14.0, 16.0), "c")).findings
    (finding,) = decided(PRICE, cash, debt, claim(dollars(19.5, 20.5), "c")).findings
    assert len(finding.positions) == 3
    assert "Not every article states the basis" in finding.explanation


def test_forecasts_are_a_question_of_their_own() -> None:
    forecast = replace(claim(dollars(9.5, 10.5), "a"), stance="forecast")
    actual = claim(dollars(14.5, 15.5), "b")
    one = decided(PRICE, forecast, replace(forecast, document="c", value=actual.value)).findings[0]
    other = decided(PRICE, actual, replace(actual, document="c", value=forecast.value)).findings[0]
    assert one.id != other.id
