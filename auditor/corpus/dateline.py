"""Find the day of an article that has no field for it: in its file's name, or in its dateline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.corpus.dates import parse_published

if TYPE_CHECKING:
    import datetime as dt

_IN_NAME = re.compile(r"(\d{4}-\d\d-\d\d|\d{8})(?=[T_\W]|$)")
"""Only at the start of the name, as blogs and archives write it: a date further on may be of anything."""
_HEAD = 600
_LINES = 3
"""Lines with something in them, of so many characters at most, one of which a dateline begins."""
_NO_PLACE = re.compile(
    r"(?:on|in|at|by|from|since|until|before|after|during|through|as|the|this|that|an?|updated|published|posted"
    r"|filed|corrected|released|dated|effective|mon|tues?|wed|thu(?:rs)?|fri|sat|sun"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
"""First words after which a day is that of an event, or of the page."""
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DATELINE = re.compile(
    rf"^[ \t]*(?P<place>[A-Z][^\n,.–—]{{1,40}}(?:, ?[A-Z][^\n,–—]{{1,30}}){{0,2}}),? ?[-–—(]?[ ]?"
    rf"(?P<date>{_MONTH} \d{{1,2}}, \d{{4}}|\d{{1,2}} {_MONTH},? \d{{4}})"
    r"[ )]{0,2}(?:[-–—:]{1,2} |[-–—]{2}|/[A-Z][\w -]{1,30}/|\([A-Z][^()\n]{1,40}\))",
)
"""``ELMSTADT, March 2, 2026 (Wire) - ``: a place, a day with its year, then a dash, a wire or both."""


def day_in_name(name: str) -> dt.date | None:
    """The day with which a file's name begins: ``2026-03-02-calder.txt``, ``20260302_calder.md``."""
    match = _IN_NAME.match(name.rpartition("/")[2])
    return _day(match[1]) if match else None


def day_in_dateline(text: str) -> dt.date | None:
    """The day of the dateline near the start of ``text``; None without one that names its year."""
    head = [line for line in text[:_HEAD].splitlines() if line.strip()]
    for match in filter(None, map(_DATELINE.match, head[:_LINES])):
        if _is_place(match["place"]):
            return _day(match["date"].replace(".", ""))
    return None


def _day(written: str) -> dt.date | None:
    try:
        return parse_published(written)
    except ValueError:
        return None


def _is_place(place: str) -> bool:
    """Whether the words could name a place: each begins with a capital, or is a particle."""
    words = place.replace(",", " ").split()
    if len(words) > 6 or _NO_PLACE.match(place):
        return False
    return all(word[0].isupper() or word in {"of", "de", "la", "upon", "am"} for word in words)
