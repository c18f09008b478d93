from __future__ import annotations

import pytest

from auditor.text.direction import read_directions
from auditor.text.quantity import read_quantities
from auditor.text.tokens import tokenize


def ways(text: str) -> list[str]:
    tokens = tokenize(text)
    return [move.direction for move in read_directions(tokens, read_quantities(tokens))]


@pytest.mark.parametrize(
    "text",
    [
        "Elmland firms paid more for power",
        "the U.S. firm should enter",
        "They work for private equity firms, he said",
        "oil firms invest in shale",
        "financial firms and banks",
        "an Elmstadt investment firm, and its chairman",
        "the next triple witching hour",
        "He was hit by a double blow",
        "a double taxation treaty",
        "double taxation of dividends",
    ],
)
def test_a_noun_or_an_adjective_of_a_verbs_form_tells_no_move(text: str) -> None:
    assert ways(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Dollar firms against yen",
        "Gold firms, as expected",
        "Gold firms",
        "Shares firm 2 percent",
        "Prices could firm further",
        "stocks firm on hopes",
        "profit could double next year",
        "Acme aims to triple output",
        "Sales double on demand",
        "Orders double in May",
    ],
)
def test_the_verb_of_the_same_form_tells_one(text: str) -> None:
    assert ways(text) == ["up"]


@pytest.mark.parametrize("text", ["A spokesman declined comment", "Acme declined immediate comment on the report"])
def test_who_declines_to_speak_does_not_fall(text: str) -> None:
    assert ways(text) == []


def test_the_top_of_a_list_passes_nothing() -> None:
    assert ways("the top 30 banks") == []
    assert ways("Gold topped 30 dollars") == ["up"]
