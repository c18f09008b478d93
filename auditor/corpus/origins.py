"""Find which documents tell one story's text: near-copies share an origin."""

from __future__ import annotations

import hashlib
import operator
import re
from array import array
from typing import TYPE_CHECKING, Protocol

from rensa import RMinHash

from auditor.corpus.joined import Joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Signature = bytes
"""A sketch of a text: texts with like sketches are near-copies. Of a short text it is a hash of the whole."""


class Sketches(Protocol):
    """Some sketches by their numbers, in memory or not."""

    def __len__(self) -> int: ...

    def __getitem__(self, number: int, /) -> Signature: ...

    def __iter__(self) -> Iterator[Signature]: ...


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


def join_copies(sketches: Sketches) -> Joined:
    """Which of the sketches, each different from all others, are those of near-copies, and chains of them.

    Their order does not decide which are joined.
    """
    joined = Joined(len(sketches))
    for bucket in _buckets(sketches):
        _join_bucket(joined, {number: sketches[number] for number in bucket})
    return joined


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
    documents = list(by_sketch.values())
    joined = Joined(len(documents))
    _join_bucket(joined, dict(enumerate(by_sketch)))
    for number, document in enumerate(documents):
        root = joined.root(number)
        if root != number:
            yield documents[root], document


def _buckets(sketches: Sketches) -> Iterator[list[int]]:
    """The numbers of sketches that are the same in a band; one band after the other, so that only one is in memory."""
    width = _HASHES // _BANDS * _WIDTH
    for start in range(0, _BANDS * width, width):
        yield from _same_band(enumerate(sketches), start, width)


def _same_band(numbered: Iterable[tuple[int, Signature]], start: int, width: int) -> Iterator[list[int]]:
    """The numbers of long sketches that are the same from ``start`` on, in their order."""
    firsts: dict[bytes, int] = {}
    buckets: dict[int, list[int]] = {}
    for number, sketch in numbered:
        if len(sketch) == _HASHES * _WIDTH:
            first = firsts.setdefault(sketch[start : start + width], number)
            if first != number:
                buckets.setdefault(first, [first]).append(number)
    yield from buckets.values()


def _join_bucket(joined: Joined, bucket: Mapping[int, Signature]) -> None:
    """Join the near-copies of a bucket; a sketch meets a set only until one member is like it."""
    groups: list[list[int]] = []
    for number in bucket:
        near = [group for group in groups if _is_near(joined, number, group, bucket)]
        for group in near:
            joined.join(number, group[0])
        if near:
            near[0].append(number)
        else:
            groups.append([number])


def _is_near(joined: Joined, number: int, group: list[int], bucket: Mapping[int, Signature]) -> bool:
    if joined.root(number) == joined.root(group[0]):
        return True
    return any(_alike(bucket[number], bucket[member]) for member in group)


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


def kindred(sketches: Mapping[int, Signature]) -> Iterator[list[int]]:
    """Groups of numbers, in their order, whose texts may have a fifth of their sequences in common: some have less.

    Bands of two hashes find a likeness of 0.2 with a probability of 0.93, one of 0.3 with 0.998.
    """
    for start in range(0, _HASHES * _WIDTH, 2 * _WIDTH):
        yield from _same_band(sketches.items(), start, 2 * _WIDTH)
