"""The picture of a finding: its answers on a number line, on a timeline or as points, from the verdict's intervals."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from auditor.compare.axis import UNMEASURED
from auditor.report.arithmetic import span
from auditor.report.html.scale import Scale, Tick, scale_of
from auditor.report.words import clipped, count, said, stories

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.model import Claim, Finding, Position

MOST_ROWS = 12
"""Answers drawn; the rest are only listed."""
_LABEL = 52
"""Characters of an answer beside its bar: what fits a phone."""
ROW = 42
"""The height of an answer's row, in pixels."""
TOP, _FOOT = 6, 40


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of the line, in percent of the width."""

    left: float
    right: float
    opens_left: bool = False
    opens_right: bool = False
    faint: bool = False
    """Whether it shows only what the answer allows, or what one claim alone says."""

    @property
    def width(self) -> float:
        return round(max(self.right - self.left, 0.0), 3)


@dataclass(frozen=True, slots=True)
class Row:
    """One answer: its label, and its bars or dots."""

    number: int
    """Of the position, from 1; its colour."""
    top: int
    """In pixels from the top of the picture."""
    label: str
    stories: str
    bars: tuple[Bar, ...] = ()
    dots: tuple[tuple[float, bool], ...] = ()
    """Where, in percent, and whether the day is known."""


@dataclass(frozen=True, slots=True)
class Picture:
    """All that the template draws, and the words for those who cannot see it."""

    title: str
    text: str
    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...] = ()
    caption: str = ""
    gaps: tuple[Bar, ...] = ()
    """Where no value fits two neighbours; of no width where they only touch."""
    height: int = 0
    floor: int = 0
    """Where the axis lies, in pixels from the top."""
    extra: tuple[Tick, ...] = ()
    """Labels under the axis that are no values of it."""


def picture_of(finding: Finding) -> Picture | None:
    """The picture of a finding; None where none of its answers lies on its axis."""
    if finding.axis in UNMEASURED:
        return _points(finding)
    return _line(finding)


def spans(claims: Sequence[Claim], axis: str) -> list[tuple[float, float]]:
    """What each claim says on an axis: the size of a direction where it gives one."""
    found: dict[tuple[float, float], None] = {}
    for claim in claims:
        size = claim.value.size if axis == "sign" else None
        if size:
            found[size.low, size.high] = None
        elif axis != "sign":
            found.update({(r.low, r.high): None for r in claim.value.readings if r.axis == axis})
    return list(found)


def _line(finding: Finding) -> Picture | None:
    axis = finding.axis
    drawn = [
        (number, position)
        for number, position in enumerate(finding.positions, start=1)
        if any(reading.axis == axis for claim in position.claims for reading in claim.value.readings)
    ]
    if not drawn:
        return None
    shown = drawn[:MOST_ROWS]
    ends = [end for _, position in shown for end in _ends(position, axis)]
    scale = scale_of(ends, axis)
    rows = tuple(
        replace(_row(number, k, position), bars=tuple(_bars(position, axis, scale)))
        for k, (number, position) in enumerate(shown)
    )
    floor = TOP + len(rows) * ROW + 4
    return Picture(
        title=f"The answers {'on a timeline' if scale.dates else 'on a number line'}",
        text=" ".join(f"{clipped(p.answer)}: {span(p.low, p.high, axis)}." for _, p in shown),
        rows=rows,
        ticks=tuple(scale.ticks()),
        caption=scale.caption,
        gaps=tuple(_gaps([position for _, position in shown], scale)),
        height=floor + _FOOT - (0 if scale.caption else 16),
        floor=floor,
    )


def _ends(position: Position, axis: str) -> Iterator[float]:
    if position.low < position.high:
        yield from (position.low, position.high)
    for ends in spans(position.claims, axis):
        yield from ends


def _bars(position: Position, axis: str, scale: Scale) -> Iterator[Bar]:
    """What each claim says, faint; over it what they share. Of a direction the way is faint, and the size is not."""
    shared = (position.low, position.high)
    signed = axis == "sign"
    if signed:
        yield _bar(*shared, scale, faint=True)
    for said_alone in spans(position.claims, axis):
        if said_alone != shared:
            yield _bar(*said_alone, scale, faint=not signed)
    if not signed and position.low < position.high:
        yield _bar(*shared, scale)


def _bar(low: float, high: float, scale: Scale, *, faint: bool = False) -> Bar:
    return Bar(scale.at(low), scale.at(high), math.isinf(low), math.isinf(high), faint)


def _gaps(positions: Sequence[Position], scale: Scale) -> Iterator[Bar]:
    ordered = sorted((p for p in positions if p.low < p.high), key=lambda position: (position.high, position.low))
    for below, above in pairwise(ordered):
        if below.high <= above.low:
            yield Bar(scale.at(below.high), scale.at(above.low))


def _row(number: int, k: int, position: Position) -> Row:
    return Row(number, TOP + k * ROW, clipped(position.answer, _LABEL), stories(position))


def _points(finding: Finding) -> Picture:
    """Answers that have no measure: a dot for each claim, on the day it was published."""
    shown = list(enumerate(finding.positions, start=1))[:MOST_ROWS]
    days = sorted({claim.said.toordinal() for _, p in shown for claim in p.claims if claim.said})
    undated = any(claim.said is None for _, p in shown for claim in p.claims)
    scale = scale_of(map(float, days), "date") if days else None
    rows = tuple(
        replace(_row(number, k, position), dots=tuple(_dots(position, scale)))
        for k, (number, position) in enumerate(shown)
    )
    floor = TOP + len(rows) * ROW + 4
    ticks = tuple(tick for tick in scale.ticks() if not undated or tick.at > 20) if scale else ()
    extra = (Tick(_UNDATED, "undated"),) if undated else ()
    told = " ".join(f"{clipped(p.answer)}: {_published(p)}." for _, p in shown)
    return Picture(
        title="The answers by the day of publication", text=told, rows=rows, ticks=ticks, caption="published",
        height=floor + _FOOT, floor=floor, extra=extra,
    )  # fmt: skip


_UNDATED = 2.0


def _dots(position: Position, scale: Scale | None) -> Iterator[tuple[float, bool]]:
    found: dict[tuple[float, bool], None] = {}
    for claim in position.claims:
        known = claim.said is not None and scale is not None
        at = scale.at(claim.said.toordinal()) if claim.said and scale else _UNDATED
        found[at, known] = None
    yield from found


def _published(position: Position) -> str:
    return f"{count(position.amount, 'claim')}, published {said(position.claims)}"
