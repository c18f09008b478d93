"""The event of which a sentence tells: the article's own, unless its words show another.

Another kind, an earlier day or a place elsewhere makes an event of its own; what tells of several or of a long time is
compared with nothing.
"""

from __future__ import annotations

import math
from dataclasses import replace

from auditor.claim.event import Event, settled
from auditor.claim.event_day import Day, event_day
from auditor.claim.event_main import LEAD, leading_sentences, main_event, tells_of_one
from auditor.claim.event_marks import is_another, is_general_talk, is_plural, is_ranked, is_scattered, refers
from auditor.claim.event_name import storm_name, storm_names, wide_region
from auditor.model import Mention
from auditor.text.article import Sentence
from auditor.text.event_kind import KindHit, an_event_word, is_general, leading, read_kinds
from auditor.text.place import Place, read_places

FIRST_TOLD = 4
"""In sentences: so far an article speaks of its event without more words."""
ALONE = 12
"""In sentences: so far an article that tells of no other event speaks of its own."""
_TOLD_OF_IT = frozenset({"when", "which", "that", "who"})
"""Words by which a sentence goes on to tell of an earlier time: "since the quake of 1982, which killed 78"."""
_SINCE = frozenset({"since", "after", "than"})
_LATER = 21
"""In days: a day so long after the event can still be that of what followed from it."""


def event_of(sentence: Sentence, at: int, *, counts: bool = True, many: bool = False) -> Event | None:
    """The event of which the words at offset ``at`` of a sentence tell; None where the article tells of none.

    ``counts``: whether it is a number of people, which a place makes a part, and no measure: "10 km below Varn";
    ``many``: whether it is a measure or a number of several, which far down an article on one event are still of it.
    """
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
    if is_another(sentence, hits) or _since_then(sentence, at, main) or _another_storm(sentence, main):
        return replace(main, excluded="another event")
    storm = _storm_named(sentence, main, hits)
    if storm is not None:
        return _in_region(sentence, storm)
    tied = sentence.index < FIRST_TOLD or refers(sentence, _of_clause(sentence, at, hits))
    if not tied and not (many and sentence.index < ALONE and tells_of_one(sentence.article.whole)):
        return replace(main, excluded="not tied to the event")
    own = _own_kind(sentence, hits, main)
    here = _own_place(sentence, main) if counts or not main.country else None
    day = _own_day(sentence, main)
    if isinstance(day, str):
        return replace(main, excluded=day)
    if not own and here is None and (day is None or main.name):
        return _in_region(sentence, main) if main.name else main
    kind, narrower = own or (main.kind, main.narrower)
    told = day or (None if here and sentence.index >= LEAD else main.day)
    country = main.country if here is None and not own and (day is None or main.day is None) else ""
    name = storm_name([sentence, *leading_sentences(sentence.article.whole)]) if kind == "storm" and own else ""
    moved = Event(kind, narrower, here or main.place, told, country=country, name=name)
    return settled(moved, sentence.article.document)


def _another_storm(sentence: Sentence, main: Event) -> bool:
    """Whether a sentence names another storm than the article's."""
    return bool(main.name) and any(name != main.name for name in storm_names(sentence))


def _storm_named(sentence: Sentence, main: Event, hits: list[KindHit]) -> Event | None:
    """The storm that a sentence names, where its article is on what else the storm did: on a ferry that it sank."""
    if main.kind == "storm" or not all(hit.kind == "storm" for hit in hits):
        return None
    name = storm_name(leading_sentences(sentence.article.whole))
    if not name or not any(low == name for low in sentence.tokens.low):
        return None
    place = Place(tuple(main.country.split()), main.country.title(), "country") if main.country else main.place
    told = Event("storm", leading(hits)[1] if hits else "", place, main.day, name=name)
    return settled(told, sentence.article.document)


def _in_region(sentence: Sentence, main: Event) -> Event:
    """A named storm in the state or country that the sentence names: its dead of one are not those of another."""
    told = wide_region(sentence)
    if told is None:
        return replace(main, excluded="more than one event")
    return replace(main, place=Place(tuple(told.split()), told.title(), "state")) if told else main


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
            return not _TOLD_OF_IT.isdisjoint(between)
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
    wide = main.country and an_event_word("of_an_area", main.kind)  # of its dead a town's are a part
    if not elsewhere or (not wide and any(place.words == main.place.words for place in elsewhere)):
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
