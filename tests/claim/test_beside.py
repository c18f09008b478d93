"""What stands beside a figure in its sentence."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from test_told_in_stories import asks

from auditor.claim.reader import ClaimReader
from auditor.claim.signs import Beside, read_beside
from auditor.model import Document

FIGURE = asks("What is the <unit>", ("<value>",), "figure")
SITE = replace(asks("How large is the site", ("site",), "number in hectares"), id="site")
OPENING = "Acme will build a dam in Varn, said Jane Farrow."


def beside(text: str, figure: str = "96") -> Beside:
    """What stands beside a figure of an article that begins with a dam of Acme's."""
    document = Document(id="a.txt", text=f"{OPENING} {text}", published=dt.date(2026, 3, 2))
    (claim,) = (one for one in ClaimReader([FIGURE]).read(document) if figure in one.value.text)
    return read_beside(claim.beside)


def test_words_are_told_by_their_sense_and_those_that_the_article_is_about_apart() -> None:
    found = beside("The dam rises 96 metres from its foundations to the crest.")
    assert found.signs - found.topics == {"crest", "foundat", "rise"}
    assert found.topics == {"dam"}
    assert found.lone


def test_words_of_one_sense_are_one_sign() -> None:
    assert beside("Boats injured 96 owls.").signs & beside("Ships hurt 96 owls.").signs == {"ship", "hurt"}


def test_names_are_told_in_full_and_by_the_words_that_are_written() -> None:
    found = beside("Jane Farrow of Calder Robotics saw 96 owls. Farrow left.")
    assert set(found.names) == {frozenset({"jane", "farrow"}), frozenset({"calder", "robotics"})}
    assert found.written == {"jane", "farrow", "calder", "robotics"}
    again = beside("Farrow saw 96 owls.")
    assert set(again.names) == {frozenset({"jane", "farrow"})}
    assert again.written == {"farrow"}


def test_a_month_is_no_name() -> None:
    found = beside("In May 2027 Acme will have 96 owls.")
    assert found.names == (frozenset({"acme"}),)
    assert found.written == {"acme"}


def test_a_country_is_no_name_that_tells_figures_apart() -> None:
    assert beside("In France there are 96 owls.").names == ()


def test_other_figures_and_days_are_signs() -> None:
    found = beside("On Sunday 24 cranes lifted 96 owls for $5 million.")
    assert found.numbers == {24, 5_000_000}
    assert {"#count/24", "#money.USD/5000000", "#2026-03-01"} <= found.signs
    day = dt.date(2026, 3, 1).toordinal()
    assert found.days == ((day, day + 1),)


@pytest.mark.parametrize(
    ("text", "sorts"),
    [
        ("There are 96 barn owls.", {"barn"}),
        ("There are 96 owls.", set()),
        ("It has 96 large owls.", set()),  # which tells no sort
    ],
)
def test_the_sort_of_what_is_counted(text: str, sorts: set[str]) -> None:
    assert beside(text).sorts == sorts


def test_how_a_figure_is_told() -> None:
    assert beside("Acme hopes to save 96 owls.").wished
    assert not beside("Acme has saved 96 owls.").wished
    assert beside("Acme has saved 96 owls so far.").part == beside("To date Acme has saved 96 owls.").part == {"<"}
    assert beside("In Varn alone there are 96 owls.").part == {"%"}
    assert beside("Let alone 96 owls, nobody saw one.").part == set()


def test_the_rules_that_read_a_figure_are_no_part_of_what_stands_beside_it() -> None:
    text = f"{OPENING} The site has 96 hectares."
    document = Document(id="a.txt", text=text, published=dt.date(2026, 3, 2))
    (claim,) = (one for one in ClaimReader([FIGURE, SITE]).read(document) if one.rule == FIGURE.id)
    assert "@" in claim.beside
    assert read_beside(claim.beside) == beside("The site has 96 hectares.")
