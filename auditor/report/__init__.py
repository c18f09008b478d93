"""Everything a report can be printed as: one file per format, listed here."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from auditor.report import csv, github, gitlab, html, json, jsonl, junit, markdown, sarif, table
from auditor.report.look import PLAIN, Look, Sink

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from auditor.model import Report

FORMATS: Mapping[str, Callable[[Report, Sink, Look], None]] = {
    "table": table.write,
    "json": json.write,
    "jsonl": jsonl.write,
    "csv": csv.write,
    "markdown": markdown.write,
    "html": html.write,
    "sarif": sarif.write,
    "junit": junit.write,
    "github": github.write,
    "gitlab": gitlab.write,
}
"""Each format by the name the command line knows it by."""


def write(report: Report, form: str, sink: Sink, look: Look = PLAIN) -> None:
    """Write the report in one of ``FORMATS``, piece by piece; a KeyError for any other name."""
    FORMATS[form](report, sink, look)


def render(report: Report, form: str, look: Look = PLAIN) -> str:
    """The report in one of ``FORMATS`` as one text."""
    text = io.StringIO()
    write(report, form, text, look)
    return text.getvalue()
