"""The likeliest harmless reason is what the claims themselves show, before what a rule knows of its kind."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import get_args

import pytest
from samples import CLOSE, claim, move

from auditor.engine.keys import cell_of
from auditor.finding.harmless import harmless
from auditor.model import Choice, Claim, Facet, ValueKind

BASIS = Facet("basis", (Choice("net", ("net",)),))
UP, DOWN = claim(move("up"), "a.txt"), claim(move("down"), "b.txt")


def test_what_the_claims_show_comes_first() -> None:
    usual = harmless(CLOSE, [UP, DOWN])
    assert "different days or hours" in usual
    assert "older version" in harmless(CLOSE, [UP, replace(DOWN, superseded_by="a.txt")])
    assert "(close, and an unknown one)" in harmless(CLOSE, [UP, claim(move("down"), "b.txt", moment="close")])
    assert "others reported" in harmless(CLOSE, [UP, replace(DOWN, stance="reported")])
    closed = [claim(move(way), f"{way}.txt", moment="close") for way in ("up", "down")]
    assert "listed in two places" in harmless(CLOSE, closed)
    dated = replace(UP, published=dt.date(2026, 3, 2))
    assert "without a date" in harmless(CLOSE, [dated, replace(DOWN, published=None)])
    both = [replace(UP, stance="reported"), replace(DOWN, stance="reported")]
    assert harmless(CLOSE, both) == usual


def test_what_one_article_states_and_another_does_not() -> None:
    known = [replace(one, same=(("basis", basis),)) for one, basis in ((UP, "net"), (DOWN, None))]
    rule = replace(CLOSE, same=(BASIS,))
    assert "the basis that one article states" in harmless(rule, known, [cell_of(one, rule) for one in known])
    sums = replace(rule, adds_up=("part", "share", "whole"), false_alarms=("The figures are rounded.",))
    assert harmless(sums, known) == "the figures are rounded"


def test_one_article_may_speak_of_two_times() -> None:
    assert "two times, or of a whole and its part" in harmless(CLOSE, [UP, replace(DOWN, document="a.txt")])


KINDS: dict[ValueKind, str] = {
    "money": "the amounts are of different parts, bases or times",
    "percent": "the percentages are of different wholes or times",
    "count": "one count is newer, or of a part only",
    "measure": "the figures are of different versions or times",
    "direction": "the articles speak of different days or hours of trading",
    "timeline": "the articles speak of different stages of one plan, or of two",
    "date": "the articles speak of different stages of one event",
    "version": "the pages are of different editions, or one is older",
    "name": "one followed the other, or both share the office",
    "category": "the articles speak of different times, or of different people",
}


@pytest.mark.parametrize("kind", get_args(ValueKind))
def test_every_kind_of_value_has_a_usual_reason(kind: ValueKind) -> None:
    claims = [replace(one, value=replace(one.value, kind=kind)) for one in (UP, DOWN)]
    assert harmless(CLOSE, claims) == KINDS[kind]


def test_a_rules_own_reason_is_the_usual_one_and_begins_small() -> None:
    rule = replace(CLOSE, false_alarms=("Two share classes are quoted.", "Another."))
    assert harmless(rule, [UP, DOWN]) == "two share classes are quoted"
    lumina = replace(CLOSE, false_alarms=("One price is of the Lumina X.",))
    assert harmless(lumina, [UP, DOWN]) == "one price is of the Lumina X"


def test_of_sums_only_the_usual_reason_is_told() -> None:
    sums = replace(CLOSE, adds_up=("part", "share", "whole"), false_alarms=("The figures are rounded.",))
    assert harmless(sums, [UP, replace(DOWN, superseded_by="a.txt")]) == "the figures are rounded"


OLDER = "one article is an older version of a story that was changed since"
REVISED = "one article tells that the figure was changed, another still gives the old one"
MOMENTS = "the articles speak of different moments of the day (close and open, and an unknown one)"
LISTED = "the shares are listed in two places, or one article names the wrong day"
UNDATED = "an article without a date speaks of another time"
PASSED_ON = "one article passes on what others reported, and vouches for nothing itself"
STATES = "the basis that one article states is not that of another, which states none"
HEADLINE = "a headline shortens, or tells something newer than its text"
SUMMARY = "a summary shortens, or was written for another version of its text"
ONE_ARTICLE = "the article speaks of two times, or of a whole and its part"
OPENED, CLOSED = (claim(move("down"), "b.txt", moment=moment) for moment in ("open", "close"))
DATED = replace(UP, published=dt.date(2026, 3, 2))


@pytest.mark.parametrize(
    ("claims", "reason"),
    [
        ([replace(UP, superseded_by="b.txt"), DOWN], OLDER),
        ([UP, replace(DOWN, superseded_by="a.txt", revises="raised", stance="reported")], OLDER),
        ([replace(UP, revises="raised"), OPENED], REVISED),
        ([replace(UP, revises="raised"), replace(DOWN, revises="cut")], KINDS["direction"]),
        ([UP, OPENED, replace(CLOSED, document="c.txt")], MOMENTS),
        ([CLOSED, replace(CLOSED, document="c.txt", published=DATED.published)], LISTED),
        ([OPENED, replace(OPENED, document="c.txt")], KINDS["direction"]),
        ([DATED, replace(DOWN, stance="reported")], UNDATED),
        ([DATED, replace(DATED, document="b.txt")], KINDS["direction"]),
        ([replace(UP, stance="reported", same=(("basis", "net"),)), DOWN], PASSED_ON),
        ([replace(UP, stance="reported"), replace(DOWN, stance="reported")], KINDS["direction"]),
        ([UP, replace(UP, part="title")], HEADLINE),
        ([UP, replace(DOWN, part="title")], KINDS["direction"]),
        ([UP, replace(UP, part="summary")], SUMMARY),
        ([replace(UP, part="summary"), replace(UP, part="title")], HEADLINE),
        ([replace(UP, part="title"), replace(UP, part="title")], ONE_ARTICLE),
        ([replace(UP, part="summary"), replace(UP, part="summary")], ONE_ARTICLE),
        ([UP, replace(UP, part="table")], ONE_ARTICLE),
        ([UP, replace(DOWN, part="summary")], KINDS["direction"]),
        ([UP, replace(DOWN, when=None)], KINDS["direction"]),
        ([UP, UP], ONE_ARTICLE),
        ([UP, DOWN], KINDS["direction"]),
    ],
)
def test_the_reasons_that_claims_show(claims: list[Claim], reason: str) -> None:
    assert harmless(CLOSE, claims) == reason


def test_a_close_is_listed_twice_only_where_the_rule_asks_for_closes() -> None:
    closed = [CLOSED, replace(CLOSED, document="c.txt")]
    assert harmless(replace(CLOSE, period="day"), closed) == KINDS["direction"]


@pytest.mark.parametrize(
    ("bases", "reason"),
    [
        (("net", None), STATES),
        ((None, None), KINDS["direction"]),
        (("net", "net"), KINDS["direction"]),
    ],
)
def test_a_basis_is_named_where_one_article_states_it_and_another_does_not(
    bases: tuple[str | None, str | None], reason: str
) -> None:
    rule = replace(CLOSE, same=(BASIS,))
    claims = [replace(one, same=(("basis", basis),)) for one, basis in zip((UP, DOWN), bases, strict=True)]
    assert harmless(rule, claims, [cell_of(one, rule) for one in claims]) == reason


def told_as(how: str, words: str = "so much") -> Claim:
    return replace(UP, told_as=how, value=replace(UP.value, text=words))


OF_THE_WHOLE = "“so much” is told as a part, and the other figure may be of the whole"
OF_ANOTHER_TIME = "“so much” is told as so much a year, and the other figure may be of another time"


@pytest.mark.parametrize(
    ("claims", "reason"),
    [
        ([told_as("part"), DOWN], OF_THE_WHOLE),
        ([DOWN, told_as("part")], OF_THE_WHOLE),
        ([told_as("a year"), DOWN], OF_ANOTHER_TIME),
        ([DOWN, told_as("a year")], OF_ANOTHER_TIME),
        ([told_as("a year"), told_as("part")], OF_ANOTHER_TIME),
        ([told_as("part"), replace(DOWN, told_as="part")], KINDS["direction"]),
        ([told_as("part", "x" * 80), DOWN], OF_THE_WHOLE.replace("so much", "x" * 80)),
        ([told_as("part", "x" * 81), DOWN], OF_THE_WHOLE.replace("so much", "x" * 80 + "…")),
    ],
)
def test_a_figure_that_is_told_as_a_part_or_a_rate(claims: list[Claim], reason: str) -> None:
    assert harmless(CLOSE, claims) == reason
