"""The Python API: ``from auditor import audit``."""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING

from auditor import pipeline
from auditor.corpus.metadata import read_metadata
from auditor.corpus.read import read_corpus
from auditor.rule.load import builtin_rules_path, load_rules

if TYPE_CHECKING:
    from auditor.corpus.notice import Notice
    from auditor.model import Report

Paths = str | PathLike[str] | Iterable[str | PathLike[str]]


def audit(
    paths: Paths, *, rules: Paths = (), builtin: bool = True, metadata: str | PathLike[str] | None = None
) -> Report:
    """What ``auditor audit PATHS`` finds, as data.

    ``rules`` are added to the shipped ones, or replace them where ``builtin`` is false. Raises AuditorError:
    CorpusError for a path that names nothing, RuleErrors for a rule that cannot be used.
    """
    shipped = [builtin_rules_path()] if builtin else []
    book = load_rules([*shipped, *map(Path, _listed(rules))])
    known = read_metadata(fspath(metadata), _unheard) if metadata else None
    return pipeline.audit(read_corpus(_listed(paths), known, _unheard), book)


def _listed(paths: Paths) -> list[str]:
    if isinstance(paths, str | PathLike):
        return [fspath(paths)]
    return [fspath(path) for path in paths]


def _unheard(notice: Notice) -> None:
    """Notices are for people at a terminal."""
