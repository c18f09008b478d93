"""The command line: parse, call, render, exit.

Only click is imported with it; each command imports what it needs when it runs, so that ``--help`` is quick.
"""

from __future__ import annotations

import click

from auditor import __version__
from auditor.cli.auditing import audit, explain
from auditor.cli.cleaning import clean
from auditor.cli.comparing import diff
from auditor.cli.discovering import discover
from auditor.cli.program import Program
from auditor.cli.propose import names
from auditor.cli.reading import claims, read, trace
from auditor.cli.rulebook import rules
from auditor.cli.settings import add_settings
from auditor.cli.setup import config, init
from auditor.cli.triaging import accept, accepted, baseline

__all__ = ["main"]


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="auditor")
def main() -> None:
    """Find the questions on which articles cannot all be right.

    \b
    Example:
      auditor audit articles/ --metadata dates.csv

    \b
    Exit codes:
      0  no new finding at or above --fail-on
      1  a new finding at or above --fail-on, one that no baseline knows and nobody accepted
      2  the run cannot be trusted: a wrong flag, a wrong rule, a document that cannot be read; 2 wins over 1
      3  nothing was audited: no documents, no rules, no claim, or none by a rule of --require-rule
    """


for command in (
    audit, claims, read, trace, explain, discover, names, rules, baseline, accept, accepted, diff, config, init, clean,
):  # fmt: skip
    main.add_command(command)
add_settings(main)
