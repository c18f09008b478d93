"""Columns on a screen: every character has its width, and nothing is lost or too wide."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from auditor.report.columns import lines_of, padded, width_of, wrapped
from auditor.report.words import visible

texts = st.text(st.sampled_from("ab é山田„“ -/.\u0301\u200d"), max_size=60).map(visible)


@given(texts, st.integers(4, 30))
def test_no_line_is_too_wide_and_no_character_is_lost(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert all(width_of(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(st.lists(texts, min_size=2, max_size=3), st.integers(4, 12))
def test_columns_stand_under_each_other(cells: list[str], width: int) -> None:
    for line in lines_of(cells, [width] * len(cells)):
        assert [width_of(cell) for cell in line] == [width] * len(cells)


def test_wide_characters_take_two_columns() -> None:
    assert width_of("山田 a") == 6
    assert wrapped("山田太郎", 5) == ["山田", "太郎"]
    assert padded("山", 4) == "山  "
