from __future__ import annotations

import pytest

from auditor.model import Mention
from auditor.text.quantity import read_quantities
from auditor.text.reader import read_mentions
from auditor.text.tokens import tokenize


def read(text: str) -> list[Mention]:
    return read_quantities(tokenize(text))


@pytest.mark.parametrize(
    ("text", "kind", "unit", "point"),
    [
        ("rose to 3.58 billion dlrs from 3.18 billion", "money", "USD", 3.18e9),
        ("earned 84.75 cents against 74.07", "money", "USD", 0.7407),
        ("made 1.1 billion stg compared with 953 million", "money", "GBP", 9.53e8),
        ("Net loss 1.2 mln vs profit 3.4 mln", "money", "USD", 3.4e6),
        ("235 mln tonnes versus a planned 232 mln", "count", "", 2.32e8),
        ("inflation of 4.6 percent from 6.3", "percent", "percent", 6.3),
    ],
)
def test_the_earlier_figure_has_the_unit_of_the_later(text: str, kind: str, unit: str, point: float) -> None:
    mention = read(text)[-1]
    assert (mention.kind, mention.unit) == (kind, unit)
    assert mention.point == pytest.approx(point)


@pytest.mark.parametrize("text", ["fell 3 percent from 4,100", "rose 2 dollars from 1986", "cut it by $5 from 30"])
def test_a_level_has_not_the_unit_of_its_change(text: str) -> None:
    assert [m.kind for m in read(text)][1:] in ([], ["count"])


def test_a_bare_count_has_the_noun_before_it() -> None:
    mentions = read("22 residential fires, compared with an average of 20 per week")
    assert [(m.noun, m.per) for m in mentions] == [("residential fire", ""), ("residential fire", "week")]


def test_accounts_of_wires_are_money_and_what_follows_versus_is_earlier() -> None:
    mentions = read("Revs 41.6 mln vs 36.7 mln")
    assert [(m.kind, m.unit, m.hedge) for m in mentions] == [("money", "USD", ""), ("money", "USD", "vs")]


def test_shares_of_wires_are_no_money() -> None:
    assert [m.kind for m in read("Avg shrs 4,195,000 vs 4,090,000")] == ["count", "count"]


@pytest.mark.parametrize("text", ["Net loss 1.2 mln vs profit 3.4 mln", "Net profit 1.2 mln vs a loss of 3.4 mln"])
def test_what_follows_versus_is_the_earlier_period_also_behind_its_sign(text: str) -> None:
    amounts = [mention for mention in read_mentions(text) if mention.kind == "money"]
    assert [mention.hedge for mention in amounts] == ["", "vs"]


def test_the_level_behind_a_move_in_money_is_of_the_same_currency() -> None:
    mentions = read("Reserves fell 400 mln marks to 87.0 billion")
    assert [(m.kind, m.unit) for m in mentions] == [("money", "DEM"), ("money", "DEM")]


def test_a_small_number_behind_a_move_in_money_stays_what_it_is() -> None:
    assert [m.kind for m in read("Shares fell $4 to 36")] == ["money", "count"]
