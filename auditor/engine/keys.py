"""The key of a question: what two claims must share, and what may be unknown, before they are compared."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from auditor.model import AS_OF, FIGURE, NUMBER_OF, STORY
from auditor.naming.stem import stem_of

if TYPE_CHECKING:
    from auditor.model import Claim, Facet, Rule

_CURRENCY = re.compile(r"\bmoney:[^/ ]+")
_COMPANIES = frozenset({"organisation", "any"})
UNKNOWN = "any"
"""What a facet is otherwise, when an article may be silent on it."""
_TICKER = re.compile(r"([^<>]*)<([A-Z]{1,5})(?:\.[A-Z]{1,2})?>")
"""A name with the ticker that a wire writes behind it; what follows the point tells the exchange."""
_OFF, _HALF_MONTH, _ACCOUNTED = 7, 15, 26
"""In days: so far the ends of a company's own quarter may lie from those of months; and the shortest time it may be."""
_TIMELINE = frozenset({"length", "deadline"})


class Time(NamedTuple):
    """The time a claim is of, as far as the article says."""

    precision: Literal["known", "range", "said", "open"]
    """``known``: one unit of the rule's period; ``range``: stated, but no such unit; ``said``: not stated, in
    an article whose date gives the unit; ``open``: not stated, and no unit known."""
    name: str
    """``2025-08-29``, ``2025-08``, ``2025-Q3``, ``2025``, or the first and the last day: ``2025-08-01/``."""
    start: dt.date | None
    end: dt.date | None
    """The last day, inclusive."""


ALWAYS = Time("known", "", None, None)
"""The time of every claim of a rule without a period."""


class Cell(NamedTuple):
    """What a claim says about all that an article may leave unsaid."""

    facets: tuple[str | None, ...]
    """An answer, or None, for each facet of the rule that may be unknown."""
    time: Time
    moment: str
    """Empty when unknown."""


def doubtful(rule: Rule) -> tuple[Facet, ...]:
    """The facets of a rule on which an article may be silent and its claim still counts."""
    return tuple(facet for facet in rule.same if facet.otherwise == UNKNOWN)


def sure(rule: Rule) -> tuple[Facet, ...]:
    """The facets of a rule that every claim answers."""
    return tuple(facet for facet in rule.same if facet.otherwise != UNKNOWN)


def lane(claim: Claim) -> str:
    """Forecasts are compared with forecasts, all else with all else."""
    return "forecast" if claim.stance == "forecast" else "fact"


def dimension(axis: str) -> str:
    """The axis without its currency; a length of time and a deadline are two sides of one timeline."""
    axis = axis.rstrip("=").partition("|")[0]  # a figure as itself, and with its roundings; the ends of a range
    if axis.startswith("count:"):
        return "count"  # what is counted may have two names
    if axis.startswith("place:"):
        return "place"  # of a city, a state or a country, as far as known
    return "timeline" if axis in _TIMELINE else _CURRENCY.sub("money", axis)


def base_key(claim: Claim, rule: Rule) -> str:
    """What all claims of one question have in common, as a string in which no part can pass for two."""
    answers = dict(claim.same)
    facets = [answers.get(facet.name) for facet in rule.same if facet.otherwise != UNKNOWN]
    axis = dimension(claim.value.readings[0].axis)
    return repr((rule.id, _called(claim, rule), lane(claim), axis, facets))


def unit_of(rule: Rule, claim: Claim) -> str:
    """What is counted, for a rule that counts what its words name or takes any figure; else empty."""
    return claim.value.unit if rule.value in (NUMBER_OF, FIGURE) else ""


def _called(claim: Claim, rule: Rule) -> str:
    """The subject's key; of a company that by which it is called, whatever its trade; of an affair none.

    Which articles are of one affair shows only when all of them are known; what is counted is known before.
    """
    if rule.subject == (STORY,):
        return unit_of(rule, claim)
    return stem_of(claim.key, claim.subject) if _COMPANIES.intersection(rule.subject) else claim.key


def cell_of(claim: Claim, rule: Rule) -> Cell:
    """Where a claim belongs within its base key, known and unknown."""
    facets: tuple[str | None, ...] = ()
    if rule.same:
        answers = dict(claim.same)
        facets = tuple([answers.get(facet.name) for facet in rule.same if facet.otherwise == UNKNOWN])
    moment = claim.when.moment if claim.when else ""
    if moment.startswith(AS_OF):  # orders counts of one time, and parts none
        moment = ""
    return Cell(facets, time_of(claim, rule.period), moment)


def time_of(claim: Claim, period: str) -> Time:
    """The time of a claim in units of the rule's period."""
    if not period:
        return ALWAYS
    when = claim.when
    if when and when.stated and (when.start or when.end):
        return _stated(when.start, when.end, period)
    if period == "stated":  # no unit holds the day; the rule's reach bounds it
        return Time("open", "", None, None)
    if claim.said:
        return Time("said", *unit(period, claim.said))
    return Time("open", "", None, when.end if when else None)


def _stated(start: dt.date | None, end: dt.date | None, period: str) -> Time:
    if start and end:
        if period == "stated":
            start, end = _by_months(start, end)
            return Time("known", _range_name(start, end), start, end)
        name, first, last = unit(period, start)
        if end <= last:
            return Time("known", name, first, last)
    return Time("range", _range_name(start, end), start, end)


def _by_months(start: dt.date, end: dt.date) -> tuple[dt.date, dt.date]:
    """A time of accounts in whole months, where it is a few days off: the 13 weeks to 28 June are a second quarter."""
    if end.year == dt.MAXYEAR:
        return start, end
    first, last = _nearest_first(start), _nearest_first(end + dt.timedelta(1)) - dt.timedelta(1)
    near = max(abs((first - start).days), abs((last - end).days)) <= _OFF
    return (first, last) if near and (end - start).days >= _ACCOUNTED else (start, end)


def _nearest_first(day: dt.date) -> dt.date:
    """The first day of a month that is nearest to a day."""
    return (day + dt.timedelta(_HALF_MONTH)).replace(day=1)


def _range_name(start: dt.date | None, end: dt.date | None) -> str:
    return f"{start.isoformat() if start else ''}/{end.isoformat() if end else ''}"


def unit(period: str, day: dt.date) -> tuple[str, dt.date, dt.date]:
    """The name, the first and the last day of the period's unit that holds ``day``."""
    if period == "year":
        return f"{day.year:04}", day.replace(month=1, day=1), day.replace(month=12, day=31)
    if period == "quarter":
        quarter = (day.month + 2) // 3
        first = day.replace(month=3 * quarter - 2, day=1)
        return f"{day.year:04}-Q{quarter}", first, _last_of_month(day.replace(month=3 * quarter, day=1))
    if period == "month":
        return f"{day.year:04}-{day.month:02}", day.replace(day=1), _last_of_month(day)
    return day.isoformat(), day, day


def _last_of_month(day: dt.date) -> dt.date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


class Bin(NamedTuple):
    """A cell as the sieve sees it: claims of two certain bins of one base key are never compared."""

    name: str
    vague: bool
    """Whether a claim here may also belong to another bin."""


def bin_of(cell: Cell) -> Bin:
    """The bin of a cell. Moments are left out, and an unstated time of an article stands for the unit of its day."""
    time = cell.time
    placed = time.precision in ("known", "said")
    vague = not placed or None in cell.facets
    return Bin(repr((cell.facets, time.name if placed else (time.precision, time.name, time.end))), vague)


def ticker_of(claim: Claim) -> str:
    """The ticker behind the subject's name in the title of the claim's article; empty where there is none."""
    if "<" not in claim.title:
        return ""
    first = claim.subject.partition(" ")[0].casefold()
    for name, code in _TICKER.findall(claim.title):
        if first in name.casefold().split():
            return str(code)
    return ""


def firm_of(claim: Claim) -> str:
    """What tells the subject from others that are called so: its ticker and full name, as far as they are known."""
    full = claim.key if stem_of(claim.key, claim.subject) != claim.key else ""
    return f"{ticker_of(claim)} {full}".strip()
