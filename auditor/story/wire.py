"""Find the copies of one agency's story in several outlets, which edit and cut what they print."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from auditor.corpus.origins import kin_bands, kindred
from auditor.story.versions import WINDOW, neighbours

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from auditor.story.facts import Facts

KINDRED, HEADLINE = "kindred", "headline"
"""The kinds of shelves: of texts that may have something in common, and of one headline."""
_SHARED = 0.4
"""Of the shorter text, what two copies of one story have in common at least. Two stories by one agency share less."""
_TITLED = 0.2
"""The same where they bear one headline."""
_FEW_WORDS = 4
"""A shorter headline is that of many stories."""


def wire_pairs(facts: Sequence[Facts]) -> Iterator[tuple[str, str]]:
    """Pairs of documents of different outlets that print one agency's story."""
    by_agency: dict[str, list[Facts]] = defaultdict(list)
    for one in facts:
        if one.agency:
            by_agency[one.agency].append(one)
    for stories in by_agency.values():
        if len({one.outlet for one in stories}) > 1:
            for shelf in _shelves(stories):
                yield from pairs_on(shelf)


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


def _shelves(stories: Sequence[Facts]) -> Iterable[list[Facts]]:
    """Stories of one agency whose texts or headlines are alike."""
    by_name = {one.document: one for one in stories}
    for names in kindred({one.document: one.sketch for one in stories}):
        yield [by_name[name] for name in names]
    titled: dict[tuple[str, ...], list[Facts]] = defaultdict(list)
    for one in stories:
        if len(one.title.words) >= _FEW_WORDS:
            titled[one.title.words].append(one)
    yield from titled.values()


def _copies(one: Facts, other: Facts) -> bool:
    if one.day is not None and other.day is not None and abs(one.day - other.day) > WINDOW:
        return False
    shared = one.contained(other)
    titled = len(one.title.words) >= _FEW_WORDS and one.title.words == other.title.words
    if shared is None:
        return titled
    return shared >= (_TITLED if titled else _SHARED)
