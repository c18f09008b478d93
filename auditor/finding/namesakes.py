"""Companies of one name: by which full name an article may mean, and by different tickers in their titles."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.engine.keys import ticker_of
from auditor.naming.book import NOBODY, NameBook
from auditor.naming.stem import stem_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.model import Claim


def by_name(claims: Sequence[Claim], names: NameBook = NOBODY) -> list[Sequence[Claim]]:
    """The claims of one base key by the full name of their subject, "Calder Robotics" or "Calder Airlines".

    Where there is only one, those that are called by its beginning alone are taken for it, unless the book of names
    keeps the two apart; where there are several, these are nobody's but of their own name.
    """
    if len({claim.key for claim in claims}) < 2:
        return [claims] if claims else []
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(claim.key, []).append(claim)
    stems = {stem_of(claim.key, claim.subject) for claim in claims}
    full = [key for key in groups if key not in stems]
    short = [key for key in groups if key in stems]
    if len(full) == len(short) == 1 and not names.keeps_apart(full[0], short[0]):
        known = min(groups[full[0]], key=lambda claim: (claim.published or "", claim.document, claim.start))
        return [[*groups[full[0]], *(_meant(claim, known) for claim in groups[short[0]])]]
    return [groups[key] for key in sorted(groups)]


def _meant(claim: Claim, known: Claim) -> Claim:
    """The claim, told of the company that the other one names in full."""
    told = f"“{claim.subject}” is taken for {known.subject}, the only company here that is called so"
    by = "; ".join(filter(None, (claim.named_by, told)))
    return replace(claim, key=known.key, subject=known.subject, named_by=by)


def by_ticker(claims: Sequence[Claim]) -> list[Sequence[Claim]]:
    """The claims of one base key by the ticker of their subject; all together where no two tickers are known."""
    if not any("<" in claim.title for claim in claims):
        return [claims] if claims else []
    codes = [ticker_of(claim) for claim in claims]
    if len({code for code in codes if code}) < 2:
        return [claims]
    parts: dict[str, list[Claim]] = {}
    for claim, code in zip(claims, codes, strict=True):
        parts.setdefault(code, []).append(claim)
    return list(parts.values())
