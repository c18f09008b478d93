"""What a company expects to take in: how the figure stands, of which period it is, and whose outlook it is."""

from __future__ import annotations

import datetime as dt

import pytest

from auditor.claim.reader import ClaimReader
from auditor.model import Claim, Document
from auditor.rule.load import builtin_rules_path, load_rules

_IDS = ("revenue-guidance", "revenue", "net-debt", "guidance", "offer-price")
READERS = {rule.id: ClaimReader([rule]) for rule in load_rules([builtin_rules_path()]) if rule.id in _IDS}


def read(text: str, rule: str = "revenue-guidance", day: dt.date = dt.date(2026, 5, 12)) -> list[Claim]:
    return [claim for claim in READERS[rule].read(Document("a", text, published=day)) if not claim.excluded]


def answers(text: str, rule: str = "revenue-guidance", day: dt.date = dt.date(2026, 5, 12)) -> list[str]:
    return [claim.value.text for claim in read(text, rule, day)]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Acme Inc expects third-quarter revenue of between $4.1 billion and $4.3 billion.", "$4.1 billion and $4.3"),
        ("Acme Inc expects third-quarter revenue in a range of $4.1 billion to $4.3 billion.", "$4.1 billion to $4.3"),
        ("Acme Inc expects sales to rise 5 percent to $12 billion in 2026.", "$12 billion"),
        ("Acme Inc is targeting revenue of $12 billion in 2028.", "$12 billion"),
        ("Acme Inc expects to post revenue of $12 billion in 2026.", "$12 billion"),
        ("Acme Inc reaffirmed its 2026 revenue forecast of $12 billion.", "$12 billion"),
        ("Acme Inc raised its 2026 revenue forecast to $12.5 billion from $12 billion.", "$12.5 billion"),
        ("Acme Inc now expects 2026 sales of $12.5 billion, up from an earlier forecast of $12 billion.", "$12.5"),
        ("Acme Inc cut its 2026 revenue forecast by $1 billion to $11 billion.", "$11 billion"),
        ("Acme Inc raised its 2026 outlook for revenue to a range of $4.1 billion to $4.3 billion.", "$4.1 billion to"),
        ("Acme Inc expects 2026 sales of only $12 billion.", "$12 billion"),
        ("Acme Inc has guided for sales of $12 billion in 2026.", "$12 billion"),
        ("Acme Inc narrowed its 2026 revenue guidance to $12 billion.", "$12 billion"),
        ("Acme Inc bumped up its 2026 revenue forecast to $12 billion.", "$12 billion"),
        ("Acme Inc's 2026 revenue outlook of $12 billion disappointed investors.", "$12 billion"),
        (
            "Acme Inc expects 2026 revenue of $12 billion, above the $11 billion analysts had pencilled in.",
            "$12 billion",
        ),
        ("Acme Inc forecast 2026 revenue of $12 billion, topping the consensus of $11 billion.", "$12 billion"),
        ("Its 2025 sales were $2 million and Acme Inc expects sales of $3 million in 2026.", "$3 million"),
        (
            "Acme Inc raised its 2026 sales target to $5 billion from its earlier estimate for sales of $4 billion.",
            "$5 billion",
        ),
    ],
)
def test_what_a_company_expects(text: str, answer: str) -> None:
    (told,) = answers(text)
    assert told.startswith(answer)


@pytest.mark.parametrize(
    "text",
    [
        "Acme Inc expects a fall in revenue of $1 billion in 2026.",
        "Acme Inc expects sales in Elmland of $1 billion in 2026.",
        "Acme Inc expects revenue growth of $1 billion in 2026.",
        "Acme Inc cut its 2026 revenue forecast by $1 billion.",
        "Acme Inc expects Brightwater Inc to have revenue of $1 billion in 2026.",
        "Acme Inc had revenue of $12 billion in 2025.",
        "Acme Inc expects 2026 revenue to beat analysts' forecast of $12 billion.",
        "Analysts said Acme Inc's 2026 revenue estimate was $12 billion.",
        "Analysts on average expect 2026 revenue at Acme Inc to reach $12 billion.",
        "Acme Inc said in April it expected quarterly revenue of $12 billion.",
        "Acme Inc expects revenue in 2026 to be higher than revenue of $12 billion posted for 2025.",
    ],
)
def test_what_is_no_outlook_of_a_whole_company_of_its_own(text: str) -> None:
    assert answers(text) == []


def test_an_outlook_that_was_revised_to_a_range_took_the_place_of_another() -> None:
    (claim,) = read("Acme Inc raised its 2026 revenue outlook to a range of $4.1 billion to $4.3 billion.")
    assert claim.revises == "raised … to"


def test_the_full_year_of_an_outlook_is_the_one_now_running() -> None:
    (claim,) = read("Acme Inc cut its full-year sales forecast to $11 billion from $12 billion.")
    assert claim.when is not None
    assert (claim.value.text, claim.when.start, claim.when.end) == (
        "$11 billion",
        dt.date(2026, 1, 1),
        dt.date(2026, 12, 31),
    )


def test_in_the_first_months_the_full_year_may_be_the_one_just_over() -> None:
    assert answers("Acme Inc cut its full-year sales forecast to $11 billion.", day=dt.date(2026, 2, 12)) == []


@pytest.mark.parametrize(
    ("rule", "text", "told"),
    [
        ("revenue", "Acme Inc reported a fall in sales of $20 million in 2025.", []),
        ("revenue", "Acme Inc reported a fall in sales to $20 million in 2025.", ["$20 million"]),
        ("revenue", "Acme Inc reported a 39 percent fall in sales of $20 million in 2025.", ["$20 million"]),
        ("revenue", "Acme Inc <ACM> expects its sales to reach $20 million in 2026.", []),
        ("net-debt", "Acme Inc had an increase in net debt of $20 million.", []),
        ("net-debt", "Acme Inc is seeking to cut net debt to $20 million.", []),
        ("net-debt", "Acme Inc needs to cut net debt to $20 million.", []),
        ("net-debt", "Acme Inc cut net debt by $5 million to $20 million.", ["$20 million"]),
        ("net-debt", "Acme Inc's net debt rose to $20 million from $15 million in 2024.", ["$20 million"]),
    ],
)
def test_a_step_a_wish_and_an_earlier_figure_are_no_level(rule: str, text: str, told: list[str]) -> None:
    assert answers(text, rule) == told


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Acme Inc sees 2026 EPS at $9.70.", "$9.70"),
        ("Acme Inc's 2026 earnings will be $9.70 a share, Acme Inc said.", "$9.70 a share"),
        ("Acme Inc guided to 2026 earnings per share of $9.70.", "$9.70"),
        ("Acme Inc warned that 2026 earnings would be $9.70 a share.", "$9.70 a share"),
        ("Acme Inc's 2026 profit outlook of $9.70 a share disappointed investors.", "$9.70 a share"),
    ],
)
def test_what_a_company_expects_by_the_share(text: str, answer: str) -> None:
    assert answers(text, "guidance") == [answer]


@pytest.mark.parametrize(
    "text",
    [
        "Acme Inc expects the deal to raise 2026 earnings by 10 cents to 15 cents a share.",
        "On Feb 3 Acme Inc forecast 2026 earnings of $9.70 a share.",
        "Acme Inc cut its 2026 earnings target for the Varn-based brewer to $9.70 a share.",
        "Acme Inc's 2026 earnings will be below its previous forecast of $9.70 a share, Acme Inc said.",
        "Acme Inc expects 2026 earnings to exceed the $9.70 a share posted in 2025.",
    ],
)
def test_no_outlook_of_today(text: str) -> None:
    assert not answers(text, "guidance")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Acme Inc sold 5 million shares in its IPO for $27 each.", ["$27 each"]),
        ("Acme Inc sold shares at $27 apiece in its IPO.", ["$27 apiece"]),
        ("Acme Inc sold its boats for $27 each before its IPO.", []),
        ("Acme Inc shares closed at $30 a share after its IPO.", []),
    ],
)
def test_what_each_share_is_sold_for(text: str, told: list[str]) -> None:
    assert answers(text, "offer-price") == told


def test_whose_result_stands_behind_a_comma() -> None:
    (claim,) = read("Acme Inc, whose revenue was $5 billion in 2025, will move.", "revenue")
    assert claim.subject == "Acme"
    assert not read("Acme Inc, whose rival's revenue was $5 billion in 2025, will move.", "revenue")
