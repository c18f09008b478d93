"""What the articles of some corpora show of rules, for ``auditor rules check --on``."""

# ruff: noqa: PLC0415 - `auditor --help` must not wait for what the commands import

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.cli.options import CorpusChoice

if TYPE_CHECKING:
    from auditor.errors import Problem
    from auditor.rule.load import Rulebook


def shown_by(book: Rulebook, corpora: tuple[str, ...]) -> list[Problem]:
    """What the corpora show of the rules; articles that cannot be read are passed over."""
    from auditor.model import Document
    from auditor.ruletest.on_corpus import seen_in

    found = CorpusChoice(corpora, metadata=None, quiet=True, skip_unreadable=True).read()
    return seen_in(book, (document for document in found if isinstance(document, Document)))
