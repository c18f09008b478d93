"""Figures that one sentence gives together and that must fit: "rose $1.20, or 3.1 percent, to $21.75".

The sentence answers its own question twice, with the percentage it writes and with the one that its other figures
make; the two are compared as any two claims are.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations

from auditor.model import Mention, Reading, Value
from auditor.text.article import Sentence
from auditor.text.scan import Hit

_BETWEEN = frozenset(tuple(words.split()) for words in (", or", "or", ",", "(", "- or"))
"""What may stand between a change and the same change in percent."""
_TO_LEVEL = frozenset(
    tuple(f"{mark} {words}".split())
    for mark in ("", ",", ")")
    for words in ("to", "at", "to close at", "to settle at", "to end at", "to finish at")
)
"""What may stand between the two and the level they led to."""


@dataclass(frozen=True, slots=True)
class Sum:
    """A move told by its size, its percentage and the level it led to."""

    change: Mention
    percent: Mention
    level: Mention
    up: bool

    @property
    def key(self) -> str:
        """The written figures, which tell one sum from another."""
        return "|".join(f"{m.point:g}" for m in (self.change, self.percent, self.level)) + ("+" if self.up else "-")


def sums(sentence: Sentence, hit: Hit) -> Iterator[Sum]:
    """The sums in the clause of a rule's word."""
    clause = sentence.clause_of(hit.start)
    figures = [q for q in sentence.quantities if sentence.clause_of(q.start) == clause and math.isfinite(q.point)]
    for move in sentence.directions:
        if move.direction in ("up", "down") and move.start > hit.start and sentence.clause_of(move.start) == clause:
            found = _sum(sentence, move, [q for q in figures if q.end > move.start])
            if found is not None:
                yield found


def _sum(sentence: Sentence, move: Mention, figures: list[Mention]) -> Sum | None:
    """The three figures from the move on, with nothing between them but what binds them."""
    if len(figures) < 3 or figures[0].start > move.end + 12:
        return None
    first, second, level = figures[:3]
    if _gap(sentence, first, second) not in _BETWEEN or _gap(sentence, second, level) not in _TO_LEVEL:
        return None
    for change, percent in permutations((first, second)):
        if (
            percent.unit == "percent"
            and not percent.hedge
            and _of_one_kind(change, level)
            and level.point > change.point > 0
        ):
            return Sum(change, percent, level, move.direction == "up")
    return None


def _gap(sentence: Sentence, one: Mention, other: Mention) -> tuple[str, ...]:
    first, last = sentence.token_at(one.end - 1) + 1, sentence.token_at(other.start)
    return tuple(sentence.tokens.low[first:last])


def _of_one_kind(change: Mention, level: Mention) -> bool:
    """Whether a change and a level are in one unit: dollars and dollars, points and a bare figure."""
    if change.hedge or level.hedge or change.per not in ("", level.per):
        return False
    if change.kind == "money":
        return level.kind == "money" and level.unit == change.unit
    return change.unit in ("points", "") and level.kind == "count" and level.unit in ("", "points")


def written_and_computed(found: Sum, text: str) -> tuple[Value, Value]:
    """The percentage as the sentence writes it, and as its change and level make it."""
    percent = found.percent
    low, high = _computed(found)
    words = text[percent.start : percent.end]
    others = f"{text[found.change.start : found.change.end]} and {text[found.level.start : found.level.end]}"
    shown = f"{(low + high) / 2:.3g} percent, by {' '.join(others.split())}"
    written = Reading("percent", max(percent.low, 0.0), percent.high)
    return (
        Value("percent", words, written.low, written.high, "percent", (written,), " ".join(words.split())),
        Value("percent", others, low, high, "percent", (Reading("percent", low, high),), shown),
    )


def _computed(found: Sum) -> tuple[float, float]:
    """The least and the greatest percentage that the change and the level, as precisely as written, allow."""
    change, level = found.change, found.level
    sign = -1 if found.up else 1
    low = 100 * max(change.low, 0.0) / (level.high + sign * max(change.low, 0.0))
    high = 100 * change.high / (level.low + sign * change.high)
    return low, math.nextafter(high, math.inf)
