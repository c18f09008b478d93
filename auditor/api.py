"""The Python API: ``from auditor import audit``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import chain
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

from auditor import pipeline
from auditor.corpus.asof import published_by
from auditor.corpus.fields import Names, own_names
from auditor.corpus.files import Selection
from auditor.corpus.metadata import read_metadata
from auditor.corpus.read import Reading, read_corpus
from auditor.model import Document
from auditor.naming.file import read_names
from auditor.options import DEFAULT, Options
from auditor.reading.run import Means
from auditor.rule.choose import choose_rules
from auditor.rule.load import builtin_rules_path, load_rules
from auditor.text.language import read_languages
from auditor.triage.acceptance import read_acceptances
from auditor.triage.baseline import read_baseline
from auditor.triage.status import Decisions, triaged

if TYPE_CHECKING:
    from auditor.corpus.notice import Notice
    from auditor.model import Report, Unreadable

Paths = str | PathLike[str] | Iterable[str | PathLike[str]]


def _unheard(notice: Notice) -> None:
    """Notices are for people at a terminal."""


def audit(
    corpus: Paths | Iterable[Document],
    *,
    rules: Paths = (),
    builtin: bool = True,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    metadata: str | PathLike[str] | None = None,
    exclude: Iterable[str] = (),
    heed_gitignore: bool = True,
    fields: Mapping[str, str] | None = None,
    languages: Iterable[str] = ("en", "zh"),
    as_of: dt.date | None = None,
    baseline: str | PathLike[str] | None = None,
    accepted: str | PathLike[str] | None = None,
    today: dt.date | None = None,
    names: str | PathLike[str] | None = None,
    on_notice: Callable[[Notice], None] = _unheard,
    options: Options = DEFAULT,
    jobs: int = 1,
    engine: Literal["duckdb", "spark"] = "duckdb",
    master: str = "",
) -> Report:
    """What ``auditor audit CORPUS`` finds, as data; ``corpus`` is paths, or documents.

    ``rules`` are added to the shipped ones, or replace them where ``builtin`` is false. The other arguments are those
    of the command line, but for ``accepted``, whose file is read only where it is named; with more than one of
    ``jobs``, call it under ``if __name__ == "__main__":``.

    Raises AuditorError: CorpusError for a path that names nothing, RuleErrors for a rule that cannot be used,
    FileErrors for a baseline, acceptances or a names file that cannot be read, UsageError for an argument that cannot
    be taken.
    """
    decisions = Decisions(
        today or dt.datetime.now().astimezone().date(),
        read_baseline(Path(baseline)) if baseline else (),
        read_acceptances(Path(accepted)) if accepted else (),
    )
    shipped = [builtin_rules_path()] if builtin else []
    book = choose_rules(load_rules([*shipped, *map(Path, _listed(rules))]), select, ignore)
    read = read_languages(languages)
    paths, given = _parted(corpus)
    known = read_metadata(fspath(metadata), on_notice) if metadata else None
    reading = Reading(
        Selection(tuple(exclude), heed_gitignore), Names(own_names(fields or {})), largest=options.limits.bytes
    )
    if names is not None:
        options = replace(options, names=read_names(Path(names)))
    documents: Iterable[Document | Unreadable] = chain(given, read_corpus(paths, known, on_notice, reading))
    if as_of:
        documents = published_by(documents, as_of, on_notice)
    means = Means(jobs, engine=engine, master=master)
    return triaged(pipeline.audit(documents, book, options, means=means, languages=read), decisions)


def _parted(corpus: Paths | Iterable[Document]) -> tuple[list[str], list[Document]]:
    """The paths, or the documents."""
    if isinstance(corpus, str | PathLike):
        return [fspath(corpus)], []
    items = list(cast("Iterable[str | PathLike[str] | Document]", corpus))
    documents = [item for item in items if isinstance(item, Document)]
    return [fspath(item) for item in items if not isinstance(item, Document)], documents


def _listed(paths: Paths) -> list[str]:
    return [fspath(paths)] if isinstance(paths, str | PathLike) else [fspath(path) for path in paths]
