"""Score the product, and the peers that are installed, on every labelled set in a folder.

    python benchmarks/quality.py DIR [--format table|jsonl] [--set STEM] [--no-peers] [--errors N]

DIR holds the labelled sets as JSON lines. The script calls the product and counts; it reads, aligns and compares
nothing itself but for the tables from our units to a set's.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from dataclasses import asdict
from pathlib import Path

from tabulate import tabulate

sys.path.insert(0, str(Path(__file__).parent))
from scoring.score import Score

SETS = {
    "quantities-newsquant": "quantities",
    "quantities-currency-model": "quantities",
    "directions-headlines": "directions",
    "timex-timebank": "timex",
    "pairs-vitaminc": "pairs",
    "pairs-stresstest": "pairs",
    "casualties-gva": "casualties",
    "events-ecbplus": "subtopics",
    "corrections-reuters": "corrections",
}
"""The module that scores each set: ``scoring.<module>.score(path, peers, errors)``."""


def main() -> int:
    """Parse, score, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="the folder with the labelled sets")
    parser.add_argument("--format", choices=("table", "jsonl"), default="table")
    parser.add_argument("--set", action="append", help="score only this set; repeatable")
    parser.add_argument("--no-peers", action="store_true", help="leave the peers out")
    parser.add_argument("--errors", type=int, default=0, help="print this many wrong records of each set to stderr")
    options = parser.parse_args()
    scores: list[Score] = []
    for path in sorted(options.folder.glob("*.jsonl")):
        if path.stem in SETS and (not options.set or path.stem in options.set):
            module = importlib.import_module(f"scoring.{SETS[path.stem]}")
            scores += module.score(path, peers=not options.no_peers, errors=options.errors)
    if not scores:
        print(f"{options.folder}: none of the sets is here: {', '.join(SETS)}", file=sys.stderr)
        return 2
    print(_rendered(scores, options.format))
    return 0


def _rendered(scores: list[Score], form: str) -> str:
    if form == "jsonl":
        ours = (asdict(score) for score in scores if score.by == "auditor")
        return "\n".join(json.dumps({key: row[key] for key in ("set", "measure", "value", "n")}) for row in ours)
    rows = [(s.set, s.measure, s.by, _figure(s.value), s.n, s.counts) for s in scores]
    return tabulate(rows, headers=("set", "measure", "read by", "value", "records", "counts"), disable_numparse=True)


def _figure(value: float) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    sys.exit(main())
