"""Of very many articles that say the same, what is decided of a few is what is decided of all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from oracle import base_groups
from samples import PRICE, claim, dollars
from strategies import crowds, rules

from auditor.finding.decide import Decision, claim_order, decide
from auditor.finding.twins import amount, likeness, number_of_stories, thinned
from auditor.model import Claim, Finding, Group, Rule, Twins
from auditor.story.stories import Stories

if TYPE_CHECKING:
    from collections.abc import Sequence

MANY = 150
ALONE = Stories()
FOUR, SIX = dollars(4, 5), dollars(6, 7)


def held(claims: Sequence[Claim], rule: Rule) -> list[Claim]:
    """Those that are held of all claims of a rule, base key by base key."""
    groups = base_groups(claims, {rule.id: rule})
    return [one for group in groups for one in thinned(sorted(group, key=claim_order), rule, ALONE)]


def decided(claims: Sequence[Claim], rule: Rule) -> Decision:
    return decide(base_groups(claims, {rule.id: rule}), {rule.id: rule})


def finding_told(one: Finding) -> tuple[object, ...]:
    """All of a finding but for the claims that it holds, which are counted."""
    positions = tuple(
        (replace(p, claims=(), fits=()), sum(map(amount, p.claims)), number_of_stories(p.claims), p.claims[0].document)
        for p in one.positions
    )
    return replace(one, positions=()), positions


def group_told(one: Group) -> tuple[object, ...]:
    return replace(one, claims=()), sum(map(amount, one.claims)), one.claims[0].document


def told(decision: Decision) -> tuple[object, ...]:
    groups = [list(map(group_told, some)) for some in (decision.agreements, decision.changes)]
    return list(map(finding_told, decision.findings)), groups, decision.ledger, decision.questions, decision.rates


@settings(max_examples=MANY)
@given(crowds())
def test_a_few_of_many_articles_decide_as_all_of_them(case: tuple[Rule, list[Claim]]) -> None:
    rule, claims = case
    few = held(claims, rule)
    assert sum(map(amount, few)) == len(claims)
    assert told(decided(few, rule)) == told(decided(claims, rule))


@settings(max_examples=50)
@given(rules())
def test_what_only_readers_need_parts_no_twins(rule: Rule) -> None:
    one = claim(FOUR, "a")
    other = replace(one, document="b", source="Post", start=7, end=9, line=3, quote="…", before="…", word="plan")
    assert likeness(one, rule) == likeness(other, rule)
    assert likeness(one, rule) != likeness(replace(one, value=SIX), rule)
    assert likeness(one, rule) != likeness(replace(one, title="Calder <CLD>"), rule)


def test_of_many_x_are_held_and_of_many_copies_too() -> None:
    stories = [claim(FOUR, f"story {n}") for n in range(10)]
    copies = [replace(claim(SIX, f"copy {n}"), origin="copy 0") for n in range(10)]
    few = thinned([replace(one, rule="price") for one in (*stories, *copies)], PRICE, ALONE)
    assert [one.document for one in few] == ["story 0", "story 9", "copy 0", "copy 9"]
    assert [one.twins and (one.twins.articles, one.twins.stories) for one in few] == [None, (8, 8), None, (8, 0)]
    (finding,) = decided(few, PRICE).findings
    assert "10 articles say" in finding.explanation
    assert [number_of_stories(position.claims) for position in finding.positions] == [10, 1]


def test_versions_and_articles_of_an_outlet_that_corrected_itself_are_held_one_by_one() -> None:
    class Told(Stories):
        def version_of(self, document: str) -> str:
            return "v" if document.startswith("version") else ""

        def correction(self, document: str):  # type: ignore[no-untyped-def]
            return "corrected" if document == "story 0" else None

    versions = [claim(FOUR, f"version {n}") for n in range(5)]
    others = [claim(FOUR, f"story {n}") for n in range(5)]
    assert len(thinned([*versions, *others], PRICE, Told())) == 10
    assert Twins("u", 1, 1) not in [one.twins for one in thinned(others, PRICE, Told())]


class _Told(Stories):
    """Documents that begin with "version" are versions of one story, those that begin with "note" correct one."""

    def version_of(self, document: str) -> str:
        return "v" if document.startswith("version") else ""

    def correction(self, document: str):  # type: ignore[no-untyped-def]
        return "corrected" if document.startswith("note") else None


@pytest.mark.parametrize(
    ("articles", "held"),
    [
        # article, outlet, story; those that are held, and for how many articles and stories they stand
        (["a"], ["a"]),
        (["a", "b"], ["a", "b"]),
        (["a", "b", "c"], ["a", "c+1+1"]),
        (["c", "b", "d", "a"], ["d+2+2", "a"]),
        (["version 1", "version 2", "version 3"], ["version 1", "version 2", "version 3"]),
        (["note Wire", "a Wire", "b Wire", "c Wire"], ["note", "a", "b", "c"]),
        (["note Wire", "a Post", "b Post", "c Post"], ["note", "a", "c+1+1"]),
        # who is not named has corrected nothing but the article itself
        (["note", "a", "b", "c"], ["note", "a", "c+1+1"]),
        # two copies of a story are a unit of their own
        (["a - x", "b - x", "c", "d", "e", "f"], ["a", "b", "c", "f+2+2"]),
        (["a - x", "b - x", "c - x", "d", "e", "f"], ["a", "c+1+0", "d", "f+1+1"]),
    ],
)
def test_which_articles_are_held(articles: list[str], held: list[str]) -> None:
    claims = []
    for article in articles:
        name, _, origin = article.partition(" - ")
        *words, last = name.split(" ")
        outlet = last if last in ("Wire", "Post") else ""
        document = " ".join(words) if outlet else name
        claims.append(replace(claim(FOUR, document), source=outlet, origin=origin))
    few = thinned(claims, PRICE, _Told())
    stood = [f"+{one.twins.articles}+{one.twins.stories}" if one.twins else "" for one in few]
    assert [one.document + for_others for one, for_others in zip(few, stood, strict=True)] == held


def test_an_article_of_no_known_story_is_one_of_its_own() -> None:
    assert number_of_stories([replace(claim(FOUR, name), origin="") for name in "ab"]) == 2
    assert number_of_stories([replace(claim(FOUR, name), origin="x") for name in "ab"]) == 1
