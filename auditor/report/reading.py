"""What was read, before anything is compared: claims and mentions as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.report.json import forms
from auditor.report.words import count, grid, number, place, when

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.model import Claim, Mention

_CLAIM_HEADERS = ("rule", "subject", "value", "when", "published", "stance", "where", "quote")
_CLAIM_WIDTHS = (19, 11, 13, 10, 14, 10, 15, 20)
_MENTION_HEADERS = ("kind", "text", "low", "high", "unit", "hedge", "direction")
_MENTION_WIDTHS = (10, 30, 18, 18, 14, 10, 9)


def claims_table(claims: Iterable[Claim]) -> str:
    """A row per claim in the order given, and how many there are."""
    rows = [
        (
            claim.rule,
            claim.subject,
            claim.value.answer or claim.value.text,
            when(claim.when),
            _published(claim),
            _stance(claim),
            place(claim),
            claim.quote,
        )
        for claim in claims
    ]
    table = grid(rows, _CLAIM_HEADERS, _CLAIM_WIDTHS)
    return f"{table}\n\n{count(len(rows), 'claim')}\n" if rows else "No claim was read.\n"


def mentions_table(lines: Iterable[tuple[str, Iterable[Mention]]]) -> str:
    """A row per mention of every line of text; the range holds ``low`` and stops short of ``high``."""
    rows = [
        (
            mention.kind,
            text[mention.start : mention.end],
            number(mention.low),
            number(mention.high),
            mention.unit,
            mention.hedge,
            mention.direction,
        )
        for text, mentions in lines
        for mention in forms(mentions)
    ]
    table = grid(rows, _MENTION_HEADERS, _MENTION_WIDTHS)
    return f"{table}\n" if rows else "No quantity, direction or date was read.\n"


def _published(claim: Claim) -> str:
    """The day of the article, and where it was read."""
    if claim.said is None:
        return "unknown"
    return f"{claim.said} ({claim.dated_by})" if claim.dated_by else claim.said.isoformat()


def _stance(claim: Claim) -> str:
    told = f"{claim.stance}: {claim.said_by}" if claim.said_by else claim.stance
    return f"{told}; not compared: {claim.excluded}" if claim.excluded else told
