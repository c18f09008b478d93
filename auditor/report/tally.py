"""What every format says of a report as a whole: its findings in order, how many there are, where the claims went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.model import LEVELS
from auditor.report.words import count, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.model import Finding, Ledger, Report

ACCEPTED = "accepted"
"""The status of a finding that an editor has accepted."""
NEW = "new"
"""The status of a finding that no baseline knows."""
_IN_WORDS = {"forecast": "forecast, which is held against no fact"}
"""What is said beside the bare reason for which claims are not compared."""
_LEFT_OUT = {
    "findings": "contradiction",
    "agreements": "agreement",
    "changes": "change",
    "revisions": "revision",
    "claims": "claim",
    "unreadable": "unreadable document",
    "not_read": "unread document",
    "cut": "shortened document",
}
"""The words for what ``Report.left_out`` counts."""


def in_order(report: Report) -> list[Finding]:
    """The findings as they are listed: those that are open, then the known ones, then those that somebody accepted."""
    return sorted(report.findings, key=lambda finding: (not finding.open, is_accepted(finding)))


def beyond(report: Report) -> str:
    """How much there is beyond what the report lists: "2,000 agreements, 3 claims"; empty where it lists all."""
    return ", ".join(count(number, _LEFT_OUT[kind]) for kind, number in sorted(report.left_out.items()))


def in_part(report: Report) -> Iterator[tuple[str, str]]:
    """For each reason why documents were looked at in part, the words for it and how many they are, and their names."""
    for reason, number in sorted(report.ledger.cut.items()):
        named = listed(one.document for one in report.cut if one.reason == reason)
        yield f"Looked at in part, {reason}: {count(number, 'document')}", named


def is_accepted(finding: Finding) -> bool:
    """Whether an editor has said that a finding may stay."""
    return finding.status == ACCEPTED


def marked(finding: Finding) -> str:
    """The level, and the status unless the finding is new: "warning, accepted"."""
    return finding.level if finding.status == NEW else f"{finding.level}, {finding.status}"


def verdict(report: Report) -> str:
    """What the audit found, in one sentence: "3 new contradictions found: 1 error, 2 warnings; 40 known."."""
    if not report.findings:
        if report.ledger.claims:
            return "No contradiction found."
        return f"Nothing was audited: no claim was read in {count(report.ledger.documents, 'document')}."
    standing = [finding for finding in report.findings if finding.open]
    accepted = sum(map(is_accepted, report.findings))
    known = len(report.findings) - len(standing) - accepted
    told = ((known, "known"), (accepted, "accepted"))
    decided = ", ".join(f"{number:,} {status}" for number, status in told if number)
    noun = "new contradiction" if decided else "contradiction"
    if not standing:
        return f"No {noun} found; {decided}."
    parts = ", ".join(count(number, level) for level, number in by_level(standing) if number)
    return f"{count(len(standing), noun)} found: {parts}{f'; {decided}' if decided else ''}."


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


FEW_SILENT = 3
"""So many rules that read nothing are named."""


def silence(report: Report, most: int = FEW_SILENT) -> str:
    """How many rules read nothing, and which where they are few: "1 of 25 rules read nothing: debt".

    Empty where each read something, or none did.
    """
    silent = silent_rules(report)
    if not silent:
        return ""
    told = f"{len(silent):,} of {count(len(report.rules), 'rule')} read nothing"
    return f"{told}: {listed(silent, most=most)}" if len(silent) <= most else told


def _not_compared(why: dict[str, int]) -> str:
    reasons = sorted(why.items(), key=lambda item: (-item[1], item[0]))
    words = ", ".join(f"{_IN_WORDS.get(reason, reason)} {number:,}" for reason, number in reasons)
    return f"not compared: {words}" if words else "not compared"
