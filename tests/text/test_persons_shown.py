"""What shows a name of no known given name to be a person's: what is told behind it, a trade of persons before it."""

from __future__ import annotations

import pytest

from auditor.text.names import read_names
from auditor.text.tokens import tokenize


@pytest.mark.parametrize(
    "text",
    [
        "Varg Ostmar died on Monday",
        "Varg Ostmar has passed away",
        "Varg Ostmar, born in 1962, won",
        "the hotelier Varg Ostmar died on Monday",
        "the Elmland painter Varg Ostmar said",
        "Varg Ostmar, the folk singer whose songs, left",
        "Varg Ostmar was arrested in Varn",
    ],
)
def test_a_person(text: str) -> None:
    name = next(n for n in read_names(tokenize(text)) if "ostmar" in n.words)
    assert name.kind == "person"


@pytest.mark.parametrize(
    "text", ["Ostmar Foods died a slow death", "the market leader Varg Ostmar rose", "Varg Ostmar rose"]
)
def test_no_person(text: str) -> None:
    name = next(n for n in read_names(tokenize(text)) if "ostmar" in n.words)
    assert name.kind != "person"
