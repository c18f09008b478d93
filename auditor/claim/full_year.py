""" "Its full-year forecast": the year now running, of which a company speaks when it says what it expects."""

from __future__ import annotations

import datetime as dt

from auditor.model import Mention
from auditor.text.article import Sentence

_NEAR = 3
"""How many tokens may stand between "full-year" and the rule's word: "full-year adjusted net sales"."""
_SETTLED = 4
"""From this month on, the year that a company foresees is the one now running: before, it may be the one just over."""


def full_year_beside(sentence: Sentence, word: int) -> Mention | None:
    """The year now running, where "full-year" stands right before the word at an offset; None in its first months."""
    day, low, first = sentence.article.document.day, sentence.tokens.low, sentence.token_at(word)
    if day is None or day.month < _SETTLED:
        return None
    for i in range(first - 1, max(first - 2 - _NEAR, 1), -1):
        if low[i] != "year" or sentence.clause[i] != sentence.clause[first]:
            continue
        begin = i - 2 if low[i - 1] == "-" else i - 1
        if low[begin] != "full":
            return None
        january = dt.date(day.year, 1, 1).toordinal()
        start, end = sentence.tokens.start[begin], sentence.tokens.end[i]
        return Mention("date", start, end, january, dt.date(day.year + 1, 1, 1).toordinal(), unit=str(day.year))
    return None
