"""The likeliest harmless reason is what the claims themselves show, before what a rule knows of its kind."""

from __future__ import annotations

from dataclasses import replace

from samples import CLOSE, claim, move

from auditor.finding.explain import harmless

UP, DOWN = claim(move("up"), "a.txt"), claim(move("down"), "b.txt")


def test_what_the_claims_show_comes_first() -> None:
    usual = harmless(CLOSE, [UP, DOWN])
    assert "different days or hours" in usual
    assert "older version" in harmless(CLOSE, [UP, replace(DOWN, superseded_by="a.txt")])
    assert "(close, and an unknown one)" in harmless(CLOSE, [UP, claim(move("down"), "b.txt", moment="close")])
    assert "others reported" in harmless(CLOSE, [UP, replace(DOWN, stance="reported")])
    both = [replace(UP, stance="reported"), replace(DOWN, stance="reported")]
    assert harmless(CLOSE, both) == usual
