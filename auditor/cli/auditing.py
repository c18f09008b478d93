"""``auditor audit`` and ``auditor explain``: run the rules, print the findings."""

# ruff: noqa: PLC0415 - `auditor --help` must not wait for what the commands import

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

from auditor.cli.options import (
    CorpusChoice,
    RuleChoice,
    audit_options,
    corpus_options,
    means_options,
    rule_options,
)
from auditor.cli.output import Wishes, add_summary, parse_targets, table_options, to_stdout
from auditor.cli.program import Exit, one_line, say
from auditor.cli.progress import shown_progress
from auditor.errors import UsageError

if TYPE_CHECKING:
    from auditor.model import Report
    from auditor.options import Options
    from auditor.reading.run import Means

_NEVER = "never"


@click.command(short_help="Run the rules on a corpus of articles.")
@corpus_options
@rule_options
@audit_options
@means_options
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note", _NEVER]),
    default="error",
    show_default=True,
    help="The mildest finding that makes the run exit 1.",
)
@click.option(
    "--format",
    "formats",
    multiple=True,
    metavar="F[=FILE]",
    default=("table",),
    help="table, html, markdown, json, jsonl, csv, sarif, junit, github or gitlab; to a file with =FILE. Repeatable.  "
    "[default: table]",
)
@table_options
def audit(
    corpus: CorpusChoice,
    choice: RuleChoice,
    options: Options,
    means: Means,
    fail_on: str,
    formats: tuple[str, ...],
    wishes: Wishes,
) -> int:
    """Report every question on which the articles of CORPUS cannot all be right.

    CORPUS is any number of files, folders and globs; - is standard input. An article is a file (.txt, .md, .html), or
    a row or a record (.csv, .tsv, .parquet, .json, .jsonl); each may be compressed (.gz, .bz2, .xz, .zst).

    \b
    Example:
      auditor audit articles/ --fail-on warning --format table --format html=report.html
    """
    from auditor.report import FORMATS, write

    targets = parse_targets(formats, tuple(FORMATS))
    book = choice.load()
    from auditor.pipeline import audit as run_audit

    with shown_progress(quiet=corpus.quiet) as progress:
        report = run_audit(
            corpus.read(progress), book.rules, options, means=means, languages=corpus.read_languages, progress=progress
        )
    for target in targets:
        target.write(partial(write, report, target.form, look=wishes.look(target)))
        if target.form == "github":
            add_summary(report)
    return _exit_code(report, fail_on, broken=bool(book.problems), strict=not corpus.skip_unreadable)


@click.command(short_help="Show the arithmetic of one finding.")
@click.argument("finding_id", metavar="ID")
@corpus_options
@rule_options
@audit_options
@means_options
def explain(finding_id: str, corpus: CorpusChoice, choice: RuleChoice, options: Options, means: Means) -> int:
    """Print one finding whole: each claim with its interval, quote, name, time and stance.

    ID is the finding's id in the report of the same CORPUS.

    \b
    Example:
      auditor explain stock-direction-5f0c9a71d2 articles/
    """
    from auditor.pipeline import audit as run_audit
    from auditor.report.explain import render_finding
    from auditor.rule.nearest import suggestion

    book = choice.load()
    with shown_progress(quiet=corpus.quiet) as progress:
        report = run_audit(
            corpus.read(progress), book.rules, options, means=means, languages=corpus.read_languages, progress=progress
        )
    for finding in report.findings:
        if finding.id == finding_id:
            to_stdout(render_finding(finding), readable=True)
            return Exit.UNTRUSTED if book.problems else Exit.CLEAN
    ids = [finding.id for finding in report.findings]
    hint = suggestion(finding_id, ids) if ids else "nothing is disputed in this corpus."
    raise UsageError(f"there is no finding `{finding_id}`; {hint}")


def _exit_code(report: Report, fail_on: str, *, broken: bool, strict: bool) -> Exit:
    if report.unreadable and strict:
        first = report.unreadable[0]
        say(
            f"auditor: {len(report.unreadable)} of the documents could not be read, the first is "
            f"{one_line(first.document)} ({first.reason}); mend them, or pass --skip-unreadable."
        )
        return Exit.UNTRUSTED
    if broken:
        return Exit.UNTRUSTED
    if not report.ledger.claims:
        say(f"auditor: {_nothing(report)}")
        return Exit.NOTHING
    return Exit.FOUND if _fails(report, fail_on) else Exit.CLEAN


def _fails(report: Report, fail_on: str) -> bool:
    from auditor.model import LEVELS

    if fail_on == _NEVER:
        return False
    fatal = LEVELS[LEVELS.index(fail_on) :]
    return any(finding.level in fatal and finding.status == "new" for finding in report.findings)


def _nothing(report: Report) -> str:
    if not report.rules:
        return "nothing was audited: there is no rule to run."
    if report.not_read and not report.ledger.documents:
        return "nothing was audited: no document is in a language that is read; --language any takes them all the same."
    if not report.ledger.documents:
        return "nothing was audited: there is no document to read."
    return 'nothing was audited: no rule read a claim; `auditor trace RULE "sentence"` shows why.'
