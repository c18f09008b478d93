"""Everything a report can be printed as: one file per format, listed here, each loaded when it is asked for."""

from __future__ import annotations

import io
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from auditor.model import Report
    from auditor.report.look import Look, Sink

FORMATS = ("table", "json", "jsonl", "csv", "markdown", "html", "sarif", "junit", "github", "gitlab")
"""Each format by the name the command line knows it by, which is that of its module."""
LISTS_AGREEMENTS = frozenset({"json", "html", "junit"})
"""Formats that list the claims that agree; all others only count them."""
LISTS_ALL_CLAIMS = frozenset({"csv", "html"})
"""Formats that look at every claim of an answer; the others list as many as the limits say, and count the rest."""


def write(report: Report, form: str, sink: Sink, look: Look | None = None) -> None:
    """Write the report in one of ``FORMATS``, piece by piece; a KeyError for any other name."""
    from auditor.report.look import PLAIN  # noqa: PLC0415 - the table's libraries take longer to load than a rule

    if form not in FORMATS:
        raise KeyError(form)
    writer: Callable[[Report, Sink, Look], None] = import_module(f"auditor.report.{form}").write
    writer(report, sink, look or PLAIN)


def render(report: Report, form: str, look: Look | None = None) -> str:
    """The report in one of ``FORMATS`` as one text."""
    text = io.StringIO()
    write(report, form, text, look)
    return text.getvalue()
