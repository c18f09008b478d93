"""Two companies of one name: where titles give the name with different tickers, each company is asked for itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from auditor.model import Claim

_CODE = re.compile(r"([^<>]*)<([A-Z]{1,5})(?:\.[A-Z]{1,2})?>")
"""A name with the ticker that a wire writes behind it; what follows the point tells the exchange."""


def by_ticker(claims: Sequence[Claim]) -> list[Sequence[Claim]]:
    """The claims of one base key by the ticker of their subject; all together where no two tickers are known."""
    if not any("<" in claim.title for claim in claims):
        return [claims] if claims else []
    codes = [ticker(claim) for claim in claims]
    if len({code for code in codes if code}) < 2:
        return [claims]
    parts: dict[str, list[Claim]] = {}
    for claim, code in zip(claims, codes, strict=True):
        parts.setdefault(code, []).append(claim)
    return list(parts.values())


def ticker(claim: Claim) -> str:
    """The ticker behind the subject's name in the title of the claim's article; empty where there is none."""
    first = claim.subject.partition(" ")[0].casefold()
    for name, code in _CODE.findall(claim.title):
        if first in name.casefold().split():
            return str(code)
    return ""
