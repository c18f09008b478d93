"""A report as JSON lines: a finding per line, in the form it has in the JSON contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.report.json import finding_line
from auditor.report.look import PLAIN, Look, Sink
from auditor.report.tally import in_order

if TYPE_CHECKING:
    from auditor.model import Report


def write(report: Report, sink: Sink, look: Look = PLAIN) -> None:
    """One object a line; nothing where nothing was found."""
    for finding in in_order(report):
        sink.write(finding_line(finding, look.claims))
