"""Which files a list of paths, folders and globs names."""

from __future__ import annotations

import os
import socket
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from auditor.corpus.files import CorpusFile, Selection, find_files
from auditor.errors import CorpusError, UsageError
from auditor.model import Unreadable

if TYPE_CHECKING:
    from auditor.corpus.notice import Notice


def find(*paths: str, **selection: Any) -> tuple[list[CorpusFile], list[str]]:
    """The files, and the notices."""
    notices: list[Notice] = []
    found = list(find_files(paths, notices.append, Selection(**selection)))
    return [file for file in found if isinstance(file, CorpusFile)], [str(notice) for notice in notices]


def names(*paths: str, **selection: Any) -> list[str]:
    return [file.name for file in find(*paths, **selection)[0]]


def unreadable(*paths: str) -> list[Unreadable]:
    return [item for item in find_files(paths, print) if isinstance(item, Unreadable)]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus in the current folder."""
    entries = (
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
    for name in entries:
        path = tmp_path / "corpus" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Acme")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_folder_is_walked_in_sorted_order_without_hidden_files(folder: Path) -> None:
    files, notices = find("corpus/")
    assert [(file.name, file.relative, file.ending, file.packing) for file in files] == [
        ("corpus/a.MD", "a.MD", ".md", ""),
        ("corpus/b.txt", "b.txt", ".txt", ""),
        ("corpus/sub/c.jsonl", "sub/c.jsonl", ".jsonl", ""),
        ("corpus/sub/d.jsonl.gz", "sub/d.jsonl.gz", ".jsonl", ".gz"),
    ]
    assert notices == ["corpus/: files in no format known here were passed over: 2 with .pdf, 1 with no ending"]


def test_the_order_is_that_of_the_parts_of_the_path(tmp_path: Path) -> None:
    for name in ("a/b.txt", "a.txt", "a-b/c.txt", "b/a/z.txt", "b/a.txt", "B.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).write_text("Acme")
    found = names(str(tmp_path))
    assert found == sorted(found, key=lambda name: name.split("/"))
    assert len(found) == 6


def test_the_current_folder_and_an_absolute_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder / "corpus")
    assert names(".")[2] == "sub/c.jsonl"
    assert find(".")[0][2].relative == "sub/c.jsonl"
    assert names(str(folder))[2] == (folder / "corpus/sub/c.jsonl").as_posix()


def test_a_file_is_listed_once_where_it_is_given_first(folder: Path) -> None:
    files, _ = find("corpus/sub/c.jsonl", "corpus", "corpus/../corpus/b.txt")
    assert [Path(file.path).name for file in files] == ["c.jsonl", "a.MD", "b.txt", "d.jsonl.gz"]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("corpus/*.txt", ["b.txt"]),
        ("corpus/**/*.jsonl*", ["c.jsonl", "d.jsonl.gz"]),
        ("corpus/s*", ["c.jsonl", "d.jsonl.gz"]),
        ("corpus/**", ["a.MD", "b.txt", "c.jsonl", "d.jsonl.gz"]),
    ],
)
def test_globs(folder: Path, pattern: str, expected: list[str]) -> None:
    files, notices = find(pattern)
    assert [Path(file.path).name for file in files] == expected
    assert all("with .pdf" in notice for notice in notices if pattern == "corpus/**")


def test_a_name_with_brackets_that_exists_is_no_glob(folder: Path) -> None:
    (folder / "corpus/[b].txt").write_text("Acme")
    assert names("corpus/[b].txt") == ["corpus/[b].txt"]


def test_a_file_given_by_name_is_kept_whatever_its_ending(folder: Path) -> None:
    (file,), _ = find("corpus/f.pdf")
    assert (file.name, file.ending) == ("corpus/f.pdf", "")


def test_ignored_paths_are_neither_read_nor_noted(folder: Path) -> None:
    files, notices = find("corpus", ignored=("corpus/b.txt", "corpus/f.pdf"))
    assert "corpus/b.txt" not in [file.name for file in files]
    assert "1 with .pdf" in notices[0]


@pytest.mark.parametrize(
    ("globs", "left"),
    [
        (("*.txt",), ["a.MD", "c.jsonl", "d.jsonl.gz"]),
        (("sub/",), ["a.MD", "b.txt"]),
        (("corpus/sub/",), ["a.MD", "b.txt"]),
        (("/sub",), ["a.MD", "b.txt"]),
        (("sub", "!sub/c.jsonl"), ["a.MD", "b.txt"]),
        (("*", "!*.txt"), ["b.txt"]),
        (("*.jsonl*", "b.*"), ["a.MD"]),
    ],
)
def test_exclude(folder: Path, globs: tuple[str, ...], left: list[str]) -> None:
    files, notices = find("corpus", exclude=globs)
    assert [Path(file.path).name for file in files] == left
    assert any("passed over by --exclude" in notice for notice in notices)


def test_exclude_holds_for_files_given_by_name(folder: Path) -> None:
    files, notices = find("corpus/b.txt", "corpus/a.MD", exclude=("b.txt",))
    assert [file.name for file in files] == ["corpus/a.MD"]
    assert notices == ["corpus/b.txt: 1 passed over by --exclude"]


def test_a_glob_that_git_would_not_take_is_an_error(folder: Path) -> None:
    with pytest.raises(UsageError, match="--exclude !: "):
        find("corpus", exclude=("!",))


class TestGitignore:
    """A .gitignore holds below its own folder; the nearest one that says something counts."""

    @pytest.fixture(autouse=True)
    def _ignores(self, folder: Path) -> None:
        (folder / "corpus/.gitignore").write_text("# drafts\n*.txt\n/sub/d*\n!keep.txt\n", encoding="utf-8")
        (folder / "corpus/sub/keep.txt").write_text("Acme")
        (folder / "corpus/sub/e.txt").write_text("Acme")

    def test_it_is_heeded_and_told(self) -> None:
        files, notices = find("corpus")
        assert [Path(file.path).name for file in files] == ["a.MD", "c.jsonl", "keep.txt"]
        assert "corpus: 3 passed over by .gitignore; --no-ignore reads them" in notices

    def test_it_may_be_left_out(self) -> None:
        assert len(names("corpus", heed_gitignore=False)) == 6

    def test_a_nearer_one_wins(self, folder: Path) -> None:
        (folder / "corpus/sub/.gitignore").write_text("!e.txt\nkeep.txt\n")
        assert [name.rpartition("/")[2] for name in names("corpus")] == ["a.MD", "c.jsonl", "e.txt"]

    def test_files_given_by_name_are_read(self) -> None:
        assert names("corpus/b.txt") == ["corpus/b.txt"]

    def test_one_above_counts_only_within_a_repository(self, folder: Path) -> None:
        assert [name.rpartition("/")[2] for name in names("corpus/sub")] == [
            "c.jsonl", "d.jsonl.gz", "e.txt", "keep.txt",
        ]  # fmt: skip
        (folder / ".git").mkdir()
        assert [name.rpartition("/")[2] for name in names("corpus/sub")] == ["c.jsonl", "keep.txt"]

    def test_a_folder_asked_for_by_name_is_read_though_it_is_ignored(self, folder: Path) -> None:
        (folder / ".git").mkdir()
        (folder / ".gitignore").write_text("corpus/\n")
        assert [name.rpartition("/")[2] for name in names("corpus")] == ["a.MD", "c.jsonl", "keep.txt"]

    def test_a_line_that_is_no_pattern_is_noted(self, folder: Path) -> None:
        (folder / "corpus/.gitignore").write_text("!\n*.txt\n")
        files, notices = find("corpus")
        assert [Path(file.path).name for file in files] == ["a.MD", "c.jsonl", "d.jsonl.gz"]
        assert any(".gitignore:1: is passed over" in notice for notice in notices)


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("corpus/bb.txt", "no such file or folder; did you mean corpus/b.txt?"),
        ("korpus", "no such file or folder; did you mean corpus?"),
        ("elsewhere/x.txt", "no such file or folder"),
        ("corpus/*.docx", "matches no file"),
        ("/dev/null", "is neither a file nor a folder; a pipe is read with - as the path"),
    ],
)
def test_a_path_that_names_nothing(folder: Path, path: str, message: str) -> None:
    with pytest.raises(CorpusError) as error:
        find_files([path], print)
    assert str(error.value) == f"{path}: {message}"


def test_links_that_run_in_circles_end_and_are_told(folder: Path) -> None:
    (folder / "corpus/loop").symlink_to(folder / "corpus", target_is_directory=True)
    files, notices = find("corpus")
    assert len(files) == 4
    assert "corpus: 1 passed over that are links to folders; give such a folder by name" in notices


def test_a_link_to_nothing_and_one_to_itself_are_unreadable(folder: Path) -> None:
    (folder / "corpus/gone.txt").symlink_to("nowhere.txt")
    (folder / "corpus/self.txt").symlink_to("self.txt")
    (folder / "corpus/gone").symlink_to("nowhere")
    (folder / "corpus/self").symlink_to("self")
    (gone, circle) = unreadable("corpus")
    assert any("2 passed over that are pipes" in notice for notice in find("corpus")[1])
    assert gone == Unreadable("corpus/gone.txt", "is a link to nothing, or to itself")
    assert circle.document == "corpus/self.txt"


def test_a_link_to_a_file_is_that_file(folder: Path) -> None:
    (folder / "corpus/a-link.txt").symlink_to("b.txt")
    assert [name for name in names("corpus") if name.endswith(".txt")] == ["corpus/a-link.txt"]


def test_pipes_and_sockets_are_passed_over_and_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(folder / "corpus/pipe.txt")
    monkeypatch.chdir(folder / "corpus")  # a socket's path is short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.txt")
        files, notices = find(".")
    assert len(files) == 4
    assert ".: 2 passed over that are pipes, sockets, devices or links to nothing" in notices


def test_a_deep_folder_is_read_and_one_too_deep_is_unreadable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(1200):  # deeper than Python's own recursion
        Path("d").mkdir()
        os.chdir("d")
    Path("a.txt").write_text("Acme")
    for _ in range(1000):
        Path("e" * 200).mkdir()
        os.chdir("e" * 200)
        if len(list(Path.cwd().parts)) > 1240:
            break
    monkeypatch.chdir(tmp_path)
    found = list(find_files(["d"], print))
    subprocess.run(["rm", "-rf", "d"], check=True)  # too deep for pytest's own cleaning
    assert [type(item).__name__ for item in found] == ["CorpusFile", "Unreadable"]
    assert "File name too long" in str(found[1])


def test_names_with_newlines_and_broken_bytes(tmp_path: Path) -> None:
    (tmp_path / "a\nb.txt").write_text("Acme")
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")).write_text("Acme")
    assert [Path(name).name for name in names(str(tmp_path))] == ["a\nb.txt", "\ufffd.txt"]


def test_a_walk_holds_one_folder_at_a_time(tmp_path: Path) -> None:
    """The first file is there before the last folder was looked at."""
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x.txt").write_text("Acme")
    found = find_files([str(tmp_path)], print)
    next(found)
    (tmp_path / "b" / "y.txt").write_text("Acme")
    assert len(list(found)) == 2
