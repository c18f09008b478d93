"""Of base keys with very many claims a few are held: what is told of them is what would be told of all."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import PRICE, claim, dollars
from strategies import crowds

from auditor.engine.store import Store
from auditor.finding.beyond import counted
from auditor.finding.decide import Decision, decide
from auditor.options import Options
from auditor.report.record import finding_record, group_record
from auditor.report.rows import rows_of
from auditor.story.correction import Correction
from auditor.story.stories import Stories, Telling

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.model import Claim, Rule

FOUR, SIX = dollars(4, 5), dollars(6, 7)


class Known(Stories):
    """Stories of which each article's own claims tell; those whose names begin with "version" are versions of one."""

    def __init__(self, claims: Sequence[Claim], correcting: str = "") -> None:
        super().__init__()
        self._correcting = correcting
        for one in claims:
            version = "v" if one.document.startswith("version") else ""
            if one.origin or version:
                self._told[one.document] = Telling(one.document, one.origin or one.document, version)

    def newer(self, *_: str) -> bool:
        return False

    def tellers(self) -> Iterator[tuple[str, str, bool, bool]]:
        yield from super().tellers()
        if self._correcting:
            yield self._correcting, self._correcting, True, True

    def correction(self, document: str) -> Correction | None:
        return Correction("Corrects.") if document == self._correcting else None


@pytest.fixture(autouse=True)
def _few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("auditor.engine.duckdb.MANY", 2)


def decided(rule: Rule, claims: Sequence[Claim], stories: Stories, most: int | None) -> tuple[Decision, int]:
    """What is decided in the database, and how many claims were held."""
    with Store({rule.id: rule}, few=0) as store:
        store.add(replace(one, rule=rule.id) for one in claims)
        sifted = store.sift(stories, most=most)
        groups = list(sifted.groups)
        outcome = decide(groups, {rule.id: rule}, settled=sifted.settled, stories=stories, options=Options())
        return counted(outcome), sum(map(len, groups))


def told(outcome: Decision, most: int) -> tuple[object, ...]:
    """All that reports tell of what was decided, in which ``most`` claims of an answer are listed."""
    findings = [(finding_record(one, most), list(rows_of(one))) for one in outcome.findings]
    groups = [[group_record(one, most) for one in some] for some in (outcome.agreements, outcome.changes)]
    return findings, groups, outcome.ledger, outcome.questions, outcome.rates


@settings(max_examples=60, deadline=None)
@given(crowds(), st.integers(1, 3), st.data())
def test_what_is_told_of_a_few_is_what_is_told_of_all(
    case: tuple[Rule, list[Claim]], most: int, data: st.DataObject
) -> None:
    rule, claims = case
    sources = st.sampled_from(["", "", "Wire", "Post"])
    outlets = {one.document: data.draw(sources) for one in claims}
    claims = [replace(one, source=outlets[one.document]) for one in claims]
    stories = Known(claims)
    few, all_of_them = (decided(rule, claims, stories, n)[0] for n in (most, None))
    assert told(few, most) == told(all_of_them, most)


def test_of_many_articles_the_first_the_voices_and_the_last_are_held() -> None:
    claims = [replace(claim(FOUR, f"a{n:03}"), source="") for n in range(100)] + [claim(SIX, "b")]
    claims[50] = replace(claims[50], said_by="police")
    claims[60] = replace(claims[60], source="Wire")
    outcome, held = decided(PRICE, claims, Known(claims), 3)
    assert held == 4 + 2 + 1 + 1
    (finding,) = outcome.findings
    first, second = finding.positions
    assert [one.document for one in first.claims] == ["a000", "a001", "a002", "a003", "a050", "a060", "a099"]
    assert (first.amount, first.origins, second.amount) == (100, 100, 1)
    assert all(one.twins is None for one in first.claims)


def test_the_hour_of_an_article_parts_it_from_others_only_where_answers_grow() -> None:
    hours = [dt.datetime(2026, 3, 2, hour) for hour in (8, 17, 9, 11)]
    claims = [replace(claim(FOUR, f"a{n}"), published=at) for n, at in enumerate(hours)] + [claim(SIX, "b")]
    assert [decided(rule, claims, Known(claims), 1)[1] for rule in (PRICE, replace(PRICE, grows=True))] == [3, 5]


def test_each_rule_is_held_to_its_own_way_to_grow_in_whatever_order_they_come() -> None:
    toll = replace(PRICE, id="toll", grows=True)
    hours = [dt.datetime(2026, 3, 2, hour) for hour in (8, 17, 8, 12)]
    values = [FOUR, FOUR, FOUR, SIX]
    claims = [
        replace(claim(value, f"a{n}"), rule="toll", published=at)
        for n, (value, at) in enumerate(zip(values, hours, strict=True))
    ]
    for rules in ({"toll": toll, "price": PRICE}, {"price": PRICE, "toll": toll}):
        with Store(rules, few=0) as store:
            store.add(claims)
            sifted = store.sift(Known(claims), most=1)
            (finding,) = decide(sifted.groups, rules, settled=sifted.settled).findings
            # four at five in the afternoon, when it was six at noon, is no growth
            assert "a1" in [one.document for position in finding.positions for one in position.claims]


def test_copies_of_one_story_are_one_story_however_few_are_held() -> None:
    claims = [replace(claim(FOUR, f"a{n}"), origin="a0") for n in range(9)] + [claim(SIX, "b")]
    claims = [replace(one, source="Wire") for one in claims]
    outcome, held = decided(PRICE, claims, Known(claims), 1)
    assert held == 3
    assert [(one.amount, one.origins) for one in outcome.findings[0].positions] == [(9, 1), (1, 1)]


@pytest.mark.parametrize(("name", "correcting"), [("version", ""), ("a", "a3")])
def test_versions_and_articles_of_an_outlet_that_corrects_itself_are_all_held(name: str, correcting: str) -> None:
    claims = [replace(claim(FOUR, f"{name}{n}"), source="Wire") for n in range(9)]
    claims.append(replace(claim(SIX, "b"), source="Post"))
    assert decided(PRICE, claims, Known(claims, correcting), 1)[1] == 10


def test_all_are_held_where_nobody_asks_for_fewer() -> None:
    claims = [*(claim(FOUR, f"a{n}") for n in range(9)), claim(SIX, "b")]
    outcome, held = decided(PRICE, claims, Known(claims), None)
    assert held == 10
    assert outcome.findings[0].positions[0].beyond.claims == 0
