"""DuckDB and Spark give the same report, byte for byte."""

from __future__ import annotations

import io
import os
import signal
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from articles import corpora
from hypothesis import HealthCheck, given, settings

from auditor.corpus.read import read_corpus
from auditor.errors import AuditorError
from auditor.limits import LIMITS
from auditor.model import Document, Report, Unreadable
from auditor.options import DEFAULT, Options
from auditor.pipeline import audit
from auditor.report import render
from auditor.report.json import write
from auditor.report.look import PLAIN
from auditor.rule.load import builtin_rules_path, load_rules
from auditor.spark.book import Seal, make_book
from auditor.spark.crowds import MANY
from auditor.spark.documents import written
from auditor.spark.guard import guarded
from auditor.spark.reporting import make_report
from auditor.spark.run import Run
from auditor.spark.stories import FEW
from auditor.text.language import READ

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pyspark.sql import DataFrame, SparkSession

EXAMPLES = str(Path(__file__).parents[2] / "examples")
RULES = load_rules([builtin_rules_path()])
GERMAN = (
    "Das Unternehmen teilte am Montag mit, dass es in den kommenden drei Jahren zehn Milliarden Euro in neue Werke "
    "und in die Cloud investieren werde. Der Vorstand sagte, die Pläne seien noch nicht endgültig."
)

WORDS = ("yard", "river", "wall", "gate", "stair", "heart", "name", "flood", "year", "boat", "stone", "tree")


def examples() -> list[Document | Unreadable]:
    """The example corpus, with a document that cannot be read and one that is not."""
    broken, german = Unreadable("broken.md", "its text is empty"), Document("german.md", GERMAN)
    return [broken, *read_corpus([EXAMPLES], None, lambda _: None), german]


def by_spark(frame: DataFrame, few: int = FEW, options: Options = DEFAULT, many: int = MANY) -> Report:
    with Run(frame, make_book(RULES, READ, options, None), few, many) as run:
        return make_report(run)


def test_a_headline_and_a_text_at_the_same_offsets_keep_their_own_quotes(spark: SparkSession, tmp_path: Path) -> None:
    title, text = (f"Calder Robotics will invest ${sum_} billion in AI" for sum_ in (9, 4))
    articles = [Document("a", f"{text}.", title, "Harbour Ledger")]
    report = by_spark(written(articles, tmp_path, spark))
    quotes = [claim.quote for finding in report.findings for p in finding.positions for claim in p.claims]
    assert sorted(quotes) == [text, title]
    assert render(report, "json") == render(audit(articles, RULES), "json")


@pytest.mark.parametrize("few", [FEW, 0], ids=["stories by the driver", "stories by all"])
@settings(max_examples=1, suppress_health_check=[HealthCheck.too_slow])
@given(documents=corpora(120))
def test_examples_and_generated_articles(
    spark: SparkSession, tmp_path_factory: pytest.TempPathFactory, few: int, documents: Sequence[Document]
) -> None:
    articles = [*examples(), *documents]
    report = by_spark(written(articles, tmp_path_factory.mktemp("articles"), spark), few)
    assert render(report, "json") == render(audit(articles, RULES), "json")
    assert report.unreadable
    assert report.not_read


@settings(max_examples=1, suppress_health_check=[HealthCheck.too_slow])
@given(documents=corpora(40))
def test_questions_of_many_claims_of_which_few_are_held(
    spark: SparkSession, tmp_path_factory: pytest.TempPathFactory, documents: Sequence[Document]
) -> None:
    """Each article several times over: in other words, so that it is a story of its own, or as a copy."""
    articles = [
        replace(one, id=f"{one.id}-{n}", text=f"{one.text}\n\n{' '.join(f'{word}{n}.' for word in own)}", source=outlet)
        for one in documents
        for n, outlet in enumerate(("Wire", "Post", one.source, "Post", "Courier", "Ledger"))
        for own in [WORDS if n % 2 else ()]
    ]
    few = replace(DEFAULT, limits=replace(LIMITS, claims=2))
    frame = written(articles, tmp_path_factory.mktemp("articles"), spark)
    with Run(frame, make_book(RULES, READ, few, None), FEW, 3) as run:
        report = make_report(run)
        held, listed = run.crowds and run.crowds.held.count(), run.findings.count()
    whole = audit(articles, RULES, few)
    assert in_json(report, 2) == in_json(whole, 2)
    assert held is not None
    assert held < whole.ledger.claims
    assert listed == sum(position.amount for finding in whole.findings for position in finding.positions)


def in_json(report: Report, claims: int) -> str:
    sink = io.StringIO()
    write(report, sink, replace(PLAIN, claims=claims))
    return sink.getvalue()


def test_a_worker_that_is_killed_changes_nothing(spark: SparkSession, tmp_path: Path) -> None:
    corpus, mark = tmp_path / "corpus", str(tmp_path / "killed")
    corpus.mkdir()
    frame = written(examples(), corpus, spark)

    def die_once(batches):  # type: ignore[no-untyped-def]
        for rows in batches:
            if not os.path.exists(mark):  # noqa: PTH110 - runs on a worker, which knows no more than this
                open(mark, "w").close()  # noqa: PTH123 - the same
                os.kill(os.getpid(), signal.SIGKILL)
            yield rows

    report = by_spark(frame.mapInArrow(die_once, frame.schema))
    assert Path(mark).exists()
    assert render(report, "json") == render(audit(examples(), RULES), "json")


def test_a_worker_of_another_version_says_so(spark: SparkSession, tmp_path: Path) -> None:
    frame = written(examples(), tmp_path, spark)
    with Run(frame, make_book(RULES, READ, DEFAULT, None)) as run, guarded():
        run._seal = Seal("3.9", "0.0.1")
        with pytest.raises(AuditorError) as caught, guarded():
            run.readings.count()
    assert "the driver auditor 0.0.1 on Python 3.9; give the workers the driver's environment" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_what_is_too_much_to_list_is_counted(spark: SparkSession, tmp_path: Path) -> None:
    whole = audit(examples(), RULES)
    frame = written(examples(), tmp_path, spark)
    with Run(frame, make_book(RULES, READ, DEFAULT, None)) as run:
        one = make_report(run, most=1)
        few = make_report(run, most_claims=sum(len(position.claims) for position in whole.findings[0].positions))
    assert (one.findings, one.agreements, one.changes) == (whole.findings[:1], whole.agreements[:1], whole.changes[:1])
    assert one.left_out == {"findings": 2, "agreements": len(whole.agreements) - 1}
    assert (one.ledger, one.rules) == (whole.ledger, whole.rules)
    assert (few.findings, few.agreements) == (whole.findings[:1], ())
    assert few.left_out == {"findings": 2, "agreements": len(whole.agreements), "changes": 1}
