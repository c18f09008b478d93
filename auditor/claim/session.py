"""Whether a story can tell a day's close: by its own words, or because every market had closed when it appeared."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.model import Claim, When

NO_WORD = "no word of the close"

_LAST_CLOSE = dt.time(21)
"""UTC: the last big market of a day, New York, closes at 20:00 in summer and 21:00 in winter."""
_EVENING = dt.time(17)
"""For a time without a zone, by the outlet's own clock."""


def not_the_close(published: dt.date | None, when: When | None, *, sized: bool) -> str:
    """Why a claim is not of a day's close, in a few words; empty where it is, or where nothing shows that it is not.

    An article without a time of day may have been written after the close: it gets the benefit of the doubt. One
    with a time does when it appeared after the session and gives the move's size; a bare "the stock is up" does not.
    """
    moment = when.moment if when else ""
    if moment:
        known = isinstance(published, dt.datetime)
        return f"{moment}, not the close" if known and moment != "close" else ""
    if not isinstance(published, dt.datetime) or (sized and _after_the_session(published, when)):
        return ""
    return NO_WORD


def beside_a_close(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims of one article; where it tells a subject's close, a move without a moment is of another hour."""
    told = {(c.rule, c.key) for c in claims if c.when is not None and c.when.moment == "close" and not c.excluded}
    for claim in claims:
        vague = isinstance(claim.published, dt.datetime) and not (claim.when and claim.when.moment)
        beside = vague and not claim.excluded and (claim.rule, claim.key) in told
        yield replace(claim, excluded=NO_WORD) if beside else claim


def _after_the_session(published: dt.datetime, when: When | None) -> bool:
    """Whether the day told of was over for every market when the article appeared."""
    if published.tzinfo is None:
        told, clock, over = published.date(), published.time(), _EVENING
    else:
        universal = published.astimezone(dt.UTC)
        told, clock, over = universal.date(), universal.time(), _LAST_CLOSE
    if when is not None and when.stated and when.end is not None and when.end < min(told, published.date()):
        return True
    return clock >= over and told == published.date()
