"""Files of records: order, ids, and lines that cannot be read."""

from __future__ import annotations

import json
from functools import partial

import pytest
from corpus_samples import documents
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.corpus.jsonl import read_jsonl
from auditor.errors import DocumentError
from auditor.model import Document, Unreadable


def read(data: bytes, largest: int = 1 << 20) -> list[Document | Unreadable]:
    return documents(partial(read_jsonl, largest=largest), data, "a.jsonl")


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
        (b'["Acme"]', 'is a list; an article is one object such as {"text": "…"}'),
        (b"null", 'is null; an article is one object such as {"text": "…"}'),
        (b'{"text": ["Acme"]}', 'its "text" is a list; an article\'s text is one string'),
        (b'{"text": null, "body": " "}', "its text is empty"),
        (
            b'{"summary": "Acme"}',
            "has no field for its text, such as text, body, content, article; name it with --field text=NAME "
            "(its fields: summary)",
        ),
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
    assert documents[1] == Unreadable("a.jsonl:2", "is a line of more than 1,000 bytes; an article is shorter")
    assert documents[2:] == ([Document("a.jsonl:3", "two")] if b"two" in end else [])


def test_half_a_character_is_replaced() -> None:
    assert read(b'{"text": "Acme \\ud83d grows", "title": "\\udc00"}') == [
        Document("a.jsonl:1", "Acme \ufffd grows", title="\ufffd")
    ]


def test_utf16_records_are_read() -> None:
    assert read('{"text": "Acme’s"}\n{"text": "two"}'.encode("utf-16")) == [
        Document("a.jsonl:1", "Acme’s"), Document("a.jsonl:2", "two"),
    ]  # fmt: skip


def test_broken_utf16_gives_what_stands_before_the_break() -> None:
    data = '{"text": "Acme"}\n'.encode("utf-16-le") * 3
    with pytest.raises(DocumentError, match="broken UTF-16 from here on"):
        read(b"\xff\xfe" + data + b"x")
