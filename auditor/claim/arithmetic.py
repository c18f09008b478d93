"""Figures that one sentence gives together and that must fit: "rose $1.20, or 3.1 percent, to $21.75".

The sentence answers its own question twice, with the figure it writes and with the one that its other figures
make; the two are compared as any two claims are.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence

from auditor.claim.figure import Figure, figures_of, loosely, of_one_kind
from auditor.claim.sum import Sum
from auditor.claim.sum_growth import growths_of
from auditor.claim.sum_middle import middles_of
from auditor.claim.sum_move import moves_of
from auditor.claim.sum_share import shares_of
from auditor.claim.sum_total import totals_of
from auditor.model import Interval, Mention, Reading, Value, ValueKind
from auditor.text.article import Sentence

_BY_PARTS: dict[tuple[str, ...], Callable[[Sentence, Sequence[Figure]], Iterator[Sum]]] = {
    ("change", "percent", "level"): moves_of,
    ("old", "new", "percent"): growths_of,
    ("part", "share", "whole"): shares_of,
    ("parts", "total"): totals_of,
}
_PERIODS_OF_A_YEAR = (12, 4)
_WHOLE = 1e6
"""From here on figures are shown whole."""
_NEAR = 50
"""Figures before and behind a sum with which it is tried too; a sentence with more is a table."""


def sums(parts: tuple[str, ...], sentence: Sentence) -> Mapping[int, Sequence[Sum]]:
    """The sums of one kind by the clauses of their figures; ``parts`` are what a rule's ``adds_up`` names."""
    return sentence.once(("sums", parts), lambda: _by_clause(parts, sentence))


def _by_clause(parts: tuple[str, ...], sentence: Sentence) -> dict[int, list[Sum]]:
    by_clause: dict[int, list[Sum]] = {}
    for found, otherwise in candidates(parts, sentence):
        if not otherwise:
            for clause in {sentence.clause_of(mention.start) for mention in found.figures}:
                by_clause.setdefault(clause, []).append(found)
    return by_clause


def candidates(parts: tuple[str, ...], sentence: Sentence) -> Iterator[tuple[Sum, str]]:
    """The sums of one kind in a sentence, each with how its figures fit in another way, for which it is no sum."""
    if parts == ("low", "high", "middle"):
        yield from ((found, "") for found in middles_of(sentence))
        return
    figures = figures_of(sentence)
    if len(figures) > 1:
        for found in _BY_PARTS[parts](sentence, figures):
            yield found, "" if as_written(found.written).meets(found.computed) else _otherwise(found, figures)


def _otherwise(found: Sum, figures: Sequence[Figure]) -> str:
    if _of_part_of_a_year(found):
        return "the percentage is the yearly rate of a monthly or a quarterly change"
    return "the sum fits with another figure of the sentence" if _fits_another(found, _near(found, figures)) else ""


def _near(found: Sum, figures: Sequence[Figure]) -> Sequence[Figure]:
    """The figures of a sentence that stand no farther from a sum than ``_NEAR`` others."""
    first, last = (bisect_left(figures, found.figures[k].start, key=_start) for k in (0, -1))
    return figures[max(first - _NEAR, 0) : last + _NEAR]


def _start(figure: Figure) -> int:
    return figure.mention.start


def _fits_another(found: Sum, figures: Sequence[Figure]) -> bool:
    """Whether the sum fits with another figure of the sentence in the place of one of its own."""
    written = as_written(found.written)
    others = [f.mention for f in figures if f.mention not in found.figures and f.mention.low > 0]
    for k, mention in enumerate(found.others):
        for other in others:
            span = loosely(other)
            if span is None or not of_one_kind(mention, other) or not _as_large(found.spans, k, span):
                continue
            if written.meets(found.make((*found.spans[:k], span, *found.spans[k + 1 :]))):
                return True
    return False


def _as_large(spans: Sequence[Interval], k: int, span: Interval) -> bool:
    """Whether a figure lies to the others as the one in whose place it is put: a change below its level."""
    return all((span.low < other.low) == (spans[k].low < other.low) for j, other in enumerate(spans) if j != k)


def _of_part_of_a_year(found: Sum) -> bool:
    """Whether the percentage is the yearly rate of a monthly or quarterly change, and so makes no sum."""
    if found.axis != "percent":
        return False
    written, computed = found.written.interval, found.computed
    return any(written.meets(Interval(computed.low * n, computed.high * n)) for n in _PERIODS_OF_A_YEAR)


def as_written(mention: Mention) -> Interval:
    """What a figure may be rounded from: once, twice over, or cut off where it has decimals.

    Double rounding turns 3.146 into 3.15 and then 3.2; 1.87 is often cut to 1.8.
    """
    span = loosely(mention) or mention.interval
    if mention.hedge or not math.isfinite(span.high - span.low):
        return span
    unit = span.high - span.low
    if mention.kind == "count" and span == Interval(mention.point, mention.point + 1):
        return span  # nobody rounds what was counted one by one
    room = unit / 20
    whole = unit > 1 - 1e-9 or mention.kind != "percent"
    return Interval(max(span.low - room, 0.0), span.high + (room if whole else unit / 2))


def written_and_computed(found: Sum, text: str) -> tuple[Value, Value]:
    """The figure as the sentence writes it, and as its others make it."""
    kind: ValueKind = "percent" if found.axis == "percent" else _kind(found.written)
    unit = "percent" if kind == "percent" else found.written.unit
    words = _words(found.written, text)
    others = " and ".join(_words(mention, text) for mention in sorted(found.others, key=lambda m: m.start))
    written, computed = as_written(found.written), found.computed
    shown = f"{_shown(computed, kind)}, by {others}"
    return (
        Value(kind, words, written.low, written.high, unit, (_reading(found.axis, written),), words),
        Value(kind, others, computed.low, computed.high, unit, (_reading(found.axis, computed),), shown),
    )


def _kind(mention: Mention) -> ValueKind:
    return "money" if mention.kind == "money" else "count" if mention.kind == "count" else "measure"


def _reading(axis: str, interval: Interval) -> Reading:
    return Reading(axis, interval.low, interval.high)


def _words(mention: Mention, text: str) -> str:
    return " ".join(text[mention.start : mention.end].split())


def figures_in_words(found: Sum, text: str) -> str:
    """The written figures, in the order written: "$1.20, 3.1 percent and $21.75"."""
    written = [_words(mention, text) for mention in found.figures]
    return f"{', '.join(written[:-1])} and {written[-1]}"


def _shown(interval: Interval, kind: str) -> str:
    """What the figures make, to three digits; of a whole count itself."""
    middle = (interval.low + interval.high) / 2
    if kind == "percent":
        return f"{middle:.3g} percent"
    figure = interval.low if kind == "count" and interval.high - interval.low <= 1 else middle
    return f"{figure:,.0f}" if figure >= _WHOLE else f"{figure:,.6g}"
