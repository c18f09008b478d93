"""Give a dated amount of money a second reading, in the currency in which all amounts can meet."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.compare.currency import convert
from auditor.model import Claim, Reading

if TYPE_CHECKING:
    import datetime as dt

COMMON = "USD"
_MONEY = re.compile(r"\bmoney:(?P<currency>[A-Z]{3})\b")


def with_conversion(claim: Claim) -> Claim:
    """The claim with a converted reading, where it lacks one and its day's rate is known; else as it is."""
    if claim.value.kind != "money" or claim.said is None:
        return claim
    readings = claim.value.readings
    if any(_currency(reading) == COMMON for reading in readings):
        return claim
    for reading in readings:
        converted = _converted(reading, claim.said)
        if converted:
            return replace(claim, value=replace(claim.value, readings=(*readings, converted)))
    return claim


def _currency(reading: Reading) -> str:
    match = _MONEY.search(reading.axis)
    return match["currency"] if match else ""


def _converted(reading: Reading, said: dt.date) -> Reading | None:
    currency = _currency(reading)
    amount = convert(reading.interval, currency, COMMON, said) if currency else None
    if amount is None:
        return None
    axis = _MONEY.sub(f"money:{COMMON}", reading.axis)
    return Reading(axis, amount.low, amount.high, converted=True)
