"""Count the findings and agreements of the rules of events that join two different events, and the disputes found."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path

from auditor.corpus.read import dated_by_line
from auditor.model import Claim, Document, Finding
from auditor.pipeline import audit
from auditor.rule.load import builtin_rules_path, load_rules
from scoring.score import Score


def score(path: Path, *, peers: bool, errors: int) -> list[Score]:
    """How many groups join two subtopics, which must be none, how many articles meet others, and the disputes."""
    del peers  # no peer tells events apart
    rules = [rule for rule in load_rules([builtin_rules_path()]) if rule.subject == ("event",)]
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    documents = [dated_by_line(Document(record["id"], record["text"])) for record in records]
    subtopic = {record["id"]: (record["topic"], record["subtopic"]) for record in records}
    report = audit(documents, rules)
    groups = [
        *(_claims(finding) for finding in report.findings),
        *(group.claims for group in (*report.agreements, *report.changes)),
    ]
    joined = [claims for claims in groups if len({subtopic[claim.document] for claim in claims}) > 1]
    met = {claim.document for claims in groups if len(_articles(claims)) > 1 for claim in claims}
    if errors:
        for claims in joined:
            print(f"joined: {', '.join(sorted(_articles(claims)))}", file=sys.stderr)
    found = "; ".join(f"{f.id}: {', '.join(sorted(_articles(_claims(f))))}" for f in report.findings)
    return [
        Score(path.stem, "joined", len(joined), len(records), counts=f"of {len(groups)} groups"),
        Score(path.stem, "articles_met", len(met), len(records), counts="articles that share an event with another"),
        Score(path.stem, "disputes", len(report.findings), len(records), counts=found),
    ]


def _claims(finding: Finding) -> tuple[Claim, ...]:
    return tuple(claim for position in finding.positions for claim in position.claims)


def _articles(claims: Iterable[Claim]) -> set[str]:
    return {claim.document for claim in claims}
