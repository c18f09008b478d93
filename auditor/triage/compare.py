"""Compare two reports of one corpus: which questions opened and settled, and which answers came and went."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.model import LEVELS
from auditor.triage.match import gone, unknown

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.triage.dispute import Dispute, Mark


@dataclass(frozen=True, slots=True)
class Moved:
    """A question that stays in dispute, with other answers."""

    dispute: Dispute
    """As it is now."""
    added: tuple[Mark, ...]
    gone: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What a new report says that an old one did not, and the other way round; the gravest first."""

    opened: tuple[Dispute, ...]
    moved: tuple[Moved, ...]
    settled: tuple[Dispute, ...]
    same: int
    """How many questions are in dispute with the same answers."""

    @property
    def newly(self) -> tuple[Dispute, ...]:
        """The questions about which the new report says something new."""
        return (*self.opened, *(moved.dispute for moved in self.moved if moved.added))


def difference(old: Sequence[Dispute], new: Sequence[Dispute]) -> Difference:
    """What changed from the disputes of one report to those of another, in any order."""
    before = {name: dispute for dispute in old for name in reversed(dispute.ids)}
    pairs = [(dispute, list(dict.fromkeys(before[name] for name in dispute.ids if name in before))) for dispute in new]
    met = {dispute.id for _, found in pairs for dispute in found}
    moved = [_moved(dispute, found) for dispute, found in pairs if found]
    changed = [one for one in moved if one.added or one.gone]
    return Difference(
        opened=_ordered(dispute for dispute, found in pairs if not found),
        moved=tuple(sorted(changed, key=lambda one: _order(one.dispute))),
        settled=_ordered(dispute for dispute in old if dispute.id not in met),
        same=len(moved) - len(changed),
    )


def _moved(dispute: Dispute, before: Sequence[Dispute]) -> Moved:
    known = [mark for one in before for mark in one.marks]
    return Moved(dispute, unknown(known, dispute.marks), gone(known, dispute.marks))


def _ordered(disputes: Iterable[Dispute]) -> tuple[Dispute, ...]:
    return tuple(sorted(disputes, key=_order))


def _order(dispute: Dispute) -> tuple[int, str]:
    return -LEVELS.index(dispute.level), dispute.id
