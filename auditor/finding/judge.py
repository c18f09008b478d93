"""Judge one question: which of its claims are in dispute, agree, followed one another, or stand alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from auditor.finding.doubt import agreeing
from auditor.finding.links import linked
from auditor.finding.positions import Stand, stands

if TYPE_CHECKING:
    from auditor.finding.axes import Lane
    from auditor.finding.cells import Circle
    from auditor.finding.panel import Panel


@dataclass(slots=True)
class Judgement:
    """What became of the claims of one question, by the panel's numbers."""

    sets: list[list[int]] = field(default_factory=list)
    """The linked sets of its dispute, in time order; empty where there is none."""
    stands: list[Stand] = field(default_factory=list)
    """The positions of its dispute, set by set."""
    disputed: set[int] = field(default_factory=set)
    agree: set[int] = field(default_factory=set)
    """Also rivals of other questions with which an unknown agrees."""
    changed: set[int] = field(default_factory=set)
    story: set[int] = field(default_factory=set)
    """The claims of a change: those that changed, and those of the dispute they came before or after."""
    no_rate: set[int] = field(default_factory=set)
    """Amounts that share no currency with any other claim, and have no rate."""


def judge(panel: Panel) -> Judgement:
    """Decide a question; what is not in its sets is alone."""
    if len(panel.claims) == 1:
        return Judgement()
    known = [agreeing(panel, circle.fellows, circle.rivals) if circle.rivals else {} for circle in panel.circles]
    disputing = [{i for i, meets in met.items() if not meets} for met in known]
    odd = [set[int]().union(*panel.odds(circle.fellows).values()) for circle in panel.circles]
    judgement = Judgement()
    if any(odd) or any(disputing):
        judgement.sets = sorted(linked(panel, disputing, odd), key=lambda members: _first_day(panel, members))
    if judgement.sets:
        judgement.stands = stands(panel, judgement.sets)
        judgement.disputed = set(chain.from_iterable(stand.members for stand in judgement.stands))
    for circle, met in zip(panel.circles, known, strict=True):
        _settle(panel, circle, met, judgement)
    _tell_changes(judgement, set().union(*odd), panel.own)
    return judgement


def _first_day(panel: Panel, members: list[int]) -> tuple[bool, int, int]:
    days = [day for i in members if (day := panel.days[i]) is not None]
    return (not days, min(days, default=0), members[0])


def _settle(panel: Panel, circle: Circle, met: dict[int, bool], judgement: Judgement) -> None:
    """Sort the claims of a circle that are not in dispute into those with company and those without."""
    left = [i for i in circle.fellows if i not in judgement.disputed]
    if not left:
        return
    fellows = _Crowd(panel, circle.fellows)
    rivals = _Crowd(panel, circle.rivals)
    company = len(circle.fellows) + len(circle.rivals) > 1
    for i in left:
        if fellows.compares(i) or met.get(i):
            judgement.agree.add(i)
        elif panel.claims[i].value.kind == "money" and company and not rivals.compares(i):
            judgement.no_rate.add(i)
    if any(met.get(i) for i in left):
        for i, meets in agreeing(panel, circle.rivals, left).items():
            if meets and i not in judgement.disputed:
                judgement.agree.add(i)


def _tell_changes(judgement: Judgement, odd: set[int], own: int) -> None:
    """Where claims conflict beyond reach, all that is not disputed is part of the change."""
    if odd - judgement.disputed:
        judgement.changed = {i for i in judgement.agree if i < own}
        judgement.story = judgement.changed | odd
        judgement.agree = set()
    elif len(judgement.agree) == 1:
        judgement.agree = set()


class _Crowd:
    """How many claims of a circle stand on each lane."""

    def __init__(self, panel: Panel, members: list[int]) -> None:
        self._panel = panel
        self._lanes: dict[Lane, set[int]] = {
            lane: {i for i, _ in placed} for lane, placed in panel.lanes(members).items()
        }

    def compares(self, i: int) -> bool:
        """Whether the claim can be compared with a member other than itself."""
        return any(
            len(members) > (i in members)
            for spot in self._panel.spots[i]
            for lane, members in self._lanes.items()
            if spot.lane.compares(lane)
        )
