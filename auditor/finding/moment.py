"""When a claim was published, as exactly as its article tells: to the second, or some time of a day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from auditor.model import AS_OF

if TYPE_CHECKING:
    from auditor.model import Claim

_DAY = 86_400.0
_LAST = 1 - 1 / _DAY
"""The last second of a day."""


class Moment(NamedTuple):
    """The earliest and the latest time of publication, in days."""

    earliest: float
    latest: float


def counted_on(claim: Claim) -> dt.date | None:
    """The day up to which a claim counts, where it tells one; else when it was published."""
    told = claim.when.moment if claim.when else ""
    return dt.date.fromisoformat(told.removeprefix(AS_OF)) if told.startswith(AS_OF) else claim.published


def moment(published: dt.date | None) -> Moment | None:
    """The moment of an article; None where it has no date."""
    return None if published is None else moment_of(published)


def moment_of(published: dt.date) -> Moment:
    """The moment of a date or a time. A time without a zone is taken as universal time."""
    if not isinstance(published, dt.datetime):
        day = float(published.toordinal())
        return Moment(day, day + _LAST)
    told = published.astimezone(dt.UTC) if published.tzinfo else published
    at = told.toordinal() + (told.hour * 3600 + told.minute * 60 + told.second) / _DAY
    return Moment(at, at)
