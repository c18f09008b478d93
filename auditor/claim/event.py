"""An event without a name, as one article tells it: its kind, its place and its day, each known or not."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass, replace

from auditor.claim.event_day import Day
from auditor.model import EVENT_FACETS, Document, When
from auditor.text.event_kind import an_event_word, is_wide
from auditor.text.place import Place

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
    local: bool = False
    """Whether the article was written in the event's own town, and the places it names are parts of it."""
    name: str = ""
    """That of a storm, which tells it apart wherever and whenever it was."""
    country: str = ""
    """Of an event so rare that its country and its day tell it apart: a quake, the crash of a plane."""

    published: dt.date | None = None
    """The day of its article."""

    @property
    def key(self) -> tuple[str, ...]:
        """Kind and name, else kind and place, and the weekday where an article without a date gives no more."""
        if self.name:
            return (self.kind, self.name)
        place = tuple(self.country.split()) or (self.place.words if self.place else ())
        return (self.kind, *place, *([self.day.weekday.lower()] if self.day and self.day.weekday else []))

    @property
    def facets(self) -> dict[str, str | None]:
        """What the article may leave open and still mean the same event."""
        region = self.region
        return dict(zip(EVENT_FACETS, (self.narrower or None, region or None), strict=True))

    @property
    def lasting(self) -> bool:
        """Whether it goes on for days, as floods do, so that a month and a town tell it apart."""
        return an_event_word("lasting", self.narrower or self.kind)

    @property
    def region(self) -> str:
        """The state or country of the event, as far as the article tells it; that of its key tells nothing more."""
        if self.country or self.place is None:
            return ""
        if self.name and self.place.level in ("state", "country"):
            return " ".join(self.place.words)
        return self.place.region

    @property
    def when(self) -> When | None:
        """The event's day, as a claim has it; a named storm's year, the month of what has no day of its own."""
        told = self.published
        if self.name or (self.country and self.day is None):
            if told is None:
                return None
            return _year(told) if self.name else _month(told)
        if self.lasting and self.day is None:
            return _month(told) if told else None
        if self.day is None or not self.day.known:
            return None
        return When(_date(self.day.first), _date(self.day.last), stated=True)

    @property
    def shown(self) -> str:
        """ "the shooting in Varn on 2 March 2026"."""
        if self.name:
            return f"the storm {self.name.capitalize()}"
        shown = self.country.title() or (self.place.shown if self.place else "")
        where = f" in {shown}" if shown else ""
        return f"the {self.narrower or self.kind}{where}{_on(self.day)}"


def _year(day: dt.date) -> When:
    return When(dt.date(day.year, 1, 1), dt.date(day.year, 12, 31), stated=True)


def _month(day: dt.date) -> When:
    last = calendar.monthrange(day.year, day.month)[1]
    return When(day.replace(day=1), day.replace(day=last), stated=True)


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


def settled(event: Event, document: Document) -> Event:
    """The event with what is missing to tell it from others."""
    return replace(event, excluded=_missing(event, document), published=document.day)


def _missing(event: Event, document: Document) -> str:
    if event.name:
        return ""
    if event.country:
        alone = event.day is not None or (event.kind != "earthquake" and document.day is not None)
        return "" if alone else "no day to tell the event by"
    if event.place is None:
        return "no place to tell the event by"
    wide = event.place.level in ("country", "state")
    if wide and (not is_wide(event.kind) or document.day is None):
        return "only a country to tell the event by"
    if event.day is None and (not event.lasting or wide or document.day is None):
        return "no day to tell the event by"
    return ""
