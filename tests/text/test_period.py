"""Dates and periods: what is read, where it lies, its TIMEX3 value and how it is bound."""

from __future__ import annotations

import datetime as dt
import math
from typing import TYPE_CHECKING

import pytest

from auditor.text.period import read_periods
from auditor.text.reader import read_mentions
from auditor.text.tokens import tokenize

if TYPE_CHECKING:
    from auditor.model import Mention

WEDNESDAY = dt.date(2025, 9, 3)

DATES = [
    # days
    ("It opened on Aug. 29, 2025.", "Aug. 29, 2025", "2025-08-29", "2025-08-29", "2025-08-30", "on"),
    ("It opened on 29 August 2025.", "29 August 2025", "2025-08-29", "2025-08-29", "2025-08-30", "on"),
    ("It opened on August 29th, 2025.", "August 29th, 2025", "2025-08-29", "2025-08-29", "2025-08-30", "on"),
    ("It opened on the 29th of August.", "29th of August", "2025-08-29", "2025-08-29", "2025-08-30", "on"),
    ("dated 2025-08-29", "2025-08-29", "2025-08-29", "2025-08-29", "2025-08-30", ""),
    ("dated 2025/08/29", "2025/08/29", "2025-08-29", "2025-08-29", "2025-08-30", ""),
    ("dated 8/29/2025", "8/29/2025", "2025-08-29", "2025-08-29", "2025-08-30", ""),
    ("dated 29.08.2025", "29.08.2025", "2025-08-29", "2025-08-29", "2025-08-30", ""),
    ("dated 5.8.2025", "5.8.2025", "2025-08-05", "2025-08-05", "2025-08-06", ""),
    ("Thursday, Aug. 28: mills", "Thursday, Aug. 28", "2025-08-28", "2025-08-28", "2025-08-29", ""),
    ("the day before last Monday", "day before last Monday", "2025-08-31", "2025-08-31", "2025-09-01", ""),
    (
        "On Friday, the Brightwater and Acme board plans to meet.",
        "Friday",
        "2025-09-05",
        "2025-09-05",
        "2025-09-06",
        "on",
    ),
    ("Talks are set to resume Monday.", "Monday", "2025-09-08", "2025-09-08", "2025-09-09", ""),
    ("Acme on Friday unveiled a mill.", "Friday", "2025-08-29", "2025-08-29", "2025-08-30", "on"),
    ("It will pay on an unspecified day in January.", "January", "2026-01", "2026-01-01", "2026-02-01", "in"),
    ("It did not plan to sell on Friday.", "Friday", "2025-09-05", "2025-09-05", "2025-09-06", "on"),
    ("dated 29/8/2025", "29/8/2025", "2025-08-29", "2025-08-29", "2025-08-30", ""),
    ("Acme said on August 29 it closed.", "August 29", "2025-08-29", "2025-08-29", "2025-08-30", "on"),
    ("It will be paid on Dec. 14.", "Dec. 14", "2025-12-14", "2025-12-14", "2025-12-15", "on"),
    ("It will be paid on Jan. 14.", "Jan. 14", "2026-01-14", "2026-01-14", "2026-01-15", "on"),
    ("on Friday, Aug. 29, 2025", "Friday, Aug. 29, 2025", "2025-08-29", "2025-08-29", "2025-08-30", "on"),
    ("on Fri. Aug. 29", "Fri. Aug. 29", "2025-08-29", "2025-08-29", "2025-08-30", "on"),
    ("As of June 30 it held cash.", "June 30", "2025-06-30", "2025-06-30", "2025-07-01", "on"),
    # weekdays and words for days
    ("Acme said on Friday it agreed.", "Friday", "2025-08-29", "2025-08-29", "2025-08-30", "on"),
    ("Acme said Wednesday it agreed.", "Wednesday", "2025-09-03", "2025-09-03", "2025-09-04", ""),
    ("The board will vote on Friday.", "Friday", "2025-09-05", "2025-09-05", "2025-09-06", "on"),
    ("next Friday", "next Friday", "2025-09-05", "2025-09-05", "2025-09-06", ""),
    ("last Wednesday", "last Wednesday", "2025-08-27", "2025-08-27", "2025-08-28", ""),
    ("this coming Sunday", "this coming Sunday", "2025-09-07", "2025-09-07", "2025-09-08", ""),
    ("It fell Friday afternoon.", "Friday afternoon", "2025-08-29", "2025-08-29", "2025-08-30", ""),
    ("Friday's loss was steep.", "Friday", "2025-08-29", "2025-08-29", "2025-08-30", ""),
    ("yesterday", "yesterday", "2025-09-02", "2025-09-02", "2025-09-03", ""),
    ("tomorrow morning", "tomorrow morning", "2025-09-04", "2025-09-04", "2025-09-05", ""),
    ("today", "today", "2025-09-03", "2025-09-03", "2025-09-04", ""),
    ("tonight", "tonight", "2025-09-03", "2025-09-03", "2025-09-04", ""),
    ("last night", "last night", "2025-09-02", "2025-09-02", "2025-09-03", ""),
    ("this morning", "this morning", "2025-09-03", "2025-09-03", "2025-09-04", ""),
    # weeks and weekends
    ("last week", "last week", "2025-W35", "2025-08-25", "2025-09-01", ""),
    ("earlier this week", "earlier this week", "2025-W36", "2025-09-01", "2025-09-04", ""),
    ("over the weekend", "weekend", "2025-W35-WE", "2025-08-30", "2025-09-01", ""),
    ("this weekend", "this weekend", "2025-W36-WE", "2025-09-06", "2025-09-08", ""),
    ("the week of Aug. 11", "week of Aug. 11", "2025-W33", "2025-08-11", "2025-08-18", ""),
    # months
    ("May sales rose.", "May", "2025-05", "2025-05-01", "2025-06-01", ""),
    ("in August 2025", "August 2025", "2025-08", "2025-08-01", "2025-09-01", "in"),
    ("in August of 2025", "August of 2025", "2025-08", "2025-08-01", "2025-09-01", "in"),
    ("in August, 2025", "August, 2025", "2025-08", "2025-08-01", "2025-09-01", "in"),
    ("Output rose in May.", "May", "2025-05", "2025-05-01", "2025-06-01", "in"),
    ("Output rose in December.", "December", "2024-12", "2024-12-01", "2025-01-01", "in"),
    ("It rose 2 percent in April on a monthly basis.", "April", "2025-04", "2025-04-01", "2025-05-01", "in"),
    ("It raised its May forecast.", "May", "2025-05", "2025-05-01", "2025-06-01", ""),
    ("late-November", "late-November", "2025-11", "2025-11-16", "2025-12-01", ""),
    ("June last year", "June last year", "2024-06", "2024-06-01", "2024-07-01", ""),
    ("last May", "last May", "2025-05", "2025-05-01", "2025-06-01", ""),
    ("next March", "next March", "2026-03", "2026-03-01", "2026-04-01", ""),
    ("next month", "next month", "2025-10", "2025-10-01", "2025-11-01", ""),
    ("starting in January 2026", "January 2026", "2026-01", "2026-01-01", "2026-02-01", "from"),
    ("at the end of June", "the end of June", "2025-06", "2025-06-23", "2025-07-01", "on"),
    ("until July 2026", "July 2026", "2026-07", "2026-07-01", "2026-08-01", "by"),
    # years, decades, centuries
    ("in 2025", "2025", "2025", "2025-01-01", "2026-01-01", "in"),
    ("the 2025 plan", "2025", "2025", "2025-01-01", "2026-01-01", ""),
    ("the year 2000", "year 2000", "2000", "2000-01-01", "2001-01-01", ""),
    ("in nineteen ninety-one", "nineteen ninety-one", "1991", "1991-01-01", "1992-01-01", "in"),
    ("since two thousand and five", "two thousand and five", "2005", "2005-01-01", "2006-01-01", "since"),
    ("by twenty thirty", "twenty thirty", "2030", "2030-01-01", "2031-01-01", "by"),
    ("the year two thousand", "year two thousand", "2000", "2000-01-01", "2001-01-01", ""),
    ("the winter of nineteen ninety-four", "winter of nineteen ninety-four", "1994-WI", "1994-12-01", "1995-03-22", ""),
    ("in 1898,", "1898", "1898", "1898-01-01", "1899-01-01", "in"),
    ("the post-1959 politics", "1959", "1959", "1959-01-01", "1960-01-01", ""),
    ("by mid-century", "mid-century", "20", "2040-12-31", "2061-01-01", "by"),
    ("by the end of the century", "the end of the century", "20", "2076-01-01", "2101-01-01", "by"),
    ("by 2030", "2030", "2030", "2030-01-01", "2031-01-01", "by"),
    ("By 2030 emissions will halve.", "2030", "2030", "2030-01-01", "2031-01-01", "by"),
    ("since 1991", "1991", "1991", "1991-01-01", "1992-01-01", "since"),
    ("after 2026", "2026", "2026", "2026-01-01", "2027-01-01", "after"),
    ("from 2026", "2026", "2026", "2026-01-01", "2027-01-01", "from"),
    ("In 2025, 300 people joined.", "2025", "2025", "2025-01-01", "2026-01-01", "in"),
    ("mid-2026", "mid-2026", "2026", "2026-04-02", "2026-10-02", ""),
    ("early 2026", "early 2026", "2026", "2026-01-01", "2026-07-03", ""),
    ("early in 2026", "early in 2026", "2026", "2026-01-01", "2026-07-03", ""),
    ("by the end of 2027", "the end of 2027", "2027", "2027-10-01", "2028-01-01", "by"),
    ("by end-2027", "end-2027", "2027", "2027-10-01", "2028-01-01", "by"),
    ("this year", "this year", "2025", "2025-01-01", "2026-01-01", ""),
    ("later this year", "later this year", "2025", "2025-09-03", "2026-01-01", ""),
    ("later in the year", "later in the year", "2025", "2025-09-03", "2026-01-01", ""),
    ("early next year", "early next year", "2026", "2026-01-01", "2026-07-03", ""),
    ("by year-end", "year-end", "2025", "2025-10-01", "2026-01-01", "by"),
    ("by the end of the year", "the end of the year", "2025", "2025-10-01", "2026-01-01", "by"),
    ("for the rest of the year", "the rest of the year", "2025", "2025-01-01", "2026-01-01", "in"),
    ("in the 1990s", "1990s", "199", "1990-01-01", "2000-01-01", "in"),
    ("in the '90s", "'90s", "199", "1990-01-01", "2000-01-01", "in"),
    ("in the nineties", "nineties", "199", "1990-01-01", "2000-01-01", "in"),
    ("this decade", "this decade", "202", "2020-01-01", "2030-01-01", ""),
    ("by the end of the decade", "the end of the decade", "202", "2029-01-01", "2031-01-02", "by"),
    ("in the 20th century", "20th century", "19", "1901-01-01", "2001-01-01", "in"),
    ("in the twenty-first century", "twenty-first century", "20", "2001-01-01", "2101-01-01", "in"),
    # seasons
    ("this summer", "this summer", "2025-SU", "2025-06-01", "2025-09-23", ""),
    ("in the fall of 2024", "fall of 2024", "2024-FA", "2024-09-01", "2024-12-23", "in"),
    ("spring 2026", "spring 2026", "2026-SP", "2026-03-01", "2026-06-22", ""),
    # holidays
    ("on Christmas Eve", "Christmas Eve", "2025-12-24", "2025-12-24", "2025-12-25", "on"),
    ("It closed last Thanksgiving.", "last Thanksgiving", "2024-11-28", "2024-11-28", "2024-11-29", ""),
    ("It will open by Thanksgiving.", "Thanksgiving", "2025-11-27", "2025-11-27", "2025-11-28", "by"),
    ("since Easter 2025", "Easter 2025", "2025-04-20", "2025-04-20", "2025-04-21", "since"),
    ("on Good Friday 2024", "Good Friday 2024", "2024-03-29", "2024-03-29", "2024-03-30", "on"),
    ("Labor Day fell late.", "Labor Day", "2025-09-01", "2025-09-01", "2025-09-02", ""),
    ("on Memorial Day", "Memorial Day", "2025-05-26", "2025-05-26", "2025-05-27", "on"),
    ("It opened Thanksgiving Day amid rain.", "Thanksgiving Day", "2024-11-28", "2024-11-28", "2024-11-29", ""),
    ("in Easter week", "Easter week", "2025-W16", "2025-04-14", "2025-04-21", "in"),
    ("on New Year's Eve", "New Year's Eve", "2025-12-31", "2025-12-31", "2026-01-01", "on"),
    ("the day after Christmas 2024", "day after Christmas 2024", "2024-12-26", "2024-12-26", "2024-12-27", ""),
    # quarters, halves, fiscal years
    ("in the third quarter", "third quarter", "2025-Q3", "2025-07-01", "2025-10-01", "in"),
    ("fourth-quarter profit rose", "fourth-quarter", "2025-Q4", "2025-10-01", "2026-01-01", ""),
    ("first-quarter profit rose", "first-quarter", "2025-Q1", "2025-01-01", "2025-04-01", ""),
    ("It expects it in the first quarter.", "first quarter", "2026-Q1", "2026-01-01", "2026-04-01", "in"),
    ("third quarter of 2024", "third quarter of 2024", "2024-Q3", "2024-07-01", "2024-10-01", ""),
    ("the 2024 third quarter", "2024 third quarter", "2024-Q3", "2024-07-01", "2024-10-01", ""),
    ("next year's first quarter", "next year's first quarter", "2026-Q1", "2026-01-01", "2026-04-01", ""),
    ("the final quarter of 2025", "final quarter of 2025", "2025-Q4", "2025-10-01", "2026-01-01", ""),
    ("the opening quarter of 2025", "opening quarter of 2025", "2025-Q1", "2025-01-01", "2025-04-01", ""),
    ("2024's initial quarter", "2024's initial quarter", "2024-Q1", "2024-01-01", "2024-04-01", ""),
    ("2024's closing half", "2024's closing half", "2024-H2", "2024-07-01", "2025-01-01", ""),
    ("Q3 2025", "Q3 2025", "2025-Q3", "2025-07-01", "2025-10-01", ""),
    ("3Q25", "3Q25", "2025-Q3", "2025-07-01", "2025-10-01", ""),
    ("H1 2026", "H1 2026", "2026-H1", "2026-01-01", "2026-07-01", ""),
    ("second half of 2026", "second half of 2026", "2026-H2", "2026-07-01", "2027-01-01", ""),
    ("last quarter", "last quarter", "2025-Q2", "2025-04-01", "2025-07-01", ""),
    ("the June quarter", "June quarter", "2025-Q2", "2025-04-01", "2025-07-01", ""),
    ("in January-March", "January-March", "2025-Q1", "2025-01-01", "2025-04-01", "in"),
    ("the April-June period", "April-June period", "2025-Q2", "2025-04-01", "2025-07-01", ""),
    (
        "the October-December quarter of 2023",
        "October-December quarter of 2023",
        "2023-Q4",
        "2023-10-01",
        "2024-01-01",
        "",
    ),
    ("in April-September 2024", "April-September 2024", "2024-04/2024-09", "2024-04-01", "2024-10-01", "in"),
    ("the June-ended quarter", "June-ended quarter", "2025-Q2", "2025-04-01", "2025-07-01", ""),
    ("the March quarter of 2024", "March quarter of 2024", "2024-Q1", "2024-01-01", "2024-04-01", ""),
    ("fiscal 2027", "fiscal 2027", "2027", "2026-02-01", "2028-04-01", ""),
    ("fiscal year 2027", "fiscal year 2027", "2027", "2026-02-01", "2028-04-01", ""),
    ("FY27", "FY27", "2027", "2026-02-01", "2028-04-01", ""),
    ("FY2026/27", "FY2026/27", "2027", "2026-02-01", "2028-04-01", ""),
    ("this fiscal year", "this fiscal year", "2025", "2024-02-01", "2026-04-01", ""),
    ("early in fiscal 2027", "early in fiscal 2027", "2027", "2026-02-01", "2028-04-01", ""),
    ("Q4 FY25", "Q4 FY25", "2025-Q4", "2024-02-01", "2026-04-01", ""),
    ("the first half", "first half", "2025-H1", "2025-01-01", "2025-07-01", ""),
    ("in its first nine months", "first nine months", "P9M", "2024-01-01", "2024-10-01", "in"),
    ("first two quarters of 2026", "first two quarters of 2026", "2026-H1", "2026-01-01", "2026-07-01", ""),
    ("the first six months of 2024", "first six months of 2024", "P6M", "2024-01-01", "2024-07-01", ""),
    ("the latest quarter", "latest quarter", "2025-Q2", "2025-04-01", "2025-07-01", ""),
    # told by their distance
    ("three years ago", "three years ago", "2022", "2022-03-04", "2023-03-05", "ago"),
    ("10 days ago", "10 days ago", "2025-08-24", "2025-08-24", "2025-08-25", "ago"),
    ("six weeks ago", "six weeks ago", "2025-W30", "2025-07-19", "2025-07-27", "ago"),
    ("two months ago", "two months ago", "2025-07", "2025-06-18", "2025-07-20", "ago"),
    ("about two years ago", "about two years ago", "P2Y", "2023-03-05", "2024-03-04", "ago"),
    ("a few months ago", "a few months ago", "PXM", "2024-11-03", "2025-07-04", "ago"),
    ("a year earlier", "a year earlier", "2024", "2024-03-04", "2025-03-05", "earlier"),
    ("the year-ago quarter", "year-ago quarter", "2024-Q2", "2024-04-01", "2024-10-01", "earlier"),
    # spans
    ("2025-2028", "2025-2028", "2025/2028", "2025-01-01", "2029-01-01", "span"),
    ("2025–2028", "2025–2028", "2025/2028", "2025-01-01", "2029-01-01", "span"),
    ("2025-28", "2025-28", "2025/2028", "2025-01-01", "2029-01-01", "span"),
    ("between 2025 and 2028", "2025 and 2028", "2025/2028", "2025-01-01", "2029-01-01", "span"),
    ("between 2025-2028", "2025-2028", "2025/2028", "2025-01-01", "2029-01-01", "span"),
    ("from 2025 to 2028", "2025 to 2028", "2025/2028", "2025-01-01", "2029-01-01", "span"),
    ("March to June 2025", "March to June 2025", "2025-03/2025-06", "2025-03-01", "2025-07-01", "span"),
    ("between March and June", "March and June", "2025-03/2025-06", "2025-03-01", "2025-07-01", "span"),
    ("Aug. 29-31", "Aug. 29-31", "2025-08-29/2025-08-31", "2025-08-29", "2025-09-01", "span"),
]

OPEN = [
    ("before 2030", "2030", "-inf", "2030-01-01", "by"),
    ("prior to 2030", "2030", "-inf", "2030-01-01", "by"),
    ("no later than June 30, 2026", "June 30, 2026", "-inf", "2026-07-01", "by"),
    ("before the end of 2027", "the end of 2027", "-inf", "2028-01-01", "by"),
    ("It now employs nine.", "now", "2025-09-03", "2025-09-04", ""),
    ("It recently moved.", "recently", "-inf", "2025-09-04", ""),
    ("in the future", "future", "2025-09-03", "inf", "in"),
    ("over the near term", "near term", "2025-09-03", "inf", ""),
    ("It will one day close.", "one day", "2025-09-03", "inf", ""),
    ("Mills close these days.", "these days", "2025-09-03", "2025-09-04", ""),
    ("more than three years ago", "more than three years ago", "-inf", "2022-09-03", "ago"),
]

NOTHING = [
    "You may go.", "Theresa May spoke.", "The army will march on the capital.", "A march on the capital.",
    "The second-largest maker is second.", "2025 jobs", "2000 people", "$2025", "2000 yuan", "at 1930 GMT",
    "more than 2000", "from 1,900 to 2000 points", "Boeing 2000", "the Russell 2000", "8/9/2025",
    "$3 billion a year", "twice per year", "each year", "an annual, yearly fee", "five days a week",
    "every two years", "45 years old", "a 10-year-old boy", "Black Friday", "each Friday", "The Sun said so.",
    "He sat.", "the fall in prices", "Prices fall in spring.", "USA Today wrote.", "Jan Novak said so.",
    "(Reporting by Jan Novak)", "a letter from Jan Novak",
    "year-on-year", "a quarter of the staff", "three-quarters of them",
    "one-quarter of all sales", "No. 2000", "past three rivals",
    "future growth", "June 31", "", "at 10:30 a.m.", "at noon", "by 1500 GMT", "in 1800 homes", "twenty five percent",
    "in twenty stores", "Christmas Island", "a Christmas party", "Easter eggs", "May I come?", "May the best mill win.",
    "It soon grew.", "the quarters ahead", "every quarter", "annual sales", "during the day", "a period of calm",
    "version 2.10.2025.1",
]  # fmt: skip

UNDATED = [
    ("on Friday", "XXXX-WXX-5"),
    ("on August 29", "XXXX-08-29"),
    ("in August", "XXXX-08"),
    ("last week", "XXXX-WXX"),
    ("this year", "XXXX"),
    ("next month", "XXXX-XX"),
    ("this fiscal year", "XXXX"),
    ("the third quarter", "XXXX-Q3"),
    ("yesterday", "XXXX-XX-XX"),
    ("a soon forgotten plan", "FUTURE_REF"),
    ("from March to June", "XXXX-03/XXXX-06"),
    ("the year-ago quarter", "PAST_REF"),
]


def day(text: str) -> float:
    return float(text) if text.endswith("inf") else dt.date.fromisoformat(text).toordinal()


def read(text: str, published: dt.date | None = WEDNESDAY) -> list[Mention]:
    return read_periods(tokenize(text), published)


def only(text: str, published: dt.date | None = WEDNESDAY) -> Mention:
    mentions = read(text, published)
    assert len(mentions) == 1, mentions
    return mentions[0]


@pytest.mark.parametrize("case", DATES, ids=lambda case: case[0])
def test_date(case: tuple[str, str, str, str, str, str]) -> None:
    text, quote, unit, low, high, hedge = case
    mention = only(text)
    assert mention.kind == "date"
    assert text[mention.start : mention.end] == quote
    assert (mention.unit, mention.low, mention.high) == (unit, day(low), day(high))
    assert mention.hedge == hedge


@pytest.mark.parametrize(("text", "quote", "low", "high", "hedge"), OPEN)
def test_open_end(text: str, quote: str, low: str, high: str, hedge: str) -> None:
    mention = only(text)
    assert text[mention.start : mention.end] == quote
    assert (mention.low, mention.high, mention.hedge) == (day(low), day(high), hedge)


@pytest.mark.parametrize("text", NOTHING)
def test_no_period(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(("text", "unit"), UNDATED)
def test_without_publication_nothing_is_guessed(text: str, unit: str) -> None:
    mention = only(text, None)
    assert (mention.kind, mention.unit, mention.low, mention.high) == ("date", unit, -math.inf, math.inf)


def test_year_needs_no_publication() -> None:
    assert only("by 2030", None) == only("by 2030")


def test_year_earlier_is_counted_from_the_period_named_before() -> None:
    _, earlier = read("Profit rose in the third quarter of 2024 from a year earlier.")
    assert (earlier.unit, earlier.hedge) == ("2023-Q3", "earlier")


ENDED = [
    ("quarter ended June 30", "2025-Q2", "2025-04-01", "2025-07-01", "2025-06-30"),
    ("the fourth quarter ended May 31", "2025-Q4", "2025-03-01", "2025-06-01", "2025-05-31"),
    ("its fiscal fourth quarter, ended May 31,", "2025-Q4", "2025-03-01", "2025-06-01", "2025-05-31"),
    ("the fourth quarter, which ended on May 31,", "2025-Q4", "2025-03-01", "2025-06-01", "2025-05-31"),
    ("fiscal 2025, ended June 30, 2025,", "2025", "2024-07-01", "2025-07-01", "2025-06-30"),
    ("the three months to June", "2025-Q2", "2025-04-01", "2025-07-01", "2025-06"),
    ("the year to March 2026", "P1Y", "2025-04-01", "2026-04-01", "2026-03"),
    ("the year ended March 31, 2025", "P1Y", "2024-04-01", "2025-04-01", "2025-03-31"),
    ("six months to June", "P6M", "2025-01-01", "2025-07-01", "2025-06"),
    ("nine months ended Aug. 31", "P9M", "2024-12-01", "2025-09-01", "2025-08-31"),
    ("week ended Aug. 29", "P1W", "2025-08-23", "2025-08-30", "2025-08-29"),
    ("the year ending tomorrow", "P1Y", "2024-09-05", "2025-09-05", "2025-09-04"),
]


@pytest.mark.parametrize(("text", "unit", "low", "high", "last"), ENDED)
def test_period_told_by_its_last_day(text: str, unit: str, low: str, high: str, last: str) -> None:
    period, end = read(text)
    assert (period.kind, period.unit, period.low, period.high, period.hedge) == ("date", unit, day(low), day(high), "")
    assert (end.unit, end.high, end.hedge) == (last, day(high), "end")


def test_period_told_by_its_last_day_without_publication() -> None:
    period, end = read("the quarter ended June 30", None)
    assert (period.unit, end.unit, end.hedge) == ("P1Q", "XXXX-06-30", "end")


BACK = [
    ("In the quarter sales rose.", "2024-Q4"),
    ("The latest period was weak.", "2024-Q4"),
    ("Sales rose from a year earlier.", "2023-Q4"),
    ("Sales rose from a year ago.", "2023-Q4"),
    ("Sales rose from two years ago.", "2023"),
    ("Sales beat the 2022 quarter.", "2022-Q4"),
    ("Sales beat the 2022 period.", "2022-Q4"),
    ("Sales beat the same quarter last year.", "2024-Q4"),
    ("Sales beat the corresponding period of 2021.", "2021-Q4"),
    ("Sales beat last year's quarter.", "2024-Q4"),
    ("Sales beat the year-earlier period.", "2023-Q4"),
]


@pytest.mark.parametrize(("text", "unit"), BACK)
def test_what_points_back_to_a_quarter_told_before(text: str, unit: str) -> None:
    told = only("in the fourth quarter of 2024")
    (mention,) = read_periods(tokenize(text), WEDNESDAY, lambda: told)
    assert mention.unit == unit


def test_quarter_named_in_the_sentence_is_the_one_told() -> None:
    text = "In the second quarter profit fell, compared with the year-earlier period."
    assert [m.unit for m in read(text)] == ["2025-Q2", "2024-Q2"]


def test_quarter_of_an_earlier_sentence_is_the_one_told() -> None:
    text = "Acme earned $3 million in the fourth quarter of 2024. It sold mills. Sales rose from a year earlier."
    units = [m.unit for m in read_mentions(text, WEDNESDAY) if m.kind == "date"]
    assert units == ["2024-Q4", "2023-Q4"]


def test_no_quarter_told_before() -> None:
    assert read("The period was weak.") == []
    assert only("Sales rose from a year earlier.").unit == "2024"


def test_that_year_is_the_one_named_before() -> None:
    assert [m.unit for m in read("It opened in March 1988 and sold ten mills that year.")] == ["1988-03", "1988"]
    assert read("It sold ten mills that year.") == []


def test_weeks_told_on_a_sunday() -> None:
    sunday = dt.date(2025, 9, 7)
    assert only("Acme said so last week.", sunday).unit == "2025-W36"
    assert only("Acme said so earlier this week.", sunday).unit == "2025-W36"
    assert only("It will open next week.", sunday).unit == "2025-W38"


def test_moved_date_is_no_span() -> None:
    first, second = read("Acme delayed the launch from March to June.")
    assert (first.unit, first.hedge, second.unit) == ("2025-03", "from", "2025-06")


def test_publication_with_a_time_or_a_blank_one() -> None:
    assert only("on Friday", dt.datetime(2025, 9, 3, 22, 30)) == only("on Friday")
    assert only("on Friday", dt.date.min).unit == "XXXX-WXX-5"


def test_several_in_order() -> None:
    text = "On Monday Acme said it will spend $9 between 2026 and 2028, over three years, up from 2025."
    quotes = [text[m.start : m.end] for m in read(text)]
    assert quotes == ["Monday", "2026 and 2028", "three years", "2025"]


def test_a_short_month_before_a_name_is_one_behind_in() -> None:
    (when,) = read("In Jan Acme sold 5 million cars.")
    assert when.unit == "2025-01"


@pytest.mark.parametrize(
    ("text", "unit"),
    [("It fell following Tuesday's report.", "2025-09-02"), ("It fell the following Tuesday.", "2025-09-09")],
)
def test_following_a_day_is_after_it_and_the_following_day_is_the_next(text: str, unit: str) -> None:
    assert only(text).unit == unit


def test_what_is_between_now_and_a_month_lies_ahead() -> None:
    now, until = read("The rest was to be shipped between now and June.")
    assert (now.unit, until.unit) == ("PRESENT_REF", "2026-06")


@pytest.mark.parametrize(("text", "units"), [
    ("the 1967 slayings of two sisters", ["1967"]), ("the 2000 workers who left", []), ("the 1967 people in it", []),
])  # fmt: skip
def test_a_year_before_the_plural_of_what_happened_in_it(text: str, units: list[str]) -> None:
    assert [mention.unit for mention in read(text)] == units


@pytest.mark.parametrize("length", ["two months", "several quarters", "five years", "few weeks"])
def test_past_before_a_number_is_a_part_of_its_length(length: str) -> None:
    assert only(f"It has grown over the past {length}.").kind == "duration"


@pytest.mark.parametrize(
    ("text", "written"), [("It opens on 21 May.", "21 May"), ("It opens on May. 21, 2026.", "May. 21, 2026")]
)
def test_a_full_stop_behind_a_month_in_full_ends_the_sentence(text: str, written: str) -> None:
    (period,) = read_periods(tokenize(text), None)
    assert text[period.start : period.end] == written


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Sentencing was set for June 8.", "2026-06-08"),
        ("The judge set sentencing for May 18.", "2026-05-18"),
        ("The hearing has been moved from Halden for May 18.", "2026-05-18"),
        ("She pleaded guilty and faces sentencing on March 8.", "2026-03-08"),
        ("It was set on June 8.", "2025-06-08"),
        ("It was set up long before they took it apart for June 8.", "2025-06-08"),  # too far off
    ],
)
def test_what_is_set_for_a_day_lies_ahead(text: str, unit: str) -> None:
    assert only(text).unit == unit
