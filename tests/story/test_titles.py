"""Headlines: their marks are read off, their words stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.story.titles import Mark, Title, read_title

HEADLINE = ("acme", "sells", "its", "mill")


@pytest.mark.parametrize(
    ("headline", "mark", "number"),
    [
        ("Acme sells its mill", "", 0),
        ("CORRECTED - Acme sells its mill", "corrected", 0),
        ("(CORRECTED) - Acme sells its mill", "corrected", 0),
        ("<CORRECTED>-Acme sells its mill", "corrected", 0),
        ("Corrected:Acme sells its mill", "corrected", 0),
        ("CORRECTION (OFFICIAL): Acme sells its mill", "corrected", 0),
        ("UPDATE 2-Acme sells its mill", "updated", 2),
        ("CORRECTED - UPDATE 3-Acme sells its mill", "corrected", 3),
        ("RPT-Acme sells its mill", "repeated", 0),
        ("REFILE-Acme sells its mill", "corrected", 0),
        ("Acme sells its mill (corrected)", "corrected", 0),
        ("Acme sells its mill [UPDATED]", "updated", 0),
    ],
)
def test_marks_of_a_version(headline: str, mark: Mark, number: int) -> None:
    assert read_title(headline) == Title(HEADLINE, mark, number)


@pytest.mark.parametrize(
    "headline",
    ["Acme clarifies its offer", "Correction of prices hits Acme", "Update", "Corrected figures lift Acme"],
)
def test_a_verb_or_a_noun_of_the_headline_is_no_mark(headline: str) -> None:
    read = read_title(headline)
    assert (read.mark, " ".join(read.words)) == ("", headline.lower())


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    read = read_title(text)
    assert read_title(f"CORRECTED: {text}").mark == "corrected"
    assert read.overlap(read) == (1.0 if read.words else 0.0)
