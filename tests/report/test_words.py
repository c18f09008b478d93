"""Text for the terminal: nothing in an article can steer it, and every line fits."""

from __future__ import annotations

import datetime as dt
import math
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.model import Claim, Interval, Value, When
from auditor.report.words import WIDTH, count, course, grid, interval, listed, number, paragraph, visible, when


@settings(deadline=None, max_examples=200)
@given(st.text(st.characters(categories=["Cc", "Cf", "Cs", "Zs", "Zl", "Zp", "Lu", "Nd"])))
def test_no_control_character_is_printed(text: str) -> None:
    shown = visible(text)
    assert not [c for c in shown if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"}]
    assert not set(shown) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069")
    shown.encode("utf-8")


def test_control_characters_stay_visible() -> None:
    assert visible("a\x1b[31m\tb\nc\x9b") == "a␛[31m b c\ufffd"


def test_cells_that_look_like_other_things_are_printed_as_they_are() -> None:
    table = grid([("12e456789012", "1,000", "True"), ("0x10", "", "nan")], "abc", (None, 9, 5))
    assert table.splitlines()[2:] == ["12e456789012  1,000  True", "0x10                 nan"]


def test_long_cells_wrap_and_long_words_break() -> None:
    table = grid([("word " * 20, "x" * 100)], ("a", "b"), (20, 30))
    assert max(map(len, table.splitlines())) <= 52
    assert table.count("x") == 100


def test_a_paragraph_hangs_under_its_first_word() -> None:
    lines = paragraph("word " * 60, "Why: ", indent=2).splitlines()
    assert all(len(line) <= WIDTH for line in lines)
    assert lines[0].startswith("  Why: word")
    assert lines[1].startswith("       word")


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (9.5, 10.5, "from 9.5 to below 10.5 percent"),
        (10, math.inf, "from 10 percent up"),
        (-math.inf, 0, "below 0 percent"),
        (-math.inf, math.inf, "anything"),
    ],
)
def test_intervals_in_words(low: float, high: float, words: str) -> None:
    assert interval(Interval(low, high), "percent") == words


def test_figures() -> None:
    assert number(52_500_000_000.0) == "52,500,000,000"
    assert number(2.85) == "2.85"
    assert number(math.inf) == ""
    assert (count(1, "story", "stories"), count(1200, "claim")) == ("1 story", "1,200 claims")


def test_names_are_listed_once_and_the_rest_counted() -> None:
    assert listed(["b", "a", "b"]) == "b, a"
    assert listed("abcdef", most=4) == "a, b, c, d, 2 more"


def test_times() -> None:
    first, last = dt.date(2026, 3, 2), dt.date(2026, 3, 8)
    assert when(None) == ""
    assert when(When(first, last)) == "2026-03-02 to 2026-03-08"
    assert when(When(first, None, "close")) == "from 2026-03-02, close"
    assert when(When(None, last)) == "until 2026-03-08"


def test_an_answer_that_stays_is_told_once() -> None:
    def rate(low: float, text: str, day: int) -> Claim:
        value = Value("percent", text, low, low + 0.1, "percent", (), text)
        said = dt.date(2026, 3, day)
        return Claim("rate", "Acme", "acme", (), value, None, "asserted", "a.txt", "Wire", said, 1, 0, 4, "Acme")

    claims = [rate(2, "2%", 2), rate(2, "2 percent", 3), rate(3, "3 percent", 4), rate(2, "2 percent", 9)]
    assert course(claims) == ["2% (2026-03-02)", "3 percent (2026-03-04)", "2 percent (2026-03-09)"]
