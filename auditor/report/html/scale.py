"""Axes of the pictures: where a value lies on a line, in percent of its width, and which figures stand under it."""

from __future__ import annotations

import datetime as dt
import math
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from auditor.compare.axis import DATES
from auditor.report.arithmetic import unit_of
from auditor.report.words import day_of, number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LEFT, RIGHT = 2.0, 98.0
"""The part of the width that values fill; arrows take the rest."""
_SPREAD = 30
"""So many times the smallest figure, and the largest makes the axis logarithmic."""
_LEAST = 1e-9
"""A figure below this is drawn as nothing, not by orders of magnitude."""
_TICKS = 4
_MARGIN = 0.09
_OPEN_MARGIN = 0.22
"""Of the span, kept beside the outermost end where some value goes on for ever."""
_MAGNITUDES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"), (1e3, "thousand"))
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_YEAR, _MONTH = 365.2425, 30.44


class Tick(NamedTuple):
    """A figure under the line."""

    at: float
    """In percent of the width."""
    label: str

    @property
    def anchor(self) -> str:
        """How the label hangs on its place, so that none is cut off at an edge."""
        return "start" if self.at < 8 else "end" if self.at > 92 else "middle"


@dataclass(frozen=True, slots=True)
class Scale:
    """A stretch of an axis and how it is drawn."""

    low: float
    high: float
    logarithmic: bool = False
    dates: bool = False
    unit: str = ""
    only: float = math.nan
    """The one finite end there is; not a number where there are more."""

    def at(self, value: float) -> float:
        """Where a value lies, in percent of the width; an infinite one at the edge."""
        low, high, here = self.low, self.high, value
        if math.isinf(value):
            return 0.0 if value < 0 else 100.0
        if self.logarithmic:
            low, high, here = math.log10(low), math.log10(high), math.log10(max(value, self.low))
        return round(LEFT + (RIGHT - LEFT) * min(max((here - low) / (high - low), 0.0), 1.0), 3)

    def ticks(self) -> list[Tick]:
        """A few round figures, or dates, on the line; the one figure where there is but one."""
        if math.isfinite(self.only):
            label = day_of(self.only) if self.dates else self.label(self.only)
            return [Tick(self.at(self.only), label)]
        if self.dates:
            marks: Iterable[tuple[float, str]] = _date_marks(self.low, self.high)
        elif self.logarithmic:
            marks = ((value, self.label(value)) for value in _powers(self.low, self.high))
        else:
            marks = ((value, self.label(value)) for value in _round_figures(self.low, self.high))
        return [Tick(self.at(value), label) for value, label in marks]

    def label(self, value: float) -> str:
        """A figure in the axis's magnitude, without the unit."""
        if self.logarithmic:
            return compact(value)
        size, _ = magnitude(max(abs(self.low), abs(self.high)))
        return number(float(f"{value / size:.6g}"))

    @property
    def caption(self) -> str:
        """What the figures are of: "billion USD", "percent, drawn by orders of magnitude"."""
        if self.dates:
            return ""
        if self.logarithmic:
            return f"{self.unit}, by orders of magnitude".lstrip(", ")
        _, word = magnitude(max(abs(self.low), abs(self.high)))
        return f"{word} {self.unit}".strip()


def scale_of(ends: Iterable[float], axis: str) -> Scale:
    """The stretch that shows all finite ends of some intervals, with room for those that are open."""
    every = list(ends)
    finite = [end for end in every if math.isfinite(end)]
    unit = unit_of(axis)
    dates = axis in DATES
    low, high = (min(finite), max(finite)) if finite else (0.0, 0.0)
    below, above = -math.inf in every, math.inf in every
    if not dates and low > _LEAST and high > low * _SPREAD:
        span = math.log10(high / low)
        first, last = low / 10 ** (span * _margin(wide=below)), high * 10 ** (span * _margin(wide=above))
        return Scale(first, last, logarithmic=True, unit=unit)
    only = low if low == high else math.nan
    span = high - low or (_YEAR if dates else abs(high) / 2 or 1.0)
    return Scale(low - span * _margin(wide=below), high + span * _margin(wide=above), False, dates, unit, only)


def magnitude(value: float) -> tuple[float, str]:
    """The thousand, million, billion that a figure is told in; 1 and nothing for a small one."""
    for size, word in _MAGNITUDES:
        if abs(value) >= (size if size > 1e3 else 10 * size):
            return size, word
    return 1.0, ""


def compact(value: float) -> str:
    """A figure with its magnitude in a word: "40 million"."""
    size, word = magnitude(value)
    return f"{number(float(f'{value / size:.6g}'))} {word}".rstrip()


def _margin(*, wide: bool) -> float:
    return _OPEN_MARGIN if wide else _MARGIN


def _round_figures(low: float, high: float) -> Iterator[float]:
    step = _round_step(max((high - low) / _TICKS, sys.float_info.min))  # a part of the smallest figure is nought
    first = math.ceil(low / step)
    for k in range(first, math.floor(high / step) + 1):
        yield k * step


def _round_step(rough: float) -> float:
    """The next of 1, 2, 5, 10 times a power of ten."""
    power = 10.0 ** math.floor(math.log10(rough))
    return next(power * times for times in (1, 2, 5, 10, 20) if power * times >= rough * 0.999)


def _powers(low: float, high: float) -> Iterator[float]:
    first, last = math.ceil(math.log10(low)), math.floor(math.log10(high))
    stride = max(1, math.ceil((last - first) / _TICKS))
    for power in range(first, last + 1, stride):
        yield 10.0**power


def _date_marks(low: float, high: float) -> Iterator[tuple[float, str]]:
    first, last = _day(low), _day(high)
    span = high - low
    if span > 3 * _YEAR:
        step = math.ceil(span / _YEAR / (_TICKS + 1))
        for year in range(first.year + 1, last.year + 1):
            if year % step == 0 or step == 1:
                yield dt.date(year, 1, 1).toordinal(), str(year)
    elif span > 3 * _MONTH:
        step = next(s for s in (1, 2, 3, 6, 12) if span / _MONTH / s <= _TICKS + 1 or s == 12)
        for month in range(first.year * 12 + first.month, last.year * 12 + last.month):
            if month % step == 0:
                yield dt.date(month // 12, month % 12 + 1, 1).toordinal(), f"{_MONTHS[month % 12]} {month // 12}"
    else:
        step = max(1, math.ceil(span / (_TICKS + 1)))
        for day in range(math.ceil(low), math.floor(high) + 1, step):
            here = _day(day)
            yield day, f"{here.day} {_MONTHS[here.month - 1]}{f' {here.year}' if day - low < step else ''}"


def _day(ordinal: float) -> dt.date:
    return dt.date.fromordinal(min(max(int(ordinal), dt.date.min.toordinal()), dt.date.max.toordinal()))
