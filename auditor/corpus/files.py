"""Find the files that a list of paths, folders and globs names."""

from __future__ import annotations

import difflib
import glob
import os
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from auditor.corpus.encoding import whole_characters
from auditor.corpus.notice import Notice
from auditor.errors import CorpusError
from auditor.model import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

ENDINGS = (".txt", ".md", ".jsonl", ".jsonl.gz")


@dataclass(frozen=True, slots=True)
class CorpusFile:
    """One file of the corpus."""

    path: Path
    name: str
    """The path as given, with forward slashes."""
    relative: str
    """The path below the folder that was given; of a file given by itself, its name."""

    @property
    def ending(self) -> str:
        """Which of ``ENDINGS`` it has, in any case; empty for any other."""
        return _ending(self.path.name)


@dataclass(slots=True)
class Listing:
    """What the paths name: the files in order, each once, and what was passed over."""

    files: list[CorpusFile] = field(default_factory=list)
    unreadable: list[Unreadable] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    seen: set[Path] = field(default_factory=set)
    """Resolved, so that no file is read twice."""


def find_files(paths: Sequence[str], ignored: Iterable[str] = ()) -> Listing:
    """Every file that ``paths`` name; folders and globs in sorted order, without hidden files.

    Files with other endings are kept only where they are given by name. Raises CorpusError for a path that
    names nothing.
    """
    listing = Listing(seen={Path(path).resolve() for path in ignored})
    for given in paths:
        path = Path(given)
        if path.is_dir():
            _add_known(listing, given, _walk(listing, path))
        elif path.is_file():
            _add(listing, _corpus_file(path))
        elif glob.has_magic(given):
            _add_known(listing, given, _glob(listing, given))
        elif path.exists():
            raise CorpusError(f"{given}: is neither a file nor a folder")
        else:
            raise CorpusError(f"{given}: no such file or folder{_suggestion(path)}")
    return listing


def _add(listing: Listing, file: CorpusFile) -> None:
    place = file.path.resolve()
    if place not in listing.seen:
        listing.seen.add(place)
        listing.files.append(file)


def _add_known(listing: Listing, given: str, files: Iterable[CorpusFile]) -> None:
    """Add the files whose ending is known, and note the others in one sentence."""
    others: dict[Path, str] = {}
    for file in files:
        if file.ending:
            _add(listing, file)
        elif (place := file.path.resolve()) not in listing.seen:
            others[place] = file.path.suffix or "no ending"
    if others:
        counts = sorted(Counter(others.values()).items())
        counted = ", ".join(f"{count} with {ending}" for ending, count in counts)
        sentence = f"files that are none of {', '.join(ENDINGS)} were passed over: {counted}"
        listing.notices.append(Notice(given, sentence))


def _glob(listing: Listing, pattern: str) -> Iterator[CorpusFile]:
    """The files that a glob matches, and those in the folders that it matches."""
    matches = glob.glob(pattern, recursive=True)  # noqa: PTH207 - Path.glob takes no absolute pattern
    if not matches:
        raise CorpusError(f"{pattern}: matches no file")
    for path in sorted(map(Path, matches)):
        if path.is_dir():
            yield from _walk(listing, path)
        elif path.is_file():
            yield _corpus_file(path)


def _walk(listing: Listing, folder: Path) -> list[CorpusFile]:
    """The files below a folder, sorted by path. Links to folders may run in circles and are not followed."""

    def refuse(error: OSError) -> None:
        reason = f"the folder cannot be read: {error.strerror}"
        listing.unreadable.append(Unreadable(whole_characters(str(error.filename)), reason))

    files = []
    for parent, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        paths = (Path(parent, name) for name in names if not name.startswith("."))
        files += [_corpus_file(path, folder) for path in paths if path.is_file()]
    return sorted(files, key=lambda file: file.path.parts)


def _corpus_file(path: Path, folder: Path | None = None) -> CorpusFile:
    relative = path.relative_to(folder).as_posix() if folder else path.name
    return CorpusFile(path, whole_characters(path.as_posix()), whole_characters(relative))


def _ending(name: str) -> str:
    lowered = name.lower()
    return next((ending for ending in ENDINGS if lowered.endswith(ending)), "")


def _suggestion(path: Path) -> str:
    """The name beside a missing path that is most like it, as the end of a sentence."""
    try:
        names = sorted(entry.name for entry in path.parent.iterdir())
    except OSError:
        return ""
    close = difflib.get_close_matches(path.name, names, 1)
    return f"; did you mean {path.with_name(close[0]).as_posix()}?" if close else ""
