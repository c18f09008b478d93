"""Print the patterns that no rule covers: a row each, with an example below, or a line of JSON."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from auditor.report.words import count, grid, paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.draft.discover import Pattern

_HEADERS = ("pattern", "claims", "articles", "subjects", "of which in two articles or more")


def patterns_table(patterns: Sequence[Pattern], most: int) -> str:
    """The first ``most`` patterns, each with its first example."""
    if not patterns:
        return "No pattern recurs that the rules do not cover.\n"
    shown = patterns[:most]
    rows = [
        (one.name, f"{one.claims:,}", f"{one.documents:,}", f"{one.subjects:,}", f"{one.shared:,}") for one in shown
    ]
    lines = [grid(rows, _HEADERS, (34, None, None, None, None)), ""]
    lines += [paragraph(one.examples[0], f"{one.name}: ", hang=4) for one in shown if one.examples]
    left = len(patterns) - len(shown)
    more = f"; {left:,} more with --most" if left else ""
    return "\n".join([*lines, "", f"{count(len(shown), 'pattern')}{more}"]) + "\n"


def pattern_line(pattern: Pattern) -> str:
    """One pattern as a line of JSON."""
    return json.dumps({"pattern": pattern.name, **asdict(pattern)}, ensure_ascii=False) + "\n"
