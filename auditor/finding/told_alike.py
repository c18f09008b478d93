"""Which of the lone figures of one affair are of one thing: those of like size, told beside like words.

The articles of an affair that give one figure in metres may each mean another height. What shows that they mean the
same is that the figures are not far apart and that a telling word stands beside both; of a measure, or of many counted
things, so near each other that no more need be shown. Sums, dates and lengths of time stand in all news, so that of
these the articles have to share two names as well.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, pairwise, product
from typing import TYPE_CHECKING

from auditor.claim.also_read import words_of
from auditor.claim.lone_figure import size_of
from auditor.corpus.joined import Joined
from auditor.finding.affairs import names_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.model import Claim, Value

_AS_FAR_AS = 3.0
"""So many times as large one of two figures of one thing may be, where a word shows that they are."""
_NEAR = 2.0
"""The same, where none does."""
_SAME = 1.03
_MANY = 10
"""Of fewer things than these an article gives figures of all sorts: two banks, three states."""
_DAYS = {"date": 45, "month": 1100}
"""So many days apart two dates of one thing may be."""
_COMMON = frozenset({"money", "date", "timeline"})
"""Kinds of figures of which there are many in any news."""
_TELLING = frozenset({"measure", "count"})
"""Kinds of figures of which few articles give more than one of one unit."""


def told_alike(claims: Sequence[Claim]) -> list[list[Claim]]:
    """The claims of one affair and one unit by what they are of; n log n for each word that stands beside them."""
    joined = Joined(len(claims))
    sizes = [size_of(claim.value) for claim in claims]
    ordered = sorted(range(len(claims)), key=lambda n: (sizes[n], claims[n].document, claims[n].start))
    by_word: dict[str, list[int]] = defaultdict(list)
    for n in ordered:
        for word in _signs(claims[n]):
            by_word[word].append(n)
    telling = [n for n in ordered if claims[n].value.kind in _TELLING and _is_large(claims[n], sizes[n])]
    for places, most in ((ordered, _SAME), (telling, _NEAR), *((told, _AS_FAR_AS) for told in by_word.values())):
        for less, more in pairwise(places):
            if _is_near(claims[less].value, sizes[less], sizes[more], most):
                joined.join(less, more)
    groups: dict[int, list[Claim]] = defaultdict(list)
    for n in ordered:
        groups[joined.root(n)].append(claims[n])
    return list(groups.values())


def _is_near(value: Value, less: float, more: float, most: float) -> bool:
    """Whether two figures can be one: the larger is at most so many times as large, and of dates not long after."""
    days = _DAYS.get(value.unit)
    return more <= most * less if days is None else more - less <= (days if most == _AS_FAR_AS else 0)


def _signs(claim: Claim) -> Iterable[str]:
    """What shows that a figure is of the same as another: a word beside both, and of what is common two names as well.

    These are names that both articles give much room.
    """
    words = words_of(claim.beside)
    if claim.value.kind not in _COMMON:
        return words
    told = names_of(claim.affair)
    names = sorted({*told.names.values(), *told.towns.values()})
    return (" ".join(signs) for pair in combinations(names, 2) for signs in product(words, [" & ".join(pair)]))


def _is_large(claim: Claim, size: float) -> bool:
    return claim.value.kind == "measure" or size >= _MANY
