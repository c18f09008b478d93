"""Run the examples of rules: each is a small corpus that one rule must read as its author says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.claim.step import Stop
from auditor.pipeline import audit
from auditor.report.words import count
from auditor.ruletest.reader import RememberingReader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.claim.reader import ClaimReader
    from auditor.model import Claim, Document, Example, Group, Report, Rule

COPY = "~copy"
"""At the end of the id of a document that repeats another: the two are one article."""

EXPECTED = {
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
    stops: tuple[str, ...] = ()
    """Where the reading of the articles without a claim stopped; empty where the example passed."""


def run_examples(rules: Sequence[Rule]) -> list[ExampleResult]:
    """Every example of every rule, each audited by itself and with that rule alone."""
    results: list[ExampleResult] = []
    for rule in rules:
        reader = RememberingReader([rule])
        results += [_run(rule, example, reader) for example in rule.examples]
    return results


def outcome_of(rule: Rule, kind: str, documents: Sequence[Document], reader: ClaimReader) -> str:
    """What some articles show instead of what an example of this kind should; empty where they show that."""
    return _judged(rule, kind, documents, reader)[0]


def _judged(rule: Rule, kind: str, documents: Sequence[Document], reader: ClaimReader) -> tuple[str, tuple[Claim, ...]]:
    claims = tuple(claim for document in documents for claim in reader.read(document))
    if not claims:
        return "" if kind == "ignores" else "no claim", claims
    report = audit(documents, [rule], reader=reader)
    return _judge(kind, documents, report, claims), claims


def _run(rule: Rule, example: Example, reader: ClaimReader) -> ExampleResult:
    outcome, claims = _judged(rule, example.kind, example.documents, reader)
    return ExampleResult(
        rule=rule.id,
        kind=example.kind,
        path=rule.path,
        line=example.line,
        passed=not outcome,
        expected=EXPECTED[example.kind],
        outcome=outcome + _alone(example, outcome),
        claims=claims,
        stops=_stops(rule, example, reader, claims) if outcome else (),
    )


def _alone(example: Example, outcome: str) -> str:
    """What to look at where an example fails that compares and yet is one article."""
    if not outcome or len(example.documents) > 1 or example.kind == "ignores":
        return ""
    return "; the example is one article: an empty line ends an example"


def _stops(rule: Rule, example: Example, reader: ClaimReader, claims: Sequence[Claim]) -> tuple[str, ...]:
    """Why the articles without a claim have none: the first condition that failed at each of the rule's words."""
    silent = {document.id for document in example.documents} - {claim.document for claim in claims}
    return tuple(
        f"{document.id}: “{word}” stopped at {stop.step}: {stop.reason}"
        for document in example.documents
        if document.id in silent
        for word, stop in reader.trace(rule.id, document)
        if isinstance(stop, Stop)
    )


def _judge(kind: str, articles: Sequence[Document], report: Report, claims: Sequence[Claim]) -> str:
    """What is wrong, or nothing."""
    documents = {document.id for document in articles}
    if report.findings and kind not in ("disputes", "ignores"):
        return f"a finding: {report.findings[0].explanation}"
    if kind == "separate":
        return _joined(report) or _silent(documents, claims)
    shown = {
        "disputes": bool(report.findings),
        "agrees": any(documents <= _documents(group) for group in report.agreements),
        "changes": bool(report.changes),
        "ignores": not claims,
    }
    return "" if shown[kind] else _went(report, claims)


def _joined(report: Report) -> str:
    """The question under which articles met that should not have, or nothing."""
    groups = [*report.agreements, *report.changes]
    joined = next((group for group in groups if len({name.removesuffix(COPY) for name in _documents(group)}) > 1), None)
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
