from __future__ import annotations

import math
from dataclasses import replace

import pytest

from auditor.compare.amount import place_amount
from auditor.model import Mention, Reading

TEN = Mention("money", 0, 11, 9.5e9, 10.5e9, "USD", point=1e10)
YUAN = Mention("money", 0, 30, 71.5e9, 72.5e9, "CNY", also=TEN)


def test_an_amount_has_the_axis_of_its_currency() -> None:
    value = place_amount(TEN, "$10 billion")
    assert value.readings == (Reading("money:USD", 9.5e9, 10.5e9),)
    assert (value.kind, value.unit, value.low, value.high) == ("money", "USD", 9.5e9, 10.5e9)


def test_two_forms_give_two_readings_and_the_first_is_shown() -> None:
    value = place_amount(YUAN, "72 billion yuan ($10 billion)")
    assert [r.axis for r in value.readings] == ["money:CNY", "money:USD"]
    assert value.unit == "CNY"


def test_a_part_leaves_the_top_of_the_whole_open() -> None:
    assert [r.high for r in place_amount(YUAN, "another", part=True).readings] == [math.inf, math.inf]


@pytest.mark.parametrize(
    ("mention", "yearly", "axis"),
    [
        (TEN, True, "money:USD/year"),
        (replace(TEN, per="share"), False, "money:USD/share"),
        (replace(TEN, per="share"), True, "money:USD/share"),
        (Mention("percent", 0, 1, 4.5, 5.5, "percent"), False, "percent"),
        (Mention("percent", 0, 1, 4.5, 5.5, "points"), False, "percent:points"),
        (Mention("count", 0, 1, 5, 6, "people"), False, "count:people"),
    ],
)
def test_amounts_of_different_kinds_never_share_an_axis(mention: Mention, yearly: bool, axis: str) -> None:
    assert place_amount(mention, "x", yearly=yearly).readings[0].axis == axis


def test_the_answer_is_in_the_articles_words_on_one_line() -> None:
    assert place_amount(TEN, "$10\n  billion").answer == "$10 billion"
