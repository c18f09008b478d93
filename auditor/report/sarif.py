"""A report as SARIF 2.1.0, made for GitHub code scanning: a result per finding, every claim a related location."""

from __future__ import annotations

import json
import zlib
from hashlib import sha256
from typing import TYPE_CHECKING

from auditor.report.look import PLAIN, Look, Sink
from auditor.report.places import place_of, uri
from auditor.report.tally import NEW, in_order, is_accepted
from auditor.report.words import count, outlet, said, sentence, visible
from auditor.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.model import Claim, Finding, Report, RuleCount

MOST_RESULTS = 25_000
"""Results of one run that GitHub takes."""
MOST_LOCATIONS = 100
"""Related locations of one result that GitHub keeps."""
MOST_BYTES = 9_500_000
"""Of the file once it is packed by gzip; GitHub takes 10 MB."""
_FLUSH = 64
"""Results between two exact looks at the size."""
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def write(
    report: Report,
    sink: Sink,
    look: Look = PLAIN,  # noqa: ARG001 - the same call for every format
    *,
    most_bytes: int = MOST_BYTES,
) -> None:
    """One run; what GitHub would refuse is left out, the mildest first, and counted in a notification."""
    gauge = _Gauge(sink, most_bytes)
    rules = [_rule(rule) for rule in report.rules]
    numbers = {rule.id: number for number, rule in enumerate(report.rules)}
    driver = {"name": "auditor", "semanticVersion": __version__, "rules": rules}
    gauge.write(f'{{"$schema": {_dump(_SCHEMA)}, "version": "2.1.0", "runs": [{{\n')
    gauge.write(f'"tool": {_dump({"driver": driver})},\n"columnKind": "unicodeCodePoints",\n"results": [')
    findings = in_order(report)
    written = 0
    for finding in findings[:MOST_RESULTS]:
        piece = ("," if written else "") + "\n" + _dump(_result(finding, numbers))
        if not gauge.takes(piece):
            break
        gauge.write(piece)
        written += 1
    invocation = {
        "executionSuccessful": not report.unreadable,
        "toolExecutionNotifications": list(_notifications(report, len(findings) - written)),
    }
    gauge.write(f'\n],\n"invocations": [{_dump(invocation)}]\n}}]}}\n')


class _Gauge:
    """Writes on, and knows how large the whole would be once packed."""

    def __init__(self, sink: Sink, most: int) -> None:
        self._sink = sink
        self._most = most
        self._packer = zlib.compressobj()
        self._packed = 0
        self._pending = 0
        self._pieces = 0

    def takes(self, piece: str) -> bool:
        """Whether there is room for the piece, even if nothing of it could be packed away with what came before."""
        worst = self._packed + self._pending + len(piece.encode())
        if worst > self._most:
            self._settle()
            worst = self._packed + len(zlib.compress(piece.encode()))
        return worst <= self._most

    def write(self, piece: str) -> None:
        """Hand the piece on."""
        raw = piece.encode()
        self._packed += len(self._packer.compress(raw))
        self._pending += len(raw)
        self._pieces += 1
        if self._pieces % _FLUSH == 0:
            self._settle()
        self._sink.write(piece)

    def _settle(self) -> None:
        self._packed += len(self._packer.flush(zlib.Z_SYNC_FLUSH))
        self._pending = 0


def _rule(told: RuleCount) -> dict[str, object]:
    rule = told.rule
    if rule is None:
        return {"id": visible(told.id), "shortDescription": {"text": visible(told.id)}}
    question = visible(rule.question)
    parts = [("Settled by", rule.settled_by), ("False alarms", "; ".join(rule.false_alarms)),
             ("References", "; ".join(rule.references))]  # fmt: skip
    shown = [(name, visible(text)) for name, text in parts if text]
    full = f"{question} Articles that answer it differently cannot all be right."
    return {
        "id": visible(told.id),
        "shortDescription": {"text": question},
        "fullDescription": {"text": full},
        "help": {
            "text": "\n".join([full, *(f"{name}: {text}" for name, text in shown)]),
            "markdown": "\n\n".join([_markdown(full), *(f"**{name}:** {_markdown(text)}" for name, text in shown)]),
        },
        "defaultConfiguration": {"level": rule.level},
        "properties": {"tags": ["contradiction", visible(rule.value)]},
    }


def _result(finding: Finding, numbers: dict[str, int]) -> dict[str, object]:
    related, links = _related(finding)
    result: dict[str, object] = {
        "ruleId": visible(finding.rule),
        "level": finding.level,
        "message": {"text": _message(finding, links)},
        "locations": [_location(finding.positions[0].claims[0])],
        "relatedLocations": related,
        "partialFingerprints": {
            "primaryLocationLineHash": line_hash(finding.id),
            "auditorFinding/v1": visible(finding.id),
        },
        "properties": {"status": visible(finding.status), "answers": [visible(p.answer) for p in finding.positions]},
    }
    if finding.rule in numbers:
        result["ruleIndex"] = numbers[finding.rule]
    if finding.status != NEW:
        result["baselineState"] = "updated" if finding.open else "unchanged"
    if is_accepted(finding):
        result["suppressions"] = [{"kind": "external", "status": "accepted"}]
    return result


def line_hash(identity: str) -> str:
    """A fingerprint in the form that GitHub's own have; it hangs on the question, not on a line."""
    return f"{sha256(identity.encode('utf-8', 'replace')).hexdigest()[:16]}:1"


def _related(finding: Finding) -> tuple[list[dict[str, object]], list[int]]:
    """The claims as locations with their numbers, and for each position the number of its first claim; 0 for none."""
    related: list[dict[str, object]] = []
    links = []
    for position in finding.positions:
        claims = position.claims[: MOST_LOCATIONS - len(related)]
        links.append(len(related) + 1 if claims else 0)
        for claim in claims:
            text = f"{visible(position.answer)}: “{visible(claim.quote)}” ({visible(outlet(claim))}, {said([claim])})"
            related.append({"id": len(related) + 1, **_location(claim), "message": {"text": _plain(text)}})
    return related, links


def _message(finding: Finding, links: list[int]) -> str:
    """The question first: where room is short, only the first sentence is shown."""
    told = []
    for position, link in zip(finding.positions, links, strict=True):
        claim = position.claims[0]
        place = place_of(claim)
        where = _plain(f"{visible(outlet(claim))}, {visible(place.file)}:{place.first}")
        told.append(f"{_plain(visible(position.answer))} ({f'[{where}]({link})' if link else where})")
    parts = [
        f"{_plain(visible(finding.question))} {'; '.join(told)}.",
        sentence(finding.verdict),
        sentence(f"the likeliest harmless reason: {finding.harmless}" if finding.harmless else ""),
        sentence(f"settled by {finding.settled_by}" if finding.settled_by else ""),
    ]
    return " ".join([parts[0], *(_plain(visible(part)) for part in parts[1:] if part)])


def _location(claim: Claim) -> dict[str, object]:
    place = place_of(claim)
    region = {"startLine": place.first, "endLine": place.last, "snippet": {"text": visible(claim.quote)}}
    return {"physicalLocation": {"artifactLocation": {"uri": uri(place.file)}, "region": region}}


def _notifications(report: Report, left_out: int) -> Iterator[dict[str, object]]:
    for one in report.unreadable[:MOST_LOCATIONS]:
        yield {"level": "error", "message": {"text": _plain(f"{visible(one.document)}: {visible(one.reason)}")}}
    if len(report.unreadable) > MOST_LOCATIONS:
        more = len(report.unreadable) - MOST_LOCATIONS
        yield {"level": "error", "message": {"text": f"{count(more, 'more document')} could not be read."}}
    for part in report.cut[:MOST_LOCATIONS]:
        text = _plain(f"{visible(part.document)}: looked at in part, {visible(part.reason)}")
        yield {"level": "warning", "message": {"text": text}}
    if left_out:
        text = f"{count(left_out, 'finding')} left out: GitHub takes 25,000 results and 10 MB; --format json has all."
        yield {"level": "warning", "message": {"text": text}}


def _plain(text: str) -> str:
    """Text in which no bracket makes a link."""
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def _markdown(text: str) -> str:
    return "".join(f"\\{mark}" if mark in "\\`*_{}[]<>#|!~$&" else mark for mark in text)


def _dump(content: object) -> str:
    return json.dumps(content, ensure_ascii=True)
