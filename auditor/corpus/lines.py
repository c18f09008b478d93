"""The lines of a file of records, with their numbers, in bounded memory and one encoding."""

from __future__ import annotations

import codecs
import io
from typing import TYPE_CHECKING, BinaryIO

from auditor.corpus.encoding import is_utf16
from auditor.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

_BUFFER = 1 << 18


def numbered_lines(stream: BinaryIO, largest: int) -> Iterator[tuple[int, bytes | None]]:
    """The lines with their numbers from 1, with their ends; None for one of more than ``largest`` bytes."""
    number = 0
    while line := stream.readline(largest + 1):
        number += 1
        if len(line) <= largest or line.endswith(b"\n"):
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(_BUFFER)
        yield number, None


def as_utf8(stream: BinaryIO, name: str) -> io.BufferedReader:
    """The stream, or one that gives the UTF-8 of a stream in UTF-16 with its mark; the first bytes decide.

    Reading raises DocumentError where UTF-16 is broken.
    """
    buffered: io.BufferedReader = io.BufferedReader(_Peekable(stream), _BUFFER)
    if is_utf16(buffered.peek(2)[:2]):
        return io.BufferedReader(_FromUtf16(buffered, name), _BUFFER)
    return buffered


class _Peekable(io.RawIOBase):
    """Any stream as a raw one, so that a buffer around it can look ahead."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__()
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # a raw stream is asked with nothing else
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


class _FromUtf16(io.RawIOBase):
    """The UTF-8 of a stream in UTF-16."""

    def __init__(self, stream: BinaryIO, name: str) -> None:
        super().__init__()
        self._stream = stream
        self._name = name
        self._decoder = codecs.getincrementaldecoder("utf-16")()
        self._rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # a raw stream is asked with nothing else
        while not self._rest:
            data = self._stream.read(len(buffer))
            try:
                self._rest = self._decoder.decode(data, final=not data).encode("utf-8", "replace")
            except UnicodeDecodeError as error:
                raise DocumentError(
                    self._name, f"is broken UTF-16 from here on: {error.reason}; save it as UTF-8"
                ) from None
            if not data:
                break
        data, self._rest = self._rest[: len(buffer)], self._rest[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)
