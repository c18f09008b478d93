"""Options about decisions, and what they stand for: the files that keep them, and where disputes come from."""

# ruff: noqa: PLC0415 - `auditor --help` must not wait for what the commands import

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from auditor.cli.audit_options import audit_options, means_options
from auditor.cli.ending import trouble
from auditor.cli.options import (
    Command,
    CorpusChoice,
    RuleChoice,
    corpus_options,
    rule_options,
)
from auditor.cli.program import Exit, one_line, say
from auditor.cli.running import run_audit
from auditor.errors import UsageError

if TYPE_CHECKING:
    from auditor.model import Report
    from auditor.options import Options
    from auditor.reading.run import Means
    from auditor.triage.acceptance import Acceptance
    from auditor.triage.baseline import Entry
    from auditor.triage.dispute import Dispute
    from auditor.triage.status import Decisions

BASELINE = Path("auditor-baseline.yaml")
ACCEPTED = Path("auditor-accepted.yaml")
_MOST_IDLE = 10
"""Acceptances named that nothing needs; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Triage:
    """What an audit is held against."""

    baseline: Path | None
    accepted: Path | None
    today: dt.date
    named: frozenset[str]
    """Which of the two the command line itself names: they have to exist. A setting may come before its file."""

    def decisions(self) -> Decisions:
        """All that was decided. FileErrors for a file that is wrong, UsageError for one that is not there."""
        from auditor.triage.status import Decisions

        known = read_known(self.baseline, needed="baseline" in self.named) if self.baseline else ()
        accepted = read_accepted(self.accepted or ACCEPTED, needed="accepted" in self.named)
        return Decisions(self.today, known, accepted)

    def tell_idle(self, report: Report, decisions: Decisions) -> None:
        """Say on standard error which decisions nothing in the report needs."""
        from auditor.report.words import count
        from auditor.triage.status import idle

        known, accepted = idle(report, decisions)
        place = self.accepted or ACCEPTED
        for one in accepted[:_MOST_IDLE]:
            say(one_line(f"note: {place}:{one.line}: {one.id} is in dispute no more; the acceptance is not needed"))
        if len(accepted) > _MOST_IDLE:
            say(f"note: … and {len(accepted) - _MOST_IDLE:,} more acceptances that are not needed")
        if known:
            gone = count(len(known), "dispute")
            say(one_line(f"note: {self.baseline}: {gone} known there are settled; `auditor baseline prune` drops them"))


@dataclass(frozen=True, slots=True)
class Found:
    """The disputes that a command decides about."""

    disputes: tuple[Dispute, ...]
    rules: frozenset[str]
    """The rules that ran: of others' disputes nothing is known."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where disputes come from: an audit of a corpus, or a report that was saved."""

    corpus: CorpusChoice
    choice: RuleChoice
    options: Options
    means: Means
    saved: Path | None

    def find(self) -> Found | Exit:
        """The disputes; how the command ends where they cannot be trusted, said on standard error."""
        return self._from_report(self.saved) if self.saved else self._from_corpus()

    def _from_corpus(self) -> Found | Exit:
        from auditor.triage.dispute import disputes_of

        book = self.choice.load()
        report = run_audit(self.corpus, book, self.options, self.means)
        ended = trouble(report, broken=bool(book.problems), strict=not self.corpus.skip_unreadable)
        if ended is not None:
            say("auditor: nothing was decided, so nothing was written.")
            return ended
        return Found(disputes_of(report.findings), frozenset(rule.id for rule in report.rules))

    def _from_report(self, path: Path) -> Found | Exit:
        from auditor.triage.saved import read_saved

        saved = read_saved(path)
        if saved.unreadable and not self.corpus.skip_unreadable:
            say(one_line(f"auditor: documents of {path} could not be read; mend them, or pass --skip-unreadable."))
            return Exit.UNTRUSTED
        if not saved.claims:
            say(one_line(f"auditor: nothing was audited in {path}: no rule read a claim."))
            return Exit.NOTHING
        return Found(saved.disputes, frozenset(saved.rules))


def read_known(path: Path, *, needed: bool) -> tuple[Entry, ...]:
    """The entries of a baseline; none where there is no file, unless it is needed."""
    from auditor.triage.baseline import read_baseline

    if path.exists():
        return read_baseline(path)
    if needed:
        raise UsageError(f"--baseline {path}: there is no such file; `auditor baseline write` makes one.")
    return ()


def read_accepted(path: Path, *, needed: bool) -> tuple[Acceptance, ...]:
    """The acceptances of a file; none where there is no file, unless it is needed."""
    from auditor.triage.acceptance import read_acceptances

    if path.exists():
        return read_acceptances(path)
    if needed:
        raise UsageError(f"--accepted {path}: there is no such file; `auditor accept` makes one.")
    return ()


def today_option(command: Command) -> Command:
    """``--today``."""
    return click.option(
        "--today",
        callback=lambda *given: day(*given) or dt.datetime.now().astimezone().date(),
        metavar="DATE",
        help="The day on which it is decided.  [default: the clock's]",
    )(command)


def on_command_line(name: str) -> bool:
    """Whether the value of an option was given there, not in a file of settings."""
    return click.get_current_context().get_parameter_source(name) is ParameterSource.COMMANDLINE


def day(ctx: click.Context, option: click.Parameter, text: str | None) -> dt.date | None:
    """The day that an option names, for click to call."""
    if text is None:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise click.BadParameter(f"`{text}` is no day; write it as 2026-03-05.", ctx, option) from None


def file_option(name: str, otherwise: Path | None, words: str) -> Callable[[Command], Command]:
    """``--baseline`` or ``--accepted``."""
    shown = f"  [default: {otherwise}]" if otherwise else ""
    return click.option(
        name, type=click.Path(dir_okay=False, path_type=Path), default=otherwise, metavar="FILE", help=words + shown
    )


def triage_options(command: Command) -> Command:
    """``--baseline``, ``--accepted`` and ``--today``, handed on as ``triage``."""

    @file_option("--baseline", None, "Fail only on what this file does not know.")
    @file_option("--accepted", None, f"The disputes that were accepted.  [default: {ACCEPTED}, where it exists]")
    @today_option
    @functools.wraps(command)
    def packed(baseline: Path | None, accepted: Path | None, today: dt.date, **rest: Any) -> int:
        named = frozenset(name for name in ("baseline", "accepted") if on_command_line(name))
        return command(triage=Triage(baseline, accepted, today, named), **rest)

    return packed


def source_options(command: Command) -> Command:
    """A corpus and rules, or ``--report``, handed on as ``source``."""

    @rule_options
    @audit_options
    @means_options
    @click.option(
        "--report",
        "saved",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        metavar="FILE",
        help="A report saved with --format json, instead of CORPUS.",
    )
    @functools.wraps(command)
    def packed(
        corpus: CorpusChoice, choice: RuleChoice, options: Options, means: Means, saved: Path | None, **rest: Any
    ) -> int:
        if saved and on_command_line("corpus_paths"):
            raise UsageError("both CORPUS and --report are given; decide by one of the two.")
        if not saved and not corpus.paths:
            raise UsageError("neither CORPUS nor --report: name the articles, or a report saved with --format json.")
        return command(source=Source(corpus, choice, options, means, saved), **rest)

    return corpus_options(packed, required=False)
