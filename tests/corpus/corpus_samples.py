"""Run one reader on bytes, as the tests of every format do."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, BinaryIO

from auditor.corpus.context import Context
from auditor.corpus.fields import USUAL, Names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from auditor.corpus.notice import Notice
    from auditor.model import Document, Unreadable

    Reader = Callable[[BinaryIO, Context], Iterator[Document | Unreadable]]


def documents(
    reader: Reader,
    data: bytes | str,
    name: str = "a",
    names: Names = USUAL,
    notices: list[Notice] | None = None,
) -> list[Document | Unreadable]:
    """What ``reader`` makes of ``data`` in a file called ``name``."""
    raw = data.encode() if isinstance(data, str) else data
    told = notices if notices is not None else []
    return list(reader(io.BytesIO(raw), Context(name, told.append, names)))
