"""Which of the lone figures of one affair are of one thing: those of like size, told beside like words.

The articles of an affair that give one figure in metres may each mean another height. What shows that they mean the
same is that the figures are not far apart and that a telling word stands beside both; of a measure, or of many counted
things, so near each other that no more need be shown.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from auditor.claim.also_read import RULE
from auditor.claim.lone_figure import size_of
from auditor.corpus.joined import Joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.model import Claim

_AS_FAR_AS = 3.0
"""So many times as large one of two figures of one thing may be, where a word shows that they are."""
_NEAR = 2.0
"""The same, where none does."""
_SAME = 1.03
_MANY = 10
"""Of fewer things than these an article gives figures of all sorts: two banks, three states."""
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
            if sizes[more] <= most * sizes[less]:
                joined.join(less, more)
    groups: dict[int, list[Claim]] = defaultdict(list)
    for n in ordered:
        groups[joined.root(n)].append(claims[n])
    return list(groups.values())


def _signs(claim: Claim) -> Iterable[str]:
    """What shows that a figure is of the same as another: each word beside it, of a sum of money each two of them."""
    words = [word for word in claim.beside.split() if not word.startswith(RULE)]
    return map(" ".join, combinations(words, 2)) if claim.value.kind == "money" else words


def _is_large(claim: Claim, size: float) -> bool:
    return claim.value.kind == "measure" or size >= _MANY
