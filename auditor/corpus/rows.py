"""Read rows of named cells, with their lines, from a csv or a yaml file."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from auditor.corpus.yamlerror import YAML_ERRORS, yaml_line, yaml_reason

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Cell:
    """One named value; lines count from 1."""

    name: str
    value: str
    line: int
    name_line: int
    """The line of the name: of a csv file's header, or of the key."""


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row, and the line on which it begins."""

    line: int
    cells: tuple[Cell, ...]


class RowError(Exception):
    """One thing wrong with a file of rows, and its line."""

    def __init__(self, line: int, sentence: str) -> None:
        super().__init__(sentence)
        self.line = line
        self.sentence = sentence


def read_csv_rows(text: str) -> Iterator[Row]:
    """The rows under a header line; commas, semicolons or tabs, as the header has them. Raises RowError."""
    head = text.lstrip().partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=head.count), strict=True)
    header: list[str] = []
    header_line = line = 1
    try:
        for values in reader:
            if any(value.strip() for value in values):
                if header:
                    yield _csv_row(header, values, line, header_line)
                else:
                    header, header_line = [name.strip() for name in values], line
            line = reader.line_num + 1
    except csv.Error as error:
        raise RowError(line, f"is no csv: {error}") from None


def _csv_row(header: list[str], values: list[str], line: int, header_line: int) -> Row:
    if len(values) > len(header):
        sentence = f"has {len(values)} cells under {len(header)} columns; quote a cell that holds a comma"
        raise RowError(line, sentence)
    pairs = zip(header, map(str.strip, values), strict=False)
    return Row(line, tuple(Cell(name, value, line, header_line) for name, value in pairs if name or value))


def read_yaml_rows(text: str) -> Iterator[Row]:
    """The rows of a list of mappings, or of a mapping from paths to mappings. Raises RowError."""
    try:
        root = yaml.compose(text, Loader=yaml.BaseLoader)
    except YAML_ERRORS as error:
        raise RowError(yaml_line(error), f"is no YAML: {yaml_reason(error)}") from None
    if isinstance(root, yaml.SequenceNode):
        for node in root.value:
            yield Row(_line(node), _yaml_cells(node))
    elif isinstance(root, yaml.MappingNode):
        for key, node in root.value:
            path = Cell("path", _scalar(key), _line(key), _line(key))
            yield Row(_line(key), (path, *_yaml_cells(node)))
    elif root is not None:
        raise RowError(_line(root), "is one value; write a list of mappings with path, published, source …")


def _yaml_cells(node: yaml.Node) -> tuple[Cell, ...]:
    if not isinstance(node, yaml.MappingNode):
        raise RowError(_line(node), "is no mapping; write each row as names and values, such as source: Wire")
    return tuple(Cell(_scalar(key), _scalar(value), _line(value), _line(key)) for key, value in node.value)


def _scalar(node: yaml.Node) -> str:
    if not isinstance(node, yaml.ScalarNode):
        raise RowError(_line(node), "is a list or a mapping where one value is meant")
    plain_null = node.style is None and node.value in ("~", "null", "Null", "NULL")
    return "" if plain_null else str(node.value).strip()


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1
