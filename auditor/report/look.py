"""How a report for people is to look, and where any report goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from auditor.limits import LIMITS
from auditor.report.words import WIDTH


class Sink(Protocol):
    """Whatever takes the pieces of a report, one after the other."""

    def write(self, text: str, /) -> object:
        """Take one piece."""


@dataclass(frozen=True, slots=True)
class Look:
    """Wishes of whoever reads the report; formats for machines take notice of ``claims`` alone."""

    width: int = WIDTH
    """Columns of the table."""
    color: bool = False
    """Whether the table may use the colours of a terminal."""
    quotes: bool = False
    """Whether the table shows every quote, and the whole explanation."""
    style: str = ""
    """One of tabulate's table formats; empty for the table's own."""
    claims: int = LIMITS.claims
    """Claims of one answer, or of a question that is not disputed, in json, jsonl and junit."""


PLAIN = Look()
"""How a report looks when nobody asks."""
