"""Tell what is noted of a corpus, as much of it as a person reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.cli.program import one_line, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from auditor.corpus.notice import Notice
    from auditor.model import Document, Unreadable

MOST_NOTES = 40
"""Notes told on standard error in one run."""


@dataclass(slots=True)
class Notes:
    """Tells notices on standard error, so many of them as a person reads, then only how many more there were."""

    quiet: bool
    told: int = 0

    def take(self, notice: Notice) -> None:
        self.told += 1
        if not self.quiet and self.told <= MOST_NOTES:
            say(one_line(f"note: {notice}"))

    def closed_by(self, documents: Iterator[Document | Unreadable]) -> Iterator[Document | Unreadable]:
        """The documents; after the last one, how many notes were not told."""
        yield from documents
        self._close()

    def take_first(self, notices: Iterable[Notice], number: int) -> None:
        """The first of so many notices."""
        for notice in notices:
            self.take(notice)
        self.told = number
        self._close()

    def _close(self) -> None:
        if not self.quiet and self.told > MOST_NOTES:
            say(f"note: … and {self.told - MOST_NOTES:,} more notes like these")
