"""Rules that ask of a story: which articles tell of one affair, and what each of them answers."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.claim.reader import ClaimReader
from auditor.finding.affairs import by_affair
from auditor.finding.one_answer import one_answer_each
from auditor.model import Document, Report, Rule, Span
from auditor.pipeline import audit

TURNOUT = Rule(
    id="turnout",
    question="What was the turnout in the story of <subject>?",
    subject=("story",),
    words=("turnout", "electorate"),
    value="percent",
    within=Span("7 days", 168),
)
WIRE = "VARN (Wire) - Jane Farrow won the run-off for mayor of Varn on Sunday. Turnout was 47.1 percent."
POST = "Jane Farrow is to govern Varn. Just 41.7 percent of the electorate cast a vote, less than four years ago."


def told(*texts: str, days: tuple[int, ...] = (), rule: Rule = TURNOUT) -> Report:
    dated = days or tuple(range(1, len(texts) + 1))
    documents = [
        Document(id=f"{n}.txt", text=text, published=dt.date(2026, 3, day), source=f"outlet {n}")
        for n, (text, day) in enumerate(zip(texts, dated, strict=True))
    ]
    return audit(documents, [rule])


def test_two_articles_on_one_affair_dispute_a_figure_whose_subject_no_sentence_names() -> None:
    (finding,) = told(WIRE, POST).findings
    assert finding.question == "What was the turnout in the story of Jane Farrow and Varn?"
    assert [position.answer for position in finding.positions] == ["41.7 percent", "47.1 percent"]


def test_articles_alike_in_names_and_words_are_on_one_affair_however_few_these_are() -> None:
    texts = [f"Olga Brandt had a turnout of {share} percent." for share in (47.1, 41.7)]
    assert len(told(*texts).findings) == 1


IN_PASSING = """Olga Brandt governs Halden. Olga Brandt beat Jan Brakel of the Elm Party of Halden, as Farrow did
in Varn.
Jan Brakel wants the votes of Halden counted anew. Just 41.7 percent of the electorate took part, Jan Brakel said."""


@pytest.mark.parametrize(
    ("other", "day"),
    [
        (POST.replace("Jane Farrow", "Olga Brandt").replace("Varn", "Halden"), 2),  # another affair
        (IN_PASSING, 2),  # names the other in passing
        (POST, 25),  # weeks later
        (POST.replace("41.7", "47.1"), 2),
        (POST.replace("Just 41.7 percent of", "It remains to be seen how much of"), 2),
    ],
)
def test_no_dispute(other: str, day: int) -> None:
    assert not told(WIRE, other, days=(1, day)).findings


def test_one_name_makes_an_affair_only_with_a_word_of_the_same_story() -> None:
    one = "The mayor of Halden wants a harbour. Turnout was 47 percent in Halden."
    assert told(one, "In Halden turnout was 41 percent. The new mayor of Halden likes boats.").findings
    assert not told(one, "In Halden turnout was 41 percent. Olga Brandt of Elm Bread bakes rolls in Halden.").findings


def test_a_name_of_common_words_makes_no_affair() -> None:
    one = "The Harbour Union met where the harbour is. Turnout was 47 percent at the Harbour Union of the harbour gate."
    assert not told(one, one.replace("47", "41").replace("met", "sang")).findings


def test_an_article_that_gives_several_figures_has_no_answer_unless_its_lead_gives_one() -> None:
    both = "Jane Farrow won in Varn on Sunday.\n\nTurnout was 41.7 percent. On the right bank turnout was 30 percent."
    report = told(WIRE, both)
    assert not report.findings
    assert report.ledger.not_compared_why == {"one of several figures in its article": 2}
    led = "Jane Farrow won in Varn on Sunday on a turnout of 41.7 percent.\n\nOn the right bank turnout was 30 percent."
    assert len(told(WIRE, led).findings) == 1


def test_an_answer_that_another_article_gives_beside_its_own_is_of_another_thing() -> None:
    led = "Jane Farrow won in Varn on a turnout of 41.7 percent.\n\nIn the first round turnout was 47.1 percent."
    assert not told(WIRE, led).findings


def test_an_article_in_between_joins_no_affairs_far_apart_in_time() -> None:
    assert not told(WIRE, POST.replace("41.7", "47"), POST, days=(1, 9, 17)).findings


def test_what_is_counted_is_a_question_of_its_own_where_the_question_names_it() -> None:
    rule = replace(
        TURNOUT, id="number-of", question="How many <unit> are there in the story of <subject>?", value="count",
        words=("album", "studio album", "novel"),
    )  # fmt: skip
    one = "Jane Farrow of Varn made 27 studio albums and wrote three novels, says Olga Brandt."
    other = "Olga Brandt of Varn remembers Jane Farrow, who left 31 albums and 27 novels."
    report = told(one, other, rule=rule)
    assert sorted(finding.question.split(" are")[0] for finding in report.findings) == ["How many novels"]
    assert len({finding.id for finding in told(one, other.replace("31", "31 studio"), rule=rule).findings}) == 2


@pytest.mark.parametrize(
    ("value", "words", "one", "other"),
    [
        ("money", ("buyback",), "The buyback is worth $40 billion", "It plans a $60 billion buyback"),
        ("length", ("contract",), "The contract runs for five years", "A three-year contract was signed"),
        ("date", ("next meeting",), "The next meeting is on July 5", "The next meeting takes place on June 28"),
        ("number in mm", ("gauge",), "The gauge collected 410 millimetres", "The gauge recorded 29 cm of rain"),
        ("count of people", ("marcher",), "The crowd counted 12,000 marchers", "There were 18,000 marchers"),
        ("count", ("customer", "home"), "Some 180,000 homes had no light", "The lights went out for 310,000 customers"),
    ],
)  # fmt: skip
def test_kinds_of_value(value: str, words: tuple[str, ...], one: str, other: str) -> None:
    rule = replace(TURNOUT, value=value, words=words)
    texts = [
        f"Jane Farrow was seen in the harbour of Varn on Monday.\n\n{said}, Olga Brandt told the paper."
        for said in (one, other)
    ]
    assert len(told(*texts, rule=rule).findings) == 1


def test_of_what_is_counted_a_part_is_told_where_the_rule_says_what_befell_it() -> None:
    lost = replace(TURNOUT, value="count", words=("house",), needs=("destroy",))
    one = "A fire destroyed 12 of the village's 40 houses, said Jane Farrow of Varn."
    assert [c.value.low for c in told(one, one, rule=lost).agreements[0].claims] == [12, 12]
    there = replace(lost, needs=())
    assert [c.value.low for c in told(one, one, rule=there).agreements[0].claims] == [40, 40]


def test_undated_articles_are_of_one_affair_by_their_names_alone() -> None:
    documents = [Document(id=str(n), text=text) for n, text in enumerate((WIRE, POST))]
    assert len(audit(documents, [TURNOUT]).findings) == 1


@given(st.permutations(range(4)), st.booleans())
def test_neither_order_nor_unrelated_articles_change_a_dispute(order: list[int], more: bool) -> None:
    texts = [WIRE, POST, WIRE.replace("(Wire)", "(Post)"), POST.replace("Just", "Only")]
    documents = [Document(id=str(n), text=texts[n], published=dt.date(2026, 3, n + 1)) for n in order]
    if more:
        text = "Elm Foods of Halden said turnout at its meeting was 80 percent, Jan Brakel said."
        documents.insert(2, Document(id="more", text=text, published=dt.date(2026, 3, 2)))
    (finding,) = audit(documents, [TURNOUT]).findings
    assert (finding.id, len(finding.positions)) == ("turnout-" + finding.id[8:], 2)
    assert finding.id == told(WIRE, POST).findings[0].id


def test_claims_are_parted_by_affair_and_keep_their_number() -> None:
    reader = ClaimReader([TURNOUT])
    texts = (WIRE, POST, POST.replace("Jane Farrow", "Olga Brandt").replace("Varn", "Halden"))
    claims = [claim for n, text in enumerate(texts) for claim in reader.read(Document(id=str(n), text=text))]
    groups = by_affair(claims, TURNOUT)
    assert [len(group) for group in groups] == [2, 1]
    kept, left_out = one_answer_each(groups[0])
    assert (len(kept), left_out) == (2, [])
