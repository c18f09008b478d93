"""A report, claims and mentions as JSON, version 1 of the contract in docs/json.md."""

from __future__ import annotations

import json
import re
from json.encoder import encode_basestring
from typing import TYPE_CHECKING

from auditor.report.look import PLAIN, Look, Sink
from auditor.report.record import (
    changed_record,
    claim_record,
    finding_record,
    group_record,
    mention_record,
    revision_record,
)
from auditor.report.tally import in_order

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.model import Claim, Finding, Mention, Report

VERSION = 1

# Valid inside JSON strings, but a terminal obeys some of them and some readers end a line at others.
_OBEYED = re.compile("[\x7f-\x9f\u2028\u2029]")


def write(report: Report, sink: Sink, look: Look = PLAIN) -> None:
    """The whole report as one JSON object, written finding by finding."""
    sink.write(f'{{\n "version": {VERSION},\n')
    for name, told in (
        ("findings", (finding_record(one, look.claims) for one in in_order(report))),
        ("agreements", (group_record(one, look.claims) for one in report.agreements)),
        ("changes", (group_record(one, look.claims) for one in report.changes)),
        ("revisions", (revision_record(one, look.claims) for one in report.revisions)),
    ):
        _write_list(name, told, sink)
    # What follows is small, and its first line is the brace that stands already.
    sink.write(_tail(report).removeprefix("{\n"))


def _write_list(name: str, told: Iterable[object], sink: Sink) -> None:
    """One key of the object, its list laid out as json.dumps does with an indent of 1."""
    between = f' "{name}": ['
    empty = True
    for one in told:
        sink.write(f"{between}\n  {_clean(_laid_out(one, '  '))}")
        between, empty = ",", False
    sink.write(f"{between}],\n" if empty else "\n ],\n")


def _tail(report: Report) -> str:
    ledger = report.ledger
    return _dump(
        {
            "ledger": {
                "documents": ledger.documents,
                "unreadable": ledger.unreadable,
                "not_read": dict(sorted(ledger.not_read.items())),
                "cut": dict(sorted(ledger.cut.items())),
                "claims": ledger.claims,
                "disputed": ledger.disputed,
                "agree": ledger.agree,
                "changed": ledger.changed,
                "alone": ledger.alone,
                "not_compared": ledger.not_compared,
                "not_compared_why": dict(sorted(ledger.not_compared_why.items())),
            },
            "rules": [
                {"id": rule.id, "claims": rule.claims, "questions": rule.questions, "findings": rule.findings}
                for rule in report.rules
            ],
            "unreadable_documents": [
                {"document": unreadable.document, "reason": unreadable.reason} for unreadable in report.unreadable
            ],
            "not_read_documents": [
                {"document": passed.document, "reason": passed.reason} for passed in report.not_read
            ],
            "cut_documents": [{"document": one.document, "reason": one.reason} for one in report.cut],
            "rates": report.rates or None,
            "changed": changed_record(report.changed),
            "left_out": _left_out(report) or None,
        },
        indent=1,
    )


def _left_out(report: Report) -> dict[str, int]:
    """What is not listed, but for claims: each answer and each group tells how many of its own are not."""
    return {kind: number for kind, number in sorted(report.left_out.items()) if kind != "claims"}


def finding_line(finding: Finding, most: int = PLAIN.claims) -> str:
    """One finding on one line, with at most so many claims of an answer."""
    return _dump(finding_record(finding, most))


def claim_line(claim: Claim) -> str:
    """One claim on one line."""
    return _dump({**claim_record(claim), "not_compared": claim.excluded})


def mention_line(text: str, mentions: Iterable[Mention]) -> str:
    """One line of text with the mentions read in it, each form of an amount on its own."""
    return _dump({"text": text, "mentions": [mention_record(text, mention) for mention in forms(mentions)]})


def forms(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions with the second forms of their amounts, in the order of the text, each once."""
    found: dict[tuple[int, int, str, str], Mention] = {}
    for mention in mentions:
        form: Mention | None = mention
        while form is not None:
            found.setdefault((form.start, form.end, form.kind, form.unit), form)
            form = form.also
    return [found[place] for place in sorted(found)]


def _dump(content: object, indent: int | None = None) -> str:
    if indent is None:
        return _clean(json.dumps(content, ensure_ascii=False, allow_nan=False)) + "\n"
    return _clean(_laid_out(content, "")) + "\n"


def _laid_out(content: object, margin: str) -> str:
    """What json.dumps makes of it with an indent of 1, many times faster: its C encoder knows no indent."""
    if isinstance(content, str):
        return encode_basestring(content)
    if content is None:
        return "null"
    if type(content) is int:
        return repr(content)
    if not content or not isinstance(content, dict | list | tuple):
        return json.dumps(content, allow_nan=False)
    inner = margin + " "
    if isinstance(content, dict):
        items = [
            f"{encode_basestring(name)}: {encode_basestring(one) if type(one) is str else _laid_out(one, inner)}"
            for name, one in content.items()
        ]
        opening, closing = "{}"
    else:
        items = [_laid_out(one, inner) for one in content]
        opening, closing = "[]"
    return f"{opening}\n{inner}" + f",\n{inner}".join(items) + f"\n{margin}{closing}"


def _clean(text: str) -> str:
    # A lone surrogate, which UTF-8 cannot hold, becomes the escape that JSON has for it.
    return _OBEYED.sub(_escape, text).encode("utf-8", "backslashreplace").decode("utf-8")


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
