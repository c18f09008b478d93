"""Put an amount of one currency on another's axis, by the ECB's reference rates of that time."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from auditor.compare.rates import BASE, rate_table
from auditor.model import Interval

REACH = 3
"""Days either way of the date over which a rate may have been taken."""
LONGEST_CLOSURE = 10
"""Days without a reference rate that still count as one run of holidays."""


def convert(interval: Interval, currency: str, to: str, day: dt.date) -> Interval | None:
    """The interval in ``to``, as wide as the rate was uncertain around ``day``; None outside the table."""
    rates = _rates(currency, to, _plain_day(day))
    if rates is None:
        return None
    least, most = rates
    low = interval.low * (least if interval.low >= 0 else most)
    high = interval.high * (most if interval.high >= 0 else least)
    return Interval(low, high)


def rate_day(currency: str, to: str, day: dt.date) -> dt.date | None:
    """The last banking day before ``day``, whose rate is used; None outside the table."""
    return _banking_day_before(currency, to, _plain_day(day))


def newest_rate_day() -> dt.date:
    """The last day of the table."""
    bounds = rate_table().bounds(BASE)
    return bounds[1] if bounds else dt.date.min


@lru_cache(maxsize=65536)
def _rates(currency: str, to: str, day: dt.date) -> tuple[float, float] | None:
    """The least and the greatest rate around a day."""
    base = _banking_day_before(currency, to, day)
    if base is None:
        return None
    days = [base, *(day + dt.timedelta(days=shift) for shift in range(-REACH, REACH + 1))]
    rates = [rate for near in days if (rate := _rate(currency, to, near)) is not None]
    return min(rates), max(rates)


@lru_cache(maxsize=65536)
def _banking_day_before(currency: str, to: str, day: dt.date) -> dt.date | None:
    table = rate_table()
    bounds = [table.bounds(currency), table.bounds(to)]
    known = [bound for bound in bounds if bound is not None]
    if len(known) < len(bounds) or not max(first for first, _ in known) < day <= min(last for _, last in known):
        return None
    for shift in range(1, LONGEST_CLOSURE + 1):
        before = day - dt.timedelta(days=shift)
        if _rate(currency, to, before) is not None:
            return before
    return None


def _rate(currency: str, to: str, day: dt.date) -> float | None:
    own, other = rate_table().rate(currency, day), rate_table().rate(to, day)
    return None if own is None or other is None else 1.0 / own * other


def _plain_day(day: dt.date) -> dt.date:
    return day.date() if isinstance(day, dt.datetime) else day
