"""A forecast is never a contradiction of what was then told as a fact."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from auditor.model import Document, Report, Rule
from auditor.pipeline import audit
from auditor.report import render
from auditor.rule.load import builtin_rules_path, load_rules

RULES = {rule.id: rule for rule in load_rules([builtin_rules_path()])}
EXPECTED = [
    "is expected to post", "was expected to post", "expects to post", "had been forecast to post", "should post",
    "could post", "is likely to post", "is on track to post", "looks set to post", "is projected to post", "predicted",
    "hoped for", "aims for", "was seen reporting", "may post",
]  # fmt: skip


def run(rule: Rule, *texts: str) -> Report:
    days = (dt.date(2026, 3, 2 + n) for n in range(len(texts)))
    return audit(
        [Document(f"{n}.txt", text, published=day) for n, (day, text) in enumerate(zip(days, texts, strict=True))],
        [rule],
    )


@pytest.mark.parametrize("expected", EXPECTED)
def test_what_was_expected_and_what_came(expected: str) -> None:
    told = (f"Acme {expected} a profit of $5 million in 2025.", "Acme posted a profit of $7 million in 2025.")
    report = run(RULES["profit-or-loss"], *told)
    assert report.findings == ()
    assert (report.ledger.claims, report.ledger.not_compared) == (2, 1)


def test_two_facts_do_contradict_each_other() -> None:
    told = ("Acme posted a profit of $5 million in 2025.", "Acme posted a profit of $7 million in 2025.")
    assert len(run(RULES["profit-or-loss"], *told).findings) == 1


@pytest.mark.parametrize("form", ["table", "markdown"])
def test_the_ledger_says_so(form: str) -> None:
    told = ("Acme is expected to post a profit of $5 million in 2025.", "Acme posted a profit of $7 million in 2025.")
    report = run(RULES["profit-or-loss"], *told)
    assert "forecast, which is held against no fact" in " ".join(render(report, form).split())


def test_a_rule_that_counts_both_holds_forecasts_against_forecasts() -> None:
    rule = replace(RULES["profit-or-loss"], stance=("fact", "forecast"))
    expected = "Acme is expected to post a profit of ${} million in 2025."
    assert run(rule, expected.format(5), "Acme posted a profit of $7 million in 2025.").findings == ()
    (finding,) = run(rule, expected.format(5), expected.format(7)).findings
    assert "forecasts are compared with forecasts alone" in finding.explanation


@pytest.mark.parametrize(
    ("rule", "foreseen", "fact"),
    [
        ("job-cuts", "Acme is considering cutting 3,000 jobs.", "Acme cut 4,000 jobs."),
        ("deal-value", "Acme is mulling a $5 billion bid for Calder.", "Acme made a $6 billion bid for Calder."),
        (
            "revenue",
            "Acme's revenue is expected to reach $5 million in 2025.",
            "Acme's revenue was $7 million in 2025.",
        ),
    ],
)
def test_other_rules(rule: str, foreseen: str, fact: str) -> None:
    report = run(RULES[rule], foreseen, fact)
    assert report.findings == ()
    assert report.ledger.claims == 2


def test_where_somebody_is_who_may_act() -> None:
    report = run(
        RULES["headquarters"], "Varn, Ohio-based Acme may sell its mill.", "Elmstadt, Ohio-based Acme sold its mill."
    )
    assert report.ledger.not_compared == 0
