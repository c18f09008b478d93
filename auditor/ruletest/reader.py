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
        self._read: dict[Document, tuple[Claim, ...]] = {}

    def read(self, document: Document) -> list[Claim]:
        """The claims of one article, by their place in it."""
        known = self._read.get(document)
        if known is None:
            known = self._read[document] = tuple(super().read(document))
        return list(known)
