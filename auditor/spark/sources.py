"""Articles that Spark itself reads: files at an address that all machines see, and tables."""

from __future__ import annotations

import re
from functools import reduce
from typing import TYPE_CHECKING

from auditor.errors import CorpusError, UsageError
from auditor.spark.book import make_book
from auditor.spark.documents import prepared
from auditor.spark.guard import guarded
from auditor.spark.reporting import make_report
from auditor.spark.run import Run
from auditor.spark.session import session

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from pyspark.sql import DataFrame, SparkSession

    from auditor.corpus.fields import Names
    from auditor.corpus.notice import Notice
    from auditor.model import Report, Rule
    from auditor.options import Options

TABLE = "table:"
MOST_NOTES = 100
"""Notes on articles that are brought to the driver."""
_ADDRESS = re.compile(rf"[A-Za-z][\w+.-]*://|{TABLE}")
_FORMAT = re.compile(r"\.(?P<ending>parquet|orc|jsonl|json|csv)(?:\.(?:gz|bz2|zst|snappy|lz4))?/?$")
_READERS = {"parquet": "parquet", "orc": "orc", "json": "json", "jsonl": "json", "csv": "csv"}


def is_address(path: str) -> bool:
    """Whether a path of the command line is for Spark to read: ``s3a://news/a.parquet``, ``table:news``."""
    return _ADDRESS.match(path) is not None


def frame_of(address: str, spark: SparkSession) -> DataFrame:
    """The articles at one address. Raises CorpusError for a format that its name does not tell."""
    if address.startswith(TABLE):
        return spark.table(address.removeprefix(TABLE))
    ending = _FORMAT.search(address)
    if ending is None:
        raise CorpusError(f"{address}: its name tells no format; it ends in one of {', '.join(sorted(_READERS))}.")
    options = {"header": "true", "multiLine": "true", "escape": '"'} if ending["ending"] == "csv" else {}
    return spark.read.format(_READERS[ending["ending"]]).options(**options).load(address)


def audit_sources(
    addresses: Sequence[str],
    names: Names,
    rules: Sequence[Rule],
    options: Options,
    languages: Collection[str],
    master: str,
    tell: Callable[[Sequence[Notice], int], None],
) -> Report:
    """What the rules find in the articles at some addresses; ``tell`` hears the first notes on them, and their number.

    Raises AuditorError where Spark is missing or fails, CorpusError for articles without text or ids, UsageError for
    a path that is no address.
    """
    for path in addresses:
        if not is_address(path):
            raise UsageError(f"{path} is a file of this machine; name it by an address, as the others: file:///….")
    with session(master) as spark, guarded():
        frames = [prepared(frame_of(address, spark), names) for address in addresses]
        articles = reduce(lambda one, other: one.unionByName(other, allowMissingColumns=True), frames)
        with Run(articles, make_book(rules, languages, options, names)) as run:
            report = make_report(run)
            tell(*run.notes(MOST_NOTES))
            return report
