"""The parts of one article that contradict each other, in words: its title, its summary, its lead and its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.model import Claim

_ORDER = ("title", "summary", "lead", "body")


def parts_in_words(claims: Iterable[Claim]) -> str:
    """ "title and text", "summary and text", "lead and text"; of a lead that meets no more of the text, "text"."""
    found = {claim.part for claim in claims}
    lead = "lead" if "body" in found else "text"
    told = [{"lead": lead, "body": "text"}.get(part, part) for part in _ORDER if part in found]
    return " and ".join(filter(None, (", ".join(told[:-1]), told[-1])))
