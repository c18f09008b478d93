"""Figures of one sentence that must fit."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.model import Document
from auditor.pipeline import audit, read_claims
from auditor.rule.load import builtin_rules_path, load_rules

SHIPPED = load_rules([builtin_rules_path()])
RULES = [rule for rule in SHIPPED if rule.id == "price-move-arithmetic"]
SUMS = [rule for rule in SHIPPED if rule.adds_up]


def findings(text: str) -> int:
    return len(audit([Document(id="a", text=text)], RULES).findings)


def answers(text: str) -> list[str]:
    return [claim.value.answer for claim in read_claims([Document(id="a", text=text)], RULES)]


def sums(text: str) -> dict[str, bool]:
    """The rules that read a sum in the text, and whether it fits."""
    report = audit([Document(id="a", text=text)], SUMS)
    odd = {finding.rule for finding in report.findings}
    return {count.id: count.id not in odd for count in report.rules if count.claims}


@pytest.mark.parametrize(
    "text",
    [
        "Acme shares rose $1.20, or 3.1 percent, to $21.75.",
        "Acme shares were down 0.99 cents, or 1.67 percent, at $58.40.",
        "Acme's stock fell 1.3 percent, or 31 cents, to $15.78.",
        "The Elmstadt index fell 120.5 points, or 0.4 percent, to 12,001.3.",
    ],
)
def test_figures_that_do_not_fit(text: str) -> None:
    assert findings(text) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Acme shares rose 65 cents, or 3.1 percent, to $21.75.",
        "Acme shares fell 65 cents, or 2.9 percent, to $21.75.",
        "Gold for April delivery fell $12.30, or 1 percent, to settle at $1,217.70 an ounce.",
        "The Elmstadt index fell 48.2 points, or 0.4 percent, to 12,001.3.",
    ],
)
def test_figures_that_fit(text: str) -> None:
    assert findings(text) == 0
    assert len(answers(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Acme shares rose $1.20 to $21.75.",
        "Acme shares rose more than 4 percent, or $1.20, to $21.75.",
        "Acme shares rose after it earned $1.20 a share, up 3.1 percent, on sales of $21.75 million.",
        "Acme shares rose 3.1 percent in Elmstadt, and Brightwater's $1.20 to $21.75.",
    ],
)
def test_figures_that_are_no_sum(text: str) -> None:
    assert answers(text) == []


@given(st.integers(1, 900), st.integers(1000, 90_000), st.booleans())
def test_a_percentage_rightly_rounded_always_fits(change: int, level: int, up: bool) -> None:
    before = level - change if up else level + change
    percent = 100 * change / before
    shown = f"{percent:.1f}"
    if math.isclose(percent % 0.1, 0.05, abs_tol=0.002) or shown == "0.0":
        return
    way = "rose" if up else "fell"
    assert findings(f"Acme shares {way} ${change / 100:.2f}, or {shown} percent, to ${level / 100:.2f}.") == 0


@pytest.mark.parametrize(
    "text",
    [
        "Acme closed at $21.75, down 95 cents, or 4.2 percent.",
        "Acme closed at $21.75 in late trading on the Elmstadt exchange, down 95 cents or 4.2 percent.",
        "Acme fell 95 cents to $21.75, or 4.2 percent.",
        "Crude for May delivery dropped $2.18 a barrel, or 2.8%, to settle at a two-month low of $75.78.",
        "Retail sales rose 4.77 billion euros, or 4.1 percent, in May to a seasonally adjusted 122.29 billion euros.",
        "Exports were up 8.2 billion euros, or 1.4 percent, from the year-ago level of 583.99 billion euros.",
        "The Elmstadt index closed 50.55 points, or 0.43 percent, higher at 11,837.93.",
        "The Elmstadt Composite advanced 6.87 points (0.32 percent) to 2,176.05.",
        "Acme shares were up nearly 1 percent, or 18 cents, at $21.38.",
        "Unemployment fell 0.2 percentage points, or 3.3 percent, to 5.8 percent.",
    ],
)
def test_ways_to_tell_a_move(text: str) -> None:
    assert sums(text) == {"price-move-arithmetic": True}
    digit = next(d for d in reversed(text.partition("percent")[0].partition("%")[0]) if d.isdigit())
    head, _, tail = text.partition("percent" if "percent" in text else "%")
    i = head.rindex(digit)
    wrong = f"{head[:i]}{(int(digit) + 5) % 10}{head[i + 1 :]}{'percent' if 'percent' in text else '%'}{tail}"
    assert sums(wrong) == {"price-move-arithmetic": False}


@pytest.mark.parametrize(
    "text",
    [
        "Calder closed at $531.00, up $3.15 or 0.6 percent, and Acme closed at $196.61, down $1.01 or 0.5 percent.",
        "Acme shares rose $1.49, or 1.8 percent, to $81.01.",  # 1.87, cut off
        "Brent rose $3.22, or 3.2 percent, to $105.74.",  # 3.14, rounded twice
        "Consumer credit fell $5.18 billion, or 3.9 percent, to $1.597 trillion.",  # a yearly rate
    ],
)
def test_figures_with_the_benefit_of_the_doubt(text: str) -> None:
    assert all(sums(text).values())


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("Revenue rose 12 percent to $90.9 million from $81 million.", True),
        ("Revenue rose 12 percent from $81 million to $90.9 million.", True),
        ("Revenue rose to $90.9 million from $81 million, up 12 percent.", True),
        ("Revenue was $90.9 million, up 12 percent from $81 million.", True),
        ("Revenue was $90.9 million, up 17 percent from $81 million.", False),
        ("Revenue fell 12 percent to $90.9 million from $81 million.", False),
        ("Revenue rose a lower-than-expected 12 percent to $90.9 million from $81 million.", True),
        ("Revenue rose a lower than expected 17 percent to $90.9 million from $81 million.", False),
        ("Revenue climbed 10 percent to $12.36 billion from $11.26 a year ago.", False),  # a magnitude is missing
        ("Revenue per account rose 6.5 percent to $145 from $143 in May and $136 a year ago.", True),
    ],
)
def test_growth_from_an_old_figure_to_a_new_one(text: str, fits: bool) -> None:
    assert sums(text) == {"growth-arithmetic": fits} or (fits and "6.5" in text and not sums(text))


@pytest.mark.parametrize(
    ("text", "rule", "fits"),
    [
        ("It will cut 1,600 of its 2,600 jobs, or 62 percent.", "part-and-whole", True),
        ("It will cut 1,600 of its 2,600 jobs, or 26 percent.", "part-and-whole", False),
        ("It will cut 62 percent, or 1,600, of its 2,600 jobs.", "part-and-whole", True),
        ("It pays $30 billion in cash and $23 billion in bonds, a total of $53 billion.", "parts-and-total", True),
        ("It pays $30 billion in cash and $13 billion in bonds, a total of $53 billion.", "parts-and-total", False),
        ("It sees sales of $3.36 billion to $3.64 billion, a midpoint of $3.5 billion.", "range-middle", True),
        ("It sees sales of $3.36 billion to $3.64 billion, a midpoint of $3.4 billion.", "range-middle", False),
    ],
)
def test_other_sums(text: str, rule: str, fits: bool) -> None:
    assert sums(text) == {rule: fits}


def test_a_finding_asks_with_the_written_figures() -> None:
    text = "Acme shares rose $1.20, or 3.1 percent, to $21.75."
    (finding,) = audit([Document(id="a", text=text)], SUMS).findings
    assert finding.question.endswith("in $1.20, 3.1 percent and $21.75?")
    assert finding.level == "error"
    answered = sorted(position.answer for position in finding.positions)
    assert answered == ["3.1 percent", "5.84 percent, by $1.20 and $21.75"]


def test_one_wrong_sum_in_two_articles_is_one_finding() -> None:
    text = "Acme shares rose $1.20, or 3.1 percent, to $21.75."
    report = audit([Document(id=name, text=text) for name in "ab"], SUMS)
    assert len(report.findings) == 1


@given(st.integers(1, 5000), st.integers(1, 5000))
def test_a_rightly_rounded_growth_always_fits(old: int, new: int) -> None:
    percent = 100 * (new - old) / old
    shown = f"{abs(percent):.1f}"
    if shown == "0.0" or not 1 / 20 < new / old < 20:
        return
    way = "rose" if new > old else "fell"
    assert all(sums(f"Sales {way} {shown} percent to {new} tonnes from {old} tonnes.").values())


def test_given_up_points_are_a_fall() -> None:
    told = "The Orla 500 Index gave up 9.48 points, or {} percent, to 778.94."
    assert sums(told.format("1.20")) == {"price-move-arithmetic": True}
    assert sums(told.format("1.60")) == {"price-move-arithmetic": False}


def test_the_change_of_a_rate_may_be_told_in_points() -> None:
    told = "Orla Air said its load factor declined {} percent to 55.9 percent from 57.5 percent."
    assert not sums(told.format("1.6"))
    assert sums(told.format("9.6")) == {"growth-arithmetic": False}


def test_the_parts_of_one_of_many_make_no_total() -> None:
    told = "Orla offers a total of 90 units consisting of two shares of common stock and one warrant"
    assert sums(f"{told}.") == {"parts-and-total": False}
    assert not sums(f"{told} per unit.")


def test_a_percentage_that_is_a_level_is_no_growth() -> None:
    assert not sums("The insured part has fallen to about 20 percent from 35 percent to 40 percent before the crisis.")
    assert not sums("The insured part has fallen to about 20 percent from 35 to 40 percent before the crisis.")
