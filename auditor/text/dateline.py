"""Read the dateline of an article: "ELMSTADT, March 3 (Wire) -", "VARN, Ohio (AP) --", "ELM HILL | The …"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from auditor.text.place import Place, make_place
from auditor.text.place_region import region_after
from auditor.text.place_words import capitals
from auditor.text.tokens import Tokens

_DASHES = frozenset({"-", "|", ">", "·"})
_FARTHEST = 14
"""Tokens from a dateline's place to its dash."""
_DEEPEST = 40
"""Tokens of a sentence before its dateline: a caption or a notice may run into it."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where an article was written."""

    place: Place
    wire: bool
    """Whether a wire service's bureau may have written it, of an event elsewhere: it has a date, or is a capital's."""
    dash: int
    """The token of the dash that ends it."""


def read_dateline(tokens: Tokens) -> Dateline | None:
    """The dateline of a sentence, if it has one."""
    for i in range(min(len(tokens.low), _DEEPEST)):
        if _shouted(tokens, i) and (i == 0 or not _shouted(tokens, i - 1)):
            found = _at(tokens, i)
            if found is not None:
                return found
    return _at(tokens, 0) if len(tokens.low) > 2 and tokens.raw[0][0].isupper() else None


def _shouted(tokens: Tokens, i: int) -> bool:
    raw = tokens.raw[i]
    return raw.isalpha() and raw.isupper() and len(raw) > 1


class _End(NamedTuple):
    """What ends a dateline."""

    agency: bool
    """Whether an agency stands in brackets."""
    dated: bool
    dash: int
    """The token of its dash."""


def closes_dateline(tokens: Tokens, at: int) -> bool:
    """Whether the rest of a dateline follows the place before token ``at``, and behind its dash a sentence begins."""
    end = _closes(tokens, region_after(tokens, at)[1])
    if end is None:
        return False
    behind = next((raw for raw in tokens.raw[end.dash :] if raw not in _DASHES), "")
    return behind[:1].isupper()


def _at(tokens: Tokens, begin: int) -> Dateline | None:
    """The dateline that begins at a token."""
    shouted = _shouted(tokens, begin)
    end = begin
    while end < len(tokens.low) and end - begin < 5 and (_part(tokens, end, shouted=shouted)):
        end += 1
    if end == begin:
        return None
    region, at = region_after(tokens, end)
    closed = _closes(tokens, at)
    if closed is None or not (shouted or region):
        return None
    if not shouted and not (closed.agency or region):
        return None
    place = make_place(tokens, begin, end, dateline=True)
    if place is None:
        return None
    return Dateline(place, closed.dated or (place.words in capitals() and not region), closed.dash)


def _part(tokens: Tokens, i: int, *, shouted: bool) -> bool:
    """Whether a token belongs to the dateline's place."""
    if tokens.low[i] in (".", "'", "-"):
        return tokens.glued(i) and i + 1 < len(tokens.low) and (tokens.low[i] == "." or tokens.glued(i + 1))
    return _shouted(tokens, i) if shouted else tokens.raw[i][0].isupper()


def _closes(tokens: Tokens, at: int) -> _End | None:
    """What ends a dateline whose place ends before token ``at``; None where no dash does."""
    agency = dated = False
    depth = 0
    for i in range(at, min(at + _FARTHEST, len(tokens.low))):
        low = tokens.low[i]
        depth += (low == "(") - (low == ")")
        agency = agency or low == "("
        if depth:
            continue
        if low in _DASHES and i > at - 1:
            spaced = not (tokens.glued(i) and i + 1 < len(tokens.low) and tokens.glued(i + 1))
            return _End(agency, dated, i) if spaced else None
        if low in (")", ","):
            continue
        if low.isdecimal() or (tokens.raw[i][0].isupper() and not agency):
            dated = dated or low.isdecimal()
            continue
        if low == ".":
            continue
        return None
    return None
