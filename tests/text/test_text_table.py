"""Tables in plain text: the unit of a heading, columns of percentages and of an earlier period, rows that differ."""

from __future__ import annotations

import datetime as dt

from auditor.model import Mention
from auditor.text.reader import read_mentions

_RESULTS = """Acme Inc third-quarter results
(in millions of dollars, except per share)
                      2025      2024   % Change
Revenue              5,230     4,870       7.4
Net income             412      (35)        --
Earnings per share    1.20      0.95      26.3
Stores                 120       115       4.3
Gross margin          45.2      44.1
"""


def _read(text: str) -> list[Mention]:
    return [m for m in read_mentions(text, dt.date(2025, 11, 3)) if m.kind not in ("date", "duration")]


def _row(text: str, label: str) -> list[tuple[str, float, str, str]]:
    begin = text.index(label)
    end = text.index("\n", begin)
    return [(m.kind, m.point, m.unit, m.hedge) for m in _read(text) if begin <= m.start < end]


def test_the_heading_gives_the_currency_and_the_magnitude() -> None:
    assert _row(_RESULTS, "Revenue") == [
        ("money", 5_230_000_000, "USD", ""),
        ("money", 4_870_000_000, "USD", "vs"),
        ("percent", 7.4, "percent", ""),
    ]


def test_a_figure_of_a_table_is_as_precise_as_it_is_written() -> None:
    revenue = next(m for m in _read(_RESULTS) if m.point == 5_230_000_000)
    assert (revenue.low, revenue.high) == (5_229_500_000, 5_230_500_000)


def test_brackets_are_below_nought() -> None:
    assert _row(_RESULTS, "Net income") == [("money", 412_000_000, "USD", ""), ("money", -35_000_000, "USD", "vs")]


def test_what_is_of_one_share_has_no_magnitude() -> None:
    assert _row(_RESULTS, "Earnings per")[:2] == [("money", 1.2, "USD", ""), ("money", 0.95, "USD", "vs")]
    assert [m.per for m in _read(_RESULTS) if m.point == 1.2] == ["share"]


def test_counts_and_ratios_are_no_money() -> None:
    assert [kind for kind, *_ in _row(_RESULTS, "Stores")] == ["count", "count", "percent"]
    assert [kind for kind, *_ in _row(_RESULTS, "Gross")] == ["count", "count"]


def test_the_heading_itself_holds_no_amount() -> None:
    assert _row(_RESULTS, "(in millions") == []


def test_tabs_part_columns_too() -> None:
    text = "Acme results, $ mln\n\t2025\t2024\nSales\t523.1\t487.0\nProfit\t41.2\t(3.5)\n"
    assert _row(text, "Sales") == [("money", 523_100_000, "USD", ""), ("money", 487_000_000, "USD", "vs")]
    assert _row(text, "Profit") == [("money", 41_200_000, "USD", ""), ("money", -3_500_000, "USD", "vs")]


def test_the_currency_may_stand_in_the_first_row_alone() -> None:
    text = "Acme results (in millions)\nRevenue      $ 523.1    $ 487.0\nCosts          400.0      390.1\n"
    assert _row(text, "Revenue") == [("money", 523_100_000, "USD", ""), ("money", 487_100_000 - 100_000, "USD", "")]
    assert _row(text, "Costs") == [("money", 400_000_000, "USD", ""), ("money", 390_100_000, "USD", "")]


def test_measures_have_headings_too() -> None:
    text = "Sugar in thousands of tonnes:\n          1986   1985\nElmland   3.57   3.42\nZembla    3.08   2.88\n"
    assert _row(text, "Elmland") == [("measure", 3570, "tonne", ""), ("measure", 3420, "tonne", "vs")]


def test_the_earlier_column_may_stand_first() -> None:
    text = "Acme, in thousands of euros\n        2024    2025\nSales   4,870   5,230\nCosts   3,000   3,100\n"
    assert _row(text, "Sales") == [("money", 4_870_000, "EUR", "vs"), ("money", 5_230_000, "EUR", "")]


def test_wide_rows_are_not_joined_as_wrapped_text() -> None:
    rows = [f"Revenue of the unit number {n} at home        {n}00.5        {n}50.5" for n in range(1, 5)]
    assert len(_read("\n".join(rows) + "\n")) >= 8
    assert all("\n" not in "\n".join(rows)[m.start : m.end] for m in _read("\n".join(rows)))


def test_prose_is_no_table() -> None:
    text = "It lost millions of dollars in 2003.\nIt has    40 workers now.\nIt has    50 robots too.\n"
    assert [(m.kind, m.point) for m in _read(text) if m.kind == "count"] == [("count", 40), ("count", 50)]


def test_previous_in_brackets_is_no_column() -> None:
    text = "Rates in percent (previous in brackets):\n90 days    4.35 pct (4.30)\n150 days   4.38 pct (4.29)\n"
    assert [m.hedge for m in _read(text) if m.kind == "percent"] == ["", ""]
    assert all(m.point > 0 for m in _read(text) if m.kind == "count")
