from __future__ import annotations

import math

import pytest

from auditor.model import Mention
from auditor.text.direction import read_directions, tells_move
from auditor.text.quantity import read_quantities
from auditor.text.tokens import tokenize

INF = math.inf


def read(text: str) -> list[Mention]:
    tokens = tokenize(text)
    return read_directions(tokens, read_quantities(tokens))


@pytest.mark.parametrize(
    ("text", "way", "low", "high"),
    [
        ("Acme shares rose", "up", 0, INF),
        ("Acme shares fell", "down", -INF, 0),
        ("Acme shares were little changed", "flat", -1, 1),
        ("Acme shares were flat", "flat", -1, 1),
        ("Acme shares rose 3 percent", "up", 2.5, 3.5),
        ("Acme shares fell by 3 percent", "down", -3.5, -2.5),
        ("Acme shares rose more than 10%", "up", 10, INF),
        ("Acme shares fell as much as 10%", "down", -10.5, 0),
        ("Acme shares fell by over 10%", "down", -INF, -10),
        ("Acme shares closed up 0.3 percent", "up", 0.25, 0.35),
        ("Acme shares were down 4.4 percent", "down", -4.45, -4.35),
        ("Acme up 3 percent", "up", 2.5, 3.5),
        ("a 3% drop in Acme shares", "down", -3.5, -2.5),
        ("a 3% daily drop", "down", -3.5, -2.5),
        ("a drop of 3%", "down", -3.5, -2.5),
        ("a double-digit decline", "down", -99.5, -9.5),
        ("Acme shares rose $1.20, or 3.1 percent", "up", 3.05, 3.15),
        ("Acme shares rose 65 cents (3.1 percent)", "up", 3.05, 3.15),
        ("Acme shares gave up 3 percent", "down", -3.5, -2.5),
        ("Acme shares ended down", "down", -INF, 0),
        ("Acme shares slid 5-7%", "down", -7.5, -4.5),
        ("the economy contracted 3 percent", "down", -3.5, -2.5),
        ("Acme shares extended losses", "down", -INF, 0),
        ("a 53.5 percent loss", "down", -53.55, -53.45),
        ("shares declined to $5", "down", -INF, 0),
    ],
)
def test_directions_and_sizes(text: str, way: str, low: float, high: float) -> None:
    (mention,) = read(text)
    assert mention.direction == way
    assert [mention.low, mention.high] == pytest.approx([low, high])


@pytest.mark.parametrize(
    "text",
    [
        "Acme pared losses",
        "Acme fell short of its goal",
        "up to 5 percent of the shares",
        "Acme picked up 15,000 shares",
        "Acme bought up 15,000 shares",
        "Acme sets up a unit",
        "Acme set up a unit",
        "Acme declined to comment",
        "Acme declined to give a date",
        "Acme signed a contract with Brightwater",
        "Acme contracted to build it",
        "Acme posted a loss of $347 million",
        "Acme reported a loss",
        "Acme won a 9 percent share",
        "lower prices help Acme",
        "a higher price for Acme",
        "the House made up its mind",
        "up and down the coast",
        "He broke down in tears",
    ],
)
def test_words_of_direction_that_tell_no_move(text: str) -> None:
    assert read(text) == []


def test_the_size_lies_inside_the_mention() -> None:
    text = "Its stock fell by over 10% to $5."
    (mention,) = read(text)
    assert text[mention.start : mention.end] == "fell by over 10%"


def test_a_move_with_a_negative_figure_has_only_its_sign() -> None:
    (mention,) = read("Output fell -0.3 percent")
    assert (mention.low, mention.high) == (-INF, 0)


def test_the_longer_phrase_hides_the_shorter() -> None:
    assert read("Acme gave up gains") == []
    assert [m.direction for m in read("Acme gave up 3 percent")] == ["down"]


def test_words_that_tell_a_move_by_themselves() -> None:
    assert tells_move("rose")
    assert tells_move("down")
    assert not tells_move("paid")
