"""Whose dollars an article counts in."""

from __future__ import annotations

import pytest

from auditor.model import Document
from auditor.text.article import Article
from auditor.text.dollar import dollar_of


@pytest.mark.parametrize(
    ("document", "code"),
    [
        (Document("a", "Acme paid $5 million."), "USD"),
        (Document("a", "All figures are in Canadian dollars. Acme paid $5 million."), "CAD"),
        (Document("a", "Acme paid $5.", url="https://www.elmstadt-times.com.au/acme"), "AUD"),
        (Document("a", "Acme paid $5.", source="elmstadt-post.ca"), "CAD"),
        (Document("a", "Acme paid $5.", url="https://post.ca/acme", source="Post"), "CAD"),
        (Document("a", "Amounts are in U.S. dollars. Acme paid $5.", url="https://post.ca/acme"), "USD"),
        (Document("a", "Acme paid $5.", source="Reno Post"), "USD"),
        (Document("a", "Acme of Canada paid $5 million (US$4 million) for it, a Canadian record."), "CAD"),
        (Document("a", "Acme paid $5 million (US$4 million) for it."), "dollar"),
        (Document("a", "Acme paid C$5 million ($4 million) for it.", url="https://post.ca/acme"), "USD"),
        (Document("a", "Acme paid US$5 million and $4 million."), "USD"),
    ],
)
def test_the_documents_dollar(document: Document, code: str) -> None:
    assert dollar_of(document) == code


def test_marked_dollars_stay_what_they_are() -> None:
    text = "Acme paid $5 million, or US$4 million, and C$3 million, 2 million U.S. dollars, 1 million dollars and €6."
    sentence = Article(Document("a", text, url="https://post.com.au/acme")).sentence(0)
    units = [form.unit for m in sentence.quantities for form in (m, m.also) if form is not None]
    assert units == ["AUD", "USD", "CAD", "USD", "AUD", "EUR"]


@pytest.mark.parametrize(
    ("text", "url", "unit"),
    [
        ("Acme of Argentina raised 5 billion pesos.", "", "ARS"),
        ("Acme raised 5 billion pesos.", "", "peso"),
        ("Acme raised 5 billion pesos.", "https://elmstadt.com.ph/acme", "PHP"),
        ("Acme of Mexico raised 5 billion pesos in Argentina.", "", "peso"),
        ("Acme raised 5 billion crowns.", "", "crown"),
        ("Acme raised 5 billion francs.", "", "franc"),
        ("Acme raised 5 billion rupees.", "", "INR"),
        ("Acme of Argentina raised 5 billion Chilean pesos.", "", "CLP"),
        ("Acme will build a mill in Denmark for 3 billion kroner.", "", "DKK"),
        ("Acme will build a mill in Kuwait for 3 million dinars.", "", "KWD"),
        ("Acme will build a mill in Karachi for 3 million rupees.", "", "PKR"),
        ("Acme will invest 3 million pounds in Egypt.", "", "GBP"),
    ],
)
def test_a_word_for_the_money_of_several_countries_is_told_by_the_one_named(text: str, url: str, unit: str) -> None:
    (amount,) = Article(Document("a", text, url=url)).sentence(0).quantities
    assert (amount.kind, amount.unit) == ("money", unit)


def test_what_the_article_says_elsewhere_tells_whose_money_it_is() -> None:
    texts = (
        "Acme raised 5 million French francs. It owes 3 million francs.",
        "The Argentine firm was founded late. It owes 3 million pesos.",
    )
    assert [Article(Document("a", text)).sentence(1).quantities[0].unit for text in texts] == ["FRF", "ARS"]


def test_a_local_sum_in_american_dollars_is_one_amount_in_two_forms() -> None:
    text = "Acme paid $5 million (US$4 million) in Canada."
    (amount,) = Article(Document("a", text)).sentence(0).quantities
    assert (amount.unit, amount.also and amount.also.unit) == ("CAD", "USD")
