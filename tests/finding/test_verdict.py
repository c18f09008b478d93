"""The sentences of an explanation, one by one."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import replace

import pytest
from samples import CLOSE, PRICE, claim, converted, dollars, move, named

from auditor.engine.keys import cell_of
from auditor.finding.explain import explain, settled_by, verdict
from auditor.finding.level import Gap
from auditor.finding.short import short
from auditor.model import Choice, Claim, Facet, Interval, Position, Value

HERE, THERE = claim(dollars(9.5, 10.5), "a"), claim(dollars(11.5, 12.5), "b")


def position(*claims: Claim, low: float | None = None, high: float | None = None) -> Position:
    first = claims[0].value
    bottom, top = first.low if low is None else low, first.high if high is None else high
    return Position(first.answer, claims, (1,) * len(claims), bottom, top)


TWO = [position(HERE), position(THERE)]
THREE = [*TWO, position(claim(dollars(13.5, 14.5), "c"))]


def gap(axis: str, distance: float) -> Gap:
    return Gap(axis, Interval(-1.0, 0.0), Interval(distance, distance + 1))


@pytest.mark.parametrize(
    ("axis", "distance", "told"),
    [
        ("percent", 1, "1 point"),
        ("percent", 2.5, "2.5 points"),
        ("percent:points", 2, "2 points"),
        ("percent/year", 2, "2 points"),
        ("sign", 1, "1 point"),
        ("change:percent", 3, "3 points"),
        ("change:USD", 3, "3 USD"),
        ("deadline", 1, "2 days"),
        ("date", 2, "3 days"),
        ("record", 2, "3 days"),
        ("length", 1, "1 year"),
        ("length", 1.5, "1.5 years"),
        ("money:USD", 1e9, "1 billion USD"),
        ("money:USD", 1, "1 USD"),
        ("money:USD/year", 2e6, "2 million USD per year"),
        ("money:USD|least", 2e6, "2 million USD"),
        ("money:USD/share|most", 2, "2 USD per share"),
        ("count:people", 1, "2 people"),
        ("count:people|least", 4, "5 people"),
        ("count", 4, "4"),
        ("measure:GB", 4, "4 GB"),
        ("measure:number", 0.5, "0.5"),
        ("measure:metre", 31, "31 metres"),
        ("measure:metre", 1, "1 metre"),
        ("measure:kilometre per hour", 20, "20 kilometres per hour"),
        ("count:visitor", 3, "4 visitors"),
    ],
)
def test_a_distance_is_told_in_the_unit_of_its_axis(axis: str, distance: float, told: str) -> None:
    assert verdict(TWO, axis, gap(axis, distance)) == f"no value fits both, the answers lie at least {told} apart"


def test_the_farthest_of_several_answers_are_told() -> None:
    expected = "no value fits all, the farthest of the answers lie at least 2 points apart"
    assert verdict(THREE, "percent", gap("percent", 2)) == expected


def test_without_a_gap_only_the_verdict_is_told() -> None:
    touching = Gap("percent", Interval(0, 1), Interval(1, 2))
    assert verdict(TWO, "percent", None) == verdict(TWO, "percent", touching) == "no value fits both"
    assert verdict(THREE, "percent", None) == "no value fits all"
    assert verdict(TWO, "name", None) == "no answer fits both"
    assert verdict(THREE, "category", None) == "no answer fits all"


@pytest.mark.parametrize(
    ("other", "place"),
    [
        (replace(THERE, document="a"), ", in one article"),
        (replace(THERE, document="a", part="title"), ", in title and text of one article"),
        (replace(THERE, part="title"), ""),
        (THERE, ""),
    ],
)
def test_a_dispute_within_one_article_says_so(other: Claim, place: str) -> None:
    both = [position(HERE), position(other)]
    assert verdict(both, "percent", None) == f"no value fits both{place}"
    assert verdict(both, "percent", gap("percent", 2)).endswith(f"2 points apart{place}")


def told(*positions: Position, axis: str = "money:USD", figures: tuple[float, ...] = ()) -> str:
    claims = [one for position in positions for one in position.claims]
    cells = [cell_of(one, PRICE) for one in claims]
    return explain(replace(PRICE, same=()), positions, axis, gap=None, figures=figures, cells=cells).explanation


DAY = float(dt.date(2026, 3, 2).toordinal())


@pytest.mark.parametrize(
    ("low", "high", "axis", "bracket"),
    [
        (9.5, 10.5, "percent", ", in [9.5, 10.5)"),
        (-math.inf, 10.5, "percent", ", in (…, 10.5)"),
        (9.5, math.inf, "percent", ", in [9.5, …)"),
        (DAY, DAY + 1, "date", ", in [2 March 2026, 3 March 2026)"),
        (0.0, DAY, "date", ", in […, 2 March 2026)"),
        (1.0, DAY, "date", ", in [1 January 1, 2 March 2026)"),
        (DAY, 3_652_059.0, "deadline", ", in [2 March 2026, 31 December 9999)"),
        (DAY, 3_652_060.0, "deadline", ", in [2 March 2026, …)"),
        (9.5, 10.5, "name", ""),
        (9.5, 10.5, "category", ""),
        (9.5, 10.5, "version", ""),
        (0.0, math.inf, "sign", ""),
    ],
)
def test_an_answer_stands_with_its_interval(low: float, high: float, axis: str, bracket: str) -> None:
    assert told(position(HERE, low=low, high=high), position(THERE), axis=axis).startswith(
        f"1 article says 10 billion USD{bracket}; 1 article says 12 billion USD"
    )


def test_the_interval_is_what_the_position_shares_and_not_that_of_its_speaker() -> None:
    assert told(position(HERE, low=9.7e9, high=10.2e9)).startswith(
        "1 article says 10 billion USD, in [9.7 billion, 10.2 billion): "
    )


def test_a_direction_stands_with_its_size() -> None:
    rose = claim(move("up", 9.5, 10.5), "a")
    assert told(position(rose, low=0.0, high=math.inf), axis="sign").startswith(
        "1 article says up 9.5 percent, in [9.5, 10.5): "
    )


def test_articles_are_counted_not_claims() -> None:
    many = position(HERE, replace(HERE, start=9), replace(HERE, document="c"))
    assert told(many).startswith("2 articles say 10 billion USD")
    crowd = position(*(replace(HERE, document=f"{n}") for n in range(1200)))
    assert told(crowd).startswith("1,200 articles say 10 billion USD")


@pytest.mark.parametrize(
    ("figures", "times"),
    [
        ((5.2, 52.0), "10 times"),
        ((3.0, 7.0, 7000.0), "1,000 times"),
        ((3.0, 30.0, 3000.0), "10 times"),
        ((-300.0, -3.0), "100 times"),
        ((5.2, 53.0), ""),
        ((5.2,), ""),
        ((), ""),
    ],
)
def test_a_slip_of_the_decimal_point_is_named_once(figures: tuple[float, ...], times: str) -> None:
    text = told(*TWO, figures=figures)
    assert text.count("a slip of the decimal point is likely") == bool(times)
    assert (f". The figures differ by exactly {times}: a slip" in text) == bool(times)


def yuan(said: str, currency: str = "CNY") -> Claim:
    return claim(dollars(71.0, 73.0, currency, converted(9.8, 10.0)), f"{currency}{said}", said)


@pytest.mark.parametrize(
    ("claims", "rates"),
    [
        ([yuan("2025-03-03")], ["CNY were converted at the ECB's rate of 28 February 2025."]),
        (
            [yuan("2025-03-05"), yuan("2025-03-03")],
            ["CNY were converted at the ECB's rate of 28 February 2025 to 4 March 2025."],
        ),
        (
            [yuan("2025-03-03"), yuan("2025-03-04", "CAD")],
            [
                "CAD were converted at the ECB's rate of 3 March 2025.",
                "CNY were converted at the ECB's rate of 28 February 2025.",
            ],
        ),
        ([yuan("")], []),
        ([yuan("1990-03-03")], []),
        ([yuan("1990-03-03"), yuan("2025-03-03")], ["CNY were converted at the ECB's rate of 28 February 2025."]),
        ([claim(dollars(9.5, 10.5, "CNY"), "x", "2025-03-03")], []),
        ([claim(dollars(9.5, 10.5, "CNY", converted(1, 2)), "x", "2025-03-03")], ["CNY were converted"]),
    ],
)
def test_the_days_of_the_rates_are_told(claims: list[Claim], rates: list[str]) -> None:
    text = told(position(*claims), position(THERE))
    assert text.count("were converted") == len(rates)
    assert all(f". Amounts in {rate}" in text for rate in rates)
    assert [text.index(rate) for rate in rates] == sorted(text.index(rate) for rate in rates)


def test_no_rate_is_told_where_the_dispute_is_on_another_axis() -> None:
    assert "were converted" not in told(position(yuan("2025-03-03")), position(THERE), axis="money:CNY")


@pytest.mark.parametrize(
    ("dates", "who"),
    [
        (("2026-03-02", "2026-03-03", "2026-03-04"), ""),
        (("", "2026-03-03", "2026-03-04"), "1 of the 3 articles is not dated"),
        (("", "", "2026-03-04"), "2 of the 3 articles are not dated"),
        (("", "", ""), "No article is dated"),
        (("", ""), "No article is dated"),
        (("",), "The article is not dated"),
    ],
)
def test_dates_that_lack_are_asked_for(dates: tuple[str, ...], who: str) -> None:
    positions = [position(claim(dollars(1, 2), f"{n}", said)) for n, said in enumerate(dates)]
    text = told(*positions)
    assert (f" {who}: a date would decide whether they speak of the same time." in text) == bool(who)
    assert ("dated" in text) == bool(who)
    undated = "the dates of the articles"
    assert settled_by(replace(CLOSE, settled_by=""), positions) == (undated if who else "")
    assert settled_by(replace(CLOSE, settled_by="the tape"), positions) == f"the tape{'; ' + undated if who else ''}"


def test_the_parts_that_some_article_leaves_open_are_named() -> None:
    rule = replace(PRICE, same=(Facet("basis", (Choice("cash", ()),)), Facet("plan", (Choice("old", ()),))))
    one = replace(HERE, same=(("basis", "cash"), ("plan", None)))
    other = replace(THERE, same=(("basis", None), ("plan", "old")))

    def text(*claims: Claim) -> str:
        cells = [cell_of(one, rule) for one in claims]
        told = explain(rule, [position(one) for one in claims], "money:USD", gap=None, figures=(), cells=iter(cells))
        return told.explanation

    assert ". Not every article states the basis and the plan: that could set them apart." in text(one, other)
    assert "Not every article states the plan: that could set them apart." in text(one, one)


def test_six_answers_are_named_and_the_seventh_is_counted() -> None:
    positions = [position(claim(dollars(10 * n, 10 * n + 1), f"{n}")) for n in range(1, 9)]
    assert "more answer" not in told(*positions[:6])
    assert "; 1 more answer differs from these: " in told(*positions[:7])
    assert told(*positions[:7]).count(" says ") == 6
    assert "; 2 more answers differ from these: " in told(*positions)


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (999_999.999_9, "1 million"),
        (1e6 * (1 - 1e-9), "1 million"),
        (999_999.9, "1,000,000"),
        (999_999.5, "1,000,000"),
        (999_999.4, "999,999"),
        (-999_999.9, "-1,000,000"),
        (1.5e18, "1,500,000 trillion"),
        (-1e6, "-1 million"),
        (1e9, "1 billion"),
        (999e6, "999 million"),
        (1e12, "1 trillion"),
        (1234567.0, "1.23457 million"),
        (0.0, "0"),
        (12345.678, "12,345.7"),
    ],
)
def test_figures_near_the_turn_of_a_magnitude(amount: float, words: str) -> None:
    assert short(amount) == words


def test_the_interval_shown_is_that_of_a_claim_with_the_positions_answer() -> None:
    sized = claim(move("up", 9.5, 10.5), "b")
    plain = claim(move("up"), "a")
    stand = Position(sized.value.answer, (plain, sized), (1, 1), 0.0, math.inf)
    assert told(stand, axis="sign").startswith("2 articles say up 9.5 percent, in [9.5, 10.5): ")
    assert told(Position("up", (plain, sized), (1, 1), 0.0, math.inf), axis="sign").startswith("2 articles say up: ")


def test_names_are_told_without_an_interval() -> None:
    assert told(position(claim(named(1, "Ann Lee"), "a")), axis="name").startswith("1 article says Ann Lee: no answer")
    assert isinstance(HERE.value, Value)
