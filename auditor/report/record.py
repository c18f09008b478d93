"""What the JSON contract says of a claim, a finding and a mention: one record for each thing of the model."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, TypedDict

from auditor.limits import LIMITS
from auditor.model import Group
from auditor.report.arithmetic import arithmetic

if TYPE_CHECKING:
    from auditor.model import Changed, Claim, Finding, Mention, Place, Position, Revision, When

WhenRecord = TypedDict("WhenRecord", {"from": str | None, "to": str | None, "moment": str | None})


class ValueRecord(TypedDict):
    kind: str
    text: str
    low: float | None
    high: float | None
    unit: str


class ClaimRecord(TypedDict):
    rule: str
    subject: str
    same: dict[str, str | None]
    value: ValueRecord
    when: WhenRecord | None
    stance: str
    document: str
    source: str
    published: str | None
    published_from: str
    word: str
    named: str
    named_by: str
    bound_by: str
    timed_by: str
    said_by: str
    revises: str
    told_as: str
    part: str
    superseded_by: str | None
    line: int
    start: int
    end: int
    quote: str
    before: str
    after: str
    title: str
    url: str


class PositionClaimRecord(ClaimRecord):
    fits: int


class PlaceRecord(TypedDict):
    axis: str
    low: float | None
    high: float | None
    opens: float | None
    path: list[str]


class PositionRecord(TypedDict):
    answer: str
    origins: int
    places: list[PlaceRecord]
    outlets: list[str]
    claims: list[PositionClaimRecord]
    left_out: int


class FindingRecord(TypedDict):
    id: str
    former_ids: list[str]
    rule: str
    level: str
    level_why: str
    status: str
    status_why: str
    question: str
    subject: str
    same: dict[str, str | None]
    explanation: str
    verdict: str
    harmless: str
    within: str | None
    arithmetic: list[str]
    settled_by: str
    positions: list[PositionRecord]


class GroupRecord(TypedDict):
    rule: str
    question: str
    subject: str
    claims: list[ClaimRecord]
    left_out: int


class RevisionRecord(GroupRecord):
    explanation: str
    note: str


class MentionRecord(TypedDict):
    kind: str
    start: int
    end: int
    text: str
    low: float | None
    high: float | None
    unit: str
    hedge: str
    direction: str


def finding_record(finding: Finding, most: int = LIMITS.claims) -> FindingRecord:
    return {
        "id": finding.id,
        "former_ids": list(finding.former_ids),
        "rule": finding.rule,
        "level": finding.level,
        "level_why": finding.level_why,
        "status": finding.status,
        "status_why": finding.status_why,
        "question": finding.question,
        "subject": finding.subject,
        "same": dict(finding.same),
        "explanation": finding.explanation,
        "verdict": finding.verdict,
        "harmless": finding.harmless,
        "within": finding.within or None,
        "arithmetic": arithmetic(finding),
        "settled_by": finding.settled_by,
        "positions": [_position(position, most) for position in finding.positions],
    }


def _position(position: Position, most: int) -> PositionRecord:
    return {
        "answer": position.answer,
        "origins": position.origins,
        "places": [_place(place) for place in position.places],
        "outlets": list(position.outlets),
        "claims": [
            {**claim_record(claim), "fits": fits}
            for claim, fits in zip(position.claims[:most], position.fits[:most], strict=True)
        ],
        "left_out": position.amount - len(position.claims[:most]),
    }


def changed_record(changed: Changed | None) -> dict[str, object] | None:
    return {"documents": list(changed.documents), "left_out": changed.left_out} if changed else None


def _place(place: Place) -> PlaceRecord:
    numbered = not place.path
    low, high, opens = (_number(end) if numbered else None for end in (place.low, place.high, place.opens))
    return {"axis": place.axis, "low": low, "high": high, "opens": opens, "path": list(place.path)}


def group_record(group: Group, most: int = LIMITS.claims) -> GroupRecord:
    return {
        "rule": group.rule,
        "question": group.question,
        "subject": group.subject,
        "claims": [claim_record(claim) for claim in group.claims[:most]],
        "left_out": group.amount - len(group.claims[:most]),
    }


def revision_record(revision: Revision, most: int = LIMITS.claims) -> RevisionRecord:
    told = group_record(Group(revision.rule, revision.question, revision.subject, revision.claims), most)
    return {**told, "explanation": revision.explanation, "note": revision.note}


def claim_record(claim: Claim) -> ClaimRecord:
    value = claim.value
    return {
        "rule": claim.rule,
        "subject": claim.subject,
        "same": dict(claim.same),
        "value": {
            "kind": value.kind,
            "text": value.text,
            "low": _number(value.low),
            "high": _number(value.high),
            "unit": value.unit,
        },
        "when": _when(claim.when),
        "stance": claim.stance,
        "document": claim.document,
        "source": claim.source,
        "published": claim.published.isoformat() if claim.published else None,
        "published_from": claim.dated_by,
        "word": claim.word,
        "named": claim.named,
        "named_by": claim.named_by,
        "bound_by": claim.bound_by,
        "timed_by": claim.timed_by,
        "said_by": claim.said_by,
        "revises": claim.revises,
        "told_as": claim.told_as,
        "part": claim.part,
        "superseded_by": claim.superseded_by or None,
        "line": claim.line,
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "before": claim.before,
        "after": claim.after,
        "title": claim.title,
        "url": claim.url,
    }


def mention_record(text: str, mention: Mention) -> MentionRecord:
    return {
        "kind": mention.kind,
        "start": mention.start,
        "end": mention.end,
        "text": text[mention.start : mention.end],
        "low": _number(mention.low),
        "high": _number(mention.high),
        "unit": mention.unit,
        "hedge": mention.hedge,
        "direction": mention.direction,
    }


def _when(when: When | None) -> WhenRecord | None:
    if when is None or not (when.start or when.end or when.moment):
        return None
    start, end = (day.isoformat() if day else None for day in (when.start, when.end))
    return {"from": start, "to": end, "moment": when.moment or None}


def _number(number: float) -> float | None:
    """Null for an open end; whole numbers without a fraction as long as a double holds them exactly."""
    if not math.isfinite(number):
        return None
    return int(number) if number == int(number) and abs(number) < 2**53 else number
