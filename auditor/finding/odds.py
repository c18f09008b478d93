"""How likely two unlike figures of one affair are told of one thing: what speaks for it and against it, as log-odds.

The weights are those of a logistic regression over pairs of figures in articles whose contradictions are known, and
over pairs in newswire, of which hardly any is one; ``benchmarks/weights.py`` finds them (docs/accuracy.md).
"""

from __future__ import annotations

import math
import re
from operator import mul
from typing import TYPE_CHECKING, Final, NamedTuple

from auditor.claim.signs import Beside, read_beside
from auditor.finding.alike import are_days_apart, are_named_apart, likeness

if TYPE_CHECKING:
    from auditor.model import Claim

_MOST_DIGITS = 8
_DAYS_OF_YEAR = 365.25
_NUMBER = re.compile(r"\d[\d.,]*")
_NO_DIGITS = {ord(mark): None for mark in ",."}
_LONGER_THAN_DAYS = 25
"""In days; a month is."""


class Evidence(NamedTuple):
    """What shows whether two figures are of one thing; for ``WEIGHTS`` how much each part of it counts."""

    likeness: float
    """So many signs they share."""
    larger: float
    """By so many e-folds one is larger; 0 of times."""
    others: float
    """By so many e-folds there are more pairs of such figures in the two articles."""
    digits: float
    """With so many digits they are told, both together and up to eight: what is exact is of one thing, or wrong."""
    rounder: float
    """With so many digits one is told more than the other."""
    counted: float
    measure: float
    percent: float
    length_of_time: float
    year: float
    month: float
    years_apart: float
    """Of two days."""
    same_role: float
    """Whether both count, say, miners."""
    other_role: float
    """Whether one counts miners, one nurses."""
    named_apart: float
    """Whether each sentence has names of its own."""
    days_apart: float
    """Whether each sentence has days of its own."""
    foreseen: float
    """Whether only one is on what is still to come."""


AT_FIRST: Final = -2.6
"""The log-odds of two sums that are as large, each the only one of its article, beside which nothing is alike."""
WEIGHTS: Final = Evidence(
    likeness=1.1, larger=-2.9, others=-0.75, digits=0.4, rounder=-0.45, counted=1.7, measure=0.3, percent=-0.6,
    length_of_time=1.0, year=-2.4, month=-0.9, years_apart=-0.35, same_role=0.8, other_role=-1.8, named_apart=-0.5,
    days_apart=-0.8, foreseen=-1.1,
)  # fmt: skip
LEAST: Final = 0.0
"""With lower odds two figures are taken to be of two things: they are less likely of one than not."""


class Told(NamedTuple):
    """One figure, and how it is told."""

    kind: str
    of: str
    """What it is compared by: its unit."""
    size: float
    """On a scale on which twice as much is twice as much; 0 of a time."""
    day: float
    """Of a date, when it is; else 0."""
    is_month: bool
    digits: int
    """How many its article writes of it, without zeros at either end; 1 in words."""
    others: int
    """How many figures of the unit its article gives, with it."""
    beside: Beside


def told(claim: Claim, size: float, others: int) -> Told:
    """How a claim tells its figure, of which its article gives so many with it."""
    value = claim.value
    sized = value.kind != "date" and 0 < size < math.inf
    is_date = value.unit == "date"
    return Told(
        kind=value.kind,
        of=value.unit,
        size=size if sized else 0.0,
        day=size if is_date else 0.0,
        is_month=is_date and value.high - value.low > _LONGER_THAN_DAYS,
        digits=_digits(value.text),
        others=others,
        beside=read_beside(claim.beside),
    )


def _digits(text: str) -> int:
    number = _NUMBER.search(text)
    return len(number.group().translate(_NO_DIGITS).strip("0")) or 1 if number else 1


def evidence(one: Told, other: Told) -> Evidence:
    """What shows whether two figures of one unit are of one thing."""
    a, b = one.beside, other.beside
    roles = bool(a.role and b.role)
    return Evidence(
        likeness=likeness(a, b),
        larger=abs(math.log(one.size / other.size)) if one.size and other.size else 0.0,
        others=math.log(one.others * other.others),
        digits=min(one.digits + other.digits, _MOST_DIGITS),
        rounder=abs(one.digits - other.digits),
        counted=one.kind == "count",
        measure=one.kind == "measure",
        percent=one.kind == "percent",
        length_of_time=one.kind == "timeline",
        year=one.of == "year",
        month=one.is_month or other.is_month,
        years_apart=abs(one.day - other.day) / _DAYS_OF_YEAR,
        same_role=roles and a.role == b.role,
        other_role=roles and a.role != b.role,
        named_apart=are_named_apart(a, b),
        days_apart=are_days_apart(a, b),
        foreseen=a.foreseen != b.foreseen,
    )


def odds(shown: Evidence) -> float:
    """The log-odds that two figures of one unit are of one thing, by what shows it."""
    weighed: float = sum(map(mul, WEIGHTS, shown))
    return AT_FIRST + weighed
