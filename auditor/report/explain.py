"""One finding whole: what each claim says, where it lies, and why not all of them can be right."""

from __future__ import annotations

import datetime as dt
import math
from itertools import pairwise
from typing import TYPE_CHECKING

from auditor.model import Claim, Finding, Interval, Position
from auditor.report.words import count, interval, number, outlet, paragraph, place, said, stories, when

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNMEASURED = ("name", "category")
"""Axes whose numbers only tell answers apart."""


def render_finding(finding: Finding) -> str:
    """The question, the explanation, the arithmetic between positions, and every claim of each."""
    lines = [
        paragraph(finding.question),
        paragraph(f"{finding.level} {finding.id}, rule {finding.rule}, {finding.status}", indent=2),
        "",
        paragraph(finding.explanation, "Why: ", indent=2),
    ]
    if finding.settled_by:
        lines.append(paragraph(finding.settled_by, "Settled by: ", indent=2))
    lines.extend(_arithmetic(finding))
    for index, position in enumerate(finding.positions, start=1):
        lines.extend(_position(finding, index, position))
    return "\n".join(lines) + "\n"


def _arithmetic(finding: Finding) -> Iterator[str]:
    axis = finding.axis
    if axis in _UNMEASURED:
        return
    ordered = sorted(finding.positions, key=lambda position: (position.high, position.low))
    yield ""
    yield paragraph(f"What the claims of each position share, on the axis {axis}:", indent=2)
    for position in ordered:
        yield paragraph(_span(position.low, position.high, axis), f"{position.answer}: ", indent=4)
    for below, above in pairwise(ordered):
        if below.high <= above.low:
            yield paragraph(
                f"“{below.answer}” lies below {_figure(below.high, axis)}, “{above.answer}” starts at "
                f"{_figure(above.low, axis)}: no value fits both.",
                indent=4,
            )


def _position(finding: Finding, index: int, position: Position) -> Iterator[str]:
    yield ""
    claims = count(len(position.claims), "claim")
    yield paragraph(f"{position.answer} ({claims}, {stories(position)})", f"{index}. ")
    for claim, fits in zip(position.claims, position.fits, strict=True):
        yield ""
        yield from _claim(finding, claim, fits)


def _claim(finding: Finding, claim: Claim, fits: int) -> Iterator[str]:
    yield paragraph(f"“{claim.quote}”", f"{place(claim)}  ", indent=3, hang=5)
    facts = [
        ("subject", claim.subject),
        ("word", f"“{claim.word}”" if claim.word else ""),
        ("value", claim.value.text),
        ("read as", _lies(claim, finding.axis)),
        ("same", ", ".join(f"{name}: {answer or 'not said'}" for name, answer in claim.same)),
        ("when", when(claim.when) or "not known"),
        ("stance", claim.stance),
        ("said", f"{outlet(claim)}, {said([claim])}{_dated_by(claim)}"),
        ("fits", f"{fits} of the positions" if fits > 1 else ""),
        ("newer", claim.superseded_by and f"{claim.superseded_by} is a newer version of this story"),
    ]
    for name, fact in facts:
        if fact:
            yield paragraph(fact, f"{name:<10}", indent=5)


def _dated_by(claim: Claim) -> str:
    """Where the day was read: a reader who doubts it must know where to look."""
    return f" (date from the {claim.dated_by})" if claim.dated_by else ""


def _lies(claim: Claim, axis: str) -> str:
    for reading in claim.value.readings:
        if reading.axis == axis and axis not in _UNMEASURED:
            rate = ", at the exchange rate of the time" if reading.converted else ""
            return f"{claim.value.answer}: {_span(reading.low, reading.high, axis)}{rate}"
    return claim.value.answer


def _span(low: float, high: float, axis: str) -> str:
    if axis == "deadline":
        return _dates(low, high)
    return interval(Interval(low, high), _unit(axis)) if low < high else "no value"


def _dates(low: float, high: float) -> str:
    first, last = _figure(low, "deadline"), _figure(high, "deadline")
    if not math.isfinite(low):
        return f"before {last}" if math.isfinite(high) else "any day"
    return f"from {first} to before {last}" if math.isfinite(high) else f"from {first} on"


def _figure(amount: float, axis: str) -> str:
    if axis == "deadline" and dt.date.min.toordinal() <= amount <= dt.date.max.toordinal():
        return dt.date.fromordinal(int(amount)).isoformat()
    return number(amount)


def _unit(axis: str) -> str:
    """``money:USD/year`` is counted in USD/year, ``length`` in years; other axes name their unit."""
    return {"length": "years", "sign": "percent"}.get(axis, axis.partition(":")[2] or axis)
