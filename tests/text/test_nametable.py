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
        ("Shares of Acme Platforms Inc. fell. Later Acme rose.", ["acme platforms", "acme platforms"]),
        ("Shares of Acme Platforms Inc. fell. Later it rose.", ["acme platforms"]),
        ("Acme Robotics has a plan. Then Acme rose.", ["acme robotics", "acme robotics"]),
        ("Shoemaker Tarnix fell.", ["tarnix"]),
        ("Rival Tarnix Auto has debt. Even Dost Sea Lines fell.", ["tarnix auto", "dost sea lines"]),
        ("Retailer Tarnix fell. Tarnix rose.", ["tarnix", "tarnix"]),
        ("Acme Watches are round. Then Acme rose.", ["acme watches", "acme"]),
        ("Tarnix Air has a plan. Then Tarnix rose.", ["tarnix air", "tarnix air"]),
        ("Later Acme fell. Acme Robotics rose.", ["acme", "acme robotics"]),
        ("Shares of Acme (ACM.N) fell. Then Acme rose.", ["acme", "acme"]),
        ("Shares of Acme (ACM.N) fell. Then Acme Mines rose.", ["acme", "acme mines"]),
        ("Shares of NE (NE.N) fell. It sold NE Edda.", ["ne", "ne edda"]),
        ("Shares of Acme Illinois Corp fell. Then Acme rose.", ["acme illinois", None]),
        ("Later Acme fell. So did Acme Foods Ltd.", ["acme", "acme foods"]),
        ("It sued Acme Foods Ltd. Later Acme fell.", ["acme foods", "acme foods"]),
        ("It sued Walter Dost Co. Then Dost fell.", ["walter dost", "walter dost"]),
        ("It sued Walter Dost Co and Jane Dost. Then Dost fell.", ["walter dost", "jane dost", "jane dost"]),
        ("It joined the National Widget Board (NWB). The NWB met.", ["national widget board"] * 2),
        ("Shares of Acme Motors Corp (ACM.N) fell. Then AM rose.", ["acme motors", "acme motors"]),
        ("Shares of Grand Elm Wheels (GEW.N) fell. At GEW it rose.", ["grand elm wheels", "grand elm wheels"]),
        ("Shares of Lantern (GEW.N) fell. At GEW it rose.", ["lantern", "gew"]),
        ("Shares of Brown & Gray Inc fell. At B&G it rose.", ["brown gray", "brown gray"]),
        ("Shares of Norr Elm Inc rose. So did Niels Edda Co. Later NE fell.", ["norr elm", "niels edda", "ne"]),
        ("It owns News Corp. and News Ltd.", ["news corp", "news ltd"]),
        ("Rival Acme Inc rose.", ["acme"]),
        ("Shareholders of Acme Inc met.", ["acme"]),
        ("It calls for Acme Inc to act.", ["acme"]),
        ("It met Jane Doe of Acme Inc.", ["jane doe", "acme"]),
        ("It joined the Institute for Boats.", ["institute for boats"]),
        ("Of US Harbours Inc it said no more.", ["us harbours"]),
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


def test_a_short_form_of_two_names_is_that_of_the_one_it_was_first_used_for() -> None:
    text = "Earlier Acme Foods Inc rose. Then Acme grew. Then Acme Boats Inc fell. Later Acme shrank."
    assert keys(text) == ["acme foods", "acme foods", "acme boats", "acme foods"]


def test_a_short_form_that_could_be_of_two_names_is_of_none() -> None:
    text = "Earlier Acme Foods Inc rose. Then Acme Boats Inc fell. Later Acme grew."
    assert keys(text) == ["acme foods", "acme boats", "acme"]


@pytest.mark.parametrize("first", ["Fourth", "Combined", "Anticipation", "Shr"])
def test_an_opening_word_that_looks_like_a_common_one_is_no_name(first: str) -> None:
    assert keys(f"{first} profit rose.") == [None]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("At Acme Foods Inc. it rose. Then Acme fell.", ["legal form Inc", "short for Acme Foods, legal form Inc"]),
        ("At Acme Foods (ACF.N) it rose. At ACF it fell.", ["ticker ACF.N", "ticker of Acme Foods, ticker ACF.N"]),
        ("At Acme it rose.", [""]),
        ("It met Jane Doe. Then Doe left.", ["", "the full name"]),
    ],
)
def test_what_shows_whom_a_name_means(text: str, by: list[str]) -> None:
    article = Article(Document("x", text))
    names = [name for k in range(len(article.spans)) for name in article.sentence(k).names]
    assert [known.by for name in names if (known := article.names.known(name))] == by


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
    assert article.names.shown(key) == "BrightWater Foods"


def test_a_person_named_like_a_company_is_the_company() -> None:
    article = Article(Document("x", "It sued Tarn Foods Inc. Later John Tarn left. Then Tarn rose."))
    last = article.sentence(2).names[-1]
    assert not article.names.is_person(("tarn",), last)


def test_the_object_of_a_verb_presents_nobody() -> None:
    article = Article(Document("a", "Ruth Varga, chief executive of Halden Foods, met the minister."))
    kinds = {" ".join(name.words): name.kind for name in article.sentence(0).names}
    assert kinds["halden foods"] != "person"


def test_no_name_is_read_beyond_the_sentences_that_are_seen() -> None:
    article = Article(Document("a", "Acme Corp rose. Boreal fell. Acme fell. Cordia Inc rose."), most=2)
    assert (len(article.spans), article.has_more) == (2, True)
    assert article.names.count(("acme",)) == 1
    assert not article.names.is_company(("cordia",))
