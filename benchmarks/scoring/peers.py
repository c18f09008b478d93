"""The peers that quantities are compared with: what each reads in a sentence, in the labels' terms."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module

Reading = tuple[tuple[float, ...], str, str]
"""The figure or the two of a range, the unit's name, the change."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A library that may be installed beside the product."""

    module: str
    read: Callable[[str], list[Reading]]


def _quantulum(text: str) -> list[Reading]:
    return list(_quantulum_parsed(text))


def _quantulum_parsed(text: str) -> Iterator[Reading]:
    try:
        found = import_module("quantulum3.parser").parse(text)
    except Exception:  # it fails on some sentences; those count as nothing read
        return
    for quantity in found:
        name = quantity.unit.name
        value, spread = float(quantity.value), float(quantity.uncertainty or 0)
        values = (value - spread, value + spread) if spread else (value,)
        yield values, "-" if name == "dimensionless" else name, "="


_CULTURE = "en-us"


def _recognizers(text: str) -> list[Reading]:
    units = import_module("recognizers_number_with_unit")
    found: list[Reading] = []
    for recognize in (
        units.recognize_currency,
        units.recognize_dimension,
        units.recognize_age,
        units.recognize_temperature,
    ):
        read = [result.resolution for result in recognize(text, _CULTURE)]
        found += [((float(r["value"]),), str(r.get("unit", "-")).lower(), "=") for r in read if r and r.get("value")]
    shares = [r.resolution for r in import_module("recognizers_number").recognize_percentage(text, _CULTURE)]
    return found + [((float(str(r["value"]).rstrip("%")),), "percentage", "=") for r in shares if r]


_SYMBOLS = {"$": "dollar", "US$": "dollar", "USD": "dollar", "€": "euro", "EUR": "euro", "£": "pound sterling"}
_SYMBOLS |= {"GBP": "pound sterling", "¥": "japanese yen", "JPY": "japanese yen", "C$": "canadian dollar"}


def _price_parser(text: str) -> list[Reading]:
    """It is made for one price, and reads one."""
    price = import_module("price_parser").Price.fromstring(text)
    if price.amount is None:
        return []
    return [((float(price.amount),), _SYMBOLS.get(price.currency or "", price.currency or "-"), "=")]


PEERS = {
    "quantulum3": Peer("quantulum3", _quantulum),
    "Recognizers-Text": Peer("recognizers_number_with_unit", _recognizers),
    "price-parser": Peer("price_parser", _price_parser),
}
