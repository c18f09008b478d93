"""Read a file of records, one JSON object a line, each of which is an article."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, BinaryIO

from auditor.corpus.encoding import decode
from auditor.corpus.lines import as_utf8, numbered_lines
from auditor.corpus.record import read_value
from auditor.errors import DocumentError
from auditor.limits import size
from auditor.model import Document, Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.corpus.context import Context


def read_jsonl(stream: BinaryIO, context: Context, largest: int | None = None) -> Iterator[Document | Unreadable]:
    """Every record, in order, or why it cannot be read; ``largest``: the most bytes of a line, if not the context's."""
    largest = largest or context.largest
    for number, line in numbered_lines(as_utf8(stream, context.name), largest):
        place = f"{context.name}:{number}"
        if line is None:
            yield Unreadable(place, f"is a line of more than {size(largest)}; an article is shorter")
        elif line.strip():
            try:
                value = _parse(decode(line.rstrip(), place, context.notify), place)
            except DocumentError as error:
                yield Unreadable(error.document, error.reason)
            else:
                yield read_value(value, place, context)


def _parse(line: str, place: str) -> object:
    """The value of one line. Raises DocumentError."""
    try:
        return json.loads(line)
    except json.JSONDecodeError as error:
        raise DocumentError(place, f"is no JSON: {error.msg} at column {error.colno}") from None
    except RecursionError:
        raise DocumentError(place, "is nested too deep for an article") from None
    except ValueError:
        raise DocumentError(place, "holds a number too long to read") from None
