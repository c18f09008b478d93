from __future__ import annotations

import pytest

from auditor.claim.clause_subject import clause_subject
from auditor.claim.story import story_of
from auditor.model import Document
from auditor.text.article import Article


def subject_of(text: str, verb: str, title: str = "") -> str | None:
    """Whom the clause of the last word ``verb`` of an article has for its subject."""
    article = Article(Document("x", text, title=title))
    at = text.rindex(verb)
    sentence = article.sentence(article.index_at(at))
    found = clause_subject(sentence, sentence.token_at(at), ("organisation",))
    return found.shown if found else None


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Later Acme will spend it.", "Acme"),
        ("Acme, parent of Brightwater, will spend it.", "Acme"),
        ("Acme, the maker of Tarn soap, Dost tea and Elm's Fine Diet pet food, spent it.", "Acme"),
        ("Acme, based in Marrow Bay, plans to spend it.", "Acme"),
        ("Acme, which owns Brightwater, spent it.", "Acme"),
        ("The Acme news follows one from its rival Brightwater Inc, which said it spent it.", "Brightwater"),
        ("Each Acme dealership spent it.", None),
        ("The regulator allowed Acme to spend it.", "Acme"),
        ("There is a plan for Acme to spend it.", "Acme"),
        ("Acme signed a deal with Brightwater to spend it.", "Acme"),
        ("Acme bought Brightwater and spent it.", "Acme"),
        ("Acme Inc rose. The Elmstadt brewer spent it.", "Acme"),
        ("Acme Inc rose. A big bank, Calder, said it was so. It spent it.", None),
        ("On Monday Acme spent it.", "Acme"),
        ("Acme Inc rose. The company, which owns the Calder, Tarn, Dost Inns and other chains, spent it.", "Acme"),
        ("Acme had earnings before tax (EBT) and spent it.", "Acme"),
        ("Acme Inc rose. The Marrow Bay, Oregon-based company spent it.", "Acme"),
        ("Acme Inc rose. The New York-based company spent it.", "Acme"),
        ("On Monday the Bank of Elmstadt spent it.", "Bank of Elmstadt"),
        ("Acme made phones that spent it.", None),
        ("Acme will close a plant that spent it.", None),
        ("Acme Inc rose. The new company spent it.", None),
        ("Acme Inc rose. The combined group spent it.", None),
        ("Acme Inc rose. The world's largest brewer spent it.", "Acme"),
        ("Acme Inc rose. Elmland's largest brewer spent it.", None),
        ("Acme Inc rose. Sweden's largest brewer spent it.", "Acme"),
        ("Acme Inc rose. Doe said the company spent it.", "Acme"),
        ("Acme and Brightwater will spend it.", "Acme and Brightwater"),
        ("Brightwater and investment firm Acme said they would spend it.", "Acme and Brightwater"),
        ("Acme, Brightwater and Corvid will spend it.", "Acme and Brightwater and Corvid"),
        ("Acme said analysts think they spent it.", None),
        ("The maker of Tarn, Dost and Elm soap spent it.", None),
        ("Acme Inc, the former Dost real estate company, spent it.", "Acme"),
        ("The Agency said the kingdom spent it.", None),
        ("Acme said the year's profit was not spent, and it spent it.", "Acme"),
        ("Acme said yesterday it spent it.", "Acme"),
        ("Acme said its board spent it.", "Acme"),
        ("Acme said corporate expense spent it.", None),
        ("Brightwater will go on, three weeks after rival Acme said it will spend it.", "Acme"),
        ("Brightwater Inc fell as its rival Acme announced that it spent it.", "Acme"),
        ("Acme beat Calder after winning a prize and spent it.", "Acme"),
        ("VARN, March 2 (Wire) - Shares in Acme Inc fell. It spent it.", "Acme"),
        ("Acme Inc rose. The Calder 6 is new. The company spent it.", "Acme"),
        ("Acme Inc rose. Prices fell, and the central bank said it spent it.", None),
        ("The Bank of Acme met. Prices fell, and the central bank spent it.", "Bank of Acme"),
        ("Staff protest against Acme's plan to spend it.", "Acme"),
        ("Brightwater criticised the decision of others and Acme Corp's proposal to spend it.", "Acme"),
        ("Acme fell. Unions oppose its plans to spend it.", "Acme"),
        ("Acme said the 720 spent it.", None),
        ("Acme fell after analysts at Brightwater said it spent it.", "Acme"),
        ("Acme fell, but Brightwater analysts said it spent it.", "Acme"),
        ("Acme added that, based on prices of May, it spent it.", "Acme"),
    ],
)
def test_who_spent_it(text: str, subject: str | None) -> None:
    assert subject_of(text, "spen") == subject


def test_it_is_not_sought_beyond_a_sentence_about_another_company() -> None:
    text = "Acme Inc and Corvid Inc met. A profit at Dost Inc pleased many. It spent it."
    assert subject_of(text, "spent") is None
    about_one = (
        "Acme Inc fell by a tenth at noon in May. Later Acme rose. Its chief was hired from Dost Inc. It spent it."
    )
    assert subject_of(about_one, "spent", title="Acme spends") == "Acme"


def test_it_is_the_company_whose_shares_the_sentence_before_is_about() -> None:
    text = "Dost Inc bought a stake in Acme Inc. Shares of Acme rose on a report of the deal. It spent it."
    assert subject_of(text, "spent") == "Acme"


def test_a_name_that_nothing_shows_to_be_a_company_is_not_meant_by_the_company() -> None:
    text = "Acme Inc rose on Monday. Yesterday Quarll Tarn smiled. The company spent it."
    assert subject_of(text, "spent") == "Acme"


def test_in_a_list_a_reference_looks_no_further_than_the_sentence_before() -> None:
    text = "Acme Inc rose. It was mild. It spent it."
    assert subject_of(text, "spent", "Acme rises") == "Acme"
    assert subject_of(text, "spent", "FACTBOX-Who rose this week") is None


@pytest.mark.parametrize(
    ("title", "text", "subject"),
    [
        ("Acme rises", "Acme Inc said it rose on a very mild Monday. So Acme grew.", ("acme",)),
        ("", "Acme Inc said it rose on a very mild Monday. So Acme grew.", ("acme",)),
        ("Brightwater rises", "Acme Inc said it rose on a very mild Monday. So Acme grew.", None),
        ("Stocks rise", "Acme Inc said it rose on a very mild Monday. So Acme grew.", None),
        ("Acme rises", "Acme Inc said it rose on a very mild Monday, as Brightwater did. Brightwater grew.", None),
        ("Change of directors", "Acme Inc said it rose on a very mild Monday. So Acme grew.", ("acme",)),
        ("Acme's mild week", "It was a mild week for everybody in the city. Acme's shares rose.", ("acme",)),
        ("Acme's mild week", "It was a mild week for everybody in the city. Tarn Inc grew at Acme.", None),
        ("Acme and the 5G grid", "VARN, March 3 (Elm) - Brewer Acme said it rose on Monday to 3 GWh.", ("acme",)),
        ("ACR up", "Acme Canal Robotics (ACR.N) said it rose on a very mild Monday. So ACR grew.",
         ("acme", "canal", "robotics")),
    ],
)  # fmt: skip
def test_whom_a_story_is_about(title: str, text: str, subject: tuple[str, ...] | None) -> None:
    assert story_of(Article(Document("x", text, title=title))).subject == subject


def test_the_company_far_back_is_the_storys_own_where_no_other_was_spoken_of_since() -> None:
    far = "It was mild. So it stayed. Nobody minded. All went home. The Elmstadt-based brewer spent it."
    lead = "Acme Inc said it rose on a very mild Monday. So Acme grew. "
    assert subject_of(lead + far, "spent", "Acme rises") == "Acme"
    assert subject_of(lead + "Tarn Inc fell. " + far, "spent", "Acme rises") is None


def test_whom_somebody_talks_to_is_no_company_that_is_spoken_of() -> None:
    lead = (
        "Acme Inc said it rose on a very mild Monday. So Acme grew. Jane Doe told Elm on Friday. The brewer spent it."
    )
    assert subject_of(lead, "spent", "Acme rises") == "Acme"


def test_a_list_of_points_has_no_subject() -> None:
    points = "".join(f"* Acme Inc said in {year} that it had grown a little more.\n\n" for year in range(2001, 2006))
    assert story_of(Article(Document("x", points))).subject is None
