"""Days in file names and in datelines: what is one, and what only looks like one."""

from __future__ import annotations

import pytest

from auditor.corpus.dateline import day_in_dateline, day_in_name


@pytest.mark.parametrize(
    "text",
    [
        "ELMSTADT, March 2, 2026 (Wire) - Acme builds.",
        "Acme to build\n\nELMSTADT, Zembla, March 2, 2026 /WireService/ -- Acme builds.",
        "NEW ELMSTADT – March 2, 2026 – Acme builds.",
        "Elmstadt, 2 March 2026 — Acme builds.",
        "Stratford upon Elm, Mar. 2, 2026 — Acme builds.",
        "ELMSTADT, Zembla--March 2, 2026--Acme builds.",
        "Montreal, March 2, 2026: - Acme builds.",
    ],
)
def test_a_dateline_names_a_place_and_a_day_with_its_year(text: str) -> None:
    assert str(day_in_dateline(text)) == "2026-03-02"


@pytest.mark.parametrize(
    "text",
    [
        "ELMSTADT, March 2 (Wire) - Acme builds.",
        "ELMSTADT (Wire) - Acme builds on March 2, 2026.",
        "Acme said on March 2, 2026 - its best day - that it builds.",
        "On March 2, 2026 - a Monday - Acme built.",
        "Monday, March 2, 2026 - Acme builds.",
        "Updated March 2, 2026 - by the desk",
        "Published: March 2, 2026\nAcme builds.",
        "By A. Writer, March 2, 2026 - Acme builds.",
        "ELMSTADT, February 30, 2026 (Wire) - Acme builds.",
        "One.\nTwo.\nThree.\nELMSTADT, March 2, 2026 (Wire) - Acme builds.",
        "x" * 600 + "\nELMSTADT, March 2, 2026 (Wire) - Acme builds.",
        "",
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    assert day_in_dateline(text) is None


@pytest.mark.parametrize("name", ["2026-03-02-a.txt", "c/20260302_a.md", "2026-03-02.txt", "2026-03-02T1705-a.html"])
def test_a_name_that_begins_with_a_day(name: str) -> None:
    assert str(day_in_name(name)) == "2026-03-02"


@pytest.mark.parametrize(
    "name", ["a-2026-03-02.txt", "20260302a.txt", "202603021705.txt", "2026-3-2.txt", "2026-13-02.txt", "12345678.txt"]
)
def test_a_name_that_does_not(name: str) -> None:
    assert day_in_name(name) is None
