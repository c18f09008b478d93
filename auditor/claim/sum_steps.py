"""The arithmetic of a sum step by step, for a reader who wants to follow it."""

from __future__ import annotations

import math
from collections.abc import Iterator

from auditor.claim.arithmetic import as_written, candidates
from auditor.claim.sum import Sum
from auditor.model import Document, Interval, Mention
from auditor.text.article import Article


def steps(parts: tuple[str, ...], document: Document) -> Iterator[str]:
    """For each sum of one kind in a text the figures, what they make of the written one, and whether that fits."""
    article = Article(document)
    for number in range(len(article.spans)):
        for found, otherwise in candidates(parts, article.sentence(number)):
            yield from _of_one(found, otherwise, document.text)


def _of_one(found: Sum, otherwise: str, text: str) -> Iterator[str]:
    unit = found.axis.partition(":")[2] or ("percent" if found.axis == "percent" else "")
    if len(found.others) == len(found.spans):
        for mention, span in zip(found.others, found.spans, strict=True):
            yield f"{_words(mention, text)}: read as {_span(span)}."
    else:
        yield f"{_words(found.others[0], text)}: read as {' and '.join(_span(span) for span in found.spans)}."
    points = [_number(point) for point in _points(found)]
    made = found.make([Interval(p, math.nextafter(p, math.inf)) for p in _points(found)])
    computed, written = found.computed, as_written(found.written)
    yield f"They make {found.formula.format(*points)} = {_measured(_number(made.low), unit)}."
    yield f"As precisely as they are written: {_measured(_span(computed), unit)}."
    yield f"Written is {_words(found.written, text)}, rounded or cut off: {_measured(_span(written), unit)}."
    if written.meets(computed):
        yield "The two share a value: the figures fit."
    elif otherwise:
        yield f"The two share no value, but {otherwise}: no claim is made of it."
    else:
        yield "The two share no value: the figures do not fit."


def _points(found: Sum) -> list[float]:
    """The figures as written; of a range its two ends."""
    if len(found.others) == len(found.spans):
        return [mention.point for mention in found.others]
    return [(span.low + span.high) / 2 for span in found.spans]


def _words(mention: Mention, text: str) -> str:
    return f"“{' '.join(text[mention.start : mention.end].split())}”"


def _measured(told: str, unit: str) -> str:
    return f"{told} {unit}".rstrip()


def _span(span: Interval) -> str:
    if math.isinf(span.high):
        return f"{_number(span.low)} or more"
    low, high = _number(span.low), _number(span.high)
    return f"exactly {low}" if low == high else f"{low} to below {high}"


def _number(amount: float) -> str:
    """A figure to six digits, and large ones whole."""
    return f"{amount:,.0f}" if abs(amount) >= 1e5 else f"{amount:,.6g}"
