"""Every figure of an article with its unit: the claims of a rule whose value is any quantity."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

from auditor.compare.amount import place_amount
from auditor.model import Mention, Reading, Value, ValueKind
from auditor.text.article import Sentence
from auditor.text.hedge import is_above
from auditor.text.inflect import singular
from auditor.text.quantity import read_quantities

_ROUND = 1_000_000
"""From here on a whole figure is a rounded one."""


def figures(sentence: Sentence) -> Iterator[tuple[Mention, Value, str]]:
    """Each figure and date of a sentence, placed, with the unit it is compared by; a length of time is a count."""
    text = sentence.article.document.text
    dates = [period for period in sentence.periods if period.kind == "date"]
    for mention in read_quantities(sentence.tokens, lambda offset: any(d.start <= offset < d.end for d in dates)):
        words = text[mention.start : mention.end]
        if mention.kind in ("money", "percent"):
            yield mention, place_amount(_exact(mention, words), words), mention.unit
        else:
            unit = singular(mention.unit) if mention.unit else "number"
            yield mention, _placed(_exact(mention, words), words, f"{mention.kind}:{unit}"), unit
    for mention in dates:
        if math.isfinite(mention.low + mention.high) and not mention.unit.endswith("_REF"):
            yield mention, _placed(mention, text[mention.start : mention.end], "date"), "date"


def _exact(mention: Mention, words: str) -> Mention:
    """A plain whole figure is exactly itself: "10%" is not "less than 10%", and not "more than 10%"."""
    if not mention.point.is_integer() or abs(mention.point) >= _ROUND or "." in words:
        return mention
    if is_above(mention.hedge):
        return replace(mention, low=max(mention.low, math.nextafter(mention.point, math.inf)))
    if mention.hedge:
        return mention
    return replace(mention, low=mention.point, high=math.nextafter(mention.point, math.inf))


def _placed(mention: Mention, words: str, axis: str) -> Value:
    kind: ValueKind = "date" if axis == "date" else "count"
    reading = Reading(axis, mention.low, mention.high)
    return Value(kind, words, mention.low, mention.high, axis.partition(":")[2], (reading,), " ".join(words.split()))
