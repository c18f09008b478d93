"""Entries of a chronology, each under its own day: what an old one tells was so then, and need not be so any more."""

from __future__ import annotations

import math

from auditor.text.article import Sentence
from auditor.text.lexicon import words
from auditor.text.tokens import tokenize

_FRESH = 7
"""In days: an entry so near the day of publication still tells news."""
_REACH = 12
"""How many sentences an entry may have behind the one that its day opens."""


def of_old_entry(sentence: Sentence) -> bool:
    """Whether the sentence stands under a day long before that of publication, in an article that lists such days."""
    day = sentence.article.document.day
    if day is None or not _is_chronology(sentence.article.document.title):
        return False
    for index in range(sentence.index, max(sentence.index - _REACH, -1), -1):
        end = _opening_day(sentence.article.sentence(index))
        if end is not None:
            return end < day.toordinal() - _FRESH
    return False


def _is_chronology(title: str) -> bool:
    low = title.lower()
    lists = words("stories")
    return not lists["chronologies"].isdisjoint(tokenize(title).low) or any(p in low for p in lists["of_days"])


def _opening_day(sentence: Sentence) -> float | None:
    """The last day of the time that opens a sentence: "Feb. 27, 2008 - Acme says", "2002 Acme says"."""
    first = next((i for i, low in enumerate(sentence.tokens.low) if low[0].isalnum()), 0)
    start = sentence.tokens.start[first]
    for period in sentence.periods:
        if period.kind == "date" and period.start == start and math.isfinite(period.high):
            return period.high - 1
    return None
