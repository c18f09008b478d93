"""Score which way headlines say that gold moved: the rule's first claim on each headline is the answer."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from auditor.model import Document
from auditor.pipeline import read_claims
from auditor.rule.load import load_rules
from scoring.score import Score

_RULE = Path(__file__).parents[1] / "rules" / "gold-direction.yaml"


def score(path: Path, *, peers: bool, errors: int) -> list[Score]:  # noqa: ARG001 (no peer reads directions)
    """The share of right answers among those that were up or down, and how many headlines got one."""
    rules = load_rules([_RULE])
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    answered = right = 0
    for record in records:
        claim = next(read_claims([Document(record["id"], record["text"])], rules), None)
        answer = claim.value.answer.split(" ")[0] if claim else ""
        answered += answer in ("up", "down")
        right += answer == record["direction"]
        if answer != record["direction"] and errors > 0:
            print(f"{record['text']}: labelled {record['direction']}, read {answer or 'nothing'}", file=sys.stderr)
            errors -= 1
    accuracy = right / answered if answered else 0.0
    return [
        Score(path.stem, "accuracy", accuracy, len(records), counts=f"{right} of {answered} answered"),
        Score(path.stem, "answered", answered / len(records), len(records), counts=f"{answered} of {len(records)}"),
    ]
