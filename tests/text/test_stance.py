from __future__ import annotations

import pytest

from auditor.model import Stance
from auditor.text.stance import stance_of
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
