"""Each kind of example passes when it shows what it should, and fails with what was read."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

import pytest

from auditor.model import Document, Example, Rule, Span, Tolerance
from auditor.ruletest.render import render_results
from auditor.ruletest.run import run_examples

if TYPE_CHECKING:
    from auditor.ruletest.run import ExampleResult

Kind = Literal["disputes", "agrees", "changes", "separate", "ignores"]

TEN = "Acme will invest $10 billion in AI."
SIX = "Acme is spending $6.5 billion on AI."
OTHER = "Brightwater is spending $6.5 billion on AI."
NOTHING = "It rained in Elmstadt."


def rule(kind: Kind, *lines: tuple[str, str]) -> Rule:
    documents = tuple(
        Document(f"{kind}-{i}", text, source=f"Outlet {i}", published=dt.date.fromisoformat(day))
        for i, (day, text) in enumerate(lines, start=1)
    )
    return Rule(
        id="investment-total",
        question="How much will <subject> invest?",
        subject=("organisation",),
        words=("invest", "spend"),
        value="money",
        tied_to=("<value> in", "<value> on"),
        within=Span("90 days", 90 * 24),
        tolerance=Tolerance("3%", 0.03, "relative"),
        examples=(Example(kind, documents, 12),),
        path="rules/investment.yaml",
    )


def only(tested: Rule) -> ExampleResult:
    (result,) = run_examples([tested])
    return result


MARCH_2, MARCH_3, SEPTEMBER = "2026-03-02", "2026-03-03", "2026-09-20"


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        ("disputes", [(MARCH_2, TEN), (MARCH_3, SIX)]),
        ("agrees", [(MARCH_2, TEN), (MARCH_3, TEN)]),
        ("changes", [(MARCH_2, TEN), (SEPTEMBER, SIX)]),
        ("separate", [(MARCH_2, TEN), (MARCH_3, OTHER)]),
        ("ignores", [(MARCH_2, NOTHING)]),
    ],
)
def test_an_example_passes(kind: Kind, lines: list[tuple[str, str]]) -> None:
    result = only(rule(kind, *lines))
    assert (result.outcome, result.passed) == ("", True)


@pytest.mark.parametrize(
    ("kind", "lines", "outcome"),
    [
        ("disputes", [(MARCH_2, TEN), (MARCH_3, TEN)], "2 claims: 2 agree"),
        ("disputes", [(MARCH_2, NOTHING)], "no claim"),
        ("agrees", [(MARCH_2, TEN), (MARCH_3, NOTHING)], "1 claim: 1 alone"),
        ("agrees", [(MARCH_2, TEN), (MARCH_3, SIX)], "a finding: "),
        ("changes", [(MARCH_2, TEN), (MARCH_3, TEN)], "2 claims: 2 agree"),
        (
            "separate",
            [(MARCH_2, TEN), (MARCH_3, TEN)],
            "compared under one question: How much will Acme invest?",
        ),
        ("separate", [(MARCH_2, TEN), (MARCH_3, NOTHING)], "no claim from separate-2"),
        ("ignores", [(MARCH_2, TEN)], "1 claim: 1 alone"),
    ],
)
def test_a_failure_says_what_came(kind: Kind, lines: list[tuple[str, str]], outcome: str) -> None:
    result = only(rule(kind, *lines))
    assert not result.passed
    assert result.outcome.startswith(outcome)


def test_the_results_are_counted_and_the_failures_shown() -> None:
    good = rule("disputes", (MARCH_2, TEN), (MARCH_3, SIX))
    bad = replace(rule("ignores", (MARCH_2, TEN)), id="other-rule")
    text = render_results([good, bad], run_examples([good, bad]))
    assert "1 of 2 examples passed" in text
    assert "0/1" in text
    assert "FAILED" in text
    assert "rules/investment.yaml:12: other-rule, ignores" in text
    assert "expected: no claim" in text
    assert "money:USD from 9,500,000,000 to below 10,500,000,000" in " ".join(text.split())
