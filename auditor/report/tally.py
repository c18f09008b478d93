"""What every format says of a report as a whole: its findings in order, how many there are, where the claims went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.model import LEVELS
from auditor.report.words import count

if TYPE_CHECKING:
    from auditor.model import Finding, Ledger, Report

ACCEPTED = "accepted"
"""The status of a finding that an editor has accepted."""
NEW = "new"
"""The status of a finding that no baseline knows."""


def in_order(report: Report) -> list[Finding]:
    """The findings as they are listed: those that somebody accepted come last."""
    return sorted(report.findings, key=is_accepted)


def is_accepted(finding: Finding) -> bool:
    """Whether an editor has said that a finding may stay."""
    return finding.status == ACCEPTED


def marked(finding: Finding) -> str:
    """The level, and the status unless the finding is new: "warning, accepted"."""
    return finding.level if finding.status == NEW else f"{finding.level}, {finding.status}"


def verdict(report: Report) -> str:
    """What the audit found, in one sentence: "3 contradictions found: 1 error, 2 warnings."."""
    if not report.findings:
        if report.ledger.claims:
            return "No contradiction found."
        return f"Nothing was audited: no claim was read in {count(report.ledger.documents, 'document')}."
    standing = [finding for finding in report.findings if not is_accepted(finding)]
    accepted = len(report.findings) - len(standing)
    if not standing:
        return f"No contradiction found but {accepted:,} accepted."
    known = sum(not finding.open for finding in standing)
    parts = [count(number, level) for level, number in by_level(standing) if number]
    tail = f"; {known:,} of them known" if known else ""
    more = f"; {accepted:,} more accepted" if accepted else ""
    return f"{count(len(standing), 'contradiction')} found: {', '.join(parts)}{tail}{more}."


def by_level(findings: list[Finding]) -> list[tuple[str, int]]:
    """How many findings there are of each level, the gravest level first."""
    levels = [finding.level for finding in findings]
    return [(level, levels.count(level)) for level in reversed(LEVELS)]


def scope(ledger: Ledger) -> str:
    """How much was read: "23 claims in 16 documents"."""
    return f"{count(ledger.claims, 'claim')} in {count(ledger.documents, 'document')}"


def fates(ledger: Ledger) -> list[tuple[str, int, str]]:
    """Where the claims went: a short name, how many, and the words for it. The numbers add up to all claims."""
    return [
        ("disputed", ledger.disputed, "disputed"),
        ("agree", ledger.agree, "agree with another"),
        ("changed", ledger.changed, "changed over time"),
        ("alone", ledger.alone, "alone, with nothing to compare"),
        ("not-compared", ledger.not_compared, _not_compared(ledger.not_compared_why)),
    ]


def silent_rules(report: Report) -> list[str]:
    """The rules that read nothing; none of them where no rule read anything."""
    silent = [rule.id for rule in report.rules if not rule.claims]
    return silent if len(silent) < len(report.rules) else []


def _not_compared(why: dict[str, int]) -> str:
    reasons = sorted(why.items(), key=lambda item: (-item[1], item[0]))
    words = ", ".join(f"{reason} {number:,}" for reason, number in reasons)
    return f"not compared: {words}" if words else "not compared"
