"""Which event a claim is of, where it has no name: its kind, its place and its day, each known or not.

The event of an article is found once, from headline, dateline and lead. A sentence speaks of it unless its own words
show another: a kind of its own, an earlier day, a city elsewhere.
"""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from auditor.claim.event_day import Day, event_day, only_day
from auditor.claim.event_place import event_place
from auditor.model import EVENT_FACETS, Document, When
from auditor.text.article import Article, Sentence
from auditor.text.event_kind import KindHit, an_event_word, is_general, is_wide, leading, read_kinds
from auditor.text.lexicon import load
from auditor.text.place import Place, read_places
from auditor.text.scan import PhraseSet

_LEAD = 6
"""In sentences: so far into an article what happened is still being told for the first time."""
_FEW_DAYS = 3 / 365
"""In years."""
_LATER = 21
"""In days: a day so long after the event can still be that of what followed from it."""
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Event:
    """An event as one article tells it."""

    kind: str
    narrower: str
    place: Place | None
    day: Day | None
    several: bool = False
    """Whether the article tells of several such events together."""
    excluded: str = ""
    """Why it cannot be told from other events; empty where it can."""

    @property
    def key(self) -> tuple[str, ...]:
        """Kind and place, and the weekday where an article without a date gives no more."""
        place = self.place.words if self.place else ()
        return (self.kind, *place, *([self.day.weekday.lower()] if self.day and self.day.weekday else []))

    @property
    def facets(self) -> dict[str, str | None]:
        """What the article may leave open and still mean the same event."""
        region = self.place.region if self.place else ""
        return dict(zip(EVENT_FACETS, (self.narrower or None, region or None), strict=True))

    @property
    def when(self) -> When | None:
        """The event's day, as a claim has it."""
        if self.day is None or not self.day.known:
            return None
        return When(_date(self.day.first), _date(self.day.last), stated=True)

    @property
    def shown(self) -> str:
        """ "the shooting in Varn on 2 March 2026"."""
        where = f" in {self.place.shown}" if self.place else ""
        return f"the {self.narrower or self.kind}{where}{_on(self.day)}"


def _date(ordinal: int) -> dt.date:
    return dt.date.fromordinal(ordinal)


def _on(day: Day | None) -> str:
    if day is None:
        return ""
    if not day.known:
        return f" on a {day.weekday}"
    last = _date(day.last)
    first = f"{_date(day.first).day}–" if day.first != day.last and _date(day.first).month == last.month else ""
    return f" on {first}{last.day} {_MONTHS[last.month - 1]} {last.year}"


@lru_cache(maxsize=1)
def main_event(article: Article) -> Event | None:
    """The event that an article is about; None where its beginning tells of none."""
    title = _title(article)
    lead = [article.sentence(k) for k in range(min(len(article.spans), _LEAD))]
    told = [hits for sentence in (*title, *lead) if (hits := read_kinds(sentence.plain))]
    first = [hit for hits in told[:2] for hit in hits]
    kind, narrower = leading(first)
    if not kind:
        return None
    day = next((found for sentence in (*lead, *title) if (found := event_day(sentence))), None) or only_day(lead)
    return _settled(
        Event(kind, narrower, event_place(title, lead), day, any(hit.several for hit in first)), article.document
    )


def _title(article: Article) -> list[Sentence]:
    document = article.document
    if not document.title or document.title in document.text[:400]:
        return []
    headline = Article(Document(id="", text=document.title, published=document.published))
    return [headline.sentence(k) for k in range(len(headline.spans))]


def _settled(event: Event, document: Document) -> Event:
    """The event with what is missing to tell it from others."""
    return replace(event, excluded=_missing(event, document))


def _missing(event: Event, document: Document) -> str:
    if event.place is None:
        return "no place to tell the event by"
    wide = event.place.level in ("country", "state")
    if wide and (not is_wide(event.kind) or document.day is None):
        return "only a country to tell the event by"
    if event.day is None:
        return "no day to tell the event by"
    return ""


def event_of(sentence: Sentence) -> Event | None:
    """The event of which a sentence tells; None where the article tells of none."""
    main = main_event(sentence.article)
    hits = read_kinds(sentence.plain)
    if main is None:
        return None
    if main.several or any(hit.several for hit in hits) or _general(sentence):
        return replace(main, excluded="more than one event")
    if _another(sentence, hits):
        return replace(main, excluded="another event")
    own = _own_kind(hits, main)
    here = _own_place(sentence, main)
    day = _own_day(sentence, main)
    if isinstance(day, str):
        return replace(main, excluded=day)
    if not own and here is None and day is None:
        return main
    kind, narrower = own or (main.kind, main.narrower)
    told = day or (None if here and sentence.index >= _LEAD else main.day)
    moved = Event(kind, narrower, here or main.place, told)
    return _settled(moved, sentence.article.document)


@cache
def _general_phrases() -> PhraseSet:
    return PhraseSet(((phrase, phrase) for phrase in load("event_words")["general"]), inflect=False)


def _general(sentence: Sentence) -> bool:
    """Whether a sentence tells of several events or of a long time; a rank among others is no such thing."""
    lasting = any(
        p.kind == "duration" and p.hedge in ("past", "over", "last") and p.low > _FEW_DAYS for p in sentence.periods
    )
    if not lasting and not _general_phrases().find(sentence.plain):
        return False
    return not any(an_event_word("ranking", low) for low in sentence.tokens.low)


def _another(sentence: Sentence, hits: list[KindHit]) -> bool:
    """Whether the sentence's event is marked as another than the article's: "an earlier blast"."""
    for hit in hits:
        i = sentence.token_at(sentence.start + hit.start)
        if any(an_event_word("other", low) for low in sentence.tokens.low[max(i - 2, 0) : i]):
            return sentence.index > 0
    return False


def _own_kind(hits: list[KindHit], main: Event) -> tuple[str, str] | None:
    """The kind that the sentence tells, where it cannot be the article's."""
    kinds = {hit.kind for hit in hits}
    if not kinds or main.kind in kinds or any(map(is_general, kinds)) or is_general(main.kind):
        return None
    return None if len(kinds) > 1 else leading(hits)


def _own_place(sentence: Sentence, main: Event) -> Place | None:
    """A city that the sentence names and the article's event was not in."""
    if sentence.index < 2 or main.place is None:
        return None
    elsewhere = [place for place in read_places(sentence.tokens) if place.level == "city" and place.sure]
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
        if (
            _long(period.low, period.high)
            and period.kind == "date"
            and period.high <= told.first
            and not _ranked(sentence)
        ):
            return "another event"
    if own is None or not own.known or (own.first >= told.first and own.first - told.last <= _LATER):
        return None
    return own if own.last < told.first else None


def _long(low: float, high: float) -> bool:
    return math.isfinite(low) and math.isfinite(high) and high - low > 3


def _ranked(sentence: Sentence) -> bool:
    return any(an_event_word("ranking", low) for low in sentence.tokens.low)
