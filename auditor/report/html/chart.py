"""The picture of a change: what was said, over time."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from auditor.compare.axis import UNMEASURED
from auditor.report.html.picture import ROW, TOP, Picture, Row
from auditor.report.html.scale import Scale, Tick, scale_of
from auditor.report.words import clipped, count, said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.model import Claim, Group, Reading

MOST_POINTS = 60
_MOST_ROWS = 8
_HIGH, _HEAD, _FOOT = 110, 26, 28
"""Pixels of the plot, and of the room above and below it."""
_APART = 22.0
"""Percent of the width that a label takes from the next."""
_LABEL = 26
_TITLE = "The answers over time"


class Point(NamedTuple):
    """One claim: when, how much, how exactly."""

    at: float
    """In percent of the width."""
    y: float
    """In pixels from the top; so are the ends of what the claim allows."""
    top: float
    bottom: float
    label: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Points over time with the steps between them, and the words for those who cannot see it."""

    title: str
    text: str
    points: tuple[Point, ...]
    steps: tuple[tuple[float, float, float, float], ...]
    """From x, y to x, y: along in percent, up in pixels."""
    ticks: tuple[Tick, ...]
    height: int
    floor: int


def chart_of(group: Group) -> Chart | Picture | None:
    """Figures as steps, names and answers as rows of points; None where no claim is dated."""
    dated = sorted((claim for claim in group.claims if claim.said), key=_day)[:MOST_POINTS]
    if not dated:
        return None
    days = scale_of([_day(claim) for claim in dated], "date")
    axis = _common_axis(dated)
    return _steps(dated, axis, days) if axis else _rows(dated, days)


def _day(claim: Claim) -> float:
    return float(claim.said.toordinal()) if claim.said else math.inf


def _common_axis(claims: Sequence[Claim]) -> str:
    """The first axis on which every claim gives a figure; none for names, answers and ways."""
    shared = [{reading.axis for reading in claim.value.readings if _figure(reading) is not None} for claim in claims]
    for reading in claims[0].value.readings:
        if reading.axis not in (*UNMEASURED, "sign") and all(reading.axis in axes for axes in shared):
            return reading.axis
    return ""


def _figure(reading: Reading) -> float | None:
    """The middle of what a claim allows, or its one end."""
    ends = [end for end in (reading.low, reading.high) if math.isfinite(end)]
    return sum(ends) / len(ends) if ends else None


def _steps(claims: Sequence[Claim], axis: str, days: Scale) -> Chart:
    placed = [next(r for r in claim.value.readings if r.axis == axis) for claim in claims]
    figures = scale_of([end for reading in placed for end in (reading.low, reading.high)], axis)

    def y(value: float) -> float:
        return round(_HEAD + _HIGH * (1 - figures.at(value) / 100), 1)

    along = [days.at(_day(claim)) for claim in claims]
    points = tuple(
        Point(x, y(_figure(reading) or 0.0), y(reading.high), y(reading.low), label, Tick(x, "").anchor)
        for x, reading, label in zip(along, placed, _labels(claims, along), strict=True)
    )
    steps: list[tuple[float, float, float, float]] = []
    for before, after in pairwise(points):
        steps += [(before.at, before.y, after.at, before.y), (after.at, before.y, after.at, after.y)]
    floor = _HEAD + _HIGH + 4
    return Chart(_TITLE, _told(claims), points, tuple(steps), tuple(days.ticks()), floor + _FOOT, floor)


def _labels(claims: Sequence[Claim], along: Sequence[float]) -> list[str]:
    """The answers that are written beside their points: where one is new and there is room, and the last."""
    labels: list[str] = []
    labelled, last = -math.inf, ""
    for claim, x in zip(claims, along, strict=True):
        answer = clipped(claim.value.answer, _LABEL)
        new = answer != last or claim is claims[-1]
        labels.append(answer if new and x - labelled >= _APART else "")
        if labels[-1]:
            labelled, last = x, answer
    return labels


def _rows(claims: Sequence[Claim], days: Scale) -> Picture:
    answers = list(dict.fromkeys(claim.value.answer for claim in claims))[:_MOST_ROWS]
    rows = []
    for k, answer in enumerate(answers):
        saying = [claim for claim in claims if claim.value.answer == answer]
        dots = tuple(dict.fromkeys((days.at(_day(claim)), True) for claim in saying))
        claimed = count(len(saying), "claim")
        rows.append(Row(k + 1, TOP + k * ROW, clipped(answer, _LABEL * 2), claimed, dots=dots))
    floor = TOP + len(rows) * ROW + 4
    ticks = tuple(days.ticks())
    return Picture(_TITLE, _told(claims), tuple(rows), ticks, height=floor + _FOOT, floor=floor)


def _told(claims: Sequence[Claim]) -> str:
    told = dict.fromkeys(f"{said([claim])}: {clipped(claim.value.answer)}." for claim in claims)
    return " ".join(list(told)[:_MOST_ROWS])
