"""Claims that wait for their report: as they are while they are few, beyond that packed, in a tenth of the memory."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from functools import cache, lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, overload

from auditor.model import Claim, Finding, Group, Interval, Reading, Revision, Twins, Value, When

if TYPE_CHECKING:
    import pyarrow as pa

AS_THEY_ARE = 20_000
"""Claims that one audit holds as objects; they take some 2,000 bytes each."""
_CHUNK = 128
"""Claims that are packed together."""
_READY = 64
"""Chunks that are kept unpacked: a report asks several times for the claims of a finding."""
_NAMES = tuple(field.name for field in fields(Claim))
_CLAIM = attrgetter(*_NAMES)
_OF_TWINS = attrgetter(*(field.name for field in fields(Twins)))
_VALUE, _WHEN, _TWINS = map(_NAMES.index, ("value", "when", "twins"))

Told = TypeVar("Told", Group, Revision)


class _Packed(NamedTuple):
    """Some claims as bytes."""

    size: int
    """Bytes before they were compressed."""
    data: bytes


class Held(Sequence[Claim]):
    """Claims, packed; equal to a tuple of the same."""

    __slots__ = ("_chunks", "_count")

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._count = len(claims)
        self._chunks = tuple(_packed(claims[start : start + _CHUNK]) for start in range(0, len(claims), _CHUNK))

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> Claim: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Claim, ...]: ...

    def __getitem__(self, index: int | slice) -> Claim | tuple[Claim, ...]:
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(self._count)))
        place = range(self._count)[index]
        return _unpacked(self._chunks[place // _CHUNK])[place % _CHUNK]

    def __iter__(self) -> Iterator[Claim]:
        for chunk in self._chunks:
            yield from _unpacked(chunk)

    def __eq__(self, other: object) -> bool:
        return tuple(self) == tuple(other) if isinstance(other, Held | tuple) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))


class Holder:
    """Takes what was decided, and packs the claims of it from a certain number on."""

    def __init__(self, most: int = AS_THEY_ARE) -> None:
        self._left = most

    def finding(self, finding: Finding) -> Finding:
        """The finding, its claims packed where there are many by now."""
        if self._fits(sum(len(position.claims) for position in finding.positions)):
            return finding
        return replace(finding, positions=tuple(replace(one, claims=Held(one.claims)) for one in finding.positions))

    def group(self, group: Told) -> Told:
        """The group, or the revision, in the same way."""
        return group if self._fits(len(group.claims)) else replace(group, claims=Held(group.claims))

    def _fits(self, number: int) -> bool:
        self._left -= number
        return self._left >= 0


def _packed(claims: Sequence[Claim]) -> _Packed:
    told = pickle.dumps([_flat(claim) for claim in claims], pickle.HIGHEST_PROTOCOL)
    return _Packed(len(told), _codec().compress(told, asbytes=True))


@lru_cache(_READY)
def _unpacked(packed: _Packed) -> tuple[Claim, ...]:
    return tuple(map(_made, pickle.loads(_codec().decompress(packed.data, packed.size))))


@cache
def _codec() -> pa.Codec:
    import pyarrow as pa  # noqa: PLC0415 - slow to import, and only many claims need it

    return pa.Codec("zstd")


def _flat(claim: Claim) -> list[Any]:
    told = list(_CLAIM(claim))
    value, size = claim.value, claim.value.size
    placed = [(one.axis, one.low, one.high, one.converted) for one in value.readings]
    shown = (value.kind, value.text, value.low, value.high, value.unit)
    told[_VALUE] = (*shown, placed, value.answer, size and (size.low, size.high))
    when, twins = claim.when, claim.twins
    told[_WHEN] = when and (when.start, when.end, when.moment, when.stated)
    told[_TWINS] = twins and _OF_TWINS(twins)
    return told


def _made(told: list[Any]) -> Claim:
    kind, text, low, high, unit, placed, answer, size = told[_VALUE]
    readings = tuple(Reading(*one) for one in placed)
    told[_VALUE] = Value(kind, text, low, high, unit, readings, answer, size and Interval(*size))
    told[_WHEN] = told[_WHEN] and When(*told[_WHEN])
    told[_TWINS] = told[_TWINS] and Twins(*told[_TWINS])
    return Claim(*told)
