"""A reader for the tests of rules, which read the same few articles again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.claim.reader import ClaimReader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.model import Claim, Document, Rule


class RememberingReader(ClaimReader):
    """Reads each article once; articles with the same words, date and outlet are the same."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        super().__init__(rules)
        self._read: dict[Document, tuple[tuple[Claim, ...], tuple[str, ...]]] = {}

    def read_within_limits(self, document: Document) -> tuple[list[Claim], tuple[str, ...]]:
        """The claims of one article, by their place in it, and what of it was not looked at."""
        known = self._read.get(document)
        if known is None:
            claims, cut = super().read_within_limits(document)
            known = self._read[document] = tuple(claims), cut
        return list(known[0]), known[1]
