"""Find how much each sign counts that two figures are of one thing: weights.py FOLDER... [--wire FILE]...

The folders hold corpora with contradictions put into them (``scoring/planted.py``); of the corpus files behind
``--wire`` all pairs are taken to be of two things, and count less. Prints the weights of a logistic regression beside
those of the product, and, where there are enough corpora, how many pairs are right at several thresholds, each corpus
judged by weights that were found without it.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from tabulate import tabulate

from auditor.claim.reader import ClaimReader
from auditor.corpus.read import read_corpus
from auditor.finding.odds import AT_FIRST, WEIGHTS, Evidence, evidence, odds
from auditor.finding.told_alike import Figures
from auditor.model import FIGURE, Claim, Document, Rule
from auditor.rule.load import builtin_rules_path, load_rules

sys.path.insert(0, str(Path(__file__).parent))
from scoring.planted import corpora
from scoring.regression import Row, fitted

FOLDS = 8
OF_WIRE = 0.2
"""For so much a pair of newswire counts."""


class Pair(NamedTuple):
    """Two figures that may be of one thing, and where they are."""

    shown: Evidence
    is_right: bool
    place: str
    is_wire: bool

    @property
    def row(self) -> Row:
        """The pair for the regression."""
        return Row((1.0, *map(float, self.shown)), self.is_right, OF_WIRE if self.is_wire else 1.0)


def main() -> int:
    """Collect the pairs, fit, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--wire", type=Path, action="append", default=[], help="a corpus file of newswire; repeatable")
    options = parser.parse_args()
    (rule,) = (rule for rule in load_rules([builtin_rules_path()]) if rule.value == FIGURE)
    reader = ClaimReader([rule])
    pairs = [*_of_corpora(options.folders, reader, rule), *_of_wire(options.wire, reader, rule)]
    if not any(pair.is_right for pair in pairs):
        print("no contradiction between two figures is here", file=sys.stderr)
        return 2
    weights = fitted([pair.row for pair in pairs])
    ours = (AT_FIRST, *WEIGHTS)
    names = ("at first", *Evidence._fields)
    print(tabulate(zip(names, weights, ours, strict=True), ["sign", "fitted", "in the product"], floatfmt=".2f"))
    print(f"\n{len(pairs):,} pairs, {sum(pair.is_right for pair in pairs)} of them planted\n")
    if len({pair.place for pair in pairs}) < FOLDS:
        return 0
    rows = list(_counts(pairs, _by_others(pairs), lambda pair: odds(pair.shown)))
    print(
        tabulate(
            rows, ["least odds", "fitted: right", "other", "of newswire", "product: right", "other", "of newswire"]
        )
    )
    return 0


def _weighed(weights: Iterable[float], shown: Iterable[float]) -> float:
    return sum(weight * value for weight, value in zip(weights, shown, strict=True))


def _by_others(pairs: Sequence[Pair]) -> Callable[[Pair], float]:
    """The odds of each pair by weights that were found without its corpus."""
    folds = [
        fitted([pair.row for pair in pairs if crc32(pair.place.encode()) % FOLDS != fold]) for fold in range(FOLDS)
    ]
    return lambda pair: _weighed(folds[crc32(pair.place.encode()) % FOLDS], (1.0, *pair.shown))


def _counts(pairs: Sequence[Pair], *judges: Callable[[Pair], float]) -> Iterator[tuple[float, ...]]:
    for least in (1.0, 0.5, 0.25, 0.0, -0.25, -0.5, -1.0):
        counted: list[float] = [least]
        for judge in judges:
            told = [pair for pair in pairs if judge(pair) >= least]
            right, wire = sum(pair.is_right for pair in told), sum(pair.is_wire for pair in told)
            counted += [right, len(told) - right - wire, wire]
        yield tuple(counted)


def _of_corpora(folders: Iterable[Path], reader: ClaimReader, rule: Rule) -> Iterator[Pair]:
    for corpus in corpora(folders):
        claims = [claim for document in corpus.documents for claim in reader.read(document)]
        for one, other, shown in _pairs(claims, rule):
            right = any(planted.is_between([one], [other]) for planted in corpus.planted)
            yield Pair(shown, right, corpus.name, is_wire=False)


def _of_wire(paths: Iterable[Path], reader: ClaimReader, rule: Rule) -> Iterator[Pair]:
    for path in paths:
        documents = (d for d in read_corpus([str(path)], None, lambda _: None) if isinstance(d, Document))
        claims = [claim for document in documents for claim in reader.read(document)]
        for one, _, shown in _pairs(claims, rule):
            yield Pair(shown, is_right=False, place=one.document, is_wire=True)


def _pairs(claims: Iterable[Claim], rule: Rule) -> Iterator[tuple[Claim, Claim, Evidence]]:
    """The pairs of unlike figures that nothing shows for certain to be of two things."""
    by_unit: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if not claim.excluded:
            by_unit[claim.value.unit].append(claim)
    for told in by_unit.values():
        figures = Figures(told, rule)
        for one, other in sorted(figures.meeting()):
            if not figures.are_equal(one, other) and figures.can_be_of_one(one, other):
                shown = evidence(figures.told[one], figures.told[other])
                yield figures.claims[one], figures.claims[other], shown


if __name__ == "__main__":
    sys.exit(main())
