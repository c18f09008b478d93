"""What a noun of accounts is said to be, and the one period of a story on results."""

from __future__ import annotations

import datetime as dt

import pytest

from auditor.claim.reader import ClaimReader
from auditor.model import Claim, Document
from auditor.rule.load import builtin_rules_path, load_rules

_IDS = ("net-debt", "revenue", "profit-or-loss", "earnings-per-share", "chief-financial-officer")
READERS = {rule.id: ClaimReader([rule]) for rule in load_rules([builtin_rules_path()]) if rule.id in _IDS}
TITLE = "Acme posts third-quarter profit"


def read(rule: str, text: str, title: str = "") -> list[Claim]:
    document = Document("a", text, title=title, published=dt.date(2026, 11, 5))
    return [claim for claim in READERS[rule].read(document) if claim.part != "title" and not claim.excluded]


@pytest.mark.parametrize(
    ("rule", "text", "answer"),
    [
        ("net-debt", "Acme Inc's net debt, which was 5.6 billion dollars in March, fell.", "5.6 billion dollars"),
        ("net-debt", "Acme Inc's net debt amounted to $41 million.", "$41 million"),
        (
            "net-debt",
            "Acme Inc's net debt at the end of October came in at just over $41 million.",
            "just over $41 million",
        ),
        ("revenue", "Acme Inc's revenue in the third quarter of 2026 was a record $6.8 billion.", "$6.8 billion"),
        ("revenue", "Acme Inc's revenue for 2025 reached $7.2 billion, the most it ever had.", "$7.2 billion"),
        ("earnings-per-share", "Acme Inc's earnings per diluted share for 2025 were $1.18.", "$1.18"),
        ("earnings-per-share", "Acme Inc's 2025 earnings per share came in at 83 cents.", "83 cents"),
        ("net-debt", "The net debt of Acme Inc was $6.8 billion.", "$6.8 billion"),
        ("revenue", "The revenue of Acme Inc rose to $6.8 billion in 2025.", "$6.8 billion"),
        ("profit-or-loss", "Net profit at Acme Inc was $6.8 billion in 2025.", "$6.8 billion"),
        ("profit-or-loss", "Net profit at Acme Inc dropped by a fifth to $6.8 billion in 2025.", "$6.8 billion"),
        ("profit-or-loss", "Acme Inc reported a GAAP net loss of $8.4 million for 2025.", "$8.4 million"),
    ],
)
def test_what_a_noun_is_said_to_be_is_its_amount(rule: str, text: str, answer: str) -> None:
    assert [claim.value.text for claim in read(rule, text)] == [answer]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("net-debt", "Acme Inc's net debt was $5 million lower."),
        ("earnings-per-share", "Acme Inc reported a non-GAAP earnings per share of 15 cents for 2025."),
        ("revenue", "The 2025 sales of Zelda rose to $6.8 billion."),
        ("profit-or-loss", "Net profit at Acme Inc's mills was $6.8 billion in 2025."),
        ("profit-or-loss", "Net profit at the Acme Inc unit was $6.8 billion in 2025."),
        ("revenue", "Acme Inc's revenue growth in 2025 was $5 million."),
        ("revenue", "Acme Inc's revenue from Elmland in 2025 was $5 million."),
        ("earnings-per-share", "Acme Inc's 2025 earnings per share rose by $5 million in all."),
    ],
)
def test_neither_a_change_nor_a_part_is_what_a_noun_is_said_to_be(rule: str, text: str) -> None:
    assert read(rule, text) == []


def test_a_result_is_of_the_one_period_that_the_story_is_of() -> None:
    text = "Acme Inc reported a third-quarter profit on Thursday. Net profit fell to $98 million from $120 million."
    (now,) = (claim for claim in read("profit-or-loss", text, TITLE) if claim.value.text == "$98 million")
    assert now.when is not None
    assert (now.when.start, now.when.end) == (dt.date(2026, 7, 1), dt.date(2026, 9, 30))


@pytest.mark.parametrize(
    "told",
    [
        "Net profit fell to $98 million, from $120 million in the same period last year.",
        "Net profit fell to $98 million, compared with $120 million in the third quarter of 2025.",
        "Sales rose from $2 million a year earlier. Net profit fell to $98 million.",
        "Sales rose from $2 million in the third quarter of 2025. Net profit fell to $98 million.",
        "In the fourth quarter it will build a plant. Net profit fell to $98 million.",  # which nobody knows yet
    ],
)
def test_a_time_that_is_only_compared_or_foreseen_leaves_a_story_its_period(told: str) -> None:
    text = f"Acme Inc reported a third-quarter profit on Thursday. {told}"
    (now,) = (claim for claim in read("profit-or-loss", text, TITLE) if claim.value.text == "$98 million")
    assert now.when is not None
    assert (now.when.start, now.when.end) == (dt.date(2026, 7, 1), dt.date(2026, 9, 30))


@pytest.mark.parametrize(
    ("said", "end"),
    [
        ("Acme Inc earned $98 million in the quarter.", dt.date(2026, 9, 30)),
        ("Acme Inc will earn $98 million in the quarter.", None),
    ],
)
def test_the_quarter_of_a_result_is_the_one_that_was_over(said: str, end: dt.date | None) -> None:
    found = read("profit-or-loss", said)
    assert [claim.when and claim.when.end for claim in found] == ([end] if end else [])


def test_a_quarter_long_over_is_told_from_the_running_one_by_nothing() -> None:
    document = Document("a", "Acme Inc earned $98 million in the quarter.", published=dt.date(2026, 12, 20))
    (claim,) = READERS["profit-or-loss"].read(document)
    assert claim.when is not None
    assert (claim.when.start, claim.when.end) == (dt.date(2026, 7, 1), dt.date(2026, 12, 31))


@pytest.mark.parametrize("day", ["9999-12-31", "9999-11-02", "9999-01-05", "0001-01-01", "0001-05-01"])
def test_a_quarter_at_either_end_of_the_calendar_is_read(day: str) -> None:
    text = "Acme Inc earned $98 million in the quarter, and $9 million in Q1 9999 and in Q1 0001."
    document = Document("a", text, published=dt.date.fromisoformat(day))
    assert len(list(READERS["profit-or-loss"].read(document))) <= len(("98", "9"))


def test_the_period_of_a_story_is_no_other_companys() -> None:
    text = "Acme Inc reported a third-quarter profit on Thursday. Tarn Inc's net profit fell to $98 million."
    assert read("profit-or-loss", text, TITLE) == []


@pytest.mark.parametrize(
    "between",
    [
        "It had a good first quarter.",
        "In 2025 it had grown.",
        "For the year it had grown.",
        "It grew from a mill in the second quarter.",  # no figure that is compared
    ],
)
def test_a_story_of_several_periods_has_none_for_its_results(between: str) -> None:
    text = f"Acme Inc reported a third-quarter profit on Thursday. {between} Net profit fell to $98 million."
    assert read("profit-or-loss", text, TITLE) == []


def test_a_noun_behind_its_time_is_the_storys_own() -> None:
    text = "Acme Inc reported a profit on Thursday. At the end of October net debt was $5 million."
    assert [claim.subject for claim in read("net-debt", text, TITLE)] == ["Acme"]
    assert read("net-debt", text.replace("At the end of October", "In China"), TITLE) == []


def test_the_holder_of_a_post_between_commas_is_the_storys_own() -> None:
    text = "Acme Inc reported a profit on Thursday. Acme grew. Jane Doe, Chief Financial Officer, has left the room."
    assert [claim.subject for claim in read("chief-financial-officer", text, TITLE)] == ["Acme"]


def test_a_result_of_a_unit_in_the_headline_leaves_later_results_to_nobody() -> None:
    text = "Acme Inc reported a third-quarter profit on Thursday. Net profit fell to $98 million."
    assert [claim.subject for claim in read("profit-or-loss", text, TITLE)] == ["Acme"]
    assert read("profit-or-loss", text, "Acme fine paper profit falls") == []
    assert [claim.subject for claim in read("profit-or-loss", text, "Acme Paper profit falls")] != []
