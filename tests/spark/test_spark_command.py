"""``--engine spark`` on the command line: the same report on standard output, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from auditor.cli import main

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

ROOT = Path(__file__).parents[2]


def run(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """How a command line ends, and what it prints."""
    with pytest.raises(SystemExit) as ended:
        main(list(arguments))
    told = capfd.readouterr()
    return int(ended.value.code or 0), told.out, told.err


def test_the_report_of_the_examples_is_the_committed_one(
    spark: SparkSession, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    code, printed, told = run(capfd, "audit", "examples", "--engine", "spark", "--format", "json", "--quiet")
    assert (code, told) == (1, "")
    assert printed == (ROOT / "reports" / "examples.json").read_text(encoding="utf-8")


def test_articles_at_an_address_are_read_by_spark(
    spark: SparkSession, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    articles = [
        ("a", "Acme Inc will invest $10 billion in AI.", "2026-02-30"),
        ("b", "Acme Inc is spending $6.5 billion on AI.", ""),
    ]
    address = f"{tmp_path.as_uri()}/articles.parquet"
    spark.createDataFrame(articles, "docno string, content string, date string").write.parquet(address)
    code, printed, told = run(capfd, "audit", address, "--engine", "spark", "--fail-on", "warning", "--format", "jsonl")
    assert code == 1
    assert '"investment-total' in printed
    assert printed.count("\n") == 1
    assert told.startswith("note: a: its date is not read: ")


def test_what_an_address_cannot_have_is_said(spark: SparkSession, capfd: pytest.CaptureFixture[str]) -> None:
    code, printed, told = run(capfd, "audit", "file:///nowhere/a.parquet", "--engine", "spark")
    assert (code, printed) == (2, "")
    assert told.startswith("auditor: Spark could not do its part: [PATH_NOT_FOUND]")
    code, _, told = run(capfd, "audit", "file:///nowhere/a.docx", "--engine", "spark")
    assert code == 2
    assert told.startswith("auditor: file:///nowhere/a.docx: its name tells no format; it ends in one of csv, json,")
    code, _, told = run(capfd, "audit", "file:///a.parquet", "--engine", "spark", "--as-of", "2026-01-01")
    assert (code, told) == (2, "auditor: --as-of is for files of this machine; articles at an address go without it.\n")
