"""Find the shelves on which two or more articles stand, without holding what stands on all of them."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from auditor.corpus.numbered import Numbered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Placed = tuple[int, tuple[object, ...], bool]
"""An article by its number, the name of a shelf on which it stands, which begins with the shelf's kind, and whether it
alone is reason enough to look through the shelf."""


def crowded(placed: Iterable[Placed]) -> Iterator[tuple[str, list[int]]]:
    """The kind of each shelf that is to be looked through, and its articles in their order."""
    names = Numbered()
    kinds: list[str] = []
    sizes, sought = array("I"), bytearray()
    shelves, articles = array("I"), array("I")
    for article, name, asked in placed:
        shelf = names.add(repr(name))
        if shelf == len(kinds):
            kinds.append(str(name[0]))
            sizes.append(0)
            sought.append(0)
        sizes[shelf] += 1
        sought[shelf] |= asked
        shelves.append(shelf)
        articles.append(article)
    begins, end = array("Q"), 0
    for shelf, size in enumerate(sizes):
        begins.append(end)
        end += size if size > 1 and sought[shelf] else 0
    standing, nexts = array("I", [0]) * end, begins[:]
    for shelf, article in zip(shelves, articles, strict=True):
        if sizes[shelf] > 1 and sought[shelf]:
            standing[nexts[shelf]] = article
            nexts[shelf] += 1
    for shelf, kind in enumerate(kinds):
        if sizes[shelf] > 1 and sought[shelf]:
            yield kind, standing[begins[shelf] : nexts[shelf]].tolist()
