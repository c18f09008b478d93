"""The facts of all articles of a corpus, in few bytes each: a million of them are never in memory."""

from __future__ import annotations

import pickle
from array import array
from typing import TYPE_CHECKING

from auditor.corpus.numbered import Numbered
from auditor.scratch import Scratch
from auditor.story.facts import Facts
from auditor.story.titles import Title

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from auditor.corpus.origins import Signature
    from auditor.story.correction import Correction


class Gathered:
    """Facts by the number of their article, which is how many came before it."""

    def __init__(self, facts: Iterable[Facts] = ()) -> None:
        self._names = Numbered()
        self._facts = Scratch()
        self._known_sketches = Numbered()
        self.sketches = Scratch()
        """Each different sketch once."""
        self.sketch_of = array("I")
        """For each article, where its sketch stands among these."""
        self.corrections: dict[int, Correction] = {}
        """Those of the few articles that correct an earlier version of themselves."""
        for one in facts:
            self.append(one)

    def __len__(self) -> int:
        return len(self._facts)

    def append(self, one: Facts) -> None:
        """Add the facts of the next article."""
        number = len(self)
        if self._names.add(one.document) != number:
            self._names.add(f"{one.document}\0{number}")  # a second one of a name is found under the first
        sketch = self._known_sketches.add(one.sketch)
        if sketch == len(self.sketches):
            self.sketches.append(one.sketch)
        self.sketch_of.append(sketch)
        if one.correction is not None:
            self.corrections[number] = one.correction
        self._facts.append(_packed(one))

    def find(self, document: str) -> int | None:
        """The number of a document; None for one without facts."""
        return self._names.find(document)

    def __getitem__(self, number: int) -> Facts:
        return _unpacked(self._facts[number], self.sketches[self.sketch_of[number]])

    def __iter__(self) -> Iterator[Facts]:
        return map(self.__getitem__, range(len(self)))

    def names(self) -> Iterator[str]:
        """The name of each document, in turn."""
        return (pickle.loads(record)[0] for record in self._facts)


def _packed(one: Facts) -> bytes:
    told = (one.document, one.outlet, one.published, *one.title, one.path, one.agency, one.words, one.correction)
    return pickle.dumps(told, protocol=pickle.HIGHEST_PROTOCOL)


def _unpacked(record: bytes, sketch: Signature) -> Facts:
    document, outlet, published, words, mark, number, path, agency, length, correction = pickle.loads(record)
    return Facts(document, outlet, published, Title(words, mark, number), path, agency, length, sketch, correction)
