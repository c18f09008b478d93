"""How much shows that two figures are of one thing, and what shows that they are of two."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from auditor.claim.signs import Beside

_TOPIC, _NAME = 0.5, 0.5
"""For so much a word counts that the articles are about as a whole, and a word of a name; any other sign for one."""
_SORT = 1.5
"""For so much counts that the things counted are of one sort: "container berths"."""
_YEAR, _MONTH = 360, 31
"""In days."""
_MOST_NAMES = 2
"""A name in many words is one name."""


def likeness(one: Beside, other: Beside) -> float:
    """How many signs two figures share."""
    shared = one.signs & other.signs
    topics = len(shared & (one.topics | other.topics))
    names = min(len(one.written & other.written), _MOST_NAMES)
    sorted_alike = _SORT if one.sorts & other.sorts else 0.0
    return len(shared) - topics + _TOPIC * topics + _NAME * names + sorted_alike


def are_told_apart(one: Beside, other: Beside) -> bool:
    """Whether two figures are of two things for certain.

    Each is of things of a sort of its own, investment banks and major banks, or only one of them still grows or is of
    one place alone.
    """
    return one.part != other.part or (bool(one.sorts and other.sorts) and one.sorts.isdisjoint(other.sorts))


def are_named_apart(one: Beside, other: Beside) -> bool:
    """Whether each of two figures is told of whom the other, with names of its own, does not name."""
    return _names_more(one, other) and _names_more(other, one)


def _names_more(one: Beside, other: Beside) -> bool:
    """Whether one sentence has a name of which none in the other has a word."""
    return any(all(name.isdisjoint(own) for own in other.names) for name in one.names)


def are_days_apart(one: Beside, other: Beside) -> bool:
    """Whether both sentences have days, and none in common."""
    if not (one.days and other.days):
        return False
    return not any(_are_one(a, b) for a in one.days for b in other.days)


def _are_one(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Whether two times can be one: they overlap, and are not years that begin in different months."""
    (low, high), (least, most) = one, other
    years = min(high - low, most - least) >= _YEAR
    return low < most and least < high and not (years and abs(low - least) > _MONTH)
