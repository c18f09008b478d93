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
    except Exception:  # noqa: BLE001 - it fails on some sentences; those count as nothing read
        return
    for quantity in found:
        name = quantity.unit.name
        yield (float(quantity.value),), "-" if name == "dimensionless" else name, "~" if quantity.uncertainty else "="


_CULTURE = "en-us"


def _recognizers(text: str) -> list[Reading]:
    units = import_module("recognizers_number_with_unit")
    found: list[Reading] = []
    for recognize in (units.recognize_currency, units.recognize_dimension, units.recognize_age, units.recognize_temperature):
        for result in recognize(text, _CULTURE):
            value = result.resolution and result.resolution.get("value")
            if value:
                found.append(((float(value),), str(result.resolution.get("unit", "-")).lower(), "="))
    for result in import_module("recognizers_number").recognize_percentage(text, _CULTURE):
        if result.resolution:
            found.append(((float(str(result.resolution["value"]).rstrip("%")),), "percentage", "="))
    return found


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
