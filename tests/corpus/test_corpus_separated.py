"""Tables: separators, quotes, encodings, and rows that cannot be read."""

from __future__ import annotations

import csv
import datetime as dt
import io

import pytest
from corpus_samples import documents
from hypothesis import given
from hypothesis import strategies as st

from auditor.corpus.fields import Names
from auditor.corpus.separated import read_csv, read_tsv
from auditor.model import Document, Unreadable

NUL = "holds NUL characters, so it is binary or in an unknown encoding; save it as UTF-8 text"
QUOTE = "has a quote in the midst of a quoted cell; write it twice"


def read(data: bytes | str, names: Names | None = None) -> list[tuple[str, str]]:
    """The id and the text of each document; the place and the reason of each that cannot be read."""
    found = documents(read_csv, data, "a.csv", names or Names())
    return [(one.id, one.text) if isinstance(one, Document) else (one.document, one.reason) for one in found]


def test_a_row_is_an_article_with_its_line_and_its_date() -> None:
    data = 'headline,body,pubDate,outlet\nPlan,"Acme, ""big""\nand bold",2026-03-02T08:00Z,Wire\n\nRest,Acme rests.,,\n'
    assert documents(read_csv, data, "a.csv") == [
        Document(
            "a.csv:2", 'Acme, "big"\nand bold', "Plan", "Wire", dt.datetime(2026, 3, 2, 8, tzinfo=dt.UTC),
            dated_by="column",
        ),
        Document("a.csv:5", "Acme rests.", "Rest"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [
        "id,text\nx,Acme\n", "id;text\r\nx;Acme\r\n", "id\ttext\nx\tAcme", "id|text\nx|Acme\n",
        "sep=;\nid;text\nx;Acme\n", "\n\nid,text\nx,Acme", '"id","text"\n"x","Acme"\n', "\ufeffid,text\nx,Acme",
    ],
)  # fmt: skip
def test_separators(data: str) -> None:
    assert read(data) == [("x", "Acme")]


def test_tabs_separate_whatever_else_stands_in_the_header() -> None:
    assert documents(read_tsv, "a,b,c\ttext\n1,2\tAcme, Ltd\n", "a.tsv") == [Document("a.tsv:2", "Acme, Ltd")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_encodings_with_their_marks(encoding: str) -> None:
    assert read("id,text\nx,Acme’s 🙂\n".encode(encoding)) == [("x", "Acme’s 🙂")]


def test_an_article_longer_than_the_csv_module_s_limit() -> None:
    assert read(f"id,text\nx,{'Acme ' * 50_000}\n")[0][0] == "x"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("a,b\n1,2\n", "its header has no field for its text, such as text, body, content, article; "
         "name it with --field text=NAME (its fields: a, b)"),
        ("text,text\na,b\n", 'its header has "text" twice; give each column its own name'),
        (b"te\x00xt\nAcme\n", f"its header cannot be read: {NUL}"),
        ("text\rAcme\rBrightwater\r", "has a line that ends in CR alone; save the file with the usual line ends"),
    ],
)  # fmt: skip
def test_a_header_that_cannot_be_used(data: bytes | str, reason: str) -> None:
    assert read(data) == [("a.csv:1", reason)]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("x,Acme, Ltd,2026-03-02", "has 4 cells under 3 columns; put a cell that holds the separator in quotes"),
        ('x,"Acme said "yes" today,\nand more of it",2026-03-02', QUOTE),
        ('x,"Acme, which is never closed,2026-03-02', QUOTE),
        ("x,Ac\0me,2026-03-02", NUL),
        ("x,,2026-03-02", "its text is empty"),
    ],
)  # fmt: skip
def test_a_broken_row_is_named_once_and_the_others_go_on(row: str, reason: str) -> None:
    before, after = "a,One,2026-03-01\n", '\nb,Two,2026-03-02\nc,"Thr""ee",\nd,Four,2026-03-04\n'
    assert read(f"id,text,date\n{before}{row}{after}") == [
        ("a", "One"), ("a.csv:3", reason), ("b", "Two"), ("c", 'Thr"ee'), ("d", "Four"),
    ]  # fmt: skip


def test_a_quote_that_is_never_closed_does_not_swallow_the_file() -> None:
    data = 'text,date\nOne,2026-03-01\n"Two,2026-03-02\nThree,2026-03-03\nFour,2026-03-04'
    assert read(data) == [
        ("a.csv:2", "One"),
        ("a.csv:3", "has a quote that is never closed; write a quote inside of a quoted cell twice"),
        ("a.csv:4", "Three"),
        ("a.csv:5", "Four"),
    ]


def test_a_file_cut_off_in_a_row() -> None:
    assert read("text,date\nOne,2026-03-01\nTw")[-1] == ("a.csv:3", "has 1 cells of 2; the file may be cut off")


def test_rows_that_break_off_again_and_again_end_the_file() -> None:
    """Each of these lines opens a quote that the whole rest of the file could close."""
    found = read("text,date\n" + 'a","\n' * 250_000)
    assert [place for place, _ in found] == ["a.csv:2", found[-1][0]]
    assert found[-1][1] == "has too many broken rows before it; from here on it is not read"


def test_own_names() -> None:
    data = "body,story,published,when\nno,Acme,2020-01-01,2026-03-02\n"
    names = Names({"text": "story", "published": "when"})
    assert documents(read_csv, data, "a.csv", names) == [
        Document("a.csv:2", "Acme", published=dt.date(2026, 3, 2), dated_by="column")
    ]
    assert read(data, Names({"text": "lede"}))[0][1] == (
        'its header has no field "lede" for its text, as --field asks; its fields: body, published, story, when'
    )


cells = st.text(st.characters(exclude_characters="\0\ud800", exclude_categories=["Cs"]))


@given(
    st.lists(st.tuples(cells.filter(lambda text: text.strip()), cells), max_size=6),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_a_table_reads_back_the_same(rows: list[tuple[str, str]], separator: str, end: str, encoding: str) -> None:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=separator, lineterminator=end, quoting=csv.QUOTE_ALL)
    writer.writerow(["id", "text", "title"])
    writer.writerows((f"r{i}", text, title) for i, (text, title) in enumerate(rows))
    found = documents(read_csv, out.getvalue().encode(encoding))
    assert not [one for one in found if isinstance(one, Unreadable)]
    assert [(one.id, one.text, one.title) for one in found if isinstance(one, Document)] == [
        (f"r{i}", text, " ".join(title.split())) for i, (text, title) in enumerate(rows)
    ]
