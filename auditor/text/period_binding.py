"""What stands before a date: the part of it that is meant, and the preposition that binds it."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from auditor.text import period_bounds as bounds
from auditor.text.lexicon import words
from auditor.text.period_words import WORDS

if TYPE_CHECKING:
    from auditor.text.period_bounds import Stretch
    from auditor.text.period_scene import Found, Scene

_OF: Final = words("grammar")["parts_with_of"]
"""Parts that need *of*, or a hyphen, before the period."""
_BETWEEN: Final = words("grammar")["between_date_and_preposition"]
"""What may stand between a date and its preposition."""
_BEFORE_PARTS = WORDS.parts.keys() | {"the", "of", "in", "-", "earlier", "later", "before", "after"}
"""What stands right before a date of which a part is meant."""


def with_part(scene: Scene, found: Found) -> Found:
    """The date with "early", "late", "the end of", "earlier", "later" in front of it."""
    j = found.first - 1
    if scene.words[j] not in _BEFORE_PARTS or found.when.unit.endswith("_REF"):
        return found
    if found.when.known and found.when.high - found.when.low == 1:
        found = _beside(scene, found)
    j -= scene.words[j] == "the"
    inside = scene.words[j] == "in"
    word = scene.words[j - inside]
    if word in ("earlier", "later"):
        return replace(found, first=j - inside, when=_side(scene, found.when, word))
    if inside:
        early = word in ("early", "late")
        return replace(found, first=j - 1, when=_share(found.when, word)) if early else found
    of = scene.words[j] == "of"
    j -= of or scene.words[j] == "-"
    word = scene.words[j]
    if word not in WORDS.parts or scene.words[j + 1] == "the":
        return found
    if word in _OF and scene.words[j + 1] not in ("of", "-"):
        return found
    first = j - (of and scene.words[j - 1] == "the")
    return replace(found, first=first, when=_share(found.when, word))


def _beside(scene: Scene, found: Found) -> Found:
    """ "the week of March 6", "the day before Thanksgiving": told by a day within or beside it."""
    j = found.first - 1
    if scene.words[j] not in ("of", "before", "after"):
        return found
    day = dt.date.fromordinal(int(found.when.low))
    if scene.words[j] == "of" and scene.words[j - 1] == "week":
        return replace(found, first=j - 1, when=bounds.week(day), yearless=None)
    if scene.words[j] in ("before", "after") and scene.words[j - 1] == "day":
        beside = day + dt.timedelta(-1 if scene.words[j] == "before" else 1)
        return replace(found, first=j - 1, when=bounds.day(beside), yearless=None)
    return found


def _share(when: Stretch, word: str) -> Stretch:
    """The share of a period; a fiscal year, whose days are not known, and a day stay whole."""
    if not when.known or when.high - when.low < 7 or when.loose:
        return when
    if len(when.unit) == 3 and word in ("end", "close"):
        return replace(when, low=when.high - 365, high=when.high + 366)  # the 2020s end in 2029 or in 2030
    middle = len(when.unit) == 2 and word in ("mid", "middle")  # the two decades around the year 50
    return bounds.part_of(when, (0.4, 0.6) if middle else WORDS.parts[word])


def _side(scene: Scene, when: Stretch, word: str) -> Stretch:
    """The part of a period before or after the day of publication."""
    if scene.published is None or not when.known:
        return when
    today = scene.published.toordinal()
    if word == "earlier" and when.low == today + 1 and when.high == today + 8:  # on a Sunday
        return bounds.week(scene.published)
    if word == "earlier" and when.low < today + 1 < when.high:
        return replace(when, high=today + 1)
    if word == "later" and when.low < today < when.high:
        return replace(when, low=today)
    return when


def with_binding(scene: Scene, found: Found) -> Found:
    """The date with the preposition that binds it; *before* and *no later than* open its bottom."""
    if found.hedge or found.kind != "date":
        return found
    j = found.first - 1
    while scene.words[j] in _BETWEEN:
        j -= 1
    word, before = scene.words[j], scene.words[j - 1]
    if word == "than" and before == "later" and scene.words[j - 2] in ("no", "not"):
        return replace(found, hedge="by", when=replace(found.when, low=-math.inf))
    if word == "before" or (before, word) in (("prior", "to"), ("ahead", "of")):
        return _up_to(scene, found)
    if word == "of" and before == "as":
        return found.bound("on")
    if WORDS.bindings.get(before) == "from" and word in ("in", "on"):
        return found.bound("from")  # "starting in January"
    hedge = WORDS.bindings.get(word, "")
    return found.bound(hedge) if hedge and scene.words[found.first - 1] != "," else found


def _up_to(scene: Scene, found: Found) -> Found:
    """A date behind *before*: everything until it begins, or until the end that is named."""
    end = "end" in (scene.words[found.first], scene.words[found.first + 1])
    top = found.when.high if end else found.when.low
    when = replace(found.when, low=-math.inf, high=top) if math.isfinite(top) else found.when
    return replace(found, hedge="by", when=when)
