"""Print what the tests of rules gave: a row per rule, then each failure in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.report.rulebook import KINDS
from auditor.report.words import count, grid, interval, paragraph, visible, when

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.model import Claim, Rule
    from auditor.ruletest.run import ExampleResult


def render_results(rules: Sequence[Rule], results: Sequence[ExampleResult]) -> str:
    """A row per rule with the examples that passed and all of each kind, then each failure in full."""
    rows = [_row(rule.id, [result for result in results if result.rule == rule.id]) for rule in rules]
    failures = [result for result in results if not result.passed]
    blocks = [grid(rows, ("rule", *KINDS, ""), (30, *[8] * len(KINDS), None))]
    blocks.extend("\n".join(_failure(result)) for result in failures)
    passed = f"{len(results) - len(failures)} of {count(len(results), 'example')} passed"
    return "\n\n".join([*blocks, passed]) + "\n"


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
    for stop in result.stops:
        yield paragraph(stop, "not read: ", indent=2)


def _claim(claim: Claim) -> str:
    readings = "; ".join(f"{reading.axis} {interval(reading.interval)}" for reading in claim.value.readings)
    same = (f"{name}: {answer}" for name, answer in claim.same)
    facts = [claim.subject, claim.value.answer, readings, when(claim.when), claim.stance, *same]
    if claim.excluded:
        facts.append(f"not compared: {claim.excluded}")
    return f"{claim.document}: “{claim.quote}” ({', '.join(fact for fact in facts if fact)})"
