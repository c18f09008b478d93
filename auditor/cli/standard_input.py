"""Lines of standard input: plain text, or JSON with ``text`` and ``published``."""

# ruff: noqa: PLC0415 - `auditor --help` must not wait for what the commands import

from __future__ import annotations

import datetime as dt
import json
import sys
from typing import TYPE_CHECKING

from auditor.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator


def input_lines() -> Iterator[tuple[str, dt.date | None]]:
    """Each line's text and day; UsageError with the number of a line that cannot be read."""
    for number, data in enumerate(sys.stdin.buffer, start=1):
        try:
            yield _parse(data.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n"))
        except UnicodeDecodeError as error:
            raise UsageError(f"standard input, line {number}: byte {error.start} is not UTF-8.") from error
        except ValueError as error:
            raise UsageError(f"standard input, line {number}: {error}") from error


def _parse(line: str) -> tuple[str, dt.date | None]:
    if not line.lstrip().startswith("{"):
        return line, None
    try:
        record = json.loads(line)
    except ValueError:
        return line, None
    text, published = record.get("text"), record.get("published")
    if not isinstance(text, str):
        raise ValueError('a JSON object needs a "text" that is a string')  # noqa: TRY004 - as all that is wrong with a line
    return text, _date(published) if published else None


def _date(published: object) -> dt.date:
    from auditor.corpus.dates import parse_published

    moment = parse_published(str(published))
    return moment.date() if isinstance(moment, dt.datetime) else moment
