"""Which articles tell one story: near-copies, an agency's story in several outlets, and the versions of one outlet."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from auditor.corpus.origins import group_origins
from auditor.story.versions import newer, version_pairs
from auditor.story.wire import wire_pairs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.story.correction import Correction
    from auditor.story.facts import Facts


class Stories:
    """The stories of a corpus; a document that none of them holds is a story of its own."""

    def __init__(self, facts: Sequence[Facts] = ()) -> None:
        copies = group_origins({one.document: one.sketch for one in facts})
        versions = _joined(version_pairs(facts, copies))
        self._origins = _joined([*copies.items(), *versions.items(), *wire_pairs(facts)])
        self._versions = versions
        self._members: dict[str, list[str]] = defaultdict(list)
        for document, story in sorted(versions.items()):
            self._members[story].append(document)
        self._facts = {one.document: one for one in facts if one.document in versions or one.correction}

    def origin(self, document: str) -> str:
        """The story that the document tells, named by the first of its documents."""
        return self._origins.get(document, document)

    def version_of(self, document: str) -> str:
        """The story of one outlet of which the document is a version; empty where it stands alone."""
        return self._versions.get(document, "")

    def newer(self, one: str, other: str) -> bool:
        """Whether ``one`` is known to be a later version of the story than ``other``."""
        return (
            one != other
            and bool(self.version_of(one))
            and self.version_of(one) == self.version_of(other)
            and newer(self._facts[one], self._facts[other])
        )

    def newest(self, document: str) -> str:
        """The newest version of the document's story; empty where that is the document itself, or not known."""
        later = [other for other in self._versions_of(document) if self.newer(other, document)]
        return next((one for one in later if not any(self.newer(other, one) for other in later)), "")

    def _versions_of(self, document: str) -> list[str]:
        return self._members.get(self.version_of(document), [])

    def correction(self, document: str) -> Correction | None:
        """The note by which the document corrects an earlier version of itself."""
        facts = self._facts.get(document)
        return facts.correction if facts else None


def _joined(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For every document of the pairs the first, in sorted order, of all that chains of pairs join with it."""
    parents: dict[str, str] = {}

    def root(name: str) -> str:
        parents.setdefault(name, name)
        while parents[name] != name:
            parents[name] = parents[parents[name]]
            name = parents[name]
        return name

    for one, other in pairs:
        first, last = sorted((root(one), root(other)))
        parents[last] = first
    return {name: root(name) for name in list(parents)}
