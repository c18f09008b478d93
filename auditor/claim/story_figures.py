"""The figures of a sentence that can be of its article's story, and what each is compared by."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from auditor.claim.before import is_before
from auditor.claim.binding import is_part
from auditor.claim.own_time import of_saying
from auditor.claim.price import is_price, is_side_of_rate
from auditor.compare.amount import place_amount
from auditor.compare.axis import CLOCK
from auditor.compare.date import place_date
from auditor.compare.timeline import place_timeline
from auditor.model import Mention, Reading, Value
from auditor.text.alike import thing
from auditor.text.article import Sentence
from auditor.text.clock import read_clocks
from auditor.text.inflect import plural, singular
from auditor.text.lexicon import words
from auditor.text.measure import scale_of

_OF_NO_THING = frozenset({"time", "multiple"})
"""Dimensions of what is no size of a thing; a length of time is read as one."""
_EACH = frozenset({"per", "each", "every", "apiece"})
"""Behind a sum these show that it is one of many."""
_MORE = frozenset({"more", "other", "another", "further", "additional"})
"""Before a counted noun these tell that there are others beside."""
_ANY = 10
"""So many times as large the upper end of a figure is that only tells its order of size."""
_TIMEX = re.compile(r"P(T?)[0-9.]+([YMWDHS])")
_TIMES = {
    "Y": "years", "M": "months", "W": "weeks", "D": "days", "TH": "hours", "TM": "minutes", "TS": "seconds",
}  # fmt: skip
"""The units of a length of time, by how its TIMEX3 value begins."""
_CALENDAR = re.compile(r"[0-9]{4}(-[0-9]{2})?(-[0-9]{2})?")
_WRITTEN = re.compile(r"[0-9]")
_AT = frozenset({"", "in", "on", "by", "at", "for", "of", "during", "from", "until"})
"""How a date is bound that is one of the story; *since* it something is a record."""
_RECENT = 2
"""In years: the years around its own an article gives with all sorts of figures."""
_OF_ANOTHER_TIME = frozenset({"past", "ago", "since", "earlier"})
_LEADING = frozenset({"next", "in", "within", "last", "past", "every", "coming", "each", "first"})
_FOLLOWING = frozenset({"after", "later", "before", "ago", "earlier", "since", "old", "from", "high", "low"})
"""How a length of time is bound, led to or followed that tells when, and not how long."""
_RANGE = 6
"""In words: so near stand both ends of "from $300 million to as much as $500 million"."""
_RANGING = frozenset({"from", "by"})
_OR = 2
_ABOUT = 0.25
"""In hours: so exactly a time of day is told."""


class Figure(NamedTuple):
    """A figure, its value, and what it is compared by: "area in hectares", "number of stations", "sum in EUR"."""

    mention: Mention
    value: Value
    of: str


def figures_in(sentence: Sentence) -> list[Figure]:
    """The figures of a sentence that can be of a story; found once."""
    return sentence.once(
        figures_in,
        lambda: [*_amounts(sentence), *_lengths(sentence), *_dates(sentence), *_clocks(sentence)],
    )


def _amounts(sentence: Sentence) -> Iterator[Figure]:
    for mention in sentence.quantities:
        if _is_vague(mention) or _is_rate(sentence, mention):
            continue
        of = _compared_by(sentence, mention)
        if of and not (is_before(sentence, mention) or _is_end_of_range(sentence, mention)):
            text = sentence.article.document.text[mention.start : mention.end]
            named = replace(mention, unit=of.removeprefix(_COUNTED)) if mention.kind == "count" else mention
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


def _is_end_of_range(sentence: Sentence, mention: Mention) -> bool:
    """Whether a figure is the upper end of a range, what another became, or another's second form.

    "from $300 million to $500 million", "cut by $10 billion to $75 billion", "338 points, or 3.82 percent".
    """
    first = sentence.token_at(mention.start)
    before = sentence.quantity_before(mention.start)
    if before is None:
        return False
    low = sentence.tokens.low
    began, ended = sentence.token_at(before.start), sentence.token_at(before.end - 1) + 1
    between = low[ended:first]
    if between[-1:] == ["or"] and len(between) <= _OR:
        return True
    led = not _RANGING.isdisjoint(low[max(began - _RANGE, 0) : began])
    return led and before.kind == mention.kind and "to" in low[max(first - _RANGE, began) : first]


_COUNTED = "number of "


def _compared_by(sentence: Sentence, mention: Mention) -> str:
    """What a figure is compared by; empty for one that any article may give of anything."""
    if mention.kind == "money":
        priced = is_price(mention) or is_side_of_rate(sentence, mention)
        return "" if priced else f"sum in {mention.unit}"
    if mention.kind == "percent":
        return "" if mention.unit != "percent" or _is_move(sentence, mention) else "share in percent"
    if mention.kind == "measure":
        scale = scale_of(mention.unit)
        sized = scale is not None and scale.dimension not in _OF_NO_THING and mention.unit not in _of_anything()
        return f"{scale.dimension} in {plural(mention.unit)}" if scale and sized else ""
    noun = singular(mention.unit)
    several = mention.point > 1 and _MORE.isdisjoint(mention.noun.split())
    plain = several and noun and not (noun in _of_anything() or _is_named(sentence, mention))
    return f"{_COUNTED}{plural(thing(noun))}" if plain else ""


def _is_move(sentence: Sentence, mention: Mention) -> bool:
    """Whether a percentage tells by how much something rose or fell, of which there are many in any news."""
    return bool(mention.direction) or any(
        move.start <= mention.start < move.end or mention.start <= move.start < mention.end
        for move in sentence.directions
    )


@cache
def _of_anything() -> frozenset[str]:
    return words("news")["of_anything"] | words("news")["everywhere"]


def _is_named(sentence: Sentence, mention: Mention) -> bool:
    """Whether a number and its noun are of a name or a kind: "787 Dreamliner jets", "32-bit versions", "276 UP"."""
    first, last = sentence.token_at(mention.start), sentence.token_at(mention.end - 1)
    raw = sentence.tokens.raw[first + 1 : last + 1]
    return any(word[:1].isupper() for word in raw) or raw[:1] == ["-"]


def _tells_when(sentence: Sentence, period: Mention) -> bool:
    """Whether a length of time tells when something is, and not how long it lasts: "two weeks after", "in 30 days".

    Or by how much longer: "another six years".
    """
    low = sentence.tokens.low
    first, after = sentence.token_at(period.start), sentence.token_at(period.end - 1) + 1
    behind = low[after + 1 : after + 2] if low[after : after + 1] == ["or"] else low[after : after + 1]
    return not (
        period.hedge not in _OF_ANOTHER_TIME
        and _LEADING.isdisjoint(low[max(first - 2, 0) : first + 1])
        and _FOLLOWING.isdisjoint(behind)
        and _MORE.isdisjoint(low[max(first - 1, 0) : after])
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
    """The days, months and years that an article gives by the calendar: "21 May", "March 2025"; none of the news."""
    for period in sentence.periods:
        text = sentence.article.document.text[period.start : period.end]
        told = _CALENDAR.fullmatch(period.unit) if period.kind == "date" and _WRITTEN.search(text) else None
        if told and period.hedge in _AT and not of_saying(sentence, period) and not _is_of_news(sentence, period):
            value = place_date(period, text)
            of = "date" if told[2] else "month" if told[1] else "year"
            if value is not None and (of != "year" or _is_past_year(sentence, period)):
                yield Figure(period, value, of)


def _is_past_year(sentence: Sentence, period: Mention) -> bool:
    """Whether a year is one of long ago, in which something was."""
    day = sentence.article.document.day
    return day is not None and int(period.unit) <= day.year - _RECENT


def _is_of_news(sentence: Sentence, period: Mention) -> bool:
    """Whether a date is that of the article, or of the day before or after it, on which anything may be told."""
    day = sentence.article.document.day
    return day is not None and period.low - 1 <= day.toordinal() <= period.high


def _clocks(sentence: Sentence) -> Iterator[Figure]:
    """The times of day; by one of them much has happened."""
    text = sentence.article.document.text
    for start, end, hour in read_clocks(text, sentence.start, sentence.end):
        if "by" in sentence.tokens.low[max(sentence.token_at(start) - 1, 0) : sentence.token_at(start)]:
            continue
        low, high = hour - _ABOUT, hour + _ABOUT
        reading = Reading(CLOCK, low, high)
        value = Value("date", text[start:end], low, high, CLOCK, (reading,), " ".join(text[start:end].split()))
        yield Figure(Mention("date", start, end, low, high, CLOCK, "at"), value, CLOCK)
