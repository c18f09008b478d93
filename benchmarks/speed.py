"""Time the product beside its peers and the limits of the machine, on the same text in one run.

    python benchmarks/speed.py CORPUS [--quick] [--stage NAME]... [--no-peers] [--charts FOLDER] [--format table|jsonl]

CORPUS is a .jsonl or .jsonl.gz file of articles. A peer runs where it is installed: `pip install '.[bench]'` installs
spaCy, quantulum3 and Semgrep; ripgrep is a program of its own. Times are processor time, so that other work on the
machine matters little; quote the ratios.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from tabulate import tabulate

sys.path.insert(0, str(Path(__file__).parent))
from timing import again, auditing, matching, reading, shares, starting
from timing.chart import chart
from timing.growing import growths
from timing.row import Row

from auditor.corpus.read import read_corpus
from auditor.model import Document
from auditor.rule.load import builtin_rules_path, load_rules

STAGES = ("reading", "auditing", "shares", "again", "matching", "growing", "starting")


def main() -> int:
    """Parse, time, print each row as soon as it is known."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, help="a .jsonl or .jsonl.gz file of articles")
    parser.add_argument("--quick", action="store_true", help="under a minute: fewer articles, fewer rounds")
    parser.add_argument("--stage", action="append", choices=STAGES, help="only this one; may be repeated")
    parser.add_argument("--no-peers", action="store_true", help="leave out what others reach on the same text")
    parser.add_argument("--charts", type=Path, help="write the growths there, as SVG")
    parser.add_argument("--format", choices=("table", "jsonl"), default="table")
    options = parser.parse_args()
    stages = [s for s in options.stage or STAGES if not (options.no_peers and s in ("reading", "auditing"))]
    rows = _rows(options.corpus, stages, options.charts, quick=options.quick)
    if options.format == "jsonl":
        for row in rows:
            print(json.dumps(asdict(row)), flush=True)
    else:
        shown = [(r.stage, r.against, f"{r.ratio:.2f}", f"{r.ours:.3g}", f"{r.theirs:.3g}", r.unit) for r in rows]
        print(tabulate(shown, headers=("stage", "against", "ratio", "ours", "theirs", "unit"), disable_numparse=True))
    return 0


def _rows(corpus: Path, stages: Sequence[str], charts: Path | None, *, quick: bool) -> Iterator[Row]:
    documents = _documents(corpus, most=150 if quick else 1500)
    book = load_rules([builtin_rules_path()])
    if "reading" in stages:
        yield from reading.rows(documents)
    if "auditing" in stages:
        yield from auditing.rows(documents, book)
    if "shares" in stages:
        yield from shares.rows(documents, book)
    if "again" in stages:
        yield from again.rows(documents if quick else _documents(corpus, most=4000))
    if "matching" in stages:
        yield from matching.rows(50_000 if quick else 10_000_000)
    if "growing" in stages:
        for growth in growths(documents, book, quick=quick):
            if charts is not None:
                charts.mkdir(parents=True, exist_ok=True)
                (charts / f"{growth.of.replace(' ', '-')}.svg").write_text(chart(growth), encoding="utf-8")
            yield from growth.rows()
    if "starting" in stages:
        yield from starting.rows(3 if quick else 20)


def _documents(path: Path, most: int) -> list[Document]:
    found: list[Document] = []
    every: Iterable[object] = read_corpus([str(path)], None, lambda _: None)
    for document in every:
        if isinstance(document, Document):
            found.append(document)
        if len(found) == most:
            break
    return found


if __name__ == "__main__":
    sys.exit(main())
