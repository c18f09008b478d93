"""Lengths of time: their interval in years, their TIMEX3 value and how they are bound."""

from __future__ import annotations

import datetime as dt
import math
from typing import TYPE_CHECKING

import pytest

from auditor.text.period import read_periods
from auditor.text.tokens import tokenize

if TYPE_CHECKING:
    from auditor.model import Mention

PUBLISHED = dt.date(2025, 9, 3)
MONTH = 1 / 12
DAY = 1 / 365.25

LENGTHS = [
    ("over three years", "three years", "P3Y", 2.5, 3.5, "over"),
    ("in 25 years", "25 years", "P25Y", 24.5, 25.5, "over"),
    ("within five years", "five years", "P5Y", 4.5, 5.5, "over"),
    ("during the three years", "three years", "P3Y", 2.5, 3.5, "over"),
    ("within a month", "a month", "P1M", 0.5 * MONTH, 1.5 * MONTH, "over"),
    ("over the next three years", "the next three years", "P3Y", 2.5, 3.5, "next"),
    ("over its next three fiscal years", "its next three fiscal years", "P3Y", 2.5, 3.5, "next"),
    ("in the coming years", "the coming years", "PXY", 1.5, math.inf, "next"),
    ("over the next decade", "the next decade", "P10Y", 5, 15, "next"),
    ("over the next year", "the next year", "P1Y", 0.5, 1.5, "next"),
    ("over the past decade", "the past decade", "P10Y", 5, 15, "past"),
    ("in the last five years", "the last five years", "P5Y", 4.5, 5.5, "past"),
    ("in recent months", "recent months", "PXM", 1.5 * MONTH, math.inf, "past"),
    ("for three years already", "three years", "P3Y", 2.5, 3.5, "past"),
    ("a three-year plan", "three-year", "P3Y", 2.5, 3.5, ""),
    ("over a 12-month period", "12-month", "P12M", 11.5 * MONTH, 12.5 * MONTH, ""),
    ("It took 18 months.", "18 months", "P18M", 17.5 * MONTH, 18.5 * MONTH, ""),
    ("two decades", "two decades", "P20Y", 15, 25, ""),
    ("90 days", "90 days", "P90D", 89.5 * DAY, 90.5 * DAY, ""),
    ("two weeks", "two weeks", "P2W", 1.5 * 7 * DAY, 2.5 * 7 * DAY, ""),
    ("five hours", "five hours", "PT5H", 4.5 / 8766, 5.5 / 8766, ""),
    ("three consecutive quarters", "three consecutive quarters", "P3Q", 2.5 / 4, 3.5 / 4, ""),
    ("2.5 years", "2.5 years", "P2.5Y", 2.45, 2.55, ""),
    ("two and a half years", "two and a half years", "P2.5Y", 2.25, 2.75, ""),
    ("a two-and-a-half-year plan", "two-and-a-half-year", "P2.5Y", 2.25, 2.75, ""),
    ("2 1/2 years", "2 1/2 years", "P2.5Y", 2.25, 2.75, ""),
    ("2½ years", "2½ years", "P2.5Y", 2.25, 2.75, ""),
    ("over a year and a half", "a year and a half", "P1.5Y", 1.25, 1.75, "over"),
    ("half a year", "half a year", "P0.5Y", 0.25, 0.75, ""),
    ("two to three years", "two to three years", "P2Y", 1.5, 3.5, ""),
    ("within 18-24 months", "18-24 months", "P18M", 17.5 * MONTH, 24.5 * MONTH, "over"),
    ("a three-to-five-year plan", "three-to-five-year", "P3Y", 2.5, 5.5, ""),
    ("more than three years", "more than three years", "P3Y", 3, math.inf, ""),
    ("for over three years", "over three years", "P3Y", 3, math.inf, "over"),
    ("for more than three years", "more than three years", "P3Y", 3, math.inf, "over"),
    ("up to 180 days", "up to 180 days", "P180D", 0, 180.5 * DAY, ""),
    ("less than a year", "less than a year", "P1Y", 0, 1, ""),
    ("nearly three years", "nearly three years", "P3Y", 2.5, 3, ""),
    ("about 40 years", "about 40 years", "P40Y", 38, 42, ""),
    ("three years or more", "three years or more", "P3Y", 3, math.inf, ""),
    ("for several years", "several years", "PXY", 2, 10, "over"),
    ("a few weeks", "a few weeks", "PXW", 2 * 7 * DAY, 10 * 7 * DAY, ""),
    ("for decades", "decades", "PXY", 15, math.inf, "over"),
    ("three years later", "three years", "P3Y", 2.5, 3.5, "after"),
    ("meant to last three years", "three years", "P3Y", 2.5, 3.5, ""),
    ("five-year, $10 billion plan", "five-year", "P5Y", 4.5, 5.5, ""),
]


def only(text: str, published: dt.date | None = PUBLISHED) -> Mention:
    mentions = read_periods(tokenize(text), published)
    assert len(mentions) == 1, mentions
    return mentions[0]


@pytest.mark.parametrize("case", LENGTHS, ids=lambda case: case[0])
def test_length(case: tuple[str, str, str, float, float, str]) -> None:
    text, quote, unit, low, high, hedge = case
    mention = only(text)
    assert mention.kind == "duration"
    assert text[mention.start : mention.end] == quote
    assert mention.unit == unit
    assert mention.low == pytest.approx(low)
    assert mention.high == pytest.approx(high)
    assert mention.hedge == hedge


def test_ago_is_a_length_where_publication_is_unknown() -> None:
    mention = only("three years ago", None)
    assert (mention.kind, mention.unit, mention.hedge) == ("duration", "P3Y", "ago")
    assert (mention.low, mention.high) == (2.5, 3.5)


def test_from_now_is_a_date() -> None:
    mention = only("three years from now")
    assert (mention.kind, mention.unit, mention.hedge) == ("date", "2028", "next")


def test_more_than_a_year_ago_compares() -> None:
    text = "Sales were 20 percent higher than a year ago."
    mention = only(text)
    assert text[mention.start : mention.end] == "a year ago"


def test_beyond_the_calendar() -> None:
    mention = only("9,000,000 years ago")
    assert (mention.low, mention.unit) == (-math.inf, "PAST_REF")
    assert mention.high >= dt.date.min.toordinal()


def test_neighbouring_lengths_do_not_meet() -> None:
    for number in range(1, 60):
        for unit in ("days", "weeks", "months", "years"):
            shorter = only(f"{number} {unit}" if number > 1 else f"in one {unit[:-1]}")
            assert not shorter.interval.meets(only(f"{number + 1} {unit}").interval)
