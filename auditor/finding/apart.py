"""Part the answers to one question of a story where their sentences tell of two things or times for certain."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from auditor.claim.beside import read_beside
from auditor.compare.size import size_of
from auditor.finding.alike import are_told_apart
from auditor.finding.linkage import Linkage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.model import Claim

_MEET = 64
"""So many of the answers next in size an answer is held against."""


def parted(claims: Sequence[Claim]) -> list[list[Claim]]:
    """The claims of one question in groups, in none of which any two answers are told apart."""
    ordered = sorted(claims, key=lambda claim: (size_of(claim.value), claim.document, claim.start, claim.part))
    told = [read_beside(claim.beside) for claim in ordered]

    def are_equal(one: int, other: int) -> bool:
        a, b = ordered[one].value.readings[0], ordered[other].value.readings[0]
        return max(a.low, b.low) < min(a.high, b.high)

    pairs = [(n, m) for n in range(len(ordered)) for m in islice(range(n + 1, len(ordered)), _MEET)]
    equal = [pair for pair in pairs if are_equal(*pair)]
    rivals = [(n, m) for n, m in pairs if not are_equal(n, m) and not are_told_apart(told[n], told[m])]
    if len(equal) + len(rivals) == len(pairs):
        return [list(claims)]
    linkage = Linkage([claim.document for claim in ordered], [claim.value.answer for claim in ordered], are_equal)
    for one, other in rivals:
        linkage.rival(one, other)
    for one, other in (*equal, *rivals):
        linkage.join(one, other)
    return [[ordered[n] for n in group] for group in linkage.groups()]
