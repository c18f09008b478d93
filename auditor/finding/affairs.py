"""Which claims are of one affair: those of articles that share two of the names they give most room, days apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from functools import lru_cache
from itertools import chain, islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from auditor.claim.affair import BETWEEN, NAME, TOWN
from auditor.corpus.joined import Joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.model import Claim

_HEADS = 4
"""Of the names of an article, those that tell what it is about, not only of what else."""
_REACH = 3
"""In days: articles on one affair follow each other no slower."""
_LABELS = 2
"""Names by which an affair is printed."""


class _Names(NamedTuple):
    """The names of one article: each telling word with the name as it is shown."""

    names: dict[str, str]
    towns: dict[str, str]


@lru_cache(maxsize=1 << 12)
def _names(key: str) -> _Names:
    names: dict[str, str] = {}
    towns: dict[str, str] = {}
    for told in filter(None, key.split(BETWEEN)):
        word, mark, shown = told.partition(NAME if NAME in told else TOWN)
        (names if mark == NAME else towns)[word] = shown
    return _Names(names, towns)


def by_affair(claims: Sequence[Claim]) -> list[list[Claim]]:
    """The claims of one base key by the affair of their articles, under the names that these have in common."""
    first = {claim.document: claim for claim in claims}
    documents = sorted(first)
    joined = Joined(len(documents))
    for places in _pairs(documents, first).values():
        undated = [n for n in places if first[documents[n]].said is None]
        dated = sorted((said.toordinal(), n) for n in places if (said := first[documents[n]].said) is not None)
        for one, other in pairwise(undated):
            joined.join(one, other)
        for (day, one), (later, other) in pairwise(dated):
            if later - day <= _REACH:
                joined.join(one, other)
    groups: dict[int, list[Claim]] = {}
    number = {document: joined.root(n) for n, document in enumerate(documents)}
    for claim in claims:
        groups.setdefault(number[claim.document], []).append(claim)
    return [_named(group) for group in groups.values()]


def _pairs(documents: Sequence[str], first: dict[str, Claim]) -> dict[tuple[str, str], list[int]]:
    """For each two names the numbers of the articles that name both, and give the first of them most room."""
    pairs: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, document in enumerate(documents):
        names, towns = _names(first[document].key)
        for head in islice(names, _HEADS):
            for other, shown in chain(names.items(), towns.items()):
                if shown != names[head]:  # "Calder" and "Robotics" of one name
                    pairs[head, other].append(n)
    return pairs


def _named(claims: list[Claim]) -> list[Claim]:
    """The claims, with the names that most of their articles share for their subject."""
    articles = {claim.document: claim.key for claim in claims}
    counted: Counter[str] = Counter()
    places: Counter[str] = Counter()
    shown: dict[str, Counter[str]] = defaultdict(Counter)
    for key in articles.values():
        for place, (word, name) in enumerate(_every(key)):
            counted[word] += 1
            places[word] += place
            shown[word][name] += 1
    ordered = sorted(counted, key=lambda word: (-counted[word], places[word] / counted[word], word))
    labels: list[str] = []
    for word in ordered:
        name = max(sorted(shown[word]), key=lambda one: (not one.isupper(), shown[word][one], -len(one)))
        if name not in labels and len(labels) < _LABELS:
            labels.append(name)
    subject = " and ".join(labels)
    return [replace(claim, key=" ".join(ordered[:_LABELS]), subject=subject or claim.subject) for claim in claims]


def _every(key: str) -> Iterator[tuple[str, str]]:
    names, towns = _names(key)
    yield from names.items()
    yield from towns.items()
