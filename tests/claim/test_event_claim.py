"""How surely a clause tells what an event did: only words that bear on the number count, and a report is one."""

import datetime as dt

import pytest

from auditor.claim.reader import ClaimReader
from auditor.model import Document, Rule

HURT = ClaimReader(
    [
        Rule(
            id="hurt",
            question="How many people did {event} injure?",
            subject=("event",),
            words=("injure", "hurt"),
            value="count of people",
            tied_to=("<value> injured", "<value> hurt"),
        )
    ]
)


@pytest.mark.parametrize(
    ("told", "stance"),
    [
        ("A blast in Varn hurt three people on Monday.", "asserted"),
        ("A blast in Varn hurt three people on Monday in a club that may be closed.", "asserted"),
        ("A blast in Varn hurt three people on Monday, a newspaper reported.", "reported"),
        ("A blast in Varn may have hurt three people on Monday.", "forecast"),
        ("A blast in Varn on Monday hurt no one.", "asserted"),
    ],
)
def test_the_stance_of_a_number_of_an_event(told: str, stance: str) -> None:
    (claim,) = HURT.read(Document(id="a", text=told, published=dt.date(2026, 3, 4)))
    assert claim.stance == stance
