from __future__ import annotations

import pytest

from auditor.model import Stance
from auditor.text.stance import Held, stance_of
from auditor.text.tokens import tokenize


def stance(text: str) -> Stance:
    tokens = tokenize(text)
    return stance_of(tokens, range(len(tokens)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme invested $5 billion.", "asserted"),
        ("Acme will invest $5 billion.", "planned"),
        ("Acme plans to invest $5 billion.", "planned"),
        ("Acme pledged $5 billion.", "planned"),
        ("Acme could invest $5 billion.", "forecast"),
        ("Acme is expected to invest $5 billion.", "forecast"),
        ("Acme reportedly invested $5 billion.", "reported"),
        ("Acme did not invest $5 billion.", "denied"),
        ("Acme didn’t invest $5 billion.", "denied"),
        ("Acme denied it had invested $5 billion.", "denied"),
        ("Acme never invested it.", "denied"),
        ("Acme would invest $5 billion.", "conditional"),
        ("If Acme invests $5 billion", "conditional"),
        ("Will Acme invest $5 billion?", "question"),
        ("“Will Acme invest $5 billion?”", "question"),
        ("Acme will invest no less than $5 billion.", "planned"),
        ("Acme invested not only $5 billion.", "asserted"),
        ("Acme has no plans to invest $5 billion.", "denied"),
        ("Acme held talks on $5 billion.", "asserted"),
    ],
)
def test_stance(text: str, expected: Stance) -> None:
    assert stance(text) == expected


def test_only_the_clause_itself_counts() -> None:
    tokens = tokenize("Acme invested $5 billion, but Brightwater would not.")
    assert stance_of(tokens, range(5)) == "asserted"
    assert stance_of(tokens, range(5, len(tokens))) == "denied"


def test_a_cue_that_reaches_beyond_the_clause_is_none() -> None:
    tokens = tokenize("Acme plans to invest")
    assert stance_of(tokens, [0, 1]) == "asserted"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme said in March it would invest $5 billion.", "planned"),
        ("Acme announced it would offer up to $5 billion.", "planned"),
        ("Acme said the buyback would start in May.", "planned"),
        ("Analysts estimated a break-up would bring $5 billion.", "forecast"),
        ("Acme said profit would fall to $5 million.", "forecast"),
        ("Acme said it would have paid $5 billion.", "conditional"),
        ("The plan would cost $5 billion.", "conditional"),
        ("Acme expects to report a loss of $5 million.", "forecast"),
        ("Acme expects to spend $5 million.", "planned"),
        ("Acme expects savings of $5 million.", "forecast"),
        ("Acme's debt will still be around 129 percent of sales.", "forecast"),
        ("Twenty plants will be idled.", "planned"),
        ("Acme's surplus will rise to $5 million.", "forecast"),
        ("Acme will build a mill for $5 million.", "planned"),
        ("Acme earned $5 million, more than expected.", "asserted"),
        ("Acme earned a better-than-expected $5 million.", "asserted"),
        ("Acme earned $5 million and beat forecasts.", "asserted"),
        ("Acme forecasts a profit of $5 million.", "forecast"),
        ("Analysts had expected $5 million.", "forecast"),
        ("Acme opened a mill on May 5 for $5 million.", "asserted"),
        ("Nor-Quest paid $5 million.", "asserted"),
        ("Acme paid $5 million against the will of its founder.", "asserted"),
    ],
)
def test_what_the_words_around_a_cue_decide(text: str, expected: Stance) -> None:
    assert stance(text) == expected


def held_stance(text: str, word: str, value: str) -> Stance:
    tokens = tokenize(text)
    at, figure = tokens.low.index(word), tokens.low.index(value)
    return stance_of(tokens, range(len(tokens)), Held(min(at, figure), max(at, figure), figure))


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("Acme paid 50 million for the half of the line it does not own.", "50", "asserted"),
        ("Acme paid 50 million and later agreed to sell the mill.", "50", "asserted"),
        ("Acme paid 50 million without a loan.", "50", "asserted"),
        ("Acme sold the mill without having paid 50 million.", "50", "denied"),
        ("Acme paid 16 million, not the 14 million it had named.", "16", "asserted"),
        ("Acme paid 16 million, not the 14 million it had named.", "14", "denied"),
        ("Acme paid 16 million rather than 14 million.", "16", "asserted"),
        ("Acme paid 16 million rather than 14 million.", "14", "denied"),
        ("Acme has not paid 16 million.", "16", "denied"),
        ("Of the paid staff 16 will be moved.", "16", "planned"),
    ],
)
def test_a_cue_counts_for_what_it_bears_on(text: str, value: str, expected: Stance) -> None:
    assert held_stance(text, "paid", value) == expected
