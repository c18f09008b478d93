"""A user's own data frame: what it needs, what comes back, and what is said of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from auditor.errors import CorpusError
from auditor.model import Document
from auditor.pipeline import audit, read_claims
from auditor.report import render
from auditor.rule.load import builtin_rules_path, load_rules
from auditor.spark import Audit

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

DAY = dt.date(2026, 3, 2)
ONE = Document("one", "Acme Inc will invest $10 billion in AI.", "A plan", "Wire", DAY, "http://wire.example/1")
TWO = Document("two", "Acme Inc is spending $6.5 billion on AI.", "", "Post", dt.datetime(2026, 3, 3, 17, 30))
THREE = Document("three", "LONDON, March 4, 2026 - Acme Inc shares closed up 3 percent on Tuesday.", source="Wire")
COLUMNS = "id string, body string, title string, source string, published timestamp_ntz, url string, words int"


def frame(spark: SparkSession, *documents: Document) -> DataFrame:
    """The documents as a frame with a column of its own name for the text, and one that is none of theirs."""
    rows = []
    for one in documents:
        day = one.published
        told = day if isinstance(day, dt.datetime) or day is None else dt.datetime.combine(day, dt.time())
        rows.append((one.id, one.text, one.title or None, one.source, told, one.url or None, 7))
    return spark.createDataFrame(rows, COLUMNS)


def test_a_frame_gives_the_report_of_its_articles(spark: SparkSession) -> None:
    rules = load_rules([builtin_rules_path()])
    dated = replace(THREE, published=dt.date(2026, 3, 4), dated_by="dateline")
    articles = [replace(ONE, dated_by="column"), dated, replace(TWO, dated_by="column")]  # by their names
    with Audit(frame(spark, TWO, ONE, THREE)) as audited:
        report = audited.report()
        found = sorted((row["document"], row["answer"], row["quote"]) for row in audited.findings.collect())
        claims = audited.claims.count()
    assert render(report, "json") == render(audit(articles, rules), "json")
    assert found == [("one", "$10 billion", ONE.text[:-1]), ("two", "$6.5 billion", TWO.text[:-1])]
    assert claims == report.ledger.claims == len(list(read_claims(articles, rules)))


def test_an_article_without_id_or_text_is_named_and_the_others_go_on(spark: SparkSession) -> None:
    articles = frame(spark, replace(ONE, id=""), replace(TWO, text="  "), THREE)
    with Audit(articles, select=["stock-direction"]) as audited:
        report = audited.report()
    assert [(one.document, one.reason) for one in report.unreadable] == [
        ("a row without an id", "has no id"), ("two", "its text is empty"),
    ]  # fmt: skip
    assert (report.ledger.documents, report.ledger.unreadable, report.ledger.claims) == (1, 2, 1)


def test_ids_are_of_one_article_each(spark: SparkSession) -> None:
    with Audit(frame(spark, ONE, replace(TWO, id="one"))) as audited, pytest.raises(CorpusError) as caught:
        audited.report()
    assert str(caught.value) == "2 articles have the id one; an id is of one article."


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ("id string, words int", "the data frame has no field for its text, such as text, body"),
        ("body string", "the data frame has no column for the id of an article (its columns: body)."),
    ],
)
def test_a_frame_that_cannot_be_read_says_what_it_lacks(spark: SparkSession, columns: str, said: str) -> None:
    with pytest.raises(CorpusError) as caught:
        Audit(spark.createDataFrame([], columns))
    assert str(caught.value).startswith(said)
