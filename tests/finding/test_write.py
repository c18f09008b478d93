"""Judged questions turned into findings and groups."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from samples import CLOSE, PRICE, TIMELINE, claim, decided, dollars, move, named, timeline

from auditor.finding.decide import decide
from auditor.model import Choice, Claim, Facet, Finding, Reading, Rule, Tolerance, Value
from auditor.naming.book import NameBook
from auditor.options import Options

RULE = replace(PRICE, same=())


def found(rule: Rule, *claims: Claim) -> Finding:
    (finding,) = decided(rule, *claims).findings
    return finding


def answer(value: Value, words: str) -> Value:
    return replace(value, answer=words)


LOW = claim(dollars(1, 2), "z")


@pytest.mark.parametrize(
    ("claims", "words"),
    [
        # the narrowest
        ([("a", (9, 11), "a wide"), ("b", (9.5, 10.5), "z narrow")], "z narrow"),
        ([("b", (9.5, 10.5), "z narrow"), ("a", (9, 11), "a wide")], "z narrow"),
        ([("a", (9, math.inf), "an open"), ("b", (9, 11), "closed")], "closed"),
        # of two as narrow that of most stories, then the first by name
        ([("a", (9, 11), "x"), ("b", (9, 11), "y"), ("c", (9, 11), "y")], "y"),
        ([("a", (9, 11), "x"), ("a", (9, 11), "x"), ("b", (9, 11), "w"), ("c", (9, 11), "w")], "w"),
        ([("a", (9, 11), "y"), ("b", (9, 11), "x")], "x"),
    ],
)
def test_the_most_definite_claim_speaks_for_a_position(
    claims: list[tuple[str, tuple[float, float], str]], words: str
) -> None:
    told = [claim(answer(dollars(*ends), said), article) for article, ends, said in claims]
    assert found(RULE, LOW, *told).positions[1].answer == words


def test_a_claim_that_fits_fewer_positions_speaks_before_a_narrower_one() -> None:
    both = claim(answer(dollars(1.9, 9.1), "both"), "b")
    wide = claim(answer(dollars(9, 99), "wide"), "a")
    assert found(RULE, LOW, wide, both).positions[1].answer == "wide"


def test_a_direction_with_a_size_speaks_before_one_without() -> None:
    finding = found(CLOSE, claim(move("up"), "a"), claim(move("up", 1, 90), "b"), claim(move("down"), "c"))
    assert [position.answer for position in finding.positions] == ["down", "up 1 percent"]


def test_claims_stand_in_the_order_of_their_days() -> None:
    later, earlier = claim(dollars(9, 11), "a", "2026-03-04"), claim(dollars(9, 11), "b", "2026-03-03")
    finding = found(RULE, later, earlier, claim(dollars(1, 2), "z", "2026-03-03"))
    assert [one.document for one in finding.positions[1].claims] == ["b", "a"]


def test_a_finding_tells_its_axis_verdict_and_reason() -> None:
    finding = found(RULE, LOW, claim(dollars(4, 5), "a"))
    assert (finding.axis, finding.rule, finding.subject) == ("money:USD", "price", "Acme")
    assert finding.verdict == "no value fits both, the answers lie at least 2 billion USD apart"
    assert finding.verdict in finding.explanation
    assert finding.harmless == "the amounts are of different parts, bases or times"
    assert (finding.level, finding.former_ids) == ("note", ())
    assert finding.level_why == "the figures lie 2 times apart or more: they are hardly of one thing"


@pytest.mark.parametrize(
    ("values", "level"),
    [
        ([dollars(1, 2), dollars(4, 5)], "note"),
        ([dollars(1, 2), dollars(2, 3)], "warning"),
        # names, categories, dates and deadlines are never so many times another
        ([named(1, "Ann"), named(4, "Bo")], "warning"),
        ([named(1, "good", "category"), named(4, "bad", "category")], "warning"),
        ([timeline(deadline=(1, 2)), timeline(deadline=(4, 5))], "warning"),
        ([timeline(length=(1, 2)), timeline(length=(4, 5))], "note"),
    ],
)
def test_figures_far_apart_make_a_note(values: list[Value], level: str) -> None:
    rule = replace(RULE, error_from=None)
    assert found(rule, *(claim(value, f"{n}") for n, value in enumerate(values))).level == level


def test_only_positions_on_the_questions_axis_have_a_figure() -> None:
    rule = replace(TIMELINE, error_from=None, note_beyond=Tolerance("2 times", 2.0, "times"))
    finding = found(
        rule,
        claim(timeline(length=(1, 2)), "a"),
        claim(timeline(length=(4, 5)), "b"),
        claim(timeline(length=(4, 5), deadline=(100, 101)), "c"),
        claim(timeline(deadline=(102, 103)), "d"),
    )
    assert [len(position.claims) for position in finding.positions] == [1, 2, 1, 1]
    assert finding.level == "note"


def test_counts_are_as_many_as_they_say() -> None:
    def people(number: float, article: str) -> Claim:
        place = (Reading("count:people", number, number + 1),)
        return claim(Value("count", "so many", number, number + 1, "people", place, f"{number:g}"), article)

    rule = replace(RULE, error_from=None)
    assert found(rule, people(1, "a"), people(2, "b")).level == "note"
    assert found(rule, people(2, "a"), people(3, "b")).level == "warning"


ANCHOR = Facet("level", (), anchors=("to <money>",))
TOPIC = Facet("topic", (Choice("AI", ()),), otherwise="skip")


@pytest.mark.parametrize(
    ("facets", "answers", "level"),
    [
        ((ANCHOR,), (("level", "$20"),), "error"),
        ((ANCHOR,), (("level", None),), "note"),
        ((TOPIC,), (("topic", "AI"),), "note"),
        ((TOPIC, ANCHOR), (("topic", "AI"), ("level", None)), "note"),
        ((TOPIC, ANCHOR), (("topic", "AI"), ("level", "$20")), "error"),
    ],
)
def test_claims_that_share_the_figure_of_an_anchor_are_of_one_thing(
    facets: tuple[Facet, ...], answers: tuple[tuple[str, str | None], ...], level: str
) -> None:
    claims = (replace(claim(dollars(*ends), f"{ends}"), same=answers) for ends in ((1, 2), (4, 5)))
    assert found(replace(PRICE, same=facets), *claims).level == level


def test_agreements_and_changes_carry_their_question() -> None:
    agree = decided(RULE, claim(dollars(9, 11), "b", "2026-03-04"), claim(dollars(9, 11), "a", "2026-03-03"))
    (group,) = agree.agreements
    assert [one.document for one in group.claims] == ["a", "b"]
    assert (group.rule, group.subject, group.question) == ("price", "Acme", "How much did Acme pay for <basis>?")
    rule = replace(RULE, period="close", question="What of <subject> on <period>?")
    (stated,) = decided(rule, *(claim(dollars(9, 11), name, on="2026-03-02") for name in "ab")).agreements
    assert stated.question == "What of Acme on 2 March 2026?"
    (unstated,) = decided(rule, *(claim(dollars(9, 11), name, "2026-03-02") for name in "ab")).agreements
    assert unstated.question == "What of Acme on a day not stated (told in articles of 2 March 2026)?"


def test_figures_that_meet_are_an_agreement_without_a_subject() -> None:
    rule = replace(RULE, value="quantity", question="Which <unit>?")
    outcome = decided(rule, *(claim(dollars(9, 11), name) for name in "ab"))
    (group,) = outcome.agreements
    assert (group.question, [one.document for one in group.claims]) == ("Which Acme?", ["a", "b"])


def test_what_is_superseded_is_compared_where_it_is_asked_for() -> None:
    claims = [replace(one, rule="price") for one in (LOW, claim(dollars(4, 5), "a"))]
    asked = decide([claims], {"price": RULE}, options=Options(include_superseded=True))
    assert len(asked.findings) == 1


def test_the_ids_that_a_finding_had_under_other_names_are_kept() -> None:
    claims = [replace(one, rule="price") for one in (LOW, claim(dollars(4, 5), "a"))]
    book = NameBook(known_as={"acme": ("acme holdings", "zenith")})
    (finding,) = decide([claims], {"price": RULE}, options=Options(names=book)).findings
    under = [decide([[replace(one, key=key) for one in claims]], {"price": RULE}).findings[0].id
             for key in ("acme holdings", "zenith")]  # fmt: skip
    assert list(finding.former_ids) == under
    assert finding.id not in under


def test_of_two_sizes_the_narrower_one_speaks() -> None:
    wide, narrow = (
        claim(answer(move("up", *ends), said), said) for ends, said in (((1, 90), "a wide"), ((9, 11), "z narrow"))
    )
    finding = found(CLOSE, wide, narrow, claim(move("down"), "c"))
    assert finding.positions[1].answer == "z narrow"


def test_claims_of_a_stated_and_of_an_unstated_day_stand_together_in_their_order() -> None:
    rule = replace(RULE, period="day")
    day = "2026-03-02"
    claims = [claim(dollars(9, 11), name, day, on=day if name == "b" else "") for name in "abc"]
    finding = found(rule, *claims, claim(dollars(1, 2), "z", day))
    assert [one.document for one in finding.positions[1].claims] == ["a", "b", "c"]


def test_figures_of_several_disputes_are_held_against_their_neighbours() -> None:
    rule = replace(RULE, error_from=None)
    told = ((10, "2026-03-02"), (40, "2026-03-03"), (12, "2026-06-02"), (50, "2026-06-03"))
    finding = found(rule, *(claim(dollars(n - 0.5, n + 0.5), said, said) for n, said in told))
    assert [position.answer.partition(" ")[0] for position in finding.positions] == ["10", "40", "12", "50"]
    assert finding.level == "warning"
