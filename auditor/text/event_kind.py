"""Find the words that tell of an event, and which kind of event they tell: a quake, a blast, a shooting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from auditor.text.lexicon import load, words
from auditor.text.scan import Hit, PhraseSet

_FIGURE_SHOT = re.compile(r"\b\d{1,2} (?:people )?shot\b")
_APART = (
    ("sinking", "goes_at_sea", "sank"),
    ("air crash/plane crash", "goes_in_air", "came_down"),
    ("road crash", "goes_on_roads", "left_the_road"),
    ("collapse", "stands", "fell_in"),
)
_SHORTEST = 20
"""Characters: a shorter text has no room for words between."""
_GAP = (
    r" (?:carrying|with|that|which|off|in|on|loaded|packed|taking|bound|crossing|from|crowded|full|operated)\b"
    r"[^.;:]{0,70}? "
)
"""What stands between what comes to grief and what it does."""
_CALLED = r"(?: [a-z0-9'-]+){1,3} "
"""Its name there: "the ferry Elm Star sank"."""
_WORD = re.compile(r"[a-z]+")
_OF_VEHICLES = ("road crash", "accident")
_OF_MINES = ("collapse", "accident")
_VEHICLES = {"air crash": "in_air", "train crash": "on_rails", "sinking": "at_sea"}
"""Kinds of event that a vehicle makes of a crash, with the list of its words."""
_GENERAL = ("attack", "killing", "accident")
"""Kinds that may be any of several others."""


@dataclass(frozen=True, slots=True)
class KindHit:
    """A word for an event in a text, by its offsets there."""

    kind: str
    narrower: str
    """What the word says beyond the kind; empty where it says no more."""
    several: bool
    """Whether it is the plural of an event."""
    start: int
    end: int


@cache
def _phrases() -> PhraseSet:
    return PhraseSet(_labelled())


def _labelled() -> Iterator[tuple[str, str]]:
    for kind, names in load("events").items():
        for name, phrases in names.items():
            label = kind if name == "any" else f"{kind}/{name}"
            yield from ((phrase, label) for phrase in phrases)


def _found_apart(plain: str) -> list[Hit]:
    return [Hit(m.start(), m.end(), (kind,)) for kind, apart in _apart() for m in apart.finditer(plain)]


@cache
def _apart() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """For some kinds what comes to grief, and what it does, with words between: "a ferry carrying 180 people sank"."""
    lists = words("event_words")
    called = {what: f"|{_CALLED}" if what == "goes_at_sea" else "" for _, what, _ in _APART}
    return tuple(
        (kind, re.compile(rf"\b(?:{'|'.join(sorted(lists[what]))})(?:{_GAP}{called[what]})(?:{_any_of(does)})\b"))
        for kind, what, does in _APART
    )


def _any_of(phrases: str) -> str:
    return "|".join(load("event_words")[phrases])


@cache
def _hiding() -> PhraseSet:
    return PhraseSet(((phrase, phrase) for phrase in load("event_words")["hiding"]), inflect=False)


@cache
def _ranks() -> dict[str, int]:
    return {kind: i for i, kind in enumerate(load("events"))}


def read_kinds(plain: str) -> list[KindHit]:
    """The words for events in a text given in its plain form, in order."""
    found = [*_phrases().find(plain), *(Hit(m.start(), m.end(), ("shooting",)) for m in _FIGURE_SHOT.finditer(plain))]
    if len(plain) > _SHORTEST:
        found += _found_apart(plain)
    if not found:
        return []
    hidden = _hiding().find(plain)
    shown = [hit for hit in found if not any(_hides(h, hit) for h in hidden) and not _participle(plain, hit)]
    told = [KindHit(*_split(hit.labels[0]), _several(plain[hit.start : hit.end]), hit.start, hit.end) for hit in shown]
    return sorted(told, key=lambda hit: hit.start)


def _hides(hiding: Hit, hit: Hit) -> bool:
    """Whether a phrase that holds a word for an event hides it; a longer phrase for an event is hidden by none."""
    meets = hiding.start < hit.end and hit.start < hiding.end
    return meets and hiding.end - hiding.start >= hit.end - hit.start


def _participle(plain: str, hit: Hit) -> bool:
    """Whether "killing" tells only what an event did: "crashed on Monday, killing 30"."""
    return plain[hit.start : hit.end] == "killing" and plain[: hit.start].endswith(", ")


def of_vehicle(kind: str, texts: list[str]) -> str:
    """The kind of an event, where the vehicle of which texts tell makes more of a crash or an accident."""
    if kind not in (*_OF_VEHICLES, *_OF_MINES):
        return kind
    told = {word for text in texts for word in _WORD.findall(text)}
    lists = words("event_words")
    if kind in _OF_MINES and not told.isdisjoint(lists["in_mines"]):
        return "mine accident"
    if kind not in _OF_VEHICLES or not told.isdisjoint(lists["on_roads"]):
        return kind
    return next((made for made, part in _VEHICLES.items() if not told.isdisjoint(lists[part])), kind)


def _split(label: str) -> tuple[str, str]:
    kind, _, narrower = label.partition("/")
    return kind, narrower


def _several(word: str) -> bool:
    return an_event_word("several", word.rpartition(" ")[2])


def leading(hits: list[KindHit]) -> tuple[str, str]:
    """The kind of an event that is told by all of these words, and what they say beyond it; empty for none."""
    if not hits:
        return "", ""
    kind = min((hit.kind for hit in hits), key=_ranks().__getitem__)
    narrower = {hit.narrower for hit in hits if hit.kind == kind and hit.narrower}
    return kind, narrower.pop() if len(narrower) == 1 else ""


def is_general(kind: str) -> bool:
    """Whether a kind says so little that any event may be called so: an attack, an accident."""
    return kind in _GENERAL


def is_wide(kind: str) -> bool:
    """Whether a country is enough of a place for the kind: an earthquake, a plane crash."""
    return an_event_word("wide", kind)


def an_event_word(part: str, word: str) -> bool:
    """Whether the word stands in a list of the lexicon of events: other, referring, ranking, later …"""
    return word in words("event_words")[part]
