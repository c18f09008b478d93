"""How often grammar finds whose fact a rule's word tells, and a sample of what it found, to be read by hand.

    python benchmarks/subjects.py CORPUS... [--rules PATH] [--first N] [--skip N] [--sample N] [--seed N]

Of the words that have their value, the share that stops at `subject` is printed for each rule; then, with --sample, a
random sample of the subjects found, each with its sentence. The same seed draws the same sample.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from tabulate import tabulate

from auditor.claim.reader import ClaimReader
from auditor.claim.step import Stop
from auditor.corpus.read import read_corpus
from auditor.model import Document, Rule
from auditor.rule.load import builtin_rules_path, load_rules
from auditor.text.article import Article


@dataclass(frozen=True, slots=True)
class Case:
    """One word of a rule whose value was read."""

    rule: str
    document: str
    sentence: str
    word: str
    subjects: tuple[str, ...]
    """As shown; empty where the reading stopped."""
    value: str


def main() -> int:
    """Parse, read, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="+", help="files or folders of articles")
    parser.add_argument("--rules", type=Path, action="append", help="rules instead of the shipped ones; repeatable")
    parser.add_argument("--first", type=int, default=2000, help="read so many articles of each corpus")
    parser.add_argument("--skip", type=int, default=0, help="after so many that are passed over")
    parser.add_argument("--sample", type=int, default=0, help="print so many of the subjects found")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rules = [rule for rule in load_rules(options.rules or [builtin_rules_path()]) if "organisation" in rule.subject]
    cases = [case for path in options.corpus for case in _cases(_some(path, options.skip, options.first), rules)]
    print(_shares(cases, rules))
    found = sorted((case for case in cases if case.subjects), key=lambda c: (c.document, c.sentence, c.rule, c.word))
    for number, case in enumerate(random.Random(options.seed).sample(found, min(options.sample, len(found))), 1):
        print(f"\n{number}. {case.rule}, {case.document}: “{' '.join(case.sentence.split())}”")
        print(f"   “{case.word}”: {', '.join(case.subjects)}; {' '.join(case.value.split())}")
    return 0


def _some(path: str, skip: int, first: int) -> Iterator[Document]:
    documents = (d for d in read_corpus([path], None, lambda _: None) if isinstance(d, Document))
    return islice(documents, skip, skip + first)


def _cases(documents: Iterator[Document], rules: list[Rule]) -> Iterator[Case]:
    """Every word with a value, whether its subject was found or not."""
    reader = ClaimReader(rules)
    for document in documents:
        spans = Article(document).spans
        for rule in rules:
            for word, outcome in reader.trace(rule.id, document):
                if isinstance(outcome, Stop):
                    if outcome.step == "subject":
                        yield Case(rule.id, document.id, "", word, (), "")
                    continue
                first = outcome[0]
                start, end = next((a, b) for a, b in spans if a <= first.start < b)
                subjects = tuple(claim.subject for claim in outcome)
                yield Case(rule.id, document.id, document.text[start:end], word, subjects, first.value.text)


def _shares(cases: list[Case], rules: list[Rule]) -> str:
    counts = Counter((case.rule, bool(case.subjects)) for case in cases)
    rows = []
    for name in [*sorted(rule.id for rule in rules), "all"]:
        found = sum(n for (rule, ok), n in counts.items() if ok and name in (rule, "all"))
        stopped = sum(n for (rule, ok), n in counts.items() if not ok and name in (rule, "all"))
        share = f"{stopped / (found + stopped):.3f}" if found + stopped else ""
        rows.append((name, found, stopped, share))
    return tabulate(rows, headers=("rule", "found", "no subject", "share"), disable_numparse=True)


if __name__ == "__main__":
    sys.exit(main())
