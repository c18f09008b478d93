"""Score quantities on sentences labelled with value, unit and change, the installed peers beside the product."""

from __future__ import annotations

import importlib.util
import json
import math
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from auditor.model import Mention
from auditor.text.reader import read_mentions
from scoring.matching import Counts, maximum_matching
from scoring.peers import PEERS
from scoring.score import Score
from scoring.units import unit_names

_RANGE = re.compile(r"^(-?[\d.]+(?:[eE][+-]?\d+)?)\s*-\s*(-?[\d.]+(?:[eE][+-]?\d+)?)$")


@dataclass(frozen=True, slots=True)
class Amount:
    """A labelled or a read quantity: one figure, or two of a range in the written order."""

    values: tuple[float, ...]
    unit: str
    change: str

    def __str__(self) -> str:
        return f"{self.change}{'-'.join(f'{value:g}' for value in self.values)} {self.unit}"


Same = Callable[[Amount, Amount], bool]


def score(path: Path, *, peers: bool, errors: int) -> list[Score]:
    """Values, with their units and their changes; up to ``errors`` wrong records go to stderr."""
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    texts = [str(record["text"]) for record in records]
    gold = [[_labelled(label) for label in record["quantities"]] for record in records]
    read = [_read(text) for text in texts]
    _show(texts, gold, read, errors)
    scores = _scores(path.stem, "auditor", gold, read)
    for name, reader in PEERS.items() if peers else ():
        if importlib.util.find_spec(reader.module) is not None:
            found = [[Amount(*parts) for parts in reader.read(text)] for text in texts]
            scores += _scores(path.stem, name, gold, found)
    return scores


def _labelled(label: dict[str, str]) -> Amount:
    written = str(label["value"])
    pair = _RANGE.match(written)
    values = (float(pair[1]), float(pair[2])) if pair else (float(written),)
    return Amount(values, label["normalized_unit"], label.get("change", ""))


def _read(text: str) -> list[Amount]:
    """What the product reads; the two forms of one amount are two."""
    found: list[Amount] = []
    for mention in read_mentions(text):
        for each in (mention, mention.also):
            amount = _amount(each) if each else None
            if amount is not None:
                found.append(amount)
    return found


def _amount(mention: Mention) -> Amount | None:
    """A mention in the terms of the labels; None for what they leave out."""
    named = unit_names(mention)
    if named is None or math.isnan(named.first):
        return None
    values = (named.first,) if math.isnan(named.second) else (named.first, named.second)
    return Amount(values, named.unit, mention.change)


def _value(gold: Amount, found: Amount) -> bool:
    if len(gold.values) != len(found.values):
        return False
    return all(_equal(a, b) for a, b in zip(gold.values, found.values, strict=True))


def _equal(gold: float, found: float) -> bool:
    return abs(gold - found) <= (0.005 if abs(gold) < 1 else 1e-5 * abs(gold))


def _value_unit(gold: Amount, found: Amount) -> bool:
    return _value(gold, found) and gold.unit.casefold() == found.unit.casefold()


def _value_head(gold: Amount, found: Amount) -> bool:
    return _value(gold, found) and gold.unit.casefold().split()[-1:] == found.unit.casefold().split()[-1:]


def _value_change(gold: Amount, found: Amount) -> bool:
    return _value(gold, found) and gold.change in (found.change, "")


_MEASURES: dict[str, Same] = {
    "value_f1": _value,
    "value_unit_f1": _value_unit,
    "value_unit_last_word_f1": _value_head,
    "value_change_f1": _value_change,
}


def _scores(name: str, by: str, gold: Sequence[list[Amount]], read: Sequence[list[Amount]]) -> list[Score]:
    scores = []
    changes = any(label.change for labels in gold for label in labels)
    for measure, same in _MEASURES.items():
        if measure == "value_change_f1" and not changes:
            continue
        counts = Counts()
        for labels, found in zip(gold, read, strict=True):
            counts.gold += len(labels)
            counts.found += len(found)
            counts.matched += len(maximum_matching(labels, found, same))
        told = f"{counts.matched} of {counts.gold} labelled, {counts.found} read"
        scores.append(Score(name, measure, counts.f1, len(gold), by=by, counts=told))
    return scores


def _show(texts: Sequence[str], gold: Sequence[list[Amount]], read: Sequence[list[Amount]], errors: int) -> None:
    for text, labels, found in zip(texts, gold, read, strict=True):
        same: Same = lambda a, b: _value_unit(a, b) and _value_change(a, b)  # noqa: E731
        pairs = maximum_matching(labels, found, same)
        if errors > 0 and not len(pairs) == len(labels) == len(found):
            missed = [str(label) for i, label in enumerate(labels) if i not in {p[0] for p in pairs}]
            extra = [str(amount) for j, amount in enumerate(found) if j not in {p[1] for p in pairs}]
            print(f"{text}\n   labelled {'; '.join(missed) or '-'}\n   read {'; '.join(extra) or '-'}", file=sys.stderr)
            errors -= 1
