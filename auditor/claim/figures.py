"""Every figure of an article with its unit: the claims of a rule whose value is any quantity."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from auditor.model import Mention, Reading, Value, ValueKind
from auditor.text.article import Sentence
from auditor.text.hedge import is_above
from auditor.text.inflect import singular
from auditor.text.quantity import read_quantities

_FEW = 2
"""A figure is seldom told rounded to fewer digits than these."""
EXACT = "="
"""At the end of an axis: figures lie on it as themselves, without their roundings."""


def figures(sentence: Sentence) -> Iterator[tuple[Mention, Value, str]]:
    """Each figure and date of a sentence, placed, with the unit it is compared by; a length of time is a count."""
    text = sentence.article.document.text
    dates = [period for period in sentence.periods if period.kind == "date"]
    for mention in read_quantities(sentence.tokens, lambda offset: any(d.start <= offset < d.end for d in dates)):
        unit = singular(mention.unit) if mention.kind == "count" else mention.unit
        yield mention, _value(mention, text[mention.start : mention.end], unit), unit or "number"
    for mention in dates:
        if not mention.unit.endswith("_REF") and (math.isfinite(mention.low) or math.isfinite(mention.high)):
            date = _bounded(mention)
            words = text[mention.start : mention.end]
            reading = Reading("date", date.low, date.high)
            yield mention, Value("date", words, date.low, date.high, "", (reading,), _shown(words)), "date"


def _bounded(date: Mention) -> Mention:
    """A date with the side that its preposition opens: after 2010, since 2010."""
    if date.hedge in ("after", "since") and math.isfinite(date.high):
        return replace(date, low=date.high if date.hedge == "after" else date.low, high=math.inf)
    return date


def _value(mention: Mention, words: str, unit: str) -> Value:
    """A figure on the axis of its unit, and a count on that of all counts too, since one thing has many names.

    A figure without a hedge lies on each axis twice: as itself, where one with a hedge is held against it ("10%"
    is neither "less than 10%" nor "more than 10%"), and with its roundings, where one without a hedge is.
    """
    kind: ValueKind = "count" if mention.kind == "count" else "measure"
    per = f"/{mention.per}" if mention.per else ""
    axes = [f"{mention.kind}:{unit}{per}"]
    if mention.kind == "count":
        axes = [*(axes if unit else []), "count"]
    exact, rounded = _exact(mention), _rounded(mention)
    readings = tuple(
        Reading(axis + suffix, *ends) for axis in axes for suffix, ends in (("", rounded), (EXACT, exact)) if ends
    )
    return Value(kind, words, *(rounded or exact), unit, readings, _shown(words))


def _exact(mention: Mention) -> tuple[float, float]:
    """The figure as itself, or the side of it that its hedge opens."""
    if not math.isfinite(mention.point):
        return mention.low, mention.high
    if is_above(mention.hedge):
        return max(mention.low, math.nextafter(mention.point, math.inf)), mention.high
    if mention.hedge:
        return mention.low, mention.high
    return mention.point, math.nextafter(mention.point, math.inf)


def _rounded(mention: Mention) -> tuple[float, float] | None:
    """From the least to the greatest of the figure and its roundings; None for a figure with a hedge."""
    if mention.hedge:
        return None
    if not math.isfinite(mention.point):
        return mention.low, mention.high
    figure = Decimal(repr(mention.point))
    digits = len(figure.normalize().as_tuple().digits)
    ends = [mention.point]
    ends += [float(round(figure, kept - 1 - figure.adjusted())) for kept in range(_FEW, digits)]
    return min(ends), math.nextafter(max(ends), math.inf)


def _shown(words: str) -> str:
    return " ".join(words.split())
