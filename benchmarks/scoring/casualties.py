"""Score the numbers of dead, injured and shot that the rules of events read, and the disputes found between articles.

The first claim of an article under each rule is its answer: title, then text, as they stand on the page. A finding
counts as listed where all its articles are of one incident of the hand list; any other is false.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from auditor.model import Claim, Document, Finding
from auditor.pipeline import audit, read_claims
from auditor.rule.load import builtin_rules_path, load_rules
from scoring.score import Score

_RULES = {"death-toll": "killed", "injured": "injured", "people-shot": "shot"}
_OTHER_EVENTS = ("another event", "more than one event")
_ATTACKER_DEAD = (
    "killed himself", "killed herself", "turned the gun on himself", "shot himself", "took his own life",
    "killed by police", "shot and killed by police", "gunman dead", "suspect dead", "including the gunman",
    "including the shooter", "including the suspect", "gunman was killed", "suspect was killed",
    "gunman was shot and killed", "committed suicide", "murder-suicide", "police killed him", "including gunman",
    "shooter is dead", "gunman is dead",
)  # fmt: skip


@dataclass(slots=True)
class _Tally:
    """What was counted so far."""

    right: int = 0
    claims: int = 0
    covered: set[str] = field(default_factory=set)
    articles: int = 0


def score(path: Path, *, peers: bool, errors: int) -> list[Score]:
    """Claims right, coverage, and the disputes that are listed and that are not."""
    del peers  # no peer reads who was hurt in what
    rules = [rule for rule in load_rules([builtin_rules_path()]) if rule.id in _RULES]
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    tally = _Tally()
    documents: list[Document] = []
    incident_of: dict[str, str] = {}
    for record in records:
        for article in record["articles"]:
            document = _document(record["incident"], article)
            if document is None or document.id in incident_of:
                continue
            documents.append(document)
            incident_of[document.id] = record["incident"]
            tally.articles += 1
            errors = _count(tally, record, document, list(read_claims([document], rules)), errors)
    findings = audit(documents, rules).findings
    listed = _listed(path.with_suffix(".disputes.tsv"))
    found = {name for f in findings if (name := _incident(f, incident_of)) in listed}
    false = [f for f in findings if _incident(f, incident_of) not in listed]
    for finding in false if errors else []:
        print(f"not listed: {_told(finding)}", file=sys.stderr)
    share = tally.right / tally.claims if tally.claims else 0.0
    coverage = len(tally.covered) / tally.articles
    return [
        Score(path.stem, "claims_right", share, len(records), counts=f"{tally.right} of {tally.claims}"),
        Score(
            path.stem, "coverage", coverage, len(records), counts=f"{len(tally.covered)} of {tally.articles} articles"
        ),
        Score(
            path.stem,
            "disputes_listed",
            len(found),
            len(records),
            counts=f"of {len(listed)}: {' '.join(sorted(found))}",
        ),
        Score(path.stem, "disputes_false", len(false), len(records), counts=f"{len(findings)} findings"),
    ]


def _document(incident: str, article: dict[str, str]) -> Document | None:
    """The article as a page: its title, then its text."""
    text = f"{article['title']}\n\n{article['text']}".strip()
    if not text:
        return None
    published = dt.date.fromisoformat(article["date"]) if article["date"] else None
    return Document(f"{incident}/{article['id']}", text, article["title"], article["uri"], published, article["uri"])


def _count(tally: _Tally, record: dict[str, Any], document: Document, claims: list[Claim], errors: int) -> int:
    for rule, kind in _RULES.items():
        first = next((claim for claim in claims if claim.rule == rule and _read(claim)), None)
        if first is None:
            continue
        tally.claims += 1
        tally.covered.add(document.id)
        right = _right(first, kind, record, document)
        tally.right += right
        if not right and errors > 0:
            errors -= 1
            truth = f"{record['n_killed']} killed, {record['n_injured']} injured"
            print(f"{record['incident']} {kind}: {first.value.answer} in “{first.quote}”; {truth}", file=sys.stderr)
    return errors


def _read(claim: Claim) -> bool:
    """Whether the claim is an answer: what is denied, or by the product's own word of another event, is none."""
    return claim.excluded not in ("denied", "conditional", "question", "forecast", "history", *_OTHER_EVENTS)


def _right(claim: Claim, kind: str, record: dict[str, Any], document: Document) -> bool:
    killed, injured = record["n_killed"], record["n_injured"]
    value = claim.value
    holds = {
        "killed": _holds(value.low, value.high, killed)
        or (_attacker_dead(document) and _holds(value.low, value.high, killed - 1)),
        "injured": _holds(value.low, value.high, injured),
        "shot": _holds(value.low, value.high, killed + injured),
    }
    return holds[kind] or _earlier_stage(claim, kind, killed, injured)


def _holds(low: float, high: float, figure: float) -> bool:
    return low <= figure < high


def _earlier_stage(claim: Claim, kind: str, killed: int, injured: int) -> bool:
    """An earlier stage: fewer dead and more injured, the sum as in the end. Of a single claim, its own side of it."""
    low = claim.value.low
    return kind == "injured" and injured < low <= killed + injured


def _attacker_dead(document: Document) -> bool:
    text = document.text.lower()
    return any(phrase in text for phrase in _ATTACKER_DEAD)


def _listed(path: Path) -> set[str]:
    lines = path.read_text(encoding="utf-8").splitlines()[1:] if path.exists() else []
    return {line.split("\t")[0] for line in lines if line.strip()}


def _incident(finding: Finding, incident_of: dict[str, str]) -> str:
    """The incident that all articles of a finding are of; empty where they are of several."""
    names = {incident_of[claim.document] for position in finding.positions for claim in position.claims}
    return names.pop() if len(names) == 1 else ""


def _told(finding: Finding) -> str:
    said = " / ".join(
        f"{p.answer} [{', '.join(f'{c.document}: {c.quote}' for c in p.claims)}]" for p in finding.positions
    )
    return f"{finding.rule}: {finding.question} {said}"
