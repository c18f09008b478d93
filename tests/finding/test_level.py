"""How grave a dispute is, by how far apart its answers lie."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from samples import CLOSE, PRICE, TIMELINE, claim, decided, dollars, move, named, timeline

from auditor.finding.level import Gap, Graded, both_tabled, figure, is_slip, level_of, ratio, untold_between
from auditor.finding.positions import Stand
from auditor.model import LINE_OF_STATEMENT, Claim, Facet, Interval, Level, Reading, Tolerance, Value


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
    assert ratio(-1.0, 10.0) == ratio(0.0, 10.0) == ratio(10.0, 0.0) == ratio(0.0, 0.0) == 0.0
    assert ratio(0.5, 1.5) == ratio(1.5, 0.5) == ratio(-0.5, -1.5) == 3.0


@pytest.mark.parametrize(
    ("factor", "slip"),
    [
        (9.995, True), (10.005, True), (10.02, False), (9.98, False), (1.0, False), (20.0, False),
        (100.05, True), (99.95, True), (100.2, False), (1000.5, True), (999.2, True), (1001.5, False), (10_000, False),
    ],
)  # fmt: skip
def test_a_slip_is_ten_a_hundred_or_a_thousand_times_but_for_rounding(factor: float, *, slip: bool) -> None:
    assert is_slip(factor) == slip


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


RELATIVE, TIMES = Tolerance("25%", 0.25, "relative"), Tolerance("2 times", 2.0, "times")
ABSOLUTE, POINTS = Tolerance("2", 2.0, "absolute"), Tolerance("10 points", 10.0, "points")


@pytest.mark.parametrize(
    ("axis", "low", "high", "limit", "reached"),
    [
        # a share is of the smaller magnitude, from end to end
        ("money:USD", (9, 10), (12.5, 13), RELATIVE, True),
        ("money:USD", (9, 10), (12.49, 13), RELATIVE, False),
        ("money:USD", (-13, -12.5), (-10, -9), RELATIVE, True),
        ("money:USD", (-13, -12.49), (-10, -9), RELATIVE, False),
        ("money:USD", (9, 10), (20, 21), TIMES, True),
        ("money:USD", (9, 10), (19.9, 21), TIMES, False),
        ("money:USD", (-1, 0), (0, 1), RELATIVE, False),
        ("money:USD", (9, 11), (10, 12), RELATIVE, False),
        ("money:USD", (-2, 0), (0.5, 1), RELATIVE, True),
        ("deadline", (1, 10), (100, 101), RELATIVE, False),
        ("date", (1, 10), (100, 101), TIMES, False),
        # a distance is in the axis's own unit, of deadlines in years
        ("percent", (0, 1), (11, 12), POINTS, True),
        ("percent", (0, 1), (10.9, 12), POINTS, False),
        ("change:percent", (0, 1), (11, 12), POINTS, True),
        ("change:USD", (0, 1), (11, 12), POINTS, False),
        ("change:USD", (0, 1), (4, 5), ABSOLUTE, True),
        ("length", (1, 2), (4, 5), ABSOLUTE, True),
        ("length", (1, 2), (3.9, 5), ABSOLUTE, False),
        ("deadline", (0, 1), (731.5, 732), ABSOLUTE, True),
        ("deadline", (0, 1), (731.4, 732), ABSOLUTE, False),
        ("date", (0, 1), (3, 4), ABSOLUTE, True),
        # a tenth is no exact number: what reaches the limit as written does so as reckoned
        ("percent", (0, 0.1), (0.4, 0.5), Tolerance("0.3", 0.3, "absolute"), True),
        ("percent", (0, 0.7), (0.8, 0.9), Tolerance("0.1", 0.1, "points"), True),
    ],
)
def test_what_a_gap_reaches(
    axis: str, low: tuple[float, float], high: tuple[float, float], limit: Tolerance, *, reached: bool
) -> None:
    assert Gap(axis, Interval(*low), Interval(*high)).reaches(limit) == reached


NEAR, FAR = Gap("percent", Interval(0, 1), Interval(2, 3)), Gap("percent", Interval(0, 1), Interval(20, 21))
WITH_LIMIT = replace(PRICE, error_from=POINTS, note_beyond=TIMES)
SHARED = Graded("error", "the claims share another figure, so they are of one thing")
HARDLY = Graded("note", "the figures lie 2 times apart or more: they are hardly of one thing")
REACHES = Graded("error", "the answers lie at least 10 points apart, with no time, moment or basis known between them")
SHORT = Graded("warning", "the answers lie less than 10 points apart")
NO_SIZE = Graded(
    "warning", "a time, a moment or a basis that the articles give sets the answers apart, or none gives a size"
)
UNTOLD = Graded("note", "one of the answers does not tell its basis, by which the two may be told apart")


@pytest.mark.parametrize(
    ("gap", "figures", "anchored", "untold", "graded"),
    [
        (FAR, [1, 3], True, "basis", SHARED),
        (FAR, [1, 3], False, "basis", UNTOLD),
        (FAR, [1, 3], False, "", HARDLY),
        (FAR, [1, 2], False, "", HARDLY),
        (FAR, [1, 1.99], False, "", REACHES),
        (FAR, [1, 3, 5], False, "", REACHES),
        (FAR, [1, 3, 9], False, "", HARDLY),
        (FAR, [1, 10], False, "", REACHES),
        (FAR, [1, 3, 30], False, "", REACHES),
        (FAR, [-1, 3], False, "", REACHES),
        (FAR, [1], False, "", REACHES),
        (FAR, [], False, "", REACHES),
        (NEAR, [], False, "", SHORT),
        (None, [], False, "", NO_SIZE),
    ],
)
def test_what_makes_a_level(gap: Gap | None, figures: list[float], anchored: bool, untold: str, graded: Graded) -> None:
    assert level_of(WITH_LIMIT, gap, figures, anchored=anchored, untold=untold) == graded


def test_without_limits_a_dispute_has_the_level_of_its_rule() -> None:
    always = "every dispute of this rule has this level"
    rule = replace(PRICE, error_from=None, note_beyond=None, level="note")
    assert level_of(rule, FAR, [1, 3]) == Graded("note", always)
    assert level_of(replace(WITH_LIMIT, level="error"), NEAR, []) == Graded("error", always)
    sums = replace(rule, adds_up=("part", "share", "whole"), level="warning")
    assert level_of(sums, FAR, []) == Graded("warning", "figures of one sentence do not fit")


def stand(*members: int, axis: str = "money:USD") -> Stand:
    return Stand(axis, Interval(0, 1), list(members))


BASIS_AND_PLAN = replace(
    PRICE, same=(Facet("basis", ()), Facet("plan", ()), Facet("level", (), anchors=("to <money>",)))
)


@pytest.mark.parametrize(
    ("told", "untold"),
    [
        # what each of two positions tells of its basis, its plan and its anchor
        (([("cash", "a", None)], [("cash", "a", None)]), ""),
        (([(None, "a", None)], [("cash", "a", None)]), "basis"),
        (([("cash", "a", None)], [(None, "a", None)]), "basis"),
        (([("cash", None, None)], [("cash", "a", None)]), "plan"),
        (([(None, None, None)], [("cash", "a", None)]), "basis"),
        (([("debt", None, None)], [("cash", "a", None)]), "plan"),
        (([("debt", "a", None)], [("cash", "a", None)]), ""),
        (([("cash", "a", "x")], [("cash", "a", None)]), ""),
        # claims of two positions that tell the same are compared, whatever others tell
        (([(None, "a", None), ("cash", "a", None)], [("cash", "a", None)]), ""),
        (([("cash", None, None)], [("cash", "a", None)], [("cash", "a", None)]), ""),
    ],
)
def test_what_one_of_two_positions_leaves_untold(told: tuple[list[tuple[str | None, ...]], ...], untold: str) -> None:
    claims: list[Claim] = []
    stands: list[Stand] = []
    for position in told:
        first = len(claims)
        for answers in position:
            same = tuple(zip(("basis", "plan", "level"), answers, strict=True))
            claims.append(replace(claim(dollars(1, 2)), same=same))
        stands.append(stand(*range(first, len(claims))))
    assert untold_between(stands, claims, BASIS_AND_PLAN) == untold
    assert untold_between(stands, claims, replace(PRICE, same=())) == ""


TABLED = Graded("warning", "two statements of results give the same line of the same period")


def test_lines_of_two_statements_make_a_warning_of_a_note() -> None:
    rule = replace(WITH_LIMIT, level="note")
    assert level_of(rule, NEAR, [1, 3], tabled=True, untold="basis") == TABLED
    assert level_of(rule, NEAR, [1, 3], tabled=True, anchored=True) == SHARED
    assert level_of(replace(rule, level="warning"), NEAR, [1, 3], tabled=True) == HARDLY
    assert level_of(rule, NEAR, [1, 3], tabled=False) == HARDLY


LINE, PROSE = LINE_OF_STATEMENT, "right behind “earned”"


@pytest.mark.parametrize(
    ("positions", "both"),
    [
        # of each position its claims, each its article and what binds it
        (([("a", LINE)], [("b", LINE)]), True),
        (([("a", LINE)], [("b", PROSE)]), False),
        (([("a", PROSE)], [("b", LINE)]), False),
        (([("a", LINE)], [("a", LINE)]), False),
        (([("a", LINE), ("b", PROSE)], [("b", LINE)]), True),
        (([("a", LINE), ("b", LINE)], [("b", LINE)]), False),
        (([("a", LINE)], [("b", PROSE)], [("c", LINE)]), True),
        (([("a", PROSE)], [("b", LINE)], [("c", LINE)]), True),
        (([("a", PROSE)], [("b", PROSE)]), False),
        (([("a", LINE)],), False),
    ],
)
def test_both_sides_are_lines_of_statements_in_two_articles(
    positions: tuple[list[tuple[str, str]], ...], *, both: bool
) -> None:
    claims: list[Claim] = []
    stands: list[Stand] = []
    for position in positions:
        first = len(claims)
        claims += [replace(claim(dollars(1, 2), article), bound_by=bound) for article, bound in position]
        stands.append(stand(*range(first, len(claims))))
    assert both_tabled(stands, claims) == both


def test_a_line_that_fits_both_positions_is_on_neither_side() -> None:
    claims = [replace(claim(dollars(1, 2), article), bound_by=LINE) for article in "ab"]
    assert not both_tabled([stand(0), stand(0, 1)], claims)
    assert not both_tabled([stand(0, 1), stand(1)], claims)
