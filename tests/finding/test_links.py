"""The structures by which conflicts are found fast hold what plain lists would."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import PRICE, claim, dollars
from strategies import intervals

from auditor.finding.axes import WRITTEN, Lane, Spot
from auditor.finding.cells import questions
from auditor.finding.doubt import _Window
from auditor.finding.links import _Graph, _Lowest
from auditor.finding.panel import panel
from auditor.model import Interval

numbers = st.lists(st.integers(0, 9).map(float) | st.just(float("inf")), max_size=20)


@given(numbers, st.lists(st.integers(0, 19), max_size=8), st.integers(-1, 10), st.integers(0, 20), st.integers(0, 20))
def test_the_small_numbers_of_a_range(
    values: list[float], dropped: list[int], limit: int, first: int, last: int
) -> None:
    tree = _Lowest(values)
    gone = {position for position in dropped if position < len(values)}
    for position in gone:
        tree.drop(position)
    last = min(last, len(values))
    expected = [i for i in range(first, last) if i not in gone and values[i] <= limit]
    assert sorted(tree.up_to(limit, first, last)) == expected


class Watched(float):
    """A number that counts how often it is compared."""

    compared = 0

    def __lt__(self, other: float) -> bool:
        self.compared += 1
        return float(self) < other

    def __ge__(self, other: float) -> bool:
        self.compared += 1
        return float(self) >= other


@pytest.mark.parametrize("count", [1, 2, 3, 7, 8, 9, 1_000])
def test_what_was_dropped_costs_a_search_nothing(count: int) -> None:
    tree = _Lowest([5.0] * count)
    for position in range(1, count):
        tree.drop(position)
    few, none = Watched(5), Watched(5)
    assert tree.up_to(few, 0, count) == [0]
    assert few.compared <= 4 * count.bit_length()
    tree.drop(0)
    assert tree.up_to(none, 0, count) == []
    assert none.compared == 1


@pytest.mark.parametrize("grows", [False, True])
def test_a_search_for_conflicts_meets_a_claim_a_few_times_however_many_there_are(
    *, grows: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[int] = []

    class Counting(_Lowest):
        def up_to(self, limit: float, first: int, last: int) -> list[int]:
            positions = super().up_to(limit, first, last)
            found.extend(positions)
            return positions

    monkeypatch.setattr("auditor.finding.links._Lowest", Counting)
    claims = [claim(dollars(low, low + 1), f"{n}", "2026-03-02") for n, low in enumerate([4, 6, 8] * 30)]
    rule = replace(PRICE, grows=grows)
    (question,) = questions(claims, rule)
    asked = panel(claims, question, replace(rule, within=None))
    everyone = list(range(len(claims)))
    graph = _Graph(asked)
    graph.connect(everyone, graph.shelve(everyone))
    assert sorted(graph.component(0)) == everyone
    assert len(found) <= 2 * len(claims)


def spot(interval: Interval) -> Spot:
    return Spot(Lane("percent", WRITTEN), interval.low, interval.high)


@given(st.lists(intervals(), max_size=8), st.lists(intervals(), max_size=8), st.integers(0, 8), intervals())
def test_a_window_tells_whether_any_interval_in_it_meets(
    first: list[Interval], added: list[Interval], removed: int, asked: Interval
) -> None:
    window = _Window(spot(one) for one in first)
    for one in added:
        window.add(spot(one))
    held = [*first, *added]
    for one in held[:removed]:
        window.remove(spot(one))
    left = held[removed:]
    expected = [(7, any(one.meets(asked) for one in left))] if left else []
    assert list(window.answers([(7, spot(asked))])) == expected
