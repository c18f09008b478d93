"""Read the zone after a time: an offset, or an abbreviation that means one offset."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

_HOURS = {
    "z": 0, "utc": 0, "gmt": 0, "ut": 0, "wet": 0,
    "bst": 1, "cet": 1, "west": 1, "cest": 2, "eet": 2, "sast": 2, "eest": 3, "msk": 3,
    "hkt": 8, "sgt": 8, "awst": 8, "jst": 9, "kst": 9, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13,
    "edt": -4, "est": -5, "cdt": -5, "cst": -6, "mdt": -6, "mst": -7, "pdt": -7, "pst": -8,
    "akdt": -8, "akst": -9, "hst": -10,
}  # fmt: skip
"""Hours east of Greenwich. As newswires use them: CST is Chicago's, BST is London's. "ET" and "IST" have no
one offset and are left out."""

_ZONE = re.compile(
    r" *(?:(?:GMT|UTC|Z)?(?P<sign>[-+−])(?P<hours>\d{1,2})(?::?(?P<minutes>[0-5]\d))?(?![\d:])"
    r"|(?P<name>[A-Z]{1,4})(?![^\W_]))(?P<tail>.*)",
    re.IGNORECASE,
)

_OF_NO_ONE_OFFSET = frozenset({"et", "ct", "mt", "pt", "ist", "uk"})


@dataclass(frozen=True, slots=True)
class Zone:
    """A fixed offset, and what stands after it."""

    offset: dt.timezone
    tail: str


def is_zone(word: str) -> bool:
    """Whether a word behind a time is the name of a zone, though it may mean no one offset."""
    return word.lower() in _HOURS or word.lower() in _OF_NO_ONE_OFFSET


def read_zone(text: str) -> Zone | None:
    """The zone with which ``text`` begins; None where it is none, or has no one offset."""
    match = _ZONE.match(text)
    if match is None:
        return None
    if match["name"]:
        hours = _HOURS.get(match["name"].lower())
        return None if hours is None else Zone(_timezone(hours * 60), match["tail"].strip())
    minutes = int(match["hours"]) * 60 + int(match["minutes"] or 0)
    if minutes > 14 * 60:
        return None
    return Zone(_timezone(minutes if match["sign"] == "+" else -minutes), match["tail"].strip())


def _timezone(minutes: int) -> dt.timezone:
    return dt.timezone(dt.timedelta(minutes=minutes))
