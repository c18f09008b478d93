"""The questions among the claims of a rule on stories."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import claim

from auditor.finding.of_story import of_story
from auditor.model import Claim, Reading, Rule, Value, ValueKind, When

OWLS = Rule(
    id="owls", question="How many owls are there in the story of <subject>?", subject=("story",), words=("owl",),
    value="count",
)  # fmt: skip
FIGURE = replace(OWLS, id="any-figure", value="figure")
STORY = "acme=Acme|varn=Varn|~dam"


def answer(
    low: float,
    document: str,
    beside: str = "",
    *,
    high: float | None = None,
    kind: ValueKind = "count",
    affair: str = STORY,
) -> Claim:
    """A claim of an article on an affair, from ``low`` to before ``high``."""
    ends = (low, low + 0.5 if high is None else high)
    value = Value(kind, "", *ends, "owl", (Reading("owls", *ends),), f"{low:g}")
    return replace(claim(value, document, "2026-03-02"), beside=beside, affair=affair)


def lows(questions: list[list[Claim]]) -> list[list[float]]:
    return [[one.value.low for one in question] for question in questions]


def asked(*claims: Claim, rule: Rule = OWLS) -> list[list[float]]:
    """The lower ends of the claims of each question."""
    return lows(of_story(claims, rule).questions)


def test_answers_of_one_affair_are_one_question_by_its_name() -> None:
    found = of_story([answer(3, "a"), answer(5, "b")], OWLS)
    assert lows(found.questions) == [[3, 5]]
    assert {(one.key, one.subject) for one in found.questions[0]} == {("acme varn", "Acme and Varn")}
    assert (found.asked, found.left_out, found.alone) == ([], [], [])


def test_answers_on_two_affairs_are_two_questions() -> None:
    assert asked(answer(3, "a"), answer(5, "b", affair="halden=Halden|~dam"), answer(7, "c")) == [[3, 7], [5]]


@pytest.mark.parametrize(
    ("less", "most", "more", "together"),
    [
        (4.0, 5.0, 100.0, True),  # twenty times as large as the most that it can be
        (4.0, 5.0, 101.0, False),
        (0.25, 0.5, 10.0, True),
        (0.25, 0.5, 11.0, False),
        (0.01, 0.02, 0.4, True),
        (0.01, 0.02, 0.5, False),
        (-2.0, -1.0, 90.0, True),  # of a loss nothing is so many times as large
        (-1.0, 0.0, 90.0, True),
    ],
)
def test_a_figure_far_larger_than_the_next_smaller_is_of_another_thing(
    less: float, most: float, more: float, *, together: bool
) -> None:
    small, large = answer(less, "a", high=most), answer(more, "b")
    expected = [[less, more]] if together else [[less], [more]]
    assert asked(small, large) == expected
    assert sorted(map(sorted, asked(large, small))) == expected


@pytest.mark.parametrize(
    ("kinds", "parted"),
    [
        (("count", "count"), True),
        (("money", "money"), True),
        (("measure", "measure"), True),
        (("percent", "percent"), False),
        (("date", "date"), False),
        (("count", "timeline"), False),
        (("timeline", "count"), False),
    ],
)
def test_only_of_amounts_the_size_tells_what_they_are_of(kinds: tuple[ValueKind, ValueKind], *, parted: bool) -> None:
    found = asked(answer(3, "a", kind=kinds[0]), answer(300, "b", kind=kinds[1]))
    assert found == ([[3], [300]] if parted else [[3, 300]])


def test_figures_that_grow_step_by_step_are_of_one_thing() -> None:
    assert asked(answer(3, "a"), answer(900, "b"), answer(50, "c")) == [[3, 50, 900]]


def test_what_is_open_upwards_may_be_as_large_as_any() -> None:
    assert asked(answer(3, "a", high=math.inf), answer(900, "b")) == [[3, 900]]


def test_answers_that_are_told_apart_are_of_two_questions() -> None:
    assert asked(answer(3, "a", "^barn"), answer(5, "b", "^eagle")) == [[3], [5]]


def test_two_figures_of_one_article_are_left_out() -> None:
    found = of_story([answer(3, "a"), answer(5, "b"), answer(6, "b"), answer(4, "c")], OWLS)
    assert lows(found.questions) == [[3, 4]]
    assert lows([found.left_out]) == [[5, 6]]


def test_where_no_article_has_one_answer_there_is_no_question() -> None:
    found = of_story([answer(3, "a"), answer(5, "a")], OWLS)
    assert (found.questions, lows([found.left_out])) == ([], [[3, 5]])


@pytest.mark.parametrize("rule", [OWLS, FIGURE])
def test_questions_of_one_affair_have_keys_of_their_own(rule: Rule) -> None:
    sizes = {"slate crest gravel ^barn": 12, "oak elm gate ^eagle": 2000, "mill roof hall ^snow": 90000}
    claims = [
        answer(size + more, f"{size} {more}", beside, kind="measure")
        for beside, size in sizes.items()
        for more in (0, size)
    ]
    keys = [{one.key for one in question} for question in of_story(claims, rule).questions]
    assert keys == [{"acme varn"}, {"acme varn 1"}, {"acme varn 2"}]


def test_a_question_that_another_rule_asks_of_all_its_articles_is_for_that_rule() -> None:
    found = of_story([answer(3, "a", "@barn"), answer(5, "b", "@barn @hall")], OWLS)
    assert (lows(found.asked), found.questions) == ([[3, 5]], [])
    for others in ([answer(5, "b", "@hall")], [answer(5, "b")], [answer(5, "b", "@barn"), answer(4, "c")]):
        found = of_story([answer(3, "a", "@barn"), *others], OWLS)
        assert (found.asked, len(found.questions)) == ([], 1)


def test_another_rule_asks_of_an_article_wherever_it_reads_the_figure() -> None:
    found = of_story([answer(3, "a", "@barn"), answer(3, "a"), answer(5, "b", "@barn")], OWLS)
    assert (lows(found.asked), found.questions) == ([[3, 3, 5]], [])


def test_an_answer_alone_is_a_question_whatever_rule_reads_it() -> None:
    found = of_story([answer(3, "a", "@barn")], OWLS)
    assert (found.asked, lows(found.questions)) == ([], [[3]])


def test_any_figures_that_nothing_ties_are_told_to_be_alone() -> None:
    told = "slate crest gravel"
    claims = [answer(12, "a", told, kind="measure"), answer(16, "b", told, kind="measure")]
    found = of_story([*claims, answer(90, "c", kind="measure")], FIGURE)
    assert (lows(found.questions), lows([found.alone])) == ([[12, 16]], [[90]])


def test_any_figure_judges_what_a_rule_on_stories_reads_in_articles_that_it_does_not_hold_together() -> None:
    told = "@barn slate crest gravel"
    ends = [answer(low, f"{low}.txt", told, kind="measure") for low in (12, 16)]
    ends[1] = replace(ends[1], affair="halden=Halden|elms=Elms|acme=Acme|~mill")  # a day apart, and a name in common
    assert (lows(of_story(ends, FIGURE).asked), of_story(ends, FIGURE).questions) == ([[12, 16]], [])
    of_stories = [replace(one, beside=f"@{one.beside}") for one in ends]
    found = of_story(of_stories, FIGURE)
    assert (found.asked, lows(found.questions)) == ([], [[12, 16]])
    together = [replace(one, affair=ends[0].affair) for one in of_stories]
    assert lows(of_story(together, FIGURE).asked) == [[12, 16]]


def at(one: Claim, day: int) -> Claim:
    """A claim that states its time."""
    when = dt.date(2026, 3, day)
    return replace(one, when=When(when, when, "", stated=True))


def test_answers_for_two_times_are_two_questions_where_the_rule_asks_for_a_time() -> None:
    claims = [at(answer(3, "a"), 1), at(answer(4, "b"), 2), at(answer(5, "c"), 1), at(answer(6, "d"), 2)]
    assert asked(*claims, rule=replace(OWLS, period="day")) == [[3, 5], [4, 6]]
    assert asked(*claims) == [[3, 4, 5, 6]]


def test_an_answer_without_a_time_counts_to_the_only_one() -> None:
    claims = [at(answer(3, "a"), 1), replace(answer(4, "b"), when=None), at(answer(5, "c"), 1)]
    rule = replace(OWLS, period="day")
    assert asked(claims[0], answer(4, "b"), claims[2], rule=rule) == [[3, 4, 5]]  # its article's day is no stated time
    assert asked(*claims, rule=rule) == [[3, 4, 5]]
    assert asked(*claims, at(answer(6, "d"), 2), rule=rule) == [[3, 5], [4], [6]]


def test_an_article_has_an_answer_for_each_time() -> None:
    claims = [at(answer(3, "a"), 1), at(answer(4, "a"), 2)]
    assert asked(*claims, rule=replace(OWLS, period="day")) == [[3], [4]]
    assert asked(*claims) == []


sizes = st.lists(st.tuples(st.sampled_from((3, 5, 90, 150, 9000)), st.sampled_from("abcd")), max_size=7)


@given(st.data(), sizes)
def test_no_claim_is_lost_and_their_order_changes_no_question(data: st.DataObject, told: list[tuple[int, str]]) -> None:
    claims = [replace(answer(size, document), start=n) for n, (size, document) in enumerate(told)]
    found = of_story(claims, OWLS)
    again = of_story(data.draw(st.permutations(claims)), OWLS)
    every = [one.start for group in (*found.questions, *found.asked, found.left_out, found.alone) for one in group]
    assert sorted(every) == list(range(len(claims)))
    parts = [sorted(sorted(one.start for one in question) for question in each.questions) for each in (found, again)]
    assert parts[0] == parts[1]
