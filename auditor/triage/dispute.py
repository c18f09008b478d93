"""A finding as triage sees it: which question, and where its positions lie; never who says so, or in what order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.model import Finding, Level, Place, Position

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Mark:
    """One position: the answer as it was printed, and where it lies."""

    answer: str
    places: tuple[Place, ...]
    """Its own axis first; at least one."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """One disputed question."""

    id: str
    level: Level
    question: str
    marks: tuple[Mark, ...]
    former_ids: tuple[str, ...] = ()
    """The ids it had under other names of its subject."""
    status: str = "new"

    @property
    def ids(self) -> tuple[str, ...]:
        """Every id by which it may be known."""
        return (self.id, *self.former_ids)

    @property
    def rule(self) -> str:
        return rule_of(self.id)


def rule_of(finding_id: str) -> str:
    """The rule whose question an id names."""
    return finding_id.rpartition("-")[0]


def disputes_of(findings: Iterable[Finding]) -> tuple[Dispute, ...]:
    """The findings of an audit, ready to be compared with what was decided before."""
    return tuple(dispute_of(finding) for finding in findings)


def dispute_of(finding: Finding) -> Dispute:
    """One finding of an audit."""
    marks = tuple(Mark(position.answer, _places(position, finding.axis)) for position in finding.positions)
    return Dispute(finding.id, finding.level, finding.question, marks, finding.former_ids, finding.status)


def _places(position: Position, axis: str) -> tuple[Place, ...]:
    return position.places or (Place(axis, position.low, position.high, position.low),)
