"""A day in a line of its own: when it is the day on which a page was published, and when it is not."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.corpus.date_stamp import day_in_stamp, is_date_stamp
from auditor.corpus.read import dated_by_line
from auditor.model import Document


@pytest.mark.parametrize(
    "line",
    [
        "March 2, 2026",
        "Monday, 2 March 2026",
        "Published: March 2, 2026",
        "First posted on Mon., Mar. 2nd 2026 at 11 a.m.",
        "Updated 2 Mar 2026, 9:03am AEST",
        "2 March 2026 Last updated at 11:11 GMT",
        "March 2 , 2026 10 : 14 AM",
        "9 : 53 AM , MON 2 MAR 2026",
        "Monday 2 March 2026 03 . 31 BST",
        "Posted 2026 - 03 - 02",
        "7:00pm UK, Monday 02 March 2026",
        "March 2, 2026 | Updated March 2, 2026 8:52 PM EDT",
    ],
)
def test_a_line_of_its_own_dates_the_article(line: str) -> None:
    assert str(day_in_stamp(f"Acme to build\n{line}\nAcme builds a plant in Varn.")) == "2026-03-02"


@pytest.mark.parametrize(
    "text",
    [
        "Acme built in Varn on March 2, 2026.\nIt was new.",
        "Acme of March 2, 2026\nAcme builds.",
        "Posted 3/2/2026\nAcme builds.",
        "March 2\nAcme builds.",
        "February 30, 2026\nAcme builds.",
        "March 2, 2026\nMarch 9, 2026\nAcme builds.",
        "How Acme grew\nMarch 2, 2026\nAcme is founded.\n" + "It grows.\n" * 9 + "May 4, 2026\nAcme is sold.",
        "One.\nTwo.\nThree.\nFour.\nFive.\nSix.\nMarch 2, 2026\nSeven.",
        "",
    ],
)
def test_other_days_date_nothing(text: str) -> None:
    assert day_in_stamp(text) is None


@pytest.mark.parametrize("line", ["Date Published: Monday, March 2, 2026", "Posted on 2 March 2026 at 10:14"])
def test_a_last_line_dates_the_article_that_says_so(line: str) -> None:
    assert str(day_in_stamp(f"Acme builds a plant.\nIt is new.\n{line}\n")) == "2026-03-02"


@pytest.mark.parametrize("line", ["March 2, 2026", "Updated March 2, 2026", "Born March 2, 2026"])
def test_another_last_line_does_not(line: str) -> None:
    text = "\n".join(["Acme builds a plant."] * 7)
    assert day_in_stamp(f"{text}\n{line}\n") is None


def test_a_figure_that_only_one_order_fits_is_read() -> None:
    assert str(day_in_stamp("Updated 14/09/2026 13:26\nAcme builds.")) == "2026-09-14"


def test_a_dateline_comes_first_and_each_is_named() -> None:
    line = dated_by_line(Document("a", "Acme builds\nMarch 2, 2026\nAcme builds a plant."))
    both = dated_by_line(Document("b", "March 3, 2026\nVARN, March 2, 2026 (Wire) - Acme builds a plant."))
    assert (str(line.published), line.dated_by) == ("2026-03-02", "date line")
    assert (str(both.published), both.dated_by) == ("2026-03-02", "dateline")


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2100, 1, 1)))
def test_every_day_is_read_in_both_orders(day: dt.date) -> None:
    for form in (f"{day:%B} {day.day}, {day.year}", f"{day.day} {day:%B} {day.year}", day.isoformat()):
        assert day_in_stamp(f"Acme builds\n{form}\nAcme builds a plant.") == day
        assert is_date_stamp(form)
