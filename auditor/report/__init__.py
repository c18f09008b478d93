"""Everything a report can be printed as: one file per format, listed here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.report import json, table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from auditor.model import Report

FORMATS: Mapping[str, Callable[[Report], str]] = {"table": table.render, "json": json.render}
"""Each format by the name the command line knows it by."""


def render(report: Report, form: str) -> str:
    """The report in one of ``FORMATS``, ending in a newline; a KeyError for any other name."""
    return FORMATS[form](report)
