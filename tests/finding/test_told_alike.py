"""Which lone figures of one affair are of one thing, and which findings they make."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import claim

from auditor.claim.also_read import RULE
from auditor.claim.lone_figure import size_of
from auditor.finding.told_alike import told_alike
from auditor.model import Claim, Document, Reading, Report, Rule, Span, Tolerance, Value, ValueKind
from auditor.pipeline import audit

FIGURE = Rule(
    id="lone-figure",
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
        ("The wall is 96 metres high.", "It rises 128 metres.", "length in metres"),
        ("In all, 412 lorries came.", "It took 260 lorries.", "number of lorries"),
        ("The water drove out three owls.", "Two owls had to flee the water.", "number of owls"),
        ("The digging lasted 18 months.", "Masons had been digging for fourteen months.", "time in months"),
        ("The repair will cost the province $11m.", "For its repair the province gives $6.5m.", "sum in USD"),
        ("The sluice opens on 21 May.", "On 28 May the sluice will open.", "date"),
    ],
)
def test_figures_of_one_thing_are_in_dispute(one: str, other: str, question: str) -> None:
    (finding,) = told(WIRE + one, POST + other).findings
    assert finding.question == f"In the story of Acme and Jane Farrow, what is the {question}?"
    assert finding.level == "note"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The wall is 96 metres high.", "Grain is grown at 240 metres."),  # more than twice as much, and no word
        ("The wall is 96 metres high.", "The wall is 310 metres long."),  # more than thrice
        ("The water drove out three owls.", "Two owls sat in a tree."),  # few, and no word
        ("The digging lasted 18 months.", "Jane Farrow was ill for fourteen months."),  # no word
        ("The repair will cost $11m.", "For lamps Varn gives $6.5m."),
        ("The sluice opens on 21 May.", "On 28 July the sluice will open."),  # more than 45 days apart
        ("The wall is 96 metres high.", "The wall is about 97 metres high."),  # within the tolerance
        ("The wall is 96 metres high.", "The wall is at least 90 metres high."),
        ("The wall is 96 metres high.", "The wall is 140 yards long."),
    ],
)
def test_what_may_be_of_two_things_is_not(one: str, other: str) -> None:
    assert told(WIRE + one, POST + other).findings == ()


def test_what_one_rule_of_its_own_reads_in_both_articles_is_for_that_rule_to_judge() -> None:
    texts = (WIRE + "The site has 130 hectares.", POST + "The site has 180 hectares.")
    assert [finding.rule for finding in told(*texts, rules=(FIGURE, SITE)).findings] == ["site"]
    assert [finding.rule for finding in told(*texts).findings] == ["lone-figure"]


def test_an_article_is_asked_by_a_rule_of_its_own_wherever_it_gives_the_figure() -> None:
    texts = (WIRE + "The site has 130 hectares. In all 130 hectares are lost.", POST + "The site has 180 hectares.")
    assert [finding.rule for finding in told(*texts, rules=(FIGURE, SITE)).findings] == ["site"]


def test_where_it_reads_only_one_of_them_any_figure_is_compared() -> None:
    texts = (WIRE + "The site has 130 hectares.", POST + "It takes up 180 hectares.")
    assert [finding.rule for finding in told(*texts, rules=(FIGURE, SITE)).findings] == ["lone-figure"]


def test_two_things_of_one_unit_are_two_questions() -> None:
    texts = (
        WIRE + "The wall is 96 metres high.",
        POST + "It rises 128 metres.",
        WIRE + "The road is 1,100 metres long.",
        POST + "Its road has 1,400 metres.",
    )
    found = told(*texts).findings
    answers = [{position.answer for position in finding.positions} for finding in found]
    assert sorted(map(sorted, answers)) == [["1,100 metres", "1,400 metres"], ["128 metres", "96 metres"]]
    assert len({finding.id for finding in found}) == 2


KINDS: tuple[ValueKind, ...] = ("measure", "count", "money", "timeline", "date")
NAMES = ("acme=Acme", "farrow=Jane Farrow", "varn@Varn")
WORDS = ("crest", "repair", f"{RULE}site")


@st.composite
def figures(draw: st.DrawFn, kind: ValueKind) -> list[Claim]:
    """Some claims of one kind, each of an article of its own."""
    found = []
    for n in range(draw(st.integers(2, 12))):
        size = float(draw(st.integers(1, 120)))
        value = Value(kind, "", size, size + 0.01, kind, (Reading(kind, size, size + 0.01),), "")
        words, names = (sorted(draw(st.sets(st.sampled_from(of)))) for of in (WORDS, NAMES))
        found.append(replace(claim(value, f"{n}.txt"), beside=" ".join(words), affair="|".join(names)))
    return found


def _alike(one: Claim, other: Claim) -> bool:
    """Whether two figures are of one thing, by the rule in words."""
    kind = one.value.kind
    less, more = sorted((size_of(one.value), size_of(other.value)))
    words = {word for word in set(one.beside.split()) & set(other.beside.split()) if not word.startswith(RULE)}
    names = set(one.affair.split("|")) & set(other.affair.split("|"))
    shown = bool(words) and (kind in ("measure", "count") or len(names) > 1)
    if kind == "date":
        return more == less or (shown and more - less <= 45)
    sure = kind == "measure" or (kind == "count" and less >= 10)
    return more <= 1.03 * less or (sure and more <= 2 * less) or (shown and more <= 3 * less)


@given(st.sampled_from(KINDS).flatmap(figures))
def test_what_is_told_alike_equals_the_brute_force_answer(claims: list[Claim]) -> None:
    sets = {c.document: {c.document} for c in claims}
    for one, other in combinations(claims, 2):
        if _alike(one, other) and sets[one.document] is not sets[other.document]:
            joined = sets[one.document] | sets[other.document]
            sets.update(dict.fromkeys(joined, joined))
    expected = {frozenset(each) for each in sets.values()}
    assert {frozenset(c.document for c in group) for group in told_alike(claims)} == expected


@given(st.data(), st.sampled_from(KINDS).flatmap(figures))
def test_the_order_of_the_claims_changes_nothing(data: st.DataObject, claims: list[Claim]) -> None:
    assert told_alike(data.draw(st.permutations(claims))) == told_alike(claims)
