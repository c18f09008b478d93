"""Number texts in the order in which they come, in few bytes each however long they are."""

from __future__ import annotations

import hashlib
from array import array

_WIDTH = 16
_FIRST_SIZE = 64
_NONE = -1


class Numbered:
    """Knows every text that it was given, by sixteen bytes of it: no two of any corpus have the same.

    An open hash table: a set of a million paths takes ten times as much.
    """

    def __init__(self) -> None:
        self._marks = bytearray()
        self._table = array("i", [_NONE]) * _FIRST_SIZE

    def __len__(self) -> int:
        return len(self._marks) // _WIDTH

    def find(self, text: str | bytes) -> int | None:
        """The number of a text; None for one that never came."""
        number = self._table[self._slot(_mark(text))]
        return None if number == _NONE else number

    def add(self, text: str | bytes) -> int:
        """The number of a text; that of a new one is how many came before it."""
        mark = _mark(text)
        slot = self._slot(mark)
        number = self._table[slot]
        if number != _NONE:
            return number
        number = self._table[slot] = len(self)
        self._marks += mark
        if 2 * number > len(self._table):
            self._grow()
        return number

    def is_new(self, text: str | bytes) -> bool:
        """Whether a text comes for the first time; from now on it is known."""
        before = len(self)
        return self.add(text) == before

    def _slot(self, mark: bytes | bytearray) -> int:
        """Where a mark stands in the table, or would."""
        table, marks = self._table, self._marks
        last = len(table) - 1
        slot = int.from_bytes(mark[:8], "little") & last
        while (number := table[slot]) != _NONE and marks[number * _WIDTH : (number + 1) * _WIDTH] != mark:
            slot = (slot + 1) & last
        return slot

    def _grow(self) -> None:
        self._table = array("i", [_NONE]) * (2 * len(self._table))
        for number in range(len(self)):
            self._table[self._slot(self._marks[number * _WIDTH : (number + 1) * _WIDTH])] = number


def _mark(text: str | bytes) -> bytes:
    told = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    return hashlib.blake2b(told, digest_size=_WIDTH).digest()
