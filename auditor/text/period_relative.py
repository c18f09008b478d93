"""Read days told from the day of publication (Friday, today) and times of no calendar (now, soon)."""

from __future__ import annotations

import datetime as dt
import math
from typing import Final

from auditor.text import period_bounds as bounds
from auditor.text.grammar_words import grammar_words
from auditor.text.lexicon import words
from auditor.text.number_table import NUMBERS
from auditor.text.period_bounds import Stretch
from auditor.text.period_month import read_month
from auditor.text.period_scene import Found, Scene
from auditor.text.period_tense import is_past, looks_ahead
from auditor.text.period_words import WORDS

_COUNTING: Final = NUMBERS.words.keys() | WORDS.vague.keys()
_FUNCTION: Final = (grammar_words() | WORDS.past | WORDS.future) - _COUNTING
"""No noun begins with these; with a number one does: "the past two months"."""
_LEADS: Final = {
    "future": ("the", "near", "foreseeable", "distant", "in"),
    "past": ("the", "distant", "recent"),
}
"""What makes a noun of them."""
_NOT_SOON: Final = words("grammar")["after_soon"]
_WAS: Final = words("grammar")["before_soon"]


def read_weekday(scene: Scene, i: int) -> Found | None:
    """ "Friday", "last Friday", "Friday afternoon", "Friday, Aug. 29, 2025"."""
    full = scene.words[i] in WORDS.weekdays
    dated = _dated(scene, i)
    if dated or not full:
        return dated
    if scene.words[i - 1] in WORDS.named_days and scene.capital(i - 1):
        return None
    if scene.words[i - 1] in ("each", "every") or not scene.capital(i):
        return None
    number = WORDS.weekdays[scene.words[i]]
    last = i + 1 if scene.words[i + 1] in WORDS.day_parts else i
    first = i
    shift = WORDS.shifts.get(scene.words[i - 1])
    if scene.words[i - 1] == "following" and scene.words[i - 2] != "the":
        shift = None  # "following Friday's close" is after it
    if shift is not None:
        first = i - 2 if scene.words[i - 2] == "this" else i - 1
    if scene.published is None:
        return Found(first, last, bounds.unknown(f"XXXX-WXX-{number}"))
    since = (scene.published.isoweekday() - number) % 7
    return Found(first, last, bounds.day(scene.published - dt.timedelta(_days_back(scene, first, i, since))))


def _days_back(scene: Scene, first: int, i: int, since: int) -> int:
    """How many days before publication the weekday lies, when its latest was ``since`` days ago."""
    modifier = scene.words[first] if first < i else ""
    if modifier in ("last", "past"):
        return since or 7
    if modifier in ("next", "following", "upcoming", "coming"):
        return since - 7
    if modifier == "this" and scene.words[i - 1] != "past":
        return since and since - 7
    return (since and since - 7) if _is_ahead(scene, first, i) else since


def _is_ahead(scene: Scene, first: int, i: int) -> bool:
    """Whether the clause speaks of the day to come; "Friday's vote" is mostly over."""
    return scene.words[i + 1] != "'s" and looks_ahead(scene, first, i)


def _dated(scene: Scene, i: int) -> Found | None:
    """A weekday in front of a full date."""
    j = i + 1
    j += scene.words[j] == "." and scene.glued(j)
    j += scene.words[j] == ","
    j += scene.words[j] == "the"
    month = j if scene.words[j] in WORDS.months else j + 1 + (scene.words[j + 1] in WORDS.ordinal_endings)
    if scene.words[month] not in WORDS.months or (month > j and scene.number(j) is None):
        return None
    found = read_month(scene, month)
    if found is None or found.first != j or found.yearless == (WORDS.months[scene.words[month]], 0):
        return None
    return Found(i, found.last, found.when, yearless=found.yearless)


def read_day(scene: Scene, i: int) -> Found | None:
    """ "today", "yesterday", "tomorrow morning"."""
    if scene.capital(i) and i > 0 and scene.capital(i - 1) and scene.words[i - 1] not in WORDS.bindings:
        return None
    last = i + 1 if scene.words[i + 1] in WORDS.day_parts else i
    return Found(i, last, _from_today(scene, WORDS.days[scene.words[i]]))


def read_day_part(scene: Scene, i: int) -> Found | None:
    """ "this morning", "last night"."""
    if scene.words[i - 1] not in ("this", "last"):
        return None
    return Found(i - 1, i, _from_today(scene, -1 if scene.words[i - 1] == "last" else 0))


def _from_today(scene: Scene, shift: int) -> Stretch:
    if scene.published is None:
        return bounds.unknown("XXXX-XX-XX")
    return bounds.day(scene.published + dt.timedelta(shift))


def read_reference(scene: Scene, i: int) -> Found | None:
    """ "now", "recently", "soon", "the future": a time without a place in the calendar."""
    word = scene.words[i]
    before, after = scene.words[i - 1], scene.words[i + 1]
    if word in ("future", "past") and (before not in _LEADS[word] or noun_follows(scene, i + 1)):
        return None
    if word == "soon" and (after in _NOT_SOON or before in _WAS or is_past(after)):
        return None
    return Found(i, i, _reference(scene, WORDS.references[word]))


def read_some_day(scene: Scene, i: int) -> Found | None:
    """ "these days" are the present, "will one day" is the future."""
    if scene.words[i - 1] == "these" and scene.words[i] == "days":
        return Found(i - 1, i, _reference(scene, "PRESENT_REF"))
    if scene.words[i] == "day" and scene.words[i - 2] in WORDS.future:
        return Found(i - 1, i, _reference(scene, "FUTURE_REF"))
    return None


def read_term(scene: Scene, i: int) -> Found | None:
    """ "the near term", "the long term": a time to come."""
    if scene.words[i - 1] not in WORDS.terms or scene.words[i - 2] != "the" or noun_follows(scene, i + 1):
        return None
    return Found(i - 1, i, _reference(scene, "FUTURE_REF"))


def _reference(scene: Scene, name: str) -> Stretch:
    if scene.published is None:
        return bounds.unknown(name)
    today = bounds.day(scene.published)
    low = -math.inf if name == "PAST_REF" else today.low
    high = math.inf if name == "FUTURE_REF" else today.high
    return Stretch(low, high, name)


def noun_follows(scene: Scene, i: int) -> bool:
    """Whether a noun seems to follow, of which the word before is only an adjective."""
    word = scene.words[i]
    return (word.isalpha() and not word.isupper() and word not in _FUNCTION) or scene.number(i) is not None
