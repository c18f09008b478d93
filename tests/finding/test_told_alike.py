"""Which figures of one affair are of one thing, and which findings they make."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import FIGURE, claim

from auditor.compare.axis import CLOCK
from auditor.compare.size import size_of
from auditor.finding.told_alike import told_alike
from auditor.model import Claim, Document, Reading, Report, Rule, Value, ValueKind
from auditor.pipeline import audit

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
            "time in years",
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
    ("one", "other", "apart"),
    [
        ("Lorries on the crest keep to 40 km/h.", "On the crest lorries keep to 60 km/h.", "19 kilometres per hour"),
        ("The crest lets at 900 euros a month.", "The crest lets at 1,400 euros a month.", "499 EUR per month"),
    ],
)
def test_how_far_apart_two_rates_are_is_told_in_words(one: str, other: str, apart: str) -> None:
    (finding,) = told(WIRE + one, POST + other).findings
    assert f"at least {apart} apart" in finding.explanation


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
    topics, sorts = 0.5 * ("~wall" in told[0] & told[1]), 1.5 * ({"!", "^barn"} <= told[0] & told[1])
    return len(plain) + topics + 0.5 * ("+acme" in told[0] & told[1]) + sorts


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
    elif unit == CLOCK:
        least = 2.0
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


Unit = tuple[str, ValueKind]
LENGTH: Unit = ("length in metres", "measure")
OWLS: Unit = ("number of owls", "count")
EUROS: Unit = ("sum in EUR", "money")
SHARE: Unit = ("share in percent", "percent")
DAY: Unit = ("date", "date")
MONTH: Unit = ("month", "date")
YEAR: Unit = ("year", "date")
TIME: Unit = (CLOCK, "date")
PEOPLE: Unit = ("number of people", "count")
SPEEDS: Unit = ("speed in kilometres per hour", "measure")
BALLOT: Unit = ("number of votes", "count")
DAM = "acme=Acme|varn=Varn|~dam"
NONE = ""
HALF, ONE, ONE_AND_A_HALF, TWO = "~dam", "crest", "~dam crest", "crest slate"
TWO_AND_A_HALF, THREE = "~dam crest slate", "crest gravel slate"
"""So many signs, where both figures have them. A mark "!" more: its article gives no other figure of the unit."""


def figure(
    size: float, document: str, beside: str = "", *, of: Unit = LENGTH, affair: str = DAM, said: str = "2026-03-02",
    at_least: bool = False, text: str | None = None,
) -> Claim:  # fmt: skip
    """A figure of an article, with what stands beside it."""
    unit, kind = of
    low, high = (size, math.inf) if at_least else (size - 0.125, size + 0.125)
    value = Value(
        kind, f"{size:g}" if text is None else text, low, high, unit, (Reading(kind, low, high),), f"{size:g}"
    )
    return replace(claim(value, document, said), beside=beside, affair=affair)


def asked(*claims: Claim) -> list[list[tuple[str, float]]]:
    """The questions of some figures: for each the articles with their figures."""
    questions = told_alike(claims, FIGURE).questions
    return [[(one.document, size_of(one.value)) for one in question] for question in questions]


@pytest.mark.parametrize(
    ("of", "less", "more", "beside", "tied"),
    [
        # neither article gives another figure of a unit that few give, and the two are no more than twice as large
        (LENGTH, 12, 24, f"! {HALF}", True),
        (LENGTH, 12, 24, "!", False),
        (OWLS, 12, 24, f"! {HALF}", True),
        # they are more than twice as large, fewer than ten, or of a unit that any article gives
        (LENGTH, 12, 24.5, f"! {HALF}", False),
        (LENGTH, 12, 24.5, f"! {ONE}", False),
        (LENGTH, 12, 24.5, f"! {ONE_AND_A_HALF}", True),
        (OWLS, 10, 16, f"! {HALF}", True),
        (OWLS, 9, 16, f"! {HALF}", False),
        (OWLS, 9, 16, f"! {ONE_AND_A_HALF}", True),
        (EUROS, 12, 16, f"! {HALF}", False),
        (EUROS, 12, 16, f"! {ONE}", False),
        (EUROS, 12, 16, f"! {ONE_AND_A_HALF}", True),
        (DAY, 100, 116, f"! {ONE_AND_A_HALF}", True),
        # an article gives several
        (LENGTH, 12, 16, ONE_AND_A_HALF, False),
        (LENGTH, 12, 16, TWO, True),
        (OWLS, 12, 16, ONE_AND_A_HALF, False),
        (OWLS, 12, 16, TWO, True),
        (TIME, 2, 3, ONE_AND_A_HALF, False),
        (TIME, 2, 3, TWO, True),
        (TIME, 2, 3, f"! {ONE_AND_A_HALF}", False),
        # people, of whom any article tells; speeds, of which it may tell of many; votes, which it tells once
        (PEOPLE, 12, 16, f"! {ONE_AND_A_HALF}", False),
        (PEOPLE, 12, 16, f"! {TWO}", True),
        (SPEEDS, 12, 16, f"! {ONE}", False),
        (SPEEDS, 12, 16, f"! {ONE_AND_A_HALF}", True),
        (BALLOT, 4, 5, "!", True),
        (BALLOT, 4, 5, HALF, False),
        (BALLOT, 4, 5, ONE, True),
        # several of sums and of days
        (EUROS, 12, 16, TWO, False),
        (EUROS, 12, 16, TWO_AND_A_HALF, True),
        (DAY, 100, 116, TWO, False),
        (DAY, 100, 116, TWO_AND_A_HALF, True),
        (MONTH, 100, 131, TWO, False),
        (MONTH, 100, 131, TWO_AND_A_HALF, True),
        # years and percentages
        (YEAR, 1000, 1365, TWO_AND_A_HALF, False),
        (YEAR, 1000, 1365, f"! {TWO_AND_A_HALF}", False),
        (YEAR, 1000, 1365, THREE, True),
        (SHARE, 12, 16, TWO_AND_A_HALF, False),
        (SHARE, 12, 16, f"! {TWO_AND_A_HALF}", False),
        (SHARE, 12, 16, THREE, True),
    ],
)
def test_the_more_common_a_unit_is_the_more_signs_tie_two_figures(
    of: Unit, less: float, more: float, beside: str, *, tied: bool
) -> None:
    claims = [figure(less, "a", beside, of=of), figure(more, "b", beside, of=of)]
    assert asked(*claims) == ([[("a", less), ("b", more)]] if tied else [])


@pytest.mark.parametrize(
    ("text", "beside", "tied"),
    [
        ("May 2026", TWO_AND_A_HALF, True),
        ("May", TWO_AND_A_HALF, False),
        ("May", THREE, True),
        ("May", f"{THREE} &", False),
    ],
)
def test_months_whose_year_is_not_told_take_more_signs_and_are_left_in_news_of_business(
    text: str, beside: str, *, tied: bool
) -> None:
    for one, other in ((text, "June 2026"), ("June 2026", text)):
        claims = [figure(100, "a", beside, of=MONTH, text=one), figure(131, "b", beside, of=MONTH, text=other)]
        assert bool(asked(*claims)) == tied


def test_what_lies_ahead_is_none_of_the_past() -> None:
    today = dt.date(2026, 3, 2).toordinal()
    assert asked(figure(today + 10, "a", THREE, of=DAY), figure(today + 20, "b", THREE, of=DAY)) != []
    assert asked(figure(today - 20, "a", THREE, of=DAY), figure(today - 10, "b", THREE, of=DAY)) != []
    assert asked(figure(today - 10, "a", THREE, of=DAY), figure(today, "b", THREE, of=DAY)) != []
    assert asked(figure(today - 10, "a", THREE, of=DAY), figure(today + 10, "b", THREE, of=DAY)) == []


@pytest.mark.parametrize(
    ("one", "other", "tied"),
    [
        ("acme=Acme|brakel=Brakel|varn=Varn", "brakel=Brakel|acme=Acme|varn=Varn", True),  # two of the first, a third
        ("acme=Acme|brakel=Brakel|halden@Halden", "brakel=Brakel|acme=Acme|halden@Halden", True),
        ("acme=Acme|brakel=Brakel|~dam", "brakel=Brakel|acme=Acme|~dam", False),  # no third
        ("acme=Acme|brakel=Brakel|~dam", "acme=Acme|brakel=Brakel|~dam", True),  # the same first, a second and a word
        ("acme=Acme|brakel=Brakel", "acme=Acme|brakel=Brakel", False),
        ("acme=Acme|~dam", "acme=Acme|~dam", False),
        (
            "acme=Acme|brakel=Brakel|varn=Varn",
            "brakel=Brakel|acme=Acme|halden=Halden",
            False,
        ),  # each a third of its own
        ("acme=Acme|brakel=Brakel|varn@Varn", "brakel=Brakel|acme=Acme|halden@Halden", False),
        ("acme=Acme|brakel=Brakel|~dam|~wall", "acme=Acme|brakel=Brakel|~mill|~wall", True),
    ],
)
def test_news_of_business_is_of_one_affair_by_more_names(one: str, other: str, *, tied: bool) -> None:
    for marks in (("&", ""), ("", "&"), ("&", "&")):
        told = zip((one, other), (12, 16), "ab", marks, strict=True)
        claims = [figure(size, name, f"{THREE} {mark}".strip(), affair=affair) for affair, size, name, mark in told]
        assert bool(asked(*claims)) == tied
    assert asked(figure(12, "a", THREE, affair=one), figure(16, "b", THREE, affair=other)) != []


def test_articles_on_one_affair_follow_each_other_within_three_days() -> None:
    near = figure(12, "a", THREE), figure(16, "b", THREE, said="2026-03-05")
    far = figure(12, "a", THREE), figure(16, "b", THREE, said="2026-03-06")
    assert (len(asked(*near)), asked(*far)) == (1, [])


@pytest.mark.parametrize(("less", "more"), [("! ~dam", "~dam"), ("~dam", "! ~dam")])
def test_a_vote_tells_alone_only_where_neither_article_gives_another(less: str, more: str) -> None:
    assert asked(figure(4, "a", less, of=BALLOT), figure(5, "b", more, of=BALLOT)) == []


def test_two_articles_of_one_affair_share_a_name_themselves() -> None:
    ends = (figure(12, "a", THREE, affair="acme=Acme|~dam"), figure(16, "c", THREE, affair="varn=Varn|~dam"))
    link = figure(90, "b", affair="acme=Acme|varn=Varn|~dam")
    assert asked(*ends, link) == []
    assert asked(*ends, replace(link, affair="acme=Acme|~dam")) == []


@pytest.mark.parametrize(("less", "more"), [("", "!"), ("!", "")])
def test_that_one_article_alone_gives_no_other_figure_of_the_unit_shows_nothing(less: str, more: str) -> None:
    assert asked(figure(12, "a", f"{less} {ONE_AND_A_HALF}"), figure(16, "b", f"{more} {ONE_AND_A_HALF}")) == []


def test_names_alone_tie_lone_figures_of_a_unit_of_which_few_articles_give_any() -> None:
    assert asked(figure(12, "a", "! +acme"), figure(16, "b", "! +acme")) == [[("a", 12), ("b", 16)]]
    assert asked(figure(12, "a", "! +acme"), figure(16, "b", "! +varn")) == []


@pytest.mark.parametrize(
    ("of", "less", "more", "near"),
    [
        (LENGTH, 12, 36, True),
        (LENGTH, 12, 36.5, False),
        (EUROS, 12, 36, True),
        (EUROS, 12, 36.5, False),
        (SHARE, 20, 60, True),
        (SHARE, 20, 61, False),
        (DAY, 1000, 1060, True),
        (DAY, 1000, 1061, False),
        (MONTH, 2000, 3500, True),
        (MONTH, 2000, 3501, False),
        (YEAR, 20000, 35000, True),
        (YEAR, 20000, 35001, False),
        (TIME, 2, 14, True),  # any two hours of a day
    ],
)
def test_figures_too_far_apart_are_of_two_things(of: Unit, less: float, more: float, *, near: bool) -> None:
    assert bool(asked(figure(less, "a", THREE, of=of), figure(more, "b", THREE, of=of))) == near


@pytest.mark.parametrize(
    ("of", "less", "more", "equal"),
    [
        (LENGTH, 100, 103, True),  # the same, told with fewer digits
        (LENGTH, 100, 103.5, False),
        (EUROS, 100, 103, True),
        (EUROS, 100, 103.5, False),
        (OWLS, 100, 100, True),
        (OWLS, 100, 101, False),
        (SHARE, 60, 60, True),
        (SHARE, 60, 61, False),
        (DAY, 1000, 1000, True),
        (DAY, 1000, 1001, False),
    ],
)
def test_amounts_may_be_rounded_but_no_counts_and_days(of: Unit, less: float, more: float, *, equal: bool) -> None:
    # one sign is enough for figures that are equal, and for no others
    assert bool(asked(figure(less, "a", ONE, of=of), figure(more, "b", ONE, of=of))) == equal


@pytest.mark.parametrize(
    ("of", "size", "one", "other", "together"),
    [
        (LENGTH, 12, ONE, ONE, True),
        (LENGTH, 12, HALF, HALF, False),
        (LENGTH, 12, f"! {HALF}", f"! {HALF}", True),
        (LENGTH, 12, f"! {HALF}", HALF, False),
        (LENGTH, 12, HALF, f"! {HALF}", False),
        (LENGTH, 12, "!", "!", True),
        (LENGTH, 12, "+acme +varn", "+acme +varn", True),
        (LENGTH, 12, "+acme +varn", "+acme", False),
        (OWLS, 9, "! ^barn", "! ^barn", True),
        (OWLS, 9, "^barn", "^barn", False),
        (OWLS, 10, "!", "!", True),
        (OWLS, 9, "!", "!", False),
        (EUROS, 12, "!", "!", False),
        (EUROS, 12, f"! {HALF}", f"! {HALF}", True),
        (EUROS, 12, "! +acme +varn", "! +acme +varn", True),
    ],
)
def test_equal_figures_are_of_one_thing_by_a_sign_or_where_they_are_the_only_ones(
    of: Unit, size: float, one: str, other: str, *, together: bool
) -> None:
    claims = [figure(size, "a", one, of=of), figure(size, "b", other, of=of)]
    found = told_alike(claims, FIGURE)
    assert (found.questions, found.alone) == (([claims], []) if together else ([], claims))


def test_what_an_article_says_twice_is_no_question() -> None:
    claims = [figure(12, "a", THREE), figure(12, "a", THREE)]
    found = told_alike(claims, FIGURE)
    assert (found.questions, found.alone) == ([], claims)


@pytest.mark.parametrize("given", [12, 12.25])  # the very figure, or the same rounded
def test_where_an_article_gives_the_others_figure_too_it_means_something_else(given: float) -> None:
    tied, beside = (figure(12, "a", THREE), figure(16, "b", THREE)), figure(given, "b", "oak")
    assert asked(*tied) == [[("a", 12), ("b", 16)]]
    assert asked(*tied, beside) == []
    larger = (figure(12, "b", THREE), figure(16, "a", THREE), figure(given + 4, "b", "oak"))
    assert asked(*larger) == []


def test_more_than_fifty_and_sixty_may_be_one() -> None:
    assert asked(figure(50, "a", THREE), figure(60, "b", THREE)) != []
    assert asked(figure(50, "a", THREE, at_least=True), figure(60, "b", THREE)) == []


def test_of_two_figures_of_an_article_the_one_is_meant_that_most_signs_tie() -> None:
    one = figure(12, "a", f"{THREE} oak")
    assert asked(one, figure(16, "b", f"{THREE} oak"), figure(20, "b", THREE)) == [[("a", 12), ("b", 16)]]
    assert asked(one, figure(16, "b", THREE), figure(20, "b", f"{THREE} oak")) == [[("a", 12), ("b", 20)]]
    assert asked(one, figure(16, "b", THREE), figure(20, "b", THREE)) == []
    assert asked(figure(12, "b", THREE), figure(16, "b", THREE), figure(20, "a", f"{THREE} oak")) == []


def test_an_article_that_tells_one_figure_twice_means_no_two_things() -> None:
    told = [("a", 12.0), ("b", 16.0), ("b", 16.25)]
    assert asked(*(figure(size, document, THREE) for document, size in told)) == [told]


@pytest.mark.parametrize("surest", ["ab", "bc"])
def test_of_two_ways_to_pair_three_equal_figures_the_one_is_taken_that_most_signs_show(surest: str) -> None:
    besides = {"ab": ("crest slate", "crest slate oak", "oak"), "bc": ("crest", "crest oak slate", "oak slate")}
    claims = [
        figure(size, name, told) for size, name, told in zip((100, 103, 106), "abc", besides[surest], strict=True)
    ]
    (question,) = told_alike(claims, FIGURE).questions
    assert "".join(one.document for one in question) == surest


@pytest.mark.parametrize("surest", ["ab", "bc"])
def test_of_two_ways_to_pair_three_answers_the_one_is_taken_that_most_signs_show(surest: str) -> None:
    besides = {
        "ab": ("crest slate gravel", "crest slate gravel oak elm", "oak elm"),
        "bc": ("crest slate", "crest slate gravel oak elm", "gravel oak elm"),
    }
    claims = [figure(size, name, told) for size, name, told in zip((12, 16, 20), "abc", besides[surest], strict=True)]
    (question,) = told_alike(claims, FIGURE).questions
    assert "".join(one.document for one in question) == surest


def test_a_figure_that_only_rounding_ties_to_one_that_is_equal_to_another_is_no_third_answer() -> None:
    claims = [figure(100, "a", ONE), figure(103, "b", ONE), figure(106, "c", ONE)]
    found = told_alike(claims, FIGURE)
    assert (found.questions, found.alone) == ([claims[:2]], claims[2:])


def test_questions_come_in_the_order_of_their_smallest_figures() -> None:
    wall, road = ("crest slate", "gravel oak")
    claims = [figure(12, "a", wall), figure(30, "b", wall), figure(14, "c", road), figure(20, "d", road)]
    assert asked(*claims) == [[("a", 12), ("b", 30)], [("c", 14), ("d", 20)]]
    assert asked(*claims[::-1]) == asked(*claims)


@pytest.mark.parametrize("between", [0, 40])
def test_figures_are_tied_across_dozens_of_others_that_lie_between_them(between: int) -> None:
    others = [figure(110 + n / 2, f"other {n}", f"{THREE} ?") for n in range(between)]  # those are only wished for
    assert [("a", 100), ("b", 140)] in asked(figure(100, "a", THREE), *others, figure(140, "b", THREE))


MILL, GATE = "acme=Acme|~mill", "acme=Acme|~gate"


@pytest.mark.parametrize(
    ("affairs", "days", "tied"),
    [
        ((DAM, DAM), ("2026-03-02", "2026-03-02"), True),
        ((DAM, DAM), ("2026-03-02", "2026-03-05"), True),
        ((DAM, DAM), ("2026-03-02", "2026-03-06"), False),
        # they share a name, but nothing else
        ((MILL, GATE), ("2026-03-02", "2026-03-02"), True),
        ((MILL, GATE), ("2026-03-02", "2026-03-03"), True),
        ((MILL, GATE), ("2026-03-02", "2026-03-04"), False),
        ((MILL, GATE), ("", ""), True),
        ((MILL, GATE), ("2026-03-02", ""), False),
        ((MILL, "halden=Halden|~mill"), ("2026-03-02", "2026-03-02"), False),
    ],
)
def test_only_articles_that_may_be_on_one_affair_are_compared(
    affairs: tuple[str, str], days: tuple[str, str], *, tied: bool
) -> None:
    one, other = (
        figure(size, document, THREE, affair=affair, said=day)
        for size, document, affair, day in zip((12, 16), "ab", affairs, days, strict=True)
    )
    assert bool(asked(one, other)) == bool(asked(other, one)) == tied


def test_an_article_between_two_that_are_too_far_apart_in_time_does_not_tie_their_figures() -> None:
    first = figure(12, "a", THREE, affair=MILL, said="2026-03-02")
    between = figure(700, "b", "oak", affair=GATE, said="2026-03-03")
    last = figure(16, "c", THREE, affair="acme=Acme|~roof", said="2026-03-04")
    assert asked(first, between, last) == []
    assert asked(first, replace(last, published=between.published)) == [[("a", 12), ("c", 16)]]
