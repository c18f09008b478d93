"""Read a table of articles, .csv or .tsv: a header with the names of the fields, and an article a row."""

from __future__ import annotations

import codecs
import csv
from typing import TYPE_CHECKING, BinaryIO

from auditor.corpus.dates import parse_published
from auditor.corpus.encoding import decode
from auditor.corpus.lines import as_utf8, numbered_lines
from auditor.corpus.record import read_record
from auditor.errors import DocumentError
from auditor.model import Document, Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.corpus.context import Context

LARGEST_ROW = 8 * 1024 * 1024
"""Characters of one row that are held; a quote that is never closed would otherwise hold the whole file."""
_MOST_AGAIN = 3 * LARGEST_ROW
"""Characters of one file that may be read a second time after rows that break off."""
_SEPARATORS = ",;\t|"


def read_csv(stream: BinaryIO, context: Context) -> Iterator[Document | Unreadable]:
    """Every row under the header; commas, semicolons, tabs or bars, as the header has them."""
    yield from _Table(stream, context, "").rows()


def read_tsv(stream: BinaryIO, context: Context) -> Iterator[Document | Unreadable]:
    """Every row under the header, with tabs between the cells."""
    yield from _Table(stream, context, "\t").rows()


class _BadLineError(Exception):
    """A line that is no text, or a row that is too long."""


class _Feed:
    """Hands lines to the csv reader, remembers those of the row at hand, and takes them back."""

    def __init__(self, stream: BinaryIO, context: Context) -> None:
        self._lines = numbered_lines(as_utf8(stream, context.name), LARGEST_ROW)
        self._context = context
        self._again: list[tuple[int, str]] = []
        self._budget = _MOST_AGAIN
        self._size = 0
        self.row: list[tuple[int, str]] = []

    def __iter__(self) -> _Feed:
        return self

    def __next__(self) -> str:
        if self._size > LARGEST_ROW:
            raise _BadLineError(f"is longer than {LARGEST_ROW >> 20} MB; a quote that opens in it may not be closed")
        number, text = self._again.pop() if self._again else self._decoded(*next(self._lines))
        self.row.append((number, text))
        self._size += len(text)
        return text

    def begin_row(self) -> None:
        self.row = []
        self._size = 0

    def take_back(self) -> bool:
        """Let all lines of the row but its first be read again; false once too much was."""
        self._budget -= self._size
        self._again.extend(reversed(self.row[1:]))
        return self._budget >= 0

    def first_line(self) -> str:
        """The first line with something in it, which is handed out again; empty for none."""
        for number, text in map(self._decoded_pair, self._lines):
            if text.strip():
                self._again.append((number, text))
                return text
        return ""

    def _decoded_pair(self, pair: tuple[int, bytes | None]) -> tuple[int, str]:
        return self._decoded(*pair)

    def _decoded(self, number: int, line: bytes | None) -> tuple[int, str]:
        if line is None:
            self.row.append((number, ""))
            raise _BadLineError(f"is a line of more than {LARGEST_ROW >> 20} MB; a row is shorter")
        if number > 1 and line.startswith(codecs.BOM_UTF8):
            line = codecs.BOM_UTF8 + line  # only at the top of a file is it a mark
        try:
            return number, decode(line, f"{self._context.name}:{number}", self._context.notify)
        except DocumentError as error:
            self.row.append((number, ""))
            raise _BadLineError(error.reason) from None


class _Table:
    """One file: its header, and its rows."""

    def __init__(self, stream: BinaryIO, context: Context, separator: str) -> None:
        csv.field_size_limit(max(csv.field_size_limit(), LARGEST_ROW))  # an article is longer than csv's 128 KB
        self._context = context
        self._feed = _Feed(stream, context)
        self._separator = separator
        self._header: list[str] = []
        self._broken = False

    def rows(self) -> Iterator[Document | Unreadable]:
        try:
            reader = self._reader()
        except _BadLineError as error:
            yield Unreadable(f"{self._context.name}:1", f"its header cannot be read: {error}")
            return
        while True:
            self._feed.begin_row()
            try:
                values = next(reader)
            except StopIteration:
                return
            except (csv.Error, _BadLineError) as error:
                if not self._broken:
                    yield Unreadable(self._place(), self._reason(error))
                self._broken = isinstance(error, csv.Error) or len(self._feed.row) > 1
                if not self._feed.take_back():
                    yield Unreadable(self._place(), "has too many broken rows before it; from here on it is not read")
                    return
                continue
            if not any(map(str.strip, values)):
                continue
            if not self._header:
                problem = self._take_header(values)
                if problem:
                    yield problem
                    return
            elif not (self._broken and not self._plausible(values)):
                self._broken = False
                yield self._article(values)

    def _reader(self) -> Iterator[list[str]]:
        head = self._feed.first_line()
        if head.strip().lower().startswith("sep=") and len(head.strip()) == 5:  # Excel's own mark
            self._separator = self._separator or head.strip()[4]
            next(self._feed)
        separator = self._separator or max(_SEPARATORS, key=head.count)
        return csv.reader(self._feed, delimiter=separator, strict=True)

    def _take_header(self, values: list[str]) -> Unreadable | None:
        self._header = [name.strip() for name in values]
        twice = sorted({name for name in self._header if name and self._header.count(name) > 1})
        names = self._context.names
        if twice:
            reason = f'its header has "{twice[0]}" twice; give each column its own name'
        elif not any(names.field(name) == "text" for name in self._header):
            reason = f"its header {names.missing_text(self._header)}"
        else:
            return None
        return Unreadable(self._place(), reason)

    def _article(self, values: list[str]) -> Document | Unreadable:
        if len(values) > len(self._header):
            cells = f"has {len(values)} cells under {len(self._header)} columns"
            reason = f"{cells}; put a cell that holds the separator in quotes"
            return Unreadable(self._place(), reason)
        if len(values) < len(self._header) and not self._feed.row[-1][1].endswith("\n"):
            return Unreadable(self._place(), f"has {len(values)} cells of {len(self._header)}; the file may be cut off")
        record = dict(zip(self._header, values, strict=False))
        return read_record(record, self._place(), self._context, "column")

    def _plausible(self, values: list[str]) -> bool:
        """Whether a row that follows a broken one is a row again, and no part of a text."""
        quotes = sum(line.count('"') for _, line in self._feed.row)
        if len(values) != len(self._header) or quotes % 2:
            return False
        for name, value in zip(self._header, values, strict=True):
            if self._context.names.field(name) == "published" and value.strip():
                try:
                    parse_published(value)
                except ValueError:
                    return False
        return True

    def _place(self) -> str:
        return f"{self._context.name}:{self._feed.row[0][0] if self._feed.row else 1}"

    def _reason(self, error: Exception) -> str:
        if isinstance(error, _BadLineError):
            return str(error)
        if "unexpected end" in str(error):
            return "has a quote that is never closed; write a quote inside of a quoted cell twice"
        if "expected after" in str(error):
            return "has a quote in the midst of a quoted cell; write it twice"
        if "new-line character" in str(error):
            return "has a line that ends in CR alone; save the file with the usual line ends"
        return f"is no row of csv: {error}"
