"""Count what joins two different events, of findings and of the agreements of the rules of events; and the disputes."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path

from auditor.corpus.read import dated_by_line
from auditor.model import EVENT, Claim, Document, Finding
from auditor.pipeline import audit
from auditor.rule.load import builtin_rules_path, load_rules
from scoring.score import Score


def score(path: Path, *, peers: bool, errors: int) -> list[Score]:
    """How many groups join two subtopics, which must be none, how many articles meet others, and the disputes.

    Groups and articles are those of the rules of events; the disputes are what the whole book finds.
    """
    del peers  # no peer tells events apart
    rules = load_rules([builtin_rules_path()])
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    documents = [dated_by_line(Document(record["id"], record["text"])) for record in records]
    subtopic = {record["id"]: (record["topic"], record["subtopic"]) for record in records}
    of_events = audit(documents, [rule for rule in rules if rule.subject == (EVENT,)])
    found = audit(documents, rules).findings
    groups = [
        *(_claims(finding) for finding in of_events.findings),
        *(group.claims for group in (*of_events.agreements, *of_events.changes)),
    ]
    joined = [c for c in (*groups, *map(_claims, found)) if len({subtopic[claim.document] for claim in c}) > 1]
    met = {claim.document for claims in groups if len(_articles(claims)) > 1 for claim in claims}
    if errors:
        for claims in joined:
            print(f"joined: {', '.join(sorted(_articles(claims)))}", file=sys.stderr)
    told = "; ".join(f"{f.id}: {', '.join(sorted(_articles(_claims(f))))}" for f in found)
    many = f"of {len(groups)} groups and {len(found)} findings"
    return [
        Score(path.stem, "joined", len(joined), len(records), counts=many),
        Score(path.stem, "articles_met", len(met), len(records), counts="articles that share an event with another"),
        Score(path.stem, "disputes", len(found), len(records), counts=told),
    ]


def _claims(finding: Finding) -> tuple[Claim, ...]:
    return tuple(claim for position in finding.positions for claim in position.claims)


def _articles(claims: Iterable[Claim]) -> set[str]:
    return {claim.document for claim in claims}
