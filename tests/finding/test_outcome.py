"""What an audit's decision holds, in which order, and how it is counted."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace

import pytest
from samples import CLOSE, PRICE, TIMELINE, claim, converted, decided, dollars, move, timeline
from test_settle import NEW, OLD, OTHER, chain

from auditor.compare.currency import newest_rate_day
from auditor.engine.sieve import Settled
from auditor.finding.decide import claim_order, decide, group_order
from auditor.model import Claim, Group, Reading, Rule, Twins
from auditor.options import Options

RULE = replace(PRICE, same=())
ANY = replace(RULE, id="any", value="quantity", question="Which <unit>?")


def told(low: float, article: str, said: str = "", rule: str = RULE.id, key: str = "acme") -> Claim:
    return replace(claim(dollars(low, low + 1), article, said), rule=rule, key=key)


def pair(low: float, high: float, said: str = "", rule: str = RULE.id, key: str = "acme") -> list[Claim]:
    return [told(low, "a", said, rule, key), told(high, "b", said, rule, key)]


LATER = [told(1, "a", "2026-03-02"), told(9, "b", "2026-06-02")]


def test_nothing_decided_is_nothing() -> None:
    empty = decide([], {})
    assert (empty.findings, empty.agreements, empty.changes, empty.revisions) == ((), (), (), ())
    assert (empty.questions, empty.rates, empty.ledger.claims) == ({}, "", 0)


def test_a_single_claim_is_a_question_and_alone() -> None:
    found = decide([[told(1, "a")]], {RULE.id: RULE})
    assert (found.questions, found.ledger.alone, found.ledger.claims) == ({"price": 1}, 1, 1)


def test_lone_and_excluded_claims_are_counted_with_the_rest() -> None:
    settled = Settled(Counter(price=20, other=100), alone=120)
    found = decide([pair(1, 9)], {RULE.id: RULE}, excluded={"denied": 3}, settled=settled)
    assert list(found.questions.items()) == [("other", 100), ("price", 21)]
    assert (found.ledger.claims, found.ledger.disputed, found.ledger.alone) == (125, 2, 120)
    assert found.ledger.not_compared_why == {"denied": 3}


def test_what_was_settled_elsewhere_is_counted_with_the_rest() -> None:
    settled = Settled(Counter(price=4), agree=5, alone=2, rates=True)
    found = decide([pair(1, 1)], {RULE.id: RULE}, settled=settled)
    assert (found.ledger.agree, found.ledger.alone, found.ledger.claims) == (7, 2, 9)
    assert found.rates == newest_rate_day().isoformat()


@pytest.mark.parametrize("rule", [RULE, ANY])
def test_what_agrees_is_counted_and_not_listed_where_nobody_asks_for_it(rule: Rule) -> None:
    found = decide([pair(1, 1, rule=rule.id)], {rule.id: rule}, options=Options(agreements=False))
    assert (found.agreements, found.ledger.agree) == ((), 2)


def test_groups_come_by_rule_question_and_day() -> None:
    other = replace(RULE, id="a-rule")
    later, early, none = (pair(1, 1, said, key=f"{n}") for n, said in enumerate(("2026-03-05", "2026-03-02", "")))
    first = pair(1, 1, "2026-03-09", rule="a-rule")
    groups = decide([none, later, early, first], {"price": RULE, "a-rule": other}).agreements
    assert [one.claims[0].said for one in groups] == [
        dt.date(2026, 3, 9), dt.date(2026, 3, 2), dt.date(2026, 3, 5), None,
    ]  # fmt: skip
    assert groups == decide([first, early, none, later], {"price": RULE, "a-rule": other}).agreements


def test_changes_come_in_the_same_order() -> None:
    moved = [[replace(one, key=key) for one in LATER] for key in "cab"]
    changes = decide(moved, {"price": RULE}).changes
    assert [group.claims[0].key for group in changes] == ["a", "b", "c"]
    assert [[one.document for one in group.claims] for group in changes] == [["a", "b"]] * 3


BASE = told(1, "a", "2026-03-02")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Group("a", "z", "", (BASE,)), Group("b", "a", "", (BASE,))),
        (Group("a", "a", "z", (BASE,)), Group("a", "b", "a", (BASE,))),
        (Group("a", "a", "", (BASE,)), Group("a", "a", "", (told(1, "a", "2026-03-03"),))),
        (Group("a", "a", "", (told(1, "z", "2026-03-02"),)), Group("a", "a", "", (told(1, "a"),))),
        (Group("a", "a", "", (BASE,)), Group("a", "a", "", (told(1, "b", "2026-03-02"),))),
        (Group("a", "a", "", (BASE,)), Group("a", "a", "", (replace(BASE, start=1),))),
        (Group("a", "a", "", (BASE,)), Group("a", "a", "", (replace(BASE, key="b"),))),
        (Group("a", "a", "", (BASE,)), Group("a", "a", "", (replace(BASE, stance="forecast"),))),
        (Group("a", "a", "", (BASE,)), Group("a", "a", "", (replace(BASE, same=(("x", "y"),)),))),
        (Group("a", "a", "", (replace(BASE, value=dollars(1, 2, "EUR")),)), Group("a", "a", "", (BASE,))),
    ],
)
def test_what_groups_are_sorted_by(one: Group, other: Group) -> None:
    assert group_order(one) < group_order(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (told(9, "z", "2026-03-02"), told(1, "a", "2026-03-03")),
        (told(9, "z", "2026-03-02"), told(1, "a")),
        (told(9, "a"), told(1, "b")),
        (told(9, "a"), replace(told(1, "a"), start=1)),
        (told(9, "a"), replace(told(1, "a"), end=5)),
        (told(9, "a"), replace(told(1, "a"), part="title")),
        (claim(replace(dollars(9, 10), answer="x")), claim(replace(dollars(1, 2), answer="y"))),
        (claim(replace(dollars(1, 2), answer="x")), claim(replace(dollars(3, 4), answer="x"))),
        (claim(replace(dollars(1, 2), answer="x")), claim(replace(dollars(1, 4), answer="x"))),
    ],
)
def test_what_claims_are_sorted_by(one: Claim, other: Claim) -> None:
    assert claim_order(one) < claim_order(other)


STORY = [replace(one, rule="price") for one in (OLD, NEW, OTHER)]


def test_what_is_superseded_is_counted_and_told() -> None:
    found = decide([STORY], {"price": RULE}, stories=chain("old", "new"))
    assert found.ledger.not_compared_why == {"superseded": 1}
    assert [[one.document for one in revision.claims] for revision in found.revisions] == [["old", "new"]]
    assert len(found.findings[0].positions) == 2


def test_what_is_superseded_is_compared_where_it_is_asked_for() -> None:
    asked = Options(include_superseded=True)
    found = decide([STORY], {"price": RULE}, stories=chain("old", "new"), options=asked)
    assert (found.ledger.not_compared, found.revisions) == (0, ())
    assert len(found.findings[0].positions) == 3
    assert found.findings[0].positions[0].claims[0].superseded_by == "new"
    beside = replace(OLD, rule="price", document="z")
    first = decide([[*STORY, beside]], {"price": RULE}, stories=chain("old", "new"), options=asked).findings[0]
    assert [one.document for one in first.positions[0].claims] == ["old", "z"]
    again = decide([STORY[::-1]], {"price": RULE}, stories=chain("old", "new"), options=asked)
    assert found == again


def test_revisions_come_in_order() -> None:
    groups = [[replace(one, key=key) for one in STORY[:2]] for key in "ba"]
    revisions = decide(groups, {"price": RULE}, stories=chain("old", "new")).revisions
    assert [revision.claims[0].key for revision in revisions] == ["a", "b"]


def test_the_day_of_the_newest_rate_is_told_where_a_rate_was_used() -> None:
    def yuan(article: str, low: float) -> Claim:
        return replace(claim(dollars(70, 71, "CNY", converted(low, low + 1)), article), rule="price")

    newest = newest_rate_day().isoformat()
    plain = [replace(one, key="z") for one in pair(1, 9)]
    assert decide([[told(1, "a"), yuan("b", 9)], plain], {"price": RULE}).rates == newest
    assert decide([plain, [told(1, "a"), yuan("b", 9)]], {"price": RULE}).rates == newest
    assert decide([plain], {"price": RULE}).rates == ""
    assert decide([[yuan("a", 9)]], {"price": RULE}).rates == ""
    assert decided(CLOSE, claim(move("up"), "a"), claim(move("down"), "b")).rates == ""


def test_a_reckoning_is_no_rate() -> None:
    value = timeline(length=(1, 2))
    reckoned = replace(value, readings=(*value.readings, Reading("deadline", 5.0, 6.0, converted=True)))
    assert decided(TIMELINE, claim(reckoned, "a"), claim(timeline(deadline=(7.0, 8.0)), "b")).rates == ""


def test_two_companies_of_one_name_are_two_questions() -> None:
    titled = [replace(one, title=title) for one, title in zip(pair(1, 9), ("ACME <ACM>", "ACME <ACL>"), strict=True)]
    found = decide([titled], {"price": RULE})
    assert (found.findings, found.questions, found.ledger.alone) == ((), {"price": 2}, 2)


def figures(*groups: tuple[str, float]) -> list[Claim]:
    return [told(low, article, rule="any") for article, low in groups]


@pytest.mark.parametrize(
    ("claims", "counts", "agreements", "findings"),
    [
        # article and figure: alone, agree, disputed; what agrees; how many findings
        (figures(("a", 1)), (1, 0, 0), [], 0),
        (figures(("a", 1), ("a", 9)), (2, 0, 0), [], 0),
        (figures(("a", 1), ("b", 1)), (0, 2, 0), [["a", "b"]], 0),
        (figures(("a", 1), ("b", 9)), (0, 0, 2), [], 1),
        (figures(("a", 1), ("b", 1), ("b", 9)), (1, 2, 0), [["a", "b"]], 0),
        (figures(("a", 1), ("b", 1), ("a", 5), ("b", 9)), (0, 2, 2), [["a", "b"]], 1),
        (figures(("a", 1), ("b", 1), ("c", 5), ("c", 9)), (2, 2, 0), [["a", "b"]], 0),
    ],
)
def test_figures_of_which_only_the_unit_is_known(
    claims: list[Claim], counts: tuple[int, int, int], agreements: list[list[str]], findings: int
) -> None:
    found = decide([claims], {"any": ANY})
    ledger = found.ledger
    assert (ledger.alone, ledger.agree, ledger.disputed) == counts
    assert ledger.claims == len(claims)
    assert [[one.document for one in group.claims] for group in found.agreements] == agreements
    assert len(found.findings) == findings


def test_a_claim_counts_as_many_times_as_it_stands_for() -> None:
    many = [replace(one, twins=Twins("x", 30, 30)) for one in figures(("a", 1), ("b", 1))]
    assert decide([many], {"any": ANY}).ledger.agree == 62
    alone = [replace(one, twins=Twins("x", 30, 30)) for one in figures(("a", 1), ("b", 1), ("b", 9))]
    assert decide([alone], {"any": ANY}).ledger.alone == 31
    disputed = [replace(one, twins=Twins("x", 30, 30)) for one in pair(1, 9)]
    assert decide([disputed], {"price": RULE}).ledger.disputed == 62


def test_each_claim_has_the_gravest_of_its_fates() -> None:
    rule = replace(PRICE, period="day")
    day = "2026-03-02"
    claims = [
        replace(claim(dollars(1, 2), "a", on=day), rule="price"),
        replace(claim(dollars(5, 6), "b", on=day), rule="price"),
        replace(claim(dollars(1, 2), "c"), rule="price"),
        replace(claim(dollars(7, 8, "XTS"), "d", on=day), rule="price"),
    ]
    ledger = decide([claims], {"price": rule}).ledger
    assert (ledger.disputed, ledger.agree, ledger.alone, ledger.not_compared_why) == (2, 1, 0, {"no rate": 1})


def test_counters_given_are_not_changed() -> None:
    settled = Settled(Counter(price=3), alone=3)
    decide([pair(1, 9)], {"price": RULE}, settled=settled)
    assert settled == Settled(Counter(price=3), alone=3)
