"""One figure of one set."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """A measure of the product, or of a peer, on one labelled set."""

    set: str
    """The file's stem."""
    measure: str
    value: float
    """A fraction from 0 to 1, or a count."""
    n: int
    """Records in the file, all of them scored."""
    by: str = "auditor"
    """Who read the records."""
    counts: str = ""
    """The counts behind the figure."""
