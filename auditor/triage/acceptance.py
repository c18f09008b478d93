"""Acceptances: a file of the disputes that somebody looked at and let stand, each with the reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.errors import FileErrors
from auditor.triage.fields import Fields, read_fields
from auditor.triage.marks import read_marks, written_marks
from auditor.yamlio.write import Value, yaml_text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from auditor.triage.dispute import Dispute, Mark

HEAD = "# The disputes that were accepted, by `auditor accept`. docs/triage.md says what each line means.\n"


@dataclass(frozen=True, slots=True)
class Acceptance:
    """One accepted dispute. It holds for the positions it was given for, and no longer than ``until``."""

    id: str
    reason: str
    on: dt.date
    question: str
    marks: tuple[Mark, ...]
    by: str = ""
    until: dt.date | None = None
    """The last day on which it holds; for ever where there is none."""
    line: int = 0
    """Of the file, from 1; 0 for one that is not read from a file."""

    def lapsed(self, today: dt.date) -> bool:
        """Whether its last day is over."""
        return self.until is not None and self.until < today


def read_acceptances(path: Path) -> tuple[Acceptance, ...]:
    """The acceptances of a file, in its order. Raises FileErrors with all that is wrong with it."""
    fields = read_fields(path, "accepted")
    acceptances = tuple(_read(fields))
    if fields.problems:
        raise FileErrors(fields.problems)
    return acceptances


def acceptances_text(acceptances: Iterable[Acceptance]) -> str:
    """The file that holds these acceptances, in the order of their ids."""
    accepted = [_written(one) for one in sorted(acceptances, key=lambda one: one.id)]
    return HEAD + yaml_text({"version": 1, "accepted": accepted})


def with_acceptance(old: Sequence[Acceptance], new: Acceptance, dispute: Dispute) -> tuple[Acceptance, ...]:
    """The acceptances with a new one, which takes the place of all earlier ones of its dispute."""
    return (*(one for one in old if one.id not in dispute.ids), new)


def _written(one: Acceptance) -> dict[str, Value]:
    written: dict[str, Value] = {"id": one.id, "question": one.question, "reason": one.reason}
    if one.by:
        written["by"] = one.by
    written["on"] = one.on
    if one.until:
        written["until"] = one.until
    written["positions"] = written_marks(one.marks)
    return written


def _read(fields: Fields) -> Iterator[Acceptance]:
    lines: dict[str, int] = {}
    for found in fields.mappings("accepted", "the list of accepted disputes, or `accepted: []`"):
        found.only("id", "question", "reason", "by", "on", "until", "positions")
        name = found.text("id", "the finding's id, such as investment-total-9fc20d18ba")
        reason = found.text("reason", "why the dispute may stand")
        on = found.day("on")
        until = found.day("until", required=False)
        question, by = found.text("question"), found.text("by")
        marks = read_marks(found)
        if name and name in lines:
            found.note(found.entries, f"the id {name} stands on line {lines[name]} already; keep one of the two.")
        lines.setdefault(name, found.entries.line)
        if on is not None:
            yield Acceptance(name, reason, on, question, marks, by, until, found.entries.line)
