"""Run an audit for a command: its progress on standard error, its report back."""

# ruff: noqa: PLC0415 - `auditor --help` must not wait for what the commands import

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.cli.progress import shown_progress

if TYPE_CHECKING:
    from auditor.cli.changed import Changes
    from auditor.cli.options import CorpusChoice
    from auditor.model import Report
    from auditor.options import Options
    from auditor.reading.run import Means
    from auditor.rule.load import Rulebook


def run_audit(
    corpus: CorpusChoice, book: Rulebook, options: Options, means: Means, changed: Changes | None = None
) -> Report:
    """The report of the corpus; the documents of changed files are remembered along the way."""
    from auditor.pipeline import audit

    with shown_progress(quiet=corpus.quiet) as progress:
        documents = corpus.read(progress, options.limits.bytes)
        watched = changed.watch(documents) if changed else documents
        return audit(watched, book.rules, options, means=means, languages=corpus.read_languages, progress=progress)
