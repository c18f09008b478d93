"""Decide the questions on the workers: the claims of some base keys in, counts, findings and groups out."""

from __future__ import annotations

import pickle
from collections import Counter
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from auditor.engine.spark import claims_of
from auditor.finding.decide import decide, finding_order, group_order
from auditor.spark.layout import DECIDED, Row, batch, layout, packed
from auditor.story.stories import Stories, Telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyarrow as pa

    from auditor.finding.decide import Decision
    from auditor.model import Claim, Finding, Group, Ledger, Position, Revision
    from auditor.spark.book import Book

COUNT, FINDING, AGREEMENT, CHANGE, REVISION = "count", "finding", "agreement", "change", "revision"
"""The kinds of rows of ``layout.DECIDED``."""
CLAIMS, WHY, LONE, QUESTIONS, RATES, UNSHOWN = "claims", "why", "lone", "questions", "rates", "unshown"
"""What is counted: claims by their fate or the reason why they are not compared, those alone with their base key and
questions by their rule, whether a rate was used, and claims of findings and groups that are not given on."""
FATES = ("disputed", "agree", "changed", "alone")
MOST = 10_000
"""Claims of one position or one group that are given on; a reader has seen enough by then."""


def decide_bucket(book: Book, rows: pa.Table) -> pa.Table:
    """On a worker: what is decided of all claims of some base keys, as rows of ``layout.DECIDED``."""
    import pyarrow as pa  # noqa: PLC0415 - slow to import

    bases: list[str] = rows.column("base").to_pylist()
    sizes = Counter(bases)
    lone = [rule for rule, base in zip(rows.column("rule").to_pylist(), bases, strict=True) if sizes[base] == 1]
    counted: list[Row] = [_count(f"{LONE} {rule}", number) for rule, number in Counter(lone).items()]
    shared = rows.filter(pa.array([sizes[base] > 1 for base in bases], pa.bool_()))
    return pa.Table.from_batches([batch([*_decided(book, shared), *counted], layout(DECIDED))])


def _decided(book: Book, rows: pa.Table) -> Iterator[Row]:
    """What is decided of base keys that several claims share."""
    rows = rows.sort_by([(name, "ascending") for name in ("base", "position", "document", "number")])
    stories, rules = Stories.of(_tellings(rows)), book.by_id
    named = zip(rows.column("base").to_pylist(), claims_of(rows), strict=True)
    for base, group in groupby(named, key=itemgetter(0)):
        claims = [replace(claim, origin=stories.origin(claim.document)) for _, claim in group]
        decision = decide([claims], rules, stories=stories, options=book.options)
        yield from (row | {"base": base, "nth": n} for n, row in enumerate(_rows(decision)))


def _tellings(rows: pa.Table) -> Iterator[Telling]:
    """What the rows tell of their articles; each of them once."""
    known = rows.select(["document", "story", "version", "newest", "told"]).to_pylist()
    for row in {row["document"]: row for row in known if row["story"] is not None}.values():
        facts = pickle.loads(row["told"]) if row["told"] else None
        yield Telling(row["document"], row["story"], row["version"] or "", row["newest"] or "", facts)


def _rows(decision: Decision) -> Iterator[Row]:
    for finding in decision.findings:
        yield _of_finding(finding)
    for kind, groups in ((AGREEMENT, decision.agreements), (CHANGE, decision.changes), (REVISION, decision.revisions)):
        for group in groups:
            yield _of_group(kind, group)
    yield from (_count(name, amount) for name, amount in _counts(decision) if amount)


def _count(name: str, amount: int) -> Row:
    return {"kind": COUNT, "name": name, "amount": amount}


def _of_finding(finding: Finding) -> Row:
    grade, rule, question, name = finding_order(finding)
    cut = replace(finding, positions=tuple(map(_cut, finding.positions)))
    amount = sum(len(position.claims) for position in cut.positions)
    place: Row = {"grade": grade, "rule": rule, "question": question, "id": name}
    return {"kind": FINDING, "amount": amount, "payload": packed(cut)} | place


def _cut(position: Position) -> Position:
    return replace(position, claims=position.claims[:MOST], fits=position.fits[:MOST])


def _of_group(kind: str, group: Group | Revision) -> Row:
    rule, question, day, document, start, rest = group_order(group)
    cut = replace(group, claims=group.claims[:MOST])
    place: Row = {"grade": 0, "rule": rule, "question": question, "day": day, "document": document, "start": start}
    return {"kind": kind, "amount": len(cut.claims), "payload": packed(cut), "rest": rest} | place


def _counts(decision: Decision) -> Iterator[tuple[str, int]]:
    ledger: Ledger = decision.ledger
    for fate in FATES:
        yield f"{CLAIMS} {fate}", getattr(ledger, fate)
    for reason, amount in ledger.not_compared_why.items():
        yield f"{WHY} {reason}", amount
    for rule, amount in decision.questions.items():
        yield f"{QUESTIONS} {rule}", amount
    if decision.rates:
        yield f"{RATES} {decision.rates}", 1
    unshown = sum(max(0, len(claims) - MOST) for claims in _shown(decision))
    if unshown:
        yield UNSHOWN, unshown


def _shown(decision: Decision) -> Iterable[tuple[Claim, ...]]:
    for finding in decision.findings:
        yield from (position.claims for position in finding.positions)
    yield from (group.claims for group in (*decision.agreements, *decision.changes))
    yield from (revision.claims for revision in decision.revisions)
