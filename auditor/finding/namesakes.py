"""Two companies of one name: where titles give the name with different tickers, each company is asked for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.engine.keys import ticker_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.model import Claim


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
