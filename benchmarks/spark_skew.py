"""What skew costs on Spark: one question with very many claims, one very large article, very many empty ones.

    python benchmarks/spark_skew.py [--claims 20000,100000] [--times 1000] [--megabytes 1,10] [--empty 100000]

All text is made up. With ``--times`` each claim is taken so many times, as if so many articles said the same: 1,000
articles make ten million claims without hours of reading. Beside time and processor time stands the most memory that
any Python worker has held so far.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from spark import Stages, computed, largest_worker

from auditor.model import Document, Unreadable
from auditor.options import DEFAULT
from auditor.rule.load import builtin_rules_path, load_rules
from auditor.spark.book import make_book
from auditor.spark.documents import written
from auditor.spark.reporting import make_report
from auditor.spark.run import Run
from auditor.spark.session import session
from auditor.text.language import READ

_DAY = dt.date(2026, 3, 2)
_FILLER = "The yard by the river has been mended many times by those who live beside it and know each of its walls. "


def main() -> int:
    """Run each case."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", default="20000", help="claims of the one question, such as 20000,100000")
    parser.add_argument("--times", type=int, default=1, help="take each of these claims so many times")
    parser.add_argument("--megabytes", default="", help="megabytes of the one article, such as 1,10")
    parser.add_argument("--empty", default="", help="empty articles, such as 100000")
    parser.add_argument("--master", default="local[2]")
    chosen = parser.parse_args()
    with session(chosen.master) as spark:
        for number in _numbers(chosen.claims):
            name = f"one question of {number * chosen.times:,} claims"
            _run(spark, name, _one_question(number), chosen.times)
        for number in _numbers(chosen.megabytes):
            _run(spark, f"one article of {number} MB", _one_article(number))
        for number in _numbers(chosen.empty):
            _run(spark, f"{number:,} empty articles", (Unreadable(str(n), "its text is empty") for n in range(number)))
    return 0


def _numbers(told: str) -> list[int]:
    return [int(number) for number in told.split(",") if number]


def _one_question(number: int) -> Iterator[Document]:
    """So many articles, each with its own sum for one plan; their words differ, so that none is a copy."""
    for n in range(number):
        text = f"Calder Robotics Ltd will invest ${n % 97 + 3} billion in AI, it said for the {n}th time."
        yield Document(f"{n:08}", text, source=f"Paper {n % 1000}", published=_DAY + dt.timedelta(days=n % 60))


def _one_article(megabytes: int) -> Iterator[Document]:
    """One article of that size, with a claim in every kilobyte."""
    unit = _FILLER * 9 + "Calder Robotics Ltd will invest $4 billion in AI.\n\n"
    yield Document("large", unit * (megabytes * 1_000_000 // len(unit)), source="Wire", published=_DAY)


def _many_times(readings: Any, times: int) -> Any:
    """The rows of what was read, those of claims so many times, each time in an article of another name."""
    copies = readings.where("kind = 'claim'").selectExpr("*", f"explode(sequence(1, {times - 1})) AS copy")
    named = copies.selectExpr("* EXCEPT (document, copy)", "concat(document, '-', copy) AS document")
    return readings.unionByName(named)


def _run(spark: Any, name: str, documents: Iterator[Document | Unreadable], times: int = 1) -> None:
    rules = load_rules([builtin_rules_path()])
    with TemporaryDirectory() as folder:
        timed, largest = Stages(spark, name), [0.0]

        def stage(part: str, work: Callable[[], Any]) -> Any:
            done = timed(part, work)
            largest.append(largest_worker())
            return done

        frame = stage("write", lambda: written(documents, Path(folder), spark))
        with Run(frame, make_book(rules, READ, DEFAULT, None)) as run:
            stage("read", lambda: computed(run.readings))
            if times > 1:
                vars(run)["readings"] = _many_times(run.readings, times)
            stage("tell", lambda: computed(run.told))
            stage("sieve", lambda: computed(run.suspects))
            stage("gather", lambda: computed(run.crowds.held) if run.crowds else 0)
            stage("decide", lambda: computed(run.decided))
            report = stage("report", lambda: make_report(run))
    print(f"{name}: {report.ledger}")
    for finding in report.findings[:1]:
        print(f"{name}: {len(finding.positions)} answers; {finding.explanation[:120]}…")
    print(f"{name}: left out: {report.left_out}")
    print(f"{name}: the largest worker so far: {max(largest):,.0f} MB", flush=True)


if __name__ == "__main__":
    sys.exit(main())
