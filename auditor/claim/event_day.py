"""The day of an event, from the days that a sentence names beside it: "Monday's blast", "killed early Sunday"."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from auditor.claim.event_as_of import up_to
from auditor.claim.own_time import owns
from auditor.corpus.date_stamp import is_date_stamp
from auditor.model import Mention
from auditor.text.article import Sentence
from auditor.text.dateline import read_dateline
from auditor.text.event_kind import an_event_word, read_kinds
from auditor.text.lexicon import load
from auditor.text.scan import PhraseSet

_BOUND = ("", "in", "on", "for", "during", "of", "at", "from")
_HEAD = 8
"""In sentences: so near its beginning an article tells when it was published."""
_NEAR = 6
"""How many words back the verb of a day may stand."""
_DASH = 14
"""In words: so near a sentence's beginning its dateline ends."""
_LATER = 10
"""How many words back the verb of what came later may stand."""
_REACH = 14
"""How many words back the verb of what happened may stand: "hit the province of Varn at 4:12 a.m. on Tuesday"."""
_COUNTED = {"a": 1, "one": 1, "the": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_year = re.compile(r"\d{4}").search
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Day:
    """A day, or the two days that "early Sunday" may mean; or a weekday of an article without a date."""

    first: int
    """An ordinal; 0 where only the weekday is known."""
    last: int
    weekday: str
    start: int
    """The offset of its words."""

    @property
    def known(self) -> bool:
        return self.first > 0


@cache
def _acts() -> PhraseSet:
    return PhraseSet((phrase, phrase) for phrase in load("event_words")["acts"])


def days(sentence: Sentence) -> Iterator[Day]:
    """Each day that a sentence names, in order."""
    for mention in sentence.periods:
        day = _day(sentence, mention)
        if day is not None:
            yield day


def _day(sentence: Sentence, mention: Mention) -> Day | None:
    if mention.kind != "date":
        return None
    if mention.hedge not in _BOUND and not (owns(sentence, mention) or _describes(sentence, mention)):
        return None
    if up_to(sentence, mention):
        return None
    if sentence.index < _HEAD and (_in_date_line(sentence, mention) or _in_dateline(sentence, mention)):
        return None
    text = sentence.article.document.text[mention.start : mention.end].lower()
    if text == "now":
        return None
    if math.isfinite(mention.low) and math.isfinite(mention.high):
        first, last = int(mention.low), int(mention.high) - 1
        if last - first > 1:
            return None
        if _describes(sentence, mention) and not _year(text):
            first, last = _past(sentence, first), _past(sentence, last)
        early = "early" in text.split() or _word_before(sentence, mention) == "early"
        return Day(first - (early and first == last), last, "", mention.start)
    code, _, number = mention.unit.rpartition("-")
    if code == "XXXX-WXX" and number.isdecimal():
        return Day(0, 0, _WEEKDAYS[int(number) - 1], mention.start)
    return None


def _in_date_line(sentence: Sentence, mention: Mention) -> bool:
    """Whether the day is that of a line which tells only when the article was published."""
    text = sentence.article.document.text
    end = text.find("\n", mention.end)
    return is_date_stamp(text[text.rfind("\n", 0, mention.start) + 1 : end if end >= 0 else len(text)])


def _in_dateline(sentence: Sentence, mention: Mention) -> bool:
    """Whether the day stands before the dash of a dateline: "ELM, Zembla, May 22 - The search ended"."""
    at, low = sentence.token_at(mention.start), sentence.tokens.low
    dash = next((k for k in range(at, min(at + _DASH, len(low))) if low[k] in ("-", "|")), 0)
    if not dash or at > _DASH:
        return False
    dateline = read_dateline(sentence.tokens)
    return dateline is not None and dateline.dash > at


def _describes(sentence: Sentence, mention: Mention) -> bool:
    """Whether the day tells which event is meant, whatever governs that: "after the April 20 explosion"."""
    after = sentence.token_at(mention.end - 1) + 1
    behind = " ".join(sentence.tokens.low[after : after + 2])
    return _word_before(sentence, mention) == "the" and bool(read_kinds(behind))


def _past(sentence: Sentence, ordinal: int) -> int:
    """The day a year before, if it lies after the article's own: what happened is over."""
    published, day = sentence.article.document.day, dt.date.fromordinal(ordinal)
    if published is None or day <= published or (day.month, day.day) == (2, 29):
        return ordinal
    return day.replace(year=day.year - 1).toordinal()


def _word_before(sentence: Sentence, mention: Mention) -> str:
    i = sentence.token_at(mention.start)
    return sentence.tokens.low[i - 1] if i else ""


def event_day(sentence: Sentence, *, sure: bool = False) -> Day | None:
    """The day on which the sentence puts an event: that of its own verb, never of what was said or done later.

    ``sure``: only where the nearest verb before the day tells what happened, or the day is the event's own: "Monday's".
    """
    for day in days(sentence):
        since = _days_since(sentence, day)
        if since:
            return replace(day, first=day.first - since, last=day.last - since) if day.known else None
        if _possessive_of_event(sentence, day):
            return day
        if _of_act(sentence, day) if sure else (_beside_act(sentence, day) and not _of_later(sentence, day)):
            return day
    return None


def only_day(sentences: Sequence[Sentence]) -> Day | None:
    """The one day that some sentences name, but for those of what was said or done later."""
    found = [day for sentence in sentences for day in days(sentence) if not _of_later(sentence, day)]
    same = {(day.first, day.last, day.weekday) for day in found}
    return found[0] if len(same) == 1 else None


def _days_since(sentence: Sentence, day: Day) -> int:
    """How many days before the named one the event was: 1 of "on Friday, a day after a train crashed"; else 0.

    So it is where the sentence opens with them: "Two days after a train crashed, they met on Friday".
    """
    low, i = sentence.tokens.low, sentence.token_at(day.start)
    near = range(i + 1, min(i + 1 + _NEAR, len(low) - 1))
    at = next((k for k in (1, *near) if low[k] in ("day", "days") and low[k + 1 : k + 2] == ["after"]), 0)
    if not at:
        return 0
    begin = sentence.tokens.end[at + 1] - sentence.start
    told = sentence.plain[begin:]
    if at < i:
        told = sentence.plain[begin : max(sentence.tokens.start[i] - sentence.start, begin)].partition(",")[0]
    return _COUNTED.get(low[at - 1], 0) if read_kinds(told) and at + 2 != i else 0


def _possessive_of_event(sentence: Sentence, day: Day) -> bool:
    """ "Monday's deadly blast", "the Monday shooting"."""
    i = sentence.token_at(day.start)
    low = sentence.tokens.low
    begin = next((k for k in range(i + 1, min(i + 4, len(low))) if low[k] in ("'s", "'")), i)
    stop = min(begin + 5, len(low))
    span = sentence.plain[
        sentence.tokens.start[begin] - sentence.start : sentence.tokens.end[stop - 1] - sentence.start
    ]
    return (begin > i or low[i - 1 : i] == ["the"]) and bool(read_kinds(span))


def _beside_act(sentence: Sentence, day: Day) -> bool:
    """Whether the day's clause, or the one before it, tells the event or what it did."""
    clause = sentence.clause_of(day.start)
    spans = [sentence.clause_span(number) for number in {max(clause - 1, 0), clause}]
    begin, end = min(span[0] for span in spans), max(span[1] for span in spans)
    text = sentence.plain[begin - sentence.start : end - sentence.start]
    return bool(read_kinds(text) or _acts().find(text))


def _of_act(sentence: Sentence, day: Day) -> bool:
    """Whether the nearest verb before the day, or the word for an event, is one of what happened."""
    i = sentence.token_at(day.start)
    clause = sentence.clause_of(day.start)
    low = sentence.tokens.low
    if any(an_event_word("later", word) for word in low[i + 1 : i + 3]):
        return False
    for k in range(i - 1, max(i - 1 - _REACH, -1), -1):
        if sentence.clause[k] != clause or an_event_word("later", low[k]) or an_event_word("of_a_count", low[k]):
            return False
        if an_event_word("happened", low[k]) or an_event_word("casualty", low[k]) or read_kinds(low[k]):
            return True
    return False


def _of_later(sentence: Sentence, day: Day) -> bool:
    """Whether the nearest verb before the day, or right after it, tells of what followed the event."""
    i = sentence.token_at(day.start)
    low = sentence.tokens.low
    for k in range(i - 1, max(i - 1 - _LATER, -1), -1):
        if low[k] in (",", ";", "when", "after") and k < i - 1:
            break
        if an_event_word("later", low[k]) or an_event_word("of_a_count", low[k]):
            return True
        if an_event_word("casualty", low[k]) or read_kinds(low[k]):
            return False
    follows = low[i + 1 : i + 3]
    return bool(follows) and any(an_event_word("later", word) for word in follows)
