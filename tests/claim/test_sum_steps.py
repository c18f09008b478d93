"""The arithmetic of a sum can be followed step by step in a trace."""

from __future__ import annotations

import pytest

from auditor.pipeline import trace
from auditor.rule.load import builtin_rules_path, load_rules

RULES = {rule.id: rule for rule in load_rules([builtin_rules_path()])}
FIT, ODD = "The two share a value: the figures fit.", "The two share no value: the figures do not fit."


@pytest.mark.parametrize(
    ("rule", "sentence", "made", "end"),
    [
        ("price-move-arithmetic", "Acme shares rose $1.20, or 3.1 percent, to $21.75.",
         "100 * 1.2 / (21.75 - 1.2) = 5.83942 percent", ODD),
        ("price-move-arithmetic", "Acme shares fell 65 cents, or 2.9 percent, to $21.75.",
         "100 * 0.65 / (21.75 + 0.65) = 2.90179 percent", FIT),
        ("growth-arithmetic", "Acme's revenue rose 12 percent to $90.9 million from $81 million.",
         "100 * (90,900,000 - 81,000,000) / 81,000,000 = 12.2222 percent", FIT),
        ("part-and-whole", "Acme will cut 1,600 of its 2,600 jobs, or 52 percent.",
         "100 * 1,600 / 2,600 = 61.5385 percent", ODD),
        ("parts-and-total", "The blast killed 20 Greeks and 7 Poles, 28 in all.", "20 + 7 = 27", ODD),
        ("parts-and-total", "The blast killed 20 Greeks and 7 Poles, 27 in all.", "20 + 7 = 27", FIT),
        ("range-middle", "Acme expects sales of $40 million to $50 million, with a midpoint of $47 million.",
         "(40,000,000 + 50,000,000) / 2 = 45,000,000 USD", ODD),
    ],
)  # fmt: skip
def test_each_step(rule: str, sentence: str, made: str, end: str) -> None:
    lines = trace(RULES[rule], sentence)
    assert f"They make {made}." in lines
    assert lines[-1] == end


def test_the_figures_are_shown_as_they_are_read() -> None:
    lines = trace(RULES["price-move-arithmetic"], "Acme shares rose $1.20, or 3.1 percent, to $21.75.")
    assert lines[2:4] == ["“$1.20”: read as 1.195 to below 1.205.", "“$21.75”: read as 21.745 to below 21.755."]
    assert lines[5:7] == [
        "As precisely as they are written: 5.81226 to below 5.8666 percent.",
        "Written is “3.1 percent”, rounded or cut off: 3.045 to below 3.2 percent.",
    ]


def test_a_sum_that_fits_in_another_way() -> None:
    lines = trace(RULES["growth-arithmetic"], "Retail prices rose 12 percent to 101 from 100.")
    assert lines[-1].endswith("yearly rate of a monthly or a quarterly change: no claim is made of it.")


def test_no_word_no_arithmetic() -> None:
    assert len(trace(RULES["price-move-arithmetic"], "Acme shares rose on Monday.")) == 1
