"""The usual names of fields, and the documents that they make."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from auditor.corpus.fields import USUAL_NAMES, Fields, known_field, make_document, pick_fields
from auditor.errors import DocumentError

if TYPE_CHECKING:
    from auditor.corpus.notice import Notice


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("text", "text"), ("Body", "text"), ("article_text", "text"), ("Headline", "title"),
        ("site-name", "source"), ("pubDate", "published"), ("created_at", "published"),
        ("datePublished", "published"), ("LINK", "url"), ("_id", "id"),
        ("summary", "summary"), ("key_points", "summary"), ("updated", None), ("", None),
    ],
)  # fmt: skip
def test_case_and_dashes_do_not_count(name: str, field: str | None) -> None:
    assert known_field(name) == field


def test_no_name_means_two_fields() -> None:
    names = [name for usual in USUAL_NAMES.values() for name in usual]
    assert len(names) == len(set(names))


def test_the_most_usual_name_that_says_something_counts() -> None:
    record = {"created": "2026-03-01", "published": "2026-03-02", "title": " ", "headline": "Acme builds"}
    assert pick_fields(record) == pick_fields(dict(reversed(record.items())))
    assert pick_fields(record) == Fields(published="2026-03-02", title="Acme builds")


def test_numbers_lists_and_inner_records_are_read_as_text() -> None:
    record = {
        "id": 17, "text": "Acme.", "date": 20260302, "source": {"id": None, "name": "Wire"}, "title": None,
        "url": ["http://a.example/1"],
    }  # fmt: skip
    expected = Fields(id="17", text="Acme.", published="20260302", source="Wire", url="http://a.example/1")
    assert pick_fields(record) == expected
    assert pick_fields({"date": {"$date": "2026-03-02"}, "source": {"x": "y"}, "id": True}).published == "2026-03-02"


@pytest.mark.parametrize("text", [17, ["one", "two"], {"name": "x"}, True])
def test_a_text_that_is_no_string_is_refused(text: object) -> None:
    with pytest.raises(ValueError, match='its "body" is '):
        pick_fields({"body": text})


def test_an_unreadable_date_leaves_the_article_undated_and_is_noted() -> None:
    notices: list[Notice] = []
    document = make_document("a", Fields(text="Acme.", published="6/9/2017"), notices.append)
    assert (document.published, document.dated_by) == (None, "")
    assert [(notice.document, "6/9/2017" in notice.sentence) for notice in notices] == [("a", True)]


def test_the_text_is_untouched_and_the_other_fields_are_one_line() -> None:
    notices: list[Notice] = []
    fields = Fields(text="  Acme \r\n builds. ", title=" Acme\n builds ", published="2026-03-02")
    document = make_document("a", fields, notices.append, begin=2)
    assert (document.text, document.title, document.begin) == ("  Acme \r\n builds. ", "Acme builds", 2)
    assert (document.published, document.dated_by) == (dt.date(2026, 3, 2), "field")
    assert not notices


def test_an_empty_text_is_no_document() -> None:
    with pytest.raises(DocumentError, match="its text is empty"):
        make_document("a", Fields(text=" \n"), print)
