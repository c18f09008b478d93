"""How long a command takes to start, beside Python itself."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from auditor.rule.load import builtin_rules_path
from timing.row import Row, of_auditor, of_command

_HELP = 0.100
_CHECK = 0.400
"""The limits, in seconds over bare Python."""


def rows(rounds: int) -> Iterator[Row]:
    """What each command takes over bare Python, as a part of the limit: below 1 is within it."""
    bare = of_command(sys.executable, "-c", "pass", rounds=rounds)
    rule = min(builtin_rules_path().rglob("*.yaml"))
    for stage, limit, arguments in (
        ("auditor --help, over bare Python", _HELP, ("--help",)),
        ("auditor rules check FILE, over bare Python", _CHECK, ("rules", "check", str(rule))),
    ):
        ours = 1000 * (of_auditor(*arguments, rounds=rounds) - bare)
        yield Row(stage, "its limit", ours / (1000 * limit), ours, 1000 * limit, "ms")
