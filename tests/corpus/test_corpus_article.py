"""Files that are one article: encodings, front matter, true lines."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from corpus_samples import documents
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.corpus.article import read_markdown, read_text
from auditor.corpus.context import Context
from auditor.corpus.encoding import decode, whole_characters
from auditor.corpus.frontmatter import read_front_matter
from auditor.errors import DocumentError
from auditor.limits import LIMITS
from auditor.model import Document

if TYPE_CHECKING:
    from pathlib import Path

    from corpus_samples import Reader

    from auditor.corpus.notice import Notice


def one(reader: Reader, data: bytes, name: str, notices: list[Notice] | None = None) -> Document:
    """The one document of a file."""
    (document,) = documents(reader, data, name, notices=notices)
    assert isinstance(document, Document)
    return document


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_is_kept_as_decoded(encoding: str) -> None:
    notices: list[Notice] = []
    text = "\tAcme’s “plan”\r\n\r\n  • €5 billion 🙂\n"
    document = one(read_text, text.encode(encoding), "a.txt", notices)
    assert (document.id, document.text, document.title, document.begin) == ("a.txt", text, "", 0)
    assert not notices


def test_windows_text_is_read_with_a_notice() -> None:
    notices: list[Notice] = []
    document = one(read_text, "Acme’s €5".encode("cp1252"), "a.txt", notices)
    assert document.text == "Acme’s €5"
    assert [str(notice) for notice in notices] == ["a.txt: is not UTF-8 and was read as Windows-1252; save it as UTF-8"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\x00\x01\x02", "binary"),
        ("Acme".encode("utf-16-le"), "binary"),
        ("Acme".encode("utf-32"), "binary"),
        (b"\x89PNG\x81", "neither UTF-8"),
        (b"", "empty"),
        (b"\xef\xbb\xbf \n", "empty"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(DocumentError, match=reason) as error:
        one(read_text, data, "a.txt")
    assert error.value.document == "a.txt"


def test_a_file_too_large_for_an_article_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a"
    with path.open("wb") as file:
        file.truncate(LIMITS.bytes + 1)
    with path.open("rb") as file, pytest.raises(DocumentError, match="larger than 16 MB"):
        list(read_text(file, Context("a.txt", print)))


@settings(deadline=None, max_examples=50)
@given(st.text(st.characters(exclude_characters="\0"), min_size=1))
def test_every_text_survives_utf8(text: str) -> None:
    whole = whole_characters(text)
    assert len(whole) == len(text)
    assert decode(whole.encode("utf-8-sig"), "a", print) == whole


def test_half_a_surrogate_pair_is_replaced_in_place() -> None:
    assert whole_characters("a\ud83db") == "a\ufffdb"


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_front_matter_gives_the_fields_and_stays_before_the_article(newline: str) -> None:
    lines = [
        "---", "Headline: 'Acme: a plan'", "outlet: Wire", "date: 2026-03-02T08:00:00Z", "tags: [a, b]",
        "content: [not, the, text]", "---", "", "# Acme", "It builds.", "",
    ]  # fmt: skip
    document = one(read_markdown, newline.join(lines).encode(), "a.md")
    assert document.text == newline.join(lines)
    assert document.text[document.begin :] == newline.join(["", "# Acme", "It builds.", ""])
    assert (document.title, document.source) == ("Acme: a plan", "Wire")
    assert (document.published, document.dated_by) == (dt.datetime(2026, 3, 2, 8, tzinfo=dt.UTC), "front matter")


@pytest.mark.parametrize(
    "text",
    [
        "No front matter.\n---\na: b\n---\n",
        "---\nA rule, a paragraph,\n---\nand a rule.\n",
        "---\na: b\nnever closed\n",
        "--- a: b\n---\n",
        "---\nWhat they said [was: this\n---\n",
    ],
)
def test_rules_of_markdown_are_no_front_matter(text: str) -> None:
    document = one(read_markdown, text.encode(), "a.md")
    assert (document.text, document.begin) == (text, 0)


def test_empty_front_matter_is_left_out() -> None:
    assert read_front_matter("---\n---\nAcme").start == 8
    assert read_front_matter("---\n# nothing\n...\nAcme").start == 0


@pytest.mark.parametrize(
    ("block", "line"),
    [("title: Acme: a plan\ntags:\n- a", 2), ("title: a\nsource: ['x", 4), ("a: " + "[" * 1000, 2)],
)
def test_broken_front_matter_names_its_line(block: str, line: int) -> None:
    data = f"---\n{block}\n---\nAcme builds.\n".encode()
    with pytest.raises(DocumentError, match="front matter") as error:
        one(read_markdown, data, "a.md")
    assert error.value.document == f"a.md:{line}"


def test_a_colon_or_a_quote_in_a_value_of_front_matter_needs_no_quotes() -> None:
    block = 'title: Acme: a plan, "at last"\nsource: \'Tis the Wire\npublished: 2026-03-02\nsubtitle:'
    document = one(read_markdown, f"---\n{block}\n---\nAcme builds.\n".encode(), "a.md")
    assert (document.title, document.source) == ('Acme: a plan, "at last"', "'Tis the Wire")
    assert document.text[document.begin :] == "Acme builds.\n"


def test_front_matter_stays_text_as_written() -> None:
    data = b"---\ntitle: NO\nsource: 12:30\n---\nAcme builds."
    document = one(read_markdown, data, "a.md")
    assert (document.title, document.source) == ("NO", "12:30")
