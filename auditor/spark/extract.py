"""Read articles on the workers: batches of documents in, rows with claims and with all else that was read out."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from auditor.corpus.context import Context
from auditor.corpus.parquet import read_row
from auditor.corpus.read import dated_by_line
from auditor.engine.conversion import with_conversion
from auditor.engine.rows import to_batch
from auditor.finding.twins import likeness, profile
from auditor.limits import size
from auditor.model import Document, Unreadable
from auditor.reading.run import read_all
from auditor.spark.layout import (
    CLAIM,
    CUT,
    FACTS,
    NOT_READ,
    NOTE,
    READ,
    TWINS,
    UNREADABLE,
    Row,
    batch,
    document_of,
    packed,
    readings,
    widened,
)  # fmt: skip
from auditor.story.correction import without_wrong

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import pyarrow as pa

    from auditor.corpus.fields import Names
    from auditor.corpus.notice import Notice
    from auditor.model import Claim, Rule
    from auditor.reading.article import Reading
    from auditor.spark.book import Book

_FLUSH = 2_000
"""Claims that are held before they are given on."""
_NAMELESS = "a row without an id"


def extract(book: Book, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """The readings of all documents in the batches: rows of ``layout.readings()``."""
    for rows in batches:
        yield from _Batch(book).read(rows)


class _Batch:
    """The rows that one batch of documents gives."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._rules = book.by_id
        self._rows: list[Row] = []
        self._claims: list[Claim] = []
        self._places: list[tuple[int, int]] = []

    def read(self, rows: pa.RecordBatch) -> Iterator[pa.RecordBatch]:
        book = self._book
        positions = rows.column("position").to_pylist()
        limits = book.options.limits
        documents_of = self._documents(rows)
        read = read_all(documents_of, book.rules, reader=book.reader, languages=book.languages, limits=limits)
        documents = 0
        for position, reading in zip(positions, read, strict=True):
            documents += reading.left_out is None
            self._take(position, reading)
            if len(self._claims) >= _FLUSH:
                yield self._flushed()
        self._rows.append({"kind": READ, "number": documents})
        if self._claims:
            yield self._flushed()
        yield batch(self._rows, readings())

    def _documents(self, rows: pa.RecordBatch) -> Iterator[Document | Unreadable]:
        names, own = rows.schema.names, self._book.names
        columns = [column.to_pylist() for column in rows.columns]
        for values in zip(*columns, strict=True):
            row = dict(zip(names, values, strict=True))
            if own is None:
                yield _written(row)
            else:
                del row["position"]
                yield self._told(row, own)

    def _told(self, row: dict[str, object], names: Names) -> Document | Unreadable:
        """The document of a row of a user's own frame."""
        ids = (str(value) for name, value in row.items() if names.field(name) == "id" and value is not None)
        place = " ".join(" ".join(ids).split())
        if not place:
            return Unreadable(_NAMELESS, "has no id")
        document = read_row(row, place, Context("", self._note, names))
        if isinstance(document, Unreadable):
            return document
        largest = self._book.options.limits.bytes
        if len(document.text) * 4 > largest and len(document.text.encode()) > largest:
            return Unreadable(document.id, f"is larger than {size(largest)}; split it into its articles")
        return dated_by_line(document)

    def _note(self, notice: Notice) -> None:
        self._rows.append({"kind": NOTE, "document": notice.document, "reason": notice.sentence})

    def _take(self, position: int, reading: Reading) -> None:
        left_out = reading.left_out
        if left_out is not None:
            kind = UNREADABLE if isinstance(left_out, Unreadable) else NOT_READ
            told: Row = {"kind": kind, "document": left_out.document, "reason": left_out.reason}
            self._rows.append(told | {"position": position})
        for number, part in enumerate(reading.cut):
            cut: Row = {"kind": CUT, "document": part.document, "reason": part.reason}
            self._rows.append(cut | {"position": position, "number": number})
        if reading.facts is not None:
            claims = without_wrong(reading.claims, reading.facts.correction)
            names = self._book.options.names
            self._claims += (with_conversion(names.named(claim, self._rules[claim.rule])) for claim in claims)
            self._places += [(position, number) for number in range(len(claims))]
            sums = any(self._rules[claim.rule].adds_up for claim in claims)
            self._rows.append(
                {"kind": FACTS, "position": position, "document": reading.facts.document, "sums": sums}
                | {"facts": packed(reading.facts), "sketch": reading.facts.sketch}
            )

    def _flushed(self) -> pa.RecordBatch:
        """The claims that are held, as rows."""
        positions, numbers = zip(*self._places, strict=True)
        rows = to_batch(self._claims, self._rules)
        kinds = [CLAIM] * len(self._claims)
        twins = _twins(self._claims, rows.column("base").to_pylist(), self._rules)
        self._claims, self._places = [], []
        return widened(rows, readings(), kind=kinds, position=positions, number=numbers, **twins)


def _twins(claims: Sequence[Claim], bases: Sequence[str], rules: Mapping[str, Rule]) -> dict[str, list[object]]:
    """The columns of ``layout.TWINS``, of all claims of some articles."""
    alike: dict[tuple[str, str], dict[int, str]] = defaultdict(dict)
    for i, (claim, base) in enumerate(zip(claims, bases, strict=True)):
        if not claim.excluded:
            alike[claim.document, base][i] = likeness(claim, rules[claim.rule])
    columns: dict[str, list[object]] = {name: [None] * len(claims) for name in TWINS}
    for own in alike.values():
        told = profile(own.values())
        for number, (i, like) in enumerate(own.items()):
            columns["alike"][i], columns["profile"][i], columns["leads"][i] = like, told, number == 0
    return columns


def _written(row: Mapping[str, object]) -> Document | Unreadable:
    """The document of a row that auditor wrote itself."""
    reason = row["reason"]
    return Unreadable(str(row["id"]), str(reason)) if reason is not None else document_of(row)
