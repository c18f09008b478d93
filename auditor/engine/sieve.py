"""What the sieve asks of a claim: a few numbers, by which the database tells what must be judged from what need not.

Most questions need no judging: their claims know and lack the same, none may be of another question, and all share a
value. ``sieve.sql`` counts them; whatever else a question may be is judged, claim by claim. The sieve may keep too
much, never too little.
"""

from __future__ import annotations

import re
from base64 import urlsafe_b64encode
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from auditor.engine.keys import Cell, base_key, bin_of, cell_of, firm_of
from auditor.model import QUANTITY, STORY

if TYPE_CHECKING:
    from auditor.model import Claim, Reading, Rule

STATEMENT = Path(__file__).with_name("sieve.sql").read_text(encoding="utf-8")
"""The one statement, in words that DuckDB and Spark both understand."""
PLAIN, AT_A_RATE, JUDGED, WHOLE = range(4)
"""How a claim can be counted: as it stands; with an exchange rate that was used; its question must be judged; so must
all that shares its base key."""
_CURRENCY = re.compile(r"money:[A-Z]{3}")
_CELLS = 65_536
"""Cells whose numbers are remembered: those of other claims are mostly the same."""


class Keys(NamedTuple):
    """The numbers of one claim. Equal texts have equal numbers in every process."""

    base: str
    """The base key, in twelve characters."""
    rule_number: int
    """In the order of the ids."""
    cell: int
    """The bin of the claim's cell."""
    vague: int
    pattern: int
    """What the claim lacks: of claims that lack the same none knows more than another."""
    shape: int
    """The cell itself, and the axis of the first reading."""
    manner: int
    firm: int | None
    """The ticker and the full name of the subject; None where neither is known."""
    low: float
    """Where the first reading lies."""
    high: float


def keys_of(claim: Claim, rule: Rule, number: int) -> Keys:
    """The numbers of a claim whose rule has this number."""
    first = claim.value.readings[0]
    cell = _cell_keys(cell_of(claim, rule))
    firm = firm_of(claim) if rule.subject != (STORY,) else ""
    return Keys(
        base=_short(base_key(claim, rule)),
        rule_number=number,
        cell=cell.name,
        vague=cell.vague,
        pattern=cell.pattern,
        shape=_of_text(f"{cell.shape} {first.axis}"),
        manner=_manner(claim.value.readings, rule),
        firm=_of_text(firm) if firm else None,
        low=first.low,
        high=first.high,
    )


class _CellKeys(NamedTuple):
    name: int
    vague: int
    pattern: int
    shape: int


@lru_cache(_CELLS)
def _cell_keys(cell: Cell) -> _CellKeys:
    own = bin_of(cell)
    time = cell.time
    open_end = time.end if time.precision == "open" else None
    lacking = ([answer is None for answer in cell.facets], time.precision, open_end, bool(cell.moment))
    return _CellKeys(_of_text(own.name), int(own.vague), _of_text(repr(lacking)), _of_text(repr(cell)))


def _manner(readings: tuple[Reading, ...], rule: Rule) -> int:
    if rule.value == QUANTITY or rule.subject == (STORY,):  # a figure is held against all others of its unit
        return WHOLE
    first = readings[0]
    if first.converted:
        return JUDGED
    rates = [reading for reading in readings[1:] if reading.converted or _currency(reading) != _currency(first)]
    if not rates:
        return PLAIN
    alone = len(rates) == len(readings) - 1
    return AT_A_RATE if alone and all(rate.converted and _currency(rate) for rate in rates) else JUDGED


def _currency(reading: Reading) -> str:
    match = _CURRENCY.match(reading.axis)
    return match[0] if match else ""


def _short(text: str) -> str:
    return urlsafe_b64encode(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=9).digest()).decode()


def _of_text(text: str) -> int:
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


@dataclass(slots=True)
class Settled:
    """Claims that need no judging, counted."""

    questions: Counter[str] = field(default_factory=Counter)
    """How many questions of each rule they answer."""
    agree: int = 0
    alone: int = 0
    rates: bool = False
    """Whether an exchange rate put one of them where it is compared."""
