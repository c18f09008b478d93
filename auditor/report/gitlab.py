"""A report for GitLab: its code quality format, one issue per finding."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

from auditor.report.look import PLAIN, Look, Sink
from auditor.report.places import place_of
from auditor.report.tally import in_order, is_accepted
from auditor.report.words import dispute, visible

if TYPE_CHECKING:
    from auditor.model import Finding, Report

_SEVERITIES = {"error": "critical", "warning": "major", "note": "minor"}
_ACCEPTED = "info"


def write(report: Report, sink: Sink, look: Look = PLAIN) -> None:  # noqa: ARG001 - the same call for every format
    """A JSON array; each issue stands where the first answer is given."""
    between = "[\n"
    for finding in in_order(report):
        sink.write(between + json.dumps(_issue(finding), ensure_ascii=True))
        between = ",\n"
    sink.write("\n]\n" if report.findings else "[]\n")


def _issue(finding: Finding) -> dict[str, object]:
    place = place_of(finding.positions[0].claims[0])
    mark = "" if finding.status == "new" else f"({visible(finding.status)}) "
    return {
        "description": f"{mark}{visible(finding.question)} {dispute(finding)}",
        "check_name": visible(finding.rule),
        "fingerprint": sha256(finding.id.encode("utf-8", "replace")).hexdigest(),
        "severity": _ACCEPTED if is_accepted(finding) else _SEVERITIES[finding.level],
        "location": {"path": visible(place.file), "lines": {"begin": place.first, "end": place.last}},
    }
