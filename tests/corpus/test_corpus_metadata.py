"""Metadata files: rows, every error with its line, and the files that rows speak of."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from auditor.corpus.files import CorpusFile
from auditor.corpus.matching import apply_row, match_rows
from auditor.corpus.metadata import Metadata, MetadataRow, read_metadata
from auditor.corpus.notice import Notice
from auditor.errors import CorpusError
from auditor.model import Document

ROWS = (
    MetadataRow(2, "a.txt", dt.date(2026, 3, 2), "Wire", 'Acme, "the" plan', "http://a.example/1"),
    MetadataRow(3, "b.txt", dt.datetime(2026, 3, 3, 8, tzinfo=dt.UTC)),
)


def load(folder: Path, name: str, data: str | bytes) -> Metadata:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_metadata(str(path), print)


def errors(folder: Path, name: str, data: str | bytes) -> list[str]:
    with pytest.raises(CorpusError) as error:
        load(folder, name, data)
    return str(error.value).replace(f"{folder}/", "").splitlines()


@pytest.mark.parametrize("gap", [",", ";", "\t"])
def test_csv_rows(tmp_path: Path, gap: str) -> None:
    head = gap.join(["File", "Date", "outlet", "headline", "link"])
    row = gap.join(["a.txt", "2026-03-02", " Wire ", '"Acme, ""the"" plan"', "http://a.example/1"])
    data = f"\ufeff{head}\r\n{row}\r\nb.txt{gap}2026-03-03T08:00Z\r\n{gap * 4}\r\n"
    assert load(tmp_path, "m.csv", data).rows == ROWS


def test_lines_of_cells_with_newlines(tmp_path: Path) -> None:
    rows = load(tmp_path, "m.csv", '\npath,title\na.txt,"Acme\nbuilds"\n\nb.txt,Acme\n').rows
    assert [row.line for row in rows] == [3, 6]


def test_yaml_rows_as_a_list_and_as_a_mapping(tmp_path: Path) -> None:
    fields = "published: 2026-03-02\n  source: Wire\n  title: 'Acme, \"the\" plan'\n  url: http://a.example/1\n"
    rows = load(tmp_path, "m.yaml", f"- path: a.txt\n  {fields}- path: b.txt\n  date: 2026-03-03T08:00Z\n").rows
    assert [row.line for row in rows] == [1, 6]
    named = load(tmp_path, "m.yml", f"a.txt:\n  {fields}b.txt:\n  date: 2026-03-03T08:00Z\n  source: ~\n").rows
    for first, second, row in zip(rows, named, ROWS, strict=True):
        assert (first.path, first.published, first.title) == (row.path, row.published, row.title)
        assert second == first


def test_an_empty_file_has_no_rows(tmp_path: Path) -> None:
    assert load(tmp_path, "m.yaml", "# nothing yet\n").rows == ()
    assert load(tmp_path, "m.csv", "").rows == ()


def test_all_errors_of_a_csv_at_once(tmp_path: Path) -> None:
    data = "path,sorce,mood,date\na.txt,W,x,6/9/2017\n,W,x,\na.txt,W,x,2026-02-30\n"
    assert errors(tmp_path, "m.csv", data) == [
        'm.csv:1: unknown column "mood"; the columns are path, published, source, title, url, summary',
        'm.csv:1: unknown column "sorce"; did you mean source?',
        'm.csv:2: "6/9/2017" may be 2017-09-06 or 2017-06-09; write the one that is meant',
        "m.csv:3: has no path; give each row the path of the article it speaks of",
        'm.csv:4: "2026-02-30" is no possible date (day is out of range for month); '
        "write it as 2006-10-23 or 2006-10-23T08:36-04:00",
        'm.csv:4: "a.txt" stands on line 2 already; keep one of the two',
    ]


@pytest.mark.parametrize(
    ("name", "data", "error"),
    [
        (
            "m.csv",
            "path,date\na.txt,1,2\n",
            ":2: has 3 cells under 2 columns; quote a cell that holds a comma",
        ),
        ("m.csv", 'path,date\na.txt,"1\n', ":2: is no csv: unexpected end of data"),
        (
            "m.csv",
            "path,\na.txt,1",
            ':1: unknown column ""; the columns are path, published, source, title, url, summary',
        ),
        (
            "m.csv",
            b"\0",
            ": holds NUL characters, so it is binary or in an unknown encoding; save it as UTF-8 text",
        ),
        ("m.json", "{}", ": metadata is a .csv or a .yaml file"),
        ("m.yaml", "a: 1", ":1: is no mapping; write each row as names and values, such as source: Wire"),
        ("m.yaml", "- path: a\n  date: [1]\n", ":2: is a list or a mapping where one value is meant"),
        ("m.yaml", "a: b: c\n", ":1: is no YAML: a second `: ` stands in this value; put the value in quotes"),
        ("m.yaml", "Wire\n", ":1: is one value; write a list of mappings with path, published, source …"),
        (
            "m.yaml",
            "- path: a.txt\n  date: 2026-03-02\n  pubDate: 2026-03-02\n",
            ':3: "date" and "pubDate" are both the published; keep one of the two',
        ),
    ],
)
def test_each_error_has_its_line(tmp_path: Path, name: str, data: str | bytes, error: str) -> None:
    assert errors(tmp_path, name, data) == [name + error]


def test_empty_columns_are_left_out(tmp_path: Path) -> None:
    assert load(tmp_path, "m.csv", "path,,\na.txt,,\n").rows == (MetadataRow(2, "a.txt"),)


def test_a_missing_metadata_file(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="the metadata cannot be read: No such file"):
        read_metadata(str(tmp_path / "m.csv"), print)


def files(*names: str) -> list[CorpusFile]:
    return [CorpusFile(name, name, name.partition("/")[2]) for name in names]


def match(corpus: list[CorpusFile], *paths: str) -> tuple[dict[str, str], list[Notice]]:
    notices: list[Notice] = []
    rows = tuple(MetadataRow(line, path) for line, path in enumerate(paths, 2))
    matched = match_rows(Metadata("m.csv", rows), corpus, notices.append)
    return {name: row.path for name, row in matched.items()}, notices


def test_rows_match_by_path_by_path_below_the_folder_and_by_name() -> None:
    corpus = files("corpus/a.txt", "corpus/sub/b.txt", "corpus/sub/c.txt")
    expected = {
        "corpus/a.txt": "./corpus/a.txt",
        "corpus/sub/b.txt": "sub\\b.txt",
        "corpus/sub/c.txt": "c.txt",
    }
    assert match(corpus, *expected.values()) == (expected, [])


def test_rows_for_no_file_or_several_are_noted_once() -> None:
    matched, notices = match(files("one/a.txt", "two/a.txt", "two/b.txt"), "a.txt", "b.txt", "x.txt", "y.txt", "z.txt")
    assert matched == {"two/b.txt": "b.txt"}
    rows = '"a.txt" on line 2, "x.txt" on line 4, "y.txt" on line 5, …'
    assert notices == [Notice("m.csv", f"4 of 5 rows fit no file of the corpus, or several: {rows}")]


def test_two_rows_for_one_file_are_refused() -> None:
    with pytest.raises(CorpusError, match=r"m.csv:3: corpus/a.txt has a row on line 2 already"):
        match(files("corpus/a.txt"), "a.txt", "corpus/a.txt")


def test_a_row_wins_where_it_says_something() -> None:
    document = Document("a", "Acme.", title="old", source="Post", published=dt.date(2026, 1, 1), url="u")
    document = replace(document, dated_by="field")
    row = MetadataRow(2, "a", published=dt.date(2026, 3, 2), source="Wire")
    told = Document("a", "Acme.", "old", "Wire", dt.date(2026, 3, 2), "u", dated_by="metadata file")
    assert apply_row(row, document) == told
    assert apply_row(MetadataRow(2, "a", source="Wire"), document).dated_by == "field"
