"""A verb of changing binds the figure it leads to, and what was good before is told as such."""

from __future__ import annotations

import datetime as dt

import pytest

from auditor.claim.reader import ClaimReader
from auditor.model import Claim, Document
from auditor.rule.load import builtin_rules_path, load_rules

_IDS = ("deal-value", "investment-total", "capital-spending", "dividend", "profit-or-loss", "offer-price")
READERS = {rule.id: ClaimReader([rule]) for rule in load_rules([builtin_rules_path()]) if rule.id in _IDS}


def read(rule: str, text: str) -> list[Claim]:
    return READERS[rule].read(Document("a.txt", text, published=dt.date(2026, 3, 2)))


@pytest.mark.parametrize(
    ("rule", "text", "answer", "words"),
    [
        ("deal-value", "Acme raised its bid for Calder Mills to $6.5 billion.", "$6.5 billion", "raised … to"),
        ("deal-value", "Acme raised its offer to $6.5 billion for Calder Mills.", "$6.5 billion", "raised … to"),
        (
            "deal-value",
            "Acme increased its bid for Calder by a tenth to $6.5 billion.",
            "$6.5 billion",
            "increased … to",
        ),
        ("deal-value", "Acme sweetened its offer for Calder to $6.5 billion.", "$6.5 billion", "sweetened … to"),
        ("deal-value", "Acme's bid for Calder was raised to $6.5 billion.", "$6.5 billion", "raised … to"),
        ("deal-value", "Acme's improved $6.5 billion bid for Calder is fair.", "$6.5 billion", "improved"),
        ("deal-value", "Acme made a higher bid of $6.5 billion for Calder.", "$6.5 billion", "higher"),
        ("investment-total", "Acme lifted its investment in AI to $7 billion.", "$7 billion", "lifted … to"),
        ("investment-total", "Acme will increase its investment in AI to $7 billion.", "$7 billion", "increase … to"),
        (
            "capital-spending",
            "Acme cut its spending plan for data centres in 2026 to $3 billion.",
            "$3 billion",
            "cut … to",
        ),
        ("offer-price", "Acme raised the price of its IPO to $12 a share.", "$12 a share", "raised … to"),
        ("dividend", "Acme lifted its dividend by 9 percent to 41 cents a share.", "41 cents a share", "lifted … to"),
    ],
)
def test_a_change_binds_and_opens_a_chapter(rule: str, text: str, answer: str, words: str) -> None:
    assert [(claim.value.answer, claim.revises) for claim in read(rule, text)] == [(answer, words)]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("deal-value", "Acme raised its bid for Calder to $42."),  # of a share
        ("profit-or-loss", "Acme's 2025 profit was cut by putting loans to Elmland and $6 million of bonds aside."),
        ("deal-value", "Acme cut its debt after the purchase of Calder to $3 billion."),
        ("deal-value", "Acme raised the rating after its bid for Calder to $3 billion of notes."),
        ("dividend", "Acme will cut its dividend by 7 cents to 10 cents a share."),  # the ends of one step
        ("deal-value", "Acme said the cuts bring its purchase of Calder to $3 billion."),
    ],
)
def test_no_change_of_the_word_itself(rule: str, text: str) -> None:
    assert read(rule, text) == []


def test_an_increase_planned_is_a_plan() -> None:
    (claim,) = read("investment-total", "Acme will increase its investment in AI to $7 billion.")
    assert claim.stance == "planned"


@pytest.mark.parametrize("word", ["original", "earlier", "previous"])
def test_what_was_good_before_is_not_compared(word: str) -> None:
    (claim,) = read("deal-value", f"Acme's {word} $5 billion bid for Calder was refused.")
    assert claim.excluded == "told as an earlier figure"


def test_against_an_earlier_plan() -> None:
    text = "Acme will spend $4 billion on data centres in 2026, up from an earlier estimate of $2 billion."
    assert [claim.revises for claim in read("capital-spending", text)] == ["from … earlier estimate"]


def test_results_are_changed_by_nobody() -> None:
    rose = "Acme lifted its net profit to $5 million in 2025."
    assert [claim.revises for claim in read("profit-or-loss", rose)] == [""]
    restated = "Acme has revised its net loss for 2025 to $5 million."
    assert [claim.revises for claim in read("profit-or-loss", restated)] == ["revised … to"]
