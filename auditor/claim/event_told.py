"""The event of which a sentence tells: the article's own, unless its words show another.

Another kind, an earlier day or a place elsewhere makes an event of its own; what tells of several or of a long time is
compared with nothing.
"""

from __future__ import annotations

import math
from dataclasses import replace

from auditor.claim.event import Event, settled
from auditor.claim.event_day import Day, event_day
from auditor.claim.event_main import LEAD, main_event
from auditor.claim.event_marks import is_another, is_general_talk, is_plural, is_ranked, is_scattered, refers
from auditor.model import Mention
from auditor.text.article import Sentence
from auditor.text.event_kind import KindHit, an_event_word, is_general, leading, read_kinds
from auditor.text.place import Place, read_places

FIRST_TOLD = 4
"""In sentences: so far an article speaks of its event without more words."""
_SINCE = frozenset({"since", "after", "than"})
_LATER = 21
"""In days: a day so long after the event can still be that of what followed from it."""


def event_of(sentence: Sentence, at: int) -> Event | None:
    """The event of which the words at offset ``at`` of a sentence tell; None where the article tells of none."""
    main = main_event(sentence.article.whole)
    hits = read_kinds(sentence.plain)
    if main is None:
        return None
    if (
        main.several
        or is_plural(sentence, hits)
        or is_general_talk(sentence)
        or is_scattered(sentence, local=main.local)
    ):
        return replace(main, excluded="more than one event")
    if is_another(sentence, hits) or _since_then(sentence, at, main):
        return replace(main, excluded="another event")
    if sentence.index >= FIRST_TOLD and not refers(sentence, _of_clause(sentence, at, hits)):
        return replace(main, excluded="not tied to the event")
    own = _own_kind(sentence, hits, main)
    here = _own_place(sentence, main)
    day = _own_day(sentence, main)
    if isinstance(day, str):
        return replace(main, excluded=day)
    if not own and here is None and day is None:
        return main
    kind, narrower = own or (main.kind, main.narrower)
    told = day or (None if here and sentence.index >= LEAD else main.day)
    moved = Event(kind, narrower, here or main.place, told)
    return settled(moved, sentence.article.document)


def _of_clause(sentence: Sentence, at: int, hits: list[KindHit]) -> list[KindHit]:
    """The words for an event in the clause of the offset; all of the sentence where the clause has none."""
    clause = sentence.clause_of(at)
    return [hit for hit in hits if sentence.clause_of(sentence.start + hit.start) == clause] or hits


def _since_then(sentence: Sentence, at: int, main: Event) -> bool:
    """Whether the words tell what happened at an earlier time: "the worst since 1982, when a crash killed 78"."""
    if main.day is None or not main.day.known:
        return False
    for period in sentence.periods:
        old = period.kind == "date" and _long(period.low, period.high) and period.high <= main.day.first
        if old and period.end <= at:
            between = sentence.tokens.low[sentence.token_at(period.end - 1) + 1 : sentence.token_at(at)]
            return "when" in between
    return False


def _own_kind(sentence: Sentence, hits: list[KindHit], main: Event) -> tuple[str, str] | None:
    """The kind that the sentence tells, where it cannot be the article's."""
    if main.kind.endswith("crash"):  # a plane's, too, is "Tuesday's crash"
        hits = [hit for hit in hits if not an_event_word("crash", sentence.plain[hit.start : hit.end])]
    kinds = {hit.kind for hit in hits}
    if not kinds or main.kind in kinds or any(map(is_general, kinds)) or is_general(main.kind):
        return None
    return None if len(kinds) > 1 else leading(hits)


def _own_place(sentence: Sentence, main: Event) -> Place | None:
    """A place that the sentence names and the article's event was not in; a town may be a part of its city."""
    if sentence.index < 2 or main.place is None:
        return None
    levels = ("city", "town", "area") if main.place.level in ("city", "town") and not main.local else ("city",)
    elsewhere = [place for place in read_places(sentence.tokens) if place.level in levels and place.sure]
    if not elsewhere or any(place.words == main.place.words for place in elsewhere):
        return None
    return elsewhere[0]


def _own_day(sentence: Sentence, main: Event) -> Day | str | None:
    """The sentence's day where it is another than the main event's; in words why the event cannot be the main one."""
    told = main.day
    own = event_day(sentence)
    if told is None or not told.known:
        early = next((p for p in sentence.periods if _long(p.low, p.high)), None)
        return "another event" if early and sentence.index > 1 else own if told is None else None
    for period in sentence.periods:
        old = period.kind == "date" and _long(period.low, period.high) and period.high <= told.first
        if old and not (is_ranked(sentence) and _measures_rank(sentence, period)):
            return "another event"
    if own is None or not own.known or (own.first >= told.first and own.first - told.last <= _LATER):
        return None
    return own if own.last < told.first else None


def _measures_rank(sentence: Sentence, period: Mention) -> bool:
    """Whether a time of long ago only says how rare the event is: "the worst since 1982", not "the worst, in 1982,"."""
    if period.hedge != "in":
        return True
    before = sentence.tokens.low[: sentence.token_at(period.start)]
    return not _SINCE.isdisjoint(before)


def _long(low: float, high: float) -> bool:
    return math.isfinite(low) and math.isfinite(high) and high - low > 3
