"""Which articles tell one story: near-copies, an agency's story in several outlets, and the versions of one outlet."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.corpus.origins import group_origins
from auditor.story.versions import newer, version_pairs
from auditor.story.wire import wire_pairs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from auditor.story.correction import Correction
    from auditor.story.facts import Facts


@dataclass(frozen=True, slots=True)
class Telling:
    """What was found out of one article beside all others."""

    document: str
    origin: str
    """The story that it tells; see ``Stories.origin``."""
    version: str = ""
    """The story of one outlet of which it is a version; empty where it stands alone."""
    newest: str = ""
    """The newest version of that story; empty where that is the article itself, or not known."""
    facts: Facts | None = None
    """Those by which versions and corrections are told; None where it is neither."""


class Stories:
    """The stories of a corpus; a document that none of them holds is a story of its own."""

    def __init__(self, facts: Sequence[Facts] = ()) -> None:
        copies = group_origins({one.document: one.sketch for one in facts})
        versions = joined(version_pairs(facts, copies))
        self._origins = joined([*copies.items(), *versions.items(), *wire_pairs(facts)])
        self._versions = versions
        self._members: dict[str, list[str]] = defaultdict(list)
        for document, story in sorted(versions.items()):
            self._members[story].append(document)
        self._facts = {one.document: one for one in facts if one.document in versions or one.correction}
        self._newest: dict[str, str] = {}

    @classmethod
    def of(cls, tellings: Iterable[Telling]) -> Stories:
        """The stories as far as some articles tell them, of which all was found out before."""
        stories = cls()
        for one in tellings:
            stories._origins[one.document] = one.origin
            if one.version:
                stories._versions[one.document] = one.version
                stories._newest[one.document] = one.newest
            if one.facts is not None:
                stories._facts[one.document] = one.facts
        return stories

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
        if document not in self._newest:
            versions = [self._facts[other] for other in self._members.get(self.version_of(document), [])]
            self._newest[document] = newest_of(document, versions)
        return self._newest[document]

    def superseding(self) -> Iterator[tuple[str, str, bool]]:
        """The documents that may supersede what others say: their story, and whether they call figures wrong."""
        wrong = {name for name, one in self._facts.items() if one.correction and one.correction.wrong}
        for document in sorted({*self._versions, *wrong}):
            yield document, self.version_of(document), document in wrong

    def tellers(self) -> Iterator[tuple[str, str, bool, bool]]:
        """The documents of which something is known: their story, whether each is held by itself, and corrects."""
        for document in sorted({*self._origins, *self._versions, *self._facts}):
            corrects = self.correction(document) is not None
            yield document, self.origin(document), corrects or bool(self.version_of(document)), corrects

    def correction(self, document: str) -> Correction | None:
        """The note by which the document corrects an earlier version of itself."""
        facts = self._facts.get(document)
        return facts.correction if facts else None


def newest_of(document: str, versions: Sequence[Facts]) -> str:
    """The newest of a story's versions, which stand in the order of their names; see ``Stories.newest``."""
    old = next((one for one in versions if one.document == document), None)
    later = [other for other in versions if old is not None and other is not old and newer(other, old)]
    return next(
        (one.document for one in later if not any(newer(other, one) for other in later if other is not one)), ""
    )


def joined(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
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
