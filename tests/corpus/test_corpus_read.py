"""A whole corpus: every document, unique ids, and what cannot be read."""

from __future__ import annotations

import datetime as dt
import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from auditor.corpus.metadata import Metadata, MetadataRow
from auditor.corpus.read import Reading, read_corpus
from auditor.errors import CorpusError
from auditor.model import Document, Unreadable

if TYPE_CHECKING:
    from pathlib import Path

    from auditor.corpus.notice import Notice


def test_a_folder_of_every_kind_with_metadata(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "c").mkdir()
    (tmp_path / "c/a.txt").write_text("Acme builds.")
    whole = "---\nsource: Post\ntitle: Acme\n---\nAcme rests."
    (tmp_path / "c/b.md").write_text(whole)
    (tmp_path / "c/d.jsonl").write_text('{"text": "Brightwater."}\n{broken\n')
    (tmp_path / "c/e.txt").write_bytes(b"\0")
    (tmp_path / "c/meta.csv").write_text("unused here")
    row = MetadataRow(2, "a.txt", dt.date(2026, 3, 2), "Wire")
    metadata = Metadata("c/meta.csv", (row, MetadataRow(3, "b.md", source="Wire")))
    notices: list[Notice] = []
    documents = list(read_corpus(["c"], metadata, notices.append))
    assert documents[:3] == [
        Document(
            "c/a.txt",
            "Acme builds.",
            source="Wire",
            published=dt.date(2026, 3, 2),
            dated_by="metadata file",
            file="c/a.txt",
        ),
        Document("c/b.md", whole, title="Acme", source="Wire", begin=whole.index("Acme rests"), file="c/b.md"),
        Document("c/d.jsonl:1", "Brightwater.", file="c/d.jsonl"),
    ]
    assert [document.document for document in documents if isinstance(document, Unreadable)] == [
        "c/d.jsonl:2", "c/e.txt",
    ]  # fmt: skip
    assert not notices


def test_a_file_given_by_name_with_another_ending_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_text("Acme")
    (refused,) = read_corpus([str(path)], None, print)
    assert isinstance(refused, Unreadable)
    assert refused.document == path.as_posix()
    assert refused.reason.startswith("is in no format known here: .txt, .md, ")


def test_a_file_that_goes_away_is_unreadable_and_the_others_go_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Acme")
    (tmp_path / "b.txt").write_text("Brightwater")
    (tmp_path / "c.txt").write_text("Calder")
    documents = read_corpus([str(tmp_path)], None, print)
    assert isinstance(next(documents), Document)
    (tmp_path / "b.txt").unlink()
    gone, last = documents
    assert gone == Unreadable((tmp_path / "b.txt").as_posix(), "cannot be read: No such file or directory")
    assert isinstance(last, Document)


def test_a_missing_path_is_an_error_before_the_first_document(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="no such file or folder"):
        read_corpus([str(tmp_path), str(tmp_path / "x")], None, print)


def test_a_repeated_id_is_numbered_and_noted(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps({"id": i, "text": "Acme"}) + "\n" for i in ["x", "x", "x (2)", "x", "y"]))
    notices: list[Notice] = []
    documents = read_corpus([str(path)], None, notices.append)
    names = [document.id for document in documents if isinstance(document, Document)]
    assert names == ["x", "x (2)", "x (2) (2)", "x (3)", "y"]
    assert [notice.document for notice in notices] == ["x", "x (2)", "x"]


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["x", "x (2)", "x (3)", "x (2) (2)", "y"]), max_size=12))
def test_ids_are_unique(tmp_path: Path, ids: list[str]) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps({"id": name, "text": "Acme"}) + "\n" for name in ids))
    notices: list[Notice] = []
    documents = [d for d in read_corpus([str(path)], None, notices.append) if isinstance(d, Document)]
    assert len({document.id for document in documents}) == len(ids)
    assert all(document.id.startswith(name) for document, name in zip(documents, ids, strict=True))
    assert len(notices) == sum(document.id != name for document, name in zip(documents, ids, strict=True))


def read(*paths: str, metadata: Metadata | None = None, **reading: Any) -> list[Document | Unreadable]:
    return list(read_corpus(paths, metadata, print, Reading(**reading)))


DATELINE = "ELMSTADT, March 2, 2026 (Wire) - Acme builds."


@pytest.mark.parametrize(
    ("name", "text", "published", "dated_by"),
    [
        ("a.md", "---\ndate: 2026-03-01\n---\n" + DATELINE, "2026-03-01", "front matter"),
        ("2026-03-01-a.md", "---\ntitle: Acme\n---\n" + DATELINE, "2026-03-01", "file name"),
        ("2026-03-01-a.txt", DATELINE, "2026-03-01", "file name"),
        ("20260301_a.txt", "Acme builds.", "2026-03-01", "file name"),
        ("a.txt", DATELINE, "2026-03-02", "dateline"),
        ("a.txt", "Acme to build\n\n" + DATELINE, "2026-03-02", "dateline"),
        ("a-2026-03-01.txt", "Acme builds.", "None", ""),
        ("2026-13-01-a.txt", "Acme builds.", "None", ""),
        ("2026-03-01.jsonl", '{"text": "Acme builds."}', "None", ""),
        ("2026-03-01.jsonl", '{"text": "Acme builds.", "date": "2026-03-02"}', "2026-03-02", "field"),
        ("2026-03-01.csv", "text,date\nAcme,2026-03-02", "2026-03-02", "column"),
        ("2026-03-01.csv", f'text,date\n"{DATELINE}",soon', "2026-03-02", "dateline"),
    ],
)
def test_where_a_date_comes_from(tmp_path: Path, name: str, text: str, published: str, dated_by: str) -> None:
    (tmp_path / name).write_text(text)
    (document,) = read(str(tmp_path))
    assert isinstance(document, Document)
    assert (str(document.published), document.dated_by) == (published, dated_by)


def test_a_row_of_metadata_wins_over_every_other_date(tmp_path: Path) -> None:
    (tmp_path / "2026-03-01-a.txt").write_text(DATELINE)
    metadata = Metadata("m.csv", (MetadataRow(2, "2026-03-01-a.txt", dt.date(2026, 3, 3)),))
    (document,) = read(str(tmp_path), metadata=metadata)
    assert isinstance(document, Document)
    assert (document.published, document.dated_by) == (dt.date(2026, 3, 3), "metadata file")


@pytest.mark.parametrize(
    ("data", "form", "expected"),
    [
        (b"Acme builds.\nIt does.", "", ["Acme builds.\nIt does."]),
        (b'{"text": "one"}\n{"text": "two"}\n', "", ["one", "two"]),
        (b'\xef\xbb\xbf \n{"text": "one"}', "", ["one"]),
        (b'{"text": "one"}\n', ".txt", ['{"text": "one"}\n']),
        (b'{ brackets } are no record', "", ["{ brackets } are no record"]),
        (b"text\none\ntwo\n", ".csv", ["one", "two"]),
        (b'[{"text": "one"}]', ".json", ["one"]),
        (b"---\ntitle: Acme\n---\none", ".md", ["---\ntitle: Acme\n---\none"]),
        (b'{"text": "' + b"long " * 500_000 + b'"}', "", ["long " * 500_000]),
    ],
)  # fmt: skip
def test_standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes, form: str, expected: list[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    found = read("-", "-", stdin_format=form)
    assert [document.text for document in found if isinstance(document, Document)] == expected
    assert all(document.id.startswith("<stdin>") for document in found if isinstance(document, Document))


def test_what_is_said_of_every_line_of_a_file_is_said_once(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes('{"text": "café"}\n'.encode("cp1252") * 3)
    notices: list[Notice] = []
    assert len(list(read_corpus([str(tmp_path)], None, notices.append))) == 3
    assert [notice.document for notice in notices] == [f"{(tmp_path / 'a.jsonl').as_posix()}:1"]


def test_rows_find_their_files_though_none_is_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("c/a.txt", "c/d/a.txt", "c/d/b.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).write_text("Acme")
    days = [dt.date(2026, 3, day) for day in (1, 2, 3)]
    rows = tuple(map(MetadataRow, (2, 3, 4), ("c/a.txt", "d/a.txt", "b.txt"), days))
    found = read("c", metadata=Metadata("m.csv", rows))
    assert [document.published for document in found if isinstance(document, Document)] == days
    notices: list[Notice] = []
    list(read_corpus(["c"], Metadata("m.csv", (MetadataRow(2, "a.txt", source="Wire"),)), notices.append))
    assert notices == []  # the path below the folder is surer than the name
