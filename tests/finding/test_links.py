"""The structures by which conflicts are found fast hold what plain lists would."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from strategies import intervals

from auditor.finding.axes import WRITTEN, Lane, Spot
from auditor.finding.doubt import _Window
from auditor.finding.links import _Lowest
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
