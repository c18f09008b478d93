"""How many people a clause counts, and whether it counts all of them."""

import math

import pytest

from auditor.claim.compiled import CompiledRule
from auditor.claim.counting import bound_count
from auditor.model import Document, Rule
from auditor.text.article import Article
from auditor.text.scan import Hit

TOLL = CompiledRule(
    Rule(
        id="toll",
        question="How many?",
        subject=("event",),
        words=("kill", "die", "dead", "death", "death toll", "injure", "wound", "hurt", "injury", "lives", "bodies"),
        value="count of people",
        tied_to=("<value> killed", "<value> died", "<value> dead", "<value> injured", "<value> wounded", "<value> hurt",
                 "toll to <value>", "toll rose to <value>", "toll of <value>"),
    )
)  # fmt: skip


def counts(text: str) -> list[tuple[float, float]]:
    """The interval of each of the rule's words in the first sentence that binds a count."""
    sentence = Article(Document(id="a", text=text)).sentence(0)
    found = []
    for hit in TOLL.hits(sentence.plain):
        bound = bound_count(TOLL, sentence, Hit(hit.start + sentence.start, hit.end + sentence.start, hit.labels))
        if bound is not None:
            found.append((bound[0].readings[0].low, bound[0].readings[0].high))
    return found


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("A blast killed 27 people.", 27, 28),
        ("A man was accused of killing a baby.", 1, math.inf),
        ("Twenty-seven people were killed in the blast.", 27, 28),
        ("27 people, four of them children, were killed.", 27, 28),
        ("The 27 people who died were on a bus.", 27, math.inf),
        ("A blast left 19 dead.", 19, 20),
        ("The death toll rose to 31.", 31, 32),
        ("The death toll from the blast rose to 31, four of them firefighters.", 31, 32),
        ("A toll of at least 31 dead is likely.", 31, math.inf),
        ("More than 100 people were killed.", 101, math.inf),
        ("Dozens of people were killed.", 12, 120),
        ("Two gunmen killed 12 people.", 12, 13),
        ("15 to 20 people were killed.", 14.25, 22.05),
        ("No one was killed.", 0, 1),
        ("One person was killed.", 1, 2),
        ("One of the five people killed was a nurse.", 5, 6),
        ("Five people killed in blast", 5, 6),
        ("One person was killed while three others fled.", 1, 2),
        ("A total of 61 passengers and crew died.", 61, 62),
        ("In all, 17 soldiers were killed.", 17, 18),
        ("Sixty-one passengers in total were killed.", 61, 62),
        ("Of those on board 47 of the 112 occupants were killed.", 47, 48),
        ("A jet crashed, with 47 of the 112 people on board killed.", 47, 48),
        ("She was among the six people killed.", 6, 7),
        ("The state put the number of people killed by the storm at 27.", 27, 28),
        ("The number of people killed stood at 27.", 27, 28),
        ("Police raised the number of dead in the attack to 27.", 27, 28),
        ("He killed five people before he was shot by police.", 5, 7),
        ("The number of dead had reached 27.", 27, 28),
        ("The storm claimed 41 lives.", 41, 42),
        ("Forty-one lives were lost.", 41, 42),
    ],
)
def test_a_count_of_all(text: str, low: float, high: float) -> None:
    assert counts(text)[:1] == [(low, high)]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Four soldiers were killed.", 4),
        ("A 3-year-old boy was killed.", 1),
        ("Man killed in blast", 1),
        ("Two men and a woman were killed.", 3),
        ("Another two people were killed.", 2),
        ("Three more people were killed.", 3),
        ("Four of them died.", 4),
        ("Two people died at the scene.", 2),
        ("The four people were killed.", 4),
        ("Jo Doe and three others were killed.", 3),
        ("Police recovered 31 bodies.", 31),
        ("The number of bodies recovered had reached 31.", 31),
        ("Six of the nine soldiers were killed.", 6),
    ],
)
def test_a_part_says_at_least_so_many(text: str, low: float) -> None:
    assert counts(text)[:1] == [(low, math.inf)]


@pytest.mark.parametrize(
    "text",
    [
        "No one else was killed.",
        "No other deaths were reported.",
        "The man, 28, said that he died inside.",
        "He was killed in the 7200 block of Elm Street.",
        "A father of two was at the wheel when they died.",
        "The blast killed 40 cattle.",
        "Helicopters saved 41 lives.",
        "Three regulatory bodies met.",
        "No one was seriously hurt.",
    ],
)
def test_what_counts_no_people(text: str) -> None:
    assert [c for c in counts(text) if c[0] != 1] == []


def test_a_clock_before_one_person_is_no_part_of_him() -> None:
    sentence = Article(Document(id="a", text="0:43 Homeless man killed in park")).sentence(0)
    (hit,) = TOLL.hits(sentence.plain)
    bound = bound_count(TOLL, sentence, hit)
    assert bound is not None
    assert bound[0].text == "Homeless man"


def test_the_hurt_beside_the_dead_may_be_among_the_dead_of_another() -> None:
    sentence = Article(Document(id="a", text="One person was killed and four others were injured.")).sentence(0)
    hit = TOLL.hits(sentence.plain)[-1]
    bound = bound_count(TOLL, sentence, hit)
    assert bound is not None
    exact, loose = bound[0].readings
    assert (exact.axis, exact.low, exact.high) == ("count:people beside the dead", 4, 5)
    assert (loose.axis, loose.low, loose.high, loose.converted) == ("count:people", 4, 6, True)


def test_an_attacker_among_the_dead_leaves_the_count_open_by_one() -> None:
    assert counts("Seven people, including the gunman, were killed.") == [(6, 8)]
    assert counts("He killed six people before turning the gun on himself.") == [(6, 8)]


JOBS = CompiledRule(
    Rule(id="jobs", question="How many?", subject=("organisation",), words=("cut",), value="count of jobs"),
)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Acme will cut 900 jobs.", True),
        ("Acme will cut 900 jobs worldwide.", True),
        ("Acme will cut 900 jobs in May.", True),
        ("Acme will cut 900, or 5 percent, of its jobs.", True),
        ("Acme will cut 900 banking jobs.", False),
        ("Acme will cut 900 rank-and-file jobs and 700 administrative posts.", False),
        ("Acme will cut 900 jobs in information technology.", False),
        ("Acme will cut 900 jobs, mostly in Elmstadt.", True),
        ("Acme will cut 900 jobs at its mill.", False),
        (f"{'Acme makes shoes. ' * 5}Acme will cut 900 jobs.", True),
    ],
)
def test_jobs_of_one_sort_or_place_are_a_part(text: str, whole: bool) -> None:
    article = Article(Document(id="a", text=text))
    sentence = article.sentence(len(article.spans) - 1)
    (hit,) = JOBS.hits(sentence.plain)
    bound = bound_count(JOBS, sentence, Hit(hit.start + sentence.start, hit.end + sentence.start, hit.labels))
    assert bound is not None
    assert (bound[0].low, math.isfinite(bound[0].high)) == (900, whole)


@pytest.mark.parametrize(
    ("text", "high"),
    [
        ("A blast killed 12 people. Another 31 were injured.", 32),
        ("A blast killed 12 people. A further 31 people were injured.", 32),
        ("A blast injured 12 people. Another 31 were injured in the street.", math.inf),
    ],
)
def test_another_31_beside_the_dead_are_all_the_hurt(text: str, high: float) -> None:
    sentence = Article(Document(id="a", text=text)).sentence(1)
    (hit,) = TOLL.hits(sentence.plain)
    bound = bound_count(TOLL, sentence, hit.moved(sentence.start))
    assert bound is not None
    assert (bound[0].readings[0].low, bound[0].readings[0].high) == (31, high)
