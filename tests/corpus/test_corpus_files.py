"""Which files a list of paths, folders and globs names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from auditor.corpus.files import find_files
from auditor.errors import CorpusError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus in the current folder."""
    names = (
        "b.txt",
        "a.MD",
        "sub/c.jsonl",
        "sub/d.jsonl.gz",
        "sub/e.pdf",
        "f.pdf",
        ".g.txt",
        ".h/i.txt",
        "README",
    )
    for name in names:
        path = tmp_path / "corpus" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Acme")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_folder_is_walked_in_sorted_order_without_hidden_files(folder: Path) -> None:
    listing = find_files(["corpus/"])
    assert [(file.name, file.relative, file.ending) for file in listing.files] == [
        ("corpus/a.MD", "a.MD", ".md"),
        ("corpus/b.txt", "b.txt", ".txt"),
        ("corpus/sub/c.jsonl", "sub/c.jsonl", ".jsonl"),
        ("corpus/sub/d.jsonl.gz", "sub/d.jsonl.gz", ".jsonl.gz"),
    ]
    assert [str(notice) for notice in listing.notices] == [
        "corpus/: files that are none of .txt, .md, .jsonl, .jsonl.gz were passed over: "
        "2 with .pdf, 1 with no ending"
    ]


def test_the_current_folder_and_an_absolute_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder / "corpus")
    assert [file.name for file in find_files(["."]).files][2] == "sub/c.jsonl"
    assert [file.relative for file in find_files(["."]).files][2] == "sub/c.jsonl"
    name = (folder / "corpus/sub/c.jsonl").as_posix()
    assert [file.name for file in find_files([str(folder)]).files][2] == name


def test_a_file_is_listed_once_where_it_is_given_first(folder: Path) -> None:
    listing = find_files(["corpus/sub/c.jsonl", "corpus", "corpus/../corpus/b.txt"])
    assert [file.path.name for file in listing.files] == ["c.jsonl", "a.MD", "b.txt", "d.jsonl.gz"]


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("corpus/*.txt", ["b.txt"]),
        ("corpus/**/*.jsonl*", ["c.jsonl", "d.jsonl.gz"]),
        ("corpus/s*", ["c.jsonl", "d.jsonl.gz"]),
        ("corpus/**", ["a.MD", "b.txt", "c.jsonl", "d.jsonl.gz"]),
    ],
)
def test_globs(folder: Path, pattern: str, names: list[str]) -> None:
    listing = find_files([pattern])
    assert [file.path.name for file in listing.files] == names
    assert all("2 with .pdf" in notice.sentence for notice in listing.notices if pattern == "corpus/**")


def test_a_name_with_brackets_that_exists_is_no_glob(folder: Path) -> None:
    (folder / "corpus/[b].txt").write_text("Acme")
    assert [file.name for file in find_files(["corpus/[b].txt"]).files] == ["corpus/[b].txt"]


def test_a_file_given_by_name_is_kept_whatever_its_ending(folder: Path) -> None:
    assert [(file.name, file.ending) for file in find_files(["corpus/f.pdf"]).files] == [("corpus/f.pdf", "")]


def test_ignored_files_are_neither_read_nor_noted(folder: Path) -> None:
    listing = find_files(["corpus"], ignored=["corpus/b.txt", "corpus/f.pdf"])
    assert "corpus/b.txt" not in [file.name for file in listing.files]
    assert "1 with .pdf" in listing.notices[0].sentence


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("corpus/bb.txt", "no such file or folder; did you mean corpus/b.txt?"),
        ("korpus", "no such file or folder; did you mean corpus?"),
        ("elsewhere/x.txt", "no such file or folder"),
        ("corpus/*.csv", "matches no file"),
        ("/dev/null", "is neither a file nor a folder"),
    ],
)
def test_a_path_that_names_nothing(folder: Path, path: str, message: str) -> None:
    with pytest.raises(CorpusError) as error:
        find_files([path])
    assert str(error.value) == f"{path}: {message}"


def test_links_that_run_in_circles_end(folder: Path) -> None:
    (folder / "corpus/loop").symlink_to(folder / "corpus", target_is_directory=True)
    assert len(find_files(["corpus"]).files) == 4
