"""Pictures show what the verdict says: intervals that do not meet are drawn apart, open ends go to the edge."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import replace
from itertools import pairwise

import pytest
import report_samples as samples
from hypothesis import given
from hypothesis import strategies as st

from auditor.model import Finding, Group, Position
from auditor.report.html.chart import Chart, chart_of
from auditor.report.html.picture import MOST_ROWS, Picture, picture_of
from auditor.report.html.scale import compact, scale_of

ends = st.floats(-1e13, 1e13) | st.sampled_from([-math.inf, math.inf, 0.0, 1.0])
spans = st.tuples(ends, ends).map(sorted).filter(lambda span: span[0] < span[1])


def money_finding(*between: tuple[float, float]) -> Finding:
    positions = tuple(
        Position(f"answer {k}", (samples.investment(f"so much {k}", low, high, "Wire", 2),), (1,), low, high)
        for k, (low, high) in enumerate(between)
    )
    return replace(samples.investment_finding(), positions=positions)


def drawn(finding: Finding) -> Picture:
    picture = picture_of(finding)
    assert picture
    return picture


@given(st.lists(ends, min_size=1, max_size=8), st.sampled_from(["money:USD", "percent", "deadline", "length", "sign"]))
def test_values_stay_in_order_and_on_the_line(values: list[float], axis: str) -> None:
    scale = scale_of(values, axis)
    places = [scale.at(value) for value in sorted(values)]
    assert places == sorted(places)
    assert all(0 <= place <= 100 for place in places)
    assert all((place in (0, 100)) == math.isinf(value) for place, value in zip(places, sorted(values), strict=True))


@given(st.lists(ends, min_size=1, max_size=8), st.sampled_from(["money:USD", "percent", "deadline", "length", "sign"]))
def test_ticks_are_few_and_in_order(values: list[float], axis: str) -> None:
    ticks = scale_of(values, axis).ticks()
    places = [tick.at for tick in ticks]
    assert places == sorted(places)
    assert len(ticks) <= 12
    assert all(tick.label for tick in ticks)


def test_figures_too_near_for_a_round_step_have_ticks() -> None:
    assert [tick.label for tick in scale_of([0.0, 5e-324], "money:USD").ticks()] == ["0"]


@given(st.lists(spans, min_size=2, max_size=5))
def test_bars_keep_the_order_of_the_intervals(between: list[tuple[float, float]]) -> None:
    picture = drawn(money_finding(*between))
    bars = [row.bars[-1] for row in picture.rows]
    for (low, high), bar in zip(between, bars, strict=True):
        assert (bar.opens_left, bar.opens_right) == (math.isinf(low), math.isinf(high))
        for (other_low, _), other in zip(between, bars, strict=True):
            if high <= other_low:
                assert bar.right <= other.left


@given(st.lists(spans, min_size=2, max_size=5))
def test_a_gap_holds_no_value_of_its_neighbours(between: list[tuple[float, float]]) -> None:
    picture = drawn(money_finding(*between))
    ordered = sorted(between, key=lambda span: (span[1], span[0]))
    parted = [below[1] <= above[0] for below, above in pairwise(ordered)]
    assert len(picture.gaps) == sum(parted)
    assert all(gap.left <= gap.right for gap in picture.gaps)


def test_neighbours_that_only_touch_have_a_gap_without_width() -> None:
    (gap,) = drawn(money_finding((9.5e9, 10.5e9), (10.5e9, 11.5e9))).gaps
    assert gap.width == 0


def test_figures_of_very_different_size_are_drawn_by_orders_of_magnitude() -> None:
    picture = drawn(samples.three_sums_finding())
    assert picture.caption == "USD, by orders of magnitude"
    assert [tick.label for tick in picture.ticks] == ["100 million", "1 billion", "10 billion", "100 billion"]
    lefts = [row.bars[-1].left for row in picture.rows]
    assert lefts[1] - lefts[0] > 20
    assert lefts[2] - lefts[1] > 10


def test_a_narrow_answer_lies_on_what_its_claims_say() -> None:
    five, ten = drawn(samples.investment_finding()).rows
    assert [bar.faint for bar in five.bars] == [True, False]
    assert five.bars[0].opens_right
    assert not five.bars[-1].opens_right
    assert ten.bars[-1].left > five.bars[-1].right


def test_a_direction_shows_its_way_pale_and_its_size_full() -> None:
    finding = samples.direction_finding()
    up = finding.positions[1]
    sized = tuple(replace(c, value=replace(c.value, size=samples.PERCENT_3)) for c in up.claims)
    picture = drawn(replace(finding, positions=(finding.positions[0], replace(up, claims=sized))))
    down, up_row = picture.rows
    assert [(bar.faint, bar.opens_left) for bar in down.bars] == [(True, True)]
    assert [bar.faint for bar in up_row.bars] == [True, False]


def test_a_way_without_a_size_has_one_figure_under_it() -> None:
    assert [tick.label for tick in drawn(samples.direction_finding()).ticks] == ["0"]


def test_deadlines_lie_on_a_line_of_dates() -> None:
    picture = drawn(samples.deadline_finding())
    assert [tick.label for tick in picture.ticks] == ["2028", "2029", "2030", "2031"]
    assert "by 2028: from 2028-01-01 to before 2029-01-01." in picture.text


def test_names_are_points_on_the_days_of_publication() -> None:
    finding = samples.name_finding()
    days = (dt.date(2026, 3, 2), dt.date(2026, 3, 9))
    positions = tuple(
        replace(position, claims=(replace(position.claims[0], published=day),))
        for position, day in zip(finding.positions, days, strict=True)
    )
    first, second = drawn(replace(finding, positions=positions)).rows
    assert first.dots[0][0] < second.dots[0][0]
    undated = drawn(finding)
    assert [row.dots for row in undated.rows] == [((2.0, False),)] * 2
    assert [tick.label for tick in undated.extra] == ["undated"]


def test_many_answers_are_cut_and_an_answer_elsewhere_is_not_drawn() -> None:
    many = money_finding(*((k * 1e9, k * 1e9 + 1) for k in range(1, 40)))
    assert len(drawn(many).rows) == MOST_ROWS
    assert picture_of(replace(samples.investment_finding(), axis="length")) is None


def test_a_change_is_a_step_over_time() -> None:
    (group,) = samples.full_report().changes
    chart = chart_of(group)
    assert isinstance(chart, Chart)
    before, after = chart.points
    assert before.at < after.at
    assert before.y > after.y
    assert [point.label for point in chart.points] == ["$10 billion", "$12 billion"]
    assert chart.text == "2026-03-02: $10 billion. 2026-03-20: $12 billion."


def test_a_change_of_names_is_rows_of_points() -> None:
    claims = tuple(
        replace(position.claims[0], published=dt.date(2026, 3, day))
        for position, day in zip(samples.name_finding().positions, (2, 20), strict=True)
    )
    chart = chart_of(Group("chief-executive", "Who leads Acme?", "Acme", claims))
    assert isinstance(chart, Picture)
    assert [row.label for row in chart.rows] == ["Ann Lee", "山田 太郎"]
    assert chart_of(Group("chief-executive", "Who?", "", tuple(replace(c, published=None) for c in claims))) is None


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (4e9, "4 billion"),
        (53.5e9, "53.5 billion"),
        (40e6, "40 million"),
        (2_500, "2,500"),
        (25_000, "25 thousand"),
        (0, "0"),
    ],
)
def test_a_figure_is_told_in_its_magnitude(value: float, words: str) -> None:
    assert compact(value) == words
