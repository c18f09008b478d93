"""A report for GitHub Actions: annotations on the lines that contradict each other, ten at most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.report.look import PLAIN, Look, Sink
from auditor.report.places import place_of
from auditor.report.tally import in_order, in_part, silence, verdict
from auditor.report.words import count, dispute, visible

if TYPE_CHECKING:
    from auditor.model import Finding, Report

MOST = 10
"""Annotations of one step that GitHub shows."""
_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def write(report: Report, sink: Sink, look: Look = PLAIN) -> None:  # noqa: ARG001 - the same call for every format
    """A workflow command per finding; where there are more than ten, the tenth sums up the rest.

    Known and accepted findings are only counted. What was looked at in part is told in the log: an annotation is for a
    contradiction, and there are few.
    """
    standing = [finding for finding in in_order(report) if finding.open]
    shown = standing if len(standing) <= MOST else standing[: MOST - 1]
    for finding in shown:
        sink.write(_annotation(finding))
    if len(shown) < len(standing):
        rest = standing[len(shown) :]
        left = count(len(rest), "more contradiction")
        command = _COMMANDS[rest[0].level]
        sink.write(f"::{command} title={_property(left)}::{_data(f'{verdict(report)} {left} than shown here.')}\n")
    else:
        sink.write(_data(verdict(report)).replace("::", ": :") + "\n")
    for told, named in in_part(report):
        sink.write(_data(f"{told}: {visible(named)}.").replace("::", ": :") + "\n")
    if silent := silence(report):
        sink.write(f"{silent}.\n")


def _annotation(finding: Finding) -> str:
    place = place_of(finding.positions[0].claims[0])
    parts = {
        "file": place.file,
        "line": str(place.first),
        "endLine": str(place.last),
        "title": finding.question,
    }
    words = ",".join(f"{name}={_property(visible(text))}" for name, text in parts.items())
    told = [dispute(finding)]
    for position in finding.positions:
        claim = position.claims[0]
        at = place_of(claim)
        told.append(f"{visible(position.answer)}: {visible(at.file)}:{at.first} “{visible(claim.quote)}”")
    told.append(f"Rule {visible(finding.rule)}, finding {visible(finding.id)}.")
    return f"::{_COMMANDS[finding.level]} {words}::{_data(chr(10).join(told))}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
