"""How a run over a corpus or a report ends: whether it can be trusted, looked at anything, and found something new."""

# ruff: noqa: PLC0415 - `auditor --help` must not wait for what the commands import

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from auditor.cli.program import Exit, one_line, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.cli.options import Command
    from auditor.model import Level, Report

_NEVER = "never"


def fail_on_option(command: Command) -> Command:
    """``--fail-on``."""
    return click.option(
        "--fail-on",
        type=click.Choice(["error", "warning", "note", _NEVER]),
        default="error",
        show_default=True,
        help="The mildest finding that makes the run exit 1; what is known or accepted never does.",
    )(command)


def trouble(report: Report, *, broken: bool, strict: bool) -> Exit | None:
    """How a run ends that cannot be trusted or looked at nothing, said on standard error; None for any other."""
    if report.unreadable and strict:
        first = report.unreadable[0]
        say(
            f"auditor: {report.ledger.unreadable:,} of the documents could not be read, the first is "
            f"{one_line(first.document)} ({first.reason}); mend them, or pass --skip-unreadable."
        )
        return Exit.UNTRUSTED
    if broken:
        return Exit.UNTRUSTED
    if not report.ledger.claims:
        say(f"auditor: {_nothing(report)}")
        return Exit.NOTHING
    return None


def required_option(command: Command) -> Command:
    """``--require-rule``, handed on as ``required``."""
    return click.option(
        "--require-rule",
        "required",
        multiple=True,
        metavar="RULE",
        help="Exit 3 where this rule read no claim: the articles do not say, or not in its words. Repeatable.",
    )(command)


def exit_code(report: Report, fail_on: str, *, broken: bool, strict: bool, required: Iterable[str] = ()) -> Exit:
    """How an audit ends: 2 wins over 3, and 3 over 1; only what is new or reopened counts."""
    ended = trouble(report, broken=broken, strict=strict) or _missed(report, required)
    return found([finding.level for finding in report.findings if finding.open], fail_on) if ended is None else ended


def found(levels: Iterable[Level], fail_on: str) -> Exit:
    """Whether one of these levels fails the run."""
    from auditor.model import LEVELS

    fatal = LEVELS[LEVELS.index(fail_on) :] if fail_on in LEVELS else ()
    return Exit.FOUND if any(level in fatal for level in levels) else Exit.CLEAN


def _missed(report: Report, required: Iterable[str]) -> Exit | None:
    """How a run ends in which a required rule read nothing, said on standard error."""
    silent = {rule.id for rule in report.rules if not rule.claims}
    missed = [name for name in dict.fromkeys(required) if name in silent]
    if not missed:
        return None
    rules = "a required rule" if len(missed) == 1 else f"{len(missed)} required rules"
    say(f'auditor: {rules} read no claim: {", ".join(missed)}; `auditor trace {missed[0]} "sentence"` shows why.')
    return Exit.NOTHING


def _nothing(report: Report) -> str:
    if not report.rules:
        return "nothing was audited: there is no rule to run."
    if report.not_read and not report.ledger.documents:
        return "nothing was audited: no document is in a language that is read; --language any takes them all the same."
    if not report.ledger.documents:
        return "nothing was audited: there is no document to read."
    return 'nothing was audited: no rule read a claim; `auditor trace RULE "sentence"` shows why.'
