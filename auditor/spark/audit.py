"""An audit of a user's own data frame."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING, Self

from auditor.corpus.fields import Names, own_names
from auditor.options import DEFAULT, Options
from auditor.rule.choose import choose_rules
from auditor.rule.load import builtin_rules_path, load_rules
from auditor.spark.book import make_book
from auditor.spark.documents import prepared
from auditor.spark.guard import guarded
from auditor.spark.reporting import make_report
from auditor.spark.run import Run
from auditor.spark.shown import MOST_CLAIMS, MOST_LISTED
from auditor.text.language import read_languages

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    from auditor.model import Report

Paths = str | PathLike[str] | Iterable[str | PathLike[str]]


class Audit:
    """What ``auditor audit`` finds in a data frame of articles. Use it as a context: it keeps what it computed.

    ``articles`` has the columns id and text, and where it has them title, source, published and url, under their
    usual names or those of ``fields``; ids are unique. The other arguments are those of ``auditor.audit``.
    Nothing runs before a report or a frame of results is asked for.

    Raises AuditorError: CorpusError for a frame without text or ids, RuleErrors for a rule that cannot be used,
    UsageError for an argument that cannot be taken.
    """

    def __init__(
        self,
        articles: DataFrame,
        *,
        rules: Paths = (),
        builtin: bool = True,
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        fields: Mapping[str, str] | None = None,
        languages: Iterable[str] = ("en", "zh"),
        options: Options = DEFAULT,
    ) -> None:
        paths = [rules] if isinstance(rules, str | PathLike) else list(rules)
        shipped = [builtin_rules_path()] if builtin else []
        book = choose_rules(load_rules([*shipped, *(Path(fspath(path)) for path in paths)]), select, ignore)
        names = Names(own_names(fields or {}))
        with guarded():
            documents = prepared(articles, names)
            self._run = Run(documents, make_book(book, read_languages(languages), options, names))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._run.__exit__()

    def report(self, most: int = MOST_LISTED, most_claims: int = MOST_CLAIMS) -> Report:
        """The report, for ``auditor.report.write`` and for programs.

        Of findings, agreements and the like it lists the first ``most`` of each, and as many as show ``most_claims``
        claims; ``Report.left_out`` says how many more there are. All counts are of the whole corpus.
        """
        with guarded():
            return make_report(self._run, most, most_claims)

    @property
    def claims(self) -> DataFrame:
        """Every claim as it was read, one a row, in the columns of ``auditor.engine.rows``."""
        from auditor.engine.rows import schema  # noqa: PLC0415 - slow to import

        with guarded():
            return self._run.claims.select(*schema().names)

    @property
    def findings(self) -> DataFrame:
        """Every finding, a row for each claim of each of its positions; none is left out."""
        with guarded():
            return self._run.findings
