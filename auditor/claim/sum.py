"""Figures that one sentence gives together and that must fit, before they are claims."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from auditor.model import Interval, Mention


@dataclass(frozen=True, slots=True)
class Sum:
    """Some figures of a sentence, one of which the others make."""

    figures: tuple[Mention, ...]
    """All of them, in the order written."""
    written: Mention
    """The one that is checked."""
    others: tuple[Mention, ...]
    axis: str
    """Of the written figure: ``percent``, ``count``, ``money:USD``."""
    spans: tuple[Interval, ...]
    """What each of the others stands for."""
    make: Callable[[Sequence[Interval]], Interval] = field(compare=False, repr=False)
    """What such figures make of the written one."""
    formula: str = ""
    """How the others make it, with ``{0}``, ``{1}`` … in the places of ``spans``: "100 * {0} / {1}"."""
    sign: str = ""
    """What the words add to the figures: the way of a move."""

    @property
    def computed(self) -> Interval:
        """What the others make, as precisely as they are written."""
        return self.make(self.spans)

    @property
    def key(self) -> str:
        """The figures and the sign, which tell one sum from another."""
        return "|".join(repr(m.point) for m in self.figures) + self.sign
