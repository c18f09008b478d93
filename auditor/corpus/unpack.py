"""Open a file that may be compressed, and stop where it unpacks to more than any text would."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zlib
from typing import TYPE_CHECKING, BinaryIO, cast

from auditor.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Callable

BUFFER = 1 << 20
UNSUSPECTED = 4 * 1024 * 1024
"""Bytes that may be unpacked before the ratio is looked at."""
RATIO = 200
"""Text, even in the best packing, shrinks to a tenth, a table of repetitions to a fiftieth."""


def open_packed(stream: BinaryIO, packing: str, name: str, unsuspected: int = UNSUSPECTED) -> BinaryIO:
    """The bytes inside ``stream``, which is packed as one of ``PACKINGS`` says; itself where it is not packed.

    Reading raises DocumentError where the archive is broken, or unpacks to more than ``RATIO`` times its size.
    """
    if not packing:
        return stream
    archive = _Archive(stream, _OPENERS[packing](stream), packing, name, unsuspected)
    return io.BufferedReader(archive, BUFFER)


def _zstd(stream: BinaryIO) -> BinaryIO:
    import pyarrow as pa  # noqa: PLC0415 - slow to import, and few corpora need it

    return cast("BinaryIO", pa.CompressedInputStream(stream, "zstd"))


_OPENERS: dict[str, Callable[[BinaryIO], BinaryIO]] = {
    ".gz": lambda stream: cast("BinaryIO", gzip.GzipFile(fileobj=stream)),
    ".bz2": lambda stream: cast("BinaryIO", bz2.BZ2File(stream)),
    ".xz": lambda stream: cast("BinaryIO", lzma.LZMAFile(stream)),  # noqa: SIM115 - closed with the stream in it
    ".zst": _zstd,
}


class _Archive(io.RawIOBase):
    """What is in an archive, as a raw stream whose errors are sentences."""

    def __init__(self, packed: BinaryIO, inside: BinaryIO, packing: str, name: str, unsuspected: int) -> None:
        super().__init__()
        self._packed = packed
        self._inside = inside
        self._kind = packing
        self._name = name
        self._unsuspected = unsuspected
        self._count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # a raw stream is asked with nothing else
        try:
            data = self._inside.read(len(buffer))
        except (OSError, EOFError, zlib.error, lzma.LZMAError) as error:
            reason = f"is a broken {self._kind} archive from here on: {str(error).rstrip('.')}"
            raise DocumentError(self._name, reason) from None
        self._count += len(data)
        if self._count > self._unsuspected and self._count > RATIO * max(1, self._packed.tell()):
            raise DocumentError(
                self._name, f"unpacks to more than {RATIO} times its size, so it is no text; leave it out"
            )
        buffer[: len(data)] = data
        return len(data)
