"""Count how many contradictions that were put into corpora an audit finds, and what else it finds.

    python benchmarks/planted.py FOLDER... [--list]

A corpus is a folder with ``articles.jsonl`` and ``truth.jsonl`` (see ``scoring/planted.py``); FOLDER is one, or holds
some. A contradiction is found where a finding has a claim from each of its quotes, under two positions.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from itertools import permutations
from pathlib import Path

from tabulate import tabulate

from auditor.model import Claim
from auditor.pipeline import audit
from auditor.rule.load import builtin_rules_path, load_rules

sys.path.insert(0, str(Path(__file__).parent))
from scoring.planted import Corpus, corpora


def main() -> int:
    """Parse, audit each corpus, count."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--list", action="store_true", help="print the findings that are none of these")
    options = parser.parse_args()
    rules = load_rules([builtin_rules_path()])
    kinds, found, right, wrong = (Counter[str]() for _ in range(4))
    for corpus in corpora(options.folders):
        report = audit(corpus.documents, rules)
        kinds.update(planted.kind for planted in corpus.planted)
        met: set[int] = set()
        for finding in report.findings:
            hits = _met(corpus, [position.claims for position in finding.positions])
            (right if hits else wrong)[finding.rule] += 1
            met |= hits
            if options.list and not hits:
                print(f"{corpus.name}: {finding.rule}: {finding.question}")
                print("".join(f"    {c.document}: {c.quote}\n" for p in finding.positions for c in p.claims), end="")
        found.update(corpus.planted[n].kind for n in met)
    if not kinds:
        print("no corpus with a truth.jsonl is here", file=sys.stderr)
        return 2
    print(tabulate([(kind, f"{found[kind]} of {n}") for kind, n in sorted(kinds.items())], ["kind", "found"]))
    print(f"\n{found.total()} of {kinds.total()} contradictions found; {wrong.total()} other findings\n")
    rows = [(rule, right[rule], wrong[rule]) for rule in sorted(right.keys() | wrong.keys())]
    print(tabulate(rows, ["rule", "right", "other"]))
    return 0


def _met(corpus: Corpus, positions: Sequence[Sequence[Claim]]) -> set[int]:
    """Which of the contradictions of a corpus stand between two positions."""
    return {
        n
        for n, planted in enumerate(corpus.planted)
        if any(planted.is_between(one, other) for one, other in permutations(positions, 2))
    }


if __name__ == "__main__":
    sys.exit(main())
