"""Files of records: order, ids, and lines that cannot be read."""

from __future__ import annotations

import gzip
import io
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.corpus.jsonl import read_jsonl, read_jsonl_gz, read_records
from auditor.errors import DocumentError
from auditor.model import Document, Unreadable

if TYPE_CHECKING:
    from pathlib import Path

    from auditor.corpus.notice import Notice


def read(data: bytes, largest: int = 1 << 20) -> list[Document | Unreadable]:
    notices: list[Notice] = []
    return list(read_records(io.BytesIO(data), "a.jsonl", notices.append, largest))


@settings(deadline=None, max_examples=50)
@given(st.lists(st.text(min_size=1).filter(lambda text: text.strip()), max_size=8), st.booleans())
def test_records_come_in_order_with_their_own_text(texts: list[str], escaped: bool) -> None:
    lines = [json.dumps({"id": i, "text": text}, ensure_ascii=escaped) for i, text in enumerate(texts)]
    documents = read("\n".join(lines).encode())
    assert [(document.id, document.text) for document in documents if isinstance(document, Document)] == [
        (str(i), text) for i, text in enumerate(texts)
    ]


def test_a_record_without_an_id_is_named_by_its_line() -> None:
    documents = read(b'\xef\xbb\xbf{"body": "Acme."}\r\n\n{"Text": "Brightwater.", "ID": " a \\n b "}')
    assert documents == [Document("a.jsonl:1", "Acme."), Document("a b", "Brightwater.")]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"text": "Acme"', "is no JSON: Expecting ',' delimiter at column 16"),
        (b'["Acme"]', 'is a list; a line is one object such as {"text": "…"}'),
        (b"null", 'is null; a line is one object such as {"text": "…"}'),
        (b'{"text": ["Acme"]}', 'its "text" is a list; an article\'s text is one string'),
        (b'{"text": null, "body": " "}', "its text is empty"),
        (b'{"summary": "Acme"}', "has no field for its text, such as text, body, content, article"),
        (b"[" * 100_000, "is nested too deep for an article"),
        (b'{"n": ' + b"9" * 5000 + b"}", "holds a number too long to read"),
        (
            b'{"text": "\0"}',
            "holds NUL characters, so it is binary or in an unknown encoding; save it as UTF-8 text",
        ),
        (b'{"text": "\x81\xff"}', "is neither UTF-8 nor UTF-16 nor Windows-1252; save it as UTF-8 text"),
    ],
)
def test_a_broken_line_is_named_and_the_others_go_on(line: bytes, reason: str) -> None:
    documents = read(b'{"text": "one"}\n' + line + b'\n{"text": "two"}\n')
    assert documents == [
        Document("a.jsonl:1", "one"), Unreadable("a.jsonl:2", reason), Document("a.jsonl:3", "two"),
    ]  # fmt: skip


@pytest.mark.parametrize("end", [b"", b"\n", b'\n{"text": "two"}\n'])
def test_a_line_too_long_is_skipped_without_being_held(end: bytes) -> None:
    documents = read(b'{"text": "one"}\n{"text": "' + b"x" * 3_000_000 + b'"}' + end, largest=1000)
    assert documents[1] == Unreadable("a.jsonl:2", "is a line of more than 0 MB; an article is shorter")
    assert documents[2:] == ([Document("a.jsonl:3", "two")] if b"two" in end else [])


def test_half_a_character_is_replaced() -> None:
    assert read(b'{"text": "Acme \\ud83d grows", "title": "\\udc00"}') == [
        Document("a.jsonl:1", "Acme \ufffd grows", title="\ufffd")
    ]


def test_utf16_records_are_refused() -> None:
    assert read('{"text": "Acme"}'.encode("utf-16")) == [
        Unreadable("a.jsonl", "is UTF-16; JSON lines are UTF-8, so save it as UTF-8")
    ]


def test_both_kinds_of_file_give_the_same(tmp_path: Path) -> None:
    data = b"".join(json.dumps({"text": f"Acme {i}", "id": f"r{i}"}).encode() + b"\n" for i in range(50))
    plain, packed = tmp_path / "a.jsonl", tmp_path / "a.jsonl.gz"
    plain.write_bytes(data)
    packed.write_bytes(gzip.compress(data))
    documents = list(read_jsonl(plain, "a", print))
    assert len(documents) == 50
    assert documents == list(read_jsonl_gz(packed, "a", print))


def test_a_broken_archive_gives_what_stands_before_the_break(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    packed = gzip.compress(b'{"text": "Acme"}\n')
    path.write_bytes(packed + gzip.compress(b'{"text": "' + b"x" * 9_000_000 + b'"}')[:-20])
    with pytest.raises(DocumentError, match="broken gzip archive"):
        list(read_jsonl_gz(path, "a.jsonl.gz", print))
    path.write_bytes(b'{"text": "Acme"}\n')
    with pytest.raises(DocumentError, match="broken gzip archive"):
        list(read_jsonl_gz(path, "a.jsonl.gz", print))
