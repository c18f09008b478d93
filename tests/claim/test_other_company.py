"""When "the company" may be another than the one that an earlier sentence is about."""

from __future__ import annotations

import pytest

from auditor.claim.clause_subject import clause_subject
from auditor.model import Document
from auditor.text.article import Article

STORY = "Acme Inc said on Monday that profit rose 5 percent. Acme also said that Acme would grow. "
TITLE = "Acme profit rises"


def subject_of(text: str, title: str = TITLE) -> str | None:
    """Whom the last *spent* of an article has for its subject."""
    article = Article(Document("x", text, title=title))
    at = text.rindex("spent")
    sentence = article.sentence(article.index_at(at))
    found = clause_subject(sentence, sentence.token_at(at), ("organisation",))
    return found.shown if found else None


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (STORY + "The company spent it.", "Acme"),
        (STORY + "Rival Brightwater Inc cut prices. It spent it.", "Brightwater"),
        (STORY + "Rival Brightwater Inc cut prices. The company spent it.", None),
        (STORY + "Its larger rival Brightwater Inc cut prices. The company spent it.", None),
        (STORY + "Brightwater Inc, a competitor, cut prices. The company spent it.", None),
        (STORY + "Brightwater Inc makes soap in Elmland. The company spent it.", "Brightwater"),
        (STORY + "Brightwater Inc makes soap. It also makes tea. The company spent it.", "Brightwater"),
        (STORY + "Brightwater Inc makes soap. Prices of soap fell. The company spent it.", None),
        (STORY + "Jane Doe said Brightwater Inc makes soap. The company spent it.", None),
        (STORY + "Rival Brightwater Inc cut prices, but the company spent it.", None),
        (STORY + "Rival Brightwater Inc cut prices, and it spent it.", "Brightwater"),
        (STORY + "Brightwater Inc, which owns a tenth of Acme, rose. The company spent it.", None),
        (STORY + "Brightwater Inc declined to comment. The company spent it.", None),
        (STORY + "Elmbank Inc cut its rating to sell. The company spent it.", None),
        ("Acme Inc makes soap. Rival Brightwater Inc cut prices. The company spent it.", None),
        ("Acme Inc makes soap, less than its rivals. The company spent it.", "Acme"),
        ("Acme Inc is ahead of its rival Brightwater Inc. The company spent it.", "Acme"),
    ],
)
def test_what_is_told_of_a_rival_ends_soon(text: str, subject: str | None) -> None:
    assert subject_of(text, "" if not text.startswith(STORY) else TITLE) == subject


@pytest.mark.parametrize(
    "noun",
    [
        "combined company",
        "new company",
        "merged group",
        "target company",
        "other company",
        "company involved",
        "bottling business",
    ],
)
def test_a_description_that_says_it_is_of_another(noun: str) -> None:
    assert subject_of(f"{STORY}The {noun} spent it.") is None


@pytest.mark.parametrize("noun", ["New York-based company", "shoe company", "largest company", "parent company"])
def test_a_description_that_does_not(noun: str) -> None:
    assert subject_of(f"{STORY}The {noun} spent it.") == "Acme"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Acme Inc said it would buy the company, which spent it.", None),
        ("Acme Inc raised its bid for the company, which spent it.", None),
        ("Acme Inc said Brightwater Inc may buy the company, which spent it.", "Acme"),
        ("Acme Inc said the company spent it.", "Acme"),
    ],
)
def test_nobody_buys_itself(text: str, subject: str | None) -> None:
    assert subject_of(text, "") == subject


def test_a_group_that_is_called_by_its_name() -> None:
    text = "Brightwater Inc fell, unlike the rest of the Acme group, which spent it. Acme Inc said so."
    assert subject_of(text, "") == "Acme"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Acme Bank lent it. Calder Inc cut its prices. The bank spent it.", None),
        ("Acme Bank lent it. Calder Bank cut its rates. The bank spent it.", "Calder Bank"),
        ("Analysts at Calder Bank said the company spent it.", None),
    ],
)
def test_a_noun_that_stands_in_another_name(text: str, subject: str | None) -> None:
    assert subject_of(text, "") == subject
