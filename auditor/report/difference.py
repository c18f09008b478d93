"""Print what changed from one report to another, as a table and as json."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.report.decided import answers, dump, position
from auditor.report.words import count, grid

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.triage.compare import Difference
    from auditor.triage.dispute import Dispute, Mark

_HEADERS = ("change", "level", "question", "answer", "id")
_WIDTHS = (11, 7, 32, 26, None)


def difference_table(difference: Difference) -> str:
    """A row per question opened or settled and per answer that came or went, and how many there are."""
    rows = list(_rows(difference))
    summary = f"{_summary(difference)}\n"
    return f"{grid(rows, _HEADERS, _WIDTHS)}\n\n{summary}" if rows else summary


def difference_json(difference: Difference) -> str:
    """The difference as one JSON object."""
    return dump(
        {
            "version": 1,
            "opened": [_dispute(one, positions=one.marks) for one in difference.opened],
            "moved": [_dispute(one.dispute, added=one.added, gone=one.gone) for one in difference.moved],
            "settled": [_dispute(one, positions=one.marks) for one in difference.settled],
            "same": difference.same,
        }
    )


def _rows(difference: Difference) -> Iterator[tuple[str, ...]]:
    for one in difference.opened:
        yield _row("opened", one, answers(one.marks))
    for moved in difference.moved:
        for mark in moved.added:
            yield _row("new answer", moved.dispute, mark.answer)
        for mark in moved.gone:
            yield _row("answer gone", moved.dispute, mark.answer)
    for one in difference.settled:
        yield _row("settled", one, answers(one.marks))


def _row(change: str, dispute: Dispute, answer: str) -> tuple[str, ...]:
    level = dispute.level if dispute.status == "new" else f"{dispute.level}, {dispute.status}"
    return change, level, dispute.question, answer, dispute.id


def _summary(difference: Difference) -> str:
    added = sum(len(one.added) for one in difference.moved)
    gone = sum(len(one.gone) for one in difference.moved)
    parts = [
        f"{count(len(difference.opened), 'question')} opened",
        f"{len(difference.settled):,} settled",
        f"{count(added, 'answer')} new, {gone:,} gone",
        f"{count(difference.same, 'question')} as before",
    ]
    return "; ".join(parts) + "."


def _dispute(dispute: Dispute, **marks: Sequence[Mark]) -> dict[str, object]:
    told: dict[str, object] = {
        "id": dispute.id,
        "former_ids": list(dispute.former_ids),
        "level": dispute.level,
        "status": dispute.status,
        "question": dispute.question,
    }
    return told | {name: [position(mark) for mark in listed] for name, listed in marks.items()}
