"""Say where a position lies so that it can be found again: on its axis, with the rule's tolerance granted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.finding.axes import widened
from auditor.model import Interval, Place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from auditor.finding.axes import Spot
    from auditor.finding.panel import Panel
    from auditor.model import Choice


def places_of(panel: Panel, axis: str, core: Mapping[int, Spot], common: Interval) -> tuple[Place, ...]:
    """Where a position lies: first on its own axis, then on others that all of its core's claims share.

    ``core``: the claims that the cut at the top of ``common`` goes through.
    """
    tight = max([i for i, spot in core.items() if spot.high == common.high], key=lambda i: core[i].low)
    path = _path(panel.claims[tight].value.unit, panel.rule.choices) if axis == "category" else ()
    own = Place(axis, common.low, common.high, core[tight].low, path)
    return (own, *_others(panel, axis, list(core)))


def _others(panel: Panel, axis: str, core: Sequence[int]) -> list[Place]:
    shared: dict[str, tuple[float, float]] = {}
    if any(len(panel.claims[i].value.readings) == 1 for i in core):  # on its own axis, and no other
        return []
    for n, i in enumerate(core):
        found = {
            reading.axis: widened(reading.low, reading.high, reading.axis, panel.rule.tolerance)
            for reading in panel.claims[i].value.readings
            if reading.axis != axis
        }
        shared = found if n == 0 else {name: _meet(shared[name], found[name]) for name in shared if name in found}
    return [Place(name, low, high, low) for name, (low, high) in sorted(shared.items()) if low < high]


def _meet(one: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    return max(one[0], other[0]), min(one[1], other[1])


def _path(choice: str, choices: Sequence[Choice]) -> tuple[str, ...]:
    """The answer of a map below those that include it: its number would change with the rule's next edition."""
    above = {one.name: one.within for one in choices}
    path: list[str] = []
    while choice in above and choice not in path:
        path.insert(0, choice)
        choice = above[choice]
    return tuple(path)
