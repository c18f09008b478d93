"""How grave a dispute is, by how far apart its answers lie."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from samples import CLOSE, PRICE, TIMELINE, claim, decided, dollars, move, named, timeline

from auditor.finding.level import figure, is_slip, ratio
from auditor.model import LINE_OF_STATEMENT, Claim, Interval, Level, Reading, Tolerance, Value


def level(*claims: Claim) -> Level:
    (finding,) = decided(PRICE, *claims).findings
    return finding.level


def pair(low: float, high: float) -> tuple[Claim, Claim]:
    return claim(dollars(low - 0.1, low + 0.1), "a"), claim(dollars(high - 0.1, high + 0.1), "b")


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (10, 12, "warning"),
        (10, 15, "error"),
        (10, 19.9, "error"),
        (10, 20, "note"),
        (10, 70, "note"),
        (10, 100, "error"),
        (10, 1000, "error"),
        (10, 10_000, "error"),
        (-10, 10, "error"),
    ],
)
def test_levels_by_the_gap(low: float, high: float, expected: Level) -> None:
    assert level(*pair(low, high)) == expected


def test_a_near_third_answer_keeps_the_level() -> None:
    assert level(*pair(10, 12), claim(dollars(49.5, 50.5), "c")) == "error"


def test_sizes_decide_between_directions() -> None:
    def closing(up: tuple[float, float], down: tuple[float, float]) -> Level:
        day = "2026-03-02"
        one, other = claim(move("up", *up), "a", on=day), claim(move("down", *down), "b", on=day)
        return decided(CLOSE, one, other).findings[0].level

    assert closing((10, math.inf), (-math.inf, -10)) == "error"
    assert closing((2.5, 3.5), (-3.5, -2.5)) == "warning"
    assert closing((10, math.inf), (math.nan, math.nan)) == "error"
    assert closing((math.nan, math.nan), (math.nan, math.nan)) == "warning"


def test_a_known_difference_between_the_two_makes_no_error() -> None:
    cash, debt = pair(10, 15)
    known = replace(cash, same=(("basis", "cash"),)), replace(debt, same=(("basis", "debt"),))
    unknown = claim(dollars(12.1, 12.3), "c")
    assert level(*known, unknown) == "note"
    assert level(cash, debt, unknown) == "error"


def test_what_only_one_of_two_answers_tells_makes_a_note() -> None:
    low, high = pair(10, 12)
    with_debt = replace(high, same=(("basis", "debt"),))
    assert level(low, with_debt) == "note"
    assert level(replace(low, same=(("basis", "debt"),)), with_debt) == "warning"
    assert level(low, with_debt, claim(high.value, "c")) == "warning"


@pytest.mark.parametrize("high", [12, 30])
def test_two_statements_that_differ_make_a_warning_of_a_note(high: float) -> None:
    mild = replace(PRICE, level="note", error_from=None)
    one, other = (replace(told, bound_by=LINE_OF_STATEMENT) for told in pair(10, high))

    def of(*claims: Claim) -> Level:
        return decided(mild, *claims).findings[0].level

    assert of(one, other) == "warning"
    assert of(one, replace(other, bound_by="")) == "note"
    assert of(one, replace(other, document=one.document, start=900, end=910)) == "note"
    assert of(one, replace(one, start=900, end=910), replace(other, bound_by="")) == "note"


def test_a_known_day_between_the_two_makes_no_error() -> None:
    one, other = pair(10, 15)
    assert level(claim(one.value, "a", on="2026-03-02"), claim(other.value, "b", on="2026-03-02")) == "error"
    assert level(claim(one.value, "a", on="2026-03-02"), claim(other.value, "b", on="2026-03-03")) == "warning"
    assert level(claim(one.value, "a", on="2026-03-02"), other) == "error"


def test_names_have_no_size() -> None:
    rule = replace(PRICE, same=(), error_from=Tolerance("1", 1.0, "absolute"))
    (finding,) = decided(rule, claim(named(1, "Ann Lee"), "a"), claim(named(900, "Bo Kern"), "b")).findings
    assert finding.level == "warning"


def test_a_deadline_is_no_share_of_the_calendar() -> None:
    one, other = (
        claim(timeline(deadline=(740000.0, 740001.0)), "a"),
        claim(timeline(deadline=(740800.0, 740801.0)), "b"),
    )
    relative = replace(TIMELINE, error_from=Tolerance("0.1%", 0.001, "relative"))
    years = replace(TIMELINE, error_from=Tolerance("2", 2.0, "absolute"))
    assert decided(relative, one, other).findings[0].level == "warning"
    assert decided(years, one, other).findings[0].level == "error"


def test_slips_of_the_decimal_point() -> None:
    assert is_slip(ratio(5.2, 52.0))
    assert is_slip(ratio(-3000.0, -3.0))
    assert not is_slip(ratio(5.2, 53.0))
    assert ratio(-1.0, 10.0) == ratio(0.0, 10.0) == 0.0


@pytest.mark.parametrize(
    ("interval", "kind", "expected"),
    [
        (Interval(9.5, 10.5), "money", 10.0),
        (Interval(27.0, 28.0), "count", 27.0),
        (Interval(10.0, math.inf), "money", 10.0),
        (Interval(-math.inf, 10.0), "count", 10.0),
    ],
)
def test_the_figure_as_written(interval: Interval, kind: str, expected: float) -> None:
    assert figure(interval, kind) == expected


def test_ten_times_as_many_people_is_a_slip() -> None:
    def people(number: float, article: str) -> Claim:
        place = (Reading("count:people", number, number + 1),)
        return claim(Value("count", "so many", number, number + 1, "people", place, f"{number:g}"), article)

    (finding,) = decided(replace(PRICE, same=()), people(27, "a"), people(270, "b")).findings
    assert finding.level == "error"
    assert "exactly 10 times" in finding.explanation
