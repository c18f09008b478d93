"""The baseline: a file of the disputes that are known, each with the day it was first seen."""

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

HEAD = "# The disputes that are known, by `auditor baseline write`. docs/triage.md says what each line means.\n"


@dataclass(frozen=True, slots=True)
class Entry:
    """One known dispute."""

    id: str
    first_seen: dt.date
    question: str
    marks: tuple[Mark, ...]
    line: int = 0
    """Of the file, from 1; 0 for an entry that is not read from one."""


def read_baseline(path: Path) -> tuple[Entry, ...]:
    """The entries of a baseline, in its order. Raises FileErrors with all that is wrong with it."""
    fields = read_fields(path, "known")
    entries = tuple(_read_entries(fields))
    if fields.problems:
        raise FileErrors(fields.problems)
    return entries


def baseline_text(entries: Iterable[Entry]) -> str:
    """The file that holds these entries, in the order of their ids."""
    known: list[Value] = [
        {
            "id": entry.id,
            "first_seen": entry.first_seen,
            "question": entry.question,
            "positions": written_marks(entry.marks),
        }
        for entry in sorted(entries, key=lambda entry: entry.id)
    ]
    return HEAD + yaml_text({"version": 1, "known": known})


def renewed(old: Sequence[Entry], disputes: Iterable[Dispute], today: dt.date) -> tuple[Entry, ...]:
    """The baseline that knows exactly these disputes; those that ``old`` has keep their first day."""
    seen = {entry.id: entry.first_seen for entry in old}
    return tuple(
        Entry(
            id=dispute.id,
            first_seen=min((seen[name] for name in dispute.ids if name in seen), default=today),
            question=dispute.question,
            marks=dispute.marks,
        )
        for dispute in disputes
    )


def pruned(old: Sequence[Entry], disputes: Iterable[Dispute]) -> tuple[Entry, ...]:
    """The entries whose question is still in dispute."""
    names = {name for dispute in disputes for name in dispute.ids}
    return tuple(entry for entry in old if entry.id in names)


def _read_entries(fields: Fields) -> Iterator[Entry]:
    lines: dict[str, int] = {}
    for found in fields.mappings("known", "the list of known disputes, or `known: []`"):
        found.only("id", "first_seen", "question", "positions")
        name = found.text("id", "the finding's id, such as investment-total-9fc20d18ba")
        day = found.day("first_seen")
        question = found.text("question")
        marks = read_marks(found)
        if name and name in lines:
            found.note(found.entries, f"the id {name} stands on line {lines[name]} already; keep one of the two.")
        lines.setdefault(name, found.entries.line)
        if day is not None:
            yield Entry(name, day, question, marks, found.entries.line)
