"""Which articles tell one story: near-copies, an agency's story in several outlets, and the versions of one outlet."""

from __future__ import annotations

from array import array
from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from auditor.corpus.joined import Firsts, Joined
from auditor.corpus.origins import join_copies
from auditor.story.gathered import Gathered
from auditor.story.versions import edition, newer, version_pairs
from auditor.story.wire import wire_pairs

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

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

    def __init__(self, facts: Iterable[Facts] = ()) -> None:
        gathered = facts if isinstance(facts, Gathered) else Gathered(facts)
        sketches = join_copies(gathered.sketches)
        copies = array("I", map(sketches.root, gathered.sketch_of))
        versions, origins = Joined(len(gathered)), Joined(len(gathered))
        holders: dict[int, int] = {}
        for number, copy in enumerate(copies):
            origins.join(number, holders.setdefault(copy, number))
        for one, other in version_pairs(gathered, copies):
            versions.join(one, other)
            origins.join(one, other)
        for one, other in wire_pairs(gathered):
            origins.join(one, other)
        self._facts = gathered
        self._origins = Firsts(origins, gathered.names())
        self._versions = Firsts(versions, gathered.names())
        self._newest: dict[str, str] = {}
        self._told: dict[str, Telling] = {}

    @classmethod
    def of(cls, tellings: Iterable[Telling]) -> Stories:
        """The stories as far as some articles tell them, of which all was found out before."""
        stories = cls()
        stories._told = {one.document: one for one in tellings}
        return stories

    def origin(self, document: str) -> str:
        """The story that the document tells, named by the first of its documents."""
        if document in self._told:
            return self._told[document].origin
        number = self._facts.find(document)
        return document if number is None else self._origins.name(number) or document

    def version_of(self, document: str) -> str:
        """The story of one outlet of which the document is a version; empty where it stands alone."""
        if document in self._told:
            return self._told[document].version
        number = self._facts.find(document)
        return "" if number is None else self._versions.name(number)

    def newer(self, one: str, other: str) -> bool:
        """Whether ``one`` is known to be a later version of the story than ``other``."""
        if one == other or not self.version_of(one) or self.version_of(one) != self.version_of(other):
            return False
        new, old = self._known(one), self._known(other)
        return new is not None and old is not None and newer(new, old)

    def edition(self, document: str) -> Hashable:
        """Equal for two versions of one story of which neither is known to be newer, as far as others tell."""
        facts = self._known(document)
        return edition(facts) if facts else document

    def newest(self, document: str) -> str:
        """The newest version of the document's story; empty where that is the document itself, or not known."""
        if document in self._told:
            return self._told[document].newest
        if document not in self._newest:
            number = self._facts.find(document)
            fellows = [] if number is None else self._versions.fellows(number)
            self._newest |= {document: ""} | newest_of([self._facts[one] for one in fellows])
        return self._newest[document]

    def superseding(self) -> Iterator[tuple[str, str, bool]]:
        """The documents that may supersede what others say: their story, and whether they call figures wrong."""
        for facts in chain((one.facts for one in self._told.values() if one.facts), self._facts):
            version, wrong = self.version_of(facts.document), bool(facts.correction and facts.correction.wrong)
            if version or wrong:
                yield facts.document, version, wrong

    def tellers(self) -> Iterator[tuple[str, str, bool, bool]]:
        """The documents of which something is known: their story, whether each is held by itself, and corrects."""
        for document in chain(self._told, self._facts.names()):
            corrects = self.correction(document) is not None
            yield document, self.origin(document), corrects or bool(self.version_of(document)), corrects

    def correction(self, document: str) -> Correction | None:
        """The note by which the document corrects an earlier version of itself."""
        if document in self._told:
            facts = self._told[document].facts
            return facts.correction if facts else None
        number = self._facts.find(document)
        return None if number is None else self._facts.corrections.get(number)

    def _known(self, document: str) -> Facts | None:
        if document in self._told:
            return self._told[document].facts
        number = self._facts.find(document)
        return None if number is None else self._facts[number]


def newest_of(versions: Iterable[Facts]) -> dict[str, str]:
    """For each of a story's versions the newest one, the first by its name; see ``Stories.newest``."""
    editions: dict[Hashable, list[Facts]] = defaultdict(list)
    for one in versions:
        editions[edition(one)].append(one)
    newest: dict[str, str] = {}
    for own in editions.values():
        later = [others for others in editions.values() if newer(others[0], own[0])]
        last = [others for others in later if not any(newer(one[0], others[0]) for one in later)]
        name = min((one.document for others in last for one in others), default="")
        newest |= dict.fromkeys((one.document for one in own), name)
    return newest
