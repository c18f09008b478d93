"""A report as comma-separated values: a row for each claim of each answer, for a spreadsheet."""

from __future__ import annotations

import csv
import math
from typing import TYPE_CHECKING, NamedTuple

from auditor.report.look import PLAIN, Look, Sink
from auditor.report.tally import in_order
from auditor.report.words import day_of, visible

if TYPE_CHECKING:
    from collections.abc import Callable

    from auditor.model import Claim, Finding, Position, Report, Value

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the head of a formula."""


class _Row(NamedTuple):
    finding: Finding
    number: int
    position: Position
    claim: Claim
    fits: int


_COLUMNS: dict[str, Callable[[_Row], str | int | float]] = {
    "finding": lambda r: r.finding.id,
    "status": lambda r: r.finding.status,
    "level": lambda r: r.finding.level,
    "rule": lambda r: r.finding.rule,
    "question": lambda r: r.finding.question,
    "subject": lambda r: r.finding.subject,
    "same": lambda r: "; ".join(f"{name}: {answer or 'not said'}" for name, answer in r.claim.same),
    "position": lambda r: r.number,
    "answer": lambda r: r.position.answer,
    "stories": lambda r: r.position.origins,
    "fits": lambda r: r.fits,
    "source": lambda r: r.claim.source,
    "said_by": lambda r: r.claim.said_by,
    "published": lambda r: r.claim.published.isoformat() if r.claim.published else "",
    "document": lambda r: r.claim.document,
    "line": lambda r: r.claim.line,
    "part": lambda r: r.claim.part,
    "quote": lambda r: r.claim.quote,
    "value": lambda r: r.claim.value.text,
    "low": lambda r: _end(r.claim.value, r.claim.value.low),
    "high": lambda r: _end(r.claim.value, r.claim.value.high),
    "unit": lambda r: r.claim.value.unit,
    "from": lambda r: r.claim.when.start.isoformat() if r.claim.when and r.claim.when.start else "",
    "to": lambda r: r.claim.when.end.isoformat() if r.claim.when and r.claim.when.end else "",
    "moment": lambda r: r.claim.when.moment if r.claim.when else "",
    "stance": lambda r: r.claim.stance,
    "title": lambda r: r.claim.title,
    "url": lambda r: r.claim.url,
    "verdict": lambda r: r.finding.verdict,
    "within": lambda r: r.finding.within,
    "settled_by": lambda r: r.finding.settled_by,
}
"""Each column, and what it says of one claim of one numbered answer."""


def write(report: Report, sink: Sink, look: Look = PLAIN) -> None:  # noqa: ARG001 - the same call for every format
    """A head, then the rows; an open end and what is not known are empty."""
    rows = csv.writer(sink, lineterminator="\n")
    rows.writerow(_COLUMNS)
    for finding in in_order(report):
        for number, position in enumerate(finding.positions, start=1):
            for claim, fits in zip(position.claims, position.fits, strict=True):
                row = _Row(finding, number, position, claim, fits)
                rows.writerow(_cell(tell(row)) for tell in _COLUMNS.values())


def _end(value: Value, end: float) -> str | float:
    """An end of the interval: a day as a date; nothing for names and answers, whose numbers only tell them apart."""
    if value.kind in ("name", "category", "version") or not math.isfinite(end):
        return ""
    if value.kind in ("date", "timeline") and value.unit == "day":
        return day_of(end)
    return int(end) if end == int(end) and abs(end) < 2**53 else end


def _cell(content: str | float) -> str | int | float:
    """A number as it is; text on one line, and never a formula."""
    if not isinstance(content, str):
        return content
    text = visible(content)
    return f"'{text}" if text.startswith(_FORMULA) else text
