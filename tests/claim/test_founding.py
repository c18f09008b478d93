"""When and by whom companies were founded, by other words than "was founded", and where their seat is."""

from __future__ import annotations

import datetime as dt

import pytest

from auditor.claim.reader import ClaimReader
from auditor.model import Document
from auditor.rule.load import builtin_rules_path, load_rules

RULES = {rule.id: rule for rule in load_rules([builtin_rules_path()])}


def answers(rule: str, text: str) -> list[tuple[str, str]]:
    """Who, and the answer, of the claims that are compared."""
    claims = ClaimReader([RULES[rule]]).read(Document("a", text, published=dt.date(2026, 5, 12)))
    return [(c.subject, c.value.answer) for c in claims if not c.excluded]


@pytest.mark.parametrize(
    "text",
    [
        "Founded in 1934 by Tom Arden as a workshop for belts, Acme Inc today makes soap.",
        "Set up in 1934, Acme Inc grew with belts.",
        "Acme Inc makes soap. Set up in 1934, the company grew with belts.",
        "Acme Inc, which was set up in 1934, makes soap.",
        "Jane Doe and Tom Arden started Acme Inc in 1934 in a basement.",
        "Acme Inc makes soap. Jane Doe, who founded the company in 1934, has left.",
        "Acme Inc, a bank founded in 1934, makes loans.",
        "Acme Inc started out in 1934 with a single yard.",
        "Acme Inc, which dates back to 1934, makes soap.",
        "Acme Inc has lost money since its founding in 1934.",
        "Since its founding in 1934, Acme Inc has lost money.",
        "Since its founding in 1934, the Leeds soap maker Acme Inc has lost money.",
        "Founded in 1934 in a kitchen, soap maker Acme Inc has lost money.",
        "Acme Inc (est. 1934) makes soap.",
        "Acme Inc, a soap maker founded in 1934, will close its mill.",
        "Acme Inc, the soap maker that Jane Doe founded in 1934, has lost money.",
        "Acme Inc, which the engineer Jane Doe co-founded in 1934, makes soap.",
    ],
)
def test_when_a_company_was_founded(text: str) -> None:
    assert answers("founded", text) == [("Acme", "1934")]


@pytest.mark.parametrize(
    "text",
    [
        "Acme Inc set up a unit in 2005.",
        "Acme Inc started Brightwater Inc in 2005.",
        "Acme Inc started production in 2005.",
        "The Acme mill was set up in 2005.",
        "Jane Doe started at Acme Inc in 2005.",
        "The fund, Acme Partners, started buying in 2005.",
        "Its work with Acme Inc dates back to 2005.",
        "Acme Inc bought a bank founded in 1934.",
    ],
)
def test_what_founds_no_company(text: str) -> None:
    assert not answers("founded", text)


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe, the engineer who founded Acme Inc and led it, said so.",
        "Acme Inc makes soap. Jane Doe, who founded the company, has left.",
        "Acme Inc, founded in 1934 by Jane Doe, makes soap.",
        "Founded in 1934 by Jane Doe, Acme Inc makes soap.",
        "Jane Doe set up Acme Inc in 1934.",
    ],
)
def test_who_founded_a_company(text: str) -> None:
    assert answers("founder", text) == [("Acme", "Jane Doe")]


@pytest.mark.parametrize(
    "text",
    [
        "Acme Inc was founded by Brightwater co-founder Jane Doe.",
        "Acme Inc was founded in 1934 by Jane Doe, once head of a bank, and Tom Arden.",
        "Acme Inc was founded by Jane Doe and her brother.",
        "Acme Inc was co-founded by Jane Doe.",
        "Acme Inc sued Calder Inc. Jane Doe, who founded the technology giant, has left.",
        "Acme Inc was founded by Jane Doe, once head of a bank, and others.",
    ],
)
def test_who_is_not_the_founder(text: str) -> None:
    assert not answers("founder", text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Acme Inc has had its head office in Leeds since 1986.", True),
        ("Staff left Acme Inc's headquarters in Leeds.", True),
        ("Acme Inc makes soap. Its global headquarters are in Leeds.", True),
        ("Acme Inc, whose headquarters are in Leeds, makes soap.", True),
        ("Acme Inc has moved its headquarters from Varn to Leeds.", True),
        ("Acme Inc relocated its head office to Leeds.", True),
        ("Leeds-headquartered Acme Inc makes soap.", True),
        ("Acme Inc, a maker of fine soap headquartered in Leeds, has grown.", True),
        ("Acme Inc, a unit of Calder Corp based in Leeds, has grown.", False),
        ("Acme Inc, a unit of the bank based in Leeds, has grown.", False),
        ("Acme Inc wants to have moved its headquarters to Leeds by 2030.", False),
        ("Acme Inc moved staff from its headquarters to Leeds.", False),
        ("Acme Inc, whose European headquarters are in Leeds, makes soap.", False),
        ("Acme Inc's European headquarters in Leeds were closed.", False),
        ("Acme Inc opened a headquarters in Leeds.", False),
        ("Acme Inc had its headquarters in Leeds until 1990.", False),
        ("Jane Roe, a Leeds-based analyst, covers Acme Inc.", False),
    ],
)
def test_where_the_seat_is(text: str, told: bool) -> None:
    assert answers("headquarters", text) == [("Acme", "Leeds")] * told


@pytest.mark.parametrize(
    "text",
    [
        "Born in 1934, Varg Ostmar grew up in Leeds.",
        "Varg Ostmar was born in 1934.",
        "Varg Ostmar (born 1934) will retire.",
        "The painter Varg Ostmar, a native of Leeds (born in 1934), will retire.",
        "The painter Varg Ostmar, born in 1934, will retire.",
    ],
)
def test_who_was_born(text: str) -> None:
    assert answers("born", text) == [("Varg Ostmar", "1934")]


def test_who_has_wives() -> None:
    assert [who for who, _ in answers("wives", "Varg Ostmar, a healer known for his 12 wives, left.")] == [
        "Varg Ostmar"
    ]
    assert not answers("wives", "Varg Ostmar, a healer, met Tarn Dost, a preacher known for his friend's 12 wives.")


@pytest.mark.parametrize(
    "text",
    [
        "In Germany the Union Party won 31 percent of the vote.",
        "The Union Party, whose 31 percent of the vote put it first, will govern.",
    ],
)
def test_who_won_a_share_of_the_vote(text: str) -> None:
    assert answers("election-result", text)[0][0] == "Union Party"


def test_who_is_named_before_whose_is_no_founder() -> None:
    assert answers("founder", "Jane Q. Doe, whose grandfather founded the Acme Group, met it.") == []


def test_a_state_in_short_is_no_company() -> None:
    text = "Acme Products Corp, based in Santa Ana, Calif., which employs 755 people, is for sale."
    assert [who for who, _ in answers("head-count", text)] == ["Acme Products"]
