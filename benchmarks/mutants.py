"""Change the code in one small place at a time and see whether a test notices: mutants.py [PATH...].

Each mutant of auditor/compare, auditor/finding and auditor/engine, or of the files and folders that are named, meets
the tests that run its lines, quickest first, up to the first that fails. What survives needs a reason in mutants.yaml.
Prints a table of the modules, and exits with 1 where a survivor has no reason or fewer than nine of ten are killed.
"""

from __future__ import annotations

import argparse
import math
import os
import sys
import tempfile
import time
from collections import Counter, defaultdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb  # noqa: F401 - imported once, before this process is copied
import pyarrow as pa  # noqa: F401 - the same
import yaml
from mutation.anew import anew
from mutation.memory import UNDECIDED, Memory
from mutation.places import Mutant, mutants
from mutation.trial import Trial
from mutation.warm import Chosen, apart, held

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

ROOT = Path(__file__).parent.parent
SHIPPED = ("auditor/compare", "auditor/finding", "auditor/engine")
TESTS = ("tests/compare", "tests/finding", "tests/engine", "tests/claim", "tests/ruletest/test_curve.py")
REASONS = Path(__file__).with_suffix(".yaml")
AIM = 0.9
_LONGEST = 1e6
"""Seconds for all mutants."""


def modules(paths: Sequence[str]) -> list[tuple[Path, str]]:
    """The files below some paths, each with its name as a module."""
    found = [file for path in map(Path, paths) for file in ([path] if path.suffix == ".py" else path.glob("*.py"))]
    return [(file, ".".join(file.with_suffix("").parts)) for file in sorted(found)
            if file.name not in ("__init__.py", "spark.py")]  # fmt: skip


def outcomes(
    paths: Sequence[str], memory: Memory, chosen: Chosen, budget: float, why: Collection[str]
) -> Iterator[tuple[Mutant, str]]:
    """Every mutant with its outcome: ``survived``, or what killed it.

    Those with a reason to survive are tried last. Within a budget they are not tried, and no module is imported anew.
    """
    files = modules(paths)
    for known in (False, True) if budget == math.inf else (False,):
        wanted = why.__contains__ if known else lambda mutant: mutant not in why
        apart(partial(_tried, files, memory, chosen, budget, wanted), _LONGEST)
        memory.read()
        for file, module in files if budget == math.inf else ():
            for mutant, code in mutants(file, module):
                if (str(mutant) in why) == known and memory.outcome(mutant) in ("", "cold"):
                    anew(file, mutant, code, chosen, memory)
    for file, module in files:
        for mutant, _ in mutants(file, module):
            yield mutant, memory.outcome(mutant)


def _tried(
    files: Sequence[tuple[Path, str]], memory: Memory, chosen: Chosen, budget: float, wanted: Callable[[str], bool]
) -> str:
    held(chosen, lambda session: Trial(session, memory, budget, wanted).run(files))
    return ""


def reasons() -> dict[str, str]:
    """Why each survivor that is known makes no difference, by the mutant in words."""
    listed = yaml.safe_load(REASONS.read_text(encoding="utf-8")) if REASONS.exists() else []
    return {mutant: entry["why"] for entry in listed for mutant in entry["mutants"]}


def main() -> int:
    """The whole experiment; 1 where the aim is missed or a survivor has no reason."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", default=SHIPPED)
    parser.add_argument("--memory", type=Path, help="a folder that remembers what is killed, for the next time")
    parser.add_argument("--budget", type=float, default=math.inf, help="seconds of tests for each mutant, to see most")
    parser.add_argument("--tests", nargs="+", default=TESTS, help="files and folders of tests that are asked")
    parser.add_argument("--without", default="spark", help="a pattern in the ids of tests that are not asked")
    parser.add_argument("--killers", type=Path, help="write each mutant with what killed it to this file")
    options = parser.parse_args()
    chosen = Chosen(tuple(options.tests), options.without)
    why, begun = reasons(), time.monotonic()
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT))
    killers: list[str] = []
    met: set[str] = set()
    with tempfile.TemporaryDirectory() as folder:
        memory = Memory(options.memory or Path(folder), ROOT)
        for mutant, outcome in outcomes(options.paths, memory, chosen, options.budget, why):
            kind = "killed" if outcome not in UNDECIDED else "equivalent" if str(mutant) in why else "survived"
            counts[mutant.module][kind] += 1
            met.add(str(mutant))
            killers.append(f"{outcome}\t{mutant.lines[0]}\t{mutant}\n")
            if kind == "survived":
                print(f"line {mutant.lines[0]}: {mutant}", flush=True)
            elif str(mutant) in why and kind == "killed":
                print(f"has a reason and is killed: {mutant}")
    if options.killers:
        options.killers.write_text("".join(killers), encoding="utf-8")
    gone = [mutant for mutant in why if mutant.partition(" ")[0] in counts and mutant not in met]
    print("".join(f"no such mutant any more: {mutant}\n" for mutant in gone), end="")
    print(table(counts))
    total = sum(counts.values(), Counter[str]())
    print(f"{total.total():,} mutants in {(time.monotonic() - begun) / 60:.0f} minutes")
    return bool(total["survived"] or gone or total["killed"] < AIM * total.total())


def table(counts: dict[str, Counter[str]]) -> str:
    """The figures of each module and of each package."""
    packages: dict[str, Counter[str]] = defaultdict(Counter)
    for module, count in counts.items():
        packages[module.rpartition(".")[0]] += count
    rows = ["| module | mutants | killed | no difference | unexplained |", "|---|---|---|---|---|"]
    for name, count in [*sorted(counts.items()), *((f"**{name}**", count) for name, count in packages.items())]:
        share = 100 * count["killed"] / count.total()
        rows.append(
            f"| {name} | {count.total():,} | {count['killed']:,} ({share:.1f} %) | {count['equivalent']:,} "
            f"| {count['survived']:,} |"
        )
    return "\n".join(rows)


if __name__ == "__main__":
    sys.exit(main())
