"""Questions in words, and ids that only the question decides."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import replace

import pytest
from samples import CLOSE, PRICE, claim, decided, dollars, move

from auditor.engine.keys import ALWAYS, Time, cell_of, unit
from auditor.finding.question import day_in_words, identity, sentence, span_in_words, subject_of

D = dt.date


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (D(2025, 8, 29), D(2025, 8, 29), "29 August 2025"),
        (D(2025, 8, 1), D(2025, 8, 31), "August 2025"),
        (D(2025, 7, 1), D(2025, 9, 30), "the third quarter of 2025"),
        (D(2025, 1, 1), D(2025, 12, 31), "2025"),
        (D(2025, 1, 1), D(2025, 12, 30), "1 January 2025 to 30 December 2025"),
        (D(2025, 1, 1), None, "the time from 1 January 2025 on"),
        (None, D(2025, 1, 1), "the time up to 1 January 2025"),
    ],
)
def test_days_in_words(start: dt.date | None, end: dt.date | None, words: str) -> None:
    assert span_in_words(start, end) == words


@pytest.mark.parametrize("month", range(1, 13))
def test_months_and_quarters_in_words(month: int) -> None:
    name = calendar.month_name[month]
    first, last = D(2025, month, 1), D(2025, month, calendar.monthrange(2025, month)[1])
    assert day_in_words(first) == span_in_words(first, first) == f"1 {name} 2025"
    assert span_in_words(first, last) == f"{name} 2025"
    if month % 3 == 1:
        ordinal = ("first", "second", "third", "fourth")[month // 3]
        assert span_in_words(first, unit("quarter", first)[2]) == f"the {ordinal} quarter of 2025"
    assert day_in_words(None) == ""


@pytest.mark.parametrize(
    ("period", "time", "stated", "words"),
    [
        ("close", Time("open", "", None, None), False, "a day not stated"),
        ("year", Time("open", "", None, None), False, "a year not stated"),
        ("stated", Time("open", "", None, None), False, "a time not stated"),
        ("", ALWAYS, True, "a time not stated"),
        (
            "day",
            Time("known", "2026-03-02", D(2026, 3, 2), D(2026, 3, 2)),
            False,
            "a day not stated (told in articles of 2 March 2026)",
        ),
        (
            "day",
            Time("range", "", D(2026, 3, 2), D(2026, 3, 6)),
            False,
            "a day not stated (within 2 March 2026 to 6 March 2026)",
        ),
        ("year", Time("known", "2026", D(2026, 1, 1), D(2026, 12, 31)), True, "2026"),
    ],
)
def test_periods_in_words(period: str, time: Time, words: str, *, stated: bool) -> None:
    rule = replace(PRICE, period=period, question="What of <period>, <plan>?")
    assert sentence(rule, "Acme", (), time, stated=stated) == f"What of {words}, <plan>?"


def test_an_unknown_answer_is_said_to_be_unknown() -> None:
    rule = replace(PRICE, question="How much will <subject> give for <basis> and <area>?")
    asked = sentence(rule, "Acme", (("basis", None), ("area", None)), Time("known", "", None, None), stated=True)
    assert asked == "How much will Acme give for a basis not stated and an area not stated?"


def test_a_slot_in_the_name_of_a_subject_is_no_slot() -> None:
    asked = sentence(CLOSE, "<period> Inc.", (), Time("open", "", None, None), stated=False)
    assert asked == "Did <period> Inc.'s shares close up or down on a day not stated?"


def test_a_subject_is_printed_as_most_stories_print_it() -> None:
    full = replace(claim(move("up"), "a"), subject="Acme Holdings")
    short, copy = claim(move("up"), "b"), claim(move("up"), "c")
    assert subject_of([full, full, short, copy]) == "Acme"


def test_only_the_question_decides_the_id() -> None:
    one = replace(claim(move("up"), "a", on="2026-03-02"), rule="close")
    same = replace(one, document="z", value=move("down"), source="Post", quote="other", subject="Acme Inc.")

    def named(other: object = one) -> str:
        assert isinstance(other, type(one))
        return identity(other, cell_of(other, CLOSE), CLOSE)

    assert named(one) == named(same)
    assert named(one).startswith("close-")
    assert len(named(one)) == len("close-") + 10
    assert named(one) != named(replace(one, key="brightwater"))
    assert named(one) != named(replace(one, stance="forecast"))
    assert named(one) != named(claim(move("up"), "a", on="2026-03-03"))
    assert named(one) != named(claim(move("up"), "a", on="2026-03-02", moment="open"))
    assert named(one) != named(replace(one, value=dollars(1, 2)))


def test_a_finding_carries_its_question() -> None:
    (finding,) = decided(
        PRICE, claim(dollars(9.5, 10.5), "a", basis="cash"), claim(dollars(11.5, 12.5), "b", basis="cash")
    ).findings
    assert finding.question == "How much did Acme pay for cash?"
    assert finding.same == (("basis", "cash"),)
    assert (finding.rule, finding.subject, finding.status) == ("price", "Acme", "new")
