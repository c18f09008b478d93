"""A range and its middle: "$1.20 to $1.40 a share, a midpoint of $1.30"."""

from __future__ import annotations

import math
from collections.abc import Iterator

from auditor.claim.figure import Figure, figures_of, loosely, of_one_kind
from auditor.claim.sum import Sum
from auditor.compare.sums import middle_of
from auditor.model import Interval, Mention
from auditor.text.article import Sentence
from auditor.text.lexicon import words

_NEAR = 6
"""How many words may stand between the word for the middle and its figure, or its range."""


def middles_of(sentence: Sentence) -> Iterator[Sum]:
    """The sums of a range and the figure that the sentence calls its middle."""
    low = sentence.tokens.low
    names = words("sums")["middle"]
    at = [i for i, word in enumerate(low) if word in names or (word == "mid" and low[i + 1 : i + 3] == ["-", "point"])]
    ranges = [q for q in sentence.quantities if math.isfinite(q.point) and q.upper > q.point]
    if not at or not ranges:
        return
    for figure in figures_of(sentence):
        for i in at:
            span = _range_of(sentence, figure, i, ranges)
            if span is not None and loosely(figure.mention) is not None:
                yield _sum(figure.mention, span)
                break


def _range_of(sentence: Sentence, figure: Figure, i: int, ranges: list[Mention]) -> Mention | None:
    """The range whose middle the figure is, by the word at token ``i``; of several on one side the nearest."""
    end = i + 3 if sentence.tokens.low[i] == "mid" else i + 1
    if _leads(sentence, end, figure.first):
        nearest = [r for r in ranges if r.end <= sentence.tokens.start[i]][-1:]
    elif _apposed(sentence, figure.after, i):
        nearest = [r for r in ranges if r.start >= sentence.tokens.end[end - 1]][:1]
    else:
        return None
    return next((r for r in nearest if of_one_kind(r, figure.mention)), None)


def _leads(sentence: Sentence, end: int, first: int) -> bool:
    """Whether the figure at token ``first`` follows the word for the middle: "a midpoint of", "the midpoint, at"."""
    gap = sentence.tokens.low[end:first]
    return 0 < len(gap) <= _NEAR and gap[-1] in words("sums")["middle_last"]


def _apposed(sentence: Sentence, after: int, i: int) -> bool:
    """Whether the word for the middle stands in apposition to the figure before it: "$19, the midpoint of"."""
    gap = sentence.tokens.low[after:i]
    return len(gap) == 2 and gap[0] in (",", "(", "-") and gap[1] in ("the", "a")


def _sum(figure: Mention, span: Mention) -> Sum:
    ends = tuple(Interval(end, math.nextafter(end, math.inf)) for end in (span.point, span.upper))
    return Sum(
        figures=tuple(sorted((figure, span), key=lambda m: m.start)),
        written=figure,
        others=(span,),
        axis="percent" if figure.kind == "percent" else f"{figure.kind}:{figure.unit}".rstrip(":"),
        spans=ends,
        make=middle_of,
        formula="({0} + {1}) / 2",
    )
