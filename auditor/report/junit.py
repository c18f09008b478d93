"""A report as JUnit XML: a suite per rule, a case per question; a question in dispute is a failed test."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape

from auditor.report.look import PLAIN, Look, Sink
from auditor.report.tally import in_order, marked
from auditor.report.words import dispute, outlet, place, said, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.model import Finding, Group, Report, RuleCount

_QUOTES = {'"': "&quot;"}


class _Case(NamedTuple):
    name: str
    outcome: str = ""
    """``failure``, ``skipped``, ``error``; empty where the test passed."""
    kind: str = ""
    message: str = ""
    text: str = ""
    """Already made visible; its lines stay apart."""


def write(report: Report, sink: Sink, look: Look = PLAIN) -> None:
    """New findings fail; known and accepted ones, and rules that read nothing, are skipped; the rest passes."""
    suites = list(_suites(report, look.claims))
    total = Counter(case.outcome for _, cases, _ in suites for case in cases)
    tests = sum(total.values())
    sink.write('<?xml version="1.0" encoding="UTF-8"?>\n')
    sink.write(f'<testsuites name="auditor" tests="{tests}" failures="{total["failure"]}" errors="{total["error"]}">\n')
    for name, cases, properties in suites:
        for piece in _suite(name, cases, properties):
            sink.write(piece)
    sink.write("</testsuites>\n")


def _suites(report: Report, most: int) -> Iterator[tuple[str, list[_Case], dict[str, int]]]:
    findings: defaultdict[str, list[Finding]] = defaultdict(list)
    groups: defaultdict[str, list[tuple[Group, str]]] = defaultdict(list)
    for finding in in_order(report):
        findings[finding.rule].append(finding)
    for told, kind in ((report.agreements, "agree"), (report.changes, "changed over time")):
        for group in told:
            groups[group.rule].append((group, kind))
    for rule in report.rules:
        cases = [_disputed(finding, most) for finding in findings[rule.id]]
        cases += [_Case(group.question, text=f"{group.amount:,} claims {kind}") for group, kind in groups[rule.id]]
        yield rule.id, _told_apart(cases or [_empty(rule)]), {"claims": rule.claims, "questions": rule.questions}
    documents = [
        _Case(one.document, "error", "unreadable", "could not be read", visible(one.reason))
        for one in report.unreadable
    ]
    documents += [
        _Case(one.document, "skipped", "not read", "not read", visible(one.reason)) for one in report.not_read
    ]
    documents += [
        _Case(one.document, "skipped", "in part", "looked at in part", visible(one.reason)) for one in report.cut
    ]
    if documents:
        yield "documents", _told_apart(documents), {}


def _disputed(finding: Finding, most: int) -> _Case:
    outcome = "failure" if finding.open else "skipped"
    return _Case(finding.question, outcome, marked(finding), dispute(finding), "\n".join(_told(finding, most)))


def _told(finding: Finding, most: int) -> Iterator[str]:
    for position in finding.positions:
        yield f"{visible(position.answer)}:"
        for claim in position.claims[:most]:
            who = visible(f"{outlet(claim)}, {said([claim])}")
            yield f"  {place(claim)}  “{visible(claim.quote)}” ({who})"
        if position.amount > most:
            yield f"  … and {position.amount - most:,} more"
    yield f"Why: {visible(finding.explanation)}"
    if finding.settled_by:
        yield f"Settled by: {visible(finding.settled_by)}"
    yield f"Finding: {visible(finding.id)}"


def _empty(rule: RuleCount) -> _Case:
    name = rule.rule.question if rule.rule else rule.id
    if not rule.claims:
        return _Case(name, "skipped", "silent", "the rule read no claim")
    return _Case(name, text=f"{rule.claims:,} claims, none of which could be compared with another")


def _told_apart(cases: list[_Case]) -> list[_Case]:
    """The cases with their names made different: viewers take two of one name for two runs of one test."""
    seen: Counter[str] = Counter()
    apart = []
    for case in cases:
        seen[case.name] += 1
        apart.append(case._replace(name=f"{case.name} ({seen[case.name]})") if seen[case.name] > 1 else case)
    return apart


def _suite(name: str, cases: list[_Case], properties: dict[str, int]) -> Iterator[str]:
    total = Counter(case.outcome for case in cases)
    yield (
        f'<testsuite name="{_attribute(name)}" tests="{len(cases)}" failures="{total["failure"]}" '
        f'errors="{total["error"]}" skipped="{total["skipped"]}">\n'
    )
    if properties:
        told = "".join(f'<property name="{key}" value="{number}"/>' for key, number in properties.items())
        yield f"<properties>{told}</properties>\n"
    for case in cases:
        yield from _case(name, case)
    yield "</testsuite>\n"


def _case(suite: str, case: _Case) -> Iterator[str]:
    yield f'<testcase classname="{_attribute(suite)}" name="{_attribute(case.name)}">'
    if case.outcome:
        yield (
            f'<{case.outcome} type="{_attribute(case.kind)}" message="{_attribute(case.message)}">'
            f"{escape(case.text)}</{case.outcome}>"
        )
    elif case.text:
        yield f"<system-out>{escape(case.text)}</system-out>"
    yield "</testcase>\n"


def _attribute(text: str) -> str:
    return escape(visible(text), _QUOTES)
