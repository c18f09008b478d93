"""From the product's mentions to the figures and the unit names of the labels, by the table ``units.yaml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from auditor.model import Mention

_IN_COINS = 100.0


@dataclass(frozen=True, slots=True)
class Named:
    """The figure of a mention, or the two of a range (else ``second`` is NaN), and the label's name of its unit."""

    first: float
    second: float
    unit: str


@cache
def _table() -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
    return table


def unit_names(mention: Mention) -> Named | None:
    """The mention in the labels' terms; None for a date or a direction, which they leave out."""
    table = _table()
    factor = 1.0
    if mention.kind == "money":
        unit = table["coins"].get(mention.noun, table["money"].get(mention.unit, mention.unit.lower()))
        factor = _IN_COINS if mention.noun in table["coins"] else 1.0
    elif mention.kind == "percent":
        unit = table["percent"][mention.unit]
    elif mention.kind == "measure" and mention.unit == "fraction":
        unit = f"% {table['nouns'].get(mention.noun, mention.noun) or '-'}"
    elif mention.kind == "measure":
        unit = table["measure"].get(mention.unit, mention.unit)
    elif mention.kind == "count":
        unit = table["nouns"].get(mention.noun, mention.noun) or "-"
    elif mention.kind == "duration":
        unit = mention.noun
    else:
        return None
    per = f" per {table['measure'].get(mention.per, mention.per)}" if mention.per else ""
    return Named(mention.point * factor, mention.upper * factor, unit + per)
