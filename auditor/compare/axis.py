"""What the axes of comparison are like: on which a distance means something, and which count days."""

from __future__ import annotations

PLACES = ("place:city", "place:state", "place:country")
"""From the narrowest: two places are compared on those that both are known on."""
VERSIONS = ("version", "version|least", "version|most")
NAMES = ("name", "name:initials")
"""A person by given name and surname, and one of whom only the first letters of the given names are known."""
WEEKDAY = "weekday"
"""Of what an article without a date tells of "Friday": from 1, Monday, to 7."""
CLOCK = "time of day"
"""In hours, from 0 to 24."""
UNMEASURED = frozenset({*NAMES, "category", WEEKDAY, CLOCK, *PLACES, *VERSIONS})
"""Axes whose numbers only tell answers apart."""
DATES = frozenset({"deadline", "date", "record"})
"""Axes that count days."""
EXACT = UNMEASURED | {"sign", "deadline", "record"}
"""Axes on which no distance is small."""


def counts_points(axis: str) -> bool:
    """Whether percentage points are a distance on an axis: on that of moves in percent, not of those in money."""
    return not axis.startswith("change:") or axis == "change:percent"
