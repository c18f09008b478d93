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
from auditor.finding.twins import amount
from auditor.model import Twins
from auditor.spark.layout import DECIDED, STANDING, Row, batch, layout, packed
from auditor.story.stories import Stories, Telling

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pyarrow as pa

    from auditor.finding.decide import Decision
    from auditor.model import Claim, Finding, Group, Ledger, Revision
    from auditor.spark.book import Book

COUNT, FINDING, AGREEMENT, CHANGE, REVISION = "count", "finding", "agreement", "change", "revision"
"""The kinds of rows of ``layout.DECIDED``."""
CLAIMS, WHY, LONE, QUESTIONS, RATES = "claims", "why", "lone", "questions", "rates"
"""What is counted: claims by their fate or the reason why they are not compared, those alone with their base key and
questions by their rule, and whether a rate was used."""
FATES = ("disputed", "agree", "changed", "alone")


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
    most = book.options.limits.claims
    named = zip(rows.column("base").to_pylist(), claims_of(rows), _standing(rows), strict=True)
    for base, group in groupby(named, key=itemgetter(0)):
        claims = [replace(claim, origin=stories.origin(claim.document), twins=twins) for _, claim, twins in group]
        decision = decide([claims], rules, stories=stories, options=book.options)
        yield from (row | {"base": base, "nth": n} for n, row in enumerate(_rows(decision, most)))


def _standing(rows: pa.Table) -> Iterator[Twins | None]:
    """For what the claim of each row stands."""
    for row in rows.select(list(STANDING)).to_pylist():
        yield Twins(row["twin"], row["articles"], row["stories"]) if row["twin"] is not None else None


def _tellings(rows: pa.Table) -> Iterator[Telling]:
    """What the rows tell of their articles; each of them once."""
    known = rows.select(["document", "story", "version", "newest", "told"]).to_pylist()
    for row in {row["document"]: row for row in known if row["story"] is not None}.values():
        facts = pickle.loads(row["told"]) if row["told"] else None
        yield Telling(row["document"], row["story"], row["version"] or "", row["newest"] or "", facts)


def _rows(decision: Decision, most: int) -> Iterator[Row]:
    for finding in decision.findings:
        yield _of_finding(finding, most)
    for kind, groups in ((AGREEMENT, decision.agreements), (CHANGE, decision.changes), (REVISION, decision.revisions)):
        for group in groups:
            yield _of_group(kind, group, most)
    yield from (_count(name, number) for name, number in _counts(decision) if number)


def _count(name: str, amount: int) -> Row:
    return {"kind": COUNT, "name": name, "amount": amount}


def _of_finding(finding: Finding, most: int) -> Row:
    grade, rule, question, name = finding_order(finding)
    shown = sum(_shown(position.claims, most) for position in finding.positions)
    place: Row = {"grade": grade, "rule": rule, "question": question, "id": name}
    return {"kind": FINDING, "amount": shown, "payload": packed(finding)} | place


def _of_group(kind: str, group: Group | Revision, most: int) -> Row:
    rule, question, day, document, start, rest = group_order(group)
    place: Row = {"grade": 0, "rule": rule, "question": question, "day": day, "document": document, "start": start}
    shown = _shown(group.claims, most)
    return {"kind": kind, "amount": shown, "payload": packed(group), "rest": rest} | place


def _shown(claims: Sequence[Claim], most: int) -> int:
    """How many claims a report shows: those that are held, and at most so many for which they stand."""
    return len(claims) + min(most, sum(map(amount, claims)) - len(claims))


def _counts(decision: Decision) -> Iterator[tuple[str, int]]:
    ledger: Ledger = decision.ledger
    for fate in FATES:
        yield f"{CLAIMS} {fate}", getattr(ledger, fate)
    for reason, number in ledger.not_compared_why.items():
        yield f"{WHY} {reason}", number
    for rule, number in decision.questions.items():
        yield f"{QUESTIONS} {rule}", number
    if decision.rates:
        yield f"{RATES} {decision.rates}", 1
