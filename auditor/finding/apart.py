"""Part the answers to one question of a story where their sentences tell of two things or times for certain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.claim.signs import read_beside
from auditor.compare.size import by_size
from auditor.finding.alike import are_told_apart
from auditor.finding.linkage import Linkage, neighbours

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.model import Claim


def parted(claims: Sequence[Claim]) -> list[list[Claim]]:
    """The claims of one question in groups, in none of which any two answers are told apart."""
    ordered = sorted(claims, key=by_size)
    told = [read_beside(claim.beside) for claim in ordered]

    def are_equal(one: int, other: int) -> bool:
        a, b = ordered[one].value.readings[0], ordered[other].value.readings[0]
        return max(a.low, b.low) < min(a.high, b.high)

    equal, rivals, apart = list[tuple[int, int]](), list[tuple[int, int]](), False
    for one, other in neighbours(range(len(ordered))):
        if are_equal(one, other):
            equal.append((one, other))
        elif are_told_apart(told[one], told[other]):
            apart = True
        else:
            rivals.append((one, other))
    if not apart:
        return [list(claims)]
    linkage = Linkage([claim.document for claim in ordered], [claim.value.answer for claim in ordered], are_equal)
    linkage.link(equal, rivals)
    return [[ordered[n] for n in group] for group in linkage.groups()]
