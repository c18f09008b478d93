"""An event without a name, as one article tells it: its kind, its place and its day, each known or not."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from auditor.claim.event_day import Day
from auditor.model import EVENT_FACETS, Document, When
from auditor.text.event_kind import is_wide
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


def settled(event: Event, document: Document) -> Event:
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
