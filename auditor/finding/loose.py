"""Figures of which only the unit is known: one contradicts another article only where it meets none of its figures.

What an article counts may be any of several things, and that is an unknown: it gets the benefit of the doubt.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from auditor.finding.meeting import Ends

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.model import Claim, Reading


def unmatched(claims: Sequence[Claim]) -> list[int]:
    """The claims that meet no claim of another article on any axis they share with one; n log n.

    Where two articles give equally many figures, those they share are taken to be of the same things, so that
    "200, 150 and 280 pounds" contradicts "over 200, 150 and 280 pounds".
    """
    left = _without_pairs(claims)
    everyone = Ends(claims[i] for i in left)
    stories: dict[str, list[Claim]] = defaultdict(list)
    for i in left:
        stories[claims[i].document].append(claims[i])
    own = {name: Ends(told) for name, told in stories.items()}
    odd = []
    for i in left:
        mine = own[claims[i].document]
        shared = [r for r in claims[i].value.readings if everyone.count(r.axis) > mine.count(r.axis)]
        nearest = shared[0].axis.rstrip("=") if shared else ""  # the same noun where the other has it, else any
        if shared and all(everyone.meeting(r) == mine.meeting(r) for r in shared if r.axis.rstrip("=") == nearest):
            odd.append(i)
    return odd


def _without_pairs(claims: Sequence[Claim]) -> list[int]:
    """The claims but for those that two articles with equally many figures have in common."""
    told: dict[str, list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        told[claim.document].append(i)
    if len(told) != 2:
        return list(range(len(claims)))
    one, other = told.values()
    if len(one) != len(other):
        return list(range(len(claims)))
    waiting: dict[tuple[Reading, ...], list[int]] = defaultdict(list)
    for i in other:
        waiting[claims[i].value.readings].append(i)
    paired: set[int] = set()
    for i in one:
        same = waiting[claims[i].value.readings]
        if same:
            paired |= {i, same.pop()}
    return [i for i in range(len(claims)) if i not in paired]


def several(claims: Iterable[Claim]) -> bool:
    """Whether more than one article speaks; near-copies that differ in a figure are two."""
    return len({claim.document for claim in claims}) > 1
