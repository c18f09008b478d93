"""Names that may be one, as a table and as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from auditor.report.words import grid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.naming.evidence import Evidence, Proposal

_WIDTHS = (8, 28, 28, 10, 30)


def names_table(proposals: Sequence[Proposal]) -> str:
    """A line for each pair."""
    rows = [(one.standing, one.name, one.alias, "{:,} and {:,}".format(*one.articles), _told(one)) for one in proposals]
    shown = sum(one.standing == "shown" for one in proposals)
    tail = f"{len(proposals):,} pairs: {shown:,} shown by the articles, {len(proposals) - shown:,} only alike."
    table = grid(rows, ("standing", "name", "may be", "articles", "evidence"), _WIDTHS)
    return f"{table}\n\n{tail} Nothing is merged: --write FILE proposes a names file.\n"


def names_json(articles: int, proposals: Sequence[Proposal]) -> str:
    """All pairs as one object."""
    listed = ",\n".join(names_line(one).rstrip("\n") for one in proposals)
    return f'{{"version": 1, "articles": {articles}, "proposals": [\n{listed}\n]}}\n'


def names_line(one: Proposal) -> str:
    """One pair on one line."""
    return json.dumps(_record(one)) + "\n"  # in ASCII, which every terminal and reader takes


def _told(one: Proposal) -> str:
    said = [evidence.says + (f" ({evidence.count:,})" if evidence.count else "") for evidence in one.evidence]
    return "; ".join([*said, *(f"but {against}" for against in one.against)])


def _record(one: Proposal) -> dict[str, object]:
    return {
        "name": one.name,
        "alias": one.alias,
        "standing": one.standing,
        "articles": {"name": one.articles[0], "alias": one.articles[1]},
        "evidence": [_evidence(evidence) for evidence in one.evidence],
        "against": list(one.against),
    }


def _evidence(evidence: Evidence) -> dict[str, object]:
    quotes = [
        {"document": quote.document, "start": quote.start, "end": quote.end, "quote": quote.text}
        for quote in evidence.quotes
    ]
    return {"kind": evidence.kind, "says": evidence.says, "articles": evidence.count, "quotes": quotes}
