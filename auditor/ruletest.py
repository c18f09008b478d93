"""Run the examples of rules: each is a small corpus that one rule must read as its author says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.pipeline import audit, read_claims
from auditor.report.rulebook import KINDS
from auditor.report.words import count, grid, interval, paragraph, visible, when

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.model import Claim, Example, Group, Report, Rule

_EXPECTED = {
    "disputes": "a finding",
    "agrees": "no finding, and an agreement that holds claims of every article",
    "changes": "no finding, and a change",
    "separate": "no finding, claims of every article, and none of them joined",
    "ignores": "no claim",
}


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """One example of one rule, what it should show and what came of it."""

    rule: str
    kind: str
    path: str
    line: int
    passed: bool
    expected: str
    outcome: str
    """What came instead, in a few words; empty where the example passed."""
    claims: tuple[Claim, ...]
    """All that was read."""


def run_examples(rules: Sequence[Rule]) -> list[ExampleResult]:
    """Every example of every rule, each audited by itself and with that rule alone."""
    return [_run(rule, example) for rule in rules for example in rule.examples]


def render_results(rules: Sequence[Rule], results: Sequence[ExampleResult]) -> str:
    """A row per rule with the examples that passed and all of each kind, then each failure in full."""
    rows = [_row(rule.id, [result for result in results if result.rule == rule.id]) for rule in rules]
    failures = [result for result in results if not result.passed]
    blocks = [grid(rows, ("rule", *KINDS, ""), (30, *[8] * len(KINDS), None))]
    blocks.extend("\n".join(_failure(result)) for result in failures)
    passed = f"{len(results) - len(failures)} of {count(len(results), 'example')} passed"
    return "\n\n".join([*blocks, passed]) + "\n"


def _run(rule: Rule, example: Example) -> ExampleResult:
    report = audit(example.documents, [rule])
    claims = tuple(read_claims(example.documents, [rule]))
    outcome = _judge(example, report, claims)
    return ExampleResult(
        rule=rule.id,
        kind=example.kind,
        path=rule.path,
        line=example.line,
        passed=not outcome,
        expected=_EXPECTED[example.kind],
        outcome=outcome,
        claims=claims,
    )


def _judge(example: Example, report: Report, claims: Sequence[Claim]) -> str:
    """What is wrong, or nothing."""
    documents = {document.id for document in example.documents}
    if report.findings and example.kind not in ("disputes", "ignores"):
        return f"a finding: {report.findings[0].explanation}"
    if example.kind == "separate":
        return _joined(report) or _silent(documents, claims)
    shown = {
        "disputes": bool(report.findings),
        "agrees": any(documents <= _documents(group) for group in report.agreements),
        "changes": bool(report.changes),
        "ignores": not claims,
    }
    return "" if shown[example.kind] else _went(report, claims)


def _joined(report: Report) -> str:
    """The question under which articles met that should not have, or nothing."""
    groups = [*report.agreements, *report.changes]
    joined = next((group for group in groups if len(_documents(group)) > 1), None)
    return f"compared under one question: {joined.question}" if joined else ""


def _silent(documents: set[str], claims: Sequence[Claim]) -> str:
    """The articles of which no claim was read, or nothing."""
    silent = sorted(documents - {claim.document for claim in claims})
    return f"no claim from {', '.join(silent)}" if silent else ""


def _documents(group: Group) -> set[str]:
    return {claim.document for claim in group.claims}


def _went(report: Report, claims: Sequence[Claim]) -> str:
    """Where the claims went instead."""
    ledger = report.ledger
    went = {
        "disputed": ledger.disputed,
        "agree": ledger.agree,
        "changed": ledger.changed,
        "alone": ledger.alone,
        "not compared": ledger.not_compared,
    }
    counted = ", ".join(f"{number} {name}" for name, number in went.items() if number)
    return f"{count(len(claims), 'claim')}: {counted}" if claims else "no claim"


def _row(rule: str, results: Sequence[ExampleResult]) -> tuple[str, ...]:
    cells = []
    for kind in KINDS:
        of_kind = [result.passed for result in results if result.kind == kind]
        cells.append(f"{sum(of_kind)}/{len(of_kind)}" if of_kind else "")
    return rule, *cells, "" if all(result.passed for result in results) else "FAILED"


def _failure(result: ExampleResult) -> Iterator[str]:
    yield f"{visible(result.path)}:{result.line}: {result.rule}, {result.kind}"
    yield paragraph(result.expected, "expected: ", indent=2)
    yield paragraph(result.outcome, "got:      ", indent=2)
    for claim in result.claims:
        yield paragraph(_claim(claim), "read:     ", indent=2)


def _claim(claim: Claim) -> str:
    readings = "; ".join(f"{reading.axis} {interval(reading.interval)}" for reading in claim.value.readings)
    same = (f"{name}: {answer}" for name, answer in claim.same)
    facts = [claim.subject, claim.value.answer, readings, when(claim.when), claim.stance, *same]
    if claim.excluded:
        facts.append(f"not compared: {claim.excluded}")
    return f"{claim.document}: “{claim.quote}” ({', '.join(fact for fact in facts if fact)})"
