"""How often claims disagree by the time between them, from claims alone."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from samples import PRICE, TIMELINE, claim, converted, dollars, timeline

from auditor.finding.curve import BUCKETS, MOST, Curve, curves
from auditor.model import Claim, Rule
from auditor.story.stories import Stories

RULE = replace(PRICE, same=())
NOON = dt.datetime(2026, 3, 2, 12)


def told(amount: float, article: str, published: dt.date | None = NOON) -> Claim:
    return replace(claim(dollars(amount - 0.5, amount + 0.5), article), published=published, rule=RULE.id)


def curve(*claims: Claim, rule: Rule = RULE) -> Curve:
    return curves([claims], {rule.id: rule}, Stories())[rule.id]


def counts(found: Curve) -> dict[str, tuple[int, int]]:
    return {name: (found.disagree[k], found.pairs[k]) for k, (name, _) in enumerate(BUCKETS) if found.pairs[k]}


HOURS = [(0, "hour"), (1, "hour"), (1.01, "day"), (24, "day"), (24.01, "3 days"), (72, "3 days"), (72.01, "week")]
DAYS = [
    (0, "day"), (1, "day"), (2, "3 days"), (3, "3 days"), (4, "week"), (7, "week"), (8, "month"), (31, "month"),
    (32, "quarter"), (92, "quarter"), (93, "year"), (366, "year"), (367, "longer"), (9999, "longer"),
]  # fmt: skip


@pytest.mark.parametrize(("hours", "bucket"), HOURS)
def test_hours_between_two_claims(hours: float, bucket: str) -> None:
    later = NOON + dt.timedelta(hours=hours)
    assert counts(curve(told(4, "a"), told(9, "b", later))) == {bucket: (1, 1)}
    assert counts(curve(told(4, "a", later), told(4, "b"))) == {bucket: (0, 1)}


@pytest.mark.parametrize(("days", "bucket"), DAYS)
@pytest.mark.parametrize("exact", [True, False])
def test_days_between_two_claims_of_which_one_tells_no_hour(days: int, bucket: str, *, exact: bool) -> None:
    first: dt.date = NOON if exact else NOON.date()
    later = NOON.date() + dt.timedelta(days=days)
    assert counts(curve(told(4, "a", first), told(9, "b", later))) == {bucket: (1, 1)}
    assert counts(curve(told(4, "a", later), told(9, "b", first))) == {bucket: (1, 1)}


@pytest.mark.parametrize(("days", "bucket"), [(0, "day"), (1, "day"), (3, "3 days"), (7, "week"), (31, "month")])
def test_the_hour_of_only_one_of_two_claims_says_nothing(days: int, bucket: str) -> None:
    evening = dt.datetime(2026, 3, 2, 23) + dt.timedelta(days=days)
    morning = dt.datetime(2026, 3, 2, 1)
    assert counts(curve(told(4, "a", NOON.date()), told(9, "b", evening))) == {bucket: (1, 1)}
    assert counts(curve(told(4, "a", evening), told(9, "b", NOON.date()))) == {bucket: (1, 1)}
    assert counts(curve(told(4, "a", morning), told(9, "b", evening.date()))) == {bucket: (1, 1)}


def test_two_claims_disagree_where_they_do_so_on_one_of_their_axes() -> None:
    rule = replace(TIMELINE, id=RULE.id)
    both = [replace(told(1, name), value=timeline(length=(1, 2), deadline=ends)) for name, ends in WHEN.items()]
    assert counts(curve(*both, rule=rule)) == {"hour": (2, 3)}


WHEN = {"a": (100.0, 101.0), "b": (100.0, 102.0), "c": (200.0, 201.0)}


def test_pairs_are_of_two_stories_with_a_date_on_a_common_axis() -> None:
    one = told(4, "a")
    assert counts(curve(one, told(9, "a"))) == {}
    assert counts(curve(one, replace(told(9, "b"), origin="a"))) == {}
    assert counts(curve(one, told(9, "b", None))) == {}
    euros = replace(one, value=dollars(1, 2, "EUR"), document="b", origin="b")
    assert counts(curve(one, euros)) == {}
    assert counts(curve(one, replace(euros, value=dollars(1, 2, "EUR", converted(8, 9))))) == {"hour": (1, 1)}
    assert counts(curve(one)) == {}


def test_each_pair_of_a_question_counts_once() -> None:
    found = curve(*(told(4 if n else 9, f"{n}") for n in range(5)))
    assert counts(found) == {"hour": (4, 10)}
    assert found.drawn == 0


@pytest.mark.parametrize(("claims", "drawn"), [(63, 0), (64, 1)])
def test_many_pairs_are_drawn_from(claims: int, drawn: int) -> None:
    assert 63 * 62 // 2 <= MOST < 64 * 63 // 2
    found = curve(*(told(4, f"{n}") for n in range(claims)))
    assert found.drawn == drawn
    assert sum(found.pairs) == (MOST if drawn else 63 * 62 // 2)


def test_which_pairs_are_drawn_does_not_hang_on_the_order() -> None:
    claims = [told(4 if n % 7 else 9, f"{n}", NOON + dt.timedelta(days=n * n % 50)) for n in range(70)]
    assert curve(*claims) == curve(*reversed(claims))


def test_questions_of_several_rules_and_groups_add_up() -> None:
    other = replace(RULE, id="other")
    pair = [told(4, "a"), told(9, "b")]
    groups = [pair, [replace(one, key="brightwater") for one in pair], [replace(one, rule="other") for one in pair]]
    found = curves(groups, {RULE.id: RULE, "other": other}, Stories())
    assert [counts(found[name]) for name in (RULE.id, "other")] == [{"hour": (2, 2)}, {"hour": (1, 1)}]


def test_rules_whose_claims_have_no_time_have_no_curve() -> None:
    sums = replace(RULE, id="sums", adds_up=("part", "share", "whole"))
    any_figure = replace(RULE, id="q", value="quantity")
    rules = {rule.id: rule for rule in (sums, any_figure, RULE)}
    groups = [[replace(told(4, "a"), rule="sums")], [replace(told(4, "a"), rule="q")], [told(4, "a"), told(9, "b")]]
    found = curves(groups, rules, Stories())
    assert list(found) == [RULE.id]
    assert counts(found[RULE.id]) == {"hour": (1, 1)}
