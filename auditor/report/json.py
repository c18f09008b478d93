"""A report, claims and mentions as JSON, version 1 of the contract in docs/json.md."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, TypedDict

from auditor.report.look import PLAIN, Look, Sink
from auditor.report.tally import in_order

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.model import (
        Changed,
        Claim,
        Finding,
        Group,
        Mention,
        Place,
        Position,
        Report,
        Revision,
        When,
    )

VERSION = 1

# Valid inside JSON strings, but a terminal obeys some of them and some readers end a line at others.
_ESCAPED = {code: f"\\u{code:04x}" for code in (*range(0x7F, 0xA0), 0x2028, 0x2029)}

_When = TypedDict("_When", {"from": str | None, "to": str | None, "moment": str | None})


class _Value(TypedDict):
    kind: str
    text: str
    low: float | None
    high: float | None
    unit: str


class _Claim(TypedDict):
    rule: str
    subject: str
    same: dict[str, str | None]
    value: _Value
    when: _When | None
    stance: str
    document: str
    source: str
    published: str | None
    published_from: str
    word: str
    said_by: str
    superseded_by: str | None
    line: int
    start: int
    end: int
    quote: str
    before: str
    after: str
    title: str
    url: str


class _PositionClaim(_Claim):
    fits: int


class _Place(TypedDict):
    axis: str
    low: float | None
    high: float | None
    opens: float | None
    path: list[str]


class _Position(TypedDict):
    answer: str
    origins: int
    places: list[_Place]
    outlets: list[str]
    claims: list[_PositionClaim]


class _Finding(TypedDict):
    id: str
    former_ids: list[str]
    rule: str
    level: str
    status: str
    status_why: str
    question: str
    subject: str
    same: dict[str, str | None]
    explanation: str
    verdict: str
    harmless: str
    settled_by: str
    positions: list[_Position]


class _Group(TypedDict):
    rule: str
    question: str
    subject: str
    claims: list[_Claim]


class _Revision(_Group):
    explanation: str
    note: str


class _Mention(TypedDict):
    kind: str
    start: int
    end: int
    text: str
    low: float | None
    high: float | None
    unit: str
    hedge: str
    direction: str


def write(report: Report, sink: Sink, look: Look = PLAIN) -> None:  # noqa: ARG001 - the same call for every format
    """The whole report as one JSON object, written finding by finding."""
    sink.write(f'{{\n "version": {VERSION},\n')
    for name, told in (
        ("findings", map(_finding, in_order(report))),
        ("agreements", map(_group, report.agreements)),
        ("changes", map(_group, report.changes)),
        ("revisions", map(_revision, report.revisions)),
    ):
        _write_list(name, told, sink)
    # What follows is small, and its first line is the brace that stands already.
    sink.write(_tail(report).removeprefix("{\n"))


def _write_list(name: str, told: Iterable[object], sink: Sink) -> None:
    """One key of the object, its list laid out as json.dumps does with an indent of 1."""
    between = f' "{name}": ['
    empty = True
    for one in told:
        sink.write(between + "\n  " + _dump(one, indent=1).rstrip("\n").replace("\n", "\n  "))
        between, empty = ",", False
    sink.write(f"{between}],\n" if empty else "\n ],\n")


def _tail(report: Report) -> str:
    ledger = report.ledger
    return _dump(
        {
            "ledger": {
                "documents": ledger.documents,
                "unreadable": ledger.unreadable,
                "not_read": dict(sorted(ledger.not_read.items())),
                "claims": ledger.claims,
                "disputed": ledger.disputed,
                "agree": ledger.agree,
                "changed": ledger.changed,
                "alone": ledger.alone,
                "not_compared": ledger.not_compared,
                "not_compared_why": dict(sorted(ledger.not_compared_why.items())),
            },
            "rules": [
                {"id": rule.id, "claims": rule.claims, "questions": rule.questions, "findings": rule.findings}
                for rule in report.rules
            ],
            "unreadable_documents": [
                {"document": unreadable.document, "reason": unreadable.reason}
                for unreadable in report.unreadable
            ],
            "not_read_documents": [
                {"document": passed.document, "reason": passed.reason} for passed in report.not_read
            ],
            "rates": report.rates or None,
            "changed": _changed(report.changed),
        },
        indent=1,
    )


def finding_line(finding: Finding) -> str:
    """One finding on one line."""
    return _dump(_finding(finding))


def claim_line(claim: Claim) -> str:
    """One claim on one line."""
    return _dump(_claim(claim))


def mention_line(text: str, mentions: Iterable[Mention]) -> str:
    """One line of text with the mentions read in it, each form of an amount on its own."""
    return _dump({"text": text, "mentions": [_mention(text, mention) for mention in forms(mentions)]})


def forms(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions with the second forms of their amounts, in the order of the text, each once."""
    found: dict[tuple[int, int, str, str], Mention] = {}
    for mention in mentions:
        form: Mention | None = mention
        while form is not None:
            found.setdefault((form.start, form.end, form.kind, form.unit), form)
            form = form.also
    return [found[place] for place in sorted(found)]


def _finding(finding: Finding) -> _Finding:
    return {
        "id": finding.id,
        "former_ids": list(finding.former_ids),
        "rule": finding.rule,
        "level": finding.level,
        "status": finding.status,
        "status_why": finding.status_why,
        "question": finding.question,
        "subject": finding.subject,
        "same": dict(finding.same),
        "explanation": finding.explanation,
        "verdict": finding.verdict,
        "harmless": finding.harmless,
        "settled_by": finding.settled_by,
        "positions": [_position(position) for position in finding.positions],
    }


def _position(position: Position) -> _Position:
    return {
        "answer": position.answer,
        "origins": position.origins,
        "places": [_place(place) for place in position.places],
        "outlets": list(position.outlets),
        "claims": [
            {**_claim(claim), "fits": fits}
            for claim, fits in zip(position.claims, position.fits, strict=True)
        ],
    }


def _changed(changed: Changed | None) -> dict[str, object] | None:
    return {"documents": list(changed.documents), "left_out": changed.left_out} if changed else None


def _place(place: Place) -> _Place:
    numbered = not place.path
    return {
        "axis": place.axis,
        "low": _number(place.low) if numbered else None,
        "high": _number(place.high) if numbered else None,
        "opens": _number(place.opens) if numbered else None,
        "path": list(place.path),
    }


def _group(group: Group) -> _Group:
    return {
        "rule": group.rule,
        "question": group.question,
        "subject": group.subject,
        "claims": [_claim(claim) for claim in group.claims],
    }


def _revision(revision: Revision) -> _Revision:
    return {
        "rule": revision.rule,
        "question": revision.question,
        "subject": revision.subject,
        "explanation": revision.explanation,
        "note": revision.note,
        "claims": [_claim(claim) for claim in revision.claims],
    }


def _claim(claim: Claim) -> _Claim:
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
        "said_by": claim.said_by,
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


def _mention(text: str, mention: Mention) -> _Mention:
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


def _when(when: When | None) -> _When | None:
    if when is None or not (when.start or when.end or when.moment):
        return None
    return {
        "from": when.start.isoformat() if when.start else None,
        "to": when.end.isoformat() if when.end else None,
        "moment": when.moment or None,
    }


def _number(number: float) -> float | None:
    """Null for an open end; whole numbers without a fraction as long as a double holds them exactly."""
    if not math.isfinite(number):
        return None
    return int(number) if number == int(number) and abs(number) < 2**53 else number


def _dump(content: object, indent: int | None = None) -> str:
    text = json.dumps(content, ensure_ascii=False, allow_nan=False, indent=indent).translate(_ESCAPED)
    # A lone surrogate, which UTF-8 cannot hold, becomes the escape that JSON has for it.
    return text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"
