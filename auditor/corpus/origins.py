"""Find which documents tell one story's text: near-copies share an origin."""

from __future__ import annotations

import hashlib
import operator
import re
from array import array
from typing import TYPE_CHECKING

from rensa import RMinHash

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Signature = bytes
"""A sketch of a text: texts with like sketches are near-copies. Of a short text it is a hash of the whole."""

THRESHOLD = 0.7
"""The share of 5-word sequences that near-copies have in common (Jaccard), as the sketches estimate it."""

_SHINGLE = 5
_FEWEST_WORDS = 30
"""A shorter text has too few sequences for an estimate: only the same words make it a copy."""
_LONGEST = 1_000_000
"""Characters of a text that are compared."""
_HASHES = 128
_BANDS = 32
"""Of four hashes each: two texts at the threshold share a band with a probability above 0.9998. See Leskovec,
Rajaraman, Ullman, Mining of Massive Datasets, section 3.4."""
_SEED = 1
_WIDTH = array("I").itemsize
_WORD = re.compile(r"[^\W_]+")


def signature(text: str) -> Signature:
    """The sketch of a text's words: case, marks and spaces do not count."""
    words = _WORD.findall(text[:_LONGEST].lower())
    if len(words) < _FEWEST_WORDS:
        return hashlib.blake2b(" ".join(words).encode("utf-8", "replace"), digest_size=16).digest()
    sketch = RMinHash(num_perm=_HASHES, seed=_SEED)
    sketch.update(map(" ".join, zip(*(words[i:] for i in range(_SHINGLE)), strict=False)))
    return array("I", sketch.digest()).tobytes()


def group_origins(signatures: Mapping[str, Signature]) -> dict[str, str]:
    """The origin of each document: of all that chains of near-copies join, the first id in sorted order.

    Neither the order nor the ids decide which documents share one.
    """
    holders: dict[Signature, list[str]] = {}
    for document in sorted(signatures):
        holders.setdefault(signatures[document], []).append(document)
    clusters = _Clusters(holders)
    sketches = [sketch for sketch in holders if len(sketch) == _HASHES * _WIDTH]
    for bucket in _buckets(sketches):
        _join_bucket(clusters, bucket)
    firsts: dict[Signature, str] = {}
    for sketch, documents in holders.items():
        root = clusters.root(sketch)
        firsts[root] = min(firsts.get(root, documents[0]), documents[0])
    return {document: firsts[clusters.root(sketch)] for document, sketch in signatures.items()}


class _Clusters:
    """Disjoint sets of signatures (union-find with path halving)."""

    def __init__(self, members: Iterable[Signature]) -> None:
        self._parents = {member: member for member in members}

    def root(self, member: Signature) -> Signature:
        parents = self._parents
        while parents[member] != member:
            parents[member] = parents[parents[member]]
            member = parents[member]
        return member

    def join(self, one: Signature, other: Signature) -> None:
        self._parents[self.root(one)] = self.root(other)


def near_bands(sketch: Signature) -> list[bytes]:
    """The bands of which near-copies share one; none for a short text."""
    return _cut(sketch, _HASHES // _BANDS * _WIDTH)


def kin_bands(sketch: Signature) -> list[bytes]:
    """The bands of which texts share one that have a fifth of their sequences in common; none for a short text."""
    return _cut(sketch, 2 * _WIDTH)


def _cut(sketch: Signature, width: int) -> list[bytes]:
    if len(sketch) < _HASHES * _WIDTH:
        return []
    return [sketch[start : start + width] for start in range(0, len(sketch), width)]


def near_copies(bucket: Mapping[str, Signature]) -> Iterator[tuple[str, str]]:
    """Pairs of documents that join the near-copies among those that share a band; of each sketch one document."""
    by_sketch = {sketch: document for document, sketch in bucket.items()}
    clusters = _Clusters(by_sketch)
    _join_bucket(clusters, list(by_sketch))
    for sketch, document in by_sketch.items():
        root = clusters.root(sketch)
        if root != sketch:
            yield by_sketch[root], document


def _buckets(sketches: list[Signature]) -> Iterator[list[Signature]]:
    """The sketches that are the same in a band; one band after the other, so that only one is in memory."""
    width = _HASHES // _BANDS * _WIDTH
    for start in range(0, _BANDS * width, width):
        bands: dict[bytes, list[Signature]] = {}
        for sketch in sketches:
            bands.setdefault(sketch[start : start + width], []).append(sketch)
        yield from (bucket for bucket in bands.values() if len(bucket) > 1)


def _join_bucket(clusters: _Clusters, bucket: list[Signature]) -> None:
    """Join the near-copies of a bucket; a sketch meets a cluster only until one member is like it."""
    groups: list[list[Signature]] = []
    for sketch in bucket:
        near = [group for group in groups if _is_near(clusters, sketch, group)]
        for group in near:
            clusters.join(sketch, group[0])
        if near:
            near[0].append(sketch)
        else:
            groups.append([sketch])


def _is_near(clusters: _Clusters, sketch: Signature, group: list[Signature]) -> bool:
    if clusters.root(sketch) == clusters.root(group[0]):
        return True
    return any(_alike(sketch, member) for member in group)


def _alike(one: Signature, other: Signature) -> bool:
    return _equal_hashes(one, other) >= THRESHOLD * _HASHES


def _equal_hashes(one: Signature, other: Signature) -> int:
    return sum(map(operator.eq, memoryview(one).cast("I"), memoryview(other).cast("I")))


def likeness(one: Signature, other: Signature) -> float | None:
    """The estimated share of 5-word sequences that two texts have in common; None where one is too short to tell."""
    if one == other:
        return 1.0
    if min(len(one), len(other)) < _HASHES * _WIDTH:
        return None
    return _equal_hashes(one, other) / _HASHES


def kindred(signatures: Mapping[str, Signature]) -> Iterator[list[str]]:
    """Groups of documents that may have a fifth of their sequences in common: some pairs have less.

    Bands of two hashes find a likeness of 0.2 with a probability of 0.93, one of 0.3 with 0.998.
    """
    long = {name: sketch for name, sketch in signatures.items() if len(sketch) == _HASHES * _WIDTH}
    for start in range(0, _HASHES * _WIDTH, 2 * _WIDTH):
        bands: dict[bytes, list[str]] = {}
        for name in sorted(long):
            bands.setdefault(long[name][start : start + 2 * _WIDTH], []).append(name)
        yield from (bucket for bucket in bands.values() if len(bucket) > 1)
