"""Find the copies of one agency's story in several outlets, which edit and cut what they print."""

from __future__ import annotations

from array import array
from collections import defaultdict
from typing import TYPE_CHECKING

from auditor.corpus.origins import kin_bands, kindred
from auditor.story.crowded import crowded
from auditor.story.versions import WINDOW, neighbours

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.story.facts import Facts
    from auditor.story.gathered import Gathered

KINDRED, HEADLINE = "kindred", "headline"
"""The kinds of shelves: of texts that may have something in common, and of one headline."""
_SHARED = 0.4
"""Of the shorter text, what two copies of one story have in common at least. Two stories by one agency share less."""
_TITLED = 0.2
"""The same where they bear one headline."""
_FEW_WORDS = 4
"""A shorter headline is that of many stories."""


def wire_pairs(gathered: Gathered) -> Iterator[tuple[int, int]]:
    """Pairs of articles of different outlets, by their numbers, that print one agency's story."""
    by_agency: dict[str, array[int]] = defaultdict(lambda: array("I"))
    outlets: dict[str, set[str]] = defaultdict(set)
    for number, one in enumerate(gathered):
        if one.agency:
            by_agency[one.agency].append(number)
            outlets[one.agency].add(one.outlet)
    for agency, articles in by_agency.items():
        if len(outlets[agency]) > 1:
            for shelf in _shelves(gathered, articles):
                told = {number: gathered[number] for number in shelf}
                numbers = {one.document: number for number, one in told.items()}
                for copy, other in pairs_on(list(told.values())):
                    yield numbers[copy], numbers[other]


def shelves_of(one: Facts) -> Iterator[tuple[str | bytes, ...]]:
    """The shelves on which an agency's article is held against those of other outlets, as ``wire_pairs`` has them."""
    if one.agency:
        for i, band in enumerate(kin_bands(one.sketch)):
            yield (KINDRED, one.agency, str(i), band)
        if len(one.title.words) >= _FEW_WORDS:
            yield (HEADLINE, one.agency, *one.title.words)


def pairs_on(shelf: list[Facts]) -> Iterator[tuple[str, str]]:
    """Pairs of copies on one shelf: kindred texts stand there by their documents' names, others as in the corpus."""
    for one, other in neighbours(shelf):
        if one.outlet != other.outlet and _copies(one, other):
            yield one.document, other.document


def _shelves(gathered: Gathered, articles: Sequence[int]) -> Iterator[list[int]]:
    """Articles of one agency whose texts or headlines are alike."""
    names = {number: gathered[number].document for number in articles}
    by_name = sorted(articles, key=names.__getitem__)
    yield from kindred({number: gathered.sketches[gathered.sketch_of[number]] for number in by_name})
    titled = ((number, gathered[number].title.words) for number in articles)
    placed = ((number, (HEADLINE, *words), True) for number, words in titled if len(words) >= _FEW_WORDS)
    yield from (shelf for _, shelf in crowded(placed))


def _copies(one: Facts, other: Facts) -> bool:
    if one.day is not None and other.day is not None and abs(one.day - other.day) > WINDOW:
        return False
    shared = one.contained(other)
    titled = len(one.title.words) >= _FEW_WORDS and one.title.words == other.title.words
    if shared is None:
        return titled
    return shared >= (_TITLED if titled else _SHARED)
