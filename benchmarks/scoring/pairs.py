"""Pairs of texts: does the product report a contradiction where the label says there is one?"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from auditor.model import Document, Rule
from auditor.pipeline import audit
from auditor.rule.load import load_rules
from scoring.matching import Counts
from scoring.score import Score

_RULES = Path(__file__).parent.parent / "rules" / "any-quantity.yaml"
_CONTRADICTION = ("REFUTES", "contradiction")


def score(path: Path, *, peers: bool, errors: int) -> list[Score]:
    """Precision and recall of contradictions, by the rule that compares any figure with its unit."""
    del peers  # no peer compares the figures of two texts
    rules = load_rules([_RULES])
    counts, records = Counts(), 0
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        records += 1
        gold = record["label"] in _CONTRADICTION
        found = _contradicted(*_texts(record), rules)
        counts.gold += gold
        counts.found += found
        counts.matched += gold and found
        if gold != found and errors > 0:
            errors -= 1
            print(f"{'missed' if gold else 'false'}: {' || '.join(_texts(record))}", file=sys.stderr)
    shown = f"{counts.matched} of {counts.found} found, {counts.gold} labelled"
    return [
        Score(path.stem, "precision", counts.precision, records, counts=shown),
        Score(path.stem, "recall", counts.recall, records, counts=shown),
    ]


def _texts(record: dict[str, str]) -> tuple[str, str]:
    if "claim" in record:
        return record["claim"], record["evidence"]
    return record["premise"], record["hypothesis"]


def _contradicted(one: str, other: str, rules: tuple[Rule, ...]) -> bool:
    documents = (Document(id="one", text=one), Document(id="other", text=other))
    return bool(audit(documents, rules).findings)
