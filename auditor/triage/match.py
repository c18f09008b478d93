"""Find known positions again among those of today.

A position is what its claims share, ``[low, high)``, and it is made by its narrowest claim, ``[opens, high)``.
Today's answers hold nothing new exactly when they and the known ones together need no more positions than the known
ones alone. So an article that agrees with a known position opens nothing, nor does one that is taken away, and an
answer that fits no known one always does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.finding.positions import cut
from auditor.model import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.triage.dispute import Mark

    Span = tuple[float, float]


def unknown(known: Sequence[Mark], today: Sequence[Mark]) -> tuple[Mark, ...]:
    """Those of today's positions that the known ones do not account for, in their order."""
    new: set[int] = set()
    for axis in {mark.places[0].axis for mark in today}:
        held = [place for mark in known for place in mark.places if place.axis == axis]
        asked = [i for i, mark in enumerate(today) if mark.places[0].axis == axis]
        spans = _spans(axis, [*held, *(today[i].places[0] for i in asked)])
        old = [(low, high) for low, high, _ in spans[: len(held)]]
        now = [(opens, high) for _, high, opens in spans[len(held) :]]
        new.update(asked[n] for n in _unaccounted(old, now))
    return tuple(mark for i, mark in enumerate(today) if i in new)


def gone(known: Sequence[Mark], today: Sequence[Mark]) -> tuple[Mark, ...]:
    """The known positions that no position of today meets, in their order."""
    return tuple(mark for mark in known if not any(_meet(mark, other) for other in today))


def _unaccounted(old: Sequence[Span], now: Sequence[Span]) -> list[int]:
    if old and len(cut([*old, *now])) == len(cut(old)):
        return []
    if apart := [i for i, span in enumerate(now) if not any(_overlap(span, other) for other in old)]:
        return apart
    # Several of today's share a known one that they split: whoever finds it taken is new.
    free, left = list(old), []
    for i, span in sorted(enumerate(now), key=lambda pair: pair[1][1]):
        taken = next((other for other in free if _overlap(span, other)), None)
        if taken is None:
            left.append(i)
        else:
            free.remove(taken)
    return left


def _meet(mark: Mark, other: Mark) -> bool:
    axis = other.places[0].axis
    held = [place for place in mark.places if place.axis == axis]
    spans = _spans(axis, [*held, other.places[0]])
    _, top, opens = spans[-1]
    return any(_overlap((low, high), (opens, top)) for low, high, _ in spans[:-1])


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _spans(axis: str, places: Sequence[Place]) -> list[tuple[float, float, float]]:
    """``low``, ``high`` and ``opens`` of each; categories are numbered here, since a rule's numbers may change."""
    if axis != "category" or not all(place.path for place in places):
        return [(place.low, place.high, place.opens) for place in places]
    return [_numbered(place.path, sorted({other.path for other in places})) for place in places]


def _numbered(path: tuple[str, ...], paths: Sequence[tuple[str, ...]]) -> tuple[float, float, float]:
    """An answer spans all those below it, which stand right behind it in order."""
    first = paths.index(path)
    below: Iterable[tuple[str, ...]] = (other for other in paths if other[: len(path)] == path)
    return float(first), float(first + len(list(below))), float(first)
