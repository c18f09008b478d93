"""A report as one HTML file that needs nothing else: no network, and no script to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.report.look import PLAIN, Look, Sink

if TYPE_CHECKING:
    from auditor.model import Report


def write(report: Report, sink: Sink, look: Look = PLAIN) -> None:  # noqa: ARG001 - the same call for every format
    """The whole page, finding by finding."""
    from auditor.report.html.page import write_page  # noqa: PLC0415 - jinja2 is slow to import, and one format needs it

    write_page(report, sink)
