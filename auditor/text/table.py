"""Read the figures of a table in plain text: their unit from a heading, percent or earlier period from a column."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, NamedTuple

from auditor.model import Mention
from auditor.text.lexicon import words
from auditor.text.table_heading import Unit, cells, currency_in, heading_unit, is_earlier, is_percent

_ROW: Final = re.compile(r"[^\n]*\S(?: {2,}|\t)[-+($€£¥ \t]*\d[^\n]*")
"""A line with a cell behind a gap that is a figure."""
_OPENED: Final = re.compile(r"(?:  |\t)[$€£¥ ]*\([$€£¥ ]*\Z")
_FARTHEST = 3
"""Lines without figures that may stand between two rows of one table."""
_ABOVE = 6
"""Lines above the first row that are looked through for the unit and the columns."""
_FEWEST_ROWS = 2


class Column(NamedTuple):
    """The heading of a column: where it ends in its line, how many stand behind it, and what it says."""

    end: int
    behind: int
    percent: bool
    earlier: bool


@dataclass(frozen=True, slots=True)
class Table:
    """Rows from one offset to another, with what stands above them."""

    start: int
    end: int
    unit: Unit | None
    headed: range
    """The offsets of the heading that gives the unit: its "millions" is no amount."""
    columns: tuple[Column, ...]


class Tables:
    """The tables of an article."""

    def __init__(self, text: str, begin: int = 0) -> None:
        self._text = text
        self._tables = _tables(text, begin)
        self._starts = [table.start for table in self._tables]

    def __bool__(self) -> bool:
        return bool(self._tables)

    def told(self, quantities: list[Mention]) -> list[Mention]:
        """The quantities of a sentence, those in a row of a table with what its headings say of them."""
        headings = [table.headed for table in self._tables if table.headed]
        return [self._told(m) for m in quantities if not any(m.start in headed for headed in headings)]

    def _behind(self, mention: Mention) -> int:
        """How many cells stand behind the figure in a line with tabs; -1 in other lines."""
        begin, stop = self._text.rfind("\n", 0, mention.start) + 1, self._text.find("\n", mention.end)
        line = self._text[begin : stop if stop >= 0 else len(self._text)]
        if "\t" not in line:
            return -1
        return self._text[mention.end : begin + len(line)].rstrip().count("\t")

    def _told(self, mention: Mention) -> Mention:
        k = bisect_right(self._starts, mention.start) - 1
        if k < 0 or mention.start >= self._tables[k].end:
            return mention
        table = self._tables[k]
        line = self._text.rfind("\n", 0, mention.start) + 1
        label = self._text[line : mention.start]
        first = cells(label)
        column = _column(table.columns, mention.end - line, self._behind(mention)) if first else None
        return _in_column(mention, table.unit, column, _label_words(first), _bracketed(self._text, mention))


def _tables(text: str, begin: int) -> list[Table]:
    """The tables, in order: rows that stand together, with the lines above them."""
    lines = [match.span() for match in re.finditer(r"[^\n]*", text[begin:]) if match.end() > match.start()]
    spans = [(a + begin, b + begin) for a, b in lines]
    rows = [i for i, (a, b) in enumerate(spans) if _ROW.fullmatch(text, a, b)]
    tables: list[Table] = []
    group: list[int] = []
    for i in [*rows, len(spans) + _FARTHEST + 1]:
        if group and i - group[-1] > _FARTHEST:
            if len(group) >= _FEWEST_ROWS:
                tables.append(_table(text, spans, group))
            group = []
        group.append(i)
    return tables


def _table(text: str, spans: list[tuple[int, int]], rows: list[int]) -> Table:
    body = [text[slice(*spans[i])] for i in rows]
    years = _heads_columns(body[0])  # "2025   2024" is a row of years
    first = rows[0] + years
    unit, headed = None, range(0)
    for a, b in reversed(spans[max(first - _ABOVE, 0) : first]):
        unit = heading_unit(text[a:b])
        if unit is not None:
            headed = range(a, b)
            break
    if unit is not None and unit.kind == "money" and not unit.name:
        unit = replace(unit, name=next((code for line in body if (code := currency_in(line))), ""))
    above = [text[a:b] for a, b in spans[max(first - _ABOVE, 0) : first]]
    return Table(spans[rows[0]][0], spans[rows[-1]][1], unit, headed, _columns(above))


def _heads_columns(line: str) -> bool:
    """Whether every figure of a line is a year or belongs to a date."""
    return bool(_columns([line])) and not re.search(r"\d,\d|\d\.\d", line)


def _columns(above: list[str]) -> tuple[Column, ...]:
    """The columns that the nearest lines above tell of: one of years, one of percentages."""
    columns: list[Column] = []
    for line in above[-3:]:
        every = cells(line)
        if any(len(cell.split()) > _WORDS for cell, _ in every):
            continue  # a sentence
        named = [(k, *cell) for k, cell in enumerate(every) if is_percent(cell[0]) or is_earlier(cell[0]) is not None]
        newest = max((year for _, cell, _ in named if (year := is_earlier(cell))), default=0)
        for k, cell, end in named:
            year = is_earlier(cell)
            earlier = year is not None and (year < newest if year and newest else year == 0)
            columns.append(Column(end, len(every) - 1 - k, is_percent(cell), earlier))
    return tuple(columns)


def _column(columns: tuple[Column, ...], end: int, behind: int) -> Column | None:
    """The column whose heading ends nearest to the end of a figure; between tabs, the one with as many behind it."""
    if behind >= 0:
        return next((column for column in columns if column.behind == behind), None)
    near = min(columns, key=lambda column: abs(column.end - end), default=None)
    return near if near is not None and abs(near.end - end) <= _NEAR else None


_WORDS = 5
"""The heading of a column has no more words."""
_NEAR = 8
"""Characters by which a figure may end before or behind its heading."""


def _label_words(first: list[tuple[str, int]]) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z%]+", first[0][0].lower())) if first else frozenset()


def _bracketed(text: str, mention: Mention) -> bool:
    """Whether the figure stands in brackets by itself, and so is below nought."""
    opened = _OPENED.search(text, max(mention.start - 8, 0), mention.start)
    return opened is not None and text[mention.end : mention.end + 1] == ")"


def _in_column(
    mention: Mention, unit: Unit | None, column: Column | None, label: frozenset[str], below: bool
) -> Mention:
    """A figure by its row and column; one that has a unit of its own takes no more than the magnitude."""
    bare = mention.kind == "count" and not mention.unit and not mention.noun
    if column is not None and column.earlier and not mention.hedge and (bare or mention.kind in ("money", "percent")):
        mention = replace(mention, hedge="vs")
    lists = words("tables")
    if column is not None and column.percent and bare:
        return _signed(replace(mention, kind="percent", unit="percent"), below)
    if unit is None or not (bare or mention.kind == "money") or not lists["ratios"].isdisjoint(label):
        return _signed(mention, below)
    if {"per", "share"} <= label or not lists["share"].isdisjoint(label):
        priced = unit.kind == "money" and bare
        mention = replace(mention, kind="money", unit=unit.name, per="share") if priced else mention
        return _signed(_precise(mention), below)
    if not lists["counted"].isdisjoint(label):
        return mention
    if not (unit.name if bare else _is_unscaled(mention)):
        return _signed(mention, below)
    scaled = _times(mention, unit.scale)
    return _signed(replace(scaled, kind=unit.kind, unit=unit.name) if bare else scaled, below)


def _is_unscaled(mention: Mention) -> bool:
    """Whether an amount of money has no magnitude of its own: one of a table is below a million as it is written."""
    return abs(mention.point) < 1_000_000


def _times(mention: Mention, scale: Decimal) -> Mention:
    if scale == 1 or (mention.kind == "money" and mention.noun):
        return mention
    mention = _precise(mention)
    low, high, point = (
        float(Decimal(repr(end)) * scale) if math.isfinite(end) else end
        for end in (mention.low, mention.high, mention.point)
    )
    return replace(mention, low=low, high=high, point=point)


def _precise(mention: Mention) -> Mention:
    """A whole count as a measured figure: 5,230 millions are 5,229.5 to 5,230.5."""
    whole = mention.high - mention.low == 1 and mention.low == mention.point
    return replace(mention, low=mention.point - 0.5, high=mention.point + 0.5) if whole else mention


def _signed(mention: Mention, below: bool) -> Mention:
    if not below or mention.low < 0:
        return mention
    return replace(mention, low=-mention.high, high=-mention.low, point=-mention.point)
