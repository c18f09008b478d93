"""Time the product beside its peers and the limits of the machine, on the same text in one run.

    python benchmarks/speed.py CORPUS [--quick] [--format table|jsonl]

CORPUS is a .jsonl or .jsonl.gz file of articles. A peer runs where it can be imported: `pip install spacy quantulum3`.
Absolute figures depend on the machine; quote the ratios.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from tabulate import tabulate

from auditor.corpus.read import read_corpus
from auditor.model import Document, Rule
from auditor.pipeline import audit, read_claims
from auditor.rule.load import builtin_rules_path, load_rules
from auditor.text.reader import read_mentions

_TURN = 25
"""How many articles are read before the other has its turn."""
_WORDS_AND_NUMBERS = re.compile(r"[^\W\d_]+|\d[\d.,]*")


@dataclass(frozen=True, slots=True)
class Row:
    """One stage of ours beside one of somebody's; ``ratio`` is ours over theirs, above 1 is faster."""

    stage: str
    against: str
    ratio: float
    ours: float
    theirs: float
    unit: str = "MB/s"


def main() -> int:
    """Parse, time, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, help="a .jsonl or .jsonl.gz file of articles")
    parser.add_argument("--quick", action="store_true", help="under a minute: fewer articles, fewer rounds")
    parser.add_argument("--format", choices=("table", "jsonl"), default="table")
    options = parser.parse_args()
    documents = _documents(options.corpus, most=150 if options.quick else 1500)
    rounds = 2 if options.quick else 5
    rows = [*_reading(documents), *_auditing(documents, rounds)]
    if options.format == "jsonl":
        print("\n".join(json.dumps(asdict(row)) for row in rows))
    else:
        shown = [(r.stage, r.against, f"{r.ratio:.2f}", f"{r.ours:.2f}", f"{r.theirs:.3f}", r.unit) for r in rows]
        print(tabulate(shown, headers=("stage", "against", "ratio", "ours", "theirs", "unit"), disable_numparse=True))
    return 0


def _documents(path: Path, most: int) -> list[Document]:
    found: list[Document] = []
    for document in read_corpus([str(path)], None, lambda _: None):
        if isinstance(document, Document):
            found.append(document)
        if len(found) == most:
            break
    return found


def _reading(documents: Sequence[Document]) -> list[Row]:
    """Reading every sentence in full, beside what peers do to the same text."""
    rows = []
    for name, call, share in _peers():
        some = documents[: max(len(documents) // share, 1)]
        ours, theirs = _in_turns(call, some)
        rows.append(Row("read every sentence in full", name, ours / theirs, ours, theirs))
    return rows


def _in_turns(peer: Callable[[str], object], documents: Sequence[Document]) -> tuple[float, float]:
    """Megabytes a second of processor time, ours and a peer's, by turns on a few articles at a time.

    Every article is read once: a peer that keeps what it has seen would be timed on its memory. Turns keep what else
    the machine does out of the ratio.
    """
    clock = time.process_time
    ours = theirs = 0.0
    for first in range(0, len(documents), _TURN):
        some = documents[first : first + _TURN]
        begun = clock()
        for document in some:
            read_mentions(document.text, document.day)
        between = clock()
        for document in some:
            peer(document.text)
        ours, theirs = ours + between - begun, theirs + clock() - between
    size = sum(len(document.text) for document in documents) / 1e6
    return size / ours, size / theirs


def _auditing(documents: Sequence[Document], rounds: int) -> list[Row]:
    """Reading claims, and a whole audit, beside one pass of a pattern for words and numbers."""
    rules: Sequence[Rule] = load_rules([builtin_rules_path()])
    scan = _rate(lambda: [_count(document.text) for document in documents], documents, rounds)
    claims = _rate(lambda: list(read_claims(documents, rules)), documents, rounds)
    whole = _rate(lambda: audit(documents, rules), documents, rounds)
    name = "re: words and numbers"
    return [Row("read claims", name, claims / scan, claims, scan), Row("audit", name, whole / scan, whole, scan)]


def _count(text: str) -> int:
    return sum(1 for _ in _WORDS_AND_NUMBERS.finditer(text))


def _rate(work: Callable[[], object], documents: Sequence[Document], rounds: int) -> float:
    """Megabytes of text a second, the best of some rounds."""
    size = sum(len(document.text) for document in documents) / 1e6
    best = float("inf")
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - begun)
    return size / best


def _peers() -> list[tuple[str, Callable[[str], object], int]]:
    """The peers that are installed: a name, what it does to a sentence, and what share of the text it can bear."""
    found: list[tuple[str, Callable[[str], object], int]] = []
    try:
        import spacy  # noqa: PLC0415 - a peer, run where it is installed

        found.append(("spaCy's blank tokenizer", spacy.blank("en").tokenizer, 1))
    except ImportError:
        print("spaCy is not installed: left out", file=sys.stderr)
    try:
        from quantulum3 import classifier, parser  # noqa: PLC0415 - a peer, run where it is installed

        classifier.USE_CLF = False  # its pickled classifier loads with few versions of scikit-learn
        found.append(("quantulum3, no classifier", parser.parse, 50))
    except ImportError:
        print("quantulum3 is not installed: left out", file=sys.stderr)
    return found


if __name__ == "__main__":
    sys.exit(main())
