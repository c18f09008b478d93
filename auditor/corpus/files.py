"""Find the files that a list of paths, folders and globs names."""

from __future__ import annotations

import difflib
import glob
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from auditor.corpus.encoding import whole_characters
from auditor.corpus.endings import ending_of
from auditor.corpus.ignore import Exclusion
from auditor.corpus.notice import Notice
from auditor.corpus.numbered import Numbered
from auditor.corpus.walk import Found, Passed, Walker
from auditor.errors import CorpusError
from auditor.model import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.corpus.notice import Notify

STDIN = "-"
STDIN_NAME = "<stdin>"


@dataclass(frozen=True, slots=True)
class CorpusFile:
    """One file of the corpus."""

    path: str
    name: str
    """The path as given, with forward slashes."""
    relative: str
    """The path below the folder that was given; of a file given by itself, its name."""
    ending: str = ""
    """Which of ``FORMATS`` it has, in lower case; empty for any other."""
    packing: str = ""
    """Which of ``PACKINGS`` stands after the ending; empty for none."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which of the files that are there belong to the corpus."""

    exclude: tuple[str, ...] = ()
    """Globs in the dialect of ``.gitignore``; they hold for files given by name too."""
    heed_gitignore: bool = True
    ignored: tuple[str, ...] = ()
    """Paths that are no articles: the metadata file, the configuration."""


def find_files(
    paths: Sequence[str], notify: Notify, selection: Selection | None = None
) -> Iterator[CorpusFile | Unreadable]:
    """Every file that ``paths`` name, each once; folders and globs in sorted order, without hidden files.

    Files with other endings are kept only where they are given by name. What is passed over is noted once a path is
    through. Raises CorpusError, at once, for a path that names nothing; UsageError for a glob that is none.
    """
    selection = selection or Selection()
    walker = Walker(Exclusion(selection.exclude), selection.heed_gitignore, notify)
    for given in paths:
        _check(given)
    seen = Numbered()
    for path in selection.ignored:
        seen.add(os.path.realpath(path))
    return _find(paths, walker, seen)


def _check(given: str) -> None:
    """Raise CorpusError for a path that names nothing."""
    path = Path(given)
    if given == STDIN or path.is_dir() or path.is_file():
        return
    if glob.has_magic(given):
        if next(glob.iglob(given, recursive=True), None) is None:  # noqa: PTH207 - Path.glob takes no absolute pattern
            raise CorpusError(f"{given}: matches no file")
    elif path.exists():
        raise CorpusError(f"{given}: is neither a file nor a folder; a pipe is read with - as the path")
    else:
        raise CorpusError(f"{given}: no such file or folder{_suggestion(path)}")


def _find(paths: Sequence[str], walker: Walker, seen: Numbered) -> Iterator[CorpusFile | Unreadable]:
    for given in paths:
        path = Path(given)
        passed = Passed()
        if given == STDIN:
            found: Iterator[Found | Unreadable] = iter([Found(STDIN, STDIN_NAME, STDIN)])
        elif path.is_dir():
            found = walker.walk(given, passed)
        elif glob.has_magic(given) and not path.is_file():
            found = _glob(given, walker, passed)
        else:
            found = _named(path, walker, passed)
        chosen = given == STDIN or path.is_file()
        head = _head(path) if path.is_dir() else ""
        empty = True
        for item in found:
            empty = False
            if isinstance(item, Unreadable):
                yield item
                continue
            ending, packing = ending_of(item.path)
            if not (chosen or ending):
                if seen.find(item.place) is None:
                    passed.endings[Path(item.path).suffix or "no ending"] += 1
            elif seen.is_new(item.place):
                yield _corpus_file(item, head, ending, packing)
        if empty and passed == Passed():
            walker.notify(Notice(whole_characters(given), "holds no file"))
        for sentence in _told(passed):
            walker.notify(Notice(whole_characters(given), sentence))


def _glob(pattern: str, walker: Walker, passed: Passed) -> Iterator[Found | Unreadable]:
    """The files that a glob matches, and those in the folders that it matches."""
    matches = glob.glob(pattern, recursive=True)  # noqa: PTH207 - Path.glob takes no absolute pattern
    for path in sorted(map(Path, matches)):
        if path.is_dir():
            yield from walker.walk(str(path), passed)
        elif path.is_file():
            yield from _named(path, walker, passed)


def _named(path: Path, walker: Walker, passed: Passed) -> Iterator[Found]:
    if walker.exclusion.hides(whole_characters(path.as_posix())):
        passed.excluded += 1
    else:
        yield Found(str(path), path.name, os.path.realpath(path))


def _head(folder: Path) -> str:
    """What stands before the path below a folder."""
    shown = folder.as_posix()
    return "" if shown == "." else f"{shown.rstrip('/')}/"


def _corpus_file(found: Found, head: str, ending: str, packing: str) -> CorpusFile:
    if found.place == STDIN:
        return CorpusFile(STDIN, STDIN_NAME, STDIN_NAME)
    name = f"{head}{found.relative}" if head else Path(found.path).as_posix()
    return CorpusFile(found.path, whole_characters(name), whole_characters(found.relative), ending, packing)


def _told(passed: Passed) -> Iterator[str]:
    """What was passed over, in a sentence for each reason."""
    if passed.endings:
        counted = ", ".join(f"{count} with {ending}" for ending, count in sorted(passed.endings.items()))
        yield f"files in no format known here were passed over: {counted}"
    if passed.ignored:
        yield f"{passed.ignored:,} passed over by .gitignore; --no-ignore reads them"
    if passed.excluded:
        yield f"{passed.excluded:,} passed over by --exclude"
    if passed.linked:
        yield f"{passed.linked:,} passed over that are links to folders; give such a folder by name"
    if passed.special:
        yield f"{passed.special:,} passed over that are pipes, sockets, devices or links to nothing"


def _suggestion(path: Path) -> str:
    """The name beside a missing path that is most like it, as the end of a sentence."""
    try:
        names = sorted(entry.name for entry in path.parent.iterdir())
    except OSError:
        return ""
    close = difflib.get_close_matches(path.name, names, 1, cutoff=0.7)
    return f"; did you mean {path.with_name(close[0]).as_posix()}?" if close else ""
