from __future__ import annotations

from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.text.clause import clauses
from auditor.text.tokens import tokenize

MARKS = st.sampled_from(
    ["Acme", ",", ";", ":", "-", "–", "and", "which", "rose", "as", "while", "3", "before", "falling"]
)


def split(text: str) -> list[str]:
    """The runs of tokens of one clause, joined by spaces."""
    tokens = tokenize(text)
    numbers = clauses(tokens)
    return [" ".join(tokens.raw[i] for i, _ in run) for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1])]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("Acme rose; Brightwater fell", "Brightwater fell"),
        ("One thing is clear: Brightwater fell", "Brightwater fell"),
        ("Acme rose - Brightwater fell", "Brightwater fell"),
        ("Acme rose — Brightwater fell", "Brightwater fell"),
        ("Acme rose, and Brightwater fell", "and Brightwater fell"),
        ("Acme rose, but Brightwater fell", "but Brightwater fell"),
        ("Acme rose while Brightwater fell", "while Brightwater fell"),
        ("Acme rose although Brightwater fell", "although Brightwater fell"),
        ("Acme rose because Brightwater fell", "because Brightwater fell"),
        ("Acme rose when Brightwater fell", "when Brightwater fell"),
        ("Acme rose as Brightwater shares fell", "as Brightwater shares fell"),
        ("Acme rose as oil fell", "as oil fell"),
        ("Acme rose as chairman Tom Arden left", "as chairman Tom Arden left"),
        ("Acme rose on news of it", "on news of it"),
        ("Acme rose compared with Brightwater", "compared with Brightwater"),
        ("Acme rose before falling", "before falling"),
        ("Acme warned, sending Brightwater down", "sending Brightwater down"),
        ("Acme rose, said Doe", "said Doe"),
        ("Acme rose, which is fine", "which is fine"),
    ],
)
def test_where_a_clause_begins(text: str, second: str) -> None:
    assert split(text)[-1] == second
    assert len(split(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Acme rose as much as 10 percent",
        "Acme sells cars as well as boats",
        "Acme serves as a model for them",
        "Shares of Acme, Brightwater, and Corvid fell",
        "Acme rose well-nigh 10 percent",
        "The ratio was 3:1 today",
        "Acme rose after the merger",
        "Firms such as Acme and Brightwater rose",
        "Acme rose 3 percent, including dividends",
    ],
)
def test_what_is_no_border(text: str) -> None:
    assert split(text) == [" ".join(tokenize(text).raw)]


def test_a_relative_clause_interrupts_its_own() -> None:
    tokens = tokenize("Acme, which makes boats, rose 3 percent")
    numbers = clauses(tokens)
    assert numbers[0] == numbers[-1] != numbers[3]


def test_an_opening_subordinate_clause_ends_at_its_comma() -> None:
    assert split("While Acme had risen, Brightwater fell")[-1] == "Brightwater fell"


@given(st.lists(MARKS, max_size=25))
def test_every_token_has_a_clause_and_clauses_are_counted_from_nought(words: list[str]) -> None:
    tokens = tokenize(" ".join(words))
    numbers = clauses(tokens)
    assert len(numbers) == len(tokens)
    assert sorted(set(numbers)) == list(range(len(set(numbers))))


def test_a_clause_that_does_not_end_is_parted() -> None:
    tokens = tokenize("boats " * 400 + "; Acme, which makes boats, rose")
    numbers = clauses(tokens)
    assert [numbers.count(number) for number in range(6)] == [150, 150, 101, 3, 4, 0]


@pytest.mark.parametrize(
    "text",
    ["Jane Miller was ousted as director on Monday", "Jane Miller was dismissed as chairman of Acme"],
)
def test_a_post_behind_as_opens_no_clause(text: str) -> None:
    assert split(text) == [text]
