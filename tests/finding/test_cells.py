"""What is unknown gets the benefit of the doubt; what is known and different is never compared."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from samples import CLOSE, PRICE, claim, decided, dollars, move

from auditor.finding.cells import questions
from auditor.model import Claim, When


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


def at(day: str = "", *, to: str = "", moment: str = "close", basis: str | None = "cash", said: str = "") -> Claim:
    """A claim that knows its day, its moment and its basis unless told otherwise; ``to``: of a stretch of days."""
    told = claim(move("up"), "a", said, on=day, moment=moment, basis=basis)
    stretch = When(dt.date.fromisoformat(day), dt.date.fromisoformat(to), moment, stated=True) if to else told.when
    return replace(told, when=stretch)


MONDAY, TUESDAY, FRIDAY, LATER = "2026-03-02", "2026-03-03", "2026-03-06", "2026-03-09"
ALL = at(MONDAY)


@pytest.mark.parametrize(
    ("one", "other", "is_rival"),
    [
        (ALL, ALL, False),
        (ALL, at(MONDAY, moment=""), False),
        (ALL, at(), False),
        # each of the three may be what is lacking
        (at(MONDAY, moment=""), ALL, True),
        (at(MONDAY, basis=None), ALL, True),
        (at(), ALL, True),
        (at(), at(moment=""), False),
        (at(said=MONDAY), ALL, True),
        (at(said=MONDAY), at(TUESDAY), False),
        (at(TUESDAY, moment=""), ALL, False),
        (at(MONDAY, moment=""), at(MONDAY, moment="intraday", basis=None), True),
        (at(MONDAY, basis="debt", moment=""), ALL, False),
        # a stretch of days around the day may tell more than the day's own claim
        (at(MONDAY, basis=None), at(MONDAY, to=FRIDAY), True),
        (at(MONDAY, moment=""), at(MONDAY, to=FRIDAY), True),
        (at(LATER, basis=None), at(MONDAY, to=FRIDAY), False),
        (at(MONDAY, to=FRIDAY), at(TUESDAY), True),
        (at(MONDAY, to=FRIDAY), at(LATER), False),
        (at(TUESDAY), at(MONDAY, to=FRIDAY), False),
        (at(said=MONDAY, basis=None), at(MONDAY, to=FRIDAY), False),
    ],
)
def test_a_rival_knows_more_and_may_be_of_the_same_question(one: Claim, other: Claim, *, is_rival: bool) -> None:
    rule = replace(CLOSE, same=PRICE.same)
    circles = [circle for question in questions([one, other], rule) for circle in question.circles]
    assert [circle.rivals for circle in circles if 0 in circle.fellows] == [[1] if is_rival else []]
