"""Turn a judged question into a finding, or into a group of claims that are no dispute."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.compare.axis import DATES, EXACT
from auditor.engine.keys import ALWAYS, cell_of, unit_of
from auditor.finding.explain import explain, settled_by
from auditor.finding.level import both_tabled, figure, level_of, untold_between, widest_gap
from auditor.finding.positions import Stand, written_on
from auditor.finding.question import identity, same_answers, sentence, subject_of
from auditor.finding.twins import weighed
from auditor.model import Claim, Finding, Group, Position, ValueKind
from auditor.naming.book import NOBODY, NameBook

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.finding.panel import Panel
    from auditor.finding.question import Same
    from auditor.model import Rule

_NO_FIGURE = EXACT | DATES
"""Axes on which one answer is never so many times another."""


def write_finding(panel: Panel, stands: Sequence[Stand], names: NameBook = NOBODY) -> Finding:
    """The finding of a question in dispute."""
    rule, axis = panel.rule, stands[0].axis
    fits = Counter(i for stand in stands for i in stand.members)
    chosen = [_spokesman(panel, stand, fits) for stand in stands]
    positions = tuple(_position(panel, stand, panel.claims[i], fits) for stand, i in zip(stands, chosen, strict=True))
    cells = {i: cell_of(panel.claims[i], rule) for i in fits}
    gap = widest_gap(stands, panel.claims, cells)
    claim, cell, stated = panel.claims[0], panel.question.cell, _stated(panel)
    figures = _figures(stands, axis, claim.value.kind)
    subject = subject_of([panel.claims[i] for i in fits])
    same = same_answers(claim, cell, rule, stated=stated)
    untold, tabled = untold_between(stands, panel.claims, rule), both_tabled(stands, panel.claims)
    graded = level_of(rule, gap, figures, anchored=_anchored(rule, same), tabled=tabled, untold=untold)
    told = explain(rule, positions, axis, gap=gap, figures=figures, cells=cells.values())
    return Finding(
        id=identity(claim, cell, rule),
        rule=rule.id,
        level=graded.level,
        question=sentence(rule, subject, same, cell.time, stated=stated, unit=unit_of(rule, claim)),
        subject=subject,
        same=same,
        explanation=told.explanation,
        settled_by=settled_by(rule, positions),
        positions=positions,
        axis=axis,
        verdict=told.verdict,
        harmless=told.harmless,
        level_why=graded.why,
        former_ids=tuple(identity(replace(claim, key=key), cell, rule) for key in names.former(claim.key)),
    )


def _anchored(rule: Rule, same: Same) -> bool:
    """Whether the claims share the figure that the rule anchors them to."""
    answers = dict(same)
    return any(facet.anchors and answers.get(facet.name) for facet in rule.same)


def write_group(panel: Panel, members: Iterable[int]) -> Group:
    """Claims of a question that is no dispute, with the question."""
    claims = tuple(panel.claims[i] for i in _in_order(panel, members))
    subject, stated = subject_of(claims), _stated(panel)
    same = same_answers(panel.claims[0], panel.question.cell, panel.rule, stated=stated)
    unit = unit_of(panel.rule, panel.claims[0])
    question = sentence(panel.rule, subject, same, panel.question.cell.time, stated=stated, unit=unit)
    return Group(panel.rule.id, question, subject, claims)


def write_agreement(rule: Rule, claims: Sequence[Claim]) -> Group:
    """Claims that meet, of a rule that asks for no subject and no time."""
    subject = subject_of(claims)
    return Group(rule.id, sentence(rule, subject, (), ALWAYS, stated=False), subject, tuple(claims))


def _stated(panel: Panel) -> bool:
    """Whether some article states the question's time."""
    return any(circle.cell.time.precision == "known" for circle in panel.circles)


def _in_order(panel: Panel, members: Iterable[int]) -> list[int]:
    return sorted(members, key=lambda i: panel.ids[i])


def _position(panel: Panel, stand: Stand, spokesman: Claim, fits: Counter[int]) -> Position:
    members = _in_order(panel, stand.members)
    return Position(
        answer=spokesman.value.answer,
        claims=tuple(panel.claims[i] for i in members),
        fits=tuple(fits[i] for i in members),
        low=stand.shared.low,
        high=stand.shared.high,
        places=stand.places,
    )


def _spokesman(panel: Panel, stand: Stand, fits: Counter[int]) -> int:
    """The claim whose words stand for a position: of those that fit fewest others, the most definite one."""
    fewest = min(fits[i] for i in stand.members)
    core = [i for i in stand.members if fits[i] == fewest]
    answers = weighed((panel.claims[i].value.answer, panel.claims[i]) for i in core)

    def vagueness(i: int) -> tuple[bool, float, int, str]:
        value = panel.claims[i].value
        interval = value.size or written_on(panel.claims[i], stand.axis)
        width = interval.high - interval.low if interval else math.inf
        return (value.size is None, width, -answers[value.answer], value.answer)

    return min(core, key=vagueness)


def _figures(stands: Sequence[Stand], axis: str, kind: ValueKind) -> list[float]:
    """The figure of each position on the question's axis, ascending."""
    if axis in _NO_FIGURE:
        return []
    return sorted(figure(stand.shared, kind) for stand in stands if stand.axis == axis)
