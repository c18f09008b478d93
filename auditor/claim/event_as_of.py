"""The day up to which a number of people was counted, where its sentence tells one: "by late Saturday 41 had died"."""

from __future__ import annotations

import datetime as dt

from auditor.model import AS_OF, Mention
from auditor.text.article import Sentence
from auditor.text.lexicon import words

_WEEK = 7
_LONGEST = 14
"""In days: what was counted so long before an article is no count that it tells as news."""
_LEADING = 5
"""How many words "by noon on" may have before the day."""
_CLOCK = words("periods")["before_a_counted_day"]
"""What may stand between *by* and the day."""


def counted_by(sentence: Sentence, at: int) -> str:
    """ "as of 2026-03-07" for the number at offset ``at``, where that is a day before the article's own; else empty."""
    published = sentence.article.document.day
    if published is None:
        return ""
    clause = sentence.clause_of(at)
    for mention in sentence.periods:
        near = abs(sentence.clause_of(mention.start) - clause) <= 1
        if near and mention.kind == "date" and 0 < mention.high - mention.low <= 1 and up_to(sentence, mention):
            day = _past(int(mention.low), published.toordinal(), weekday=_is_weekday(sentence, mention))
            if 0 < published.toordinal() - day <= _LONGEST:
                return f"{AS_OF}{dt.date.fromordinal(day).isoformat()}"
    return ""


def up_to(sentence: Sentence, mention: Mention) -> bool:
    """Whether the day is one up to which something was counted: "by late Saturday", "as of Saturday night"."""
    i, low = sentence.token_at(mention.start), sentence.tokens.low
    if mention.hedge == "by" or low[max(i - 2, 0) : i] == ["as", "of"]:
        return True
    first = next((k for k in range(i - 1, max(i - 1 - _LEADING, -1), -1) if low[k] not in _CLOCK), -1)
    return first >= 0 and low[first] == "by" and low[first - 1 : first] != ["-"]


def _past(day: int, published: int, *, weekday: bool) -> int:
    """The weekday before the article's day: "by Saturday 41 had died" is of the last one."""
    return day - _WEEK if weekday and day > published else day


def _is_weekday(sentence: Sentence, mention: Mention) -> bool:
    """Whether the words of a day hold no figure and so name a weekday only."""
    return not any(c.isdecimal() for c in sentence.article.document.text[mention.start : mention.end])
