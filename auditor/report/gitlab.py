"""A report for GitLab: its code quality format, one issue per finding."""

from __future__ import annotations

import json
from hashlib import sha256
from itertools import chain
from typing import TYPE_CHECKING

from auditor.report.look import PLAIN, Look, Sink
from auditor.report.places import place_of, place_of_document
from auditor.report.tally import in_order, is_accepted
from auditor.report.words import dispute, visible

if TYPE_CHECKING:
    from auditor.model import Finding, NotRead, Report

_SEVERITIES = {"error": "critical", "warning": "major", "note": "minor"}
_INFO = "info"


def write(report: Report, sink: Sink, look: Look = PLAIN) -> None:  # noqa: ARG001 - the same call for every format
    """A JSON array; each issue stands where the first answer is given, or at a document that was looked at in part."""
    between = "[\n"
    for issue in chain(map(_issue, in_order(report)), map(_in_part, report.cut)):
        sink.write(between + json.dumps(issue, ensure_ascii=True))
        between = ",\n"
    sink.write("\n]\n" if report.findings or report.cut else "[]\n")


def _issue(finding: Finding) -> dict[str, object]:
    place = place_of(finding.positions[0].claims[0])
    mark = "" if finding.status == "new" else f"({visible(finding.status)}) "
    return {
        "description": f"{mark}{visible(finding.question)} {dispute(finding)}",
        "check_name": visible(finding.rule),
        "fingerprint": sha256(finding.id.encode("utf-8", "replace")).hexdigest(),
        "severity": _INFO if is_accepted(finding) else _SEVERITIES[finding.level],
        "location": {"path": visible(place.file), "lines": {"begin": place.first, "end": place.last}},
    }


def _in_part(one: NotRead) -> dict[str, object]:
    place = place_of_document(one.document)
    return {
        "description": f"Looked at in part: {visible(one.reason)}",
        "check_name": "looked-at-in-part",
        "fingerprint": sha256(f"{one.document}\n{one.reason}".encode("utf-8", "replace")).hexdigest(),
        "severity": _INFO,
        "location": {"path": visible(place.file), "lines": {"begin": place.first, "end": place.last}},
    }
