"""A whole corpus: every document, unique ids, and what cannot be read."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from auditor.corpus.metadata import Metadata, MetadataRow
from auditor.corpus.read import read_corpus
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
        Document("c/a.txt", "Acme builds.", source="Wire", published=dt.date(2026, 3, 2), dated_by="metadata file"),
        Document("c/b.md", whole, title="Acme", source="Wire", begin=whole.index("Acme rests")),
        Document("c/d.jsonl:1", "Brightwater."),
    ]
    assert [document.document for document in documents if isinstance(document, Unreadable)] == [
        "c/d.jsonl:2", "c/e.txt",
    ]  # fmt: skip
    assert not notices


def test_a_file_given_by_name_with_another_ending_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_text("Acme")
    assert list(read_corpus([str(path)], None, print)) == [
        Unreadable(path.as_posix(), "is none of .txt, .md, .jsonl, .jsonl.gz")
    ]


def test_a_file_that_goes_away_is_unreadable_and_the_others_go_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Acme")
    (tmp_path / "b.txt").write_text("Brightwater")
    documents = read_corpus([str(tmp_path)], None, print)
    (tmp_path / "a.txt").unlink()
    first, second = documents
    assert first == Unreadable((tmp_path / "a.txt").as_posix(), "cannot be read: No such file or directory")
    assert isinstance(second, Document)


def test_a_missing_path_is_an_error_before_the_first_document(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="no such file or folder"):
        read_corpus([str(tmp_path), str(tmp_path / "x")], None, print)


def test_a_repeated_id_is_numbered_and_noted(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(
        "".join(json.dumps({"id": i, "text": "Acme"}) + "\n" for i in ["x", "x", "x (2)", "x", "y"])
    )
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
