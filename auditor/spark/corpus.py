"""An audit of documents that this process reads: the engine behind ``--engine spark``."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from auditor.errors import UsageError
from auditor.spark.book import make_book
from auditor.spark.documents import written
from auditor.spark.guard import guarded
from auditor.spark.reporting import make_report
from auditor.spark.run import Run
from auditor.spark.session import is_local, session

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from auditor.model import Document, Report, Rule, Unreadable
    from auditor.options import Options


def audit(
    documents: Iterable[Document | Unreadable],
    rules: Sequence[Rule],
    options: Options,
    languages: Collection[str],
    master: str = "",
) -> Report:
    """What ``auditor.pipeline.audit`` finds, by Spark.

    Raises AuditorError where Spark is missing or fails, UsageError where the master is no session of this machine's:
    other machines do not see the files of this one.
    """
    with session(master) as spark, TemporaryDirectory(prefix="auditor-") as folder, guarded():
        if not is_local(spark.sparkContext.master):
            raise UsageError(
                "the machines of a cluster do not see the files of this one: name articles by an address that they "
                "see, such as s3a://news/2026/*.parquet."
            )
        frame = written(documents, Path(folder), spark)
        with Run(frame, make_book(rules, languages, options, None)) as run:
            return make_report(run)
