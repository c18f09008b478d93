"""A report as text: a table row per position, the exact quotes under it, and the ledger at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.model import LEVELS, Finding, Group, Position, Report, Revision
from auditor.report.words import count, grid, listed, outlet, paragraph, place, said, stories, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_QUOTES = 8
"""Quotes printed under one finding's position; ``auditor explain`` prints all of them."""
MOST_CHANGES = 10
"""Changes printed; the JSON report holds all of them."""
MOST_UNREADABLE = 20
"""Documents named that could not be read; the JSON report names all of them."""

_HEADERS = ("level", "question", "answer", "who says so", "dates", "id")
_WIDTHS = (7, 24, 18, 18, 13, None)


def render(report: Report) -> str:
    """The findings, each with its quotes, then the changes and where every claim went."""
    blocks = ["\n".join(_finding(finding)) for finding in report.findings]
    if report.changes:
        blocks.append("\n".join(_changes(report.changes)))
    if report.revisions:
        blocks.append("\n".join(_revisions(report.revisions)))
    blocks.append("\n".join(_ledger(report)))
    return "\n\n".join(blocks) + "\n"


def _finding(finding: Finding) -> Iterator[str]:
    yield grid(_rows(finding), _HEADERS, _WIDTHS)
    yield ""
    for position in finding.positions:
        yield from _quotes(finding, position)
    yield paragraph(finding.explanation, "Why: ", indent=2)
    if finding.settled_by:
        yield paragraph(finding.settled_by, "Settled by: ", indent=2)


def _rows(finding: Finding) -> Iterator[tuple[str, ...]]:
    for i, position in enumerate(finding.positions):
        level, question, name = ("", "", "") if i else (finding.level, finding.question, finding.id)
        yield level, question, position.answer, _who(position), said(position.claims), name


def _who(position: Position) -> str:
    return f"{stories(position)}: {listed(outlet(claim) for claim in position.claims)}"


def _quotes(finding: Finding, position: Position) -> Iterator[str]:
    yield paragraph(f"{position.answer}:", indent=2)
    claims = list(zip(position.claims, position.fits, strict=True))
    for claim, fits in claims[:MOST_QUOTES]:
        also = f" (fits {fits} answers)" if fits > 1 else ""
        yield paragraph(f"“{claim.quote}”{also}", f"{place(claim)}  ", indent=4, hang=6)
    if len(claims) > MOST_QUOTES:
        yield f"    … and {len(claims) - MOST_QUOTES} more: auditor explain {visible(finding.id)} CORPUS"


def _changes(changes: tuple[Group, ...]) -> Iterator[str]:
    yield "Later and different, no contradiction:"
    for group in changes[:MOST_CHANGES]:
        answers = dict.fromkeys(f"{claim.value.answer} ({said([claim])})" for claim in group.claims)
        yield paragraph(f"{group.question} {' → '.join(answers)}", indent=2)
    if len(changes) > MOST_CHANGES:
        yield f"  … and {len(changes) - MOST_CHANGES:,} more, all of them in --format json"


def _revisions(revisions: tuple[Revision, ...]) -> Iterator[str]:
    yield "Stories that changed their own answer, no contradiction between articles:"
    for revision in revisions[:MOST_CHANGES]:
        places = dict.fromkeys(f"{place(claim)} ({said([claim])})" for claim in revision.claims)
        yield paragraph(f"{revision.question} {revision.explanation} {' → '.join(places)}", indent=2)
    if len(revisions) > MOST_CHANGES:
        yield f"  … and {len(revisions) - MOST_CHANGES:,} more, all of them in --format json"


def _ledger(report: Report) -> Iterator[str]:
    ledger = report.ledger
    yield _verdict(report)
    if ledger.claims:
        read = f"{count(ledger.claims, 'claim')} in {count(ledger.documents, 'document')}"
        went = [
            (ledger.disputed, "disputed"),
            (ledger.agree, "agree with another"),
            (ledger.changed, "changed over time"),
            (ledger.alone, "alone, with nothing to compare"),
            (ledger.not_compared, _not_compared(ledger.not_compared_why)),
        ]
        yield f"{read}:"
        wide = max(len(f"{number:,}") for number, _ in went)
        for number, words in went:
            yield paragraph(words, f"{number:>{wide},}  ", indent=2)
    yield from _skipped(report)


def _verdict(report: Report) -> str:
    if not report.findings:
        if report.ledger.claims:
            return "No contradiction found."
        return f"Nothing was audited: no claim was read in {count(report.ledger.documents, 'document')}."
    levels = [finding.level for finding in report.findings]
    parts = [count(levels.count(level), level) for level in reversed(LEVELS) if level in levels]
    return f"{count(len(levels), 'contradiction')} found: {', '.join(parts)}."


def _not_compared(why: dict[str, int]) -> str:
    reasons = sorted(why.items(), key=lambda item: (-item[1], item[0]))
    words = ", ".join(f"{reason} {number:,}" for reason, number in reasons)
    return f"not compared: {words}" if words else "not compared"


def _skipped(report: Report) -> Iterator[str]:
    if report.unreadable:
        yield f"{count(len(report.unreadable), 'document')} could not be read:"
        for one in report.unreadable[:MOST_UNREADABLE]:
            yield paragraph(one.reason, f"{visible(one.document)}: ", indent=2)
        if len(report.unreadable) > MOST_UNREADABLE:
            yield f"  … and {len(report.unreadable) - MOST_UNREADABLE:,} more, all of them in --format json"
    for reason, number in sorted(report.ledger.not_read.items()):
        named = listed(one.document for one in report.not_read if one.reason == reason)
        yield paragraph(named, f"Not read, {reason}: {count(number, 'document')}: ", indent=0)
    silent = [rule.id for rule in report.rules if not rule.claims]
    if silent and len(silent) < len(report.rules):
        yield paragraph(listed(silent, most=40), "Rules that read nothing: ")
    if report.rates:
        yield f"Exchange rates up to {report.rates}."
