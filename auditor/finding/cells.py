"""Sort the claims of one base key into questions, and tell what an unknown may stand for."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from auditor.engine.keys import Cell, Time, cell_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.model import Claim, Rule

_RANK = {"open": 0, "said": 1, "range": 1, "known": 2}
_UNITS = ("known", "said")
"""Times that coincide only where they bear one name."""


class Circle(NamedTuple):
    """The claims of one cell, and the claims that know more and may be of the same cell."""

    cell: Cell
    fellows: list[int]
    rivals: list[int]


class Question(NamedTuple):
    """What is asked, and the claims that answer it: those that state its time, and those that do not."""

    cell: Cell
    """With the article's own day, where the time is not stated."""
    circles: list[Circle]

    @property
    def claims(self) -> int:
        """How many claims are looked at; a rival once for each circle."""
        return sum([len(circle.fellows) + len(circle.rivals) for circle in self.circles])


def questions(claims: Sequence[Claim], rule: Rule) -> list[Question]:
    """The questions of one base key; claims are named by their place in ``claims``."""
    cells: dict[Cell, list[int]] = {}
    for i, claim in enumerate(claims):
        cells.setdefault(cell_of(claim, rule), []).append(i)
    if len(cells) == 1:
        return [Question(_asked(cell), [Circle(cell, fellows, [])]) for cell, fellows in cells.items()]
    index = _Index(cells)
    asked: dict[Cell, list[Circle]] = {}
    for cell, fellows in cells.items():
        rivals = [i for other in index.better(cell) for i in cells[other]]
        asked.setdefault(_asked(cell), []).append(Circle(cell, fellows, rivals))
    return [Question(cell, circles) for cell, circles in asked.items()]


def _asked(cell: Cell) -> Cell:
    """An unstated time of a dated article asks for the unit that holds its day, as a stated one does."""
    time = cell.time
    return cell._replace(time=time._replace(precision="known")) if time.precision == "said" else cell


def compatible(one: Cell, other: Cell) -> bool:
    """Whether two cells may be the same: nothing that both know differs."""
    return (
        all(a is None or b is None or a == b for a, b in zip(one.facets, other.facets, strict=True))
        and (not one.moment or not other.moment or one.moment == other.moment)
        and may_coincide(one.time, other.time)
    )


def may_coincide(one: Time, other: Time) -> bool:
    """Whether two claims of these times may speak of the same time."""
    if one == other:
        return True
    low, high = sorted((one, other), key=lambda time: _RANK[time.precision])
    if low.precision == "open":
        return _begins_by(high, low)
    if high.precision != "known":
        return False
    if low.precision == "said":
        return _holds(high, low)
    return low.precision == "range" and _begins_by(high, low) and _begins_by(low, high)


def _begins_by(time: Time, bound: Time) -> bool:
    """Whether ``time`` begins no later than ``bound`` ends: the past is not later than the telling."""
    return time.start is None or bound.end is None or time.start <= bound.end


def _holds(outer: Time, inner: Time) -> bool:
    return bool(
        outer.start and outer.end and inner.start and inner.end
        and outer.start <= inner.start
        and inner.end <= outer.end
    )  # fmt: skip


def knows_more(one: Cell, other: Cell) -> bool:
    """Whether ``one`` knows a part that ``other`` lacks."""
    return (
        any(a is not None and b is None for a, b in zip(one.facets, other.facets, strict=True))
        or bool(one.moment and not other.moment)
        or _narrower(one.time, other.time)
    )


def _narrower(one: Time, other: Time) -> bool:
    if one.precision == other.precision == "open":
        return one.end is not None and (other.end is None or one.end < other.end)
    return _RANK[one.precision] > _RANK[other.precision]


class _Index:
    """Cells by their time, so that no cell is held against all others."""

    def __init__(self, cells: Iterable[Cell]) -> None:
        self._all = list(cells)
        self._named: dict[str, list[Cell]] = {}
        self._loose: list[Cell] = []
        for cell in self._all:
            if cell.time.precision in _UNITS:
                self._named.setdefault(cell.time.name, []).append(cell)
            else:
                self._loose.append(cell)

    def better(self, cell: Cell) -> list[Cell]:
        """The cells that know more than this one and may be the same."""
        if not _lacking(cell):
            return []
        near: Iterable[Cell] = self._all
        if cell.time.precision in _UNITS:
            near = chain(self._named[cell.time.name], self._loose)
        return [other for other in near if knows_more(other, cell) and compatible(other, cell)]


def _lacking(cell: Cell) -> bool:
    return cell.time.precision != "known" or not cell.moment or None in cell.facets
