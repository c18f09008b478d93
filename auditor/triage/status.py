"""Hold the findings of an audit against what was decided before: each is new, known, accepted or reopened.

An acceptance that no longer holds wins over the baseline: somebody decided about the question, and has to decide again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from auditor.triage.acceptance import Acceptance
from auditor.triage.baseline import Entry
from auditor.triage.dispute import dispute_of, rule_of
from auditor.triage.match import unknown

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from auditor.model import Finding, Report, Status
    from auditor.triage.dispute import Dispute, Mark

Decided = TypeVar("Decided", Entry, Acceptance)
_MOST_ANSWERS = 4
"""New answers named in the sentence that says why a finding is open again."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """All that was decided about disputes before this audit."""

    today: dt.date
    known: tuple[Entry, ...] = ()
    accepted: tuple[Acceptance, ...] = ()


class Idle(NamedTuple):
    """Decisions about questions that are in dispute no more, of the rules that ran."""

    known: tuple[Entry, ...]
    accepted: tuple[Acceptance, ...]


def triaged(report: Report, decisions: Decisions) -> Report:
    """The report with the status of each finding, and why it has that."""
    entries = _by_id(decisions.known)
    acceptances = _by_id(decisions.accepted)
    findings = tuple(_triaged(finding, entries, acceptances, decisions.today) for finding in report.findings)
    return replace(report, findings=findings)


def idle(report: Report, decisions: Decisions) -> Idle:
    """The decisions that nothing in this report needs; of rules that did not run nothing can be said."""
    names = {name for finding in report.findings for name in (finding.id, *finding.former_ids)}
    ran = {rule.id for rule in report.rules}
    return Idle(
        tuple(one for one in decisions.known if one.id not in names and rule_of(one.id) in ran),
        tuple(one for one in decisions.accepted if one.id not in names and rule_of(one.id) in ran),
    )


def _by_id(decisions: Iterable[Decided]) -> dict[str, Decided]:
    return {decision.id: decision for decision in decisions}


def _triaged(
    finding: Finding, entries: dict[str, Entry], acceptances: dict[str, Acceptance], today: dt.date
) -> Finding:
    dispute = dispute_of(finding)
    accepted = [acceptances[name] for name in dispute.ids if name in acceptances]
    known = [entries[name] for name in dispute.ids if name in entries]
    status, why = _by_acceptance(dispute, accepted, today) if accepted else _by_baseline(dispute, known)
    return replace(finding, status=status, status_why=why)


def _by_acceptance(dispute: Dispute, accepted: Sequence[Acceptance], today: dt.date) -> tuple[Status, str]:
    holding = [one for one in accepted if not one.lapsed(today)]
    if not holding:
        return "reopened", f"{_told(accepted[0])} The acceptance has lapsed."
    new = unknown(_marks(holding), dispute.marks)
    if new:
        return "reopened", f"{_told(holding[0])} {_appeared(new)}"
    return "accepted", _told(holding[0])


def _by_baseline(dispute: Dispute, known: Sequence[Entry]) -> tuple[Status, str]:
    if not known:
        return "new", ""
    since = f"Known since {min(entry.first_seen for entry in known)}."
    new = unknown(_marks(known), dispute.marks)
    return ("new", f"{since} {_appeared(new)}") if new else ("known", since)


def _marks(decisions: Iterable[Entry | Acceptance]) -> list[Mark]:
    return [mark for decision in decisions for mark in decision.marks]


def _told(one: Acceptance) -> str:
    by = f" by {one.by}" if one.by else ""
    until = f" until {one.until}" if one.until else ""
    reason = " ".join(one.reason.split())
    return f"Accepted on {one.on}{by}{until}: {reason}{'' if reason.endswith(('.', '!', '?')) else '.'}"


def _appeared(new: Sequence[Mark]) -> str:
    answers = list(dict.fromkeys(mark.answer for mark in new))
    more = [f"{len(answers) - _MOST_ANSWERS} more"] if len(answers) > _MOST_ANSWERS else []
    return f"New since then: {', '.join([*answers[:_MOST_ANSWERS], *more])}."
