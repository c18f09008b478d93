"""Hold Spark against DuckDB on a corpus: the same report, and what each stage costs by the number of partitions.

    python benchmarks/spark.py CORPUS [--most 2000] [--partitions 1,2,4,8] [--few 20000] [--keep FOLDER]

The stages are: ``write`` the articles where Spark can read them, ``read`` the claims, ``tell`` the stories apart,
``sieve`` what may be in dispute, ``decide`` the questions, ``report``. Processor time is that of Java and of all
Python workers. Moved are the bytes that shuffles write, taken from Spark's own event log. Exits with 1 where the two
reports differ in a byte.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from auditor.corpus.read import read_corpus
from auditor.model import Document, Report, Rule, Unreadable
from auditor.options import DEFAULT
from auditor.pipeline import audit
from auditor.report import render
from auditor.rule.load import builtin_rules_path, load_rules
from auditor.spark.book import make_book
from auditor.spark.documents import written
from auditor.spark.reporting import make_report
from auditor.spark.run import Run
from auditor.spark.session import session
from auditor.spark.stories import FEW
from auditor.text.language import READ

Result = TypeVar("Result")
_TICKS = os.sysconf("SC_CLK_TCK")


def main() -> int:
    """Run the comparison."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("--most", type=int, help="so many articles, from the first on")
    parser.add_argument("--keep", type=Path, help="a folder for two reports that differ")
    parser.add_argument("--partitions", default="4", help="numbers of partitions to try, such as 1,2,4,8")
    parser.add_argument("--few", default=str(FEW), help="articles whose stories the driver tells apart; 0 for none")
    parser.add_argument("--master", default="local[2]")
    chosen = parser.parse_args()
    rules = load_rules([builtin_rules_path()])
    begun = time.perf_counter(), time.process_time()
    alone = audit(documents(chosen.corpus, chosen.most), rules)
    spent = time.perf_counter() - begun[0], time.process_time() - begun[1]
    print(f"{alone.ledger.documents:,} articles, {alone.ledger.claims:,} claims, {len(alone.findings)} findings")
    print(f"one process: {spent[0]:.1f} s, processor {spent[1]:.1f} s")
    expected = render(alone, "json")
    same = True
    with TemporaryDirectory() as log:
        options = "--conf spark.eventLog.enabled=true --conf spark.eventLog.compress=false"
        os.environ["PYSPARK_SUBMIT_ARGS"] = f"{options} --conf spark.eventLog.dir=file://{log} pyspark-shell"
        names: list[str] = []
        with session(chosen.master) as spark:
            for parts, few in itertools.product(_numbers(chosen.partitions), _numbers(chosen.few)):
                name = f"{parts} partitions, few {few}"
                report = run(spark, documents(chosen.corpus, chosen.most), rules, parts, few, name)
                printed = render(report, "json")
                equal = printed == expected
                if not equal and chosen.keep:
                    chosen.keep.mkdir(parents=True, exist_ok=True)
                    (chosen.keep / "duckdb.json").write_text(expected, encoding="utf-8")
                    (chosen.keep / f"spark-{parts}-{few}.json").write_text(printed, encoding="utf-8")
                same = same and equal
                print(f"{name}: the report is {'the same, byte for byte' if equal else 'ANOTHER ONE'}")
                names.append(name)
        for name, moved in shuffled(Path(log)).items():
            print(f"{name}: {moved:,} bytes moved, {moved / max(1, alone.ledger.claims):,.0f} for each claim")
    return 0 if same else 1


def _numbers(written_out: str) -> list[int]:
    return [int(number) for number in written_out.split(",")]


def documents(corpus: str, most: int | None) -> Iterator[Document | Unreadable]:
    """The articles of the corpus, or the first of them."""
    return itertools.islice(read_corpus([corpus], None, lambda _: None), most)


def run(
    spark: Any, articles: Iterator[Document | Unreadable], rules: Sequence[Rule], parts: int, few: int, name: str
) -> Report:
    """The report of one run; what its stages cost is printed."""
    spark.conf.set("spark.sql.shuffle.partitions", str(parts))
    spark.conf.set("spark.sql.adaptive.coalescePartitions.enabled", "false")
    with TemporaryDirectory() as folder:
        stage = Stages(spark, name)
        frame = stage("write", lambda: written(articles, Path(folder), spark).repartition(parts, "position"))
        with Run(frame, make_book(rules, READ, DEFAULT, None), few) as audited:
            stage("read", lambda: computed(audited.readings))
            stage("tell", lambda: computed(audited.told))
            stage("sieve", lambda: computed(audited.suspects))
            stage("decide", lambda: computed(audited.decided))
            return stage("report", lambda: make_report(audited))


def computed(frame: Any) -> int:
    """Has a frame computed, and kept by those who need it."""
    return int(frame.count())


class Stages:
    """Takes the time of stages, each under a name in Spark's log."""

    def __init__(self, spark: Any, name: str) -> None:
        self._spark = spark
        self._name = name

    def __call__(self, stage: str, work: Callable[[], Result]) -> Result:
        self._spark.sparkContext.setJobDescription(f"{self._name}: {stage}")
        begun, processor = time.perf_counter(), processor_time()
        result = work()
        spent = time.perf_counter() - begun, processor_time() - processor
        print(f"{self._name}: {stage}: {spent[0]:.1f} s, processor {spent[1]:.1f} s", flush=True)
        return result


def processor_time() -> float:
    """Seconds of processor time that this process and all below it have used."""
    return sum(sum(map(int, fields[11:15])) / _TICKS for fields in _below().values())


def largest_worker() -> float:
    """Megabytes of the most memory that a Python worker has held so far."""
    held = [0.0]
    for pid in _below():
        try:
            command = Path(f"/proc/{pid}/cmdline").read_bytes()
            status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
        except OSError:
            continue
        if b"pyspark.daemon" in command and (peak := re.search(r"VmHWM:\s+(\d+) kB", status)):
            held.append(int(peak[1]) / 1024)
    return max(held)


def _below() -> dict[int, list[str]]:
    """The fields of /proc/PID/stat, from the third on, of this process and all below it."""
    told: dict[int, list[str]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with suppress(OSError):
                told[int(entry.name)] = (entry / "stat").read_text().rpartition(")")[2].split()
    below = {os.getpid()}
    while more := {pid for pid, fields in told.items() if int(fields[1]) in below} - below:
        below |= more
    return {pid: told[pid] for pid in below if pid in told}


def shuffled(log: Path) -> dict[str, int]:
    """The bytes that shuffles wrote in each named stage of Spark's event log."""
    of_stage: dict[int, str] = {}
    moved: Counter[str] = Counter()
    for path in sorted(path for path in log.rglob("*") if path.is_file()):
        for line in path.read_text(encoding="utf-8").splitlines():
            event: dict[str, Any] = json.loads(line) if line.startswith("{") else {"Event": ""}
            if event["Event"] == "SparkListenerJobStart":
                name = event["Properties"].get("spark.job.description", "")
                of_stage |= dict.fromkeys(event["Stage IDs"], name)
            elif event["Event"] == "SparkListenerTaskEnd" and event.get("Task Metrics"):
                wrote = event["Task Metrics"]["Shuffle Write Metrics"]["Shuffle Bytes Written"]
                moved[of_stage.get(event["Stage ID"], "")] += wrote
    return {name: number for name, number in moved.items() if number}


if __name__ == "__main__":
    sys.exit(main())
