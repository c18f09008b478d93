"""Questions in words, and ids that only the question decides."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import replace

import pytest
from samples import CLOSE, PRICE, claim, decided, dollars, move
from strategies import BASIS, TOPIC

from auditor.engine.keys import ALWAYS, Time, cell_of, unit
from auditor.finding.question import day_in_words, identity, same_answers, sentence, span_in_words, subject_of
from auditor.model import Facet, When

D = dt.date


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (D(2025, 8, 29), D(2025, 8, 29), "29 August 2025"),
        (D(2025, 8, 1), D(2025, 8, 31), "August 2025"),
        (D(2025, 7, 1), D(2025, 9, 30), "the third quarter of 2025"),
        (D(2025, 1, 1), D(2025, 12, 31), "2025"),
        (D(2025, 1, 1), D(2025, 12, 30), "1 January 2025 to 30 December 2025"),
        (D(2025, 1, 1), None, "the time from 1 January 2025 on"),
        (None, D(2025, 1, 1), "the time up to 1 January 2025"),
    ],
)
def test_days_in_words(start: dt.date | None, end: dt.date | None, words: str) -> None:
    assert span_in_words(start, end) == words


@pytest.mark.parametrize("month", range(1, 13))
def test_months_and_quarters_in_words(month: int) -> None:
    name = calendar.month_name[month]
    first, last = D(2025, month, 1), D(2025, month, calendar.monthrange(2025, month)[1])
    assert day_in_words(first) == span_in_words(first, first) == f"1 {name} 2025"
    assert span_in_words(first, last) == f"{name} 2025"
    if month % 3 == 1:
        ordinal = ("first", "second", "third", "fourth")[month // 3]
        assert span_in_words(first, unit("quarter", first)[2]) == f"the {ordinal} quarter of 2025"
    assert day_in_words(None) == ""


@pytest.mark.parametrize(
    ("period", "time", "stated", "words"),
    [
        ("close", Time("open", "", None, None), False, "a day not stated"),
        ("year", Time("open", "", None, None), False, "a year not stated"),
        ("stated", Time("open", "", None, None), False, "a time not stated"),
        ("", ALWAYS, True, "a time not stated"),
        (
            "day",
            Time("known", "2026-03-02", D(2026, 3, 2), D(2026, 3, 2)),
            False,
            "a day not stated (told in articles of 2 March 2026)",
        ),
        (
            "day",
            Time("range", "", D(2026, 3, 2), D(2026, 3, 6)),
            False,
            "a day not stated (within 2 March 2026 to 6 March 2026)",
        ),
        ("year", Time("known", "2026", D(2026, 1, 1), D(2026, 12, 31)), True, "2026"),
    ],
)
def test_periods_in_words(period: str, time: Time, words: str, *, stated: bool) -> None:
    rule = replace(PRICE, period=period, question="What of <period>, <plan>?")
    assert sentence(rule, "Acme", (), time, stated=stated) == f"What of {words}, <plan>?"


def test_an_unknown_answer_is_said_to_be_unknown() -> None:
    rule = replace(PRICE, question="How much will <subject> give for <basis> and <area>?")
    asked = sentence(rule, "Acme", (("basis", None), ("area", None)), Time("known", "", None, None), stated=True)
    assert asked == "How much will Acme give for a basis not stated and an area not stated?"


def test_a_slot_in_the_name_of_a_subject_is_no_slot() -> None:
    asked = sentence(CLOSE, "<period> Inc.", (), Time("open", "", None, None), stated=False)
    assert asked == "Did <period> Inc.'s shares close up or down on a day not stated?"


def test_a_subject_is_printed_as_most_stories_print_it() -> None:
    full = replace(claim(move("up"), "a"), subject="Acme Holdings")
    short, copy = claim(move("up"), "b"), claim(move("up"), "c")
    assert subject_of([full, full, short, copy]) == "Acme"


def test_only_the_question_decides_the_id() -> None:
    one = replace(claim(move("up"), "a", on="2026-03-02"), rule="close")
    same = replace(one, document="z", value=move("down"), source="Post", quote="other", subject="Acme Inc.")

    def named(other: object = one) -> str:
        assert isinstance(other, type(one))
        return identity(other, cell_of(other, CLOSE), CLOSE)

    assert named(one) == named(same)
    assert named(one).startswith("close-")
    assert len(named(one)) == len("close-") + 10
    assert named(one) != named(replace(one, key="brightwater"))
    assert named(one) != named(replace(one, stance="forecast"))
    assert named(one) != named(claim(move("up"), "a", on="2026-03-03"))
    assert named(one) != named(claim(move("up"), "a", on="2026-03-02", moment="open"))
    assert named(one) != named(replace(one, value=dollars(1, 2)))


def test_a_finding_carries_its_question() -> None:
    (finding,) = decided(
        PRICE, claim(dollars(9.5, 10.5), "a", basis="cash"), claim(dollars(11.5, 12.5), "b", basis="cash")
    ).findings
    assert finding.question == "How much did Acme pay for cash?"
    assert finding.same == (("basis", "cash"),)
    assert (finding.rule, finding.subject, finding.status) == ("price", "Acme", "new")


def test_ids_stay_what_they_are() -> None:
    stated = replace(claim(move("up"), "a", on="2026-03-02"), rule="close")
    bound = replace(stated, when=When(None, D(2026, 3, 2)), published=None)
    found = [identity(one, cell_of(one, CLOSE), CLOSE) for one in (stated, bound, replace(bound, when=None))]
    assert found == ["close-229eef4768", "close-b2ecd8da36", "close-a28cb8515a"]


@pytest.mark.parametrize(
    ("subjects", "printed"),
    [
        (["Zed Corporation", "Acme", "Zed Corporation"], "Zed Corporation"),
        (["Acme Inc.", "Zed"], "Zed"),
        (["Zed", "Abc"], "Abc"),
        (["Zed"], "Zed"),
    ],
)
def test_of_names_that_as_many_stories_print_the_shortest(subjects: list[str], printed: str) -> None:
    assert subject_of(replace(claim(move("up"), f"{n}"), subject=name) for n, name in enumerate(subjects)) == printed


def test_figures_and_units_stand_where_a_subject_would() -> None:
    for slot in ("subject", "unit", "figures"):
        rule = replace(PRICE, question=f"What of <{slot}>?")
        assert sentence(rule, "$5 of $10", (("unit", "x"),), ALWAYS, stated=False) == "What of $5 of $10?"


@pytest.mark.parametrize("name", ["area", "event", "issue", "order", "Area"])
def test_an_stands_before_a_vowel(name: str) -> None:
    asked = sentence(replace(PRICE, question=f"What of <{name}>?"), "", ((name, None),), ALWAYS, stated=False)
    assert asked == f"What of an {name} not stated?"
    for other in ("basis", "unit", "year"):
        asked = sentence(replace(PRICE, question=f"In <{other}>?"), "Acme", ((other, None),), ALWAYS, stated=False)
        assert asked in (f"In a {other} not stated?", "In Acme?")


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("How large was <area> <event> rain in Elmstadt?", "How large was rain in Elmstadt?"),
        ("What <area> rain fell?", "What rain fell?"),
        ("How much rain fell in <area> then?", "How much rain fell in an area not stated then?"),
        ("How much rain fell (<area>)?", "How much rain fell?"),
        ("How much rain fell (<area>, <sort>)?", "How much rain fell (light)?"),
        ("How much rain fell (<sort>, <subject>)?", "How much rain fell (light, Acme)?"),
    ],
)
def test_what_only_describes_a_noun_is_left_out_where_no_article_says_it(question: str, asked: str) -> None:
    same = (("area", None), ("event", None), ("sort", "light"))
    assert sentence(replace(PRICE, question=question), "Acme", same, ALWAYS, stated=False) == asked


def test_what_a_question_shares() -> None:
    rule = replace(PRICE, period="day", same=(TOPIC, BASIS))
    one = replace(claim(dollars(1, 2), on="2026-03-02"), same=(("topic", "AI"), ("basis", None)))
    cell = cell_of(one, rule)._replace(facets=("cash",))
    shared = (("topic", "AI"), ("basis", "cash"))
    assert same_answers(one, cell, rule, stated=True) == (*shared, ("period", "2026-03-02"))
    assert same_answers(one, cell, rule, stated=False) == (*shared, ("period", None))
    assert same_answers(one, cell, replace(rule, period=""), stated=True) == shared
    assert same_answers(one, cell_of(one, rule), replace(rule, period=""), stated=True) == (
        ("topic", "AI"),
        ("basis", None),
    )


def test_a_place_has_its_capitals_in_the_question() -> None:
    rule = replace(PRICE, question="How much rain fell in <site> (<sort>)?", same=(Facet("site", (), kind="place"),))
    same = (("site", "marrow bay"), ("sort", "light rain"))
    assert sentence(rule, "", same, ALWAYS, stated=False) == "How much rain fell in Marrow Bay (light rain)?"
    unknown = (("site", None), ("sort", "light rain"))
    assert sentence(rule, "", unknown, ALWAYS, stated=False) == "How much rain fell in a site not stated (light rain)?"


@pytest.mark.parametrize("word", ["in", "on", "of", "for", "by", "does", "did"])
def test_a_slot_that_a_word_governs_is_never_left_out(word: str) -> None:
    rule = replace(PRICE, question=f"How much rain {word} <area> have?")
    asked = sentence(rule, "", (("area", None),), ALWAYS, stated=False)
    assert asked == f"How much rain {word} an area not stated have?"
