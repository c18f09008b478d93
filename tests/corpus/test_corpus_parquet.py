"""Parquet files: kinds of columns, and what is broken; written and read by the real library."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from corpus_samples import documents
from hypothesis import given
from hypothesis import strategies as st

from auditor.corpus.context import Context
from auditor.corpus.fields import Names
from auditor.corpus.parquet import read_parquet
from auditor.errors import DocumentError
from auditor.model import Document, Unreadable


def packed(columns: dict[str, Any], **options: Any) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.table(columns), out, **options)
    return out.getvalue()


def test_a_row_is_an_article_named_by_its_number() -> None:
    data = packed({
        "body": ["Acme builds.", None, "Acme rests."],
        "published": pa.array([dt.datetime(2026, 3, 2, 8, 30), None, dt.datetime(2026, 3, 3)], pa.timestamp("ns")),
        "outlet": pa.array(["Wire", "Wire", "Post"]).dictionary_encode(),
        "embedding": [[0.1], [0.2], [0.3]],
    })  # fmt: skip
    assert documents(read_parquet, data, "a.parquet") == [
        Document(
            "a.parquet:1", "Acme builds.", source="Wire", published=dt.datetime(2026, 3, 2, 8, 30), dated_by="column"
        ),
        Unreadable("a.parquet:2", "its text is empty"),
        Document("a.parquet:3", "Acme rests.", source="Post", published=dt.date(2026, 3, 3), dated_by="column"),
    ]


@pytest.mark.parametrize(
    "column",
    [
        pa.array(["Acme"], pa.large_string()), pa.array(["Acme"], pa.string_view()), pa.array([b"Acme"]),
        pa.array([b"Acme"], pa.large_binary()), pa.array(["Acme"]).dictionary_encode(),
    ],
)  # fmt: skip
def test_kinds_of_text(column: pa.Array) -> None:
    try:
        file = packed({"text": column})
    except pa.ArrowNotImplementedError as error:
        pytest.skip(str(error))  # an old pyarrow writes no string_view; what is read is the same
    assert documents(read_parquet, file) == [Document("a:1", "Acme")]


@pytest.mark.parametrize(
    ("column", "published"),
    [
        (pa.array([dt.date(2026, 3, 2)]), dt.date(2026, 3, 2)),
        (pa.array(["2 March 2026"]), dt.date(2026, 3, 2)),
        (
            pa.array([dt.datetime(2026, 3, 2, 17, tzinfo=dt.UTC)], pa.timestamp("ms", "America/New_York")),
            dt.datetime(2026, 3, 2, 17, tzinfo=dt.UTC),
        ),
    ],
)
def test_kinds_of_dates(column: pa.Array, published: dt.date) -> None:
    (document,) = documents(read_parquet, packed({"text": ["Acme"], "date": column}))
    assert isinstance(document, Document)
    assert document.published == published


def test_inner_records_and_own_names() -> None:
    data = packed({"lede": ["Acme"], "publisher": [{"name": "Wire", "id": 3}], "text": ["not this"]})
    names = Names({"text": "lede", "source": "publisher.name"})
    assert documents(read_parquet, data, names=names) == [Document("a:1", "Acme", source="Wire")]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is no Parquet file that can be read"),
        (b"PAR1 and then nothing", "is no Parquet file that can be read"),
        (packed({"text": ["Acme"] * 100})[:-40], "is no Parquet file that can be read"),
        (packed({"lede": ["Acme"]}), r"has no field for its text, such as .* \(its fields: lede\)"),
    ],
)
def test_what_is_no_table_of_articles(data: bytes, reason: str) -> None:
    with pytest.raises(DocumentError, match=reason):
        documents(read_parquet, data)


def test_a_broken_row_group_silences_no_other() -> None:
    data = bytearray(packed({"text": [f"Acme {i}" for i in range(3000)]}, row_group_size=1000, use_dictionary=False))
    column = pq.ParquetFile(io.BytesIO(bytes(data))).metadata.row_group(1).column(0)
    data[column.data_page_offset : column.data_page_offset + 30] = b"\xff" * 30
    found = documents(read_parquet, bytes(data))
    broken = [one for one in found if isinstance(one, Unreadable)]
    assert [one.document for one in broken] == ["a:1001"]
    assert broken[0].reason.startswith("cannot be read, nor can the rows up to 2000: ")
    assert [one.id for one in found if isinstance(one, Document)][998:1002] == ["a:999", "a:1000", "a:2001", "a:2002"]


def test_a_text_written_once_and_repeated_often_is_held_once() -> None:
    """A million rows of a long text pack to nothing; the first must not cost the memory of all."""
    table = pa.table({"text": pa.DictionaryArray.from_arrays(pa.array([0] * 100_000, pa.int32()), ["x" * 1_000_000])})
    out = io.BytesIO()
    pq.write_table(table, out)
    before = pa.total_allocated_bytes()
    stream = read_parquet(io.BytesIO(out.getvalue()), Context("a", print))
    next(stream)
    assert pa.total_allocated_bytes() - before < 100_000_000


texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(lambda text: text.strip())


@given(
    st.lists(st.tuples(texts, st.none() | st.dates(dt.date(1700, 1, 1), dt.date(2100, 1, 1))), max_size=8),
    st.integers(1, 4),
)
def test_a_table_reads_back_the_same(rows: list[tuple[str, dt.date | None]], group: int) -> None:
    data = packed(
        {
            "id": [f"r{i}" for i in range(len(rows))],
            "text": pa.array([text for text, _ in rows], pa.string()),
            "date": pa.array([day for _, day in rows], pa.date32()),
        },
        row_group_size=group,
    )
    found = documents(read_parquet, data)
    assert [(one.id, one.text, one.published) for one in found if isinstance(one, Document)] == [
        (f"r{i}", text, day) for i, (text, day) in enumerate(rows)
    ]
