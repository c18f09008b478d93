"""What the axes of comparison are like: on which a distance means something, and which count days."""

from __future__ import annotations

PLACES = ("place:city", "place:state", "place:country")
"""From the narrowest: two places are compared on those that both are known on."""
VERSIONS = ("version", "version|least", "version|most")
UNMEASURED = frozenset({"name", "category", *PLACES, *VERSIONS})
"""Axes whose numbers only tell answers apart."""
DATES = frozenset({"deadline", "date", "record"})
"""Axes that count days."""
EXACT = UNMEASURED | {"sign", "deadline", "record"}
"""Axes on which no distance is small."""
