"""Narrow a report down to the questions that some of its articles touch."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.model import Changed

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from auditor.model import Claim, Finding, Group, Report, Revision


def touched(report: Report, documents: AbstractSet[str]) -> Report:
    """The report with only those questions to which one of ``documents`` has an answer; the counts stay as they are."""

    def asked(claims: Iterable[Claim]) -> bool:
        return any(claim.document in documents for claim in claims)

    def disputed(finding: Finding) -> bool:
        return any(asked(position.claims) for position in finding.positions)

    def told(group: Group | Revision) -> bool:
        return asked(group.claims)

    findings = tuple(filter(disputed, report.findings))
    return replace(
        report,
        findings=findings,
        agreements=tuple(filter(told, report.agreements)),
        changes=tuple(filter(told, report.changes)),
        revisions=tuple(filter(told, report.revisions)),
        changed=Changed(tuple(sorted(documents)), len(report.findings) - len(findings)),
    )
