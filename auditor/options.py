"""What an audit may be told beside its documents and its rules."""

from __future__ import annotations

from dataclasses import dataclass

from auditor.limits import LIMITS, Limits
from auditor.naming.book import NOBODY, NameBook


@dataclass(frozen=True, slots=True)
class Options:
    """The choices of one audit. A new choice is a new field, whose default is what was done before it came."""

    include_superseded: bool = False
    """Whether the claims of older versions of a story are compared too, as if each version were a story of its own.

    Without it the newest version of a story speaks for its outlet: its older figures are counted as not compared,
    and told apart under the report's revisions where they differ from the newest.
    """
    names: NameBook = NOBODY
    """Which names mean one, and which must stay apart."""
    limits: Limits = LIMITS
    """How much of an article is looked at."""
    agreements: bool = True
    """Whether the report lists the claims that agree. Without them what surely agrees is only counted."""
    every_claim: bool = True
    """Whether the report holds every claim of an answer. Without it, of very many that are alike, as many are held as
    ``limits`` has them listed, and the others are counted."""


DEFAULT = Options()
