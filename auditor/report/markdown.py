"""A report as Markdown for a pull request's comment: a section per finding, its quotes folded away."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.report.look import PLAIN, Look, Sink
from auditor.report.rows import who, why
from auditor.report.tally import fates, in_order, marked, scope, silence, verdict
from auditor.report.words import clipped, count, course, listed, outlet, place, said, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.model import Finding, Position, Report

LONGEST = 65_536
"""Characters of one comment that GitHub takes."""
MOST_QUOTES = 5
"""Quotes of one answer."""
MOST_CHANGES = 10
_SIGNS = {"error": "❌", "warning": "⚠️", "note": "ℹ️"}
_SPECIAL = re.compile(r"[\\`*_{}\[\]#|~!^]|://|www\.|@|\$|[<>&]|(?<=\bGH)-(?=\d)", re.IGNORECASE)
_NO_LINK = "&#8288;"
"""A word joiner: a name after an @ or a number after a # with one between them calls nobody and links nothing."""
_WRITTEN = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "@": f"@{_NO_LINK}", "#": f"\\#{_NO_LINK}", "$": "<span>$</span>",
            "://": "&#58;//", "-": f"-{_NO_LINK}"}  # fmt: skip


def write(
    report: Report,
    sink: Sink,
    look: Look = PLAIN,  # noqa: ARG001 - the same call for every format
    *,
    longest: int = LONGEST,
) -> None:
    """As many findings as ``longest`` characters hold, and how many were left out.

    What is open is told whole, as long as there is room, and then on one line; what is known or accepted always so.
    """
    head = f"## {escaped(verdict(report))}\n"
    foot = "".join(_foot(report))
    room = longest - len(head) - len(foot) - _RESERVE
    sink.write(head)
    findings = in_order(report)
    done = 0
    for tell in (_section, _line):
        for finding in findings[done:]:
            piece = tell(finding)
            if len(piece) > room or (tell is _section and not finding.open):
                break
            sink.write(piece)
            room -= len(piece)
            done += 1
    if done < len(findings):
        left = count(len(findings) - done, "more contradiction")
        sink.write(f"\n**{left} left out**: a comment takes {LONGEST:,} characters; `--format html` shows all.\n")
    sink.write(foot)


_RESERVE = 200
"""Characters kept for the sentence on what was left out."""


def escaped(text: str, most: int = 2_000) -> str:
    """Text that Markdown shows as it is: no markup, no link, no picture, no formula, and nobody is called."""
    return _SPECIAL.sub(_mark, clipped(text, most))


def _mark(match: re.Match[str]) -> str:
    found = match.group()
    if found.lower() == "www.":
        return f"{found[:-1]}&#46;"
    return _WRITTEN.get(found, f"\\{found}")


def _section(finding: Finding) -> str:
    return "".join(_whole(finding))


def _line(finding: Finding) -> str:
    told = ", ".join(escaped(position.answer) for position in finding.positions[:4])
    return f"\n- {_title(finding)}: {told} (`{_code(finding.id)}`)\n"


def _title(finding: Finding) -> str:
    return f"{_SIGNS[finding.level]} **{escaped(marked(finding))}** {escaped(finding.question)}"


def _whole(finding: Finding) -> Iterator[str]:
    yield f"\n### {_title(finding)}\n\n"
    yield "| answer | who says so | dates |\n| --- | --- | --- |\n"
    for position in finding.positions:
        yield f"| **{escaped(position.answer)}** | {escaped(who(position))} | {escaped(said(position.claims))} |\n"
    yield f"\n{escaped(why(finding))}"
    if finding.settled_by:
        yield f"\n**Settled by:** {escaped(finding.settled_by)}"
    quotes = count(sum(position.amount for position in finding.positions), "quote")
    yield f"\n\n<details><summary>{quotes}, <code>{_html(finding.id)}</code></summary>\n\n"
    for position in finding.positions:
        yield from _quotes(position)
    yield "\n</details>\n"


def _quotes(position: Position) -> Iterator[str]:
    yield f"- **{escaped(position.answer)}**\n"
    for claim in position.claims[:MOST_QUOTES]:
        who_says = f"{escaped(outlet(claim))}, {escaped(said([claim]))}, `{_code(place(claim))}`"
        yield f"  - “{escaped(claim.quote)}” ({who_says})\n"
    if position.amount > MOST_QUOTES:
        yield f"  - … and {position.amount - MOST_QUOTES:,} more\n"


def _foot(report: Report) -> Iterator[str]:
    if report.changes:
        yield "\n<details><summary>Later and different, no contradiction: "
        yield f"{count(len(report.changes), 'question')}</summary>\n\n"
        for group in report.changes[:MOST_CHANGES]:
            yield f"- {escaped(group.question)} {escaped(listed(course(group.claims), most=8))}\n"
        if len(report.changes) > MOST_CHANGES:
            yield f"- … and {len(report.changes) - MOST_CHANGES:,} more\n"
        yield "\n</details>\n"
    if report.revisions:
        told = count(len(report.revisions), "question")
        yield f"\n<details><summary>Stories that changed their own answer: {told}</summary>\n\n"
        for revision in report.revisions[:MOST_CHANGES]:
            yield f"- {escaped(revision.question, 300)} {escaped(revision.explanation, 600)}\n"
        if len(report.revisions) > MOST_CHANGES:
            yield f"- … and {len(report.revisions) - MOST_CHANGES:,} more\n"
        yield "\n</details>\n"
    yield from _ledger(report)


def _ledger(report: Report) -> Iterator[str]:
    """Where the claims went, what could not be read or only in part, and what read nothing."""
    if report.ledger.claims:
        went = [f"{number:,} {words}" for _, number, words in fates(report.ledger) if number]
        yield f"\n{scope(report.ledger)}: {escaped('; '.join(went))}.\n"
    if report.unreadable:
        documents = escaped(listed((one.document for one in report.unreadable), most=10))
        yield f"\n**{count(len(report.unreadable), 'document')} could not be read**: {documents}\n"
    if report.not_read:
        documents = escaped(listed((f"{one.document} ({one.reason})" for one in report.not_read), most=10))
        yield f"\n{count(len(report.not_read), 'document')} not read: {documents}\n"
    if report.cut:
        documents = escaped(listed((f"{one.document} ({one.reason})" for one in report.cut), most=10))
        yield f"\nLooked at in part: {documents}\n"
    if silent := silence(report):
        yield f"\n{escaped(silent)}.\n"
    if report.rates:
        yield f"\nExchange rates up to {escaped(report.rates)}.\n"


def _code(text: str) -> str:
    """Text for between two backticks; in a cell of a table a bar would end it."""
    return clipped(text).replace("`", "'").replace("|", "¦")


def _html(text: str) -> str:
    return visible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
