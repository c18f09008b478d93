"""Positions as they stand in a triage file."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from auditor.model import Place
from auditor.triage.dispute import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.triage.fields import Fields
    from auditor.yamlio.write import Value

_PLACE = ("axis", "from", "below", "path")


def written_marks(marks: Sequence[Mark]) -> list[dict[str, Value]]:
    """The positions for a file, lowest first."""
    return [_written_mark(mark) for mark in sorted(marks, key=_order)]


def read_marks(fields: Fields) -> tuple[Mark, ...]:
    """The positions of one entry; what is wrong with them is noted."""
    return tuple(_read_marks(fields))


def _order(mark: Mark) -> tuple[str, float, float, tuple[str, ...], str]:
    own = mark.places[0]
    return own.axis, own.low, own.high, own.path, mark.answer


def _written_mark(mark: Mark) -> dict[str, Value]:
    own, *others = mark.places
    written = {"answer": mark.answer, **_written_place(own)}
    if others:
        written["also"] = [_written_place(place) for place in others]
    return written


def _written_place(place: Place) -> dict[str, Value]:
    if place.path:
        return {"axis": place.axis, "path": list(place.path)}
    written: dict[str, Value] = {"axis": place.axis}
    if math.isfinite(place.low):
        written["from"] = place.low
    if math.isfinite(place.high):
        written["below"] = place.high
    return written


def _read_marks(fields: Fields) -> Iterator[Mark]:
    for found in fields.mappings("positions", "the answers that are known, each with its `axis`"):
        found.only("answer", "also", *_PLACE)
        answer = found.text("answer", "the answer in words, such as $4 billion")
        places = [_read_place(found)]
        for other in found.mappings("also"):
            other.only(*_PLACE)
            places.append(_read_place(other))
        yield Mark(answer, tuple(place for place in places if place))


def _read_place(fields: Fields) -> Place | None:
    before = len(fields.problems)
    axis = fields.text("axis", "what the answer is measured in, such as money:USD")
    path = fields.texts("path")
    low, high = fields.number("from", -math.inf), fields.number("below", math.inf)
    if len(fields.problems) > before:
        return None
    if not path and not low < high:
        fields.note(fields.entries, f"`from` {low:g} is not below `below` {high:g}; an answer holds some value.")
        return None
    return Place(axis, low, high, low, path)
