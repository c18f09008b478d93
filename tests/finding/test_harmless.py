"""The likeliest harmless reason is what the claims themselves show, before what a rule knows of its kind."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from samples import CLOSE, claim, move

from auditor.engine.keys import cell_of
from auditor.finding.harmless import harmless
from auditor.model import Choice, Facet

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
