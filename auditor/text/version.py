"""Read the versions of software that a sentence names: "Acme 3.9", "v2.1.4", "3.9 or later", "3.8 to 3.12"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.model import Interval

DEEPEST = 3
"""Parts that are told apart; further ones only make a version narrower."""
LARGEST = 2**17 - 1
"""No part is larger: three of them are exact as a float."""
_STEP = float(LARGEST + 1)

_ONE = re.compile(r"(?<![\w.,$€£-])v?(\d{1,6}(?:\.\d{1,6}){0,4})(?:\.x)?(?![\w%]|\.\d|,\d)")
_PRE = re.compile(r"[ .-]?(?:alpha|beta|rc|dev|preview|pre-?release|release candidate)\b|[ab]\d")
_LATER = re.compile(r"\+|\)? ?(?:or|and) (?:later|newer|above|higher|up|greater|more recent)\b|onwards?\b")
_EARLIER = re.compile(r"\)? ?(?:or|and) (?:earlier|older|below|lower)\b")
_AT_LEAST = re.compile(
    r"(?:at least|>=|from|since|minimum|no earlier than|starting with)(?: version)?(?: of)?(?: [a-z.]{2,12})? ?$"
)
_AT_MOST = re.compile(r"(?:up to|at most|<=|until|through|no later than|maximum)(?: and including)?(?: version)? ?$")
_BELOW = re.compile(r"(?:below|before|older than|earlier than|prior to|<)(?: version)? ?$")
_ABOVE = re.compile(r"(?:above|newer than|later than|higher than|>)(?: version)? ?$")
_TO = re.compile(r" ?(?:to|through|-|–|until|up to) ?(?:version )?$")
_NEXT = re.compile(r"(?:, | and |, and | or |, or )(?:version )?$")
_LONGEST_LEAD = 32


@dataclass(frozen=True, slots=True)
class Version:
    """One version, or all from the one to the other."""

    start: int
    end: int
    least: Interval | None
    """None where the lower end is open."""
    most: Interval | None


def version_interval(parts: Sequence[int]) -> Interval:
    """All versions that begin with the parts; 3.10 lies above 3.9, and 3 holds 3.9."""
    kept = [min(part, LARGEST) for part in parts[:DEEPEST]]
    low = 0.0
    for part in (*kept, *[0] * (DEEPEST - len(kept))):
        low = low * _STEP + part
    return Interval(low, low + _STEP ** (DEEPEST - len(kept)))


def read_versions(text: str, taken: tuple[tuple[int, int], ...] = ()) -> list[Version]:
    """The versions in a sentence in plain form, in order; figures within the spans ``taken`` are none."""
    found: list[Version] = []
    for match in _ONE.finditer(text):
        if any(match.start() < end and start < match.end() for start, end in taken):
            continue
        if _PRE.match(text, match.end()):
            continue  # before its release it is another version
        here = _hedged(text, match)
        before = found[-1] if found else None
        between = text[before.end : here.start] if before and here.start - before.end < _LONGEST_LEAD else ""
        if (
            before
            and before.least
            and here.most
            and here.least
            and (_TO.fullmatch(between) or _NEXT.fullmatch(between))
        ):
            found[-1] = Version(before.start, here.end, *_outermost(before, here))
        else:
            found.append(here)
    return found


def _hedged(text: str, match: re.Match[str]) -> Version:
    at = version_interval([int(part) for part in match[1].split(".")])
    lead = text[max(match.start() - _LONGEST_LEAD, 0) : match.start()]
    least: Interval | None = at
    most: Interval | None = at
    end = match.end()
    for pattern, low, high in ((_LATER, True, False), (_EARLIER, False, True)):
        behind = pattern.match(text, end)
        if behind:
            return Version(match.start(), behind.end(), at if low else None, at if high else None)
    if _AT_LEAST.search(lead):
        most = None
    elif _AT_MOST.search(lead):
        least = None
    elif _BELOW.search(lead) or _ABOVE.search(lead):
        return _strictly(match, at, above=bool(_ABOVE.search(lead)))
    return Version(match.start(), end, least, most)


def _strictly(match: re.Match[str], at: Interval, *, above: bool) -> Version:
    """All versions above or below one."""
    if above:
        return Version(match.start(), match.end(), Interval(at.high, at.high + 1), None)
    return Version(match.start(), match.end(), None, Interval(at.low - 1, at.low))


def _outermost(one: Version, other: Version) -> Iterator[Interval | None]:
    """The least and the greatest of two versions with both ends."""
    ends = [end for version in (one, other) for end in (version.least, version.most) if end is not None]
    yield min(ends, key=lambda end: end.low)
    yield max(ends, key=lambda end: end.high)
