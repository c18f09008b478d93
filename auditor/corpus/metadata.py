"""Read a file of metadata: what is known of articles whose own files do not say it."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from auditor.corpus.dates import parse_published
from auditor.corpus.encoding import decode
from auditor.corpus.fields import known_field
from auditor.corpus.rows import Cell, Row, RowError, read_csv_rows, read_yaml_rows
from auditor.errors import CorpusError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from auditor.corpus.notice import Notify

COLUMNS = ("path", "published", "source", "title", "url", "summary")
_PATH_NAMES = ("path", "file", "filename", "filepath", "file_name", "file_path")


@dataclass(frozen=True, slots=True)
class MetadataRow:
    """What one row says of one article; empty where it says nothing."""

    line: int
    path: str
    published: dt.date | None = None
    source: str = ""
    title: str = ""
    url: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Metadata:
    """A metadata file, read and checked."""

    path: str
    rows: tuple[MetadataRow, ...]


def read_metadata(path: str, notify: Notify) -> Metadata:
    """The rows of a ``.csv``, ``.yaml`` or ``.yml`` file. Raises CorpusError with all that is wrong in it."""
    rows: list[MetadataRow] = []
    problems: dict[tuple[int, str], None] = {}
    first_lines: dict[str, int] = {}
    try:
        for raw in _read_rows(path, notify):
            errors = list(_check_names(raw.cells))
            row = _row(raw, errors)
            if row.path and first_lines.setdefault(row.path, row.line) != row.line:
                sentence = f'"{row.path}" stands on line {first_lines[row.path]} already; keep one of the two'
                errors.append(RowError(row.line, sentence))
            rows.append(row)
            problems |= {(error.line, error.sentence): None for error in errors}
    except RowError as error:
        problems[error.line, error.sentence] = None
    if problems:
        raise CorpusError("\n".join(f"{path}:{line}: {sentence}" for line, sentence in sorted(problems)))
    return Metadata(path, tuple(rows))


def _read_rows(path: str, notify: Notify) -> Iterator[Row]:
    readers = {".csv": read_csv_rows, ".yaml": read_yaml_rows, ".yml": read_yaml_rows}
    reader = readers.get(Path(path).suffix.lower())
    if reader is None:
        raise CorpusError(f"{path}: metadata is a .csv or a .yaml file")
    try:
        raw = Path(path).read_bytes()
    except OSError as error:
        raise CorpusError(f"{path}: the metadata cannot be read: {error.strerror}") from None
    return reader(decode(raw, path, notify))


def _column(name: str) -> str:
    """The column that a name means; empty for none."""
    if name.strip().lower() in _PATH_NAMES:
        return "path"
    field = known_field(name)
    return field if field in COLUMNS else ""


def _check_names(cells: Iterable[Cell]) -> Iterator[RowError]:
    """Unknown names, and two names for one column."""
    seen: dict[str, str] = {}
    for cell in cells:
        column = _column(cell.name)
        if not column:
            close = difflib.get_close_matches(cell.name.lower(), COLUMNS, 1)
            hint = f"; did you mean {close[0]}?" if close else f"; the columns are {', '.join(COLUMNS)}"
            yield RowError(cell.name_line, f'unknown column "{cell.name}"{hint}')
        elif column in seen:
            sentence = f'"{seen[column]}" and "{cell.name}" are both the {column}; keep one of the two'
            yield RowError(cell.name_line, sentence)
        seen.setdefault(column, cell.name)


def _row(raw: Row, errors: list[RowError]) -> MetadataRow:
    """The checked row; what is wrong with its values is added to ``errors``."""
    cells = {_column(cell.name): cell for cell in raw.cells}
    values = {column: cells[column].value for column in COLUMNS if column in cells}
    published = None
    if values.get("published"):
        try:
            published = parse_published(values["published"])
        except ValueError as error:
            errors.append(RowError(cells["published"].line, str(error)))
    if not values.get("path"):
        errors.append(RowError(raw.line, "has no path; give each row the path of the article it speaks of"))
    return MetadataRow(
        line=raw.line,
        path=values.get("path", ""),
        published=published,
        source=values.get("source", ""),
        title=values.get("title", ""),
        url=values.get("url", ""),
        summary=values.get("summary", ""),
    )
