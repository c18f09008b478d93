"""Growth told by its percentage, the old figure and the new: "rose 12 percent to $90.9 million from $81 million"."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.claim.figure import (
    Figure,
    between,
    describes,
    is_percent,
    is_year,
    of_one_kind,
    way_before,
    way_of,
    words_known,
)  # fmt: skip
from auditor.claim.sum import Sum
from auditor.compare.sums import growth_percent
from auditor.text.article import Sentence
from auditor.text.lexicon import words

_LIKE = 20.0
"""An earlier figure of the same thing is seldom so many times larger or smaller."""


def growths_of(sentence: Sentence, figures: Sequence[Figure]) -> Iterator[Sum]:
    """The sums of an old figure, a new one and the percentage between them."""
    main = _without_asides(sentence, figures)
    for k, percent in enumerate(main):
        if not is_percent(percent) or describes(sentence, percent):
            continue
        for begin, read in ((k - 1, _percent_between), (k, _percent_first), (k - 2, _percent_last)):
            if begin < 0 or begin + 3 > len(main):
                continue
            found = read(sentence, *main[begin : begin + 3])
            if found is not None:
                yield found
                break


def _without_asides(sentence: Sentence, figures: Sequence[Figure]) -> list[Figure]:
    """The figures but for those that only put the one before them another way: ", or 45 cents per share,"."""
    main: list[Figure] = []
    for figure in figures:
        last = main[-1] if main else None
        if last and figure.mention.per != last.mention.per and "or" in between(sentence, last, figure)[:2]:
            main[-1] = replace(last, after=figure.after)
        else:
            main.append(figure)
    return main


def _percent_first(sentence: Sentence, percent: Figure, one: Figure, other: Figure) -> Sum | None:
    """ "rose 12 percent to $90.9 million from $81 million", "rose 12 percent from $81 million to $90.9 million"."""
    if sentence.tokens.low[max(percent.first - 1, 0)] in words("sums")["before_level"]:
        return None  # "has fallen to 20 percent from 35 to 40 percent": a level, and a range
    way = way_before(sentence, percent.first)
    first, second = _link(sentence, percent, one), _link(sentence, one, other)
    gaps = between(sentence, percent, one) + between(sentence, one, other)
    if not way or {first, second} != {"to", "from"} or "from" not in gaps:
        return None
    return _sum(sentence, percent, one, other, way) if first == "from" else _sum(sentence, percent, other, one, way)


def _percent_between(sentence: Sentence, new: Figure, percent: Figure, old: Figure) -> Sum | None:
    """ "$90.9 million, up 12 percent from $81 million"."""
    way = _move_after(sentence, new, percent)
    return _sum(sentence, percent, old, new, way) if way and _link(sentence, percent, old) == "from" else None


def _percent_last(sentence: Sentence, one: Figure, other: Figure, percent: Figure) -> Sum | None:
    """ "to $90.9 million from $81 million, up 12 percent", "from $81 million to $90.9 million, or 12 percent"."""
    link = _link(sentence, one, other)
    before = sentence.tokens.low[one.first - 1] if one.first else ""
    way = _move_after(sentence, other, percent)
    if not way and "or" in between(sentence, other, percent)[:2]:
        way = way_before(sentence, one.first)
    if not way:
        return None
    if link == "from" and before != "by":
        return _sum(sentence, percent, other, one, way)
    return _sum(sentence, percent, one, other, way) if link == "to" and before == "from" else None


def _link(sentence: Sentence, one: Figure, other: Figure) -> str:
    """``to`` or ``from``, where the words between two figures lead from one to the other or back."""
    lists = words("sums")
    gap = between(sentence, one, other)
    while gap and gap[-1] in ("a", "an", "the", "its", "their"):
        gap = gap[:-1]
    if not gap or not words_known(sentence, one.after, gap, "growth"):
        return ""
    if gap[-1] in lists["growth_from"] or (gap[-1] == "of" and not lists["growth_from"].isdisjoint(gap)):
        return "from"
    return "to" if gap[-1] == "to" else ""


def _move_after(sentence: Sentence, one: Figure, percent: Figure) -> str:
    """The way of a move told right after a figure: ", up 12 percent", ", a gain of 12 percent"."""
    gap = between(sentence, one, percent)
    ways = {way for way in map(way_of, gap) if way}
    if len(ways) != 1 or not {",", "-", "("}.intersection(gap) or not words_known(sentence, one.after, gap, "move"):
        return ""
    return ways.pop()


def _sum(sentence: Sentence, percent: Figure, old: Figure, new: Figure, way: str) -> Sum | None:
    if old.mention.hedge not in ("", "vs") or new.mention.hedge or not of_one_kind(old.mention, new.mention):
        return None
    if old.mention.low <= 0 or new.mention.low <= 0 or old.mention.per != new.mention.per:
        return None
    if is_year(sentence, old) or is_year(sentence, new) or _unlike(percent, old, new, up=way == "up"):
        return None
    if _in_points(percent, old, new):
        return None
    return Sum(
        figures=tuple(sorted((old.mention, new.mention, percent.mention), key=lambda m: m.start)),
        written=percent.mention,
        others=(old.mention, new.mention),
        axis="percent",
        spans=(old.mention.interval, new.mention.interval),
        make=lambda spans: growth_percent(*spans, up=way == "up"),
        formula="100 * ({1} - {0}) / {0}" if way == "up" else "100 * ({0} - {1}) / {0}",
        sign="+" if way == "up" else "-",
    )


def _in_points(percent: Figure, old: Figure, new: Figure) -> bool:
    """Whether the change of a rate is told by its points: "fell 1.6 percent to 55.9 percent from 57.5"."""
    if not (is_percent(old) and is_percent(new)):
        return False
    low, high = sorted((old.mention, new.mention), key=lambda m: m.point)
    span = percent.mention
    return span.low <= high.high - low.low and high.low - low.high <= span.high


def _unlike(percent: Figure, old: Figure, new: Figure, *, up: bool) -> bool:
    """Whether two figures are too far apart to be of one thing, even if a magnitude is missing in one of them."""
    ratio = new.point / old.point
    if 1 / _LIKE < ratio < _LIKE:
        return False
    magnitude = 10.0 ** (3 * round(math.log10(ratio) / 3))
    grown = 100 * (ratio / magnitude - 1) * (1 if up else -1)
    return magnitude == 1.0 or not percent.mention.low <= grown <= percent.mention.high
