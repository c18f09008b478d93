"""Part the claims of a question where an article tells that the answer was changed: a new chapter begins there.

What was said before a change and what was said after it contradict each other in nothing; they are a change.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.finding.axes import Spot
    from auditor.model import Claim

_TELLING = 2
"""In days: within so many a change is still being told, and two figures of it are a dispute."""


@dataclass(slots=True)
class _Chapter:
    day: int
    """When it was first told."""
    tellers: list[int]
    """The claims that tell of the change."""


def chapters(
    claims: Sequence[Claim], days: Sequence[int | None], spots: Sequence[Sequence[Spot]]
) -> list[int | None] | None:
    """The chapter of each claim, from 0, None where its day is not known; None where no claim opens one."""
    if not any(claim.revises for claim in claims):
        return None
    opened = _opened(claims, days, spots)
    return [_chapter_of(i, days, spots, opened) for i in range(len(claims))]


def _opened(claims: Sequence[Claim], days: Sequence[int | None], spots: Sequence[Sequence[Spot]]) -> list[_Chapter]:
    """The chapters that claims open, in time order; one that repeats the change before it opens none."""
    told = sorted((day, i) for i, day in enumerate(days) if day is not None and claims[i].revises)
    found: list[_Chapter] = []
    for day, i in told:
        last = found[-1] if found else None
        if last and (day - last.day < _TELLING or any(not _conflict(spots[i], spots[k]) for k in last.tellers)):
            last.tellers.append(i)
        else:
            found.append(_Chapter(day, [i]))
    return found


def _chapter_of(
    i: int, days: Sequence[int | None], spots: Sequence[Sequence[Spot]], opened: Sequence[_Chapter]
) -> int | None:
    day = days[i]
    if day is None:
        return None
    number = sum(chapter.day <= day for chapter in opened)
    if number and opened[number - 1].day == day:
        before = all(_conflict(spots[i], spots[k]) for k in opened[number - 1].tellers)
        return number - before  # told on the same day, and still the old figure
    return number


def _conflict(one: Sequence[Spot], other: Sequence[Spot]) -> bool:
    return any(a.conflicts(b) for a in one for b in other)
