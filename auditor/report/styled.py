"""The findings as one of tabulate's tables, then why, and the quotes when asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.report.columns import wrapped
from auditor.report.rows import HEADERS, layout, quotes, rows_of, why
from auditor.report.words import paragraph, visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.model import Finding
    from auditor.report.look import Look, Sink

_FRAME = 3
"""Columns that the lines between two cells take with the blanks around them."""


def write_styled(findings: Sequence[Finding], sink: Sink, look: Look) -> None:
    """All rows at once, wrapped where the style can show lines in a cell; nothing where nothing was found."""
    from tabulate import multiline_formats, tabulate  # noqa: PLC0415 - only where a style is asked for

    if not findings:
        return
    longest = max(len(visible(finding.id)) for finding in findings)
    widths = layout(look.width - _FRAME - 1, longest, _FRAME).widths
    wraps = look.style in multiline_formats

    def cell(text: str, width: int) -> str:
        return "\n".join(wrapped(visible(text), width)) if wraps else visible(text)

    rows = [list(map(cell, row, widths)) for finding in findings for row in rows_of(finding)]
    table = tabulate(rows, HEADERS[: len(widths)], tablefmt=look.style, disable_numparse=True)
    sink.write(f"{table}\n\n")
    for finding in findings:
        sink.write(paragraph(why(finding), f"{visible(finding.id)}: ", hang=2, width=look.width) + "\n")
        if look.quotes:
            sink.write("\n".join(quotes(finding, look.width)) + "\n")
    sink.write("\n")
