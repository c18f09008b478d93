"""Draw a sample of the findings of each level from reports in JSON, to be graded by hand.

    python benchmarks/sample.py REPORT.json... [--seed N] [--most N] [--level LEVEL] [--show]

Prints each level with its number of findings and the ids drawn, all where there are no more than --most. The same
reports and seed draw the same sample, whatever their order. --show prints each finding with its answers and quotes.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from pathlib import Path
from typing import Any

LEVELS = ("error", "warning", "note")


def main() -> int:
    """Parse, draw, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("report", type=Path, nargs="+", help="what `auditor audit --format json=FILE` wrote")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--most", type=int, default=100, help="draw so many of each level")
    parser.add_argument("--level", choices=LEVELS, action="append", help="only this level; repeatable")
    parser.add_argument("--show", action="store_true", help="print the answers and the quotes of each")
    options = parser.parse_args()
    findings = [finding for path in options.report for finding in _findings(path)]
    for level in options.level or LEVELS:
        drawn, of = draw(findings, level, options.seed, options.most)
        print(f"{level}: {len(drawn)} of {of}, seed {options.seed}")
        for number, finding in enumerate(drawn, 1):
            print(shown(finding, number) if options.show else finding["id"])
    return 0


def draw(findings: list[dict[str, Any]], level: str, seed: int, most: int) -> tuple[list[dict[str, Any]], int]:
    """The sample of one level in random order, and of how many it was drawn."""
    of = sorted((finding for finding in findings if finding["level"] == level), key=lambda finding: finding["id"])
    return random.Random(f"{seed} {level}").sample(of, min(most, len(of))), len(of)


def shown(finding: dict[str, Any], number: int) -> str:
    """A finding as it is graded: its question, and under each answer the claims with their places and quotes."""
    lines = [f"\n{number}. {finding['id']}: {finding['question']}"]
    for position in finding["positions"]:
        lines.append(f"   {position['answer']}")
        for claim in position["claims"]:
            place = f"{claim['document']}:{claim['line']}, {claim['published']}, {claim['stance']}"
            lines.append(f"     {place}: “{' '.join(claim['quote'].split())}”")
    return "\n".join(lines)


def _findings(path: Path) -> list[dict[str, Any]]:
    try:
        found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["findings"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        sys.exit(f"{path}: is no report of `auditor audit --format json`: {error}")
    return found


if __name__ == "__main__":
    sys.exit(main())
