from __future__ import annotations

import math
from dataclasses import replace

import pytest

from auditor.compare.amount import place_amount
from auditor.model import Mention, MentionKind, Reading

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


@pytest.mark.parametrize(
    ("kind", "shown"), [("money", "money"), ("percent", "percent"), ("count", "count"), ("measure", "measure")]
)
def test_the_kind_of_a_value_is_that_of_its_figure(kind: MentionKind, shown: str) -> None:
    assert place_amount(Mention(kind, 0, 1, 4.5, 5.5, "x"), "5 x").kind == shown


def test_a_move_in_percent_is_measured_and_is_no_percentage() -> None:
    value = place_amount(Mention("direction", 0, 1, 4.5, 5.5, "percent"), "up 5 percent")
    assert (value.kind, value.readings[0].axis) == ("measure", "direction:percent")


LOSSES = [
    (Mention("money", 0, 1, -10.5, -9.5, "USD"), "a loss of $10"),
    (Mention("money", 0, 1, -0.5, 0.0, "USD"), "a loss of $10"),
    (Mention("money", 0, 1, -0.5, 0.5, "USD"), "$10"),
    (Mention("money", 0, 1, -math.inf, -9.5, "USD"), "$10"),
    (Mention("percent", 0, 1, -10.5, -9.5, "percent"), "$10"),
]


@pytest.mark.parametrize(("mention", "answer"), LOSSES)
def test_only_money_that_lies_wholly_below_nought_is_called_a_loss(mention: Mention, answer: str) -> None:
    assert place_amount(mention, "$10").answer == answer


def test_a_loss_is_told_on_one_line() -> None:
    assert place_amount(LOSSES[0][0], "$10\n million").answer == "a loss of $10 million"


def money(low: float, high: float, point: float = math.nan, upper: float = math.nan) -> Mention:
    return Mention("money", 0, 1, low, high, "USD", point=point, upper=upper)


LIMITS = [
    # a bare figure is both ends
    (money(9.5, 10.5, 10), [("least", 9.5, 10.5), ("most", 9.5, 10.5)]),
    # up to 10, at least 10: the one end that is written, as precisely as it is
    (money(-math.inf, 10.5, 10), [("most", 9.5, 10.5)]),
    (money(9.5, math.inf, 10), [("least", 9.5, 10.5)]),
    # at most and at least a figure that is exact: it has next to no room
    (money(-math.inf, 10, 10), [("most", 10 - 1e-8, 10 + 1e-8)]),
    (money(10, math.inf, 10), [("least", 10 - 1e-8, 10 + 1e-8)]),
    # an open end without a figure is compared as it is
    (money(-math.inf, 10.5), [("least", -math.inf, 10.5), ("most", -math.inf, 10.5)]),
    (money(9.5, math.inf), [("least", 9.5, math.inf), ("most", 9.5, math.inf)]),
    # 10 to 12, and the same range told from its top
    (money(9.5, 12.5, 10, 12), [("least", 9.5, 10.5), ("most", 11.5, 12.5)]),
    (money(-12.5, -9.5, -10, -12), [("least", -14.5, -9.5), ("most", -12.5, -7.5)]),
    # the finer of two precisions holds for both ends
    (money(9.75, 12.5, 10, 12), [("least", 9.75, 10.25), ("most", 11.75, 12.25)]),
    (money(9.5, 12.25, 10, 12), [("least", 9.75, 10.25), ("most", 11.75, 12.25)]),
    # a range that is exact at one end, or open at both
    (money(10, 12.5, 10, 12), [("least", 10 - 12e-9, 10 + 12e-9), ("most", 12 - 12e-9, 12 + 12e-9)]),
    (money(-math.inf, math.inf, 10, 12), [("least", 10 - 12e-9, 10 + 12e-9), ("most", 12 - 12e-9, 12 + 12e-9)]),
    (money(9.5, math.inf, 10, 12), [("least", 9.5, 10.5), ("most", 11.5, 12.5)]),
]


@pytest.mark.parametrize(("mention", "ends"), LIMITS)
def test_where_the_limit_is_asked_each_end_has_an_axis(mention: Mention, ends: list[tuple[str, float, float]]) -> None:
    value = place_amount(mention, "x", limit=True)
    assert [reading.axis for reading in value.readings] == [f"money:USD|{side}" for side, _, _ in ends]
    for reading, (_, low, high) in zip(value.readings, ends, strict=True):
        assert [reading.low, reading.high] == pytest.approx([low, high], rel=1e-12)
    assert (value.low, value.high) == (mention.low, mention.high)


def test_a_part_of_a_limit_is_shown_with_its_top_open() -> None:
    value = place_amount(money(9.5, 10.5, 10), "another $10", part=True, limit=True)
    assert (value.low, value.high) == (9.5, math.inf)


def test_a_yearly_limit_stays_apart_from_one_of_all_years() -> None:
    readings = place_amount(money(9.5, 10.5, 10), "x", yearly=True, limit=True).readings
    assert [reading.axis for reading in readings] == ["money:USD/year|least", "money:USD/year|most"]
