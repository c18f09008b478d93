"""``auditor baseline``, ``accept`` and ``accepted``: decide about disputes, so that runs fail only on new ones."""

# ruff: noqa: PLC0415 - `auditor --help` must not wait for what the commands import

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from auditor.cli.deciding import (
    ACCEPTED,
    BASELINE,
    Source,
    day,
    file_option,
    on_command_line,
    read_accepted,
    read_known,
    source_options,
    today_option,
)
from auditor.cli.output import to_stdout
from auditor.cli.program import Exit, one_line
from auditor.errors import UsageError

if TYPE_CHECKING:
    from auditor.triage.dispute import Dispute

_baseline_option = file_option("--baseline", BASELINE, "The file of known disputes.")
_accepted_option = file_option("--accepted", ACCEPTED, "The file of accepted disputes.")
_table_or_json = click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True
)


@click.group(short_help="Keep a file of the disputes that are known.")
def baseline() -> None:
    """Keep a file of the disputes that are known, so that audit --baseline FILE fails only on new ones.

    \b
    Example:
      auditor baseline write articles/
    """


@baseline.command(short_help="Make every dispute of today known.")
@source_options
@_baseline_option
@today_option
def write(source: Source, baseline: Path, today: dt.date) -> int:
    """Make exactly the disputes of CORPUS known. Those that were known keep the day they were first seen.

    \b
    Examples:
      auditor baseline write articles/
      auditor baseline write --report report.json --baseline known.yaml
    """
    from auditor.report.words import count
    from auditor.safefile import held
    from auditor.triage.baseline import baseline_text, renewed
    from auditor.triage.dispute import rule_of

    found = source.find()
    if isinstance(found, Exit):
        return found
    with held(baseline) as draft:
        old = read_known(baseline, needed=False)
        now = renewed(old, found.disputes, today)
        others = tuple(one for one in old if rule_of(one.id) not in found.rules)
        draft.replace(baseline_text((*now, *others)).encode())
    fresh = sum(one.first_seen == today for one in now)
    left = f" {count(len(others), 'dispute')} of rules that did not run stay." if others else ""
    _say(f"{baseline}: {count(len(now), 'dispute')} known, {fresh:,} of them first seen today.{left}")
    return Exit.CLEAN


@baseline.command(short_help="Print the disputes that are known.")
@_baseline_option
@_table_or_json
def show(baseline: Path, form: str) -> int:
    """Print the disputes that are known, with the day each was first seen.

    \b
    Example:
      auditor baseline show --format json
    """
    from auditor.report.decided import baseline_json, baseline_table

    entries = read_known(baseline, needed=True)
    to_stdout(baseline_table(entries) if form == "table" else baseline_json(entries), readable=form == "table")
    return Exit.CLEAN


@baseline.command("prune", short_help="Drop the known disputes that are settled.")
@source_options
@_baseline_option
def prune_baseline(source: Source, baseline: Path) -> int:
    """Drop the known disputes that CORPUS no longer holds; nothing new becomes known.

    \b
    Example:
      auditor baseline prune articles/
    """
    from auditor.report.words import count
    from auditor.safefile import held
    from auditor.triage.baseline import baseline_text, pruned
    from auditor.triage.dispute import rule_of

    found = source.find()
    if isinstance(found, Exit):
        return found
    with held(baseline) as draft:
        old = read_known(baseline, needed=True)
        still = {one.id for one in pruned(old, found.disputes)}
        left = [one for one in old if one.id in still or rule_of(one.id) not in found.rules]
        draft.replace(baseline_text(left).encode())
    _say(f"{baseline}: {count(len(old) - len(left), 'dispute')} dropped, {len(left):,} still known.")
    return Exit.CLEAN


@click.command(short_help="Let a dispute stand, and say why.")
@click.argument("finding_id", metavar="ID")
@source_options
@click.option("--reason", required=True, metavar="TEXT", help="Why the dispute may stand; kept beside it.")
@click.option("--until", callback=day, metavar="DATE", help="The last day on which that holds.  [default: for ever]")
@click.option("--by", default="", metavar="NAME", help="Who decided it.")
@_accepted_option
@today_option
def accept(
    finding_id: str, source: Source, reason: str, until: dt.date | None, by: str, accepted: Path, today: dt.date
) -> int:
    """Let the finding ID of CORPUS stand as it is, and say why. It opens again when another position appears.

    \b
    Examples:
      auditor accept investment-total-9fc20d18ba articles/ --reason "The second sum counts the buildings."
      auditor accept investment-total-9fc20d18ba --report report.json --reason "Both were right." --until 2026-12-31
    """
    from auditor.report.decided import answers
    from auditor.safefile import held
    from auditor.triage.acceptance import Acceptance, acceptances_text, with_acceptance

    if not reason.strip():
        raise UsageError("--reason is empty; say why the dispute may stand, for whoever meets it next.")
    if until and until < today:
        raise UsageError(f"--until {until} is over already; name a day from {today} on.")
    found = source.find()
    if isinstance(found, Exit):
        return found
    dispute = _find(finding_id, found.disputes)
    one = Acceptance(dispute.id, reason.strip(), today, dispute.question, dispute.marks, by.strip(), until)
    with held(accepted) as draft:
        old = read_accepted(accepted, needed=False)
        draft.replace(acceptances_text(with_acceptance(old, one, dispute)).encode())
    lasts = f" until {until}" if until else ""
    _say(f"{accepted}: accepted{lasts}: {dispute.question} {answers(dispute.marks)}.")
    return Exit.CLEAN


@click.group(short_help="List the disputes that were accepted.")
def accepted() -> None:
    """List the disputes that were accepted, and drop the acceptances that nothing needs.

    \b
    Example:
      auditor accepted list
    """


@accepted.command("list", short_help="Print the disputes that were accepted.")
@_accepted_option
@today_option
@_table_or_json
def list_accepted(accepted: Path, today: dt.date, form: str) -> int:
    """Print the disputes that were accepted, by whom, why, and whether that still holds.

    \b
    Example:
      auditor accepted list --format json
    """
    from auditor.report.decided import accepted_json, accepted_table

    every = read_accepted(accepted, needed=on_command_line("accepted"))
    to_stdout(
        accepted_table(every, today) if form == "table" else accepted_json(every, today), readable=form == "table"
    )
    return Exit.CLEAN


@accepted.command("prune", short_help="Drop the acceptances that nothing needs.")
@source_options
@_accepted_option
@today_option
def prune_accepted(source: Source, accepted: Path, today: dt.date) -> int:
    """Drop the acceptances whose dispute CORPUS no longer holds, and those that have lapsed.

    \b
    Example:
      auditor accepted prune articles/
    """
    from auditor.report.words import count
    from auditor.safefile import held
    from auditor.triage.acceptance import acceptances_text
    from auditor.triage.dispute import rule_of

    found = source.find()
    if isinstance(found, Exit):
        return found
    names = {name for dispute in found.disputes for name in dispute.ids}
    with held(accepted) as draft:
        old = read_accepted(accepted, needed=True)
        held_on = [one for one in old if one.id in names or rule_of(one.id) not in found.rules]
        left = [one for one in held_on if not one.lapsed(today)]
        draft.replace(acceptances_text(left).encode())
    _say(f"{accepted}: {count(len(old) - len(left), 'acceptance')} dropped, {len(left):,} left.")
    return Exit.CLEAN


def _find(name: str, disputes: tuple[Dispute, ...]) -> Dispute:
    for dispute in disputes:
        if name in dispute.ids:
            return dispute
    from auditor.rule.nearest import suggestion

    hint = suggestion(name, [dispute.id for dispute in disputes]) if disputes else "nothing is disputed there."
    raise UsageError(f"there is no finding `{name}`; {hint}")


def _say(sentence: str) -> None:
    to_stdout(one_line(sentence) + "\n", readable=True)
