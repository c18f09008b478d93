"""Laws that hold for any text: offsets, order, round trips, independence of unrelated words."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.text.period import read_periods
from auditor.text.tokens import tokenize

PUBLISHED = dt.date(2025, 9, 3)
VOCABULARY = """
the a this last next past in by of to and for over since before first third fiscal end early mid - , . ' s
year years quarter month weeks decade half May March Friday Aug. now ago earlier ended three two 5 29 31 2025
2028 1990 FY27 Q3 more than $ people half day second summer / 1 2 ½ weekend century 20 th every previous minute
period that same latest or nineteen ninety thousand Christmas Easter 29.08.2025 1898 in term near these quarters
"""
WORDS = st.sampled_from(VOCABULARY.split())
SENTENCES = st.lists(WORDS, max_size=16).map(" ".join) | st.lists(WORDS, max_size=8).map("".join)
BLANKS = st.sampled_from([None, dt.date.min, dt.date.max])
PUBLISHED_DAYS = BLANKS | st.dates(dt.date(1950, 1, 1), dt.date(2090, 1, 1))
DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31))
FORMS = ["{d:%B} {d.day}, {d.year}", "{d.day} {d:%B} {d.year}", "{d:%b}. {d.day}, {d.year}", "{d:%Y-%m-%d}"]


@given(SENTENCES | st.text(max_size=40), PUBLISHED_DAYS)
@settings(deadline=None, max_examples=300)
def test_mentions_are_ordered_and_quote_the_text(text: str, published: dt.date | None) -> None:
    tokens = tokenize(text)
    mentions = read_periods(tokens, published)
    starts, ends = set(tokens.start), set(tokens.end)
    for mention in mentions:
        assert mention.start in starts
        assert mention.end in ends
        assert mention.low < mention.high
        assert mention.unit
    for before, after in pairwise(mentions):
        assert before.end <= after.start


@pytest.mark.parametrize("form", FORMS)
@given(date=DAYS, published=PUBLISHED_DAYS)
@settings(deadline=None, max_examples=25)
def test_written_date_is_read_back(form: str, date: dt.date, published: dt.date | None) -> None:
    text = f"The plant opened on {form.format(d=date)} in Elmstadt."
    (mention,) = read_periods(tokenize(text), published)
    assert (mention.low, mention.high) == (date.toordinal(), date.toordinal() + 1)
    assert mention.unit == date.isoformat()


PHRASES = ["by 2030", "in May 2024", "over three years", "in the third quarter of 2024", "2025-28"]


@given(st.sampled_from(PHRASES))
@settings(deadline=None, max_examples=10)
def test_unrelated_words_change_nothing(phrase: str) -> None:
    (alone,) = read_periods(tokenize(phrase), PUBLISHED)
    text = f"Acme, the maker of pumps, builds mills {phrase} near Elmstadt, its home."
    (within,) = read_periods(tokenize(text), PUBLISHED)
    offset = text.index(phrase)
    assert (within.start - offset, within.end - offset) == (alone.start, alone.end)
    assert within.interval == alone.interval
    assert (within.unit, within.hedge) == (alone.unit, alone.hedge)


@given(DAYS, st.integers(1, 28))
@settings(deadline=None, max_examples=50)
def test_weekday_lies_within_the_week_before_publication(published: dt.date, back: int) -> None:
    name = f"{published - dt.timedelta(back):%A}"
    (mention,) = read_periods(tokenize(f"Acme said on {name} it sold a mill."), published)
    day = dt.date.fromordinal(int(mention.low))
    assert 0 <= (published - day).days < 7
    assert f"{day:%A}" == name
