"""JSON files: lists, single objects, lists inside of objects; what is broken, and how much is held."""

from __future__ import annotations

import io
import json
from functools import partial
from typing import TYPE_CHECKING

import pytest
from corpus_samples import documents
from hypothesis import given
from hypothesis import strategies as st

from auditor.corpus.json import read_json
from auditor.corpus.json_values import JsonValues
from auditor.model import Document, Unreadable

if TYPE_CHECKING:
    from auditor.corpus.notice import Notice


def read(data: bytes | str, largest: int = 1 << 20) -> list[tuple[str, str]]:
    """The id and the text of each document; the place and the reason of each that cannot be read."""
    found = documents(partial(read_json, largest=largest), data, "a.json")
    return [(one.id, one.text) if isinstance(one, Document) else (one.document, one.reason) for one in found]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ('[{"text": "one"},\n {"text": "two", "id": "x"}]', [("a.json:1", "one"), ("x", "two")]),
        ('[{"text": "one"}, {"text": "two"}]', [("a.json:1", "one"), ("a.json:1:19", "two")]),
        ('\ufeff{"text": "one",\n "links": [{"a": 1}]}\n', [("a.json:1", "one")]),
        ('{"n": 1, "articles": [\n{"text": "one"},\n{"text": "two"}]}', [("a.json:2", "one"), ("a.json:3", "two")]),
        ('{"response": {"n": 2,\n"results": [{"text": "one"}]}}', [("a.json:2", "one")]),
        ('{"tags": [{"a": 1}], "docs": [{"text": "one"}]}', [("a.json:1", "one")]),
        ('{"text": "one"}\n{"text": "two"}', [("a.json:1", "one"), ("a.json:2", "two")]),
        ('{"text":\n"one"}\n{"text": "two"}', [("a.json:1", "one"), ("a.json:3", "two")]),
        ("[]", []),
        (" \n", []),
    ],
)  # fmt: skip
def test_the_shapes_in_which_articles_come(data: str, expected: list[tuple[str, str]]) -> None:
    assert read(data) == expected


@pytest.mark.parametrize(
    ("data", "place", "reason"),
    [
        ('[{"text": "one"},\n 17]', "a.json:2", 'is a number; an article is one object such as {"text": "…"}'),
        ('{"title": "one"}', "a.json:1", "has no field for its text, such as text, body, content, article; "
         "name it with --field text=NAME (its fields: title)"),
        ('[{"text": "one"},\n {"text": "two"', "a.json:2", "is no JSON from column 16 on: expecting ',' delimiter; "
         "the file may be cut off; what stands before it was read (1)"),
        ('[{"text": "one"},\n', "a.json:2", "is no JSON from column 1 on: the list is not closed; "
         "the file may be cut off; what stands before it was read (1)"),
        ('[{"text": "one"}\n {"text": "two"}]', "a.json:2", "is no JSON from column 2 on: "
         "a comma or ] is missing here; what stands before it was read (1)"),
        ('[{"text": "one"},]', "a.json:1", "is no JSON from column 18 on: "
         "an article is missing between the comma and the ]; what stands before it was read (1)"),
        ("[" * 100_000, "a.json:1", "is no JSON from column 2 on: it is nested too deep for an article"),
    ],
)  # fmt: skip
def test_what_is_broken_is_named_with_its_place(data: str, place: str, reason: str) -> None:
    assert read(data)[-1] == (place, reason)


def test_a_broken_line_among_json_lines_silences_no_other() -> None:
    assert [place for place, _ in read('{"text": "one"}\n{"text": "two"}\n{broken\n{"text": "four"}')] == [
        "a.json:1", "a.json:2", "a.json:3", "a.json:4",
    ]  # fmt: skip


def test_utf16_is_read() -> None:
    assert read('[{"text": "Acme’s"}]'.encode("utf-16")) == [("a.json:1", "Acme’s")]


def test_bytes_that_are_no_utf8_are_read_as_windows_text_and_noted_once() -> None:
    notices: list[Notice] = []
    data = '[{"text": "café"}, {"text": "été"}]'.encode("cp1252")
    texts = [one.text for one in documents(read_json, data, notices=notices) if isinstance(one, Document)]
    assert texts == ["café", "été"]
    assert [str(notice) for notice in notices] == ["a: is not UTF-8 and was read as Windows-1252; save it as UTF-8"]


def test_a_list_is_streamed_and_one_value_too_large_ends_it() -> None:
    data = json.dumps([{"text": "x" * 700_000} for _ in range(8)], indent=0).encode()
    assert len(read(data, largest=1 << 20)) == 8
    long = json.dumps([{"text": "x" * 3_000_000}], indent=0).encode()
    place, reason = read(long, largest=1 << 19)[0]
    assert (place, "longer than 524,288 bytes" in reason) == ("a.json:2", True)


def test_the_first_article_is_there_before_the_last_is_read() -> None:
    data = json.dumps([{"text": "x" * 700_000} for _ in range(8)]).encode()
    stream = io.BytesIO(data)
    next(JsonValues(stream, 1 << 20, lambda: None).pieces())
    assert stream.tell() < len(data) // 2


json_texts = st.text(min_size=1).filter(lambda text: text.strip())


@given(st.lists(json_texts, max_size=6), st.sampled_from([None, 0, 2]), st.booleans())
def test_a_list_reads_back_the_same(texts: list[str], indent: int | None, escaped: bool) -> None:
    records = [{"id": f"r{i}", "text": text} for i, text in enumerate(texts)]
    data = json.dumps(records, indent=indent, ensure_ascii=escaped)
    assert read(data) == [(record["id"], record["text"]) for record in records]


@given(st.lists(json_texts, min_size=1, max_size=4), st.data())
def test_a_file_cut_off_anywhere_gives_what_is_whole(texts: list[str], data: st.DataObject) -> None:
    records = [{"id": f"r{i}", "text": text} for i, text in enumerate(texts)]
    whole = json.dumps(records)
    cut = whole[: data.draw(st.integers(1, len(whole) - 1))]
    found = documents(read_json, cut)
    assert isinstance(found[-1], Unreadable)
    read_before = [one.text for one in found if isinstance(one, Document)]
    assert read_before == texts[: len(read_before)]
    ends = [len(json.dumps(records[: i + 1])) - 1 for i in range(len(records))]
    assert len(read_before) == sum(end <= len(cut) for end in ends)
