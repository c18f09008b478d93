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
from auditor.finding import odds
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
        ("The wall is 96 metres high.", "The wall is to rise 108 metres high.", "length in metres"),
        ("In all, 412 lorries brought gravel.", "It took 260 lorries of gravel.", "number of lorries"),
        ("Water of the lake drove out three owls.", "Two owls had to flee the water of the lake.", "number of owls"),
        (
            "Paving the crest took 18 months.",
            "The paving of the crest took fourteen months.",
            "time in years",
        ),
        ("The repair will cost the province $8.2m.", "For its repair the province will give $6.5m.", "sum in USD"),
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
        ("Lorries on the crest keep to 40 km/h.", "On the crest lorries keep to 50 km/h.", "9 kilometres per hour"),
        (
            "A flat on the crest lets at 950 euros a month.",
            "A flat on the crest lets at 1,150 euros a month.",
            "199 EUR per month",
        ),
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
        ("The sluice gate opens on 21 May.", "On 28 December the gate of the sluice will open."),  # 200 days apart
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
        ("The mill opened in 1931.", "The mill was built in 1908."),  # years are told of all sorts of things
        ("Of the town 60 percent want a gate.", "A gate is what 80 percent want."),  # and so are percentages
    ],
)
def test_what_may_be_of_two_things_is_not(one: str, other: str) -> None:
    assert told(WIRE + one, POST + other).findings == ()


def test_what_one_rule_of_its_own_reads_in_both_articles_is_for_that_rule_to_judge() -> None:
    texts = (WIRE + "The site has 130 hectares of sand.", POST + "The site has 150 hectares of sand.")
    assert [finding.rule for finding in told(*texts, rules=(FIGURE, SITE)).findings] == ["site"]
    assert [finding.rule for finding in told(*texts).findings] == ["any-figure"]


def test_an_article_is_asked_by_a_rule_of_its_own_wherever_it_gives_the_figure() -> None:
    texts = (WIRE + "The site has 130 hectares. In all 130 hectares are lost.", POST + "The site has 150 hectares.")
    assert [finding.rule for finding in told(*texts, rules=(FIGURE, SITE)).findings] == ["site"]


def test_where_it_reads_only_one_of_them_any_figure_is_compared() -> None:
    texts = (WIRE + "The site, a plot of sand, has 130 hectares.", POST + "The whole plot of sand takes 150 hectares.")
    assert [finding.rule for finding in told(*texts, rules=(FIGURE, SITE)).findings] == ["any-figure"]


def test_two_things_of_one_unit_are_two_questions() -> None:
    texts = (
        WIRE + "The wall is 96 metres high.",
        POST + "The wall is to rise 108 metres high.",
        WIRE + "The road is 1,150 metres long.",
        POST + "The road is to be 1,350 metres long.",
    )
    found = told(*texts).findings
    answers = [{position.answer for position in finding.positions} for finding in found]
    assert sorted(map(sorted, answers)) == [["1,150 metres", "1,350 metres"], ["108 metres", "96 metres"]]
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


def _tied(one: Claim, other: Claim, claims: Sequence[Claim]) -> bool:
    """Whether two figures answer one question differently, by the rule in words."""
    if one.document == other.document or _equal(one, other):
        return False
    less, more = sorted((size_of(one.value), size_of(other.value)))
    unit = one.value.unit
    near = {"date": more - less <= 200, "year": True, CLOCK: True}.get(unit, more <= 3 * less)
    marks = [set(each.beside.split()) for each in (one, other)]
    if not near or any((mark in marks[0]) != (mark in marks[1]) for mark in "?<"):
        return False
    several = [len({size_of(c.value) for c in claims if c.document == each.document}) for each in (one, other)]
    a, b = (odds.told(each, size_of(each.value), many) for each, many in zip((one, other), several, strict=True))
    return odds.odds(odds.evidence(a, b)) >= 0 and not any(
        _is_given(a, b, claims) for a, b in ((one, other), (other, one))
    )


def _is_given(one: Claim, other: Claim, claims: Sequence[Claim]) -> bool:
    """Whether the other article gives the figure, too."""
    if size_of(one.value) == 24 and "#count/24" in other.beside.split():
        return True
    return any(_equal(one, c) for c in claims if c.document == other.document)


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
YEAR: Unit = ("year", "date")
TIME: Unit = (CLOCK, "date")
DAM = "acme=Acme|varn=Varn|~dam"
NONE = ""
HALF, ONE = "~dam", "crest"
THREE, FOUR = "crest gravel slate", "crest gravel slate turf"
"""So many signs, where both figures have them. A mark "!" more: its article gives no other figure of the unit."""


def figure(
    size: float, document: str, beside: str = "", *, of: Unit = LENGTH, affair: str = DAM, said: str = "2026-03-02",
    at_least: bool = False, text: str | None = None, spans: float = 0.25,
) -> Claim:  # fmt: skip
    """A figure of an article, with what stands beside it."""
    unit, kind = of
    low, high = (size, math.inf) if at_least else (size - spans / 2, size + spans / 2)
    value = Value(
        kind, f"{size:g}" if text is None else text, low, high, unit, (Reading(kind, low, high),), f"{size:g}"
    )
    return replace(claim(value, document, said), beside=beside, affair=affair)


def asked(*claims: Claim) -> list[list[tuple[str, float]]]:
    """The questions of some figures: for each the articles with their figures."""
    questions = told_alike(claims, FIGURE).questions
    return [[(one.document, size_of(one.value)) for one in question] for question in questions]


@pytest.mark.parametrize(
    ("text", "mark", "tied"),
    [("May 2026", "", True), ("May", "", True), ("May 2026", "&", True), ("May", "&", False)],
)
def test_months_whose_year_is_not_told_are_left_in_news_of_business(text: str, mark: str, *, tied: bool) -> None:
    heads = "acme=Acme|brakel=Brakel|varn=Varn"
    for one, other in ((text, "June 2026"), ("June 2026", text)):
        told = f"{FOUR} {mark}".strip()
        claims = [
            figure(size, name, told, of=DAY, text=text, affair=heads, spans=30)
            for size, name, text in ((100, "a", one), (131, "b", other))
        ]
        assert bool(asked(*claims)) == tied


@pytest.mark.parametrize(("one", "other"), [("=acme", "=varn"), (":5-6", ":6-7")])
def test_in_news_of_business_names_and_days_of_ones_own_are_of_two_things(one: str, other: str) -> None:
    for mark, tied in (("", True), (" &", False)):
        heads = "acme=Acme|brakel=Brakel|varn=Varn"
        claims = [
            figure(12, "a", f"{FOUR} {one}{mark}", affair=heads),
            figure(16, "b", f"{FOUR} {other}", affair=heads),
        ]
        assert bool(asked(*claims)) == bool(asked(*claims[::-1])) == tied


def test_what_is_no_date_may_be_told_in_words_in_news_of_business() -> None:
    heads = "acme=Acme|brakel=Brakel|varn=Varn"
    told = [figure(size, name, f"{FOUR} &", affair=heads, text="a dozen") for size, name in ((12, "a"), (16, "b"))]
    assert asked(*told) == [[("a", 12), ("b", 16)]]


def test_an_hour_is_not_so_many_times_another() -> None:
    assert asked(figure(2, "a", THREE, of=TIME), figure(14, "b", THREE, of=TIME)) == [[("a", 2), ("b", 14)]]


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


def test_two_articles_of_one_affair_share_a_name_themselves() -> None:
    ends = (figure(12, "a", THREE, affair="acme=Acme|~dam"), figure(16, "c", THREE, affair="varn=Varn|~dam"))
    link = figure(90, "b", affair="acme=Acme|varn=Varn|~dam")
    assert asked(*ends, link) == []
    assert asked(*ends, replace(link, affair="acme=Acme|~dam")) == []


@pytest.mark.parametrize(
    ("of", "less", "more", "near"),
    [
        (LENGTH, 12, 36, True),
        (LENGTH, 12, 36.5, False),
        (EUROS, 12, 36, True),
        (EUROS, 12, 36.5, False),
        (SHARE, 20, 60, True),
        (SHARE, 20, 61, False),
        (DAY, 1000, 1200, True),
        (DAY, 1000, 1201, False),
        (YEAR, 20000, 35000, True),
        (YEAR, 20000, 35001, False),
        (TIME, 2, 14, True),  # any two hours of a day
    ],
)
def test_figures_too_far_apart_are_of_two_things(of: Unit, less: float, more: float, *, near: bool) -> None:
    many = " ".join(f"sign{n}" for n in range(9))
    assert bool(asked(figure(less, "a", many, of=of), figure(more, "b", many, of=of))) == near


@pytest.mark.parametrize(
    ("one", "other", "days", "near"),
    [(30, 30, 1500, True), (30, 30, 1501, False), (30, 1, 201, False), (1, 30, 201, False), (26, 26, 201, True)],
)
def test_two_months_may_be_years_apart(one: float, other: float, days: float, *, near: bool) -> None:
    many = " ".join(f"sign{n}" for n in range(9))
    claims = [figure(2000, "a", many, of=DAY, spans=one), figure(2000 + days, "b", many, of=DAY, spans=other)]
    assert bool(asked(*claims)) == near


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
    question = told_alike([figure(less, "a", ONE, of=of), figure(more, "b", "mill", of=of)], FIGURE).questions
    assert question == []
    several = [figure(less, "a", f"{ONE} ?", of=of), figure(more, "b", ONE, of=of)]  # only one is wished for
    assert bool(asked(*several)) == equal


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
        (OWLS, 9, "^barn", "^barn", True),
        (OWLS, 10, "!", "!", True),
        (OWLS, 9, "!", "!", True),
        (EUROS, 12, "!", "!", True),
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


def test_that_an_article_tells_a_figure_again_and_again_changes_nothing() -> None:
    told = f"{HALF} {ONE} gravel"
    tied = [figure(12, "a", told), figure(16, "b", told)]
    others = [figure(50, "b", "oak"), figure(50, "b", "oak"), figure(12, "a", "oak")]
    assert asked(*tied, *others) == asked(*tied, others[0]) != []
    distinct = [figure(size, "b", "oak") for size in range(50, 85, 5)]
    assert asked(*tied, *distinct) == []


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
    assert asked(one, figure(16, "b", THREE), figure(17, "b", f"{THREE} oak")) == [[("a", 12), ("b", 17)]]
    assert asked(one, figure(16, "b", THREE), figure(20, "b", THREE)) == [[("a", 12), ("b", 16)]]  # the nearest


def test_an_article_that_tells_one_figure_twice_means_no_two_things() -> None:
    told = [("a", 12.0), ("b", 16.0), ("b", 16.25)]
    assert asked(*(figure(size, document, THREE) for document, size in told)) == [told]


@pytest.mark.parametrize("surest", ["ab", "bc"])
def test_of_two_ways_to_pair_three_equal_figures_the_one_is_taken_that_most_signs_show(surest: str) -> None:
    besides = {"ab": ("crest slate", "crest slate oak", "oak"), "bc": ("crest", "crest oak slate", "oak slate")}
    claims = [
        figure(size, name, told) for size, name, told in zip((101, 104, 107), "abc", besides[surest], strict=True)
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
    claims = [figure(101, "a", ONE), figure(103, "b", ONE), figure(106, "c", f"{ONE} ?")]
    found = told_alike(claims, FIGURE)
    assert (found.questions, found.alone) == ([claims[:2]], claims[2:])


def test_questions_come_in_the_order_of_their_smallest_figures() -> None:
    wall, road = f"{THREE} ?", "turf oak elm"
    claims = [figure(12, "a", wall), figure(20, "b", wall), figure(14, "c", road), figure(18, "d", road)]
    assert asked(*claims) == [[("a", 12), ("b", 20)], [("c", 14), ("d", 18)]]
    assert asked(*claims[::-1]) == asked(*claims)


@pytest.mark.parametrize("between", [0, 40, 90])
def test_figures_are_tied_across_dozens_of_others_that_lie_between_them(between: int) -> None:
    others = [figure(110 + n / 4, f"other {n}", "? oak") for n in range(between)]  # those are only wished for
    assert [("a", 100), ("b", 140)] in asked(figure(100, "a", THREE), *others, figure(140, "b", THREE))
    later = figure(140, "b", THREE, said="2026-03-05")
    assert [("a", 100), ("b", 140)] in asked(figure(100, "a", THREE), *others, later)


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
