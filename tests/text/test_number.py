from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.text.figure import figure, is_figure
from auditor.text.fraction import read_fraction, with_fraction
from auditor.text.number import Number, read_number
from auditor.text.reader import read_mentions
from auditor.text.tokens import tokenize


def number(text: str, at: int = 0) -> Number:
    found = read_number(tokenize(text), at)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "value", "step"),
    [
        ("53", 53, 1),
        ("1,200", 1200, 1),
        ("1,200.50", "1200.50", "0.01"),
        ("5.2 billion", "5200000000", "100000000"),
        ("5.2bn", "5200000000", "100000000"),
        ("5m", 5000000, 1000000),
        ("20k", 20000, 1000),
        ("1,035 mln", "1035000000", "1000000"),
        ("5-million", 5000000, 1000000),
        ("3 lakh crore", "3000000000000", "1000000000000"),
        (".25", "0.25", "0.01"),
        ("seven", 7, 1),
        ("twenty-seven", 27, 1),
        ("one hundred and five", 105, 1),
        ("three hundred thousand", 300000, 1000),
        ("two million five hundred thousand", 2500000, 1000),
        ("three dozen", 36, 1),
        ("٣", 3, 1),
    ],
)
def test_figures_and_words(text: str, value: str | int, step: str | int) -> None:
    read = number(text)
    assert (read.low, read.high, read.step) == (Decimal(value), Decimal(value), Decimal(step))
    assert read.next == len(tokenize(text))


@pytest.mark.parametrize("text", ["a hundred", "a million", "a dozen"])
def test_an_article_makes_a_number_of_a_magnitude(text: str) -> None:
    assert number(text, 1).low > 1


@pytest.mark.parametrize(
    "text", ["million", "several million", "²", "½", "1.2.3", "12,34", "half", "many", "scores fell"]
)
def test_words_that_are_no_number(text: str) -> None:
    tokens = tokenize(text)
    assert read_number(tokens, 0) is None


def test_vague_numbers_have_two_ends() -> None:
    read = number("tens of billions")
    assert (read.low, read.high) == (Decimal(10) ** 10, Decimal(10) ** 11)


@pytest.mark.parametrize(
    ("text", "value", "step"),
    [
        ("3-1/4", "3.25", "0.25"),
        ("6 1/2", "6.5", "0.5"),
        ("5½", "5.5", "0.5"),
        ("two and a half", "2.5", "0.5"),
        ("two-and-a-half", "2.5", "0.5"),
        ("1-1/2 billion", "1500000000", "500000000"),
    ],
)
def test_mixed_fractions(text: str, value: str, step: str) -> None:
    tokens = tokenize(text)
    read = with_fraction(tokens, number(text))
    assert (read.low, read.step) == (Decimal(value), Decimal(step))
    assert read.next == len(tokens)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1/4", "0.25"), ("¾", "0.75"), ("one-half", "0.5"), ("three quarters", "0.75"),
        ("half a million", "500000"),
        ("half", "0.5"), ("a half-million", "500000"),
    ],
)  # fmt: skip
def test_bare_fractions(text: str, value: str) -> None:
    tokens = tokenize(text)
    read = read_fraction(tokens, text.startswith("a "))
    assert read is not None
    assert (read.low, read.next) == (Decimal(value), len(tokens))


@pytest.mark.parametrize("text", ["9/11", "24/7", "4/3", "0/2", "third", "one", "1 / 2"])
def test_what_is_no_fraction(text: str) -> None:
    assert read_fraction(tokenize(text), 0) is None


@given(st.decimals(min_value=0, max_value=10**9, places=2, allow_nan=False))
def test_a_figure_is_read_as_it_was_written(value: Decimal) -> None:
    assert figure(f"{value:,}") == value
    assert figure(str(value)) == value


@given(st.text(min_size=1, max_size=6))
def test_any_token_is_read_or_refused(text: str) -> None:
    tokens = tokenize(text)
    for i in range(len(tokens)):
        read = read_number(tokens, i)
        assert read is None or i < read.next <= len(tokens)
        assert read is None or not is_figure(tokens.low[i]) or read.low >= 0


def test_a_mill_is_no_million_and_a_mill_road_has_houses() -> None:
    for text in ("Acme built a mill in Elmstadt.", "The office is at 49 Mill Road."):
        assert read_mentions(text) == [], text
