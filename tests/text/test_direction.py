from __future__ import annotations

import math

import pytest

from auditor.text.direction import read_directions, tells_move
from auditor.text.direction_size import Direction
from auditor.text.quantity import read_quantities
from auditor.text.tokens import tokenize

INF = math.inf


def read(text: str) -> list[Direction]:
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
        ("Acme profit doubled", "up", 90, 110),
        ("Acme profit more than tripled", "up", 200, INF),
        ("Acme profit nearly doubled", "up", 90, 100),
        ("Acme profit halved", "down", -60, -40),
        ("Acme shares rose from $5 to $7", "up", 0, INF),
        ("Acme shares ended up down", "down", -INF, 0),
        ("Acme shares closed 0.8% higher", "up", 0.75, 0.85),
        ("Acme shares traded $6, or 0.6%, higher", "up", 0.55, 0.65),
        ("Acme shares were off 1.6 percent", "down", -1.65, -1.55),
        ("its losses narrowed", "down", -INF, 0),
    ],
)
def test_directions_and_sizes(text: str, way: str, low: float, high: float) -> None:
    (mention,) = read(text)
    assert mention.direction == way
    assert [mention.low, mention.high] == pytest.approx([low, high])


@pytest.mark.parametrize(
    "text",
    [
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
        "Acme shares did not fall",
        "Acme shares never rose",
        "Acme shares won't go up",
        "Acme failed to rise",
        "Acme paid off $3 million",
        "well off its $38 debut price",
        "high prices for Acme",
        "the best way to low costs",
        "boats weigh around 10 tons",
        "Acme struggled to sell boats",
        "a plan to lift the price",
        "a setback for Acme",
        "Acme may go either higher or lower",
        "the house tops out",
        "Acme was founded at a low cost",
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
    assert [m.direction for m in read("Acme gave up gains")] == ["down"]
    assert [m.direction for m in read("Acme gave up 3 percent")] == ["down"]


@pytest.mark.parametrize(
    ("text", "told", "way"),
    [
        ("Tin extends gains", "extends gains", "up"),
        ("Tin adds to its losses", "adds to its losses", "down"),
        ("Tin pares early losses", "pares early losses", "down"),
        ("Tin pares gains", "pares gains", "up"),
        ("Tin logs a loss of nearly $24", "logs a loss of nearly $24", "down"),
        ("Tin posts its biggest weekly loss", "posts its biggest weekly loss", "down"),
        ("Tin tallies a fifth straight session of gains", "tallies a fifth straight session of gains", "up"),
        ("Tin heads for a weekly decline", "heads for a weekly decline", "down"),
        ("Tin ends the day with a loss", "ends the day with a loss", "down"),
        ("Tin erases gains", "erases gains", "down"),
        ("Tin gives up most of its gains", "gives up most of its gains", "down"),
        ("Tin recoups its losses", "recoups its losses", "up"),
        ("Tin snaps a three-day losing streak", "snaps a three-day losing streak", "up"),
        ("Tin breaks a two-week rally", "breaks a two-week rally", "down"),
        ("Tin ends its slump", "ends its slump", "up"),
        ("Tin hits a 4-week high", "hits a 4-week high", "up"),
        ("Tin at a more than one-year low", "at a more than one-year low", "down"),
        ("Tin near record highs", "near record highs", "up"),
        ("Tin settles at its lowest level since May", "at its lowest", "down"),
        ("Tin trades off its lows", "off its lows", "up"),
        ("Tin closes at $50, highest since May", "highest", "up"),
        ("Tin scales a new height", "scales a new height", "up"),
        ("Tin tops $50 on demand", "tops", "up"),
        ("Tin turned slightly lower", "turned slightly lower", "down"),
        ("Tin prices drift higher", "drift higher", "up"),
        ("Tin prices down in early trade", "down", "down"),
        ("Tin futures up a fourth session", "up", "up"),
        ("Tin comes under pressure", "comes under pressure", "down"),
        ("Tin loses its shine", "loses its shine", "down"),
    ],
)
def test_phrases_of_markets(text: str, told: str, way: str) -> None:
    (mention,) = read(text)
    assert (text[mention.start : mention.end], mention.direction) == (told, way)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Tin rose", "verb"),
        ("Tin was higher", "state"),
        ("A weak euro lifts tin", "cause"),
        ("Tin lifted by demand", "verb"),
        ("demand amid falling prices", "attribute"),
        ("a drop in tin prices", "noun"),
        ("Tin steady after a drop", "noun"),
        ("Tin erases gains", "turn"),
        ("Tin tops $50", "level"),
        ("Shares in Acme rise almost 5 percent", "verb"),
        ("Acme saw its shares dive", "noun"),
        ("Tin helped cap the index's loss of 3 percent", "noun"),
    ],
)
def test_the_part_that_the_words_of_a_move_play(text: str, role: str) -> None:
    assert read(text)[-1].role == role


def test_an_earlier_move_is_no_move_of_its_own() -> None:
    assert [m.direction for m in read("Tin up after a 3-week low")] == ["up"]
    assert [m.direction for m in read("Tin rebounds from a 3-week low")] == ["up"]


def test_words_that_tell_a_move_by_themselves() -> None:
    assert tells_move("rose")
    assert tells_move("down")
    assert not tells_move("paid")


@pytest.mark.parametrize("sentence", ["Acme paid 4.8 billion pounds.", "It weighs 870,000 pounds, a record."])
def test_the_unit_of_an_amount_is_no_move(sentence: str) -> None:
    assert "pounds" not in {sentence[m.start : m.end] for m in read(sentence)}
