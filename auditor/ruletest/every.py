"""Put every rule of a book to its tests, several at once where there are processors for it."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_all_start_methods, get_context
from typing import TYPE_CHECKING, NamedTuple

from auditor.ruletest.proof import Proof, prove
from auditor.ruletest.run import ExampleResult, run_examples

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.model import Rule

FEW = 4
"""So few rules, or no tests but their examples, are not worth another process."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the examples of each rule are put to, beside being run."""

    coverage: bool = False
    mutate: bool = False
    variations: int = 0

    def __bool__(self) -> bool:
        return self.coverage or self.mutate or bool(self.variations)


class Tested(NamedTuple):
    """What came of one rule."""

    results: list[ExampleResult]
    proof: Proof | None


def tested_rule(asked: Asked, rule: Rule) -> Tested:
    """Run the examples of one rule, and prove what was asked for."""
    results = run_examples([rule])
    if not asked:
        return Tested(results, None)
    return Tested(results, prove(rule, coverage=asked.coverage, mutate=asked.mutate, variations=asked.variations))


def tested_rules(rules: Sequence[Rule], asked: Asked, jobs: int) -> Iterator[Tested]:
    """What came of each rule, in the order of ``rules``, whatever the number of processes."""
    if jobs == 1 or len(rules) < FEW or not (asked.mutate or asked.variations):
        yield from map(partial(tested_rule, asked), rules)
        return
    context = get_context("forkserver" if "forkserver" in get_all_start_methods() else "spawn")
    with ProcessPoolExecutor(min(jobs, len(rules)), context) as pool:
        yield from pool.map(partial(tested_rule, asked), rules)
