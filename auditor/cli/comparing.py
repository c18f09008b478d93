"""``auditor diff``: what changed from one report to the next."""

# ruff: noqa: PLC0415 - `auditor --help` must not wait for what the commands import

from __future__ import annotations

from pathlib import Path

import click

from auditor.cli.ending import fail_on_option, found
from auditor.cli.output import to_stdout
from auditor.cli.program import Exit, one_line, say

_report = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(short_help="Compare two reports of one corpus.")
@click.argument("old", metavar="OLD.json", type=_report)
@click.argument("new", metavar="NEW.json", type=_report)
@fail_on_option
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
def diff(old: Path, new: Path, fail_on: str, form: str) -> int:
    """Print which questions opened and settled from one json report to the next, and which answers came and went.

    It exits 1 when a question opened, or an answer appeared, at or above --fail-on; 3 when nothing was audited.

    \b
    Example:
      auditor diff monday.json tuesday.json --fail-on warning
    """
    from auditor.report.difference import difference_json, difference_table
    from auditor.report.words import count
    from auditor.triage.compare import difference
    from auditor.triage.saved import read_saved

    before, now = read_saved(old), read_saved(new)
    changed = difference(before.disputes, now.disputes)
    to_stdout(difference_table(changed) if form == "table" else difference_json(changed), readable=form == "table")
    if now.unreadable > before.unreadable:
        more = count(now.unreadable - before.unreadable, "document")
        say(one_line(f"note: {more} more could not be read for {new}; what they say may seem settled"))
    if not now.claims:
        say(one_line(f"auditor: nothing was audited in {new}: no rule read a claim."))
        return Exit.NOTHING
    return found([one.level for one in changed.newly if one.status in ("new", "reopened")], fail_on)
