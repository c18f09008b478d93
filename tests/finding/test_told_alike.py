"""Which figures of one affair are of one thing, and which findings they make."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import claim

from auditor.compare.axis import CLOCK
from auditor.compare.size import size_of
from auditor.finding.told_alike import told_alike
from auditor.model import Claim, Document, Reading, Report, Rule, Span, Tolerance, Value, ValueKind
from auditor.pipeline import audit

FIGURE = Rule(
    id="any-figure",
    question="In the story of <subject>, what is the <unit>?",
    subject=("story",),
    words=("<value>",),
    value="figure",
    within=Span("2 days", 48),
    tolerance=Tolerance("3%", 0.03, "relative"),
    level="note",
)
SITE = replace(FIGURE, id="site", words=("site",), value="number in hectares")
WIRE = "Acme will build a dam in Varn, said Jane Farrow. "
POST = "Jane Farrow showed the dam that Acme plans in Varn. "


def told(*texts: str, rules: Sequence[Rule] = (FIGURE,)) -> Report:
    documents = [
        Document(f"{n}.txt", text, published=dt.date(2026, 3, 2), source=f"outlet {n}") for n, text in enumerate(texts)
    ]
    return audit(documents, rules)


@pytest.mark.parametrize(
    ("one", "other", "question"),
    [
        ("The wall is 96 metres high.", "The wall rises 128 metres.", "length in metres"),
        ("In all, 412 lorries brought gravel.", "It took 260 lorries of gravel.", "number of lorries"),
        ("Water of the lake drove out three owls.", "Two owls had to flee the water of the lake.", "number of owls"),
        (
            "Paving the crest took 18 months.",
            "The paving of the crest took fourteen months.",
            "time in months",
        ),
        ("The repair will cost the province $11m.", "For its repair the province gives $6.5m.", "sum in USD"),
        ("The sluice gate opens on 21 May.", "On 28 May the gate of the sluice will open.", "date"),
        ("The sluice gate broke at 7.40 a.m.", "It was noon when the gate of the sluice broke.", "time of day"),
        ("The mill and its oak wheel were built in 1931.", "The mill with the oak wheel was built in 1908.", "year"),
        ("Of the town 60 percent want a new oak gate.", "A new oak gate is what 80 percent want.", "share in percent"),
        (
            "The roof has 96 slate tiles, and the shed 40 tiles.",
            "For the roof 140 slate tiles were cut, and 40 tiles for a shed.",
            "number of tiles",
        ),
    ],
)
def test_figures_of_one_thing_are_in_dispute(one: str, other: str, question: str) -> None:
    (finding,) = told(WIRE + one, POST + other).findings
    assert finding.question == f"In the story of Acme and Jane Farrow, what is the {question}?"
    assert finding.level == "note"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The wall is 96 metres high.", "Grain is grown at 140 metres."),  # no sign
        ("The wall is 96 metres high.", "The wall is 310 metres long."),  # more than thrice
        ("The water drove out three owls.", "Two owls sat in a tree."),  # few, and no sign
        ("The digging lasted 18 months.", "Jane Farrow was ill for fourteen months."),  # no sign
        ("The repair will cost $11m.", "For lamps Varn gives $6.5m."),
        ("The sluice gate opens on 21 May.", "On 28 August the gate of the sluice will open."),  # 60 days apart
        ("The wall is 96 metres high.", "The wall is about 97 metres high."),  # within the tolerance
        ("The wall is 96 metres high.", "The wall is at least 90 metres high."),
        ("The wall is 96 metres high.", "The wall is 140 yards long."),
        ("The wall of Acme is 96 metres high.", "The wall of Brightwater is 128 metres high."),  # names of their own
        ("On Sunday the wall rose 96 metres.", "On Saturday the wall rose 128 metres."),  # days of their own
        ("It drove out 96 barn owls of the wall.", "It drove out 128 eagle owls of the wall."),  # of two sorts
        ("Acme hopes to cut 96 trees by the wall.", "Acme has cut 128 trees by the wall."),  # a wish
        ("So far 96 trees by the wall are cut.", "In all 128 trees by the wall were cut."),  # it still grows
        ("The wall is 96 metres high.", "The wall is 128 metres high, the wall of Elmstadt 96 metres."),  # given, too
        ("There are 40 owls in the wall.", "There are 60 owls in the wall, and 50 owls in the roof of the wall."),
        ("The mill was built in 1931.", "The mill was built in 1908."),  # years are told of all sorts of things
        ("Of the town 60 percent want a gate.", "A gate is what 80 percent want."),  # and so are percentages
    ],
)
def test_what_may_be_of_two_things_is_not(one: str, other: str) -> None:
    assert told(WIRE + one, POST + other).findings == ()


def test_what_one_rule_of_its_own_reads_in_both_articles_is_for_that_rule_to_judge() -> None:
    texts = (WIRE + "The site has 130 hectares.", POST + "The site has 180 hectares.")
    assert [finding.rule for finding in told(*texts, rules=(FIGURE, SITE)).findings] == ["site"]
    assert [finding.rule for finding in told(*texts).findings] == ["any-figure"]


def test_an_article_is_asked_by_a_rule_of_its_own_wherever_it_gives_the_figure() -> None:
    texts = (WIRE + "The site has 130 hectares. In all 130 hectares are lost.", POST + "The site has 180 hectares.")
    assert [finding.rule for finding in told(*texts, rules=(FIGURE, SITE)).findings] == ["site"]


def test_where_it_reads_only_one_of_them_any_figure_is_compared() -> None:
    texts = (WIRE + "The site, a plot of sand, has 130 hectares.", POST + "The whole plot takes 180 hectares.")
    assert [finding.rule for finding in told(*texts, rules=(FIGURE, SITE)).findings] == ["any-figure"]


def test_two_things_of_one_unit_are_two_questions() -> None:
    texts = (
        WIRE + "The wall is 96 metres high.",
        POST + "The wall rises 128 metres.",
        WIRE + "The road is 1,100 metres long.",
        POST + "Its road has 1,400 metres.",
    )
    found = told(*texts).findings
    answers = [{position.answer for position in finding.positions} for finding in found]
    assert sorted(map(sorted, answers)) == [["1,100 metres", "1,400 metres"], ["128 metres", "96 metres"]]
    assert len({finding.id for finding in found}) == 2


UNITS: tuple[tuple[str, ValueKind], ...] = (
    ("length in metres", "measure"), ("number of owls", "count"), ("sum in EUR", "money"), ("date", "date"),
    ("year", "date"), ("share in percent", "percent"), ("time in years", "timeline"), (CLOCK, "date"),
)  # fmt: skip
SIGNS = ("crest", "repair", "~wall", "#count/24", "+acme", "=acme", "=varn", ":5-6", ":6-7", "?", "<", "^barn", "!")


@st.composite
def figures(draw: st.DrawFn) -> list[Claim]:
    """Some claims of one unit, of a few articles on one affair."""
    unit, kind = draw(st.sampled_from(UNITS))
    found = []
    for n in range(draw(st.integers(2, 9))):
        size = float(draw(st.integers(1, 120)))
        value = Value(kind, "", size, size + 0.01, unit, (Reading(kind, size, size + 0.01),), f"{size:g}")
        beside = " ".join(sorted(draw(st.sets(st.sampled_from(SIGNS)))))
        document = f"{draw(st.integers(0, 3))}.txt"
        found.append(replace(claim(value, document), start=n, beside=beside, affair="acme=Acme|varn=Varn|~dam"))
    several = {one.document for one, other in combinations(found, 2) if one.document == other.document}
    return [replace(c, beside=c.beside.replace("!", "").strip()) if c.document in several else c for c in found]


def _equal(one: Claim, other: Claim) -> bool:
    less, more = sorted((size_of(one.value), size_of(other.value)))
    return more == less if one.value.kind in ("count", "date", "percent") else more <= 1.03 * less


def _signs(one: Claim, other: Claim) -> float:
    told = [set(c.beside.split()) for c in (one, other)]
    plain = {"crest", "repair", "#count/24"} & told[0] & told[1]
    return len(plain) + 0.5 * ("~wall" in told[0] & told[1]) + 0.5 * ("+acme" in told[0] & told[1])


def _tied(one: Claim, other: Claim, claims: Sequence[Claim]) -> bool:
    """Whether two figures answer one question differently, by the rule in words."""
    if one.document == other.document or _equal(one, other):
        return False
    less, more = sorted((size_of(one.value), size_of(other.value)))
    kind, unit, signs = one.value.kind, one.value.unit, _signs(one, other)
    told, others = set(one.beside.split()), set(other.beside.split())
    lone = "!" in told and "!" in others
    if unit in ("year", "share in percent"):
        least = 3.0
    elif lone:
        least = 0.5 if kind in ("measure", "count") and less >= 10 and more <= 2 * less else 1.5
    else:
        least = 2.5 if kind == "money" or unit == "date" else 2.0
    near = {"date": more - less <= 60, "year": True, CLOCK: True}.get(unit, more <= 3 * less)
    if signs < least or not near or any((mark in told) != (mark in others) for mark in "?<"):
        return False
    names = [{"=acme", "=varn"} & each for each in (told, others)]
    days = [{":5-6", ":6-7"} & each for each in (told, others)]
    if (names[0] - names[1] and names[1] - names[0]) or (all(days) and not days[0] & days[1]):
        return False
    return all(not _is_lost(a, b, claims) for a, b in ((one, other), (other, one)))


def _is_lost(one: Claim, other: Claim, claims: Sequence[Claim]) -> bool:
    """Whether the other article gives the figure too, or one that it is as much like as this."""
    if size_of(one.value) == 24 and "#count/24" in other.beside.split():
        return True
    fellows = [c for c in claims if c.document == other.document]
    if any(_equal(one, c) for c in fellows):
        return True
    return any(c is not other and not _equal(c, other) and _signs(one, c) >= _signs(one, other) for c in fellows)


@given(figures())
def test_two_answers_to_one_question_are_tied_by_the_rule_in_words(claims: list[Claim]) -> None:
    for question in told_alike(claims, FIGURE).questions:
        for one, other in combinations(question, 2):
            if not _equal(one, other):
                same = [[c for c in question if _equal(c, each)] for each in (one, other)]
                assert any(_tied(a, b, claims) for a in same[0] for b in same[1])
                assert one.document != other.document


@given(figures())
def test_two_figures_alone_are_of_one_thing_exactly_when_the_rule_in_words_says_so(claims: list[Claim]) -> None:
    one, other = claims[:2]
    questions = told_alike([one, other], FIGURE).questions
    if not _equal(one, other):
        assert bool(questions) == _tied(one, other, [one, other])


@given(st.data(), figures())
def test_no_claim_is_lost_and_their_order_changes_nothing(data: st.DataObject, claims: list[Claim]) -> None:
    found = told_alike(claims, FIGURE)
    assert told_alike(data.draw(st.permutations(claims)), FIGURE) == found
    assert sorted(c.start for group in (*found.questions, found.alone) for c in group) == list(range(len(claims)))
