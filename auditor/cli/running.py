"""Run an audit for a command: its progress on standard error, its report back."""

# ruff: noqa: PLC0415 - `auditor --help` must not wait for what the commands import

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from auditor.cli.notes import Notes
from auditor.cli.parsing import parse_fields
from auditor.cli.program import say
from auditor.cli.progress import shown_progress
from auditor.errors import UsageError

if TYPE_CHECKING:
    from auditor.cli.changed import Changes
    from auditor.cli.options import CorpusChoice
    from auditor.model import Report
    from auditor.options import Options
    from auditor.reading.run import Means
    from auditor.rule.load import Rulebook

YOUNG = 50_000
"""Objects between two looks of Python's collector for cycles: an audit makes many that live to its end, and few cycles.
"""


def run_audit(
    corpus: CorpusChoice, book: Rulebook, options: Options, means: Means, changed: Changes | None = None
) -> Report:
    """The report of the corpus; the documents of changed files are remembered along the way."""
    from auditor.pipeline import audit

    if means.engine == "spark" and (report := _of_addresses(corpus, book, options, means, changed)) is not None:
        return _with_note(report, quiet=corpus.quiet)
    gc.set_threshold(YOUNG, *gc.get_threshold()[1:])
    with shown_progress(quiet=corpus.quiet) as progress:
        documents = corpus.read(progress, options.limits.bytes)
        watched = changed.watch(documents) if changed else documents
        report = audit(watched, book.rules, options, means=means, languages=corpus.read_languages, progress=progress)
    return _with_note(report, quiet=corpus.quiet)


def _with_note(report: Report, *, quiet: bool) -> Report:
    """The report; that it does not list all is told on standard error, whatever its format."""
    if report.left_out and not quiet:
        from auditor.report.tally import beyond

        say(f"note: there is too much to list; left out: {beyond(report)}.")
    return report


def _of_addresses(
    corpus: CorpusChoice, book: Rulebook, options: Options, means: Means, changed: Changes | None
) -> Report | None:
    """The report of articles that Spark itself reads; None where no path is an address."""
    from auditor.corpus.fields import Names
    from auditor.spark.sources import audit_sources, is_address

    if not any(map(is_address, corpus.paths)):
        return None
    for given, flag in ((corpus.metadata, "--metadata"), (corpus.as_of, "--as-of"), (changed, "--changed")):
        if given:
            raise UsageError(f"{flag} is for files of this machine; articles at an address go without it.")
    names = Names(parse_fields(corpus.fields))
    notes = Notes(corpus.quiet)
    languages = corpus.read_languages
    return audit_sources(corpus.paths, names, book.rules, options, languages, means.master, notes.take_first)
