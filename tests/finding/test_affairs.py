"""Rules that ask of a story: which articles tell of one affair, and what each of them answers."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import claim, dollars

from auditor.claim.reader import ClaimReader
from auditor.finding.affairs import (
    AffairNames,
    affairs_of,
    by_affair,
    may_be_of_one,
    named,
    names_of,
    neighbourhoods_of,
    share_heads,
    share_names,
)
from auditor.finding.one_answer import one_answer_each
from auditor.model import Claim, Document, Report, Rule, Span
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


def article(document: str, affair: str, said: str = "2026-03-02") -> Claim:
    """A claim of an article on an affair."""
    return replace(claim(dollars(1, 2), document, said), affair=affair)


def are_of_one(one: Claim, other: Claim) -> bool:
    numbers = affairs_of([one, other], TURNOUT)
    return numbers[one.document] == numbers[other.document]


def test_an_affair_is_read_back_as_its_names_its_towns_and_its_words() -> None:
    told = names_of("calder=Calder Robotics|robotics=Calder Robotics|varn@Varn|~dam|~gate")
    assert told == AffairNames(
        {"calder": "Calder Robotics", "robotics": "Calder Robotics"}, {"varn": "Varn"}, ["dam", "gate"]
    )
    assert names_of("") == AffairNames({}, {}, [])


CALDER = "calder=Calder Robotics|robotics=Calder Robotics"
MANY = "acme=Acme|halden=Halden|tessel=Tessel|zemford=Zemford"


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        # a name that both give most room, and a word that both use much
        ("acme=Acme|~dam", "acme=Acme|~dam|~gate", True),
        ("acme=Acme|~dam", "acme=Acme|~gate", False),
        ("acme=Acme|~dam", "tessel=Tessel|~dam", False),
        (f"{MANY}|~dam", "halden=Halden|~dam", True),
        (f"{MANY}|~dam", "tessel=Tessel|~dam", False),  # the third name
        # names in many words count for one
        (f"{CALDER}|elm=Elm Foods|~dam", "elm=Elm Foods|~dam", True),
        (f"{CALDER}|~dam", CALDER, False),
        # a word of the rule's own, in whatever form, is no such word
        ("acme=Acme|~turnout", "acme=Acme|~turnout|~gate", False),
        ("acme=Acme|~electorate|~dam", "acme=Acme|~electorate|~gate", False),
        # a name that both give much room, and any other that they share
        (f"{MANY}|varn=Varn", "varn=Varn|zemford=Zemford", True),
        (f"{MANY}|varn=Varn|elm=Elm", "elm=Elm|varn=Varn", False),  # the fifth name and the sixth
        ("acme=Acme|varn@Varn|~dam", "acme=Acme|varn@Varn|~gate", True),
        # towns alone tell no affair, but where two articles are alike in all
        ("varn@Varn|~dam", "varn@Varn|~dam|~gate", False),
        ("varn@Varn|halden@Halden", "varn@Varn|halden@Halden|~gate", False),
        ("varn@Varn|~dam", "varn@Varn|~dam", True),
        ("", "", True),
    ],
)  # fmt: skip
def test_articles_are_on_one_affair_that_share_what_they_give_most_room(
    one: str, other: str, *, together: bool
) -> None:
    assert are_of_one(article("a", one), article("b", other)) == together
    assert are_of_one(article("b", one), article("a", other)) == together


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("2026-03-02", "2026-03-02", True),
        ("2026-03-02", "2026-03-05", True),
        ("2026-03-02", "2026-03-06", False),
        ("2026-02-27", "2026-03-02", True),
        ("", "", True),
        ("2026-03-02", "", False),
    ],
)
def test_articles_on_one_affair_follow_each_other_within_three_days(one: str, other: str, *, together: bool) -> None:
    assert are_of_one(article("a", "acme=Acme|~dam", one), article("b", "acme=Acme|~dam", other)) == together


def test_articles_are_of_one_affair_in_the_order_of_their_days_not_of_their_names() -> None:
    days = {"a": "2026-03-01", "b": "2026-03-09", "c": "2026-03-04"}
    numbers = affairs_of([article(name, "acme=Acme|~dam", day) for name, day in days.items()], TURNOUT)
    assert numbers["a"] == numbers["c"] != numbers["b"]


@pytest.mark.parametrize(
    ("affairs", "days", "may_be"),
    [
        (("acme=Acme|~dam", "varn=Varn|acme=Acme|~gate"), ("2026-03-02", "2026-03-02"), True),
        (("acme=Acme", "varn=Varn|acme=Acme"), ("2026-03-02", "2026-03-03"), True),
        (("acme=Acme", "varn=Varn|acme=Acme"), ("2026-03-03", "2026-03-02"), True),
        (("acme=Acme", "varn=Varn|acme=Acme"), ("2026-03-02", "2026-03-04"), False),
        (("acme=Acme", "varn=Varn|acme=Acme"), ("", ""), True),
        (("acme=Acme", "varn=Varn|acme=Acme"), ("2026-03-02", ""), False),
        (("acme=Acme", "varn=Varn|acme=Acme"), ("", "2026-03-02"), False),
        (("acme=Acme", "varn=Varn"), ("2026-03-02", "2026-03-02"), False),
        (("acme=Acme", "varn=Varn"), ("", ""), False),
        (("varn@Varn|~dam", "varn@Varn|~dam"), ("2026-03-02", "2026-03-02"), False),  # a town is no name
    ],
)
def test_articles_a_day_apart_that_share_a_name_may_be_on_one_affair(
    affairs: tuple[str, str], days: tuple[str, str], *, may_be: bool
) -> None:
    one, other = (article(name, *told) for name, *told in zip("ab", affairs, days, strict=True))
    assert may_be_of_one(one, other) == may_be_of_one(other, one) == may_be


def test_a_neighbourhood_is_a_chain_of_articles_that_may_be_on_one_affair() -> None:
    days = ("2026-03-02", "2026-03-03", "2026-03-04", "2026-03-06")
    told = [article(str(n), f"acme=Acme|~{n}", day) for n, day in enumerate(days)]
    numbers = neighbourhoods_of([*told, article("other", "varn=Varn", "2026-03-03")])
    assert numbers["0"] == numbers["1"] == numbers["2"]
    assert len({numbers["0"], numbers["3"], numbers["other"]}) == 3


NAMES = ("acme=Acme", "farrow=Ann Farrow", "farrow=Joe Farrow", "calder=Calder Robotics", "calder=CALDER", "varn@Varn")
affairs = st.lists(st.sampled_from((*NAMES, "~dam", "~gate")), max_size=4, unique=True).map("|".join)
dated = st.sampled_from(("", "2026-03-02", "2026-03-03", "2026-03-05", "2026-03-06", "2026-03-11"))
articles = st.lists(st.tuples(affairs, dated), min_size=1, max_size=7).map(
    lambda told: [article(f"{n}.txt", *each) for n, each in enumerate(told)]
)


@given(st.data(), articles)
def test_the_order_of_the_claims_and_what_they_repeat_changes_no_affair(
    data: st.DataObject, claims: list[Claim]
) -> None:
    mixed = data.draw(st.permutations(claims)) + data.draw(st.lists(st.sampled_from(claims)))
    assert affairs_of(mixed, TURNOUT) == affairs_of(claims, TURNOUT)
    assert neighbourhoods_of(mixed) == neighbourhoods_of(claims)


@given(st.data(), articles)
def test_that_articles_have_other_names_changes_no_affair(data: st.DataObject, claims: list[Claim]) -> None:
    names = data.draw(st.permutations(range(len(claims))))
    renamed = [replace(one, document=f"{name}.txt") for one, name in zip(claims, names, strict=True)]
    for numbers_of in (lambda told: affairs_of(told, TURNOUT), neighbourhoods_of):
        first, second = numbers_of(claims), numbers_of(renamed)
        numbers = {(first[one.document], second[other.document]) for one, other in zip(claims, renamed, strict=True)}
        assert len(numbers) == len(set(first.values())) == len(set(second.values()))


@given(st.data(), articles)
def test_the_order_of_the_claims_changes_no_name_of_an_affair(data: st.DataObject, claims: list[Claim]) -> None:
    mixed = named(data.draw(st.permutations(claims)))
    assert sorted(mixed, key=lambda one: one.document) == named(claims)


def names(*affairs: str) -> tuple[str, str]:
    """The key and the subject of claims, one of an article each."""
    told = {(one.key, one.subject) for one in named([article(str(n), affair) for n, affair in enumerate(affairs)])}
    ((key, subject),) = told
    return key, subject


@pytest.mark.parametrize(
    ("affairs", "key", "subject"),
    [
        (("acme=Acme|varn=Varn", "varn=Varn"), "varn acme", "Varn and Acme"),  # what more articles name
        (("tessel=Tessel|acme=Acme", "tessel=Tessel|acme=Acme"), "tessel acme", "Tessel and Acme"),  # has more room
        (("acme=Acme|halden=Halden|elm=Elm", "elm=Elm|halden=Halden|acme=Acme"), "acme elm", "Acme and Elm"),
        ((f"{MANY}|elm=Elm", f"elm=Elm|{MANY}", "elm=Elm"), "elm acme", "Elm and Acme"),
        (("acme=Acme|elm=Elm|tessel=Tessel", "tessel=Tessel|acme=Acme|elm=Elm"), "acme tessel", "Acme and Tessel"),
        (("acme=Acme",), "acme", "Acme"),
        (("varn@Varn|acme=Acme",), "acme varn", "Acme and Varn"),  # a town comes last
        ((f"{CALDER}|varn@Varn",), "calder robotics", "Calder Robotics and Varn"),
        # of the ways to write a name that of most articles, then the shorter one; one in capitals last
        (("farrow=Jane Farrow",) * 2 + ("farrow=Farrow",), "farrow", "Jane Farrow"),
        (("farrow=Jane Farrow", "farrow=Farrow"), "farrow", "Farrow"),
        (("acme=ACME", "acme=ACME", "acme=Acme"), "acme", "Acme"),
        (("farrow=Joe Farrow", "farrow=Ann Farrow"), "farrow", "Ann Farrow"),
    ],
)  # fmt: skip
def test_an_affair_goes_by_the_names_that_most_articles_share(affairs: tuple[str, ...], key: str, subject: str) -> None:
    assert names(*affairs) == (key, subject)


def test_without_a_name_claims_keep_their_own_subject() -> None:
    assert names("~dam", "") == ("", "Acme")


def test_an_article_with_many_claims_counts_once_for_the_name_of_its_affair() -> None:
    claims = [
        article("a", "acme=Acme"),
        article("a", "acme=Acme"),
        article("b", "varn=Varn"),
        article("c", "varn=Varn"),
    ]
    assert {one.subject for one in named(claims)} == {"Varn and Acme"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "acme=Acme|doe=Doe|varn@Varn|halden@Halden|elms@Elms",
            "farrow=Farrow|roe=Roe|varn@Varn|halden@Halden|elms@Elms",
        ),
        ("acme=Acme|brakel=Brakel|~dam", "varn=Varn|brakel=Brakel|~dam"),  # the first of each is another's
        ("acme=Acme|brakel=Brakel|~dam", "acme=Acme|brakel=Brakel|~mill"),  # no word that both use much
    ],
)
def test_news_of_business_is_of_two_affairs_where_its_first_names_or_words_differ(one: str, other: str) -> None:
    assert not share_heads(article("a", one), article("b", other))
    assert not share_heads(article("a", other), article("b", one))


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("acme=Acme", "acme=Acme", True),
        ("acme=Acme|halden@Halden", "elms=Elms|halden@Halden", True),
        ("acme=Acme|varn@Varn", "elms=Elms|halden@Halden", False),
        ("acme=Acme|~dam", "elms=Elms|~dam", False),
    ],
)
def test_articles_share_a_name_or_a_city(one: str, other: str, *, shared: bool) -> None:
    assert share_names(article("a", one), article("b", other)) == shared
