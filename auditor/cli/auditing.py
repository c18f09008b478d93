"""``auditor audit`` and ``auditor explain``: run the rules, print the findings."""

# ruff: noqa: PLC0415 - `auditor --help` must not wait for what the commands import

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import click

from auditor.cli.audit_options import audit_options, means_options
from auditor.cli.changed import Changes, TakesMany, changed_option
from auditor.cli.deciding import Triage, triage_options
from auditor.cli.ending import exit_code, fail_on_option, required_option
from auditor.cli.options import (
    CorpusChoice,
    RuleChoice,
    corpus_options,
    find_rule,
    rule_options,
)
from auditor.cli.output import Wishes, add_summary, parse_targets, table_options, tell_in_part, to_stdout
from auditor.cli.program import Exit
from auditor.cli.running import run_audit
from auditor.cli.stopping import time_out_option, watched
from auditor.errors import UsageError

if TYPE_CHECKING:
    from auditor.options import Options
    from auditor.reading.run import Means


@click.command(short_help="Run the rules on a corpus of articles.", cls=TakesMany)
@corpus_options
@rule_options
@audit_options
@means_options
@triage_options
@changed_option
@fail_on_option
@required_option
@time_out_option
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
    triage: Triage,
    changed: Changes | None,
    fail_on: str,
    required: tuple[str, ...],
    seconds: float | None,
    formats: tuple[str, ...],
    wishes: Wishes,
) -> int:
    """Report every question on which the articles of CORPUS cannot all be right.

    CORPUS is any number of files, folders and globs; - is standard input. An article is a file (.txt, .md, .html), or
    a row or a record (.csv, .tsv, .parquet, .json, .jsonl); each may be compressed (.gz, .bz2, .xz, .zst).

    \b
    Examples:
      auditor audit articles/ --fail-on warning --format table --format html=report.html
      auditor audit articles/ --baseline auditor-baseline.yaml --changed articles/new.md
    """
    from auditor.report import FORMATS, LISTS_AGREEMENTS, LISTS_ALL_CLAIMS, write

    targets = parse_targets(formats, FORMATS)
    wanted = {target.form for target in targets}
    options = replace(
        options,
        agreements=not wanted.isdisjoint(LISTS_AGREEMENTS),
        every_claim=changed is not None or not wanted.isdisjoint(LISTS_ALL_CLAIMS),
    )
    book = choice.load()
    for name in required:
        find_rule(book, name)
    decisions = triage.decisions()
    from auditor.triage.status import triaged

    with watched(seconds):
        report = triaged(run_audit(corpus, book, options, means, changed), decisions)
    if not corpus.quiet:
        triage.tell_idle(report, decisions)
    if changed:
        report = changed.narrowed(report, quiet=corpus.quiet)
    for target in targets:
        look = replace(wishes.look(target), claims=options.limits.claims)
        target.write(partial(write, report, target.form, look=look))
        if target.form == "github":
            add_summary(report)
    if not corpus.quiet:
        tell_in_part(report, targets)
    strict = not corpus.skip_unreadable
    return exit_code(report, fail_on, broken=bool(book.problems), strict=strict, required=required)


@click.command(short_help="Show the arithmetic of one finding.")
@click.argument("finding_id", metavar="ID")
@corpus_options
@rule_options
@audit_options
@means_options
@triage_options
def explain(
    finding_id: str, corpus: CorpusChoice, choice: RuleChoice, options: Options, means: Means, triage: Triage
) -> int:
    """Print one finding whole: each claim with its interval, quote, name, time and stance.

    ID is the finding's id in the report of the same CORPUS.

    \b
    Example:
      auditor explain stock-direction-5f0c9a71d2 articles/
    """
    from auditor.report.explain import render_finding
    from auditor.rule.nearest import suggestion
    from auditor.triage.status import triaged

    book = choice.load()
    decisions = triage.decisions()
    report = triaged(run_audit(corpus, book, replace(options, agreements=False), means), decisions)
    for finding in report.findings:
        if finding_id in (finding.id, *finding.former_ids):
            to_stdout(render_finding(finding), readable=True)
            return Exit.UNTRUSTED if book.problems else Exit.CLEAN
    ids = [finding.id for finding in report.findings]
    hint = suggestion(finding_id, ids) if ids else "nothing is disputed in this corpus."
    raise UsageError(f"there is no finding `{finding_id}`; {hint}")
