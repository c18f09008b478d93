"""Audits a few articles by two executors, with a names file, and kills one of them half-way; prints what came of it."""

from __future__ import annotations

import json
import os
import signal
import sys
from dataclasses import replace
from pathlib import Path

from auditor.corpus.read import read_corpus
from auditor.model import Document
from auditor.naming.file import read_names
from auditor.options import DEFAULT
from auditor.pipeline import audit
from auditor.report import render
from auditor.rule.load import builtin_rules_path, load_rules
from auditor.spark.book import make_book
from auditor.spark.documents import written
from auditor.spark.guard import guarded
from auditor.spark.reporting import make_report
from auditor.spark.run import Run
from auditor.spark.session import session
from auditor.text.language import READ

MASTER = "local-cluster[2,1,1024]"
QUICK = " ".join(
    f"--conf {setting}"
    for setting in (
        "spark.sql.shuffle.partitions=2",
        "spark.sql.codegen.wholeStage=false",
        "spark.ui.enabled=false",
        "spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1",
        "spark.driver.extraJavaOptions=-XX:TieredStopAtLevel=1",
    )
)
EXAMPLES = str(Path(__file__).parents[2] / "examples")
OTHERS = [
    Document("long", "Fenwick Marine Inc will invest $9 billion in AI.", source="Wire"),
    Document("short", "FMX will invest $4 billion in AI.", source="Post"),
]
"""They speak of one company by the names file alone."""


def main(folder: Path) -> None:
    """Run it."""
    (folder / "names.yaml").write_text("same:\n  Fenwick Marine: [FMX]\n", encoding="utf-8")
    (folder / "articles").mkdir()
    options = replace(DEFAULT, names=read_names(folder / "names.yaml"))
    articles = [*read_corpus([EXAMPLES], None, lambda _: None), *OTHERS]
    rules = load_rules([builtin_rules_path()])
    mark = str(folder / "killed")

    def die_once(batches):  # type: ignore[no-untyped-def]
        for rows in batches:
            if not os.path.exists(mark):  # noqa: PTH110 - runs on a worker, which knows no more than this
                open(mark, "w").close()  # noqa: PTH123 - the same
                with open(f"/proc/{os.getppid()}/stat") as daemon:  # noqa: PTH123
                    os.kill(int(daemon.read().rpartition(")")[2].split()[1]), signal.SIGKILL)
            yield rows

    os.environ["PYSPARK_SUBMIT_ARGS"] = f"{QUICK} pyspark-shell"
    with session(MASTER) as spark, guarded():
        frame = written(articles, folder / "articles", spark)
        with Run(frame.mapInArrow(die_once, frame.schema), make_book(rules, READ, options, None)) as run:
            report = make_report(run)
        master = spark.sparkContext.master
    whole = audit(articles, rules, options)
    told = {
        "master": master,
        "killed": Path(mark).exists(),
        "same": render(report, "json") == render(whole, "json"),
        "findings": [finding.subject for finding in report.findings],
    }
    print(json.dumps(told))  # noqa: T201 - read by the test


if __name__ == "__main__":
    main(Path(sys.argv[1]))
