"""The claims of one question side by side: where each lies on every axis, and when it was said."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.finding.axes import Lane, Spot, place
from auditor.finding.cells import Circle
from auditor.finding.chapters import chapters
from auditor.finding.moment import Moment, counted_on, moment

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.finding.cells import Question
    from auditor.model import Claim, Rule


@dataclass(frozen=True, slots=True)
class Panel:
    """One question, ready to be judged; claims are named by their place in ``claims``."""

    rule: Rule
    question: Question
    circles: tuple[Circle, ...]
    """Of the question, by this panel's numbers."""
    ids: tuple[int, ...]
    """Each claim's place among all claims of the base key."""
    own: int
    """How many of the claims are the question's; those after them are rivals that other questions own."""
    claims: tuple[Claim, ...]
    spots: tuple[tuple[Spot, ...], ...]
    days: tuple[int | None, ...]
    """When each was published, as an ordinal; None where that is not known."""
    reach: int | None
    """How many days apart two claims may be said and still contradict each other; None for any."""
    moments: tuple[Moment | None, ...] = ()
    """When each was published, as exactly as is known, for a rule whose answers grow; empty for others."""

    def lanes(self, members: Iterable[int]) -> dict[Lane, list[tuple[int, Spot]]]:
        """The members with a spot on each lane."""
        lanes: dict[Lane, list[tuple[int, Spot]]] = {}
        for i in members:
            for spot in self.spots[i]:
                lanes.setdefault(spot.lane, []).append((i, spot))
        return lanes

    def near(self, i: int, j: int) -> bool:
        """Whether two claims were said within the rule's reach of each other, as far as their dates are known."""
        one, other = self.days[i], self.days[j]
        return self.reach is None or one is None or other is None or abs(one - other) <= self.reach

    def odds(self, members: Iterable[int]) -> dict[str, set[int]]:
        """On each axis, the members that share no value with some other, whenever the two were said."""
        lanes = self.lanes(members)
        ends = [
            (lane, max([spot.low for _, spot in placed]), min([spot.high for _, spot in placed]))
            for lane, placed in lanes.items()
        ]
        odd: dict[str, set[int]] = {}
        for lane, placed in lanes.items():
            others = [(low, high) for other, low, high in ends if lane.compares(other)]
            top = max([low for low, _ in others], default=-math.inf)
            bottom = min([high for _, high in others], default=math.inf)
            apart = {i for i, spot in placed if spot.low >= bottom or top >= spot.high}
            if apart:
                odd.setdefault(lane.axis, set()).update(apart)
        return odd


def panel(claims: Sequence[Claim], question: Question, rule: Rule) -> Panel:
    """The panel of one of the questions of ``claims``."""
    own = [i for circle in question.circles for i in circle.fellows]
    ids = tuple(dict.fromkeys(own + [i for circle in question.circles for i in circle.rivals]))
    number = {i: n for n, i in enumerate(ids)}
    circles = tuple(
        Circle(circle.cell, [number[i] for i in circle.fellows], [number[i] for i in circle.rivals])
        for circle in question.circles
    )
    shown = tuple(claims[i] for i in ids)
    days = tuple(claim.said.toordinal() if claim.said else None for claim in shown)
    spots = _in_chapters(shown, days, place(shown, rule.tolerance))
    moments = tuple(moment(counted_on(claim)) for claim in shown) if rule.grows else ()
    return Panel(rule, question, circles, ids, len(own), shown, spots, days, _reach(rule), moments)


def _in_chapters(
    claims: Sequence[Claim], days: Sequence[int | None], spots: Sequence[tuple[Spot, ...]]
) -> tuple[tuple[Spot, ...], ...]:
    """The spots, with the chapter of each claim where some article tells of a change."""
    told = chapters(claims, days, spots)
    if told is None:
        return tuple(spots)
    return tuple(
        tuple(spot._replace(lane=spot.lane._replace(chapter=chapter)) for spot in own)
        for own, chapter in zip(spots, told, strict=True)
    )


def _reach(rule: Rule) -> int | None:
    if rule.within is None or math.isinf(rule.within.hours):
        return None
    return int(rule.within.hours // 24)
