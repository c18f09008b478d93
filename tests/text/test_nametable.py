from __future__ import annotations

import pytest

from auditor.model import Document
from auditor.text.article import Article


def keys(text: str) -> list[str | None]:
    """The key of each name of an article, in order."""
    article = Article(Document("x", text))
    found: list[str | None] = []
    for index in range(len(article.spans)):
        for name in article.sentence(index).names:
            key = article.names.resolve(name)
            found.append(None if key is None else " ".join(key))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shares of Acme Platforms Inc. fell. Later Acme rose.", ["acme", "acme"]),
        ("Shares of Acme Platforms Inc. fell. Later it rose.", ["acme platforms"]),
        ("Shares of Acme (ACM.N) fell. Then Acme rose.", ["acme", "acme"]),
        ("Later Acme fell. So did Acme Foods Ltd.", ["acme", "acme"]),
        ("It met Jane Doe. Then Doe left.", ["jane doe", "jane doe"]),
        ("It met Mr. Doe. He left.", [None]),
        ("It met Jane Doe and John Doe. Then Doe left.", ["jane doe", "john doe", "doe"]),
    ],
)
def test_full_and_short_names(text: str, expected: list[str | None]) -> None:
    assert keys(text) == expected


def test_a_unit_is_not_the_company() -> None:
    assert keys("Shares of Acme Inc fell. Later Acme Credit Corp rose.") == ["acme", "acme credit"]


def test_a_unit_abroad_is_not_the_company() -> None:
    assert keys("Shares of Acme Inc fell. Later Acme Germany Ltd rose.") == ["acme", "acme germany"]


def test_the_first_of_two_longer_names_owns_the_short_one() -> None:
    text = "Earlier Acme Foods Inc rose. Then Acme Boats Inc fell. Later Acme grew."
    assert keys(text) == ["acme", "acme boats", "acme"]


def test_a_generic_word_is_no_short_form() -> None:
    assert keys("Shares of General Boats Inc fell. The General left.")[0] == "general boats"


def test_names_seen_only_in_a_headline_are_none() -> None:
    assert keys("Acme Shares Fall After Brightwater Warning") == [None]


def test_a_headline_name_that_the_text_proves_is_one() -> None:
    assert keys("Acme Shares Fall After Warning Today\n\nOn Monday Acme fell.")[0] == "acme"


def test_the_capital_of_an_opening_common_word_proves_nothing() -> None:
    assert keys("Investors sold.") == []
    assert keys("Glimmers sold. It was the glimmers again.") == [None]


def test_an_opening_word_that_is_no_common_word_is_a_name() -> None:
    assert keys("Brightwater fell.") == ["brightwater"]


def test_a_place_is_its_own_key() -> None:
    assert keys("It grew in New York.") == ["new york"]


def test_a_key_is_shown_as_the_article_spells_it() -> None:
    article = Article(Document("x", "Shares of BrightWater Foods Inc. fell. Then BrightWater rose."))
    name = article.sentence(0).names[-1]
    key = article.names.resolve(name)
    assert key is not None
    assert article.names.shown(key) == "BrightWater"


def test_a_person_named_like_a_company_is_the_company() -> None:
    article = Article(Document("x", "It sued Tarn Foods Inc. Later John Tarn left. Then Tarn rose."))
    last = article.sentence(2).names[-1]
    assert not article.names.is_person(("tarn",), last)
