"""What a rule that asks of a story reads: which figures are its own, and which are another's, a change or denied."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import replace

import pytest

from auditor.claim.reader import ClaimReader
from auditor.claim.topic import BEGINNING, HEAD
from auditor.model import Document, Rule, Span


def asks(what: str, words: tuple[str, ...], value: str, needs: tuple[str, ...] = ()) -> Rule:
    """A rule that asks something of a story."""
    question = f"{what} in the story of <subject>?"
    return Rule("told", question, ("story",), words, value, needs=needs, within=Span("4 days", 96))


HOMES = asks("How many houses were lost", ("house",), "count", ("destroy", "did not survive the fire"))
STRIKERS = asks("How many are on strike", ("<value>",), "count of people", ("strike",))
WIND = asks("How fast was the wind", ("<value>",), "number in km per hour", ("storm",))
RAIN = asks("How much rain fell", ("rain",), "number in mm")
LENGTH = asks("How long was the outage", ("<value>",), "length", ("outage",))
COST = asks("What did the bridge cost", ("<value>",), "money", ("bridge",))


def read(rule: Rule, text: str) -> list[tuple[str, str]]:
    """The answers read in a text, and why each is not compared, if it is not."""
    claims = ClaimReader([rule]).read(Document(id="a.txt", text=text, published=dt.date(2026, 3, 2)))
    return [(claim.value.answer, claim.excluded) for claim in claims]


@pytest.mark.parametrize(
    ("rule", "text", "answers"),
    [
        (HOMES, "A list by the office of Varn has some 40 houses as destroyed.", ["some 40 houses"]),
        (HOMES, "In Varn five of the parish's houses were destroyed.", ["five of the parish's houses"]),
        (HOMES, "In Varn the number rose by 40 houses that were destroyed.", []),
        (HOMES, "One house was destroyed in Varn, the rectory.", []),
        (HOMES, "In Varn 32 house fires destroyed the peace.", []),
        (
            COST,
            "The bridge in Varn cost 900,000 euros ($1 = 0.9 euros). Oil in Varn is at $67.54.",
            ["900,000 euros"],
        ),
        (LENGTH, "The outage in Varn lasted a few hours.", []),
        (LENGTH, "The outage in Varn lasted nine hours.", ["nine hours"]),
        (LENGTH, "The nine-hour outage in Varn is over.", ["nine-hour"]),
        (LENGTH, "The outage in Varn hit a firm with a five-year service contract.", []),
        (STRIKERS, "The strike grew in Varn. All 350 of the town's drivers walked out.", ["350"]),
        (STRIKERS, "The strike in Varn put the number of strikers at 90.", ["90"]),
        (STRIKERS, "The union put at 90 the number of drivers on strike in Varn.", ["90"]),
        (STRIKERS, "The strike in Varn is led by local 594, which builds the 787.", []),
        (WIND, "The storm hit Varn with 80 knots.", ["80 knots"]),
        (WIND, "The storm hit Varn with 58 metres per second.", ["58 metres per second"]),
        (WIND, "The storm hit Varn with 140 kmph.", ["140 kmph"]),
        (RAIN, "Varn was hit by 120 mm of rain.", ["120 mm"]),
    ],
)
def test_what_is_read(rule: Rule, text: str, answers: list[str]) -> None:
    assert read(rule, text) == [(answer, "") for answer in answers]


def test_a_speed_is_the_same_by_the_second_by_the_hour_and_in_knots() -> None:
    claims = ClaimReader([WIND]).read(
        Document(id="a.txt", text="The storm hit Varn with 36 km/h. It blew at 10 metres per second. It had 20 knots.")
    )
    middles = [(claim.value.low + claim.value.high) / 2 for claim in claims]
    assert middles == pytest.approx([36, 36, 37.04], abs=0.6)


@pytest.mark.parametrize(
    ("text", "excluded"),
    [
        ("The fire that was not put out in time destroyed 40 houses in Varn.", ""),
        ("The fire destroyed 40 houses in Varn, two of which had not been lived in.", ""),
        ("In Varn 40 houses did not survive the fire.", ""),
        ("The fire in Varn did not destroy 40 houses.", "denied"),
    ],
)
def test_only_a_denial_of_the_figure_itself_denies_it(text: str, excluded: str) -> None:
    assert [why for _, why in read(HOMES, text)] == [excluded]


@pytest.mark.parametrize(("rule", "reach"), [(HOMES, BEGINNING), (STRIKERS, HEAD)])
def test_a_story_is_told_in_the_first_sentences_of_its_article(rule: Rule, reach: int) -> None:
    told = "The strike destroyed 40 houses of 40 drivers in Varn. "
    filler = "Nobody in Varn slept that night. "
    lead = "The strike in Varn destroyed nothing. "
    assert read(rule, lead + filler * (reach - 2) + told)
    assert not read(rule, lead + filler * (reach - 1) + told)


@pytest.mark.parametrize(
    ("text", "axes"),
    [
        ("In Varn 61 passengers were aboard.", {"count:passenger": (61, 62), "count:people": (61, math.inf)}),
        ("In Varn 61 people were aboard.", {"count:people": (61, 62)}),
        ("In Varn another 61 passengers were aboard.", {"count:people": (61, math.inf)}),
    ],
)
def test_people_of_one_sort_are_counted_as_such_and_are_at_least_as_many_people(
    text: str, axes: dict[str, tuple[float, float]]
) -> None:
    rule = replace(asks("How many were aboard", ("aboard",), "count of people"), tied_to=("<value> aboard",))
    (claim,) = ClaimReader([rule]).read(Document(id="a.txt", text=text, published=dt.date(2026, 3, 2)))
    assert {reading.axis: (reading.low, reading.high) for reading in claim.value.readings} == axes
    assert [reading.converted for reading in claim.value.readings] == [False, True][: len(axes)]


@pytest.mark.parametrize(
    ("ties", "text", "answers"),
    [
        (("by <value>",), "In Varn the fare rose by 12 percent.", ["12 percent"]),
        (("to <value>",), "In Varn the fare rose by 12 percent.", []),
        (("by <value>",), "In Varn the fare was 12 percent.", ["12 percent"]),
        (("paid by <value>",), "In Varn the fare rose by 12 percent.", []),
    ],
)
def test_a_rule_may_ask_by_how_much_something_changed(ties: tuple[str, ...], text: str, answers: list[str]) -> None:
    rule = replace(asks("By how much did the fare rise", ("fare",), "percent"), tied_to=ties)
    assert [answer for answer, _ in read(rule, text)] == answers
