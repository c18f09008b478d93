"""The figures of a story, whatever they are of."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from test_told_in_stories import asks

from auditor.claim.also_read import readers_of
from auditor.claim.any_figure import REACH
from auditor.claim.reader import ClaimReader
from auditor.claim.signs import read_beside
from auditor.limits import LIMITS
from auditor.model import Claim, Document, Rule

FIGURE = asks("What is the <unit>", ("<value>",), "figure")
SITE = replace(asks("How large is the site", ("site",), "number in hectares"), id="site")
OPENING = "Acme will build a dam in Varn, said Jane Farrow."


def read(text: str, *rules: Rule, title: str = "") -> list[Claim]:
    """The claims of any figure of an article that begins with a dam of Acme's."""
    document = Document(id="a.txt", text=f"{OPENING} {text}", title=title, published=dt.date(2026, 3, 2))
    return [claim for claim in ClaimReader([FIGURE, *rules]).read(document) if claim.rule == FIGURE.id]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The wall is 96 metres high.", {"96 metres": "length in metres"}),
        ("It needs 130 hectares.", {"130 hectares": "area in hectares"}),
        ("It can hold back 240 million tonnes.", {"240 million tonnes": "weight in tonnes"}),
        ("In all, 412 lorries brought gravel.", {"412 lorries": "number of lorries"}),
        ("It cost C$6.5m.", {"C$6.5m": "sum in CAD"}),
        ("It opens on 21 May.", {"21 May": "date"}),
        ("It was to open in October 2026.", {"October 2026": "date"}),
        ("The work lasted fourteen months.", {"fourteen months": "time in years"}),
        ("They were inside for under four minutes.", {"four minutes": "time in hours"}),
        ("It is 96 metres high and 310 yards long.", {"96 metres": "length in metres", "310 yards": "length in yards"}),
        ("The wall has 338 stones, or 80 percent of all.", {"338 stones": "number of stones"}),
        ("Of the town 80 percent want it.", {"80 percent": "share in percent"}),
        ("In all 1,200 miners had to leave.", {"1,200 miners": "number of people"}),
        ("Two homes and nine houses went.", {"Two homes": "number of houses", "nine houses": "number of houses"}),
        ("It was begun on March 1 and went on in 1968.", {"1968": "year"}),
        ("In all 1,200 people had to leave.", {"1,200 people": "number of people"}),
        ("A three-year plan led to it.", {"three-year": "time in years"}),
        ("Seven of the 12 parishes were hit.", {"Seven": "number of parishes", "12 parishes": "number of parishes"}),
        ("Two of its own 12 cranes fell.", {"Two": "number of cranes", "12 cranes": "number of cranes"}),
        ("Trains keep to 60 km/h there.", {"60 km/h": "speed in kilometres per hour"}),
        ("It lost 900 litres a day.", {"900 litres a day": "volume in litres per day"}),
        ("Homes let at 900 euros a month.", {"900 euros a month": "sum in EUR per month"}),
        ("The council let it through by 21 votes to 14.", {"21 votes to 14": "number of votes"}),
        ("Work begins in October.", {"October": "date"}),
        ("It is to open in spring 2028, or in mid-June.", {"spring 2028": "date", "mid-June": "date"}),
        ("Thirty-two homes went.", {"Thirty-two homes": "number of houses"}),
        ("In all 1,400 Acme lorries came.", {"1,400 Acme lorries": "number of lorries"}),
        ("Some 1.4 million Acme clients were hit.", {"Some 1.4 million Acme clients": "number of people"}),
        ("It cost 23 lives.", {"23 lives": "number of people"}),
        ("It is to cut 640 permanent jobs.", {"640 permanent jobs": "number of people"}),
        ("In all 860 investors lost.", {"860 investors": "number of people"}),
        ("Some 14 families had to leave.", {"Some 14 families": "number of families"}),
        ("It hit 2.1 million of the firm's clients.", {"2.1 million": "number of people"}),
        ("It took 400 of its old lorries.", {"400": "number of lorries"}),
        ("A crowd of 56,471 came.", {"56,471": "number of people"}),
        ("They put the crowd there at 60,000.", {"60,000": "number of people"}),
        ("It has a workforce of 1,200.", {"1,200": "number of people"}),
        ("They have their say on 12 May.", {"12 May": "date"}),
        ("It lasted 19 hours from the first loss.", {"19 hours": "time in hours"}),
        ("It lay open for 11 days before it was found.", {"11 days": "time in days"}),
        ("It is to open in 2029.", {"2029": "year"}),
        ("Acme, the firm of Varn, opened on 22 July 2013.", {"22 July 2013": "date"}),
        ("On 22 July 2013, Acme began.", {"22 July 2013": "date"}),
        ("It was built on 22 July 2013.", {"22 July 2013": "date"}),
        ("It broke at half past three in the morning.", {"half past three in the morning": "time of day"}),
        ("The sluice opened at 7.40 a.m. and closed at noon.", {"7.40 a.m.": "time of day", "noon": "time of day"}),
    ],
)  # fmt: skip
def test_a_figure_is_compared_by_its_unit(text: str, told: dict[str, str]) -> None:
    found = {claim.value.answer.removeprefix("under "): claim.value.unit for claim in read(text)}
    assert found == told


@pytest.mark.parametrize(
    "text",
    [
        "It sells power at $67.54.",
        "Land cost 11 euros per square metre.",
        "The price is told per 60 kilos.",
        "Work began two weeks after the vote.",
        "Work begins within three months.",
        "The head is a 43-year-old.",
        "It rose to a three-year high.",
        "Work went on last month and on Tuesday.",
        "It was begun in the third quarter of 2025.",
        "Of the wall 40 percent a year is lost.",
        "Some of the 12 are lost, and two of them are found.",
        "The wall grew by 12 metres.",
        "The wall was raised from 80 metres.",
        "The cost went from $3 million to as much as $5 million.",
        "Its share rose by 12 percent.",
        "It was the best year since 1968.",
        "In 2025 it rained.",
        "It took another six years, and then three more years.",
        "By 7.40 a.m. a crowd was there.",
        "It has 787 Dreamliner jets.",
        "It runs on 32-bit versions.",
        "The crowd of 14 left, and 56,471 came.",
        "It was put at 60,000.",
        "It found 14 of them.",
        "It needs 14 of all.",
        "It has sand for the next 11 days before it rains.",
        "It was in use 11 days before.",
        "They say on 12 May it will be done.",
        "In 2026 it will rain.",
        "In 2028 it is to open.",
        "Last updated at 17:50, 22 July 2013.",
        "Acme, Varn, 22 July 2013, Herald.",
        "It asked five times.",
        "Its other four ships are safe.",
        "It lost another 40 lorries.",
        "A further 12 jobs are gone.",
        "She said on May 21 that it was done.",
        "Jane Farrow, 53, was there.",
        "Some of it took hundreds of lorries.",
        "It is a matter of three points.",
        "The bank lends at a rate of $1 = 0.9 euros.",
    ],
)
def test_what_any_article_may_give_of_anything_is_no_figure_of_a_story(text: str) -> None:
    assert read(text) == []


def lone(claims: list[Claim]) -> list[bool]:
    return [read_beside(claim.beside).lone for claim in claims]


def test_a_figure_is_lone_where_its_article_gives_no_other_of_its_unit() -> None:
    assert lone(read("The wall is 96 metres high.")) == [True]
    assert lone(read("The wall is 96 metres high and 310 metres long.")) == [False, False]
    assert lone(read("The wall is 96 metres high.", title="Acme plans a dam of 310 metres in Varn")) == [False, False]
    both = read("The wall is 96 metres high.", title="Acme plans a dam of 96 metres in Varn")
    assert [claim.part for claim in both] == ["title", "body"]
    assert lone(both) == [True, True]


def test_a_figure_told_again_with_fewer_digits_is_one() -> None:
    assert lone(read("The wall is 96.4 metres high. Nobody has seen a wall of some 96 metres.")) == [True, True]


def test_what_stands_far_from_the_beginning_tells_no_more_of_the_story() -> None:
    (claim,) = read(f"The wall is 96 metres high. {'She said so. ' * REACH}The road is 310 metres long.")
    assert claim.value.answer == "96 metres"
    assert lone([claim]) == [True]


def test_a_claim_knows_which_rules_of_their_own_read_its_figure() -> None:
    (claim,) = read("The site needs 130 hectares.", SITE)
    assert readers_of(claim.beside) == {f"@@{SITE.id}"}
    assert readers_of(claim.beside, one_affair=False) == frozenset()


def test_a_rule_with_subjects_of_its_own_judges_its_figures_in_any_affair() -> None:
    plot = replace(SITE, subject=("organisation",), id="plot")
    (claim,) = read("Acme Robotics Inc has a site of 130 hectares.", plot)
    assert readers_of(claim.beside) == readers_of(claim.beside, one_affair=False) == {"@plot"}


def test_a_year_of_long_ago_is_compared_though_it_is_history() -> None:
    (claim,) = read("The old wall was built in 1931.")
    assert not claim.excluded


def test_a_figure_that_is_denied_is_not_compared() -> None:
    (claim,) = read("The wall is not 96 metres high.")
    assert claim.excluded == "denied"


def test_what_is_planned_is_compared() -> None:
    (claim,) = read("The wall will be 96 metres high.")
    assert not claim.excluded


def test_a_sentence_that_is_too_long_to_be_looked_at_is_not_searched_for_other_figures_either() -> None:
    text = f"{OPENING} The wall is 96 metres high. The road is 3,000 metres long{' and wide' * 40}."
    reader = ClaimReader([FIGURE], replace(LIMITS, length=200))
    claims, cut = reader.read_within_limits(Document(id="a.txt", text=text, published=dt.date(2026, 3, 2)))
    assert [claim.value.text for claim in claims] == ["96 metres"]
    assert lone(claims) == [True]
    assert cut == ("a sentence of more than 200 characters",)
    document = Document(id="a.txt", text=text, published=dt.date(2026, 3, 2))
    assert lone(ClaimReader([FIGURE]).read(document)) == [False, False]


@pytest.mark.parametrize(
    ("title", "business"),
    [("Acme plans a dam", False), ("Acme's shares fall over a dam", True), ("Last year Acme built a dam", True)],
)
def test_a_figure_knows_whether_its_article_is_on_business(title: str, *, business: bool) -> None:
    (told,) = {read_beside(claim.beside).of_business for claim in read("The wall is 96 metres high.", title=title)}
    assert told == business


@pytest.mark.parametrize(
    ("text", "sorts"),
    [
        ("It has 900 tonnes of grain on board.", {"grain"}),
        ("It has 900 tonnes of coarse gravel.", {"coars", "gravel"}),
        ("It has 900 tonnes of the grain.", set()),
        ("It has 900 tonnes of Acme's grain.", set()),
        ("It weighs 900 tonnes.", set()),
        ("It cost $6m of grain.", set()),
        ("It has 90 container berths.", {"contain"}),
    ],
)
def test_a_figure_knows_of_what_sort_or_stuff_it_is(text: str, sorts: set[str]) -> None:
    (claim,) = read(text)
    assert read_beside(claim.beside).sorts == sorts


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("In all 1,200 miners had to leave.", "miner"),
        ("In all 580 permanent employees had to leave.", "worker"),
        ("It is to cut 640 jobs.", "worker"),
        ("In all 1,200 people had to leave.", ""),
        ("It cost 23 lives.", ""),
        ("It hit 2.1 million of the firm's clients.", ""),
        ("In all, 412 lorries brought gravel.", ""),
    ],
)
def test_a_number_of_people_knows_whom_it_counts(text: str, role: str) -> None:
    (claim,) = read(text)
    assert read_beside(claim.beside).role == role


@pytest.mark.parametrize(
    ("text", "foreseen"),
    [
        ("The wall will be 96 metres high.", True),
        ("The wall is expected to be 96 metres high.", True),
        ("The wall is 96 metres high.", False),
        ("It will rain, and the wall is 96 metres high.", False),
    ],
)
def test_a_figure_knows_whether_it_is_of_what_is_still_to_come(text: str, *, foreseen: bool) -> None:
    (claim,) = read(text)
    assert read_beside(claim.beside).foreseen == foreseen
