"""A finding as rows of a table for people, why its answers contradict each other, and its quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from auditor.report.columns import GAP
from auditor.report.tally import marked
from auditor.report.words import cited, listed, outlet, paragraph, place, said, sentence, stories, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.model import Finding, Position

HEADERS = ("level", "question", "answer", "who says so", "dates", "id")
LEVEL = 7
"""Columns of the level."""
MOST_QUOTES = 8
"""Quotes printed under one finding's position; ``auditor explain`` prints all of them."""
NARROWEST = 48
"""Columns below which a table is no longer one."""
_PROSE = 50
"""Columns that question, answer and who says so need; where an id would leave fewer, it goes under the rows."""


class Layout(NamedTuple):
    """How wide a table is, and each of its columns; the id is no column where five of them fill the width."""

    width: int
    widths: tuple[int, ...]

    @property
    def has_ids(self) -> bool:
        return len(self.widths) == len(HEADERS)


def layout(width: int, longest: int, gap: int = GAP) -> Layout:
    """The columns of a table ``width`` wide whose longest id has ``longest`` characters."""
    width = max(width, NARROWEST)
    dates = 13 if width >= 100 else 10
    prose = width - LEVEL - dates - 4 * gap
    has_ids = prose - longest - gap >= _PROSE
    if has_ids:
        prose -= longest + gap
    question, answer = prose * 2 // 5, prose * 3 // 11
    widths = (LEVEL, question, answer, prose - question - answer, dates)
    return Layout(width, (*widths, longest) if has_ids else widths)


def rows_of(finding: Finding) -> Iterator[tuple[str, ...]]:
    """A row per position; level, question and id stand in the first."""
    for i, position in enumerate(finding.positions):
        level, question, name = ("", "", "") if i else (marked(finding), finding.question, finding.id)
        yield level, question, position.answer, who(position), said(position.claims), name


def who(position: Position) -> str:
    """How many stories give an answer, the outlets, and whom they cite: "2 stories: Wire, Post; citing police"."""
    outlets = listed((outlet(claim) for claim in position.claims), beyond=position.beyond.unnamed)
    return "; ".join(filter(None, (f"{stories(position)}: {outlets}", cited(position.claims))))


def why(finding: Finding) -> str:
    """The verdict, and the likeliest reason for which it is none."""
    harmless = f"the likeliest harmless reason: {finding.harmless}" if finding.harmless else ""
    status = f"{finding.status}: {finding.status_why}" if finding.status_why else ""
    return " ".join(filter(None, map(sentence, (finding.verdict or finding.explanation, harmless, status))))


def quotes(finding: Finding, width: int) -> Iterator[str]:
    """The quotes under their answers, the whole explanation, and what would settle it."""
    for position in finding.positions:
        yield paragraph(f"{position.answer}:", indent=2, width=width)
        claims = list(zip(position.claims, position.fits, strict=True))
        for claim, fits in claims[:MOST_QUOTES]:
            notes = (cited([claim]), f"fits {fits} answers" if fits > 1 else "")
            also = "".join(f" ({note})" for note in notes if note)
            yield paragraph(f"“{claim.quote}”{also}", f"{place(claim)}  ", indent=4, hang=6, width=width)
        if position.amount > MOST_QUOTES:
            more = f"… and {position.amount - MOST_QUOTES:,} more: auditor explain {visible(finding.id)} CORPUS"
            yield paragraph(more, indent=4, hang=6, width=width)
    yield paragraph(finding.explanation, "Why: ", indent=2, width=width)
    if finding.settled_by:
        yield paragraph(finding.settled_by, "Settled by: ", indent=2, width=width)
