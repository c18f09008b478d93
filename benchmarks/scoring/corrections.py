"""Corrections: does the product find the figure that a corrected story changed, and nothing else?

Found: a finding has a claim from each text, under two of its positions, with the old and the new value. Where a
correction swaps two figures, or gives a loss for a profit, the two claims are those of one figure that stands so in
one text and otherwise in the other. A correction may change several figures; each is of it. Any other finding is false.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path

from auditor.corpus.dates import parse_published
from auditor.model import Claim, Document, Finding
from auditor.options import Options
from auditor.pipeline import audit
from auditor.rule.load import builtin_rules_path, load_rules
from auditor.text.quantity import read_quantities
from auditor.text.tokens import tokenize
from scoring.score import Score

_FIGURE = re.compile(r"\d[\d.,/-]*\d|\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b")


@dataclass(frozen=True, slots=True)
class _Correction:
    """What one record says was changed."""

    old: str
    new: str
    original: str
    corrected: str


def score(path: Path, *, peers: bool, errors: int) -> list[Score]:
    """How many corrections are found with the shipped rules, and how many findings are of no correction."""
    del peers  # no peer compares two texts
    rules = load_rules([builtin_rules_path()])
    keys = _keys(path.with_suffix(".keys.tsv"))
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    found = false = 0
    for record in records:
        old, new = keys[str(record["original_id"])]
        correction = _Correction(old, new, record["original_text"], record["corrected_text"])
        findings = audit(_documents(record), rules, Options(include_superseded=True)).findings
        right = [finding for finding in findings if _is_of(finding, correction)]
        found += bool(right)
        false += len(findings) - len(right)
        if errors > 0 and (not right or len(right) < len(findings)):
            errors -= 1
            wrong = [finding.question for finding in findings if finding not in right]
            print(f"{record['original_id']}: {old} to {new}: {len(right)} right, false: {wrong}", file=sys.stderr)
    shown = f"{found} of {len(records)} corrections, {false} false findings"
    return [
        Score(path.stem, "found", found, len(records), counts=shown),
        Score(path.stem, "false", false, len(records), counts=shown),
    ]


def _keys(path: Path) -> dict[str, tuple[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return {row["original_id"]: (row["old"], row["new"]) for row in csv.DictReader(lines, delimiter="\t")}


def _documents(record: dict[str, str]) -> Iterator[Document]:
    for part in ("original", "corrected"):
        yield Document(
            id=part, text=record[f"{part}_text"], title=record[f"{part}_title"], source="wire",
            published=parse_published(record[f"{part}_date"]),
        )  # fmt: skip


def _is_of(finding: Finding, correction: _Correction) -> bool:
    """Whether two positions of the finding hold what the correction changed, one from each text."""
    return any(
        _changed(one, other, correction)
        for first, second in permutations(finding.positions, 2)
        for one in first.claims
        for other in second.claims
        if one.document == "original" and other.document == "corrected"
    )


def _changed(one: Claim, other: Claim, correction: _Correction) -> bool:
    old, new = _figures(correction.old), _figures(correction.new)
    if old and new:
        return _alone(one, other, correction) or (_is(one, correction.old) and _is(other, correction.new))
    if correction.new == "swapped":
        return _holds(correction.corrected, one) and _holds(correction.original, other)
    if "loss" in correction.old:
        return (one.value.low, one.value.high) == (-other.value.high, -other.value.low)
    return False


def _is(claim: Claim, written: str) -> bool:
    """Whether a claim gives the figure of a key, in whatever words."""
    mentions = read_quantities(tokenize(written))
    if any(claim.value.low <= mention.point < claim.value.high for mention in mentions):
        return True
    told = claim.value.text.lower().split()  # a rate of a year, placed by the product as one of a day
    return _figures(written) == _figures(claim.value.text) and written.rsplit(maxsplit=1)[-1] in told


def _alone(one: Claim, other: Claim, correction: _Correction) -> bool:
    """Whether each of two claims gives a figure that its own text alone has."""
    return not _holds(correction.corrected, one) and not _holds(correction.original, other)


def _holds(text: str, claim: Claim) -> bool:
    figures = set(_figures(claim.value.text))
    return bool(figures) and figures <= set(_figures(text))


def _figures(text: str) -> list[str]:
    return _FIGURE.findall(text.lower())
