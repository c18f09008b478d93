"""What ties the figures of a finding, in words: where a rule on any figure holds two against each other, and why."""

from __future__ import annotations

import datetime as dt
import re
from itertools import combinations, product
from typing import TYPE_CHECKING

from auditor.claim.signs import NAME, NUMBER, OF, TOPIC, WITHIN, WRITTEN, is_figure, parts_of, read_beside
from auditor.engine.keys import unit
from auditor.finding.alike import likeness
from auditor.finding.question import day_in_words, span_in_words
from auditor.finding.short import short
from auditor.text.alike import sense
from auditor.text.name_key import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.model import Claim, Position

_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")
_QUARTER = re.compile(r"([0-9]{4})-Q([1-4])")
_HALF = re.compile(r"([0-9]{4})-H([12])")
_YEAR, _DECADE = re.compile(r"[0-9]{4}"), re.compile(r"[0-9]{3}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ASKED = 6
"""So many positions, and so many claims of each, are looked through for the two that most ties."""


def tied_by(positions: Sequence[Position]) -> str:
    """What the sentences of those two claims have in common of which most signs show that they are of one thing."""
    pairs = [
        (claim, other)
        for one, another in combinations(positions[:_ASKED], 2)
        for claim, other in product(one.claims[:_ASKED], another.claims[:_ASKED])
        if claim.document != other.document
    ]
    if not pairs:
        return ""
    one, other = max(pairs, key=lambda pair: likeness(read_beside(pair[0].beside), read_beside(pair[1].beside)))
    shared = list(dict.fromkeys((*_names(one, other), *_figures(one, other), *_words(one, other))))
    closest = "The two closest sentences" if len(positions) > 2 else "Both sentences"
    if shared:
        return f"{closest} have {', '.join(shared)}."
    return "Neither article gives another figure of this kind."


def _names(one: Claim, other: Claim) -> Iterator[str]:
    """The names that both sentences have, in full where they share all of one, as the first has them."""
    _, marked = parts_of(one.beside)
    common = _common_names(one, other)
    written = {fold(word): word for word in marked[WRITTEN] if fold(word) in common}
    for name in marked[NAME]:
        words = [written.pop(word) for word in map(fold, name.split(WITHIN)) if word in written]
        yield from [" ".join(words)] if words else []
    yield from written.values()


def _common_names(one: Claim, other: Claim) -> frozenset[str]:
    return read_beside(one.beside).written & read_beside(other.beside).written


def _figures(one: Claim, other: Claim) -> Iterator[str]:
    """The other figures and days that both sentences have."""
    shared = set(parts_of(one.beside)[1][NUMBER]) & set(parts_of(other.beside)[1][NUMBER])
    figures = [told.partition(WITHIN) for told in shared if is_figure(told)]
    for size, kind in sorted((float(size), kind) for kind, _, size in figures):
        counted = "percent" if kind == "percent" else kind.partition(OF)[2]
        yield f"{short(size)} {counted}".rstrip()
    yield from filter(None, (_time(told) for told in sorted(shared) if not is_figure(told)))


def _time(told: str) -> str:
    """A time in words; empty for a week, which nobody names by its number."""
    if WITHIN in told:
        ends = list(map(_time, told.split(WITHIN)))
        return " to ".join(ends) if all(ends) else ""
    if _DAY.fullmatch(told):
        return day_in_words(dt.date.fromisoformat(told))
    quarter = _QUARTER.fullmatch(told)
    if quarter:
        _, start, end = unit("quarter", dt.date(int(quarter[1]), 3 * int(quarter[2]) - 2, 1))
        return span_in_words(start, end)
    if _MONTH.fullmatch(told):
        _, start, end = unit("month", dt.date.fromisoformat(f"{told}-01"))
        return span_in_words(start, end)
    half = _HALF.fullmatch(told)
    if half:
        return f"the {'first' if half[2] == '1' else 'second'} half of {half[1]}"
    return f"the {told}0s" if _DECADE.fullmatch(told) else told if _YEAR.fullmatch(told) else ""


def _words(one: Claim, other: Claim) -> Iterator[str]:
    """The words that both have, or that stand for one another, each as the two have it."""
    meant = {sense(word): word for word in reversed(_told(other))}
    named = _common_names(one, other)
    for word in _told(one):
        if sense(word) in meant and fold(word) not in named:
            yield " / ".join(dict.fromkeys((f"“{word}”", f"“{meant[sense(word)]}”")))


def _told(claim: Claim) -> list[str]:
    plain, marked = parts_of(claim.beside)
    return sorted([*plain, *marked[TOPIC]])
