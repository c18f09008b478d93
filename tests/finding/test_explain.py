"""Explanations: who says what, how far apart, and what may be behind it."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import replace

import pytest
from samples import CLOSE, PRICE, TIMELINE, claim, converted, decided, dollars, move, named, timeline

from auditor.finding.short import short
from auditor.model import Claim, Rule


def explanation(rule: Rule, *claims: Claim) -> str:
    (finding,) = decided(rule, *claims).findings
    return finding.explanation


def test_directions_with_their_sizes() -> None:
    told = explanation(
        CLOSE,
        claim(move("up", 10, math.inf), "a"),
        claim(move("up"), "b"),
        claim(move("down", -math.inf, -10), "c"),
    )
    assert told == (
        "1 article says down -inf percent, in (…, -10); 2 articles say up 10 percent, in [10, …): no value fits "
        "both, the answers lie at least 20 points apart. No article is dated: a date would decide whether they "
        "speak of the same time. The likeliest harmless reason: the articles speak of different days or hours "
        "of trading."
    )


def test_amounts_of_several_answers() -> None:
    told = explanation(
        PRICE,
        claim(dollars(9.5, 10.5), "a", "2026-03-02", basis="cash"),
        claim(dollars(11.5, 12.5), "b", "2026-03-02", basis="cash"),
        claim(dollars(13.5, 14.5), "c", "2026-03-02", basis="cash"),
    )
    assert told == (
        "1 article says 10 billion USD, in [9.5 billion, 10.5 billion); 1 article says 12 billion USD, in "
        "[11.5 billion, 12.5 billion); 1 article says 14 billion USD, in [13.5 billion, 14.5 billion): no value "
        "fits all, the farthest of the answers lie at least 3 billion USD apart. The likeliest harmless reason: "
        "the amounts are of different parts, bases or times."
    )


def test_more_answers_than_one_reads_are_counted() -> None:
    claims = [claim(dollars(10 * i, 10 * i + 1), f"{i}") for i in range(1, 10)]
    assert "; 3 more answers differ from these: no value fits all" in explanation(PRICE, *claims)
    assert "; 1 more answer differs from these: " in explanation(PRICE, *claims[:7])


def test_the_day_of_the_rate_is_told() -> None:
    yuan = claim(dollars(71.0, 73.0, "CNY", converted(9.8, 10.0)), "b", "2025-03-03")
    told = explanation(PRICE, claim(dollars(11.5, 12.5), "a", "2025-03-03"), yuan)
    assert "Amounts in CNY were converted at the ECB's rate of 28 February 2025." in told


def test_names_have_no_arithmetic() -> None:
    told = explanation(PRICE, claim(named(1, "Ann Lee"), "a"), claim(named(9, "Bo Kern"), "b"))
    assert told.startswith("1 article says Ann Lee; 1 article says Bo Kern: no answer fits both. ")


def test_timelines_are_told_in_years_and_deadlines_in_dates() -> None:
    told = explanation(TIMELINE, claim(timeline(length=(2.5, 3.5)), "a"), claim(timeline(length=(4.5, 5.5)), "b"))
    assert "in [2.5, 3.5); 1 article says 4.5, in [4.5, 5.5): no value fits both" in told
    assert "the answers lie at least 1 year apart" in told
    day = float(dt.date(2024, 4, 26).toordinal())
    told = explanation(
        TIMELINE,
        claim(timeline(deadline=(day, day + 1)), "a"),
        claim(timeline(deadline=(day + 30, day + 31)), "b"),
    )
    assert "in [26 April 2024, 27 April 2024)" in told
    assert "at least 30 days apart" in told


def test_dates_that_are_missing_would_settle_it() -> None:
    one, other = claim(move("up"), "a", on="2026-03-02"), claim(move("down"), "b", "2026-03-03", on="2026-03-02")
    (finding,) = decided(CLOSE, one, other).findings
    assert finding.settled_by == "the exchange's closing price; the dates of the articles"
    assert "1 of the 2 articles is not dated: a date would decide" in finding.explanation
    (dated,) = decided(CLOSE, replace(one, published=other.published), other).findings
    assert dated.settled_by == "the exchange's closing price"
    assert "dated" not in dated.explanation


def test_what_is_foreseen_is_told_to_be_so() -> None:
    facts = [claim(dollars(9.5, 10.5), "a"), claim(dollars(11.5, 12.5), "b")]
    assert "foreseen" not in explanation(PRICE, *facts)
    told = explanation(PRICE, *(replace(fact, stance="forecast") for fact in facts))
    assert ". All of this is foreseen: forecasts are compared with forecasts alone, never with a fact. " in told


def test_moments_are_named_in_order() -> None:
    day, known = "2026-03-02", ("open", "noon", "close", "after hours", "before noon")
    rises = [claim(move("up"), moment, on=day, moment=moment) for moment in known]
    told = explanation(CLOSE, claim(move("down"), "x", on=day), *rises)
    assert "(after hours and before noon and close and noon and open, and an unknown one)" in told


def test_the_rules_own_false_alarm_comes_first() -> None:
    rule = replace(CLOSE, false_alarms=("One was written during the session.", "Another."))
    told = explanation(rule, claim(move("up"), "a"), claim(move("down"), "b"))
    assert told.endswith("The likeliest harmless reason: one was written during the session.")


def test_a_position_counts_stories_not_copies() -> None:
    copies = [replace(claim(move("up"), name), origin="wire") for name in "abc"]
    (finding,) = decided(CLOSE, *copies, claim(move("down"), "d")).findings
    assert sorted(position.origins for position in finding.positions) == [1, 1]


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0.5, "0.5"),
        (1234.5, "1,234.5"),
        (999_999.4, "999,999"),
        (1e6, "1 million"),
        (53e9, "53 billion"),
        (-9.5e9, "-9.5 billion"),
        (1.5e12, "1.5 trillion"),
        (2.5e16, "25,000 trillion"),
    ],
)
def test_figures_in_words(amount: float, words: str) -> None:
    assert short(amount) == words
