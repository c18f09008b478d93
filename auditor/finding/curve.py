"""How often two claims of one question disagree, by the time between them.

A good question is flat and near nought, then has a knee where its answer grows old: `within` belongs before it. A
question that begins high lacks a part of its key.
"""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass, field
from itertools import combinations
from random import Random
from typing import TYPE_CHECKING

from auditor.finding.cells import questions
from auditor.finding.moment import moment_of
from auditor.finding.panel import panel
from auditor.finding.twins import story
from auditor.finding.versions import settle
from auditor.model import QUANTITY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from auditor.finding.panel import Panel
    from auditor.model import Claim, Rule
    from auditor.story.stories import Stories

MOST = 2_000
"""Pairs of one question that are looked at; of more, so many are drawn, always the same."""
_HOUR = 1 / 24
BUCKETS: tuple[tuple[str, float], ...] = (
    ("hour", _HOUR), ("day", 1), ("3 days", 3), ("week", 7), ("month", 31), ("quarter", 92), ("year", 366),
    ("longer", math.inf),
)  # fmt: skip
"""Each with the days that lie between two claims at most; claims without a time of day are never of one hour."""


@dataclass(slots=True)
class Curve:
    """The curve of one rule."""

    pairs: list[int] = field(default_factory=lambda: [0] * len(BUCKETS))
    """How many pairs of claims of different stories lie so far apart."""
    disagree: list[int] = field(default_factory=lambda: [0] * len(BUCKETS))
    """How many of them share no value."""
    drawn: int = 0
    """Questions with more pairs than were looked at."""


def curves(groups: Iterable[Sequence[Claim]], rules: Mapping[str, Rule], stories: Stories) -> dict[str, Curve]:
    """The curve of each rule whose claims have a time; ``groups`` are the claims of one base key each."""
    found = {rule.id: Curve() for rule in rules.values() if not rule.adds_up and rule.value != QUANTITY}
    for group in groups:
        rule = rules[group[0].rule]
        if rule.id not in found:
            continue
        claims = sorted(settle(group, rule, stories).live, key=_order)
        for question in questions(claims, rule):
            asked = panel(claims, question, rule)
            for circle in asked.circles:
                _add(found[rule.id], asked, circle.fellows)
    return found


def _order(claim: Claim) -> tuple[dt.date, str, str, int]:
    return claim.said or dt.date.max, claim.document, claim.part, claim.start


def _add(curve: Curve, asked: Panel, fellows: Sequence[int]) -> None:
    dated = {i: published for i in fellows if (published := asked.claims[i].published)}
    curve.drawn += math.comb(len(dated), 2) > MOST
    for i, j in _pairs(list(dated), asked.rule.id):
        one, other = asked.claims[i], asked.claims[j]
        met = [(a, b) for a in asked.spots[i] for b in asked.spots[j] if a.lane.meets(b.lane)]
        if met and story(one) != story(other):
            bucket = next(k for k, (_, most) in enumerate(BUCKETS) if _days(dated[i], dated[j]) <= most)
            curve.pairs[bucket] += 1
            curve.disagree[bucket] += any(a.conflicts(b) for a, b in met)


def _pairs(members: Sequence[int], seed: str) -> Iterator[tuple[int, int]]:
    """All pairs, or as many as are looked at, drawn by a generator of its own: the same in every run."""
    if math.comb(len(members), 2) <= MOST:
        yield from combinations(members, 2)
        return
    dice = Random(f"{seed} {len(members)}")
    for _ in range(MOST):
        one, other = dice.sample(range(len(members)), 2)
        yield members[one], members[other]


def _days(one: dt.date, other: dt.date) -> float:
    """The days between two publications; a part of one only where both give the time of day."""
    if isinstance(one, dt.datetime) and isinstance(other, dt.datetime):
        return abs(moment_of(one).earliest - moment_of(other).earliest)
    days = abs(one.toordinal() - other.toordinal())
    return float(days) if days else 1.0
