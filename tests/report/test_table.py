"""The printed report: what must be in it, and that it fits the screen."""

from __future__ import annotations

from dataclasses import replace

import report_samples as samples

from auditor.report import render
from auditor.report.look import Look


def test_every_line_fits() -> None:
    assert max(map(len, render(samples.full_report(), "table").splitlines())) <= 120


def test_a_claim_that_fits_several_positions_is_marked() -> None:
    assert "(fits 2 answers)" in " ".join(render(samples.full_report(), "table", Look(quotes=True)).split())


def test_many_quotes_are_cut_and_explain_is_named() -> None:
    assert "… and 3 more: auditor explain investment-total-0b1c2d3e4f" in render(
        samples.full_report(), "table", Look(quotes=True)
    )


def test_many_changes_are_cut() -> None:
    report = samples.full_report()
    many = replace(report, changes=report.changes * 13)
    assert "… and 3 more, all of them in --format json" in render(many, "table")


def test_what_was_not_audited_is_named() -> None:
    text = render(samples.full_report(), "table")
    assert "articles/broken␛.txt: it is not text: a NUL byte at byte 17" in text
    assert "1 of 4 rules read nothing: market-reaction" in text


def test_no_escape_reaches_the_terminal() -> None:
    for form in ("table", "json"):
        assert not set(render(samples.full_report(), form)) & set("\x1b\x07\x9b")
