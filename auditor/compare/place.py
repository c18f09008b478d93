"""Place a place on the axes of its city, its state and its country, as far as each is known."""

from __future__ import annotations

from auditor.compare.axis import PLACES
from auditor.compare.name import name_point
from auditor.model import Reading, Value


def place_place(city: str, state: str, country: str, text: str) -> Value | None:
    """The value of a place; an empty name is not known. None where nothing is.

    Two places are compared on the axes they share: a town of which nobody says where it lies never contradicts a
    state.
    """
    named = zip(PLACES, (city, state, country), strict=True)
    readings = tuple(Reading(axis, (at := float(name_point(name))), at + 1) for axis, name in named if name)
    if not readings:
        return None
    first = readings[0]
    return Value("name", text, first.low, first.high, "", readings, " ".join(text.split()))
