"""The figures that an article gives one of: whatever they are of, another article on its affair should give the same.

What a figure is of, only words can tell, and two newsrooms seldom choose the same. But of a dam's height in metres, of
a haul's weight in kilograms, of the flights that were cancelled a short article gives one figure, and where another
gives one as well, both are most likely of one thing.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from auditor.claim.before import is_before
from auditor.claim.binding import is_part
from auditor.claim.bound import Bound
from auditor.claim.heading import headings
from auditor.claim.own_time import of_saying
from auditor.claim.price import is_price, is_side_of_rate
from auditor.claim.topic import BEGINNING
from auditor.compare.amount import place_amount
from auditor.compare.date import place_date
from auditor.compare.timeline import place_timeline
from auditor.model import Mention, Value
from auditor.text.article import Article, Sentence
from auditor.text.inflect import plural, singular
from auditor.text.lexicon import words
from auditor.text.measure import scale_of
from auditor.text.people import people

_OF_NO_THING = frozenset({"time", "multiple"})
"""Dimensions of what is no size of a thing; a length of time is read as one."""
_EACH = frozenset({"per", "each", "every", "apiece"})
"""Behind a sum these show that it is one of many."""
_MORE = frozenset({"more", "other", "another", "further", "additional"})
"""Before a counted noun these tell that there are others beside."""
_ANY = 10
"""So many times as large the upper end of a figure is that only tells its order of size."""
_CLOSE = 1.03
"""Figures so near each other are one figure, told with more or fewer digits."""
_TIMEX = re.compile(r"P(T?)[0-9.]+([YMWDHS])")
_TIMES = {
    "Y": "years", "M": "months", "W": "weeks", "D": "days", "TH": "hours", "TM": "minutes", "TS": "seconds",
}  # fmt: skip
"""The units of a length of time, by how its TIMEX3 value begins."""
_CALENDAR = re.compile(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?")
_WRITTEN = re.compile(r"[0-9]")
_AT = frozenset({"", "in", "on", "by", "at", "for", "of", "during", "from", "until", "since"})
_OF_ANOTHER_TIME = frozenset({"past", "ago", "since", "earlier"})
_LEADING = frozenset({"next", "in", "within", "last", "past", "every", "coming", "each", "first"})
_FOLLOWING = frozenset({"after", "later", "before", "ago", "earlier", "since", "old", "from", "high", "low"})
"""How a length of time is bound, led to or followed that tells when, and not how long."""


class Figure(NamedTuple):
    """A figure, its value, and what it is compared by: "area in hectares", "number of stations", "sum in EUR"."""

    mention: Mention
    value: Value
    of: str


def lone_figures(sentence: Sentence) -> Iterator[Bound]:
    """The figures of a sentence whose article gives no other that is compared by the same."""
    figures = figures_in(sentence)
    lone = _lone(sentence.article.whole) if figures else frozenset()
    for mention, value, of in figures:
        if of in lone:
            yield Bound(replace(value, unit=of), mention.start, mention.end, mention)


def _lone(article: Article) -> frozenset[str]:
    """What an article gives one figure of, in its text and what stands beside it; found once."""
    return article.once(_lone, lambda: frozenset(of for of, values in _told(article).items() if _are_one(values)))


def _told(article: Article) -> dict[str, list[Value]]:
    """The figures of an article by what they are compared by."""
    told: dict[str, list[Value]] = defaultdict(list)
    for part in (article, *(heading for _, heading in headings(article))):
        for index in range(min(len(part.spans), BEGINNING)):
            for figure in () if part.is_long(index) else figures_in(part.sentence(index)):
                told[figure.of].append(figure.value)
    return told


def _are_one(values: Sequence[Value]) -> bool:
    """Whether some values can be one."""
    ends = [value.readings[0] for value in values]
    if max(end.low for end in ends) < min(end.high for end in ends):
        return True
    sizes = [size_of(value) for value in values]
    return max(sizes) <= _CLOSE * min(sizes)


def size_of(value: Value) -> float:
    """How large a figure is: the middle of its ends, or the end that is told."""
    low, high = value.readings[0].low, value.readings[0].high
    if math.isinf(high):
        return abs(low)
    return abs(high) if math.isinf(low) or not low else abs(low + high) / 2


def figures_in(sentence: Sentence) -> list[Figure]:
    """The figures of a sentence that can be of a story; found once."""
    return sentence.once(figures_in, lambda: [*_amounts(sentence), *_lengths(sentence), *_dates(sentence)])


def _amounts(sentence: Sentence) -> Iterator[Figure]:
    for mention in sentence.quantities:
        if _is_vague(mention) or _is_rate(sentence, mention):
            continue
        of = _compared_by(sentence, mention)
        if of and not is_before(sentence, mention):
            text = sentence.article.document.text[mention.start : mention.end]
            named = replace(mention, unit=singular(mention.unit)) if mention.kind == "count" else mention
            yield Figure(mention, place_amount(named, text, part=is_part(sentence, mention)), of)


def _is_vague(mention: Mention) -> bool:
    """Whether no figure is told: "hundreds of lorries", which are any from 100 to 1,000."""
    return not math.isfinite(mention.point) or not mention.point or mention.upper >= _ANY * mention.point


def _is_rate(sentence: Sentence, mention: Mention) -> bool:
    """Whether a figure is told per something, or is what something is told per: "$30 a bag", "per 60 kilo bag"."""
    low = sentence.tokens.low
    first, after = sentence.token_at(mention.start), sentence.token_at(mention.end - 1) + 1
    behind = low[after + 1 : after + 2] if low[after : after + 1] == ["for"] else low[after : after + 1]
    return bool(mention.per) or low[max(first - 1, 0)] == "per" or not _EACH.isdisjoint(behind)


def _compared_by(sentence: Sentence, mention: Mention) -> str:
    """What a figure is compared by; empty for one that any article may give of anything."""
    if mention.kind == "money":
        priced = is_price(mention) or is_side_of_rate(sentence, mention)
        return "" if priced else f"sum in {mention.unit}"
    if mention.kind == "percent":  # of which an article gives many, of all sorts
        return ""
    if mention.kind == "measure":
        scale = scale_of(mention.unit)
        sized = scale is not None and scale.dimension not in _OF_NO_THING and mention.unit not in _of_anything()
        return f"{scale.dimension} in {plural(mention.unit)}" if scale and sized else ""
    noun = singular(mention.unit)
    several = mention.point > 1 and _MORE.isdisjoint(mention.noun.split())
    plain = several and noun and not (people(noun) or noun in _of_anything() or _is_named(sentence, mention))
    return f"number of {plural(noun)}" if plain else ""


@cache
def _of_anything() -> frozenset[str]:
    return words("news")["of_anything"] | words("news")["everywhere"]


def _is_named(sentence: Sentence, mention: Mention) -> bool:
    """Whether a number and its noun are of a name or a kind: "787 Dreamliner jets", "32-bit versions", "276 UP"."""
    first, last = sentence.token_at(mention.start), sentence.token_at(mention.end - 1)
    raw = sentence.tokens.raw[first + 1 : last + 1]
    return any(word[:1].isupper() for word in raw) or raw[:1] == ["-"]


def _tells_when(sentence: Sentence, period: Mention) -> bool:
    """Whether a length of time tells when something is, and not how long it lasts: "two weeks after", "in 30 days"."""
    low = sentence.tokens.low
    first, after = sentence.token_at(period.start), sentence.token_at(period.end - 1) + 1
    behind = low[after + 1 : after + 2] if low[after : after + 1] == ["or"] else low[after : after + 1]
    return not (
        period.hedge not in _OF_ANOTHER_TIME
        and _LEADING.isdisjoint(low[max(first - 2, 0) : first + 1])
        and _FOLLOWING.isdisjoint(behind)
    )


def _lengths(sentence: Sentence) -> Iterator[Figure]:
    for period in sentence.periods:
        began = _TIMEX.match(period.unit) if period.kind == "duration" else None
        text = sentence.article.document.text[period.start : period.end]
        if began and "-" not in text and not _tells_when(sentence, period):
            value = place_timeline(period, text)
            if value is not None:
                yield Figure(period, value, f"time in {_TIMES[began[1] + began[2]]}")


def _dates(sentence: Sentence) -> Iterator[Figure]:
    """The days and months that an article gives by the calendar: "21 May", "March 2025"; none of the news itself."""
    for period in sentence.periods:
        text = sentence.article.document.text[period.start : period.end]
        told = _CALENDAR.fullmatch(period.unit) if period.kind == "date" and _WRITTEN.search(text) else None
        if told and period.hedge in _AT and not of_saying(sentence, period) and not _is_of_news(sentence, period):
            value = place_date(period, text)
            if value is not None:
                yield Figure(period, value, "date" if told[1] else "month")


def _is_of_news(sentence: Sentence, period: Mention) -> bool:
    """Whether a date is that of the article, or of the day before or after it, on which anything may be told."""
    day = sentence.article.document.day
    return day is not None and period.low - 1 <= day.toordinal() <= period.high
