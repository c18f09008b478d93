"""What was said before a change and what was said after it are two chapters."""

from __future__ import annotations

from dataclasses import replace

import pytest
from samples import claim, dollars, timeline

from auditor.finding.axes import place
from auditor.finding.chapters import chapters
from auditor.model import Claim

Told = tuple[float, int | None, bool]


def parted(*told: Told) -> list[int | None] | None:
    """The chapters of claims, each its amount, its day, and whether it tells of a change."""
    claims: list[Claim] = [
        replace(claim(dollars(amount - 0.5, amount + 0.5), f"{n}"), revises="raised" if changed else "")
        for n, (amount, _, changed) in enumerate(told)
    ]
    return chapters(claims, [day for _, day, _ in told], place(claims, None))


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([(10, 1, False), (12, 5, False)], None),
        # a change opens a chapter on its day
        ([(10, 1, False), (12, 5, True), (12, 6, False)], [0, 1, 1]),
        ([(12, 5, True)], [1]),
        # what has no day may be of any chapter
        ([(10, None, False), (12, 5, True)], [None, 1]),
        ([(10, 1, False), (12, None, True)], [0, None]),
        # told on the same day, and still the old figure; or the new one already
        ([(10, 5, False), (12, 5, True)], [0, 1]),
        ([(12, 5, False), (12, 5, True)], [1, 1]),
        ([(10, 4, False), (10, 6, False), (12, 5, True)], [0, 1, 1]),
        # a second teller of the same day, and of the next, adds to the chapter even where it says otherwise
        ([(12, 5, True), (14, 5, True)], [1, 1]),
        ([(12, 5, True), (14, 6, True), (15, 6, False)], [1, 1, 1]),
        # later it opens another, unless it repeats what a teller of the last one said
        ([(12, 5, True), (14, 7, True)], [1, 2]),
        ([(12, 5, True), (12, 7, True)], [1, 1]),
        ([(12, 5, True), (14, 5, True), (12, 9, True), (14, 9, True)], [1, 1, 1, 1]),
        ([(12, 5, True), (14, 9, True), (12, 9, False), (14, 9, False)], [1, 2, 1, 2]),
        # the old figure on the day of a change is old only where it is against all that tell of it
        ([(12, 5, True), (14, 5, True), (14, 5, False), (16, 5, False)], [1, 1, 1, 0]),
        # tellers count by their days, whatever their order
        ([(14, 9, True), (12, 5, True), (10, 1, False)], [2, 1, 0]),
    ],
)
def test_where_chapters_begin(told: list[Told], expected: list[int | None] | None) -> None:
    assert parted(*told) == expected


def test_two_claims_are_apart_where_one_of_their_axes_is() -> None:
    def told(article: str, deadline: float, revises: str = "") -> Claim:
        value = timeline(length=(1.0, 2.0), deadline=(deadline, deadline + 1))
        return replace(claim(value, article), revises=revises)

    claims = [told("a", 100), told("b", 200, "moved to"), told("c", 300, "moved to"), told("d", 300, "moved to")]
    assert chapters(claims, [5, 5, 9, 20], place(claims, None)) == [0, 1, 2, 2]
