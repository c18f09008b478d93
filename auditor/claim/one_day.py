"""Whether a clause speaks of one day: of no longer time, and not of the day before or after."""

from __future__ import annotations

import math
from functools import cache

from auditor.claim.own_time import is_year_long, of_record
from auditor.model import Mention
from auditor.text.article import Sentence
from auditor.text.lexicon import load
from auditor.text.scan import PhraseSet

_RECORD = frozenset({"highest", "lowest", "strongest", "weakest", "best", "worst", "seen", "reached"})
_OF_WHICH = 16
"""How many tokens what *which* tells may have."""
_TO_SINCE = 4
"""Words before *since*, of which one may be a superlative: "their lowest closing price since"."""
_LEAD = 16
"""How many characters before a clause may tell that it is of another day: "the day after shares fell"."""


@cache
def _other_days() -> PhraseSet:
    return PhraseSet(((phrase, phrase) for phrase in load("other_days")), inflect=False)


def _between_semicolons(sentence: Sentence, clause: int) -> tuple[int, int]:
    """The offsets of the independent part of the sentence that holds a clause."""
    start, _ = sentence.clause_span(clause)
    text = sentence.plain
    at = start - sentence.start
    begin = text.rfind(";", 0, at) + 1
    end = text.find(";", at)
    return sentence.start + begin, sentence.start + (len(text) if end < 0 else end)


def longer_period(sentence: Sentence, clause: int, value: Mention | None) -> str:
    """The words of a time longer than a few days that the clause's part of the sentence speaks of, or nothing."""
    text = sentence.article.document.text
    begin, end = _between_semicolons(sentence, clause)
    for mention in sentence.periods:
        if not begin <= mention.start < end or of_record(sentence, mention) or _of_which(sentence, mention, value):
            continue
        if mention.kind == "duration" and mention.hedge != "ago" and mention.high > 5 / 365:
            return text[mention.start : mention.end]
        long = math.isfinite(mention.low) and math.isfinite(mention.high) and mention.high - mention.low > 4
        if mention.kind == "date" and (long or mention.hedge == "since" or is_year_long(mention)):
            return text[mention.start : mention.end]
    return ""


def other_time(sentence: Sentence, clause: int) -> str:
    """The words by which the clause counts from an earlier time, or tells of the day before or after."""
    start, end = sentence.clause_span(clause)
    begin, stop = max(start - sentence.start - _LEAD, 0), end - sentence.start
    text, at = sentence.plain[begin:stop], sentence.start + begin
    found = [
        h
        for h in _other_days().find(text)
        if _RECORD.isdisjoint(text[: h.start].split()[-_TO_SINCE:]) and not _of_the_price_before(sentence, h.start + at)
    ]
    return found[0].labels[0] if found else ""


def _of_the_price_before(sentence: Sentence, offset: int) -> bool:
    """Whether a time is that of the price a move began at: "sank 61% to $7.84, from $20.10 the day before"."""
    low, i = sentence.tokens.low, sentence.token_at(offset)
    i -= low[i - 1] in ("the", "a")
    price = next((q for q in sentence.quantities if q.kind == "money" and sentence.token_at(q.end - 1) == i - 1), None)
    return price is not None and low[sentence.token_at(price.start) - 1] == "from"


def _of_which(sentence: Sentence, period: Mention, value: Mention | None) -> bool:
    """Whether a time ends what *which* tells beside the value: "shares, which lost a third in 2024, rose 8 percent"."""
    low = sentence.tokens.low
    comma = sentence.token_at(period.end - 1) + 1
    if value is None or low[comma : comma + 1] != [","]:
        return False
    opens = next((i for i in range(comma - 1, max(comma - _OF_WHICH, 0), -1) if low[i] == ","), -2)
    inside = sentence.tokens.start[max(opens, 0)] < value.start < period.end
    return low[opens + 1 : opens + 2] == ["which"] and not inside
