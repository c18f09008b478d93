"""Print what was decided before: the baseline and the acceptances, as a table and as json."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING

from auditor.report.words import count, grid

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from auditor.model import Place
    from auditor.triage.acceptance import Acceptance
    from auditor.triage.baseline import Entry
    from auditor.triage.dispute import Mark

_KNOWN = ("first seen", "question", "answers", "id")
_ACCEPTED = ("holds", "question", "answers", "why", "id")


def baseline_table(entries: Sequence[Entry]) -> str:
    """A row per known dispute, and how many there are."""
    rows = [(str(one.first_seen), one.question, answers(one.marks), one.id) for one in entries]
    total = f"{count(len(entries), 'dispute')} known.\n"
    return f"{grid(rows, _KNOWN, (10, 36, 30, None))}\n\n{total}" if rows else total


def baseline_json(entries: Sequence[Entry]) -> str:
    """The known disputes as one JSON object."""
    known = [
        {
            "id": one.id,
            "first_seen": one.first_seen.isoformat(),
            "question": one.question,
            "positions": [position(mark) for mark in one.marks],
        }
        for one in entries
    ]
    return dump({"version": 1, "known": known})


def accepted_table(acceptances: Sequence[Acceptance], today: dt.date) -> str:
    """A row per accepted dispute, and how many there are."""
    rows = [(_holds(one, today), one.question, answers(one.marks), _why(one), one.id) for one in acceptances]
    lapsed = sum(one.lapsed(today) for one in acceptances)
    total = f"{count(len(acceptances), 'dispute')} accepted{f', {lapsed:,} lapsed' if lapsed else ''}.\n"
    return f"{grid(rows, _ACCEPTED, (12, 26, 20, 28, None))}\n\n{total}" if rows else total


def accepted_json(acceptances: Sequence[Acceptance], today: dt.date) -> str:
    """The accepted disputes as one JSON object."""
    accepted = [
        {
            "id": one.id,
            "question": one.question,
            "reason": one.reason,
            "by": one.by,
            "on": one.on.isoformat(),
            "until": one.until.isoformat() if one.until else None,
            "lapsed": one.lapsed(today),
            "positions": [position(mark) for mark in one.marks],
        }
        for one in acceptances
    ]
    return dump({"version": 1, "accepted": accepted})


def answers(marks: Sequence[Mark]) -> str:
    """The answers of positions, each once."""
    return " / ".join(dict.fromkeys(mark.answer for mark in marks))


def position(mark: Mark) -> dict[str, object]:
    """One position as in the json report, without what makes it up."""
    return {"answer": mark.answer, "places": [_place(place) for place in mark.places]}


def dump(content: object) -> str:
    """The content as JSON text in ASCII, which every terminal and reader takes."""
    return json.dumps(content, indent=1, allow_nan=False) + "\n"


def _place(place: Place) -> dict[str, object]:
    low, high = (None, None) if place.path else (_end(place.low), _end(place.high))
    return {"axis": place.axis, "low": low, "high": high, "path": list(place.path)}


def _end(number: float) -> float | None:
    return number if math.isfinite(number) else None


def _holds(one: Acceptance, today: dt.date) -> str:
    if one.until is None:
        return "for ever"
    return f"{'lapsed' if one.lapsed(today) else 'until'} {one.until}"


def _why(one: Acceptance) -> str:
    return f"{one.reason} ({', '.join(part for part in (one.by, str(one.on)) if part)})"
