"""Bring to the driver what a report shows: counts, and of findings and groups so many as people read."""

from __future__ import annotations

import pickle
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import reduce
from typing import TYPE_CHECKING, Any, cast

from auditor.engine.spark import TEXTS, ddl
from auditor.finding.decide import finding_order, group_order
from auditor.model import Claim, Finding, Group, Revision
from auditor.spark.deciding import AGREEMENT, CHANGE, COUNT, FINDING, REVISION
from auditor.spark.layout import batch, layout
from auditor.spark.unseen import completed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pyspark.sql import DataFrame

    from auditor.spark.run import Run
    from auditor.spark.unseen import Listed

    Place = tuple[str, str, int, int]
    """Of a claim's text: the document, its title or its body, the start and the end there."""

MOST_LISTED = 10_000
"""Findings, agreements, changes, revisions and documents that a report lists, of each."""
MOST_CLAIMS = 250_000
"""Claims that a report shows in all."""
_KINDS = (FINDING, CHANGE, REVISION, AGREEMENT)
"""In the order in which they are granted their claims."""
_ORDER = ("grade", "rule", "question", "id", "day", "document", "start", "rest", "base", "nth")


@dataclass(slots=True)
class Totals:
    """How much was decided, shown or not."""

    counts: Counter[str] = field(default_factory=Counter)
    """What was counted, by its name."""
    listed: Counter[str] = field(default_factory=Counter)
    """Findings, agreements, changes and revisions, by their kind."""
    claims: int = 0
    """Those that all of these show."""
    findings: Counter[str] = field(default_factory=Counter)
    """Findings by their rule."""


def totals(decided: DataFrame) -> Totals:
    """All counts; one row for each name or rule is moved."""
    rows = decided.groupBy("kind", "name", "rule").agg({"amount": "sum", "*": "count"})
    told = Totals()
    for row in rows.collect():
        if row["kind"] == COUNT:
            told.counts[row["name"]] += row["sum(amount)"]
            continue
        told.listed[row["kind"]] += row["count(1)"]
        told.claims += row["sum(amount)"]
        if row["kind"] == FINDING:
            told.findings[row["rule"]] += row["count(1)"]
    return told


@dataclass(frozen=True, slots=True)
class Shown:
    """What a report lists, in its order."""

    findings: tuple[Finding, ...]
    agreements: tuple[Group, ...]
    changes: tuple[Group, ...]
    revisions: tuple[Revision, ...]


def listed(run: Run, total: Totals, most: int, most_claims: int) -> Shown:
    """The first findings and groups of a report, with the texts of their claims.

    Of an answer with claims that nobody held while it was decided, as many of these as a report holds are looked up.
    """
    decided = run.decided
    rows = decided.where(f"kind != '{COUNT}'").select("kind", "base", "nth", "payload")
    if max(total.listed.values(), default=0) > most or total.claims > most_claims:
        rows = rows.join(_frame(decided, _first(decided, most, most_claims), _PLACES), [*_PLACES])
    found = sorted(rows.collect(), key=lambda row: (row["base"], row["nth"]))  # those that tie stay in this order
    unseen = run.crowds.unseen if run.crowds else None
    all_of_them = completed(
        [(row["base"], pickle.loads(row["payload"])) for row in found], unseen, run.book.options.limits.claims
    )
    things = {
        kind: [one for one, row in zip(all_of_them, found, strict=True) if row["kind"] == kind] for kind in _KINDS
    }
    texts = _texts(
        run.claims, {_place(claim) for kind in things.values() for thing in kind for claim in _claims(thing)}
    )
    whole = {kind: [_with_texts(thing, texts) for thing in things[kind]] for kind in _KINDS}
    return Shown(
        tuple(sorted(cast("list[Finding]", whole[FINDING]), key=finding_order)),
        tuple(sorted(cast("list[Group]", whole[AGREEMENT]), key=group_order)),
        tuple(sorted(cast("list[Group]", whole[CHANGE]), key=group_order)),
        tuple(sorted(cast("list[Revision]", whole[REVISION]), key=group_order)),
    )


_PLACES = {"base": "string", "nth": "int64"}


def _first(decided: DataFrame, most: int, most_claims: int) -> list[tuple[str, int]]:
    """The base keys and numbers of what is listed: the first of each kind, as long as their claims may be shown.

    The very first is listed however many claims it shows.
    """
    heads = decided.select("kind", "amount", *_ORDER)
    kinds = [heads.where(f"kind = '{kind}'").orderBy(*_ORDER).limit(most) for kind in _KINDS]
    rows = reduce(lambda one, other: one.union(other), kinds).collect()
    rows.sort(key=lambda row: (_KINDS.index(row["kind"]), *(_sortable(row[name]) for name in _ORDER)))
    places: list[tuple[str, int]] = []
    full: set[str] = set()
    for row in rows:
        most_claims -= row["amount"] if row["kind"] not in full else 0
        if places and (most_claims < 0 or row["kind"] in full):
            full.add(row["kind"])
            continue
        places.append((row["base"], row["nth"]))
    return places


def _sortable(value: object) -> tuple[Any, ...]:
    """What a value of one column is sorted by; nulls come first, as Spark has them."""
    return () if value is None else (value,)


def _texts(claims: DataFrame, places: Iterable[Place]) -> dict[Place, dict[str, Any]]:
    """The texts of the claims that stand at each of these places."""
    listed = sorted(places)
    if not listed:
        return {}
    columns = {"document": "string", "part": "string", "start": "int64", "end": "int64"}
    wanted = _frame(claims, listed, columns)
    rows = claims.select(*columns, *TEXTS).join(wanted, [*columns]).dropDuplicates([*columns]).collect()
    return {
        (row["document"], row["part"], row["start"], row["end"]): {name: row[name] for name in TEXTS} for row in rows
    }


def _frame(beside: DataFrame, rows: Sequence[tuple[object, ...]], columns: dict[str, str]) -> DataFrame:
    """A small frame of some rows, which every worker gets whole."""
    import pyarrow as pa  # noqa: PLC0415 - slow to import
    from pyspark.sql.functions import broadcast  # noqa: PLC0415 - the same

    named = [dict(zip(columns, row, strict=True)) for row in rows]
    table = pa.Table.from_batches([batch(named, layout(columns))])
    return broadcast(beside.sparkSession.createDataFrame(table, ddl(layout(columns))))


def _place(claim: Claim) -> Place:
    return claim.document, claim.part, claim.start, claim.end


def _claims(thing: Listed) -> Iterator[Claim]:
    if isinstance(thing, Finding):
        yield from (claim for position in thing.positions for claim in position.claims)
    else:
        yield from thing.claims


def _with_texts(thing: Listed, texts: dict[Place, dict[str, Any]]) -> Listed:
    def told(claims: Iterable[Claim]) -> tuple[Claim, ...]:
        return tuple(replace(claim, **texts[_place(claim)]) for claim in claims)

    if isinstance(thing, Finding):
        positions = tuple(replace(position, claims=told(position.claims)) for position in thing.positions)
        return replace(thing, positions=positions)
    return replace(thing, claims=told(thing.claims))
