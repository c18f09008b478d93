"""Figures of one sentence that must fit."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.model import Document
from auditor.pipeline import audit, read_claims
from auditor.rule.load import builtin_rules_path, load_rules

RULES = [rule for rule in load_rules([builtin_rules_path()]) if rule.id == "price-move-arithmetic"]


def findings(text: str) -> int:
    return len(audit([Document(id="a", text=text)], RULES).findings)


def answers(text: str) -> list[str]:
    return [claim.value.answer for claim in read_claims([Document(id="a", text=text)], RULES)]


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
        "Acme shares rose nearly 4 percent, or $1.20, to $21.75.",
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
