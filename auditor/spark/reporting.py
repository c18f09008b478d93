"""Make the report of an audit on Spark: all counts, and of each list so much as people read."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from auditor.finding.ledger import ledger
from auditor.model import NotRead, Report, RuleCount, Unreadable
from auditor.spark.deciding import CLAIMS, FATES, LONE, QUESTIONS, RATES, WHY
from auditor.spark.layout import CLAIM, CUT, NOT_READ, READ, UNREADABLE
from auditor.spark.shown import MOST_CLAIMS, MOST_LISTED, Shown, listed, totals

if TYPE_CHECKING:
    from auditor.finding.ledger import Fate
    from auditor.spark.run import Run


def make_report(run: Run, most: int = MOST_LISTED, most_claims: int = MOST_CLAIMS) -> Report:
    """The report; of each list the first ``most``, and as many as show ``most_claims`` claims in all."""
    read = _read(run)
    total = totals(run.decided)
    alone = _named(total.counts, LONE)
    shown = listed(run, total, most, most_claims)
    unreadable = [Unreadable(*row) for row in _documents(run, UNREADABLE, most if read[UNREADABLE] else 0)]
    not_read = [NotRead(*row) for row in _documents(run, NOT_READ, most if read[NOT_READ] else 0)]
    cut = [NotRead(*row) for row in _documents(run, CUT, most if read[CUT] else 0)]
    fates = cast("Counter[Fate]", Counter({fate: total.counts[f"{CLAIMS} {fate}"] for fate in FATES}))
    told = replace(
        ledger(fates, read["excluded"] + Counter(_named(total.counts, WHY)), sum(alone.values())),
        documents=read[READ].total(),
        unreadable=read[UNREADABLE].total(),
        not_read=dict(read[NOT_READ]),
        cut=dict(read[CUT]),
    )
    questions = Counter(_named(total.counts, QUESTIONS)) + Counter(alone)
    have = {
        "findings": len(shown.findings),
        "agreements": len(shown.agreements),
        "changes": len(shown.changes),
        "revisions": len(shown.revisions),
    }
    left_out = {f"{kind}s": number - have[f"{kind}s"] for kind, number in total.listed.items()} | {
        "claims": _beyond(shown),
        "unreadable": told.unreadable - len(unreadable),
        "not_read": read[NOT_READ].total() - len(not_read),
        "cut": read[CUT].total() - len(cut),
    }
    return Report(
        findings=shown.findings,
        agreements=shown.agreements,
        changes=shown.changes,
        ledger=told,
        rules=tuple(
            RuleCount(rule.id, read[CLAIM][rule.id], questions[rule.id], total.findings[rule.id], rule)
            for rule in run.book.rules
        ),
        unreadable=tuple(unreadable),
        rates=max(_named(total.counts, RATES), default=""),
        revisions=shown.revisions,
        not_read=tuple(not_read),
        cut=tuple(cut),
        left_out={name: number for name, number in left_out.items() if number},
    )


def _beyond(shown: Shown) -> int:
    """How many claims of what is listed are not."""
    groups = (*shown.agreements, *shown.changes)
    positions = (position for finding in shown.findings for position in finding.positions)
    number: int = sum(position.beyond.claims for position in positions)
    return number + sum(group.beyond for group in groups)


def _named(counted: Counter[str], kind: str) -> dict[str, int]:
    """The counts of one kind, by what follows it in their names."""
    return {name.removeprefix(f"{kind} "): n for name, n in counted.items() if name.startswith(f"{kind} ")}


def _read(run: Run) -> dict[str, Counter[str]]:
    """How much was read, by the kind: claims by their rule, documents not read or cut by the reason, others in all.

    Under ``excluded`` stand the claims that are never compared, by the reason.
    """
    reason = f"CASE WHEN kind IN ('{NOT_READ}', '{CUT}') THEN reason END AS why"
    rows = run.readings.selectExpr("kind", "rule", "excluded", reason, "number")
    read: dict[str, Counter[str]] = defaultdict(Counter)
    counted = rows.groupBy("kind", "rule", "excluded", "why").agg({"*": "count", "number": "sum"})
    for row in counted.collect():
        kind, rows_of_kind = row["kind"], row["count(1)"]
        read[kind][row["rule"] or row["why"] or ""] += row["sum(number)"] if kind == READ else rows_of_kind
        if row["excluded"]:
            read["excluded"][row["excluded"]] += rows_of_kind
    return read


def _documents(run: Run, kind: str, most: int) -> list[tuple[str, str]]:
    """The first documents that were left out, each with the reason."""
    if not most:
        return []
    chosen = run.readings.where(f"kind = '{kind}'").orderBy("position", "document", "number").limit(most)
    return [(row["document"], row["reason"]) for row in chosen.select("document", "reason").collect()]
