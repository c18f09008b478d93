"""The one period of a story on results, for a result whose own clause names none: "Net profit was $5 million"."""

from __future__ import annotations

import datetime as dt
import math
from itertools import chain

from auditor.claim.own_time import EARLIER, is_part_of_year, is_quarter_or_half, is_year_long, over_by
from auditor.claim.period_before import PERIODS
from auditor.claim.when import Timed
from auditor.model import Mention, Rule, Stance, When
from auditor.text.article import Article, Sentence
from auditor.text.period import read_periods
from auditor.text.tokens import tokenize

OF_STORY = "the one period of the story"
"""How a time is told that is no more than that: none but the story's own company can have it."""
_SHORTEST, _LONGEST = 80, 300
"""In days: a quarter, and nine months; a year is none."""
_LEAD = 2
"""Within how many sentences, or the title, the period must stand."""
_TIMES = frozenset(
    {"quarter", "quarters", "year", "yearly", "annual", "half", "month", "months", "week", "weeks", "season"}
)
_COMPARING = EARLIER | {"than"}
_REACH = 10
"""How many words behind its *from* or *compared with* a time may stand."""
_AGO = frozenset({"ago", "earlier", "before"})


def of_the_story(rule: Rule, sentence: Sentence, stance: Stance, timed: Timed) -> Timed:
    """The time of a result: its own, else that of the story, where the sentence names no period at all."""
    told = stance in ("asserted", "reported") and "own forecast" not in rule.stance
    if timed.names_period or rule.period not in PERIODS or not told or _names_time(sentence):
        return timed
    period = _storys_period(sentence)
    if period is None:
        return timed
    start, last = dt.date.fromordinal(int(period.low)), dt.date.fromordinal(int(period.high) - 1)
    return Timed(When(start, last, stated=True), yearly=False, names_period=True, by=OF_STORY)


def _names_time(sentence: Sentence) -> bool:
    """Whether a sentence names a longer time, if only by a word: "for the year"; not "from $5 million a year ago"."""
    low = sentence.tokens.low
    named = any(
        word in _TIMES and not _AGO.intersection(low[i + 1 : i + 2]) and not _is_compared(sentence, i)
        for i, word in enumerate(low)
    )
    return named or any(_is_told(sentence, period) for period in sentence.periods)


def _is_told(sentence: Sentence, period: Mention) -> bool:
    """Whether a sentence tells of a longer time, and does not only compare with it."""
    return _is_long(period) and not _is_compared(sentence, sentence.token_at(period.start))


def _is_compared(sentence: Sentence, i: int) -> bool:
    """Whether a figure of another time is bound to token ``i``: "from $5 million in the same period last year"."""
    low = sentence.tokens.low
    first = max(i - _REACH, 0)
    compared = next((k for k in range(i - 1, first - 1, -1) if low[k] in _COMPARING), -1)
    return compared >= 0 and any(
        compared < sentence.token_at(mention.start) < i for mention in sentence.quantities if mention.kind == "money"
    )


def _storys_period(sentence: Sentence) -> Mention | None:
    """The part of a year that title and lead name, where no other one and no year is named before this sentence."""
    article = sentence.article
    title = article.once(_of_title, lambda: _of_title(article))
    text = [_told_in(article.sentence(k)) for k in range(sentence.index)]
    parts = {p.unit if p.unit[:1].isdigit() else (p.low, p.high): p for p in (*title, *chain.from_iterable(text))}
    led = title or any(text[:_LEAD])
    return next((p for p in parts.values() if p.high - p.low < _LONGEST), None) if led and len(parts) == 1 else None


def _told_in(sentence: Sentence) -> list[Mention]:
    """The longer times that a sentence tells of, but for parts of a year that its article can only foresee."""
    day = sentence.article.document.day
    told = [over_by(period, day) for period in sentence.periods if _is_told(sentence, period)]
    return [p for p in told if day is None or not is_quarter_or_half(p) or p.high - 1 <= day.toordinal()]


def _of_title(article: Article) -> list[Mention]:
    """The longer periods that the title of an article names."""
    return [p for p in read_periods(tokenize(article.document.title), article.day) if _is_long(p)]


def _is_long(period: Mention) -> bool:
    """Whether a period is a quarter or longer, and resolved."""
    if (
        period.kind != "date"
        or period.hedge == "since"
        or not (math.isfinite(period.low) and math.isfinite(period.high))
    ):
        return False
    length = period.high - period.low
    part = is_part_of_year(length) and (is_quarter_or_half(period) or length > _SHORTEST)
    return part or is_year_long(period)
